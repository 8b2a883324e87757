"""Asking a peer over HTTP: what it answers is recognised, or it counts as away."""

import json
import socket
from dataclasses import dataclass
from time import monotonic
from uuid import uuid4

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import HTTPError

from sync.domain.ids import CounterId, EntityId, TicketId
from sync.replication.wire import CONTENT_TYPE, Exchange, NotAnExchange, decode, encode

CONNECT_S = 2.0
ANSWER_S = 20.0
SLOWEST_BYTES_S = 1000
"""A request may take longer the larger it is: a 2G line carries 2,500 bytes a second, 30 % of them twice."""

MAX_ANSWER_BYTES = 1024 * 1024
_CHUNK = 64 * 1024
_SEND_BUFFER = 256 * 1024
_ENTITY_CHARACTERS = 16


class PeerAway(Exception):
    """The peer did not answer as a peer does; ask again later, not before ``rest_s`` have passed if it said so."""

    def __init__(self, reason: str, rest_s: float = 0) -> None:
        """Keep the reason for the log."""
        super().__init__(reason)
        self.rest_s = rest_s


@dataclass(frozen=True, slots=True)
class Claim:
    """A counter's wish for the next ticket; asked again under the same id, it gets the same ticket."""

    id: str
    counter: CounterId

    @classmethod
    def new(cls, counter: CounterId) -> "Claim":
        """Return a wish with an id of its own."""
        return cls(uuid4().hex, counter)


class Peer:
    """One server to exchange with. Not to be shared by threads: each has its own connection."""

    def __init__(self, address: str, sender: str) -> None:
        """Speak to ``http(s)://host:port`` as ``centre/device``."""
        self.address = address
        self._sender = sender
        self._session = requests.Session()
        self._session.trust_env = False  # a commune's proxy settings never stand between machines
        self._session.headers["Accept-Encoding"] = "identity"
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, _patient())

    def exchange(self, message: Exchange, wait_s: float = 0, answer_s: float = ANSWER_S) -> Exchange:
        """Return the peer's answer, which it may hold back for ``wait_s`` until there is something new.

        Raises:
            PeerAway: no answer within ``answer_s`` beyond that and what a slow line needs, or not a peer's.
        """
        body = encode(message)
        headers = {"Content-Type": CONTENT_TYPE, "Motcua-Wait": str(wait_s)}
        within_s = answer_s + wait_s + len(body) / SLOWEST_BYTES_S
        try:
            return decode(self._post("/v1/exchange", body, headers, within_s))
        except NotAnExchange as error:
            raise PeerAway("not our server") from error

    def claim(self, claim: Claim, within_s: float) -> TicketId | None:
        """Return the ticket that the hub has called for the claim, None when nobody waits.

        Raises:
            PeerAway: it cannot be told; the counter calls from its own copy.
        """
        asked = {"id": claim.id, "counter": claim.counter, "sender": self._sender}
        body = json.dumps(asked).encode()
        answer = self._post("/v1/claims", body, {"Content-Type": "application/json"}, within_s)
        return _ticket(answer)

    def close(self) -> None:
        """Drop the idle connection."""
        self._session.close()

    def _post(self, path: str, body: bytes, headers: dict[str, str], within_s: float) -> bytes:
        until = monotonic() + within_s
        try:
            with self._session.post(
                f"{self.address}{path}",
                data=body,
                headers=headers,
                timeout=(min(CONNECT_S, within_s), within_s),
                allow_redirects=False,
                stream=True,
            ) as answer:
                kind = answer.headers.get("Content-Type")
                if answer.status_code != requests.codes.ok or kind != headers["Content-Type"]:
                    raise PeerAway(f"answered {answer.status_code}", _rest_s(answer))
                return _limited(answer, until)
        except (requests.RequestException, HTTPError, ValueError) as error:  # ValueError: an address that is none
            raise PeerAway(type(error).__name__) from error


def _patient() -> HTTPAdapter:
    """Return what hands a whole message to the system at once, so that sending it counts as waiting for the answer."""
    adapter = HTTPAdapter()
    sizes = [(socket.SOL_SOCKET, socket.SO_SNDBUF, _SEND_BUFFER), (socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)]
    adapter.poolmanager.connection_pool_kw["socket_options"] = sizes
    return adapter


def _ticket(answer: bytes) -> TicketId | None:
    try:
        ticket = json.loads(answer)["ticket"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise PeerAway("not our server") from error
    if ticket is None:
        return None
    if not isinstance(ticket, str) or len(ticket) != _ENTITY_CHARACTERS:
        raise PeerAway("not our server")
    return TicketId(EntityId(ticket))


def _rest_s(answer: requests.Response) -> float:
    """Return for how long the peer asks not to be asked (Retry-After in seconds), at most five minutes."""
    asked = answer.headers.get("Retry-After", "")
    return min(float(asked), 300.0) if asked.isascii() and asked.isdecimal() else 0.0


def _limited(answer: requests.Response, until: float) -> bytes:
    body = bytearray()
    while chunk := answer.raw.read1(_CHUNK, decode_content=False):
        body += chunk
        if len(body) > MAX_ANSWER_BYTES or monotonic() > until + len(body) / SLOWEST_BYTES_S:
            raise PeerAway("the answer is too large, or comes too slowly")
    return bytes(body)
