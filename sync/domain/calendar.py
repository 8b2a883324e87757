"""Which days count: holidays with their names, swapped Saturdays, hours; a data file a year."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from itertools import pairwise
from types import MappingProxyType

from sync.domain.datafile import DataFault, Section, section

SATURDAY = 5
_WEEKEND = {5: "Thứ Bảy", 6: "Chủ nhật"}


@dataclass(frozen=True, slots=True)
class Hours:
    """Working hours from a day on: spans of (start, end) in order, not touching each other."""

    effective_from: date
    spans: tuple[tuple[time, time], ...]


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The days and hours that count for deadlines (being open to the public is another matter).

    Attributes:
        holidays: names of the days off that fall on any weekday.
        worked: Saturdays that count because another day was given off, with the reason.
        hours: oldest first, at least one.
        years: years for which files were read; other years know weekends only.
    """

    holidays: Mapping[date, str]
    worked: Mapping[date, str]
    hours: tuple[Hours, ...]
    years: frozenset[int]

    def is_working(self, day: date) -> bool:
        """The day counts as a working day."""
        return self.why_off(day) is None

    def why_off(self, day: date) -> str | None:
        """Return the holiday's name, "Thứ Bảy" or "Chủ nhật"; None on a working day."""
        if day in self.holidays:
            return self.holidays[day]
        return None if day in self.worked else _WEEKEND.get(day.weekday())

    def next_working(self, day: date) -> date:
        """Return the first working day after ``day``."""
        day += timedelta(days=1)
        while not self.is_working(day):
            day += timedelta(days=1)
        return day

    def holidays_between(self, first: date, last: date) -> tuple[tuple[date, str], ...]:
        """Return the named days off from ``first`` to ``last``, both included, in order; weekends are not named."""
        return tuple((day, name) for day, name in sorted(self.holidays.items()) if first <= day <= last)

    def spans_on(self, day: date) -> tuple[tuple[time, time], ...]:
        """Return the working hours in force on a day, whether it is worked or not."""
        in_force = [hours for hours in self.hours if hours.effective_from <= day]
        return (in_force or self.hours)[-1 if in_force else 0].spans

    def closing(self, day: date) -> time:
        """Return when the day's work ends."""
        return self.spans_on(day)[-1][1]


def calendar_of(records: Iterable[object]) -> WorkCalendar:
    """Return the calendar of some year files; DataFault when one cannot be used."""
    years = tuple(section(record) for record in records)
    hours = sorted((_hours(year) for year in years), key=lambda item: item.effective_from)
    if not hours:
        raise DataFault("calendars", "chưa có tệp lịch của năm nào")
    calendar = WorkCalendar(
        holidays=MappingProxyType(_named_days(years, "holidays")),
        worked=MappingProxyType(_named_days(years, "working_saturdays")),
        hours=tuple(hours),
        years=frozenset(year.number("year") for year in years),
    )
    _check(calendar)
    return calendar


def _named_days(years: Iterable[Section], key: str) -> dict[date, str]:
    return {item.day("day"): item.text("name") for year in years for item in year.sections(key)}


def _hours(year: Section) -> Hours:
    times = year.times("hours")
    if not times or len(times) % 2 or any(earlier >= later for earlier, later in pairwise(times)):
        raise DataFault("hours", "phải là các cặp giờ tăng dần, ví dụ 07:30, 11:30, 13:30, 17:00")
    return Hours(year.day("effective_from"), tuple(zip(times[::2], times[1::2], strict=True)))


def _check(calendar: WorkCalendar) -> None:
    for day in (*calendar.holidays, *calendar.worked):
        if day.year not in calendar.years:
            raise DataFault(day.isoformat(), "không thuộc năm của tệp lịch")
    for day in calendar.worked:
        if day.weekday() != SATURDAY or day in calendar.holidays:
            raise DataFault(day.isoformat(), "là ngày làm bù nên phải là thứ Bảy và không phải ngày nghỉ")
