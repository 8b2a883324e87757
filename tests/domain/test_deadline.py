"""Deadlines: the law's counting with the swapped days of 2026."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.deadline import counted_from, due, due_at
from sync.domain.procedure import Limit, Unit
from sync.office.shipped import load_calendar

CALENDAR = load_calendar()
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
WORKING, DAYS, HOURS = Unit.WORKING_DAY, Unit.CALENDAR_DAY, Unit.WORKING_HOUR
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 6, 30)).map(lambda at: at.replace(tzinfo=ZONE))  # noqa: DTZ001
LIMITS = st.builds(Limit, st.integers(0, 60).map(lambda half: half / 2), st.sampled_from(Unit))
CUT_OFFS = st.none() | st.times(time(8), time(17))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("received", "amount", "unit", "cut_off", "expected"),
    [
        # the example of the command, over Ngày Văn hóa Việt Nam
        ("2026-11-20T14:10", 3, WORKING, time(15), "2026-11-26"),
        ("2026-11-20T15:01", 3, WORKING, time(15), "2026-11-27"),
        ("2026-11-20T15:00", 3, WORKING, time(15), "2026-11-26"),
        ("2026-11-23T09:42", 1, WORKING, None, "2026-11-25"),
        # same day, and the 15:00 rule for it
        ("2026-11-23T09:42", 0, WORKING, time(15), "2026-11-23"),
        ("2026-11-23T15:30", 0, WORKING, time(15), "2026-11-25"),
        # after hours and on a day off counts as the next working day
        ("2026-11-20T17:30", 1, WORKING, None, "2026-11-25"),
        ("2026-11-21T09:00", 1, WORKING, None, "2026-11-25"),
        ("2026-11-24T09:00", 1, WORKING, None, "2026-11-26"),
        # swapped days: 2/1 off, Saturday 10/1 worked; Saturday 22/8 worked, 31/8 off
        ("2025-12-31T09:00", 1, WORKING, None, "2026-01-05"),
        ("2026-01-09T09:00", 1, WORKING, None, "2026-01-10"),
        ("2026-01-10T09:00", 1, WORKING, None, "2026-01-12"),
        ("2026-08-21T09:00", 1, WORKING, None, "2026-08-22"),
        ("2026-08-28T09:00", 1, WORKING, None, "2026-09-03"),
        # Tết
        ("2026-02-13T09:00", 2, WORKING, None, "2026-02-24"),
        # calendar days: counted from the day after; a day off moves to the next working day
        ("2026-11-02T09:00", 15, DAYS, None, "2026-11-17"),
        ("2026-11-09T09:00", 15, DAYS, None, "2026-11-25"),
        ("2026-02-10T09:00", 5, DAYS, None, "2026-02-23"),
        ("2026-11-21T09:00", 1, DAYS, None, "2026-11-25"),
        # a half day takes a whole one
        ("2026-11-02T09:00", 7.5, WORKING, None, "2026-11-12"),
    ],
)
def test_due_days(received, amount, unit, cut_off, expected):
    assert due(at(received), Limit(amount, unit), CALENDAR, cut_off) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("received", "hours", "cut_off", "expected"),
    [
        ("2026-11-23T08:00", 2, None, "2026-11-23T10:00"),
        ("2026-11-23T10:30", 1, None, "2026-11-23T11:30"),
        ("2026-11-23T10:30", 2, None, "2026-11-23T14:30"),
        ("2026-11-23T12:00", 1, None, "2026-11-23T14:30"),
        ("2026-11-23T06:00", 0.5, None, "2026-11-23T08:00"),
        ("2026-11-23T16:00", 2, None, "2026-11-25T08:30"),
        ("2026-11-23T18:00", 1, None, "2026-11-25T08:30"),
        ("2026-11-23T08:00", 8, None, "2026-11-25T08:30"),
        ("2026-11-23T15:30", 1, time(15), "2026-11-25T08:30"),
        ("2026-11-23T09:00", 0, None, "2026-11-23T09:00"),
    ],
)
def test_working_hours_run_only_while_the_office_works(received, hours, cut_off, expected):
    assert due_at(at(received), Limit(hours, HOURS), CALENDAR, cut_off) == at(expected)


def test_a_limit_in_days_ends_when_that_day_closes():
    assert due_at(at("2026-11-20T14:10"), Limit(3, WORKING), CALENDAR) == at("2026-11-26T17:00")


@given(MOMENTS, LIMITS, CUT_OFFS)
def test_a_result_is_never_due_on_a_day_off_nor_before_reception(received, limit, cut_off):
    day = due(received, limit, CALENDAR, cut_off)
    assert CALENDAR.is_working(day)
    assert day >= received.date()


@given(MOMENTS, st.timedeltas(timedelta(), timedelta(days=30)), LIMITS, CUT_OFFS)
def test_who_comes_later_is_never_due_earlier(received, later, limit, cut_off):
    first, second = (due_at(moment, limit, CALENDAR, cut_off) for moment in (received, received + later))
    assert first <= second


@given(MOMENTS, st.sampled_from(Unit), st.integers(0, 40), st.integers(0, 20))
def test_a_longer_limit_is_never_due_earlier(received, unit, amount, more):
    first, second = (due_at(received, Limit(count, unit), CALENDAR) for count in (amount, amount + more))
    assert first <= second


@given(MOMENTS, st.integers(0, 40))
def test_working_days_between_are_as_many_as_the_limit_says(received, amount):
    start = counted_from(received, CALENDAR).date()
    end = due(received, Limit(amount, WORKING), CALENDAR)
    counted = sum(
        CALENDAR.is_working(date.fromordinal(day)) for day in range(start.toordinal() + 1, end.toordinal() + 1)
    )
    assert counted == amount


@given(MOMENTS, CUT_OFFS)
def test_the_clock_starts_in_working_hours(received, cut_off):
    start = counted_from(received, CALENDAR, cut_off)
    assert start >= received
    assert any(begin <= start.time() <= end for begin, end in CALENDAR.spans_on(start.date()))
