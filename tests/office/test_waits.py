"""A wait is forecast from what a machine has heard of the day: who waits, who was served, who sits where (K-27)."""

from dataclasses import replace

import pytest

from sync.domain.forecast import MayBeTooLate, Span
from sync.domain.ids import CounterId, GroupId, OfficerId
from sync.domain.roles import Role
from sync.domain.ticket import Ticket
from sync.office.waits import OLDEST_MS, Waits
from tests.fakes import HandClock, moment, new_machine

BIRTHS, C3, HOA = GroupId("ho-tich"), CounterId("3"), OfficerId("hoa.nt")


@pytest.fixture
def machine(tmp_path, clock):
    made = new_machine(tmp_path, "k1", Role.KIOSK, clock)
    made.seats.open(C3, HOA)
    yield made
    made.close()


@pytest.fixture
def waits(machine, clock):
    """Forecasts of a machine that has heard of others just now."""
    return Waits(machine.store, machine.calendar, clock, machine.queue, clock)


def serve(machine, clock, count, minutes=6):
    """Let the counter serve some people one after the other."""
    desk = machine.queue.by(HOA)
    for _ in range(count):
        ticket = desk.issue(BIRTHS)
        assert isinstance(desk.call_next(C3), Ticket)
        desk.serve(ticket.id, C3)
        clock.forward(minutes=minutes)
        desk.finish(ticket.id, C3)


def line(machine, count):
    """Let some people come; return the last one."""
    return [machine.queue.issue(BIRTHS) for _ in range(count)][-1]


@pytest.mark.parametrize(("served", "said"), [(9, None), (10, Span(10, 15))])
def test_k27_with_ten_visits_behind_it_a_wait_is_said(machine, clock, waits, served, said):
    serve(machine, clock, served)
    assert waits.forecast(line(machine, 3).id) == said


def test_k27_who_has_heard_of_nobody_for_five_minutes_says_nothing(machine, clock):
    serve(machine, clock, 10)
    last = line(machine, 3)
    heard = HandClock()
    waits = Waits(machine.store, machine.calendar, clock, machine.queue, heard)
    for age_ms, said in ((OLDEST_MS, Span(10, 15)), (OLDEST_MS + 1, None)):
        heard.now_ms = clock() - age_ms
        assert waits.forecast(last.id) == said
    assert machine.waits.forecast(last.id) is None


def test_where_nobody_sits_any_more_nothing_is_said(machine, clock, waits):
    serve(machine, clock, 10)
    last = line(machine, 3)
    (seat,) = machine.seats.of_today()
    machine.seats.pause(seat.id, "giai-lao")
    assert waits.forecast(last.id) is None


def test_towards_closing_it_is_said_that_it_may_be_too_late(machine, clock, waits):
    serve(machine, clock, 10)
    last = line(machine, 3)
    clock.now_ms = moment(23, 16, 50)
    assert waits.forecast(last.id) == MayBeTooLate()


def test_on_a_day_that_no_calendar_knows_as_worked_nothing_is_said(machine, clock, waits):
    serve(machine, clock, 10)
    last = line(machine, 3)
    closed = replace(machine.calendar, holidays={last.day: "nghỉ"})
    assert Waits(machine.store, closed, clock, machine.queue, clock).forecast(last.id) is None
    assert waits.forecast(last.id) is not None


def test_of_a_number_that_does_not_wait_nothing_is_said(machine, clock, waits):
    serve(machine, clock, 11)
    (first, *_) = sorted(machine.queue.today(), key=lambda ticket: ticket.number)
    assert waits.forecast(first.id) is None
