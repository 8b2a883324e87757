"""Asking a peer over HTTP: what it answers is recognised, or it counts as away.

Every request is signed with the machine's key, and goes to servers of its own centre and province only.
"""

import json
import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from time import monotonic
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import requests
from requests.adapters import HTTPAdapter
from requests.auth import AuthBase
from urllib3.exceptions import HTTPError
from urllib3.util import SKIP_HEADER

from sync.clock import Clock, wall_clock
from sync.domain.ids import CounterId, EntityId, OfficerId, TicketId
from sync.identity.certificates import chain_text
from sync.identity.passport import ROOT, Passport
from sync.identity.signing import CERTIFICATE_HEADER, ENDED, UNKNOWN, UNKNOWN_HEADER, sign
from sync.identity.tls import client_side, plain_is_allowed
from sync.replication.wire import CONTENT_TYPE, AnotherFormat, Exchange, NotAnExchange, decode, encode

CONNECT_S = 2.0
ANSWER_S = 20.0
SLOWEST_BYTES_S = 1000
"""A request may take longer the larger it is: a 2G line carries 2,500 bytes a second, 30 % of them twice."""

MAX_ANSWER_BYTES = 1024 * 1024
EDITION_HEADER = "Motcua-Version"
"""In a server's answers: which edition of the program speaks there (F-23)."""

_LONGEST_EDITION = 20
_JSON = "application/json"
_CHUNK = 64 * 1024
_SEND_BUFFER = 256 * 1024
_ENTITY_CHARACTERS = 16
_ENDED_REST_S = 60.0


class PeerAway(Exception):
    """The peer did not answer as a peer does; ask again later, not before ``rest_s`` have passed if it said so."""

    def __init__(self, reason: str, rest_s: float = 0) -> None:
        """Keep the reason for the log."""
        super().__init__(reason)
        self.rest_s = rest_s


class WrongServer(PeerAway):
    """Somebody else answers at the peer's address (F-20): no certificate of our province, or not a server's of ours.

    Nothing was sent to it. People should stop typing and call the technician, whose clock is not to blame.
    """

    def __init__(self) -> None:
        """Give the reason for the log."""
        super().__init__("wrong server")


class SignInWanted(PeerAway):
    """The network answers in the server's place: it wants people to sign in before it lets anything out (F-19)."""

    def __init__(self) -> None:
        """Give the reason for the log."""
        super().__init__("the network wants a sign-in")


class MachineEnded(PeerAway):
    """The server knows that this machine was revoked: it takes nothing from it, and tells it nothing (F-76)."""

    def __init__(self) -> None:
        """Give the reason for the log; a minute's rest, since an end is for good."""
        super().__init__("this machine was revoked", _ENDED_REST_S)


@dataclass(frozen=True, slots=True)
class Claim:
    """A counter's wish for the next ticket, or for one out of order with the reason for it.

    Asked again under the same id, it gets the same ticket.
    """

    id: str
    counter: CounterId
    officer: OfficerId | None = None
    ticket: TicketId | None = None
    reason: str = ""

    @classmethod
    def new(
        cls, counter: CounterId, officer: OfficerId | None = None, ticket: TicketId | None = None, reason: str = ""
    ) -> "Claim":
        """Return a wish with an id of its own, of whoever sits at the counter."""
        return cls(uuid4().hex, counter, officer, ticket, reason)


