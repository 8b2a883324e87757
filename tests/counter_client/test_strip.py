"""The small window on top: same session, same use cases, all by keyboard, and back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from counter_client.desk.strip import DeskStrip
from counter_client.look.choice import FILE, Choices, read_place, written
from sync.domain.help import HelpState
from sync.domain.ticket import TicketState
from sync.errors import StoreUnavailable

CTRL = Qt.KeyboardModifier.ControlModifier
ON_TOP = Qt.WindowType.WindowStaysOnTopHint


@pytest.fixture
def small(officer):
    """The officer with the small window in front."""
    officer.press(Qt.Key.Key_M, CTRL)
    officer.waits_until(lambda: isinstance(QApplication.activeWindow(), DeskStrip))
    return officer


def strip(officer):
    """Return the small window."""
    front = officer.window.front
    assert isinstance(front, DeskStrip)
    return front


def reads(officer, name):
    """Return words in the small window."""
    return strip(officer).findChild(QLabel, f"strip.{name}").text()


def offers(officer):
    """Return what has a button in the small window."""
    buttons = strip(officer).findChildren(QAbstractButton)
    return [button.objectName() for button in buttons if button.isVisible() and button.objectName() != "strip.back"]


def test_it_stays_on_top_and_takes_the_place_of_the_large_one(small):
    assert strip(small).windowFlags() & ON_TOP
    assert not small.window.isVisible()
    assert strip(small).width() <= 480
    assert strip(small).height() <= 160


def test_out_of_sight_nothing_is_read_for_it(sit_down, busy):
    before = set(QApplication.topLevelWidgets())
    officer = sit_down(busy)
    officer.signs_in()
    officer.calls_next()
    (hidden,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, DeskStrip) and each not in before]
    assert [part.text() for part in hidden.findChildren(QLabel, "strip.state")] == [""]
    officer.press(Qt.Key.Key_M, CTRL)
    assert reads(officer, "state") == "Đang mời"


def test_a_person_is_called_served_and_finished_by_keyboard_alone(small):
    queue, here = small.machine.queue, small.window.workplace.session.counter.id
    assert offers(small) == ["strip.call-next"]
    assert reads(small, "note").startswith("Tiếp theo A003, chờ 28 phút")
    small.press(Qt.Key.Key_F2)
    assert reads(small, "number") == "A003"
    assert offers(small) == ["strip.serve", "strip.recall", "strip.absent", "strip.finish"]
    small.press(Qt.Key.Key_F3)
    assert queue.at_counter(here).calls == 2
    small.press(Qt.Key.Key_Return)
    assert queue.at_counter(here).state is TicketState.SERVING
    assert offers(small) == ["strip.intake", "strip.finish"]
    small.press(Qt.Key.Key_F8)
    assert queue.at_counter(here) is None
    assert reads(small, "note") == "Đã kết thúc số A003 – Ctrl+Z để hoàn tác"
    small.press(Qt.Key.Key_Z, CTRL)
    assert queue.at_counter(here).label == "A003"


def test_somebody_who_does_not_come_is_marked_absent_with_the_mouse_too(small):
    for name in ("strip.call-next", "strip.absent"):
        button = strip(small).findChild(QAbstractButton, name)
        button.click()
        small.waits_until(lambda: not small.window.saver.busy)
    here = small.window.workplace.session.counter.id
    assert small.machine.queue.absent(here)[0].label == "A003"


@pytest.mark.parametrize("way", ["key", "button", "close"])
def test_the_same_key_the_button_and_closing_it_lead_back(small, way):
    before = strip(small)
    match way:
        case "key":
            small.press(Qt.Key.Key_M, CTRL)
        case "button":
            before.findChild(QAbstractButton, "strip.back").click()
        case _:
            before.close()
    assert not before.isVisible()
    assert small.window.isVisible()
    assert small.window.front is small.window
    small.waits_until(small.window.isActiveWindow)
    small.press(Qt.Key.Key_F2)
    assert small.sees("desk.number")


def test_what_needs_more_room_opens_the_whole_screen(small):
    small.press(Qt.Key.Key_F2)
    small.press(Qt.Key.Key_Return)
    small.press(Qt.Key.Key_F4)  # set aside: why?
    assert small.window.isVisible()
    assert small.sees("menu.no")


def test_taking_in_opens_the_whole_screen_at_the_form(small):
    small.press(Qt.Key.Key_F2)
    small.press(Qt.Key.Key_F9)
    assert small.window.isVisible()
    assert small.sees("intake.name")


def test_f10_when_nothing_can_be_saved_the_whole_screen_says_what_to_do(small):
    small.window.saver.hear(StoreUnavailable("Ổ đĩa đầy.", "Gọi kỹ thuật."))
    assert small.window.isVisible()
    assert small.sees("alarm.text")


def test_a_call_for_help_and_the_line_are_seen_in_it(small):
    small.machine.help.ask("home")
    small.window.reload()
    assert reads(small, "help") == "Cần giúp: 1"
    assert reads(small, "hub") == "Không mạng"


def test_a_call_for_help_is_answered_in_it_by_the_same_key(small):
    small.machine.help.ask("home")
    small.window.reload()
    small.press(Qt.Key.Key_G, CTRL)
    (call,) = small.machine.help.waiting()
    assert call.state is HelpState.TAKEN
    assert "cán bộ đang đến" in reads(small, "note")
    assert not small.window.isVisible()


def test_f81_f12_locks_the_counter_from_it(small):
    small.press(Qt.Key.Key_F12)
    assert small.window.isVisible()
    assert small.sees("lock.unlock")


def test_it_comes_back_where_it_was_put(small):
    strip(small).move(QPoint(40, 60))
    small.press(Qt.Key.Key_M, CTRL)
    small.waits_until(small.window.isActiveWindow)
    small.press(Qt.Key.Key_M, CTRL)
    assert strip(small).pos() == QPoint(40, 60)
    small.press(Qt.Key.Key_M, CTRL)


def test_its_place_is_kept_in_the_file_of_looks(tmp_path):
    first = Choices(tmp_path / FILE)
    first.keep_place((40, 60))
    assert Choices(tmp_path / FILE).place == (40, 60)


@pytest.mark.parametrize("text", ["{", "[]", '{"strip": 3}', '{"strip": [1]}', '{"strip": ["a", 2]}', written({})])
def test_a_place_that_cannot_be_understood_is_none(text):
    assert read_place(text) is None
