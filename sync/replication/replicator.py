"""The replicator: one thread waits at the peer for news, one sends what happens here; neither ever gives up.

Two requests are in flight, so that a tap does not wait for the long poll to end. The first peer that answers is the
main one; a third thread greets every other peer at least once a minute, so that no machine lives on an island of its
own, and a silent one among them delays nobody.
"""

import logging
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from math import inf
from time import monotonic

from sync.clock import Clock, local, steady_ms
from sync.domain.business_day import first_open_day
from sync.domain.ids import TicketId
from sync.errors import Trouble
from sync.replication.company import Company
from sync.replication.exchange import Access, Heard, Self, Speaker
from sync.replication.mind import Mind, less_at_once
from sync.replication.pacing import HASTY_PAUSE_S, STEADY_S, Pace, paces, refused_pause_s
from sync.replication.peer import ANSWER_S, Claim, Peer, PeerAway
from sync.replication.under_way import UnderWay
from sync.replication.wire import Exchange, Line
from sync.store.store import Store

log = logging.getLogger(__name__)

LONG_POLL_S = 20.0
OTHERS_S = 60.0
_HASTY = 5

CALL_AGAIN_S = 0.05
"""Between questions for a call that the hub has answered and not shown yet."""


@dataclass(frozen=True, slots=True)
class Contact:
    """How it stands with the outside world.

    Attributes:
        peer: address of the main peer while one answers, else None.
        line: what it says of the province; repeated to it word for word, so that it can tell whether that is news.
        since_ms: when the province was reached, or lost, as seen from here.
        last_ms: when a peer last answered; None before the first time.
        edition: of the program at the main peer; "" when none answers or it does not say.
    """

    peer: str | None
    line: Line
    since_ms: int
    last_ms: int | None = None
    edition: str = ""

    @property
    def online(self) -> bool:
        """Whether the province is reached, directly or through the peer."""
        return self.peer is not None and self.line.up


OnContact = Callable[[Contact], None]
OnTime = Callable[[str, int, int, int], None]
"""Told a peer's name, its centre time (0: it does not know), and the steady times around its answer."""


