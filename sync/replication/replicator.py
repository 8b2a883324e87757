"""The replicator: one thread waits at the peer for news, one sends what happens here; neither ever gives up.

Two requests are in flight, so that a tap does not wait for the long poll to end. The first peer that answers is the
main one; every other peer is asked at least once a minute, so that no machine lives on an island of its own.
"""

import logging
import random
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import inf
from time import monotonic

from sync.clock import Clock
from sync.domain.ids import LogId, TicketId
from sync.replication.exchange import Access, Self, absorb, compose, lacks
from sync.replication.peer import Claim, Peer, PeerAway
from sync.replication.wire import Exchange, Held, Line
from sync.store.store import Store

log = logging.getLogger(__name__)

LONG_POLL_S = 20.0
OTHERS_S = 60.0
FIRST_PAUSE_S = 0.25
LONGEST_PAUSE_S = 300.0


@dataclass(frozen=True, slots=True)
class Contact:
    """How it stands with the outside world.

    Attributes:
        peer: address of the main peer while one answers, else None.
        line: whether the province is reached, directly or through the peer, and since when that is so.
        last_ms: when a peer last answered; None before the first time.
    """

    peer: str | None
    line: Line
    last_ms: int | None = None


OnContact = Callable[[Contact], None]


class Replicator:
    """Keeps a store in exchange with its peers, from ``start`` to ``stop``."""

    def __init__(self, store: Store, me: Self, access: Access, addresses: tuple[str, ...], clock: Clock) -> None:
        """Prepare to exchange with these addresses, the hub first."""
        self.contact = Contact(None, Line(up=False, since_ms=clock()))
        self.on_contact: OnContact = lambda _contact: None
        self._store, self._me, self._access, self._clock = store, me, access, clock
        self._addresses = addresses
        self._known: dict[str, Mapping[LogId, Held]] = {}
        self._wake, self._stopped = threading.Event(), threading.Event()
        self._guard = threading.Lock()
        self._threads = [
            threading.Thread(target=work, name=name, daemon=True)
            for name, work in (("replicator-listen", self._listen), ("replicator-send", self._send))
        ]

    def start(self) -> None:
        """Begin; without addresses there is nothing to do."""
        if self._addresses:
            for thread in self._threads:
                thread.start()

    def wake(self) -> None:
        """Say that something happened here; never blocks."""
        self._wake.set()

    def claim(self, claim: Claim, within_s: float) -> TicketId | None:
        """Return the ticket that the hub called for this claim, its event taken in; None when nobody waits.

        Raises:
            PeerAway: no peer answers in time; the counter calls from its own copy.
        """
        address = self.contact.peer
        if address is None:
            raise PeerAway("no peer")
        peer = Peer(address, self._me.name)
        try:
            ticket = peer.claim(claim, within_s)
            self._exchange(peer, with_events=False, wait_s=0)
        finally:
            peer.close()
        return ticket

    def stop(self) -> None:
        """End; a long poll under way is abandoned."""
        self._stopped.set()
        self._wake.set()

    def _listen(self) -> None:
        """Hold a request at the main peer and take what it brings; look for another peer when it is away."""
        failures = 0
        while not self._stopped.is_set():
            reached = any(self._stay_with(address) for address in self._addresses)
            failures = 0 if reached else failures + 1
            if not reached:
                self._say(Contact(None, _down(self.contact.line, self._clock()), self.contact.last_ms))
            self._stopped.wait(pause_s(failures, _chance()))

    def _stay_with(self, address: str) -> bool:
        """Listen to a peer until it is away, or for a minute if it is not the first; return whether it was reached."""
        peer = Peer(address, self._me.name)
        until = monotonic() + (inf if address == self._addresses[0] else OTHERS_S)
        reached = False
        try:
            while not self._stopped.is_set() and monotonic() < until:
                answer = self._exchange(peer, with_events=False, wait_s=LONG_POLL_S if reached else 0)
                self._say(Contact(address, answer.line, self._clock()))
                if not reached:
                    self.wake()
                reached = True
        except PeerAway as away:
            log.info("peer away", extra={"peer": address, "reason": str(away)})
        finally:
            peer.close()
        return reached

    def _send(self) -> None:
        """Send what the main peer lacks whenever something happened, and greet the others once a minute."""
        peers = {address: Peer(address, self._me.name) for address in self._addresses}
        failures, others_at = 0, monotonic()
        while not self._stopped.is_set():
            self._wake.wait(pause_s(failures, _chance()) if failures else OTHERS_S)
            self._wake.clear()
            main = self.contact.peer
            failures = failures + 1 if main and not self._push_to(peers[main]) else 0
            if monotonic() - others_at >= OTHERS_S:
                others_at = monotonic()
                for address in self._addresses:
                    if address != main:
                        self._push_to(peers[address])
        for peer in peers.values():
            peer.close()

    def _push_to(self, peer: Peer) -> bool:
        """Send until the peer lacks nothing; return whether it could be told."""
        try:
            while not self._stopped.is_set() and self._lacks(peer):
                self._exchange(peer, with_events=True, wait_s=0)
        except PeerAway as away:
            log.info("sending put off", extra={"peer": peer.address, "reason": str(away)})
            return False
        return True

    def _lacks(self, peer: Peer) -> bool:
        known = self._known.get(peer.address)
        if known is None:
            return True
        with self._store.read() as view:
            return lacks(view.heads(self._access.audiences, self._access.centre), known)

    def _exchange(self, peer: Peer, *, with_events: bool, wait_s: float) -> Exchange:
        known = self._known.get(peer.address) if with_events else None
        asked = compose(self._store, self._me, self._access, known, self.contact.line)
        answer = peer.exchange(asked, wait_s)
        for item in absorb(self._store, answer, self._access):
            log.warning("section refused", extra={"log": item.log, "reason": item.reason})
        self._known[peer.address] = answer.held
        return answer

    def _say(self, contact: Contact) -> None:
        with self._guard:
            changed = (self.contact.peer, self.contact.line) != (contact.peer, contact.line)
            self.contact = contact
        if changed:
            self.on_contact(contact)


def pause_s(failures: int, chance: float) -> float:
    """Return how long to wait after so many failures in a row: full jitter, never more than five minutes."""
    return chance * min(LONGEST_PAUSE_S, FIRST_PAUSE_S * 2.0**failures)


def _chance() -> float:
    return random.random()  # noqa: S311 - jitter, no secret


def _down(line: Line, now_ms: int) -> Line:
    return Line(up=False, since_ms=now_ms) if line.up else line
