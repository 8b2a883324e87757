"""How many numbers one hand may take at a kiosk, and which touches are nobody's: pure, by limits that are data.

An honest crowd is never held up: one after the other, people cannot step up, read, touch twice and take a slip faster
than the limits let numbers flow; a family's few at once, a helper who presses for a whole bus, are within the burst.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import groupby, pairwise
from math import hypot

from sync.domain.datafile import DataFault, Section
from sync.domain.ids import GroupId, LogId, ServiceCode
from sync.domain.ticket import Ticket, TicketState

SECOND_MS = 1000
MOST_BURST = 500


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one kiosk; times in milliseconds.

    Attributes:
        again_ms: the same person gets one number for the same business within so long (F-56).
        every_ms: numbers may come so far apart for ever …
        burst: … and so many more at once; what goes beyond is a flood.
        rest_ms: so long after a flood no number is given.
        touches: so many touches within ``touches_ms`` on one spot are nobody's (F-50).
        spot_mm: the radius of a spot.
        calm_ms: the screen is believed again after so long without them.
        run_least: so many numbers of one kiosk in a row, each within ``every_ms`` of the one before, are a run that
            staff may void at once (F-57).
    """

    again_ms: int
    every_ms: int
    burst: int
    rest_ms: int
    touches: int
    touches_ms: int
    spot_mm: int
    calm_ms: int
    run_least: int


class Ruling(Enum):
    """What becomes of a wish for a number."""

    GIVE = auto()
    SAME_HAND = auto()
    FLOOD = auto()


@dataclass(frozen=True, slots=True)
class Wish:
    """A number that was asked for at a kiosk, and given unless somebody is just asking.

    Attributes:
        at_ms: monotonic.
        person_since_ms: since when the person stands there; who presses "Xong" makes room for somebody else.
        group: with ``services`` the business.
    """

    at_ms: int
    person_since_ms: int
    group: GroupId
    services: tuple[ServiceCode, ...] = ()


@dataclass(frozen=True, slots=True)
class Touch:
    """A finger, or what the panel takes for one; monotonic, in millimetres of the screen."""

    at_ms: int
    x_mm: float
    y_mm: float


def limits_of(record: Section) -> Limits:
    """Return the limits of a data file's section.

    Raises:
        DataFault: a number is missing, or is one with which a kiosk could not be used.
    """
    return Limits(
        again_ms=_seconds(record, "again_s", 0, 600),
        every_ms=_seconds(record, "every_s", 1, 600),
        burst=_between(record, "burst", 2, MOST_BURST),
        rest_ms=_seconds(record, "rest_s", 1, 3600),
        touches=_between(record, "touches_per_s", 2, 50) * _between(record, "touches_for_s", 5, 120),
        touches_ms=_seconds(record, "touches_for_s", 5, 120),
        spot_mm=_between(record, "spot_mm", 5, 200),
        calm_ms=_seconds(record, "calm_s", 5, 3600),
        run_least=_between(record, "run_least", 2, 100),
    )


def ruling(wish: Wish, given: Sequence[Wish], limits: Limits) -> Ruling:
    """Return what becomes of a wish, after the numbers that this kiosk has given, in their order."""
    if any(_same_hand(wish, other, limits) for other in given):
        return Ruling.SAME_HAND
    return Ruling.FLOOD if _level([*given, wish], limits) > limits.burst else Ruling.GIVE


def worth_keeping(given: Iterable[Wish], now_ms: int, limits: Limits) -> tuple[Wish, ...]:
    """Return the numbers that can still bear on a ruling: those within the time in which a full burst runs off."""
    back_ms = max(limits.again_ms, limits.every_ms * (limits.burst + 1))
    return tuple(wish for wish in given if now_ms - wish.at_ms < back_ms)


def lately(touches: Sequence[Touch], limits: Limits) -> tuple[Touch, ...]:
    """Return the touches that can still make one with the newest, the last one, a touch of nobody's."""
    return tuple(touch for touch in touches if touches[-1].at_ms - touch.at_ms < limits.touches_ms)


def is_ghost(touches: Sequence[Touch], limits: Limits) -> bool:
    """Return whether the newest touch, the last one, belongs to a spot that is touched as no person touches (F-50)."""
    near = [touch for touch in lately(touches, limits) if _apart_mm(touch, touches[-1]) <= limits.spot_mm]
    return len(near) >= limits.touches


def runs(tickets: Iterable[Ticket], limits: Limits) -> tuple[tuple[Ticket, ...], ...]:
    """Return the day's runs of numbers that one kiosk gave faster than people come, the latest first (F-57).

    Of each only those that may be nobody's (`is_unheld`).
    """
    in_order = sorted(tickets, key=lambda each: (each.issued_in, each.issued_at_ms, each.issued_seq))
    found = (run for _, of_log in groupby(in_order, key=_log_of) for run in _close(list(of_log), limits))
    unheld = (tuple(filter(is_unheld, run)) for run in found if len(run) >= limits.run_least)
    return tuple(sorted((run for run in unheld if run), key=lambda run: (-run[-1].issued_at_ms, run[-1].id)))


def is_unheld(ticket: Ticket) -> bool:
    """Return whether a number may be nobody's: it waits, came to no appointment, and no staff have had to do with it.

    Whoever was called, moved, opened again or given a second slip has stood before somebody.
    """
    moved = ticket.calls or ticket.reprints or ticket.changed_at_ms != ticket.issued_at_ms
    return ticket.state is TicketState.WAITING and not ticket.appointment_ms and not moved


def _same_hand(wish: Wish, other: Wish, limits: Limits) -> bool:
    alike = (other.person_since_ms, other.group, other.services) == (wish.person_since_ms, wish.group, wish.services)
    return alike and wish.at_ms - other.at_ms < limits.again_ms


def _level(wishes: Sequence[Wish], limits: Limits) -> float:
    """Return how full the bucket is that each number fills by one and that empties by one each ``every_ms``."""
    level = 1.0
    for before, after in pairwise(wishes):
        level = max(0.0, level - (after.at_ms - before.at_ms) / limits.every_ms) + 1
    return level


def _close(of_log: list[Ticket], limits: Limits) -> Iterable[list[Ticket]]:
    """Yield the numbers of a log in pieces within which each comes soon after the one before."""
    piece: list[Ticket] = of_log[:1]
    for before, after in pairwise(of_log):
        if after.issued_at_ms - before.issued_at_ms >= limits.every_ms:
            yield piece
            piece = []
        piece.append(after)
    yield piece


def _log_of(ticket: Ticket) -> LogId:
    return ticket.issued_in


def _apart_mm(one: Touch, other: Touch) -> float:
    return hypot(one.x_mm - other.x_mm, one.y_mm - other.y_mm)


def _seconds(record: Section, key: str, least: int, most: int) -> int:
    return _between(record, key, least, most) * SECOND_MS


def _between(record: Section, key: str, least: int, most: int) -> int:
    number = record.number(key)
    if not least <= number <= most:
        raise DataFault(key, f"phải từ {least} đến {most}")
    return number