class Replicator:
    """Keeps a store in exchange with its peers, from ``start`` to ``stop``; what fails is logged and tried again."""

    def __init__(
        self,
        store: Store,
        me: Self,
        access: Access,
        addresses: tuple[str, ...],
        clock: Clock,
        others_s: float = OTHERS_S,
    ) -> None:
        """Prepare to exchange with these addresses, the hub first, and with all but the main one each ``others_s``."""
        self.contact = Contact(None, Line(up=False, since_ms=clock()), clock())
        self.on_contact: OnContact = lambda _contact: None
        self.on_time: OnTime = lambda _sender, _now_ms, _sent_ms, _received_ms: None
        self.steady: Clock = steady_ms
        self._me, self._clock = me, clock
        self._addresses, self._others_s = addresses, others_s
        self._speaker = Speaker(store, me, access)
        self._minds: dict[str, Mind] = {}
        self._under_way = UnderWay()
        self._hearing = threading.Lock()
        self._rest_until: dict[str, float] = {}
        self._told_before = False
        self.company = Company(lambda: self._tried("", lambda: self.on_contact(self.contact)))
        self._wake, self._stopped = threading.Event(), threading.Event()
        self._in_store = threading.RLock()
        self._threads = [
            threading.Thread(target=work, name=f"replicator-{work.__name__.strip('_')}", daemon=True)
            for work in (self._listen, self._send, self._greet)
        ]

    def start(self) -> None:
        """Begin; without addresses there is nothing to do."""
        if self._addresses:
            for thread in self._threads:
                thread.start()

    def wake(self) -> None:
        """Say that something happened here; never blocks."""
        self._wake.set()

    def rest(self, seconds: float) -> bool:
        """Wait this long, or until this has ended; return whether it has."""
        return self._stopped.wait(seconds)

    def claim(self, claim: Claim, within_s: float) -> TicketId | None:
        """Return the ticket that the hub called for this claim, once that call is in the own copy; None: nobody waits.

        When the time is up before, the ticket is returned all the same.

        Raises:
            PeerAway: no peer answers in time; the counter calls from its own copy.
        """
        address = self.contact.peer
        if address is None:
            raise PeerAway("no peer")
        until = monotonic() + within_s
        peer = self._peer(address)
        try:
            ticket = _claimed(peer, claim, until)
            self._tried(address, lambda: self._fetch_call(peer, claim, until) if ticket else self._fetch(peer, until))
        finally:
            peer.close()
        return ticket

    def _fetch_call(self, peer: Peer, claim: Claim, until: float) -> None:
        """Take in what the hub knows until its call is here.

        Another thread's answer, given before the call and taken in after what came here, hides that there is more.
        """
        self._fetch(peer, until)
        while not self._knows(claim) and monotonic() < until and not self._stopped.wait(CALL_AGAIN_S):
            self._fetch(peer, until)

    def _knows(self, claim: Claim) -> bool:
        with self._store_free(), self._speaker.store.read() as view:
            return view.called_for(claim.id) is not None

    def hear_all(self, within_s: float) -> None:
        """Fetch what every peer has that answers in this time; for a machine that is about to give its first number."""
        until = monotonic() + within_s
        asking = [
            threading.Thread(target=self._hear_once, args=(address, until), name="replicator-first", daemon=True)
            for address in self._addresses
        ]
        for thread in asking:
            thread.start()
        for thread in asking:
            thread.join(max(until - monotonic(), 0))

    def _hear_once(self, address: str, until: float) -> None:
        peer = self._peer(address)
        self._tried(address, lambda: self._fetch(peer, until))
        peer.close()

    def stop(self) -> None:
        """End; a long poll under way is abandoned, and the store is not touched any more when this returns."""
        self._stopped.set()
        self._wake.set()
        with self._in_store:
            pass

    def _listen(self) -> None:
        """Hold a request at the main peer and take what it brings; look for another peer when it is away."""
        tries = paces(self._addresses)
        while not self._stopped.is_set():
            if not any(self._try(each) for each in tries):
                self._say(None, _down(self.contact.line, self._clock()))
                self.company.nobody_answers(self._addresses[-1])
            self._stopped.wait(max(min(each.due_s for each in tries) - monotonic(), 0))

    def _try(self, pace: Pace) -> bool:
        """Listen to a peer if it may be asked again; return whether it answered."""
        begun = monotonic()
        if begun < pace.due_s:
            return False
        answered = self._stay_with(pace.address)
        pace.ended(monotonic(), well=monotonic() - begun > STEADY_S)
        return answered

    def _stay_with(self, address: str) -> bool:
        """Listen to a peer; return False when it is away, True after a minute with one that is not the first."""
        peer = self._peer(address)
        until = monotonic() + (inf if address == self._addresses[0] else self._others_s)
        try:
            return self._tried(address, lambda: self._listen_to(peer, until))
        finally:
            peer.close()

    def _listen_to(self, peer: Peer, until: float) -> None:
        wait_s, hasty, in_vain = 0.0, 0, 0
        while not self._stopped.is_set() and monotonic() < until:
            begun = monotonic()
            answer, heard = self._exchange(peer, wait_s)
            self._say(peer.address, answer.line, peer.edition)
            wait_s = 0.0 if heard.learned and self._differs(peer) else LONG_POLL_S
            hasty = hasty + 1 if not heard.learned and monotonic() - begun < HASTY_PAUSE_S else 0
            if heard.refused or hasty > _HASTY:
                self._stopped.wait(refused_pause_s(in_vain) if heard.refused else HASTY_PAUSE_S)
            in_vain = in_vain + 1 if heard.refused and not heard.learned else 0

    def _send(self) -> None:
        """Send what the main peer lacks whenever something happened."""
        peers = {address: self._peer(address) for address in self._addresses}
        tries = {pace.address: pace for pace in paces(self._addresses)}
        wait_s = OTHERS_S
        while not self._stopped.is_set():
            self._wake.wait(wait_s)
            self._wake.clear()
            wait_s = OTHERS_S
            if main := self.contact.peer:
                well = self._converse(peers[main])
                pause = tries[main].ended(monotonic(), well=well)
                wait_s = OTHERS_S if well else pause
        for peer in peers.values():
            peer.close()

    def _greet(self) -> None:
        """Once a minute, fetch from every other peer what is new there, and send what it lacks."""
        while len(self._addresses) > 1 and not self._stopped.wait(self._others_s):
            for address in self._addresses:
                if address != self.contact.peer:
                    peer = self._peer(address)
                    self._converse(peer)
                    peer.close()

    def _peer(self, address: str) -> Peer:
        return Peer(address, self._me.name, self._me.trust.passport, self._clock)

    def _converse(self, peer: Peer) -> bool:
        """Exchange until both sides hold the same; return whether the peer could be told."""

        def talk() -> None:
            learned = True
            while not self._stopped.is_set() and self._differs(peer):
                if not learned and self._under_way.logs(peer.address):
                    return  # the other request brings the rest
                if not learned:
                    raise PeerAway("takes or gives nothing of what is lacking")
                learned = self._exchange(peer)[1].learned

        return self._tried(peer.address, talk)

    def _fetch(self, peer: Peer, until: float) -> None:
        """Ask what is new, and on while there is more and time is left."""
        learned = True
        while learned and monotonic() < until:
            learned = self._exchange(peer, answer_s=max(until - monotonic(), 0.1))[1].learned and self._differs(peer)

    def _differs(self, peer: Peer) -> bool:
        with self._store_free():
            return self._speaker.differs(self._mind(peer), self._today())

    def _exchange(self, peer: Peer, wait_s: float = 0, answer_s: float = ANSWER_S) -> tuple[Exchange, Heard]:
        """Say what there is to say and take in the answer; return it, and what came of it."""
        with self._said(peer) as (asked, room_bytes):
            sent_ms = self.steady()
            try:
                answer = peer.exchange(asked, wait_s, answer_s)
            except PeerAway:
                with self._hearing:
                    self._minds[peer.address] = less_at_once(self._mind(peer), asked, room_bytes)
                raise
            return self._heard(peer, asked, answer, sent_ms)

    @contextmanager
    def _said(self, peer: Peer) -> Iterator[tuple[Exchange, int]]:
        """Give what there is to say, and what room a message had; what it brings counts as under way meanwhile."""
        with ExitStack() as stack:
            with self._store_free():
                known, now_s = self._mind(peer), monotonic()
                room_bytes = self._under_way.room_bytes(peer.address, known.room_bytes, now_s)
                mind = replace(known, under_way=self._under_way.logs(peer.address), room_bytes=room_bytes)
                asked = self._speaker.ask(mind, self._today(), self.contact.line)
                if logs := {section.log for section in asked.sections}:
                    stack.enter_context(self._under_way.bringing(peer.address, logs, now_s))
            yield asked, known.room_bytes

    def _heard(self, peer: Peer, asked: Exchange, answer: Exchange, sent_ms: int) -> tuple[Exchange, Heard]:
        """Take in an answer; return it, and what came of it."""
        self.company.met(peer.address)
        self.on_time(answer.sender, answer.now_ms, sent_ms, self.steady())
        with self._store_free(), self._hearing:
            before = self._mind(peer)
            heard = self._speaker.take_in(before, asked, answer)
            self._minds[peer.address] = heard.mind
        for item in heard.refused:
            log.warning("section refused", extra={"log": item.log, "reason": item.reason})
        return answer, heard

    def _mind(self, peer: Peer) -> Mind:
        return self._minds.get(peer.address, Mind())

    def _today(self) -> date:
        return first_open_day(local(self._clock()))

    @contextmanager
    def _store_free(self) -> Iterator[None]:
        with self._in_store:
            if self._stopped.is_set():
                raise PeerAway("stopping")
            yield

    def _tried(self, address: str, work: Callable[[], object]) -> bool:
        """Do work that needs a peer and the store; return whether it went well. Whatever happens, the thread lives."""
        if monotonic() < self._rest_until.get(address, 0):
            return False
        try:
            work()
        except PeerAway as away:
            self.company.met(address, away)
            self._rest_until[address] = monotonic() + away.rest_s
            log.info("peer away", extra={"peer": address, "reason": str(away)})
        except Trouble as trouble:
            log.warning("exchange put off", extra={"peer": address, "reason": trouble.what})
        except Exception as error:  # noqa: BLE001 - a thread's outermost handler; a bug must not end the exchange
            # never the message: it may hold a citizen's name
            places = [f"{frame.filename}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)]
            log.error("bug", extra={"kind": type(error).__name__, "places": places})  # noqa: TRY400
        else:
            return True
        return False

    def _say(self, peer: str | None, line: Line, edition: str = "") -> None:
        if self._stopped.is_set():
            return
        before, now_ms = self.contact, self._clock()
        online = peer is not None and line.up
        since_ms = before.since_ms if online == before.online else now_ms
        self.contact = Contact(peer, line, since_ms, now_ms if peer else before.last_ms, edition)
        if peer and peer != before.peer:
            self._wake.set()  # what was put off while nobody answered goes now
        # who starts alone is told so: nothing changes then
        if not self._told_before or (before.peer, before.line, before.edition) != (peer, line, edition):
            self._told_before = self._tried("", lambda: self.on_contact(self.contact))


def _down(line: Line, now_ms: int) -> Line:
    return Line(up=False, since_ms=now_ms) if line.up else line


def _claimed(peer: Peer, claim: Claim, until: float) -> TicketId | None:
    """Ask once more under the same id when the answer was lost: it may have been given."""
    try:
        return peer.claim(claim, max(until - monotonic(), 0.1))
    except PeerAway:
        if monotonic() >= until:
            raise
    return peer.claim(claim, max(until - monotonic(), 0.1))
