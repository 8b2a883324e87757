"""The hall at a glance, for the supervisor: who waits how long, what the counters do, which calls were out of order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from sync.domain import sent
from sync.domain.call_rules import CallRules
from sync.domain.calling import waits
from sync.domain.ids import CounterId, GroupId
from sync.domain.rated import Satisfaction, satisfaction
from sync.domain.seat import Seat, SeatState
from sync.domain.ticket import Jump, Ticket, TicketState

HALF_HOUR_MS: Final = 1_800_000
MEDIAN, MOST = 0.5, 0.9

_IN_HAND = (TicketState.CALLED, TicketState.SERVING)


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group's people now; ``longest_s`` is 0 when nobody waits."""

    group: GroupId
    waiting: int
    preferred: int
    longest_s: int


@dataclass(frozen=True, slots=True)
class CounterLine:
    """A counter now.

    Attributes:
        seat: who opened it last today and has not left; None while nobody sits there.
        ticket: whom it has called or serves; ``since_s`` is for how long.
        served: how many it has finished today.
        mean_s: how long those were served on average; 0 without any.
    """

    counter: CounterId
    seat: Seat | None
    ticket: Ticket | None
    since_s: int
    served: int
    mean_s: int


@dataclass(frozen=True, slots=True)
class Waits:
    """How long those waited who were called: half of them at most ``median_s``, nine of ten at most ``most_s``.

    As the call itself said, from the place in the queue to the call; both are 0 while ``called`` is.
    """

    called: int
    median_s: int
    most_s: int


@dataclass(frozen=True, slots=True)
class HalfHour:
    """The waits of those who were called within half an hour that begins at a full or half hour."""

    start_ms: int
    waits: Waits


@dataclass(frozen=True, slots=True)
class OutOfOrder:
    """Somebody who was called out of order, and how."""

    ticket: Ticket
    jump: Jump


@dataclass(frozen=True, slots=True)
class Stranded:
    """Somebody who was sent to one counter or officer and not called there (``sent.freed`` says why) since a time."""

    ticket: Ticket
    since_ms: int
    why: str


@dataclass(frozen=True, slots=True)
class Hall:
    """The live figures of a day.

    Attributes:
        waiting: how many may be called now; ``longest`` of them waits longest, None when nobody does.
        waits: of everybody called today, then by half hours, the first one first; empty ones are left out.
        jumps: today's calls out of order, newest first (F-79).
        stranded: who waits in vain where he or she was sent, longest first.
        ratings: what people thought of today's visits.
    """

    issued: int
    waiting: int
    parked: int
    absent: int
    serving: int
    finished: int
    void: int
    longest: Ticket | None
    waits: Waits
    halves: tuple[HalfHour, ...]
    groups: tuple[GroupLine, ...]
    counters: tuple[CounterLine, ...]
    jumps: tuple[OutOfOrder, ...]
    stranded: tuple[Stranded, ...]
    ratings: Satisfaction


def hall(
    tickets: Iterable[Ticket],
    seats: Iterable[Seat],
    groups: Iterable[GroupId],
    counters: Iterable[CounterId],
    rules: CallRules,
    now_ms: int,
) -> Hall:
    """Return the figures of the day's tickets and seats, groups and counters in the order given."""
    everybody, manned = tuple(tickets), tuple(seats)
    waiting = [ticket for ticket in everybody if waits(ticket, now_ms)]
    states = [ticket.state for ticket in everybody if not waits(ticket, now_ms)]
    waited = _waited(everybody)
    return Hall(
        issued=len(everybody),
        waiting=len(waiting),
        parked=states.count(TicketState.PARKED),
        absent=states.count(TicketState.ABSENT),
        serving=sum(state in _IN_HAND for state in states),
        finished=states.count(TicketState.FINISHED),
        void=states.count(TicketState.VOID),
        longest=min(waiting, key=lambda ticket: (ticket.place_ms, ticket.id), default=None),
        waits=_waits([wait for of_half in waited.values() for wait in of_half]),
        halves=tuple(HalfHour(start, _waits(waited[start])) for start in sorted(waited)),
        groups=tuple(_group_line(group, waiting, now_ms) for group in groups),
        counters=tuple(_counter_line(counter, everybody, manned, now_ms) for counter in counters),
        jumps=_jumps(everybody),
        stranded=_stranded(waiting, sent.gone(manned), rules, now_ms),
        ratings=satisfaction(everybody),
    )


def seat_at(counter: CounterId, seats: Iterable[Seat]) -> Seat | None:
    """Return who opened a counter last and has not left."""
    there = [seat for seat in seats if seat.counter == counter and seat.state is not SeatState.CLOSED]
    return max(there, key=lambda seat: (seat.opened_at_ms, seat.id), default=None)


def _waited(tickets: Iterable[Ticket]) -> Mapping[int, list[int]]:
    """Return in seconds how long those waited who were called, by the half hour of the call."""
    found: dict[int, list[int]] = {}
    for ticket in tickets:
        if ticket.because is not None:
            half = ticket.called_at_ms // HALF_HOUR_MS * HALF_HOUR_MS
            found.setdefault(half, []).append(ticket.because.waited_s)
    return found


def _waits(waited_s: Sequence[int]) -> Waits:
    in_order = sorted(waited_s)
    return Waits(len(in_order), _within(in_order, MEDIAN), _within(in_order, MOST))


def _within(in_order: Sequence[int], share: float) -> int:
    """Return the value that so large a share does not exceed; 0 of nothing."""
    return in_order[ceil(share * len(in_order)) - 1] if in_order else 0


def _jumps(tickets: Iterable[Ticket]) -> tuple[OutOfOrder, ...]:
    found = [OutOfOrder(ticket, jump) for ticket in tickets for jump in ticket.jumps]
    return tuple(sorted(found, key=lambda each: (-each.jump.at_ms, each.ticket.id)))


def _stranded(waiting: Iterable[Ticket], gone: sent.Gone, rules: CallRules, now_ms: int) -> tuple[Stranded, ...]:
    found = [Stranded(each, sent.since_ms(each), sent.freed(each, gone, rules, now_ms)) for each in waiting]
    return tuple(sorted((each for each in found if each.why), key=lambda each: (each.since_ms, each.ticket.id)))


def _group_line(group: GroupId, waiting: Iterable[Ticket], now_ms: int) -> GroupLine:
    own = [ticket for ticket in waiting if ticket.group == group]
    longest = max((_since_s(ticket.place_ms, now_ms) for ticket in own), default=0)
    return GroupLine(group, len(own), sum(bool(ticket.preferred) for ticket in own), longest)


def _counter_line(counter: CounterId, tickets: Iterable[Ticket], seats: Iterable[Seat], now_ms: int) -> CounterLine:
    own = [ticket for ticket in tickets if ticket.counter == counter]
    held = [ticket for ticket in own if ticket.state in _IN_HAND]
    at = max(held, key=lambda t: (t.state is TicketState.SERVING, t.changed_at_ms, t.id), default=None)
    took = [ticket.served_ms // 1000 for ticket in own if ticket.state is TicketState.FINISHED]
    return CounterLine(
        counter=counter,
        seat=seat_at(counter, seats),
        ticket=at,
        since_s=_since_s(at.changed_at_ms, now_ms) if at else 0,
        served=len(took),
        mean_s=sum(took) // len(took) if took else 0,
    )


def _since_s(then_ms: int, now_ms: int) -> int:
    return max(now_ms - then_ms, 0) // 1000
