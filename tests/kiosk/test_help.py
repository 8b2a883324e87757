"""K-23: "Gọi cán bộ giúp" really calls, and says honestly whether anybody can hear it."""

import pytest

from kiosk import flow
from kiosk.helping import Hope, hope
from kiosk.scenes import Variant, arrange
from kiosk.stage import COUNTER, OFFICER
from sync.domain.seat import SeatState
from tests.kiosk.test_kiosk import Visitor

PLAIN = Variant("vi", flow.NORMAL_SIZE, "portrait")
DESK, CALLED, COMING = "Mời bà con đến bàn hướng dẫn", "Đã gọi cán bộ", "Cán bộ đang đến"


@pytest.fixture
def visitor(stage):
    stage.app.kiosk.clearAll()
    arrange(stage, "home", PLAIN)
    visitor = Visitor(stage)
    visitor.pause(1000)
    yield visitor
    for seat in stage.machine.seats.of_today():
        if seat.state is not SeatState.CLOSED:
            stage.machine.seats.close(seat.id)


@pytest.fixture
def manned(stage, visitor):
    """A counter is open."""
    seat = stage.machine.seats.open(COUNTER, OFFICER)
    stage.app.kiosk.changed.emit(frozenset())
    return visitor, seat


def calls(visitor):
    return visitor.stage.machine.help.waiting()


def test_a_touch_calls_staff_and_names_the_screen_and_nothing_of_the_person(manned):
    visitor, _ = manned
    visitor.touch("home.search", "tray.help")
    (call,) = calls(visitor)
    assert (call.kiosk, call.screen) == ("k1", "search")
    assert visitor.text("help.title") == CALLED
    assert visitor.text("help.wait.value") == "Mời bà con chờ ở đây"
    assert visitor.text("help.desk.value") == "Quầy 1 – Hướng dẫn"


def test_rapid_touches_and_going_back_and_forth_make_one_call(manned):
    visitor, _ = manned
    visitor.touch("tray.help", *["tray.help"] * 20, pause_ms=50)
    visitor.pause(600)
    visitor.touch("nav.back", "tray.help")
    assert len(calls(visitor)) == 1


def test_the_kiosk_says_when_somebody_comes_and_from_where(manned):
    visitor, _ = manned
    visitor.touch("tray.help")
    visitor.stage.send_help()
    assert visitor.text("help.title") == COMING
    assert visitor.kiosk.property("guidance")[0]["label"] == "Quầy 3 đang ra"


def test_when_it_is_done_the_help_desk_is_shown_again_and_a_touch_calls_anew(manned):
    visitor, _ = manned
    visitor.touch("tray.help")
    (call,) = calls(visitor)
    visitor.stage.machine.help.finish(call.id, OFFICER)
    visitor.kiosk.changed.emit(frozenset())
    assert visitor.text("help.title") == DESK
    visitor.touch("tray.help")
    assert visitor.text("help.title") == CALLED
    assert [each.id for each in calls(visitor)] != [call.id]


def test_offline_the_way_to_the_help_desk_is_shown_and_the_call_goes_out_when_the_line_is_back(manned):
    visitor, _ = manned
    visitor.stage.be_online(online=False)
    visitor.touch("tray.help")
    assert visitor.text("help.title") == DESK
    assert len(calls(visitor)) == 1
    visitor.stage.be_online(online=True)
    assert visitor.text("help.title") == CALLED


def test_while_no_counter_is_open_nobody_is_said_to_come(manned):
    visitor, seat = manned
    visitor.touch("tray.help")
    visitor.stage.machine.seats.pause(seat.id, "an-trua")
    visitor.kiosk.changed.emit(frozenset())
    assert visitor.text("help.title") == DESK


def test_the_page_speaks_the_language_of_the_person(manned):
    visitor, _ = manned
    visitor.touch("tray.help", "tray.language")
    assert visitor.text("help.title") == "Staff have been called"


def test_staff_who_come_are_said_to_come_even_when_the_line_breaks_meanwhile():
    assert hope(None, asking=True, heard=True) is Hope.CALLED
    assert hope(None, asking=True, heard=False) is Hope.DESK
    assert hope(None, asking=False, heard=True) is Hope.DESK
