"""Who answers at the peers' addresses: what people should be told of it."""

from collections.abc import Callable
from threading import Lock
from time import monotonic
from urllib.parse import urlsplit

import requests
from requests.structures import CaseInsensitiveDict
from urllib3.exceptions import HTTPError
from urllib3.util import SKIP_HEADER

from sync.domain.company import Odd
from sync.replication.peer import MachineEnded, PeerAway, SignInWanted, WrongServer, asks_to_sign_in

LOOK_EVERY_S = 60.0
_WITHIN_S = 2.0
_LOOKED = "looked"
_NAMELESS = {"User-Agent": SKIP_HEADER, "Accept-Encoding": SKIP_HEADER}
"""Else the libraries put in their names and versions."""


_ODD = ((WrongServer, Odd.STRANGER), (MachineEnded, Odd.ENDED), (SignInWanted, Odd.GATE))


class Company:
    """What was met at each address when it was last asked; may be told from any thread."""

    def __init__(self, told: Callable[[], object], gate_port: int = 80) -> None:
        """Call ``told`` whenever something odd is met, or not any more.

        ``gate_port`` is where browsers ask without encryption, and a network that wants a sign-in answers them.
        """
        self._told, self._gate_port = told, gate_port
        self._met: dict[str, Odd | None] = {}
        self._noting = Lock()
        self._next_look_s = 0.0

    @property
    def odd(self) -> Odd | None:
        """What people should be told now."""
        met = set(self._met.values())
        return next((odd for odd in Odd if odd in met), None)

    def met(self, address: str, away: PeerAway | None = None) -> None:
        """Take note of how asking ended: with a peer's answer, or why not."""
        found = next((odd for kind, odd in _ODD if isinstance(away, kind)), None)
        self._note({address: found} | ({_LOOKED: None} if away is None else {}))

    def nobody_answers(self, address: str) -> None:
        """Look, once a minute at most, whether the network lets nobody out: its gate leaves https without an answer.

        Nothing is said there but the name of the host: not which program asks.
        """
        where = urlsplit(address)
        if where.scheme == "https" and self._may_look():
            host = where.hostname or ""
            self._note({_LOOKED: Odd.GATE if _is_gate(f"http://{host}:{self._gate_port}/", host) else None})

    def _may_look(self) -> bool:
        with self._noting:
            due = monotonic() >= self._next_look_s
            if due:
                self._next_look_s = monotonic() + LOOK_EVERY_S
            return due

    def _note(self, news: dict[str, Odd | None]) -> None:
        with self._noting:
            before = self.odd
            self._met = self._met | news
            changed = self.odd is not before
        if changed:  # outside the lock: whoever is told may ask at once
            self._told()


def _is_gate(url: str, host: str) -> bool:
    """Return whether a request for a host is answered by somewhere else: a page of the province's own is no gate."""
    try:
        with requests.Session() as session:
            session.trust_env = False
            session.headers = CaseInsensitiveDict(_NAMELESS)
            with session.get(url, timeout=_WITHIN_S, allow_redirects=False, stream=True) as answer:
                elsewhere = urlsplit(answer.headers.get("Location", "")).hostname
                return (answer.is_redirect and elsewhere not in (None, host)) or asks_to_sign_in(answer.status_code, "")
    except (requests.RequestException, HTTPError, ValueError):
        return False
