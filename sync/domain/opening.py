"""When a centre is open to the public: whether numbers are given at a moment, and when that becomes another.

Hours of a centre are data with the day from which they hold. Holidays and swapped Saturdays are the calendar's.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum, auto
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from sync.domain.calendar import WorkCalendar
from sync.domain.datafile import DataFault, Section

Spans = tuple[tuple[time, time], ...]
"""Hours of a day as (start, end), in order; () for a day on which nobody is there."""

LOOK_AHEAD_DAYS: Final = 40
"""Tết and its swapped days are nine at most; whoever is closed for longer does not know when it opens."""

WEEKEND: Final = {5: "saturday", 6: "sunday"}


@dataclass(frozen=True, slots=True)
class Timetable:
    """The hours that hold from a day on.

    Attributes:
        working: of working days, swapped Saturdays too.
        weekend: of Saturdays (5) and Sundays (6) that are no working days, where the centre opens on them.
        early_min: so long before the first counter calls, numbers are given already.
        late_min: so long before the end, people are told that today may be too late.
    """

    effective_from: date
    working: Spans
    weekend: Mapping[int, Spans]
    early_min: int = 30
    late_min: int = 30


class Phase(Enum):
    """What the day is at."""

    CLOSED = auto()
    EARLY = auto()
    OPEN = auto()
    PAUSE = auto()
    LATE = auto()


@dataclass(frozen=True, slots=True)
class Opening:
    """How it stands with the centre's doors.

    Attributes:
        then: when counters call again; open or late, when the day ends; None where nobody can say.
    """

    phase: Phase
    then: datetime | None = None

    @property
    def gives_numbers(self) -> bool:
        """Whether a kiosk gives numbers; in the break at noon it does, as people come then."""
        return self.phase is not Phase.CLOSED


ANYHOW: Final = Opening(Phase.OPEN)
"""Of a machine that goes by no hours, or does not know the time: a dead clock must not close a centre."""


def open_at(timetables: tuple[Timetable, ...], calendar: WorkCalendar, at: datetime) -> Opening:
    """Return how it stands at a moment in the centre (aware), by the hours that hold on its day."""
    spans = _moments(timetables, calendar, at.date(), at)
    if not spans or at >= spans[-1][1]:
        return Opening(Phase.CLOSED, _next_start(timetables, calendar, at))
    table, first, end = _in_force(timetables, calendar, at.date()), spans[0][0], spans[-1][1]
    if at < first:
        near = first - at <= timedelta(minutes=table.early_min)
        return Opening(Phase.EARLY if near else Phase.CLOSED, first)
    if again := next((start for (_, over), (start, _) in pairwise(spans) if over <= at < start), None):
        return Opening(Phase.PAUSE, again)
    return Opening(Phase.LATE if end - at <= timedelta(minutes=table.late_min) else Phase.OPEN, end)


def timetables_of(top: Section) -> tuple[Timetable, ...]:
    """Return the hours in a centre's data file, oldest first; () where it names none and the calendar's hold."""
    return tuple(sorted(map(_timetable, top.sections("opening")), key=lambda table: table.effective_from))


def _timetable(item: Section) -> Timetable:
    weekend = {day: _spans(item, key) for day, key in WEEKEND.items() if item.texts(key)}
    return Timetable(
        effective_from=item.day("effective_from"),
        working=_spans(item, "hours"),
        weekend=MappingProxyType(weekend),
        early_min=item.number("early_min"),
        late_min=item.number("late_min"),
    )


def _spans(item: Section, key: str) -> Spans:
    times = item.times(key)
    if not times or len(times) % 2 or any(earlier >= later for earlier, later in pairwise(times)):
        raise DataFault(f"{item.path}.{key}", "phải là các cặp giờ tăng dần, ví dụ 07:30, 11:30, 13:30, 17:00")
    return tuple(zip(times[::2], times[1::2], strict=True))


def _in_force(timetables: tuple[Timetable, ...], calendar: WorkCalendar, day: date) -> Timetable:
    in_force = [table for table in timetables if table.effective_from <= day] or list(timetables[:1])
    return in_force[-1] if in_force else Timetable(day, calendar.spans_on(day), {})


def _moments(
    timetables: tuple[Timetable, ...], calendar: WorkCalendar, day: date, at: datetime
) -> list[tuple[datetime, datetime]]:
    """Return the spans of a day as moments in the zone of ``at``."""
    table = _in_force(timetables, calendar, day)
    weekend = () if day in calendar.holidays else table.weekend.get(day.weekday(), ())
    spans = table.working if calendar.is_working(day) else weekend
    return [
        (datetime.combine(day, start, tzinfo=at.tzinfo), datetime.combine(day, end, tzinfo=at.tzinfo))
        for start, end in spans
    ]


def _next_start(timetables: tuple[Timetable, ...], calendar: WorkCalendar, at: datetime) -> datetime | None:
    starts = (_moments(timetables, calendar, day, at) for day in _days_after(at.date()))
    return next((spans[0][0] for spans in starts if spans), None)


def _days_after(day: date) -> Iterator[date]:
    return (day + timedelta(days=ahead) for ahead in range(1, LOOK_AHEAD_DAYS + 1))
