"""Many numbers at once and a screen that touches itself: people are sent to the help desk, staff are told."""

import pytest
from PySide6.QtTest import QTest

from kiosk.crowd import Crowd
from kiosk.scenes import arrange
from kiosk.stage import COUNTER, GHOST_TOUCHES, OFFICER
from kiosk.words import NO_BREAK
from sync.devices.job import Printed
from sync.domain.flood import Ruling, Wish
from sync.domain.ids import GroupId
from tests.fakes import shipped_rules
from tests.kiosk.test_kiosk import LEFT, NONE, PLAIN, Visitor

(RULES,) = shipped_rules()
LIMITS = RULES.flood


@pytest.fixture
def visitor(stage):
    stage.app.kiosk.clearAll()
    arrange(stage, "home", PLAIN)
    visitor = Visitor(stage)
    visitor.pause(1000)
    yield visitor
    stage.go_home()


def called_from(visitor):
    call = visitor.stage.machine.help.own()
    return call.screen if call else ""


def test_f56_who_wants_the_same_again_at_once_sees_the_number_that_is_there(visitor):
    visitor.touch("home.ho-tich")
    number, before = visitor.kiosk.property("ticket"), len(visitor.tickets())
    visitor.touch("nav.back")
    visitor.stage.app.slips.printed.emit(Printed(number["id"]))
    visitor.touch("home.ho-tich")
    assert (visitor.text("ticket.number.text"), len(visitor.tickets())) == (number["number"], before)
    assert visitor.kiosk.property("printing") == "printed"
    visitor.touch("nav.back", pause_ms=LIMITS.again_ms)
    visitor.touch("home.ho-tich")
    assert len(visitor.tickets()) == before + 1


def test_f56_a_burst_of_numbers_leads_to_the_help_desk_and_staff_are_told_and_it_passes(visitor):
    before = len(visitor.tickets())
    visitor.stage.flood()
    assert visitor.text("desk.title").replace(NO_BREAK, " ") == "Mời bà con đến bàn hướng dẫn"
    assert called_from(visitor) == "flood"
    assert len(visitor.tickets()) - before == LIMITS.burst
    visitor.pause(600)
    visitor.kiosk.clearAll()
    visitor.touch("home.chung-thuc")
    assert visitor.screen == "desk"
    visitor.touch("nav.back", pause_ms=LIMITS.rest_ms)
    visitor.touch("home.chung-thuc")
    assert visitor.screen == "ticket"


def test_f56_that_staff_have_been_told_is_said_where_they_can_hear_it(visitor):
    """K-37: nothing is promised; nobody who is sent to the help desk is asked to wait here."""
    seat = visitor.stage.machine.seats.open(COUNTER, OFFICER)
    visitor.stage.flood()
    assert visitor.text("desk.why").endswith("Cán bộ đã được báo.")
    assert "help.wait" not in visitor.names()
    visitor.stage.be_online(online=False)
    assert visitor.text("desk.why").replace(NO_BREAK, " ").endswith("tạm nghỉ ít phút.")
    assert "offline.line" not in visitor.names()  # it promises numbers
    visitor.stage.machine.seats.close(seat.id)


def test_f56_a_number_that_was_asked_for_and_not_given_does_not_count():
    crowd = Crowd(lambda: LIMITS)
    wishes = [Wish(at_ms, 0, GroupId("ho-tich")) for at_ms in range(LIMITS.burst * 2)]
    assert {crowd.judge(wish) for wish in wishes} == {Ruling.GIVE}
    crowd.count(wishes[0])
    assert crowd.judge(wishes[-1]) is Ruling.SAME_HAND


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
    visitor.stage.hand.now_ms += LIMITS.calm_ms
    visitor.kiosk.keepGoing()
    visitor.kiosk.tick()
    assert visitor.screen == "home"
