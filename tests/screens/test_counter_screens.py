"""Every screen of the counter client, at both sizes and text sizes: nothing is cut, no second window appears."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QListView, QScrollArea, QWidget

from counter_client import hands, screens, start, walk_desk
from counter_client.look.chip import Plate
from counter_client.look.elided import Elided
from counter_client.look.tokens import load
from counter_client.scenery import COUNTER, morning
from counter_client.window import Window
from kiosk.stage import SlowDisk
from sync.demo.mishaps import asks_for_help
from sync.domain.ids import DeviceId
from sync.errors import StoreUnavailable

SIZES = ((1366, 768), (1920, 1080))
STOPS = 90


@pytest.fixture(scope="session")
def qapp(qapp):
    start.application("vi")
    return qapp


class Watch(QObject):
    """Notes every top-level window that shows itself."""

    def __init__(self):
        super().__init__()
        self.shown = []

    def eventFilter(self, watched, event):  # noqa: N802  Qt's own name
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def cut(window):
    """Return the words that are not wholly on the screen, apart from what scrolling up and down brings there."""
    parts = [*window.findChildren(QLabel), *window.findChildren(QAbstractButton)]
    shown = [part for part in parts if part.isVisible() and part.text() and not isinstance(part, Plate | Elided)]
    return [
        f"{part.objectName()}: {part.text()!r} {why}" for part in shown if (why := too_small(part) or outside(part))
    ]


def too_small(part):
    if isinstance(part, QLabel) and part.wordWrap():
        return f"needs {part.heightForWidth(part.width())}" if part.heightForWidth(part.width()) > part.height() else ""
    need = part.sizeHint()
    return f"needs {need}" if need.width() > part.width() or need.height() > part.height() else ""


def outside(part):
    """Return how a part leaves the widgets around it; below and above, a scroll area forgives."""
    inside, around = part, part.parentWidget()
    while around is not None and not inside.isWindow():
        at = QRect(part.mapTo(around, QPoint()), part.size())
        scrolls = isinstance(around.parentWidget(), QScrollArea)
        if at.left() < 0 or at.right() > around.width():
            return f"is cut at the side by {type(around).__name__}"
        if scrolls:
            return ""
        if at.top() < 0 or at.bottom() > around.height():
            return f"is cut below by {type(around).__name__} {around.objectName()}"
        inside, around = around, around.parentWidget()
    return ""


@pytest.fixture(params=["vi", "en"])
def language(request, qapp):
    """The words of the screens made during the test."""
    translator = start.speak(qapp, request.param)
    yield request.param
    qapp.removeTranslator(translator)


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", SIZES)
def test_no_word_is_cut_on_any_screen(qtbot, qapp, tmp_path, size, scale):
    made, watch = morning(tmp_path), Watch()
    qapp.installEventFilter(watch)
    window = Window(made.machine, load("default", scale))
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    visited = 0
    for stop in screens.rooms(window, made.machine):
        qtbot.waitUntil(lambda: not hands.at_work(window))
        if stop:
            qtbot.waitUntil(lambda stop=stop: said(cut(window.front), stop))
            visited += 1
    qapp.removeEventFilter(watch)
    made.machine.close()
    assert visited == STOPS
    assert watch.shown == ["Window", *["DeskStrip", "Window"] * 3]
    assert (window.width(), window.height()) == size


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("size", SIZES)
def test_f10_a_call_for_help_beside_a_person_under_the_alarm_is_whole_in_large_text(qtbot, tmp_path, size):
    made = morning(tmp_path)
    window = Window(made.machine, load("default", 1.5))
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    qtbot.waitUntil(lambda: signed_in(window))
    asks_for_help(made.machine, DeviceId("k1"), "procedure")
    window.reload()
    for name in ("desk.call-next", "desk.serve", "topbar.assist"):
        hands.press(window, name)
        qtbot.waitUntil(lambda: not hands.at_work(window))
    window.saver.hear(StoreUnavailable("Ổ đĩa chỉ cho đọc, chưa lưu được.", "Gọi quản trị viên kiểm tra ổ đĩa."))
    qtbot.waitUntil(lambda: said(cut(window.front), "alarm"))
    made.machine.close()


@pytest.mark.parametrize("scale", [1.0, 1.15, 1.3, 1.5])
def test_the_queue_ends_with_a_whole_row_at_every_text_size(qtbot, qapp, tmp_path, scale):
    assert qapp is not None
    made = morning(tmp_path)
    window = Window(made.machine, load("default", scale))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitUntil(lambda: signed_in(window))
    queue = window.findChild(QListView, "desk.queue")
    assert isinstance(queue, QListView)
    row = queue.sizeHintForRow(0)
    qtbot.waitUntil(lambda: queue.viewport().height() >= row and queue.viewport().height() % row == 0)
    made.machine.close()


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_f11_nothing_is_cut_or_moves_while_something_is_being_saved(qtbot, qapp, tmp_path, scale):
    assert qapp is not None
    made = morning(tmp_path)
    window = Window(made.machine, load("default", scale))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitUntil(lambda: signed_in(window))
    made.machine.queue.call_next(COUNTER)
    window.reload()
    qtbot.waitUntil(lambda: said(cut(window), "called"))
    places = places_of_buttons(window)
    disk = SlowDisk(made.machine)
    disk.hold()
    press(window, "desk.serve")
    qtbot.waitUntil(lambda: window.saver.slow)
    qtbot.waitUntil(lambda: said(cut(window), "saving"))
    assert places == places_of_buttons(window)
    disk.release()
    qtbot.waitUntil(lambda: not window.saver.busy)
    made.machine.close()


def places_of_buttons(window):
    """Return where the buttons of the desk are; those that are about to be deleted are hidden."""
    buttons = [part for part in window.findChildren(QAbstractButton) if part.objectName().startswith("desk.")]
    return [button.geometry() for button in buttons if button.isVisible()]


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_what_is_said_below_covers_neither_buttons_nor_fields(qtbot, qapp, tmp_path, scale):
    assert qapp is not None
    made = morning(tmp_path)
    window = Window(made.machine, load("default", scale))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitUntil(lambda: signed_in(window))
    assert window.workplace is not None
    toast = window.workplace.findChild(QWidget, "toast")
    assert toast is not None
    window.workplace.open_room.say("Đã kết thúc số A003")
    qtbot.waitUntil(lambda: toast.height() > 0 and said(cut(window), "toast"))
    place = QRect(toast.mapTo(window, QPoint()), toast.size())
    others = [part for part in window.findChildren(QWidget) if part.isVisible() and is_pressed_or_typed_in(part)]
    seen = [QRect(part.mapTo(window, QPoint()), part.size()) & in_sight(part, window) for part in others]
    assert not [place & each for each in seen if place.intersects(each)]
    made.machine.close()


def is_pressed_or_typed_in(part):
    return isinstance(part, QAbstractButton | QLineEdit) and part.objectName() != "toast.close"


def in_sight(part, window):
    """Return what the scroll areas around a part leave of the window."""
    rest, around = window.rect(), part.parentWidget()
    while around is not None and around is not window:
        rest &= QRect(around.mapTo(window, QPoint()), around.size())
        around = around.parentWidget()
    return rest


def signed_in(window):
    """Sign in, and return whether the desk is there."""
    if window.workplace is None and not window.saver.busy:
        list(zip(range(1), walk_desk.sign_in(window), strict=False))
    return window.workplace is not None


def press(window, name):
    """Press a button by its name."""
    button = window.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton)
    button.click()


def said(faults, stop):
    """Fail with the faults; layouts that are still to be done get until the time is out."""
    assert faults == [], stop
    return True
