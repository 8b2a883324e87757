"""The window of the bench: every switch is one press, the newest slip, and everything well again at its end."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

from resources.qt.dev_dock import SLIP_PX, Dock
from resources.qt.fonts import install_fonts
from resources.qt.theme import load_theme
from sync.demo.switches import SWITCHES, Turn
from sync.devices.file_printer import FilePrinter
from sync.devices.job import PrintJob
from sync.domain.ids import EntityId, TicketId

WELL = [Turn(switch, positions[0]) for switch, positions in SWITCHES.items()]


@pytest.fixture
def dock(qtbot, tmp_path):
    install_fonts()
    told: list[Turn] = []
    window = Dock(tmp_path / "slips", load_theme(), told.append)
    qtbot.addWidget(window)
    window.show()
    return window, told


def press(window, name):
    QTest.mouseClick(window.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def test_every_position_of_every_switch_is_one_press(dock):
    window, told = dock
    assert not told
    for switch, positions in SWITCHES.items():
        for position in (*positions[1:], positions[0]):
            press(window, f"dock.{switch}.{position}")
            assert told[-1] == Turn(switch, position)


def test_what_is_pressed_again_is_said_once(dock):
    window, told = dock
    press(window, "dock.lan.cut")
    press(window, "dock.lan.cut")
    assert told == [Turn("lan", "cut")]


def test_one_press_makes_everything_well_and_so_does_closing(dock):
    window, told = dock
    for end in (lambda: press(window, "dock.reset"), window.close):
        press(window, "dock.hub.killed")
        press(window, "dock.disk.full")
        told.clear()
        end()
        assert told == [Turn("hub", "alive"), Turn("disk", "well")]


def test_the_newest_slip_is_shown_whole(dock, qtbot, tmp_path):
    window, _ = dock
    printer = FilePrinter(tmp_path / "slips")
    picture = window.findChild(QLabel, "dock.slip.picture")
    for height in (100, 300):
        printer.print(PrintJob(TicketId(EntityId(f"t{height}")), 576, height, b"\xff" * 72 * height))
        qtbot.waitUntil(lambda height=height: picture.pixmap().height() == height * SLIP_PX // 576)


def test_every_position_has_its_words_and_fits_on_a_small_screen(dock):
    window, _ = dock
    buttons = window.findChildren(QPushButton)
    assert len(buttons) == 1 + sum(map(len, SWITCHES.values()))
    assert all(button.text() and button.width() >= button.sizeHint().width() for button in buttons)
    assert window.height() <= 700
    assert window.findChild(QScrollArea, "dock.slip").isVisible()
