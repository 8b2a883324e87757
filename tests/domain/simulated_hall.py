"""A hall of three counters on a simulated day, without a store: people come in a pattern, the shipped rules call them.

What is said to each of them on arrival is kept beside how long each then waits.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from heapq import heappop, heappush
from random import Random
from statistics import fmean

from sync.domain.calling import Caller, Choice, next_ticket
from sync.domain.forecast import Floor, Forecast, Span, forecast
from sync.domain.ids import CounterId, EntityId, GroupId, TicketId
from sync.domain.queue import ahead_of
from sync.domain.ticket import Ticket, TicketState
from tests.fakes import moment, shipped_rules

MINUTE_MS = 60_000
OPENS, LUNCH, BACK, CLOSES = moment(23, 7, 30), moment(23, 11, 30), moment(23, 13, 30), moment(23, 17)
HOURS = ((OPENS, LUNCH), (BACK, CLOSES))
A, B = GroupId("ho-tich"), GroupId("chung-thuc")
TAKES = {"3": {A}, "5": {A, B}, "7": {B}}
CALLERS = {counter: Caller(CounterId(counter), frozenset(groups)) for counter, groups in TAKES.items()}
MEAN_MIN = {A: 7.0, B: 4.5}
LAST_TWENTY = 21

Pattern = Callable[[Random], Iterator[int]]


def evenly(dice: Random, people: int = 185) -> Iterator[int]:
    """Yield when people come: at any time alike."""
    worked_ms = LUNCH - OPENS + CLOSES - BACK - 60 * MINUTE_MS
    for _ in range(people):
        at_ms = OPENS + dice.randrange(worked_ms)
        yield at_ms + (BACK - LUNCH if at_ms > LUNCH else 0)


def in_the_morning(dice: Random, people: int = 150) -> Iterator[int]:
    """Yield when people come: most of them in the first two hours."""
    for _ in range(people):
        early = dice.random() < 0.6
        yield OPENS + int(dice.triangular(0, 120, 30) * MINUTE_MS) if early else next(evenly(dice, 1))


def by_the_bus(dice: Random, people: int = 170) -> Iterator[int]:
    """Yield when people come: ten at once, from one village."""
    for at_ms in evenly(dice, people // 10):
        yield from (at_ms + dice.randrange(4 * MINUTE_MS) for _ in range(10))


PATTERNS: dict[str, Pattern] = {"evenly": evenly, "in the morning": in_the_morning, "by the bus": by_the_bus}


@dataclass(frozen=True)
class Said:
    """What one person was told, what the naive reckoning would have said (least and most in ms), and what came."""

    told: Forecast
    naive: tuple[float, float]
    waited_ms: int


@dataclass(frozen=True)
class Score:
    """How the spans of some days did, where one was told: widths in minutes."""

    told: int
    untold: int
    held: float
    width_min: float
    naive_held: float
    naive_width_min: float


def score(days: Iterable[list[Said]]) -> Score:
    """Return the score of what was said on some days."""
    everything = [said for day in days for said in day]
    spans = [(said.told, said) for said in everything if isinstance(said.told, Span)]
    return Score(
        told=len(spans),
        untold=len(everything) - len(spans),
        held=fmean(span.holds(said.waited_ms) for span, said in spans),
        width_min=fmean(span.most_min - span.least_min for span, _ in spans),
        naive_held=fmean(said.naive[0] <= said.waited_ms <= said.naive[1] for _, said in spans),
        naive_width_min=fmean(said.naive[1] - said.naive[0] for _, said in spans) / MINUTE_MS,
    )


class Day:
    """A day; ``play`` goes through it once."""

    def __init__(self, comes: Pattern, seed: int) -> None:
        self._dice = Random(seed)
        self._tickets: dict[TicketId, Ticket] = {}
        self._told: dict[TicketId, tuple[Forecast, tuple[float, float]]] = {}
        self._waited_ms: dict[TicketId, int] = {}
        self._acts: list[tuple[int, int, Callable[[int], None]]] = []
        for at_ms in comes(self._dice):
            self._at(at_ms, self._comes)
        for counter in CALLERS:
            self._at(OPENS + self._dice.randrange(MINUTE_MS), partial(self._calls, counter))

    def play(self) -> list[Said]:
        """Play the day to its end; return what everybody was told who was called."""
        while self._acts:
            at_ms, _, act = heappop(self._acts)
            act(at_ms)
        return [Said(*self._told[ticket], waited_ms) for ticket, waited_ms in self._waited_ms.items()]

    def _at(self, at_ms: int, act: Callable[[int], None]) -> None:
        heappush(self._acts, (at_ms, self._dice.randrange(1 << 40), act))

    def _comes(self, now_ms: int) -> None:
        group, number = self._dice.choice((A, B)), len(self._tickets) + 1
        name = TicketId(EntityId(f"{number:016d}"))
        preferred = "cao-tuoi" if self._dice.random() < 0.1 else ""
        one = Ticket(name, group[0], number, date(2026, 11, 23), group, (), "vi", now_ms)
        self._tickets[name] = replace(one, place_ms=now_ms, preferred=preferred)
        floor = Floor(tuple(self._tickets.values()), tuple(CALLERS.values()), shipped_rules()[0], HOURS)
        self._told[name] = forecast(self._tickets[name], floor, now_ms), self._naive(self._tickets[name])

    def _naive(self, who: Ticket) -> tuple[float, float]:
        """Return what others say: the mean of the last twenty from call to call, for each before, give or take half."""
        called = sorted(t.called_at_ms for t in self._tickets.values() if t.group == who.group and t.calls)[
            -LAST_TWENTY:
        ]
        mean_ms = (called[-1] - called[0]) / (len(called) - 1) if len(called) > 1 else 0.0
        middle_ms = mean_ms * ahead_of(self._tickets.values(), who.id)
        return middle_ms / 2, middle_ms * 1.5

    def _calls(self, counter: str, now_ms: int) -> None:
        if LUNCH <= now_ms < BACK:
            self._at(BACK + self._dice.randrange(5 * MINUTE_MS), partial(self._calls, counter))
            return
        choice = next_ticket(self._tickets.values(), CALLERS[counter], shipped_rules()[0], now_ms)
        if isinstance(choice, Choice):
            self._serves(choice, counter, now_ms)
        elif now_ms < CLOSES:
            self._at(now_ms + 20_000, partial(self._calls, counter))

    def _serves(self, choice: Choice, counter: str, now_ms: int) -> None:
        ticket, absent = choice.ticket, self._dice.random() < 0.06
        self._waited_ms[ticket.id] = now_ms - ticket.issued_at_ms
        called = replace(ticket, counter=CounterId(counter), calls=1, called_at_ms=now_ms, because=choice.because)
        self._tickets[ticket.id] = replace(called, state=TicketState.CALLED)
        took_ms = 75_000 if absent else self._takes_ms(ticket.group)
        state = TicketState.ABSENT if absent else TicketState.FINISHED
        self._at(now_ms + took_ms, partial(self._ends, counter, ticket.id, state))

    def _takes_ms(self, group: GroupId) -> int:
        return int(self._dice.lognormvariate(-0.18, 0.6) * MEAN_MIN[group] * MINUTE_MS) + 20_000

    def _ends(self, counter: str, ticket: TicketId, state: TicketState, now_ms: int) -> None:
        self._tickets[ticket] = replace(self._tickets[ticket], state=state, changed_at_ms=now_ms)
        rests_ms = 10 * MINUTE_MS if self._dice.random() < 0.01 else self._dice.randint(5_000, 20_000)
        self._at(now_ms + rests_ms, partial(self._calls, counter))
