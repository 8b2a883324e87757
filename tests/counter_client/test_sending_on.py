"""F6: to which business, counter or colleague a person is sent, for what reason, and where in the line there."""

import pytest
from PySide6.QtCore import Qt

from counter_client.scenery import COUNTER
from sync.domain.ids import CounterId, DeviceId, OfficerId
from sync.domain.seat import Seat
from sync.domain.ticket import TicketState
from sync.office.seats import Seats

FIVE, MINH = CounterId("5"), OfficerId("minh.lv")


@pytest.fixture
def serving(officer):
    """The officer with somebody at the counter, while a colleague sits at counter 5."""
    machine = officer.machine
    seat = Seats(machine.store, machine.centre, DeviceId("c5"), machine.queue).open(FIVE, MINH)
    assert isinstance(seat, Seat)
    officer.calls_next()
    officer.press(Qt.Key.Key_Return)
    officer.press(Qt.Key.Key_F6)
    return officer


def sent(officer):
    """Return the ticket that was sent on."""
    return next(ticket for ticket in officer.machine.queue.today() if ticket.label == "A003")


def test_a_colleague_who_sits_somewhere_is_named_with_the_counter_and_gets_the_person(serving):
    assert serving.reads("menu.officer minh.lv") == "Chỉ cán bộ Lê Văn Minh (đang ở quầy 5)"
    assert not serving.sees("menu.officer hoa.nt")
    for name in ("officer minh.lv", "chuyen-mon", "by-time"):
        serving.click(f"menu.{name}")
    ticket = sent(serving)
    assert (ticket.state, ticket.only_officer, ticket.only_counter) == (TicketState.WAITING, MINH, None)
    assert ticket.place_ms < serving.machine.clock()
    assert serving.machine.queue.by(MINH).waiting(FIVE) == (ticket,)


def test_behind_everybody_who_waits_there_is_the_end_of_the_line(serving):
    for name in ("group ho-tich", "can-them", "behind"):
        serving.click(f"menu.{name}")
    assert sent(serving).place_ms == serving.machine.clock()
    assert serving.machine.queue.waiting(COUNTER)[-1].label == "A003"


def test_three_times_enter_sends_to_the_first_business_at_the_place_of_before(serving):
    before = sent(serving).place_ms
    for _ in range(3):
        serving.press(Qt.Key.Key_Return)
    assert (sent(serving).state, sent(serving).place_ms) == (TicketState.WAITING, before)
