"""K-23 at the counter: who asks for help at a kiosk is seen in every room, and one key goes there."""

import pytest
from PySide6.QtCore import Qt

from counter_client.frame.help_card import age_text, screen_text
from counter_client.frame.helper import JUST_TAKEN_MS, at_hand
from counter_client.words import machine_name
from kiosk.flow import Screen
from sync.demo.mishaps import asks_for_help
from sync.domain.help import HelpCall, HelpId, HelpState
from sync.domain.ids import CounterId, DeviceId, EntityId, OfficerId

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
C3, C5, BINH = CounterId("3"), CounterId("5"), OfficerId("binh.pv")
SILENT = {Screen.HELP, Screen.STAFF, Screen.UPKEEP}
"""Who asks again from the help page says nothing new; the other two are for staff, who need not call themselves."""


def somebody_asks(officer, kiosk="k1", screen="procedure"):
    asks_for_help(officer.machine, DeviceId(kiosk), screen)
    officer.window.reload()


def goes(officer):
    officer.press(Qt.Key.Key_G, CONTROL)


def stays_a_while(officer):
    officer.hands.now_ms += JUST_TAKEN_MS


def calls(officer):
    return [(call.kiosk, call.state, call.counter) for call in officer.machine.help.waiting()]


def test_while_nobody_asks_there_is_nothing_yellow(officer):
    assert not officer.sees("assist.card")
    assert not officer.sees("topbar.assist")
    goes(officer)
    assert not officer.sees("toast.text")


def test_the_desk_shows_who_asks_where_and_since_when(officer):
    somebody_asks(officer)
    assert officer.reads("assist.title") == "Ki-ốt 1 gọi giúp"
    assert officer.reads("assist.text") == "Đang xem giấy tờ cần mang."
    assert officer.reads("assist.age") == "0 giây"
    assert officer.reads("topbar.assist") == "Ki-ốt 1 gọi giúp"


def test_the_age_ticks_by_itself(officer):
    somebody_asks(officer)
    officer.hands.now_ms += 40_000
    officer.waits_until(lambda: officer.reads("assist.age") == "40 giây")
    officer.hands.now_ms += 60_000
    officer.waits_until(lambda: officer.reads("assist.age") == "1 phút")


@pytest.mark.parametrize("digit", [Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4])
def test_in_every_room_one_key_goes_there_and_the_same_key_ends_it(officer, digit):
    officer.press(digit, ALT)
    somebody_asks(officer)
    assert officer.reads("topbar.assist") == "Ki-ốt 1 gọi giúp"
    goes(officer)
    assert calls(officer) == [("k1", HelpState.TAKEN, C3)]
    assert officer.reads("toast.text") == "Ki-ốt 1 đã báo bà con: cán bộ đang đến"
    assert officer.reads("topbar.assist") == "Báo đã giúp xong ở Ki-ốt 1"
    stays_a_while(officer)
    goes(officer)
    assert calls(officer) == []
    assert not officer.sees("topbar.assist")


def test_k23_the_key_pressed_twice_goes_there_and_does_not_end_the_call(officer):
    somebody_asks(officer)
    goes(officer)
    officer.hands.now_ms += JUST_TAKEN_MS - 1
    goes(officer)
    assert calls(officer) == [("k1", HelpState.TAKEN, C3)]
    officer.hands.now_ms += 1
    goes(officer)
    assert calls(officer) == []


def test_the_buttons_do_what_the_key_does(officer):
    somebody_asks(officer)
    assert officer.reads("assist.go") == "Tôi ra giúp"
    officer.click("assist.go")
    assert officer.reads("assist.go") == "Báo đã giúp xong"
    stays_a_while(officer)
    officer.click("topbar.assist")
    assert not officer.sees("assist.card")


def test_of_several_the_oldest_is_first_and_the_others_are_counted(officer):
    somebody_asks(officer)
    officer.hands.now_ms += 5_000
    somebody_asks(officer, "k2", "home")
    assert officer.reads("topbar.assist") == "2 nơi gọi giúp"
    assert officer.reads("assist.title") == "Ki-ốt 1 gọi giúp"
    assert officer.reads("assist.text") == "Đang xem giấy tờ cần mang. Còn 1 nơi khác cũng gọi."
    goes(officer)
    stays_a_while(officer)
    goes(officer)
    assert officer.reads("assist.title") == "Ki-ốt 2 gọi giúp"


def test_where_another_counter_goes_there_is_nothing_to_press(officer):
    somebody_asks(officer)
    (call,) = officer.machine.help.waiting()
    officer.machine.help.take(call.id, C5, BINH)
    officer.window.reload()
    assert officer.reads("assist.text") == "Quầy 5 đang ra giúp."
    assert not officer.sees("assist.go")
    assert not officer.sees("topbar.assist")
    goes(officer)
    assert calls(officer) == [("k1", HelpState.TAKEN, C5)]


def test_who_presses_a_moment_later_hears_that_somebody_else_goes(officer):
    somebody_asks(officer)
    (call,) = officer.machine.help.waiting()
    officer.machine.help.take(call.id, C5, BINH)
    goes(officer)
    assert officer.reads("toast.text") == "Quầy 5 đã nhận ra giúp."


def test_a_call_that_nobody_answers_goes_away_by_itself(officer):
    somebody_asks(officer)
    officer.hands.now_ms += 10 * 60_000
    officer.waits_until(lambda: not officer.sees("assist.card"))
    assert not officer.sees("topbar.assist")


def test_the_card_is_read_out_as_one_sentence(officer):
    somebody_asks(officer)
    said = officer.part("assist.card").accessibleName()
    assert said == "Ki-ốt 1 gọi giúp 0 giây. Đang xem giấy tờ cần mang."


def test_every_page_of_the_kiosk_has_its_words():
    assert {screen for screen in Screen if not screen_text(screen)} == SILENT
    assert screen_text("a later edition's page") == ""


@pytest.mark.usefixtures("qapp")
def test_machines_are_called_by_what_people_call_them(quiet):
    names = [machine_name(quiet.machine.centre, DeviceId(each)) for each in ("k1", "k2", "c3")]
    assert names == ["Ki-ốt 1", "Ki-ốt 2", "Máy quầy c3"]
    assert [age_text(ms) for ms in (59_999, 60_000)] == ["59 giây", "1 phút"]


def test_ones_own_call_goes_before_the_others():
    mine, other = (
        HelpCall(HelpId(EntityId(name)), DeviceId("k1"), "home", 0, 0, HelpState.TAKEN, counter, BINH)
        for name, counter in (("a", C3), ("b", C5))
    )
    asked = HelpCall(HelpId(EntityId("c")), DeviceId("k2"), "home", 0, 0)
    assert at_hand((asked, other, mine), C3) == mine
    assert at_hand((other, asked), C3) == asked
    assert at_hand((other,), C3) is None
