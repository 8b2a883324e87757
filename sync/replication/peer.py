"""Asking a peer over HTTP: what it answers is recognised, or it counts as away."""

from dataclasses import dataclass
from uuid import uuid4

import requests

from sync.domain.ids import CounterId, TicketId
from sync.replication.wire import CONTENT_TYPE, Exchange, NotAnExchange, decode, encode

CONNECT_S = 2.0
ANSWER_S = 20.0
MAX_ANSWER_BYTES = 1024 * 1024
_CHUNK = 64 * 1024


class PeerAway(Exception):
    """The peer did not answer as a peer does; ask again later."""


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

    def exchange(self, message: Exchange, wait_s: float = 0) -> Exchange:
        """Return the peer's answer, which it may hold back for ``wait_s`` until there is something new.

        Raises:
            PeerAway: no answer, or not a peer's.
        """
        try:
            return decode(self._post("/v1/exchange", encode(message), wait_s))
        except NotAnExchange as error:
            raise PeerAway("not our server") from error

    def claim(self, claim: Claim, within_s: float) -> TicketId | None:
        """Return the ticket that the hub has called for the claim, None when nobody waits.

        Raises:
            PeerAway: it cannot be told; the counter calls from its own copy.
        """
        asked = {"id": claim.id, "counter": claim.counter, "sender": self._sender}
        try:
            answer = self._session.post(f"{self.address}/v1/claims", json=asked, timeout=within_s)
            answer.raise_for_status()
            return TicketId(ticket) if (ticket := answer.json()["ticket"]) else None
        except (requests.RequestException, ValueError, KeyError, TypeError) as error:
            raise PeerAway("no answer to the claim") from error

    def close(self) -> None:
        """Drop the connection; a request under way fails."""
        self._session.close()

    def _post(self, path: str, body: bytes, wait_s: float) -> bytes:
        try:
            with self._session.post(
                f"{self.address}{path}",
                data=body,
                headers={"Content-Type": CONTENT_TYPE, "Motcua-Wait": str(wait_s)},
                timeout=(CONNECT_S, ANSWER_S + wait_s),
                allow_redirects=False,
                stream=True,
            ) as answer:
                if answer.status_code != requests.codes.ok or answer.headers.get("Content-Type") != CONTENT_TYPE:
                    raise PeerAway(f"answered {answer.status_code}")
                return _limited(answer)
        except requests.RequestException as error:
            raise PeerAway(type(error).__name__) from error


def _limited(answer: requests.Response) -> bytes:
    body = bytearray()
    for chunk in answer.iter_content(_CHUNK):
        body += chunk
        if len(body) > MAX_ANSWER_BYTES:
            raise PeerAway("the answer is too large")
    return bytes(body)
