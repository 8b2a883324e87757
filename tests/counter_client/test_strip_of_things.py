"""D-07: the strip tells of line, unsent items, printer, scanner, clock, version and user; the list is one click."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel

from counter_client.frame.devices import Standing
from counter_client.frame.unsent import UnsentSheet, family_words, outcome, why
from counter_client.helper.printing import SlipPrinter
from counter_client.look.tokens import load
from sync.devices.job import NotPrinted, Printed
from sync.domain.company import Odd
from sync.domain.ids import EntityId, TicketId
from sync.errors import PrinterFault
from sync.machine import Link

CTRL = Qt.KeyboardModifier.ControlModifier
TICKET = TicketId(EntityId("0" * 16))
DOWN = Link(online=False, since_ms=0, unsent=3, oldest_unsent_ms=0, last_sync_ms=None)


def words_of(sheet):
    return [part.text() for part in sheet.findChildren(QLabel) if part.text()]


def test_d07_every_item_stands_in_the_strip_and_is_whole(officer):
    for item in ("sync", "unsent", "printer", "scanner", "clock", "officer"):
        part = officer.part(f"status.{item}")
        assert part.width() >= part.minimumSizeHint().width(), item
    assert officer.reads("status.printer") == "Chưa nối máy in"
    assert officer.reads("status.scanner") == "Chưa quét lần nào"
    assert officer.reads("status.officer") == "hoa.nt"


def test_d07_with_large_text_devices_are_signs_and_everything_is_still_whole(sit_down, busy):
    officer = sit_down(busy, load("default", 1.5))
    officer.signs_in()
    assert officer.reads("status.unsent").endswith("mục chờ gửi")
    assert not officer.sees("status.printer")
    strip = officer.window.findChild(QObject, "status")
    assert strip.layout().minimumSize().width() <= strip.width()


def test_d07_what_is_wrong_is_said_in_words_even_where_room_is_short(sit_down, busy):
    officer = sit_down(busy, load("default", 1.5))
    officer.signs_in()
    officer.window.workplace.scanners.tell("COM3", False)
    assert officer.reads("status.scanner") == "Không thấy máy quét"
    assert officer.window._devices.scanner is Standing.WRONG  # noqa: SLF001
    officer.window.workplace.scanners.take("zz")
    assert not officer.sees("status.scanner")


def test_d07_the_printer_says_what_is_wrong_until_a_slip_comes_out(officer):
    slips = officer.window.saver.findChild(SlipPrinter)  # no printer is plugged in
    slips.ended.emit(NotPrinted(TICKET, PrinterFault("Máy in hết giấy.", "Thay cuộn giấy.")))
    assert officer.reads("status.printer") == "Máy in cần xem lại"
    assert "Thay cuộn giấy." in officer.part("status.printer").accessibleName()
    slips.ended.emit(Printed(TICKET))
    assert officer.reads("status.printer") == "Máy in sẵn sàng"


def test_d07_the_list_says_what_waits_of_what_age_and_why(officer):
    officer.click("status.unsent")
    officer.waits_until(lambda: officer.sees("unsent.title"))
    words = words_of(officer.part("veil", UnsentSheet))
    assert "Hồ sơ" in words
    assert "cũ nhất 13 ngày" in words
    assert "Không mạng từ 10:06. Chưa máy chủ nào trả lời." in words


def test_d07_sending_now_is_one_key_and_says_what_came_of_it(officer):
    officer.press(Qt.Key.Key_J, CTRL)
    officer.waits_until(lambda: officer.sees("unsent.title"))
    officer.press(Qt.Key.Key_Return)
    officer.waits_until(lambda: officer.reads("unsent.said") == "Chưa máy chủ nào trả lời. Máy tự gửi lại.")
    officer.press(Qt.Key.Key_Down)
    officer.press(Qt.Key.Key_Up)
    officer.press(Qt.Key.Key_Escape)
    assert not officer.sees("unsent.title")


def test_over_a_question_the_list_stays_closed(officer):
    officer.press(Qt.Key.Key_F1)
    officer.press(Qt.Key.Key_J, CTRL)
    assert not officer.sees("unsent.title")


def test_f19_f20_f76_why_things_wait_is_said_by_who_answers(qapp):
    assert qapp is not None
    assert why(replace(DOWN, odd=Odd.STRANGER))[0] == "Máy khác trả lời thay máy chủ."
    assert why(replace(DOWN, odd=Odd.ENDED))[0] == "Máy này đã bị thu hồi."
    assert "lần cuối lúc" in why(replace(DOWN, last_sync_ms=60_000))[0]
    assert why(replace(DOWN, online=True)) == ("", "")
    assert outcome(replace(DOWN, unsent=0)) == "Đã gửi hết."
    assert outcome(replace(DOWN, near=True)) == "Máy chủ đã trả lời, đang gửi."
    assert family_words("moon") == "Việc khác"
