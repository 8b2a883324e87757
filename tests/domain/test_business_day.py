"""The business day: midnight takes nobody out of the queue, and a day that has begun is not left again (F-28)."""

from datetime import date, datetime, timedelta

import pytest

from sync.domain.business_day import first_open_day, open_day
from sync.domain.ids import EntityId, GroupId, TicketId
from sync.domain.ticket import Ticket, TicketState

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def a_ticket(day: date, state: TicketState) -> Ticket:
    return Ticket(TicketId(EntityId("x")), "A", 1, day, GroupId("g"), (), "vi", 0, state=state)


def opened(hour: int, *tickets: Ticket) -> date:
    now = datetime(2026, 11, 24, hour, 30)  # noqa: DTZ001 - as read in the centre
    return open_day(now, lambda day: [ticket for ticket in tickets if ticket.day == day])


@pytest.mark.parametrize("hour", range(24))
def test_f28_no_earlier_day_than_the_first_open_one_is_ever_open(hour):
    now = datetime(2026, 11, 24, hour, 30)  # noqa: DTZ001 - as read in the centre
    of_days = [a_ticket(TUESDAY - timedelta(days=n), TicketState.WAITING) for n in (1, 2, 3)]
    assert opened(hour, *of_days) >= first_open_day(now)
    assert first_open_day(now) == (MONDAY if hour < 4 else TUESDAY)


def test_the_day_is_the_calendar_s_when_nobody_is_left_from_yesterday():
    assert opened(0) == TUESDAY
    assert opened(9) == TUESDAY


@pytest.mark.parametrize("state", [TicketState.WAITING, TicketState.CALLED, TicketState.SERVING])
def test_f28_at_midnight_the_day_stays_open_while_people_of_it_are_in_the_hall(state):
    assert opened(0, a_ticket(MONDAY, state)) == MONDAY
    assert opened(3, a_ticket(MONDAY, state)) == MONDAY


@pytest.mark.parametrize("state", [TicketState.ABSENT, TicketState.FINISHED])
def test_f28_people_who_are_done_keep_no_day_open(state):
    assert opened(0, a_ticket(MONDAY, state)) == TUESDAY


def test_f28_in_the_morning_those_who_went_home_without_a_word_are_not_called_first():
    assert opened(4, a_ticket(MONDAY, TicketState.WAITING)) == TUESDAY


def test_f28_a_day_that_has_given_a_number_is_not_left_again():
    begun = a_ticket(TUESDAY, TicketState.FINISHED)
    assert opened(1, a_ticket(MONDAY, TicketState.CALLED), begun) == TUESDAY
