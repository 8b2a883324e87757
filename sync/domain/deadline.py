"""When a result is due: counting as the law counts, with the holidays and swapped days of the year files.

A period in days starts the day after reception. What is handed in after the cut-off, after hours or on a day off counts
as handed in on the next working day. A due date in calendar days that falls on a day off moves to the next working day.
"""

from datetime import date, datetime, time, timedelta
from math import ceil
from typing import assert_never

from sync.domain.calendar import WorkCalendar
from sync.domain.procedure import Limit, Unit


def due(received: datetime, limit: Limit, calendar: WorkCalendar, cut_off: time | None = None) -> date:
    """Return the day on which the result is to be handed back; always a working day.

    Args:
        received: aware, in the centre's zone.
        limit: 0 is the day of reception itself; a half day counts as a whole one.
        calendar: must know the years concerned; unknown years have weekends only.
        cut_off: the procedure's own hour after which a dossier counts for the next working day; None for none.
    """
    return due_at(received, limit, calendar, cut_off).date()


def due_at(received: datetime, limit: Limit, calendar: WorkCalendar, cut_off: time | None = None) -> datetime:
    """Return the moment: for days that day's closing time, for hours the hour itself."""
    start = counted_from(received, calendar, cut_off)
    match limit.unit:
        case Unit.WORKING_DAY:
            return _closing(_plus_working_days(start.date(), ceil(limit.amount), calendar), start, calendar)
        case Unit.CALENDAR_DAY:
            return _closing(_working(start.date() + timedelta(days=ceil(limit.amount)), calendar), start, calendar)
        case Unit.WORKING_HOUR:
            return _plus_working_time(start, timedelta(hours=limit.amount), calendar)
        case _:
            assert_never(limit.unit)


def counted_from(received: datetime, calendar: WorkCalendar, cut_off: time | None = None) -> datetime:
    """Return the working moment from which the office's time runs; lunch and early morning move to the next span."""
    day = received.date()
    too_late = received.time() > min(cut_off or time.max, calendar.closing(day))
    if not calendar.is_working(day) or too_late:
        return _opening(calendar.next_working(day), received, calendar)
    return _in_hours(received, calendar)


def _in_hours(moment: datetime, calendar: WorkCalendar) -> datetime:
    """Return the moment itself, or the start of the day's next span; the day's last span must not be over."""
    start, _ = next(span for span in calendar.spans_on(moment.date()) if moment.time() <= span[1])
    return max(moment, _at(moment, start))


def _plus_working_days(day: date, count: int, calendar: WorkCalendar) -> date:
    for _ in range(count):
        day = calendar.next_working(day)
    return day


def _plus_working_time(moment: datetime, left: timedelta, calendar: WorkCalendar) -> datetime:
    while True:
        for start, end in calendar.spans_on(moment.date()):
            begin = max(moment, _at(moment, start))
            if left <= (room := max(_at(moment, end) - begin, timedelta())):
                return begin + left
            left -= room
        moment = _opening(calendar.next_working(moment.date()), moment, calendar)


def _working(day: date, calendar: WorkCalendar) -> date:
    return day if calendar.is_working(day) else calendar.next_working(day)


def _opening(day: date, like: datetime, calendar: WorkCalendar) -> datetime:
    return datetime.combine(day, calendar.spans_on(day)[0][0], tzinfo=like.tzinfo)


def _closing(day: date, like: datetime, calendar: WorkCalendar) -> datetime:
    return datetime.combine(day, calendar.closing(day), tzinfo=like.tzinfo)


def _at(moment: datetime, clock: time) -> datetime:
    return datetime.combine(moment.date(), clock, tzinfo=moment.tzinfo)
