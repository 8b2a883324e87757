"""Appointments at the desk: made by a form, read from a file, kept by coming, in the place of today's number."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from counter_client.desk.room import DeskRoom
from counter_client.scenery import CIVIL_STATUS, COUNTER, OFFICER
from sync.clock import ZONE
from sync.domain.appointment import AppointmentState
from sync.domain.ids import ServiceCode
from sync.domain.ticket import TicketState
from sync.office.appointments import Wish
from tests.counter_client.test_queue_panel import clicks, listed, means, ticket

CTRL = Qt.KeyboardModifier.ControlModifier
THURSDAY = date(2026, 11, 26)


def begins(officer):
    officer.press(Qt.Key.Key_H, CTRL)


def fills(officer, day, at, reference=""):
    for name, text in (("form.day", day), ("form.time", at), ("form.reference", reference)):
        if text:
            officer.type(text, name)
    officer.press(Qt.Key.Key_Return, CTRL)


def invited(officer, hour, minute=0):
    at = datetime(2026, 11, 23, hour, minute, tzinfo=ZONE)
    made = officer.machine.appointments.make(Wish(at, CIVIL_STATUS, (ServiceCode("1.000894"),)), OFFICER)
    officer.window.reload()
    return made


def test_an_appointment_is_made_by_keyboard_and_says_its_code(officer):
    begins(officer)
    officer.press(Qt.Key.Key_1)
    officer.click("menu.ho-tich")
    assert officer.reads("form.day") == "25/11/2026"
    fills(officer, "26/11/2026", "9h15", "dl-17")
    (made,) = officer.machine.appointments.of_day(THURSDAY)
    assert (made.group, made.reference) == (CIVIL_STATUS, "DL-17")
    assert officer.reads("toast.text") == f"Đã hẹn thứ Năm 26/11/2026 lúc 9:15: mã {made.code}"


@pytest.mark.parametrize(
    ("day", "at", "field", "sentence"),
    [
        ("mai", "9:00", "day", "Ghi một ngày có thật, như 24/11/2026."),
        ("31/02/2026", "9:00", "day", "Ghi một ngày có thật, như 24/11/2026."),
        ("26/11/2026", "trưa", "time", "Ghi như 9:15."),
        ("26/11/2026", "12:00", "time", "Ngoài giờ làm việc. Giờ làm việc: 7:30–11:30, 13:30–17:00."),
    ],
)
def test_what_cannot_be_is_said_under_its_field_and_nothing_typed_is_lost(officer, day, at, field, sentence):
    begins(officer)
    officer.press(Qt.Key.Key_1)
    officer.click("menu.ho-tich")
    fills(officer, day, at)
    officer.waits_until(lambda: officer.sees(f"form.{field}.fault"))
    assert officer.reads(f"form.{field}.fault") == sentence
    assert (officer.reads("form.day"), officer.reads("form.time")) == (day, at)


def test_who_has_come_gets_a_number_from_the_list_of_the_expected(officer):
    appointment = invited(officer, 10, 15)
    officer.click("desk.people.invited")
    assert listed(officer) == [f"10:15 · Đăng ký kết hôn · Mã {appointment.code}"]
    clicks(officer, 0)
    assert officer.reads("menu.come") == "Đã đến: cấp số"
    officer.press(Qt.Key.Key_Return)
    assert officer.reads("toast.text") == "Đã đến, số AQ3-001: ghi số cho bà con"
    assert officer.machine.queue.waiting(COUNTER)[0].label == "AQ3-001"
    assert officer.reads("desk.nobody") == "Hôm nay không còn ai hẹn."


@pytest.mark.parametrize(
    ("minutes", "words", "below"),
    [(-40, "Đã đến (sớm hơn giờ hẹn): cấp số", "Mã"), (60, "Đã đến (quá giờ hẹn): cấp số thường", "quá giờ hẹn")],
)
def test_who_comes_too_early_or_too_late_is_told_before_the_number_is_given(officer, minutes, words, below):
    invited(officer, 11)
    officer.hands.now_ms += (54 + minutes) * 60_000
    officer.window.reload()
    officer.click("desk.people.invited")
    assert below in listed(officer)[0]
    clicks(officer, 0)
    assert officer.reads("menu.come") == words


def test_an_appointment_is_cancelled_after_a_question(officer):
    appointment = invited(officer, 10, 15)
    officer.click("desk.people.invited")
    clicks(officer, 0)
    officer.click("menu.cancel")
    officer.press(Qt.Key.Key_Return)
    assert officer.reads("toast.text") == f"Đã bỏ lịch hẹn mã {appointment.code}"
    assert officer.machine.appointments.expected() == ()


def test_who_waits_is_invited_for_another_day_and_lets_go_of_the_number(officer):
    """Over night: the place in today's queue is worth a time of one's own tomorrow."""
    means(officer, 2)
    officer.click("menu.invite")
    fills(officer, "25/11/2026", "8:00")
    (made,) = officer.machine.appointments.of_day(date(2026, 11, 25))
    assert made.services == ticket(officer, "A004").services
    assert (ticket(officer, "A004").state, ticket(officer, "A004").reason) == (TicketState.VOID, "hen-ngay-khac")


def test_who_is_being_served_is_invited_for_another_day_and_served_to_the_end(officer):
    officer.calls_next()
    officer.press(Qt.Key.Key_Return)
    served = officer.machine.queue.at_counter(COUNTER)
    officer.window.findChild(DeskRoom).tickets.open(served.id)
    officer.click("menu.invite")
    fills(officer, "25/11/2026", "8:00")
    assert officer.machine.queue.ticket(served.id).state is TicketState.SERVING
    assert len(officer.machine.appointments.of_day(date(2026, 11, 25))) == 1


def test_a_file_is_chosen_in_a_dialog_and_bad_lines_are_named(officer, tmp_path):
    file = tmp_path / "lich.csv"
    text = "Ngày;Giờ;Việc;Mã;Họ tên\n26/11/2026;9:00;1.000894;DL-1;Hoa\n26/11/2026;9:07;1.000894;DL-2;Lan\n"
    file.write_text(text, encoding="utf-8-sig")
    begins(officer)
    officer.press(Qt.Key.Key_2)
    dialog = officer.part("appointments.file", QFileDialog)
    dialog.fileSelected.emit(str(file))
    dialog.close()
    officer.waits_until(lambda: officer.sees("ask.yes"))
    assert officer.reads("toast.text") == "1 lịch hẹn mới, 0 đã có."
    said = [part.text() for part in officer.part("ask").findChildren(type(officer.part("toast.text")))]
    assert "1 dòng bị bỏ ra" in said
    assert "Dòng 3: Giờ hẹn cách nhau 15 phút, như 9:00 hoặc 9:15.\nCột không lưu: Họ tên" in said
    (made,) = officer.machine.appointments.of_day(THURSDAY)
    assert made.state is AppointmentState.MADE


def test_a_file_that_is_gone_is_said(officer, tmp_path):
    begins(officer)
    officer.press(Qt.Key.Key_2)
    dialog = officer.part("appointments.file", QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "khong-co.csv"))
    dialog.close()
    officer.waits_until(lambda: officer.sees("toast.text"))
    assert officer.reads("toast.text").startswith("Không đọc được tệp khong-co.csv.")


def test_a_person_is_set_aside_till_after_the_break(officer):
    """Over lunch."""
    means(officer, 2)
    officer.click("menu.aside")
    officer.click("menu.hen-lai")
    assert officer.reads("menu.204") == "Sau giờ nghỉ, lúc 13:30"
    officer.click("menu.204")
    (aside,) = officer.machine.queue.parked(COUNTER)
    assert (aside.until_ms - officer.hands.now_ms) == 204 * 60_000
    officer.hands.now_ms = aside.until_ms
    officer.window.reload()
    assert listed(officer)[0].startswith("A003")
    assert listed(officer)[1].startswith("A004")
