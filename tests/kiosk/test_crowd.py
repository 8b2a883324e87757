"""Many numbers at once and a screen that touches itself: people are sent to the help desk, staff are told."""

import pytest
from PySide6.QtTest import QTest

from kiosk.scenes import arrange
from kiosk.stage import GHOST_TOUCHES
from tests.kiosk.test_kiosk import LEFT, NONE, PLAIN, Visitor


@pytest.fixture
def visitor(stage):
    stage.app.kiosk.clearAll()
    arrange(stage, "home", PLAIN)
    visitor = Visitor(stage)
    visitor.pause(1000)
    yield visitor
    stage.go_home()


def limits(visitor):
    return visitor.stage.machine.queue.rules().flood


def called_from(visitor):
    call = visitor.stage.machine.help.own()
    return call.screen if call else ""


def test_f56_who_wants_the_same_again_at_once_sees_the_number_that_is_there(visitor):
    visitor.touch("home.ho-tich")
    number, before = visitor.text("ticket.number.text"), len(visitor.tickets())
    visitor.touch("nav.back", "home.ho-tich")
    assert (visitor.text("ticket.number.text"), len(visitor.tickets())) == (number, before)
    visitor.touch("nav.back", pause_ms=limits(visitor).again_ms)
    visitor.touch("home.ho-tich")
    assert len(visitor.tickets()) == before + 1


def test_f56_a_burst_of_numbers_leads_to_the_help_desk_and_staff_are_told_and_it_passes(visitor):
    before = len(visitor.tickets())
    visitor.stage.flood()
    assert visitor.text("desk.title") == "Mời bà con đến bàn hướng dẫn"
    assert called_from(visitor) == "flood"
    assert len(visitor.tickets()) - before == limits(visitor).burst
    visitor.pause(600)
    visitor.kiosk.clearAll()
    visitor.touch("home.chung-thuc")
    assert visitor.screen == "desk"
    visitor.touch("nav.back", pause_ms=limits(visitor).rest_ms)
    visitor.touch("home.chung-thuc")
    assert visitor.screen == "ticket"


def test_f50_a_screen_that_touches_itself_is_calm_gives_nothing_and_tells_staff(visitor):
    spot, before = visitor.middle("home.ho-tich"), len(visitor.tickets())
    for _ in range(GHOST_TOUCHES):
        QTest.mouseClick(visitor.window, LEFT, NONE, spot)
        visitor.stage.hand.now_ms += 199
    visitor.stage.wait_until_saved()
    visitor.kiosk.tick()
    visitor.stage.wait_until_saved()
    assert (visitor.screen, called_from(visitor)) == ("desk", "ghost")
    assert len(visitor.tickets()) <= before + 1
    assert "nav.back" not in visitor.names()
    visitor.stage.hand.now_ms += limits(visitor).calm_ms
    visitor.kiosk.keepGoing()
    visitor.kiosk.tick()
    assert visitor.screen == "home"
