"""A ward's day in accelerated time: the real store and use cases, twelve counters, a clock that jumps from act to act.

People come, are called, do not hear it, are sent on, set aside, come back, give up; officers rest and eat.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from heapq import heappop, heappush
from pathlib import Path

from sync.domain.centre import Centre
from sync.domain.ids import CounterId, DeviceId, OfficerId, ServiceCode, TicketId
from sync.domain.log import Audience
from sync.domain.seat import SeatId, SeatKind
from sync.domain.ticket import Ticket, TicketKind, TicketState
from sync.office.appointments import Appointments
from sync.office.help_calls import HelpCalls
from sync.office.live_hall import LiveHall
from sync.office.moves import Destination
from sync.office.printers import Printers
from sync.office.queue import QueueDesk
from sync.office.refusal import NotPossible
from sync.office.seats import Seats
from sync.office.shipped import load_calendar
from sync.store.writer import Draft
from tests.fakes import HandClock, moment, new_store, shipped_lookup, shipped_rules
from tests.office.invited import Invited
from tests.office.recount import Recount
from tests.store.sections import all_heads

MINUTE_MS = 60_000
OPENS, LUNCH, BACK, LAST = moment(23, 7, 30), moment(23, 11, 30), moment(23, 13), moment(23, 16, 30)
CLASSES = ("co-cong", "khuyet-tat", "mang-thai", "cao-tuoi", "con-nho")
QUICK = ServiceCode("NHAN-KQ")
INVITED = 15
"""Per hundred visitors without an appointment."""

CLOSES = moment(23, 19)
WORK_MS = (LUNCH - OPENS) + (LAST - BACK)


def ward() -> Centre:
    """Return the demonstration centre with two counters more: twelve."""
    centre = shipped_lookup().centre
    more = (replace(centre.counters[2], id=CounterId("11")), replace(centre.counters[4], id=CounterId("12")))
    return replace(centre, counters=(*centre.counters, *more))


@dataclass
class Ward:
    """The day; ``play`` goes through it, and stops at every look."""

    folder: Path
    visitors: int
    dice: random.Random = field(default_factory=lambda: random.Random(2400))

    def __post_init__(self) -> None:
        self.centre, self.clock = ward(), HandClock()
        self.clock.now_ms = OPENS - MINUTE_MS
        self.store = new_store(self.folder, "k1", self.clock)
        self.queue = QueueDesk(self.store, self.centre, DeviceId("k1"), "", self.clock, shipped_rules())
        self.seats = Seats(self.store, self.centre, DeviceId("k1"), self.queue)
        told = (self.store, DeviceId("k1"), self.clock, self.queue)
        self.hall = LiveHall(self.store, self.centre, self.clock, self.queue, HelpCalls(*told), Printers(*told))
        self.seat = {counter.id: self._sits_down(counter.id) for counter in self.centre.counters}
        self.recount, self._counted, self._turn = Recount(), 0, 0
        self._names: dict[int, str] = {}
        self._acts: list[tuple[int, int, Callable[[], object]]] = []
        self.book = Appointments(self.store, shipped_lookup(), load_calendar(), self.clock, self.queue)
        self._mean_ms = WORK_MS * len(self.seat) // self.visitors

    def play(self, look: Callable[[], object], every_min: int) -> None:
        """Play the whole day, and look at it every so many minutes."""
        Invited(self.book, self.centre, self.clock, self._at).invite(self.visitors * INVITED // 100)
        for _ in range(self.visitors):
            self._at(self._comes_at(), self._comes)
        for counter in self.seat:
            self._at(OPENS + self.dice.randrange(MINUTE_MS), partial(self._works, counter))
        for at_ms in range(OPENS, CLOSES, every_min * MINUTE_MS):
            self._at(at_ms, look)
        while self._acts:
            at_ms, _, act = heappop(self._acts)
            self.clock.now_ms = max(at_ms, self.clock.now_ms)
            act()

    def count(self) -> Recount:
        """Return the recount of all events until now."""
        with self.store.read() as view:
            (head,) = all_heads(view, Audience.PUBLIC)
            for _, event in view.events_of(head, self._counted, 1 << 30):
                # later events leave their entity out: the event that they follow tells it
                header = event.header
                self._names[header.seq] = header.entity or self._names[header.after[0].seq]
                self.recount.take(self._names[header.seq], event)
            self._counted = head.seq
        return self.recount

    def _at(self, at_ms: int, act: Callable[[], object]) -> None:
        self._turn += 1
        heappush(self._acts, (at_ms, self._turn, act))

    def _in(self, least_ms: int, most_ms: int, act: Callable[[], object]) -> None:
        self._at(self.clock() + self.dice.randint(least_ms, most_ms), act)

    def _sits_down(self, counter: CounterId) -> SeatId:
        # one machine here is all PCs: each counter's officer sits at an own one in truth
        body = {"counter": counter, "officer": f"o{counter}", "day": "2026-11-23"}
        with self.store.write() as tx:
            return SeatId(tx.record(Draft(SeatKind.OPENED, Audience.PUBLIC, f"o{counter}", body)))

    def _comes_at(self) -> int:
        away = self.dice.randrange(WORK_MS)
        return OPENS + away + (BACK - LUNCH if away > LUNCH - OPENS else 0)

    def _comes(self) -> None:
        """Take a number for what a counter does; some have a class of priority, some do not stay."""
        group = self.dice.choice(self.dice.choice(self.centre.counters).groups)
        quick = (QUICK,) if self.dice.random() < 0.1 else ()
        preferred = self.dice.choice(CLASSES) if self.dice.random() < 0.15 else ""
        ticket = self.queue.issue(group, quick, self.dice.choice(("vi", "vi", "en")), preferred)
        if self.dice.random() < 0.02:
            self._in(MINUTE_MS, 20 * MINUTE_MS, partial(self._gives_up, ticket.id))
        elif self.dice.random() < 0.03:
            self._in(1, MINUTE_MS, partial(self.queue.prefer, ticket.id, self._any(), self.dice.choice((*CLASSES, ""))))

    def _gives_up(self, ticket: TicketId) -> None:
        void = self.queue.void(ticket, self._any(), "bo-ve")
        if isinstance(void, Ticket) and self.dice.random() < 0.3:
            self._in(MINUTE_MS, 30 * MINUTE_MS, partial(self.queue.reopen, ticket, self._any(), "quay-lai"))

    def _any(self) -> CounterId:
        return self.dice.choice(list(self.seat))

    def _works(self, counter: CounterId) -> None:
        """Take the next step at a counter whose officer is there and has nobody."""
        if LUNCH <= self.clock() < BACK:
            self._rests(counter, "an-trua", BACK)
        elif self.dice.random() < 0.01:
            self._rests(counter, "giai-lao", self.clock() + 10 * MINUTE_MS)
        elif self.clock() < CLOSES - 30 * MINUTE_MS:
            self._calls(counter)
        else:
            self.seats.close(self.seat[counter])

    def _rests(self, counter: CounterId, reason: str, until_ms: int) -> None:
        if not isinstance(self.seats.pause(self.seat[counter], reason), NotPossible):
            self._at(until_ms, partial(self._is_back, counter))

    def _is_back(self, counter: CounterId) -> None:
        self.seats.resume(self.seat[counter])
        self._works(counter)

    def _calls(self, counter: CounterId) -> None:
        desk = self.queue.by(OfficerId(f"o{counter}"))
        jumps = self.dice.random() < 0.01
        called = self._jumps(desk, counter) if jumps else desk.call_next(counter)
        if not isinstance(called, Ticket):
            self._in(10_000, 60_000, partial(self._works, counter))
        elif self.dice.random() < 0.03:
            desk.undo(replace(called, state=TicketState.WAITING), TicketKind.CALLED, counter)
            self._in(5_000, 10_000, partial(self._works, counter))
        else:
            self._in(5_000, 30_000, partial(self._hears, counter, called.id, 0))

    def _jumps(self, desk: QueueDesk, counter: CounterId) -> Ticket | NotPossible | None:
        """Call somebody out of order, if anybody waits."""
        line, reason = desk.waiting(counter), self.dice.choice(("suc-khoe", "viec-gap"))
        return desk.call_chosen(self.dice.choice(line).id, counter, reason) if line else None

    def _hears(self, counter: CounterId, ticket: TicketId, recalls: int) -> None:
        desk = self.queue.by(OfficerId(f"o{counter}"))
        if self.dice.random() < (0.93, 0.3, 0.2)[recalls]:
            desk.serve(ticket, counter)
            self._in(self._mean_ms // 4, self._mean_ms, partial(self._ends, counter, ticket))
        elif recalls < 2:
            desk.recall(ticket, counter)
            self._in(15_000, 40_000, partial(self._hears, counter, ticket, recalls + 1))
        else:
            desk.miss(ticket, counter)
            self._in(MINUTE_MS, 20 * MINUTE_MS, partial(self._comes_late, counter, ticket))
            self._works(counter)

    def _comes_late(self, counter: CounterId, ticket: TicketId) -> None:
        """Come back after the call: some wait again, some show the slip at once, some have left for good."""
        chance = self.dice.random()
        if chance < 0.5:
            self.queue.wait_again(ticket, counter)
        elif chance < 0.7 and self.queue.at_counter(counter) is None:
            shown = self.queue.ticket(ticket)
            served = self.queue.serve_by_slip(f"{shown.label} {shown.slip_code}", counter) if shown else None
            if isinstance(served, Ticket):
                self._in(MINUTE_MS, 2 * MINUTE_MS, partial(self.queue.finish, ticket, counter))

    def _ends(self, counter: CounterId, ticket: TicketId) -> None:
        desk, chance = self.queue.by(OfficerId(f"o{counter}")), self.dice.random()
        if chance < 0.04:
            until_ms = self.clock() + 15 * MINUTE_MS if chance < 0.02 else 0
            desk.park(ticket, counter, "thieu-giay", until_ms)
            if not until_ms:
                self._in(5 * MINUTE_MS, 40 * MINUTE_MS, partial(desk.wait_again, ticket, counter))
        elif chance < 0.09:
            self._sends_on(counter, ticket)
        else:
            before = desk.finish(ticket, counter)
            if chance > 0.995 and isinstance(before, Ticket):
                desk.undo(replace(before, state=TicketState.SERVING), TicketKind.FINISHED, counter)
                self.clock.forward(seconds=20)
                desk.finish(ticket, counter)
        self._in(2_000, 15_000, partial(self._works, counter))

    def _sends_on(self, counter: CounterId, ticket: TicketId) -> None:
        other = self.dice.choice([each for each in self.centre.counters if each.id != counter])
        front = self.dice.random() < 0.7
        if self.dice.random() < 0.5:
            to = Destination(group=self.dice.choice(other.groups), front=front)
        else:
            to = Destination(counter=other.id, front=front)
        self.queue.by(OfficerId(f"o{counter}")).transfer(ticket, counter, to, "can-them")
