"""The counter at the desk: open from signing in, paused by a key, closed by leaving; F-35."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from counter_client.desk.scene import Key, Mode, scene, seated
from counter_client.scenery import COUNTER, OFFICER
from kiosk.stage import SlowDisk
from sync.demo.accounts import PIN
from sync.domain.ids import OfficerId
from sync.domain.seat import SeatState
from sync.errors import StoreUnavailable
from tests.store.sections import pen, take


def seats(officer):
    return [(seat.counter, seat.officer, seat.state) for seat in officer.machine.seats.of_today()]


def pauses(officer, digit=Qt.Key.Key_2):
    officer.press(Qt.Key.Key_F4)
    officer.press(digit)


def test_signing_in_opens_the_counter_and_the_screen_says_since_when(officer):
    assert seats(officer) == [(COUNTER, OFFICER, SeatState.OPEN)]
    assert officer.reads("topbar.seat") == "mở từ 10:06"
    assert officer.reads("desk.state") == "Quầy 3 đang mở từ 10:06"


def test_f4_and_a_digit_pause_the_counter_and_enter_opens_it_again(officer):
    officer.hands.to(23, 11, 30)
    pauses(officer)
    assert seats(officer) == [(COUNTER, OFFICER, SeatState.PAUSED)]
    assert (officer.reads("desk.state"), officer.reads("desk.title")) == ("Quầy 3 tạm nghỉ", "Nghỉ trưa")
    assert officer.reads("topbar.seat") == "tạm nghỉ từ 11:30"
    officer.hands.to(23, 11, 42)
    officer.window.reload()
    assert officer.reads("desk.since") == "từ 11:30 · 12 phút"
    assert officer.reads("desk.next-lead") == "8 người đang chờ quầy này"
    assert not officer.sees("desk.next")
    officer.press(Qt.Key.Key_Return)
    assert seats(officer) == [(COUNTER, OFFICER, SeatState.OPEN)]
    assert officer.reads("desk.call-next") == "Mời số A003 đến quầy 3"


def test_the_buttons_do_what_the_keys_do(officer):
    officer.click("key.F4")
    officer.click("menu.hop")
    assert not officer.sees("desk.call-next")
    officer.click("desk.resume")
    assert officer.sees("desk.call-next")


def test_a_paused_counter_calls_nobody_by_any_way(officer):
    pauses(officer)
    officer.press(Qt.Key.Key_F2)
    officer.press(Qt.Key.Key_F6)
    assert officer.machine.queue.at_counter(COUNTER) is None
    assert not officer.part("desk.call-back.A001").isEnabled()
    assert not officer.sees("key.F2")
    queue = officer.machine.queue
    waiting, absent = queue.waiting(COUNTER)[0], queue.absent(COUNTER)[0]
    answers = [
        officer.machine.call_next(COUNTER, OFFICER),
        queue.call_chosen(waiting.id, COUNTER, "suc-khoe"),
        queue.call_back(absent.id, COUNTER),
        queue.serve_by_slip(waiting.slip_code, COUNTER),
    ]
    assert {answer.reason for answer in answers} == {"Quầy đang tạm nghỉ. Mở lại quầy trước khi gọi hoặc nhận bà con."}


def test_a_call_that_crosses_a_pause_is_refused_with_a_sentence(officer):
    (seat,) = officer.machine.seats.of_today()
    officer.machine.seats.pause(seat.id, "hop")
    officer.press(Qt.Key.Key_F2)
    assert officer.reads("toast.text").startswith("Quầy đang tạm nghỉ.")


def test_who_is_called_while_the_reason_is_asked_is_not_left_by_the_pause(officer):
    officer.press(Qt.Key.Key_F4)
    officer.machine.queue.call_next(COUNTER)
    officer.press(Qt.Key.Key_2)
    assert officer.reads("toast.text") == "Quầy đang có số A003. Kết thúc hoặc gác lại số đó trước khi tạm nghỉ."
    assert seats(officer) == [(COUNTER, OFFICER, SeatState.OPEN)]


def leaves(officer):
    """End the shift: from the locked counter."""
    officer.press(Qt.Key.Key_F12)
    officer.click("lock.sign-out")


def test_leaving_closes_the_counter(officer):
    leaves(officer)
    officer.waits_until(lambda: officer.sees("signin.enter"))
    assert seats(officer) == [(COUNTER, OFFICER, SeatState.CLOSED)]


def test_a_locked_counter_is_still_open(officer):
    officer.press(Qt.Key.Key_F12)
    assert seats(officer) == [(COUNTER, OFFICER, SeatState.OPEN)]


def test_f81_a_colleague_who_takes_over_opens_the_counter_in_his_own_name(officer):
    officer.press(Qt.Key.Key_F12)
    officer.click("lock.person.minh.lv")
    officer.type(PIN)
    officer.waits_until(lambda: officer.sees("topbar.seat") and not officer.window.saver.busy)
    assert set(seats(officer)) == {(COUNTER, OFFICER, SeatState.CLOSED), (COUNTER, "minh.lv", SeatState.OPEN)}


def test_nobody_leaves_while_somebody_is_at_the_counter(officer):
    officer.calls_next()
    leaves(officer)
    held = "Quầy đang có số A003. Kết thúc hoặc gác lại số đó trước khi rời quầy."
    assert officer.reads("lock.unlock.refusal").strip() == held
    officer.type(PIN, "lock.secret")
    officer.press(Qt.Key.Key_Return)
    officer.press(Qt.Key.Key_F8)
    leaves(officer)
    officer.waits_until(lambda: officer.sees("signin.enter"))


def test_leaving_right_after_a_press_waits_until_that_is_durable(officer):
    officer.patient = False
    disk = SlowDisk(officer.machine)
    disk.hold()
    officer.press(Qt.Key.Key_F4)
    officer.press(Qt.Key.Key_2)
    leaves(officer)
    assert officer.sees("lock.sign-out")
    disk.release()
    officer.waits_until(lambda: officer.sees("signin.enter"))
    assert seats(officer) == [(COUNTER, OFFICER, SeatState.CLOSED)]


def test_who_cannot_save_may_leave_all_the_same(officer):
    """F-10: a disk that takes nothing keeps nobody at the counter."""
    officer.window.saver.hear(StoreUnavailable("Ổ đĩa chỉ cho đọc.", "Gọi quản trị viên."))
    leaves(officer)
    assert officer.sees("signin.enter")
    assert seats(officer) == [(COUNTER, OFFICER, SeatState.OPEN)]


def test_the_closed_window_closes_the_counter(officer):
    officer.window.close()
    assert seats(officer) == [(COUNTER, OFFICER, SeatState.CLOSED)]


def test_f35_a_program_that_was_ended_finds_its_counter_and_its_person_again(officer, sit_down, busy):
    label = officer.calls_next()
    officer.window.close()  # with somebody at the counter nothing is closed, as when the power goes
    assert seats(officer) == [(COUNTER, OFFICER, SeatState.OPEN)]
    again = sit_down(busy)
    again.signs_in()
    assert (again.reads("desk.number"), len(seats(again))) == (label, 1)


def test_two_machines_at_one_counter_show_as_what_they_are(officer):
    other = pen("c5")
    body: dict[str, object] = {"counter": "3", "officer": "binh.pv", "day": "2026-11-23"}
    other.writes("seat.opened", body, entity="24c5000000000001")
    take(officer.machine.store, other.section())
    officer.window.reload()
    name = officer.machine.centre.officer(OfficerId("binh.pv"))
    who = name.name if name else "binh.pv"
    assert officer.reads("desk.since") == f"Máy c5 cũng đang mở quầy này: {who}"


def test_a_new_day_opens_the_counter_anew(officer):
    officer.hands.to(24, 8, 0)
    officer.window.reload()
    officer.waits_until(lambda: len(seats(officer)) == 1 and officer.reads("topbar.seat") == "mở từ 8:00")


@pytest.mark.parametrize("state", [SeatState.OPEN, SeatState.PAUSED])
def test_a_person_at_the_counter_goes_before_its_pause(officer, state):
    officer.calls_next()
    ticket = officer.machine.queue.at_counter(COUNTER)
    (seat,) = officer.machine.seats.of_today()
    shown = seated(scene(ticket, (), ()), replace(seat, state=state), ())
    assert (shown.mode, shown.filled) == (Mode.CALLED, Key.SERVE)
