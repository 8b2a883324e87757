"""How long somebody will wait: a span from what the day has shown so far, or nothing where it would be a guess (K-27).

The line is played on by the rules of calling, each visit taking as long as those of its group took today. How far the
truth may lie from that follows from how unequal the visits were, how few they are, and how far ahead one looks.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import pairwise
from math import ceil, floor, hypot, sqrt
from statistics import fmean, pstdev
from typing import Final

from sync.domain.call_rules import CallRules
from sync.domain.calling import Caller, line_up, may_call
from sync.domain.ids import CounterId, GroupId, TicketId
from sync.domain.ticket import Ticket, TicketState

LEAST_VISITS: Final = 10
LEAST_OF_GROUP: Final = 5
"""With fewer, a group's visits are taken to last as long as everybody's."""

NEWEST_VISITS: Final = 40
"""Older ones tell of another hour."""

REST_MS: Final = 180_000
"""A counter that calls nobody for longer after a visit rests, or nobody waits: that time is no part of the visit."""

STEP_MIN: Final = 5
BELOW, ABOVE = 1.0, 1.4
"""So many standard deviations below and above the middle; this and the next two were chosen on simulated days, on which
the span then holds what happens for nine people of ten, and is narrower than a mean give or take half."""

DRIFT: Final = 0.25
"""By so much a wait of an hour may be wrong beside that, because no hour is like the other; a shorter one by less."""

PASSING: Final = 0.5
"""Of the share of people who were called before others, how much longer it makes everybody's wait: more will come."""

_MINUTE_MS, _HOUR_MS = 60_000, 3_600_000
_IN_HAND: Final = (TicketState.CALLED, TicketState.SERVING)
_OVER: Final = (TicketState.FINISHED, TicketState.ABSENT, TicketState.PARKED)


@dataclass(frozen=True, slots=True)
class Span:
    """A wait in minutes, as people are told it: whole fives, the first may be 0."""

    least_min: int
    most_min: int

    def holds(self, waited_ms: int) -> bool:
        """Return whether a wait was what had been said."""
        return self.least_min * _MINUTE_MS <= waited_ms <= self.most_min * _MINUTE_MS


@dataclass(frozen=True, slots=True)
class MayBeTooLate:
    """The day may end before: people are told so instead of a span."""


Forecast = Span | MayBeTooLate | None
"""None where anything said would be a guess."""


@dataclass(frozen=True, slots=True)
class Floor:
    """What a forecast is made from.

    Attributes:
        tickets: the day's; of those that are over, at least the newest.
        callers: the open counters.
        hours: the day's spans of work, (start, end) in ms, in order.
    """

    tickets: tuple[Ticket, ...]
    callers: tuple[Caller, ...]
    rules: CallRules
    hours: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Visit:
    """How long somebody kept a counter; ``passed``: was called before others who had come earlier."""

    began_ms: int
    group: GroupId
    took_ms: int
    passed: bool


def forecast(who: Ticket, now_floor: Floor, now_ms: int) -> Forecast:
    """Return how long somebody who waits, and is one of the floor's tickets, waits from now on."""
    own = frozenset(each.counter for each in now_floor.callers if may_call(who, each, now_floor.rules, now_ms))
    visits = visits_at(own, now_floor.tickets)[-NEWEST_VISITS:]
    if len(visits) < LEAST_VISITS:
        return None
    middle_ms, calls = _played_on(who.id, own, now_floor, now_ms)
    return _within_hours(*_reach_ms(visits, middle_ms, calls, len(own)), now_floor.hours, now_ms)


def visits_at(counters: Collection[CounterId], tickets: Iterable[Ticket]) -> tuple[Visit, ...]:
    """Return the visits at these counters that are over, oldest first; each lasts to its end or to the next call."""
    called = sorted((t for t in tickets if t.calls and t.counter in counters), key=lambda t: (t.called_at_ms, t.id))
    found = [visit for counter in counters for visit in _visits([t for t in called if t.counter == counter])]
    return tuple(sorted(found, key=lambda visit: (visit.began_ms, visit.group, visit.took_ms)))


