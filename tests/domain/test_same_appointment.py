"""Appointments that two machines made of one line of a file, and numbers that two machines gave for one."""

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from sync.domain.appointment import Appointment, AppointmentId, AppointmentState
from sync.domain.ids import EntityId, GroupId, ServiceCode, TicketId
from sync.domain.same_appointment import as_one, double
from sync.domain.ticket import Ticket, TicketState

AT = 1_795_485_600_000
BIRTHS = GroupId("ho-tich")
CAME, CANCELLED, MADE = AppointmentState.CAME, AppointmentState.CANCELLED, AppointmentState.MADE


def appointment(name, made_ms=1, **said):
    identity = AppointmentId(EntityId(name))
    return replace(Appointment(identity, AT, BIRTHS, (), "", made_ms, made_ms), **said)


def number(name):
    return TicketId(EntityId(name))


def came(name, ticket, made_ms=1, **said):
    return appointment(name, made_ms, state=CAME, ticket=number(ticket), **said)


def one(*kin):
    for order in permutations(kin):
        assert as_one(order) == as_one(kin)
    (found,) = as_one(kin)
    return found


def test_what_was_made_by_hand_is_itself_however_alike():
    assert [each.id for each in as_one((appointment("b"), appointment("a")))] == ["a", "b"]


def test_one_number_of_another_system_is_one_appointment_as_it_was_said_last():
    moved = appointment("a", 9, reference="DL-1", at_ms=AT + 900_000)
    assert one(appointment("z", reference="DL-1"), moved) == moved


def test_the_same_line_of_a_file_is_one_and_the_second_equal_line_another():
    first, again = appointment("a", line=1), appointment("b", line=1)
    assert len(as_one((first, again, appointment("c", line=2)))) == 2
    assert len(as_one((first, replace(again, services=(ServiceCode("1.000894"),))))) == 2
    assert one(first, again).id == "b"


def test_cancelled_at_one_machine_is_cancelled_but_whoever_came_is_here():
    gone = appointment("a", line=1, state=CANCELLED)
    assert one(gone, appointment("b", line=1)).state is CANCELLED
    assert one(gone, came("b", "t1", line=1)).state is CAME
    assert one(appointment("a", line=1), appointment("b", line=1)).state is MADE


def test_all_numbers_that_were_given_for_it_are_told():
    both = one(came("a", "t1", line=1), came("b", "t2", 2, line=1, also=(number("t3"), number("t1"))))
    assert both.numbers == ("t1", "t2", "t3")
    assert (both.ticket, both.also) == ("t1", ("t2", "t3"))


def ticket(name, state=TicketState.WAITING, at_ms=1):
    return Ticket(number(name), "A", 1, date(2026, 11, 24), BIRTHS, (), "vi", at_ms, state=state)


INVITED = appointment("a")


def test_two_numbers_that_wait_keep_the_one_that_was_given_first():
    found = double(INVITED, (ticket("t2", at_ms=5), ticket("t1", at_ms=9)))
    assert found is not None
    assert (found.kept.id, [each.id for each in found.spare]) == ("t2", ["t1"])


@pytest.mark.parametrize(
    "state", [TicketState.FINISHED, TicketState.SERVING, TicketState.CALLED, TicketState.WAITING, TicketState.PARKED]
)
def test_whoever_is_furthest_counts(state):
    found = double(INVITED, (ticket("t1", TicketState.ABSENT), ticket("t2", state, at_ms=9)))
    assert found is not None
    assert found.kept.id == "t2"


def test_a_void_number_is_not_one_too_many():
    assert double(INVITED, (ticket("t1"), ticket("t2", TicketState.VOID))) is None
    assert double(INVITED, ()) is None
