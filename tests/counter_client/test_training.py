"""D-11: training is reached from the sign-in, says so on every screen, and has nothing of the real machine."""

import sys

from PySide6.QtCore import Qt

from counter_client.__main__ import parser
from counter_client.desk.strip import DeskStrip
from counter_client.frame.training import EDGE_PX, wear
from counter_client.offering import command
from counter_client.scenery import COUNTER
from counter_client.training import COMES_EVERY_MS, TICK_MS, Morning

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def test_d11_a_yellow_line_and_border_stand_on_every_screen(sit_down, busy):
    officer = sit_down(busy)
    wear(officer.window)
    assert officer.reads("training.line").startswith("Chế độ tập: không có gì ở đây là thật")
    officer.signs_in()
    for digit in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_1):
        officer.press(digit, ALT)
        assert officer.sees("training.line")
    assert officer.window.layout().contentsMargins().left() == EDGE_PX
    assert officer.window.windowTitle() == "Chế độ tập – Một Cửa"
    officer.press(Qt.Key.Key_F12)
    assert officer.sees("training.line")


def test_d11_the_small_window_says_so_too(sit_down, busy):
    officer = sit_down(busy)
    wear(officer.window)
    officer.signs_in()
    officer.press(Qt.Key.Key_M, CTRL)
    strip = officer.window.front
    assert isinstance(strip, DeskStrip)
    assert strip.windowTitle().startswith("Chế độ tập – ")
    assert strip._hub.text() == "Tập"  # noqa: SLF001  its own window, which the officer's eyes do not search
    strip.left.emit()


def test_d11_the_sign_in_offers_training_in_every_look(sit_down, busy):
    officer, begun = sit_down(busy), []
    assert not officer.sees("signin.training")
    officer.window.at_signin(lambda signin: signin.offer_training(lambda: begun.append("training")))
    officer.click("signin.training")
    officer.press(Qt.Key.Key_Plus, CTRL)
    officer.click("signin.training")
    assert begun == ["training", "training"]


def test_d11_training_is_a_program_of_its_own_in_the_look_of_now():
    program, *said = command("vi", "dark", 150)
    assert (program, said[:2]) == (sys.executable, ["-m", "counter_client"])
    options = parser().parse_args(said[2:])
    assert (options.training, options.language, options.theme, options.text) == (True, "vi", "dark", 150)
    assert options.settings is None


def test_d11_time_goes_on_and_people_come_in_training(sit_down, busy, tmp_path):
    officer = sit_down(busy)
    officer.signs_in()
    settings = officer.machine.settings
    assert (settings.data, settings.peers, settings.printer.kind, settings.scanner.port) == (tmp_path, (), "file", "")
    begun_ms, waiting = busy.hands.now_ms, len(officer.machine.queue.waiting(COUNTER))
    morning = Morning(busy, officer.window)
    for _ in range(COMES_EVERY_MS // TICK_MS):
        morning.tick()
    officer.waits_until(lambda: len(officer.machine.queue.waiting(COUNTER)) == waiting + 1)
    assert busy.hands.now_ms == begun_ms + COMES_EVERY_MS
    morning.end()
