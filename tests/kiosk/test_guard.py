"""F-58: with a pocket keyboard, a mouse, or with several fingers nobody gets out of the kiosk or further in it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.guard import Guard
from tests.kiosk.test_kiosk import LEFT, NONE, Visitor, visitor

__all__ = ["visitor"]

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
ESCAPES = [
    (Qt.Key.Key_F4, ALT),
    (Qt.Key.Key_Tab, ALT),
    (Qt.Key.Key_Delete, CTRL | ALT),
    (Qt.Key.Key_F1, CTRL | ALT),
    (Qt.Key.Key_Q, CTRL),
    (Qt.Key.Key_W, CTRL),
    (Qt.Key.Key_P, CTRL),
    (Qt.Key.Key_I, CTRL | SHIFT),
    (Qt.Key.Key_Print, NONE),
    (Qt.Key.Key_Menu, NONE),
    (Qt.Key.Key_F11, NONE),
    (Qt.Key.Key_Escape, NONE),
    (Qt.Key.Key_Return, NONE),
    (Qt.Key.Key_Tab, NONE),
    (Qt.Key.Key_Space, NONE),
]


@pytest.fixture(scope="module")
def fingers():
    return QTest.createTouchDevice()


def test_f58_no_key_does_anything_and_the_log_says_that_somebody_tried(visitor: Visitor, caplog):
    visitor.touch("home.search")
    shape, state = visitor.window.geometry(), visitor.window.windowState()
    for key, modifiers in ESCAPES:
        QTest.keyClick(visitor.window, key, modifiers)
        assert (visitor.screen, visitor.kiosk.property("query")) == ("search", ""), key
    for letter in (Qt.Key.Key_K, Qt.Key.Key_H, Qt.Key.Key_A, Qt.Key.Key_I):
        QTest.keyClick(visitor.window, letter)
    assert visitor.kiosk.property("query") == ""
    assert (visitor.window.geometry(), visitor.window.windowState()) == (shape, state)
    assert visitor.window.isVisible()
    assert [record.getMessage() for record in caplog.records] == ["keys refused"]


def test_f58_nobody_closes_the_window(visitor: Visitor):
    assert not visitor.window.close()
    assert visitor.window.isVisible()


def test_f58_other_buttons_of_a_mouse_press_nothing(visitor: Visitor):
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton):
        QTest.mouseClick(visitor.window, button, NONE, visitor.middle("home.take-number"))
        assert visitor.screen == "home"


def test_f58_two_fingers_press_nothing_and_one_presses_again_afterwards(visitor: Visitor, fingers):
    spot, other = visitor.middle("home.take-number"), visitor.middle("home.search")
    QTest.touchEvent(visitor.window, fingers).press(0, spot).commit()
    QTest.touchEvent(visitor.window, fingers).stationary(0).press(1, other).commit()
    QTest.touchEvent(visitor.window, fingers).move(0, spot + QPoint(0, 90)).move(1, other - QPoint(0, 90)).commit()
    QTest.touchEvent(visitor.window, fingers).release(0, spot).stationary(1).commit()
    QTest.touchEvent(visitor.window, fingers).release(1, other).commit()
    assert visitor.screen == "home"
    visitor.pause(600)
    QTest.touchEvent(visitor.window, fingers).press(0, spot).commit()
    QTest.touchEvent(visitor.window, fingers).release(0, spot).commit()
    assert visitor.screen == "services"


def test_f58_a_drag_from_the_edge_and_a_long_press_open_nothing(visitor: Visitor):
    middle = visitor.window.height() // 2
    QTest.mousePress(visitor.window, LEFT, NONE, QPoint(0, middle))
    QTest.mouseMove(visitor.window, QPoint(visitor.window.width() // 2, middle))
    QTest.mouseRelease(visitor.window, LEFT, NONE, QPoint(visitor.window.width() // 2, middle))
    assert visitor.screen == "home"
    QTest.mousePress(visitor.window, LEFT, NONE, visitor.middle("home.search"))
    visitor.pause(5000)
    assert visitor.screen == "home"
    QTest.mouseRelease(visitor.window, LEFT, NONE, QPoint(1, middle))
    assert visitor.screen == "home"


def test_on_a_desk_the_window_is_closed_by_its_frame(visitor: Visitor):
    guard = Guard(visitor.window, closes=True)
    visitor.window.removeEventFilter(visitor.stage.app.guard)
    try:
        assert visitor.window.close()
        visitor.window.show()
    finally:
        visitor.window.removeEventFilter(guard)
        visitor.window.installEventFilter(visitor.stage.app.guard)
