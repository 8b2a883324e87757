"""Which days count in 2026 and 2027, from the shipped year files, and what a year file may not say."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.calendar import WorkCalendar, calendar_of
from sync.domain.datafile import DataFault
from sync.office.shipped import load_calendar

CALENDAR = load_calendar()
YEAR = {"year": 2026, "effective_from": "2026-01-01", "hours": ["07:30", "11:30", "13:30", "17:00"]}


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2026, 1, 1), "Tết Dương lịch"),
        (date(2026, 1, 2), "nghỉ hoán đổi dịp Tết Dương lịch"),
        (date(2026, 1, 10), None),
        (date(2026, 1, 17), "Thứ Bảy"),
        (date(2026, 1, 18), "Chủ nhật"),
        (date(2026, 2, 16), "Tết Nguyên đán"),
        (date(2026, 2, 20), "Tết Nguyên đán"),
        (date(2026, 2, 23), None),
        (date(2026, 4, 27), "nghỉ bù Giỗ Tổ Hùng Vương"),
        (date(2026, 4, 30), "Ngày Chiến thắng"),
        (date(2026, 8, 22), None),
        (date(2026, 8, 31), "nghỉ hoán đổi dịp Quốc khánh"),
        (date(2026, 9, 2), "Quốc khánh"),
        (date(2026, 11, 24), "Ngày Văn hóa Việt Nam"),
        (date(2026, 11, 23), None),
        (date(2027, 2, 6), "Tết Nguyên đán"),
        (date(2027, 5, 3), "nghỉ bù Ngày Quốc tế Lao động"),
    ],
)
def test_every_day_off_says_why(day, why):
    assert CALENDAR.why_off(day) == why
    assert CALENDAR.is_working(day) is (why is None)


def test_the_next_working_day_skips_tet_and_takes_the_swapped_saturday():
    assert CALENDAR.next_working(date(2026, 2, 13)) == date(2026, 2, 23)
    assert CALENDAR.next_working(date(2026, 1, 9)) == date(2026, 1, 10)
    assert CALENDAR.next_working(date(2026, 11, 23)) == date(2026, 11, 25)


def test_named_days_off_between_two_days_are_listed_with_both_ends():
    assert CALENDAR.holidays_between(date(2026, 11, 20), date(2026, 11, 24)) == (
        (date(2026, 11, 24), "Ngày Văn hóa Việt Nam"),
    )
    assert CALENDAR.holidays_between(date(2026, 11, 25), date(2026, 11, 30)) == ()


@given(st.dates(date(2025, 1, 1), date(2028, 12, 31)))
def test_the_next_working_day_is_the_first_one_that_counts(day):
    following = CALENDAR.next_working(day)
    assert following > day
    assert CALENDAR.is_working(following)
    between = range(day.toordinal() + 1, following.toordinal())
    assert not any(CALENDAR.is_working(date.fromordinal(number)) for number in between)


def test_hours_change_on_their_effective_day():
    summer = {**YEAR, "year": 2027, "effective_from": "2027-06-01", "hours": ["07:00", "11:00"]}
    calendar = calendar_of([summer, YEAR])
    assert calendar.closing(date(2025, 12, 31)) == time(17)
    assert calendar.closing(date(2027, 5, 31)) == time(17)
    assert calendar.closing(date(2027, 6, 1)) == time(11)


def test_years_without_a_file_know_weekends_only():
    assert 2026 in CALENDAR.years
    assert 2031 not in CALENDAR.years
    assert CALENDAR.is_working(date(2031, 1, 1))


@pytest.mark.parametrize(
    ("records", "reason"),
    [
        ([], "“calendars” chưa có tệp lịch của năm nào."),
        ([7], "“Tệp” phải là một bảng (đối tượng JSON)."),
        ([{**YEAR, "year": "2026"}], "“year” phải là số nguyên."),
        ([{**YEAR, "effective_from": "1/1"}], "“effective_from” phải là ngày dạng 2026-11-24."),
        ([{**YEAR, "hours": []}], "“hours” phải là các cặp giờ tăng dần, ví dụ 07:30, 11:30, 13:30, 17:00."),
        ([{**YEAR, "hours": ["07:30"]}], "“hours” phải là các cặp giờ tăng dần, ví dụ 07:30, 11:30, 13:30, 17:00."),
        (
            [{**YEAR, "hours": ["12:00", "07:30"]}],
            "“hours” phải là các cặp giờ tăng dần, ví dụ 07:30, 11:30, 13:30, 17:00.",
        ),
        ([{**YEAR, "hours": ["sáng", "chiều"]}], "“hours” phải là danh sách giờ dạng 07:30."),
        ([{**YEAR, "hours": [7, 11]}], "“hours” phải là danh sách chữ."),
        ([{**YEAR, "hours": "07:30"}], "“hours” phải là danh sách."),
        ([{**YEAR, "holidays": [{"day": "2026-01-01"}]}], "“holidays[0].name” phải là chữ và không được trống."),
        ([{**YEAR, "holidays": [{"day": "2027-01-01", "name": "Tết"}]}], "“2027-01-01” không thuộc năm của tệp lịch."),
        (
            [{**YEAR, "working_saturdays": [{"day": "2026-01-11", "name": "bù"}]}],
            "“2026-01-11” là ngày làm bù nên phải là thứ Bảy và không phải ngày nghỉ.",
        ),
    ],
)
def test_an_unusable_year_file_names_the_place(records, reason):
    with pytest.raises(DataFault) as fault:
        calendar_of(records)
    assert str(fault.value) == reason


def test_a_calendar_is_a_value():
    assert isinstance(CALENDAR, WorkCalendar)
    assert load_calendar() == CALENDAR