class Peer:
    """One server to exchange with. Not to be shared by threads: each has its own connection."""

    def __init__(self, address: str, sender: str, passport: Passport | None = None, clock: Clock = wall_clock) -> None:
        """Speak to ``http(s)://host:port`` as ``centre/device``; ``clock`` dates the signatures."""
        self.address = address
        self.edition = ""  # of the program there, once it has answered
        self._sender, self._passport = sender, passport
        self._session = session_of(passport, clock)

    def exchange(self, message: Exchange, wait_s: float = 0, answer_s: float = ANSWER_S) -> Exchange:
        """Return the peer's answer, which it may hold back for ``wait_s`` until there is something new.

        Raises:
            PeerAway: no answer within ``answer_s`` beyond that and what a slow line needs, or not a peer's.
        """
        body = encode(message)
        # the path says what the body is: the field would take a tenth of an empty exchange
        headers = {"Motcua-Wait": f"{wait_s:g}"} if wait_s else {}
        within_s = answer_s + wait_s + len(body) / SLOWEST_BYTES_S
        try:
            return decode(self._post("/v1/exchange", body, headers, CONTENT_TYPE, within_s))
        except AnotherFormat as error:
            raise PeerAway("its program is of another version") from error
        except NotAnExchange as error:
            raise PeerAway("not our server") from error

    def claim(self, claim: Claim, within_s: float) -> TicketId | None:
        """Return the ticket that the hub has called for the claim, None when nobody waits, or that person no more.

        Raises:
            PeerAway: it cannot be told; the counter calls from its own copy.
        """
        asked = {"id": claim.id, "counter": claim.counter, "sender": self._sender}
        asked |= {"officer": claim.officer} if claim.officer else {}
        asked |= {"ticket": claim.ticket, "reason": claim.reason} if claim.ticket else {}
        body = json.dumps(asked).encode()
        answer = self._post("/v1/claims", body, {}, _JSON, within_s)
        return _ticket(answer)

    def close(self) -> None:
        """Drop the idle connection."""
        self._session.close()

    def _post(self, path: str, body: bytes, headers: dict[str, str], wanted: str, within_s: float) -> bytes:
        """Post, and once more with the certificate if the server has not seen it yet (or was started anew)."""
        try:
            self._check_line()
            answer = self._posted(path, body, headers, wanted, within_s)
            if answer is None and self._passport:
                shown = {CERTIFICATE_HEADER: chain_text(self._passport.chain)}
                answer = self._posted(path, body, headers | shown, wanted, within_s)
        except (requests.RequestException, HTTPError, ValueError) as error:  # ValueError: an address that is none
            if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in _causes(error)):
                raise WrongServer from error
            raise PeerAway(type(error).__name__) from error
        if answer is None:
            raise PeerAway("does not know this machine's certificate")
        return answer

    def _posted(self, path: str, body: bytes, headers: dict[str, str], wanted: str, within_s: float) -> bytes | None:
        """Return the answer's body, of the wanted type; None when the server does not know the key."""
        until = monotonic() + within_s
        with self._session.post(
            f"{self.address}{path}",
            data=body,
            headers=headers,
            timeout=(min(CONNECT_S, within_s), within_s),
            allow_redirects=False,
            stream=True,
        ) as answer:
            if answer.headers.get(UNKNOWN_HEADER) == UNKNOWN and answer.status_code == requests.codes.unauthorized:
                _limited(answer, until)  # read to its end, so that the connection serves on
                return None
            kind = answer.headers.get("Content-Type")
            if asks_to_sign_in(answer.status_code, kind or ""):
                raise SignInWanted
            if answer.status_code == requests.codes.forbidden and kind == _JSON and _is_end(_limited(answer, until)):
                raise MachineEnded
            if answer.status_code != requests.codes.ok or kind != wanted:
                raise PeerAway(f"answered {answer.status_code}", _rest_s(answer))
            self.edition = answer.headers.get(EDITION_HEADER, self.edition)[:_LONGEST_EDITION]
            return _limited(answer, until)

    def _check_line(self) -> None:
        where = urlsplit(self.address)
        if where.scheme == "https" and self._passport:
            return
        if where.scheme == "https" or not plain_is_allowed(where.hostname or "", enrolled=self._passport is not None):
            raise PeerAway("this machine has no certificate" if not self._passport else "not an https address")


class _Signature(AuthBase):
    """Signs what is sent."""

    def __init__(self, passport: Passport, clock: Clock) -> None:
        self._passport, self._clock = passport, clock

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        body = request.body if isinstance(request.body, bytes) else b""
        sign(request, body, self._passport, self._clock())
        return request


class _Patient(HTTPAdapter):
    """Hands a whole message to the system at once, so that sending it counts as waiting for the answer."""

    def __init__(self, passport: Passport | None) -> None:
        self._passport = passport
        super().__init__()

    def init_poolmanager(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 - the base class's many
        sizes = [(socket.SOL_SOCKET, socket.SO_SNDBUF, _SEND_BUFFER), (socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)]
        if self._passport:
            context = client_side(self._passport.root, self._passport.identity.centre)
            options |= {"ssl_context": context, "assert_hostname": False}
        super().init_poolmanager(*args, **options, socket_options=sizes)


def session_of(passport: Passport | None, clock: Clock) -> requests.Session:
    """Return a session that speaks to our servers only, and signs; not to be shared by threads."""
    session = requests.Session()
    session.trust_env = False  # a commune's proxy settings never stand between machines
    # an empty exchange fits into 600 bytes with its signature: no word that our server does not need
    session.headers.clear()
    session.headers.update({"User-Agent": SKIP_HEADER, "Accept-Encoding": SKIP_HEADER})
    if passport:
        session.auth = _Signature(passport, clock)
        session.verify = str(passport.folder / ROOT)
    for scheme in ("http://", "https://"):
        session.mount(scheme, _Patient(passport))
    return session


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield the error and what it was raised upon: the libraries wrap what the handshake said three times."""
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__context__


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


def _is_end(said: bytes) -> bool:
    try:
        value = json.loads(said)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and value.get("detail") == ENDED


def asks_to_sign_in(status: int, kind: str) -> bool:
    """Return whether an answer is a page for people where a server of ours would answer a machine (RFC 8910, 6585)."""
    gates = (requests.codes.ok, requests.codes.found, requests.codes.see_other, requests.codes.temporary_redirect)
    return status == requests.codes.network_authentication or (status in gates and kind.startswith("text/html"))


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
