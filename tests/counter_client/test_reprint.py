"""A lost slip, or a kiosk without paper: the counter shows the slip, counts it and prints it (D-01, D-09)."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from counter_client.helper.printing import SlipPrinter
from counter_client.scenery import COUNTER
from sync.devices.printer import PrinterThread
from sync.settings import PrinterSettings
from tests.counter_client.test_booking import invited
from tests.counter_client.test_queue_panel import clicks
from tests.fakes_devices import FakePrinter

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def printer(tmp_path):
    return FakePrinter(tmp_path / "slips")


@pytest.fixture
def desk(sit_down, busy, printer, tmp_path):
    """Hoa at counter 3, whose PC has a slip printer."""
    busy.machine.settings = replace(busy.machine.settings, printer=PrinterSettings("device", str(tmp_path / "lp0")))
    officer = sit_down(busy)
    officer.signs_in()
    slips = officer.window.saver.findChild(SlipPrinter)
    slips._thread = PrinterThread(printer, slips._told.emit)  # noqa: SLF001 - a real printer runs out of paper at will only here
    return officer


def named(officer, label):
    return next(each for each in officer.machine.queue.today() if each.label == label)


def says(officer, words):
    officer.waits_until(lambda: words in officer.reads("toast.text"))


def test_d01_the_slip_of_the_person_in_front_takes_f11_and_enter(desk, printer):
    label = desk.calls_next()
    desk.press(Qt.Key.Key_F11)
    assert desk.reads("slip.title") == f"Phiếu {label}, in lại lần 1"
    assert not desk.part("slip.paper", QLabel).pixmap().isNull()
    desk.press(Qt.Key.Key_Return)
    says(desk, f"Đã in: Phiếu {label}, in lại lần 1.")
    assert [job.ticket for job in printer.printed] == [named(desk, label).id]
    assert named(desk, label).reprints == 1


def test_d09_every_print_more_is_counted(desk, printer):
    label = desk.calls_next()
    for time in (1, 2):
        desk.press(Qt.Key.Key_F11)
        desk.press(Qt.Key.Key_Return)
        says(desk, f"Đã in: Phiếu {label}, in lại lần {time}.")
    assert named(desk, label).reprints == 2
    first, second = printer.printed
    assert first.rows != second.rows


def test_esc_prints_nothing_and_counts_nothing(desk, printer):
    label = desk.calls_next()
    desk.press(Qt.Key.Key_F11)
    desk.press(Qt.Key.Key_Escape)
    assert not desk.sees("slip.title")
    assert (named(desk, label).reprints, printer.printed) == (0, [])


def test_with_nobody_in_front_f11_asks_the_search_whose_slip(desk):
    desk.press(Qt.Key.Key_F11)
    desk.type("5")
    assert desk.part("palette.line").text() == "in lại phiếu 5"
    desk.press(Qt.Key.Key_Return)
    assert desk.reads("slip.title") == "Phiếu A005, in lại lần 1"


def test_d03_the_search_prints_the_slip_that_it_is_told(desk, printer):
    desk.press(Qt.Key.Key_K, CTRL)
    desk.type("in lại phiếu 004")
    assert desk.reads("palette.pick.1") == "In lại phiếu A004"
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)
    says(desk, "Đã in: Phiếu A004")
    assert [job.ticket for job in printer.printed] == [named(desk, "A004").id]


def test_f11_on_a_row_of_the_list_prints_the_slip_of_who_is_meant(desk):
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Down)
    meant = desk.machine.queue.waiting(COUNTER)[1]
    desk.press(Qt.Key.Key_F11)
    assert desk.reads("slip.title") == f"Phiếu {meant.label}, in lại lần 1"


def test_the_menu_of_a_person_has_it_too(desk):
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    desk.click("menu.print")
    assert desk.sees("slip.paper")


def test_k38_a_printer_without_paper_leaves_the_code_to_be_written_down(desk, printer):
    printer.out_of_paper = True
    label = desk.calls_next()
    desk.press(Qt.Key.Key_F11)
    desk.press(Qt.Key.Key_Return)
    says(desk, f"Chưa in được: Phiếu {label}, in lại lần 1. Máy in hết giấy.")
    assert named(desk, label).slip_code in desk.reads("toast.text")


def test_the_slip_of_a_visit_that_is_over_is_not_printed_again(desk, printer):
    label = desk.calls_next()
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_F8)
    desk.press(Qt.Key.Key_K, CTRL)
    desk.type(f"in lại phiếu {label}")
    desk.press(Qt.Key.Key_Return)
    assert "đã xong hoặc đã hủy, không in lại phiếu" in desk.reads("toast.text")
    assert printer.printed == []


def test_without_a_printer_the_officer_is_told_what_to_write_down(officer):
    label = officer.calls_next()
    officer.press(Qt.Key.Key_F11)
    assert not officer.sees("slip.title")
    words = officer.reads("toast.text")
    assert words.startswith("Máy này không có máy in phiếu.")
    assert label in words
    assert named(officer, label).slip_code in words
    assert named(officer, label).reprints == 0


def test_who_comes_to_an_appointment_gets_the_first_slip_at_once(desk, printer):
    invited(desk, 10, 15)
    desk.click("desk.people.invited")
    clicks(desk, 0)
    desk.press(Qt.Key.Key_Return)
    assert desk.reads("toast.text") == "Đã đến, số AQ3-001: đang in phiếu"
    desk.waits_until(lambda: bool(printer.printed))
    assert named(desk, "AQ3-001").reprints == 0