def _visits(called: Sequence[Ticket]) -> Iterator[Visit]:
    for one, following_ms in zip(called, _following_ms(called), strict=True):
        if one.state in _OVER:
            end_ms = following_ms if 0 <= following_ms - one.changed_at_ms <= REST_MS else one.changed_at_ms
            passed = one.because is not None and one.because.passed > 0
            yield Visit(one.called_at_ms, one.group, max(end_ms - one.called_at_ms, 0), passed)


def _following_ms(called: Sequence[Ticket]) -> tuple[int, ...]:
    """Return when the counter called the next one after each; 0 after the last."""
    return (*(following.called_at_ms for _, following in pairwise(called)), 0)[: len(called)]


def _played_on(who: TicketId, own: Collection[CounterId], now_floor: Floor, now_ms: int) -> tuple[float, int]:
    """Return after how long somebody is called if nobody comes any more, and how many these counters call before."""
    lines = {each.counter: line_up(now_floor.tickets, each, now_floor.rules, now_ms) for each in now_floor.callers}
    visits = visits_at(lines.keys(), now_floor.tickets)
    usual = {group: fmean(_took_ms(visits, group)) for group in {ticket.group for ticket in now_floor.tickets}}
    free = [(_left_ms(counter, now_floor.tickets, visits, now_ms), counter) for counter in lines]
    heapify(free)
    gone: set[TicketId] = set()
    calls = 0
    while True:
        at_ms, counter = heappop(free)
        ticket = next((choice.ticket for choice in lines[counter] if choice.ticket.id not in gone), None)
        if ticket is None:
            continue
        if ticket.id == who:
            return at_ms, calls
        gone.add(ticket.id)
        calls += counter in own
        heappush(free, (at_ms + usual[ticket.group], counter))


def _took_ms(visits: Sequence[Visit], group: GroupId) -> Sequence[int]:
    """Return how long a group's newest visits took; everybody's where there are too few."""
    of_group = [visit.took_ms for visit in visits if visit.group == group]
    return (of_group if len(of_group) >= LEAST_OF_GROUP else [visit.took_ms for visit in visits])[-NEWEST_VISITS:]


def _left_ms(counter: CounterId, tickets: Iterable[Ticket], visits: Sequence[Visit], now_ms: int) -> float:
    """Return when a counter is free: as late as visits ended, on average, that had lasted so long already."""
    held = max((t for t in tickets if t.counter == counter and t.state in _IN_HAND), key=_called_at, default=None)
    if held is None:
        return 0.0
    took = _took_ms(visits, held.group)
    longer = [each - (now_ms - held.called_at_ms) for each in took if each > now_ms - held.called_at_ms]
    return fmean(longer) if longer else fmean(took) / 2


def _called_at(ticket: Ticket) -> tuple[int, TicketId]:
    return ticket.called_at_ms, ticket.id


def _reach_ms(visits: Sequence[Visit], played_ms: float, calls: int, counters: int) -> tuple[float, float]:
    """Return the least and the most that the wait is likely to be."""
    took = [visit.took_ms for visit in visits]
    middle = played_ms * (1 + PASSING * fmean(visit.passed for visit in visits))
    ends = calls + 0.5  # of the visits before one's own; of the one that lasts, half is left
    unequal = pstdev(took) * sqrt(ends * (1 + ends / len(took))) / counters
    reach = hypot(unequal, DRIFT * middle * min(1.0, sqrt(middle / _HOUR_MS)))
    return max(middle - BELOW * reach, 0.0), middle + ABOVE * reach


def _within_hours(least_ms: float, most_ms: float, hours: Iterable[tuple[int, int]], now_ms: int) -> Forecast:
    """Return the span if all of it lies before the next pause; nothing that begins before it and ends after it."""
    left = [(max(start_ms, now_ms), end_ms) for start_ms, end_ms in hours if now_ms < end_ms]
    if left and left[0][0] + most_ms <= left[0][1]:
        off_ms = left[0][0] - now_ms
        return _told(least_ms + off_ms, most_ms + off_ms)
    return None if len(left) > 1 else MayBeTooLate()


def _told(least_ms: float, most_ms: float) -> Span:
    least_min = floor(least_ms / _MINUTE_MS / STEP_MIN) * STEP_MIN
    return Span(least_min, max(ceil(most_ms / _MINUTE_MS / STEP_MIN) * STEP_MIN, least_min + STEP_MIN))
