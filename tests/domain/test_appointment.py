"""Appointments: folded from their events, given only at times at which somebody can be received."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from sync.domain.appointment import (
    Appointment,
    AppointmentId,
    AppointmentState,
    NoSlot,
    Punctual,
    fold_appointment,
    no_slot,
    punctual,
)
from sync.domain.calendar import Hours, WorkCalendar
from sync.domain.call_rules import MINUTE_MS
from sync.domain.ids import EntityId, GroupId, ServiceCode
from tests.domain.histories import Station
from tests.fakes import shipped_rules

RULES = shipped_rules()[0]
ME = AppointmentId(EntityId("0123456789abc7kq"))
MADE: dict[str, Any] = {"at": 1_795_460_400_000, "group": "ho-tich", "services": ["1.000894"], "reference": "DL-17"}
CALENDAR = WorkCalendar(
    {date(2026, 11, 25): "Ngày hội"}, {}, (Hours(date(2026, 1, 1), ((time(7, 30), time(11, 30)),)),), frozenset({2026})
)
NOW = datetime(2026, 11, 23, 10, 6)  # noqa: DTZ001  the centre's own time, as everywhere below


def told(*steps: tuple[str, dict[str, Any]]) -> Appointment | None:
    desk = Station("quay-3")
    return fold_appointment(ME, [desk.writes(kind, body) for kind, body in steps]).state


def test_an_appointment_says_when_for_what_and_by_which_code():
    made = told(("appointment.made", MADE))
    assert made is not None
    assert (made.at_ms, made.group, made.services) == (MADE["at"], "ho-tich", (ServiceCode("1.000894"),))
    assert (made.reference, made.code, made.state, made.ticket) == ("DL-17", "C7KQ", AppointmentState.MADE, None)


def test_who_has_come_has_come_whatever_is_said_afterwards():
    came = ("appointment.came", {"ticket": "0000000000000045"})
    there = told(("appointment.made", MADE), came, ("appointment.cancelled", {}))
    assert there is not None
    assert (there.state, there.ticket) == (AppointmentState.CAME, "0000000000000045")


def test_a_cancelled_one_can_still_be_kept_by_coming():
    cancelled = told(("appointment.made", MADE), ("appointment.cancelled", {}))
    assert cancelled is not None
    assert cancelled.state is AppointmentState.CANCELLED
    came = ("appointment.came", {"ticket": "0000000000000045"})
    there = told(("appointment.made", MADE), ("appointment.cancelled", {}), came)
    assert there is not None
    assert there.state is AppointmentState.CAME


@pytest.mark.parametrize(
    ("steps", "reason"),
    [
        ([("appointment.cancelled", {})], "no usable first event"),
        ([("appointment.made", MADE), ("appointment.made", MADE)], "appointed twice"),
        ([("appointment.made", MADE), ("appointment.dreamt", {})], "unknown kind"),
        ([("appointment.made", MADE | {"at": "soon"})], "at: a whole number is wanted"),
        (
            [("appointment.made", MADE | {"reference": "x" * 25})],
            "reference: a text of at most 24 characters is wanted",
        ),
    ],
)
def test_what_cannot_be_used_is_skipped_with_its_reason(steps, reason):
    desk = Station("quay-3")
    folded = fold_appointment(ME, [desk.writes(kind, body) for kind, body in steps])
    assert [item.reason for item in folded.skipped] == [reason]


@pytest.mark.parametrize(
    ("day", "at", "why"),
    [
        (24, time(9, 0), None),
        (23, time(10, 15), None),
        (24, time(11, 15), None),
        (23, time(10, 0), NoSlot.PAST),
        (24, time(9, 5), NoSlot.BETWEEN),
        (24, time(7, 15), NoSlot.CLOSED),
        (24, time(11, 30), NoSlot.CLOSED),
        (25, time(9, 0), NoSlot.DAY_OFF),
        (28, time(9, 0), NoSlot.DAY_OFF),
    ],
)
def test_people_are_invited_within_the_working_hours_of_a_working_day(day, at, why):
    assert no_slot(datetime.combine(date(2026, 11, day), at), NOW, CALENDAR, RULES, ()) is why


def test_a_slot_takes_so_many_people_and_the_book_reaches_so_far():
    nine = datetime(2026, 11, 24, 9, 0)  # noqa: DTZ001
    most = RULES.slots.most_people
    assert no_slot(nine, NOW, CALENDAR, RULES, [nine] * (most - 1)) is None
    assert no_slot(nine, NOW, CALENDAR, RULES, [nine] * most) is NoSlot.FULL
    assert no_slot(nine, NOW, CALENDAR, RULES, [nine + timedelta(minutes=15)] * most) is None
    far = NOW.replace(hour=9, minute=0) + timedelta(days=RULES.slots.most_days + 1)
    assert no_slot(far, NOW, CALENDAR, RULES, ()) is NoSlot.TOO_FAR


@pytest.mark.parametrize(
    ("minutes", "how"),
    [(-11, Punctual.EARLY), (-10, Punctual.ON_TIME), (15, Punctual.ON_TIME), (16, Punctual.LATE)],
)
def test_an_appointment_counts_from_ten_minutes_before_till_fifteen_after(minutes, how):
    made = told(("appointment.made", MADE))
    assert made is not None
    assert punctual(made, made.at_ms + minutes * MINUTE_MS, RULES) is how
    assert made.group == GroupId("ho-tich")
