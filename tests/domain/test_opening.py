"""Whether a centre is open at a moment, by the shipped hours and calendar, and what its data file may not say."""

import json
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.centre import centre_of
from sync.domain.datafile import DataFault, section
from sync.domain.opening import Opening, Phase, open_at, timetables_of
from sync.office.shipped import CATALOGUE, load_calendar, load_centre

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
CALENDAR = load_calendar()
HOURS = load_centre().opening
PLAIN = {"effective_from": "2026-01-01", "hours": ["07:30", "17:00"], "early_min": 30, "late_min": 30}


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=ZONE)


def hours(*records: object):
    return timetables_of(section({"opening": list(records)}))


@pytest.mark.parametrize(
    ("now", "phase", "then"),
    [
        (at(23, 6, 59), Phase.CLOSED, at(23, 7, 30)),
        (at(23, 7), Phase.EARLY, at(23, 7, 30)),
        (at(23, 7, 30), Phase.OPEN, at(23, 17)),
        (at(23, 11, 29), Phase.OPEN, at(23, 17)),
        (at(23, 11, 30), Phase.PAUSE, at(23, 13, 30)),
        (at(23, 13, 30), Phase.OPEN, at(23, 17)),
        (at(23, 16, 30), Phase.LATE, at(23, 17)),
        (at(23, 17), Phase.CLOSED, at(25, 7, 30)),  # the 24th is a day off
        (at(24, 9), Phase.CLOSED, at(25, 7, 30)),
        (at(28, 9), Phase.CLOSED, at(30, 7, 30)),
        (at(22, 10, month=8), Phase.OPEN, at(22, 17, month=8)),  # a Saturday that is worked
    ],
)
def test_the_day_has_its_hours(now, phase, then):
    assert open_at(HOURS, CALENDAR, now) == Opening(phase, then)
    assert Opening(phase, then).gives_numbers is (phase is not Phase.CLOSED)


def test_a_centre_that_names_no_hours_goes_by_the_calendar_s():
    assert open_at((), CALENDAR, at(23, 12)) == Opening(Phase.PAUSE, at(23, 13, 30))


def test_other_hours_begin_on_their_day():
    both = hours({**PLAIN, "effective_from": "2026-11-25", "hours": ["07:00", "11:00"]}, PLAIN)
    assert open_at(both, CALENDAR, at(23, 16)).phase is Phase.OPEN
    assert open_at(both, CALENDAR, at(25, 16)).phase is Phase.CLOSED
    assert open_at(both, CALENDAR, at(24, 9)).then == at(25, 7)


def test_hours_hold_also_before_the_first_day_that_is_named():
    later = hours({**PLAIN, "effective_from": "2027-01-01"})
    assert open_at(later, CALENDAR, at(23, 12)).phase is Phase.OPEN


def test_a_saturday_morning_is_open_where_the_centre_says_so_but_not_on_a_holiday():
    weekend = hours({**PLAIN, "saturday": ["07:30", "11:30"]})
    assert open_at(weekend, CALENDAR, at(28, 9)).phase is Phase.OPEN
    assert open_at(weekend, CALENDAR, at(28, 12)) == Opening(Phase.CLOSED, at(30, 7, 30))
    tet = open_at(weekend, CALENDAR, datetime(2027, 2, 6, 9, tzinfo=ZONE))
    assert tet.phase is Phase.CLOSED


def test_who_is_closed_for_longer_than_anybody_plans_says_no_day():
    endless = CALENDAR.__class__(
        {date(2026, 1, 1) + timedelta(days=n): "nghỉ" for n in range(500)}, {}, CALENDAR.hours, CALENDAR.years
    )
    assert open_at(HOURS, endless, at(23, 9)) == Opening(Phase.CLOSED, None)


@given(st.integers(0, 700 * 24 * 60))
def test_what_comes_next_lies_ahead_and_is_another_phase(minutes):
    now = datetime(2026, 1, 1, tzinfo=ZONE) + timedelta(minutes=minutes)
    opening = open_at(HOURS, CALENDAR, now)
    assert opening.then is not None
    assert opening.then > now
    assert open_at(HOURS, CALENDAR, opening.then).phase is not opening.phase


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"hours": ["07:30"]}, "opening[0].hours"),
        ({"hours": []}, "opening[0].hours"),
        ({"hours": ["17:00", "07:30"]}, "opening[0].hours"),
        ({"saturday": ["7h"]}, "opening[0].saturday"),
        ({"early_min": "30"}, "opening[0].early_min"),
        ({"effective_from": "hôm nay"}, "opening[0].effective_from"),
    ],
)
def test_a_centre_s_file_with_hours_that_cannot_be_is_refused_by_place(change, named):
    record = json.loads((CATALOGUE / "hop-thinh.json").read_text(encoding="utf-8"))
    with pytest.raises(DataFault, match=named.replace("[", r"\[").replace("]", r"\]")):
        centre_of({**record, "opening": [{**PLAIN, **change}]})


def test_the_sentence_of_the_shipped_centre_says_the_same_as_its_hours():
    spans = HOURS[-1].working
    said = load_centre().hours_vi
    assert spans[0] == (time(7, 30), time(11, 30))
    assert all(f"{start.hour} giờ" in said and f"{end.hour} giờ" in said for start, end in spans)
