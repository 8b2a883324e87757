"""D-10: every control has a name, is reached by Tab, shows where the focus is, and says what it is and does."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QListView,
    QTableView,
    QWidget,
)

from counter_client import hands, screens
from counter_client.frame.keybar import KeyBar
from counter_client.frame.rail import Rail
from counter_client.frame.toast import Toast
from counter_client.look.announce import announce
from counter_client.look.tokens import Tone

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView)
NAME, STATE = QAccessible.Text.Name, QAccessible.State
RING_PX = 2


def controls(window):
    """Return what can be pressed, typed in or chosen from now; what Qt puts into boxes and tables is its own."""
    found = [part for kind in CONTROLS for part in window.findChildren(kind)]
    return [part for part in found if part.isVisible() and part.isEnabled() and not inner(part)]


def inner(part):
    around = part.parentWidget()
    while around is not None and not around.isWindow():
        if isinstance(around, QComboBox | QTableView):
            return True
        around = around.parentWidget()
    return isinstance(part, QHeaderView) or part.objectName() == ""


def heard(part):
    """Return what a screen reader is told of a part."""
    told = QAccessible.queryAccessibleInterface(part)
    assert told is not None, part
    return told


def reached(window):
    """Return what Tab reaches from where the focus is, in its order."""
    seen: list[QWidget | None] = []
    for _ in range(200):
        window.focusNextPrevChild(True)
        part = window.focusWidget()
        if part in seen:
            return seen
        seen.append(part)
    return seen


def has_other_keys(part):
    """Return whether a control has a key of its own: bar, areas, what is found (digits), undo, a password's eye."""
    own = any(isinstance(part.parentWidget(), kind) for kind in (KeyBar, Rail))
    return own or part.objectName().startswith("palette.pick.") or part.objectName().endswith((".eye", ".undo"))


def ring_px(part):
    """Return how many px at an edge of a part look another way with the focus."""
    part.setFocus(Qt.FocusReason.TabFocusReason)
    assert part.hasFocus(), part
    with_focus = part.grab().toImage()
    part.clearFocus()
    without = part.grab().toImage()

    def differs(x, y):
        return with_focus.pixel(x, y) != without.pixel(x, y)

    right, middle = with_focus.width() - 1, with_focus.height() // 2
    reach = min(10, right)
    left_px = sum(differs(x, middle) for x in range(reach))
    right_px = sum(differs(right - x, middle) for x in range(reach))
    down_px = sum(differs(right // 2, y) for y in range(with_focus.height()))  # a list marks a row
    return max(left_px, right_px, down_px if isinstance(part, QAbstractItemView) else 0)


def faults(front, ringed):
    """Return what is wrong with the controls of a screen; ``ringed`` names those whose ring was seen already."""
    chain, shown = reached(front), controls(front)
    veiled = any(part.objectName() == "veil" and part.isVisible() for part in front.findChildren(QWidget))
    yield from (f"no name: {part.objectName()}" for part in shown if not heard(part).text(NAME))
    yield from (f"no Tab: {part.objectName()}" for part in shown if part not in chain and not has_other_keys(part))
    yield from backwards(front, chain)
    for part in [] if veiled else shown:
        if part.objectName() not in ringed and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            ringed.add(part.objectName())
            if ring_px(part) < RING_PX:
                yield f"thin ring: {part.objectName()}"


def backwards(front, chain):
    """Yield where Tab goes up and to the left inside one panel."""
    fields = [part for part in chain if isinstance(part, QLineEdit | QComboBox | QAbstractButton)]
    for one, other in pairwise(fields):
        panel = [part for part in fields if part.parentWidget() is one.parentWidget()]
        before, after = (part.mapTo(front, QPoint()) for part in (one, other))
        begins_again = after.y() == min(part.mapTo(front, QPoint()).y() for part in panel)
        if other in panel and not begins_again and after.y() < before.y() and after.x() < before.x():
            yield f"order: {one.objectName()} → {other.objectName()}"


@pytest.mark.timeout(300)
def test_d10_every_control_of_every_screen_is_named_and_reached_in_order_and_shows_the_focus(qtbot, sit_down, busy):
    window = sit_down(busy).window
    found: set[str] = set()
    ringed: set[str] = set()
    for stop in screens.rooms(window, busy.machine):
        qtbot.waitUntil(lambda: not hands.at_work(window))
        if stop:
            qtbot.waitUntil(window.front.isActiveWindow)
            found |= {f"{stop} {fault}" for fault in faults(window.front, ringed)}
    assert found == set()
    assert len(ringed) > 40


def test_d10_the_open_area_a_filter_and_a_tick_say_that_they_are_on(officer):
    assert heard(officer.part("nav.desk")).state().checked
    assert not heard(officer.part("nav.intake")).state().checked
    officer.press(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert heard(officer.part("dossiers.filter.mine")).state().checked
    officer.click("dossiers.filter.open")
    assert heard(officer.part("dossiers.filter.open")).state().checked
    assert not heard(officer.part("dossiers.filter.mine")).state().checked


def test_d10_a_list_tells_its_rows(officer):
    told = heard(officer.part("desk.queue", QListView))
    assert told.role() is QAccessible.Role.List
    assert told.childCount() >= 8
    assert "A003" in told.child(0).text(NAME)


def test_d10_a_disabled_button_says_so(officer):
    assert not heard(officer.part("desk.call-next")).state().disabled
    officer.calls_next()
    [button] = [part for part in officer.window.findChildren(QAbstractButton) if part.objectName() == "desk.call-next"]
    assert heard(button).state().disabled


@pytest.mark.parametrize(
    ("tone", "politeness"), [(Tone.OK, "Polite"), (Tone.ATTENTION, "Assertive"), (Tone.LATE, "Assertive")]
)
def test_d10_a_sentence_is_announced_and_what_is_wrong_at_once(officer, tone, politeness):
    toast = officer.window.findChild(Toast)
    toast.say("Đã kết thúc số A003", tone)
    assert QApplication.focusWidget() is not toast
    assert toast.announced.message() == "Đã kết thúc số A003"
    assert toast.announced.politeness() is QAccessible.AnnouncementPoliteness[politeness]


def test_d10_banners_are_announced_at_once(officer):
    sent = announce(officer.window, "Ổ đĩa đầy. Gọi kỹ thuật.", Tone.LATE)
    assert sent.politeness() is QAccessible.AnnouncementPoliteness.Assertive
    officer.window.tell("Ổ đĩa đầy.", "Gọi kỹ thuật.")
    assert heard(officer.part("banner.text")).text(NAME) == "Ổ đĩa đầy. Gọi kỹ thuật."
