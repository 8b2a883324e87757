"""The table of keys: what the file may say, and that every key of every room comes from it."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton

import counter_client
from counter_client import hands, screens
from counter_client.frame.room import Room
from counter_client.frame.shortcuts import ShortcutFault, read, shipped, shortcut

HEAD = 'over = ["ask"]\nalone = ["signin"]\n[states]\ndesk = ["idle", "serving"]\n'
SCREENS = {  # screens.md, "Keys"; what is not built yet joins with its function
    "F1": "every.help",
    "F2": "desk.call",
    "F3": "desk.recall",
    "F4": "desk.absent",
    "F5": "dossiers.read",
    "F6": "desk.transfer",
    "F7": "dossiers.return",
    "F8": "desk.finish",
    "F9": "desk.take-in",
    "F12": "every.lock",
    "Ctrl+Z": "desk.undo",
    "Escape": "veil.leave",
    "Alt+1": "area.desk",
    "Alt+2": "area.intake",
    "Alt+3": "area.dossiers",
    "Alt+4": "area.worklist",
    "Ctrl+K": "every.search",
    "/": "every.search",
}


@pytest.fixture
def table(tmp_path):
    """Returns what a file with these lines after the head says."""

    def said(*lines):
        file = tmp_path / "shortcuts.toml"
        file.write_text(HEAD + "\n".join(lines), encoding="utf-8")
        return read(file)

    return said


@pytest.mark.parametrize(("key", "action"), SCREENS.items())
def test_every_key_of_the_screens_table_does_what_the_table_says(key, action):
    assert key in shortcut(action).keys


def test_every_key_is_one_that_qt_knows():
    odd = [key for each in shipped().values() for key in each.keys if QKeySequence(key).toString() in {"", "Unknown"}]
    assert odd == []


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        pytest.param(('[desk]\ncall = "F2"\nother = "F2"',), "F2: desk.call, desk.other", id="one room"),
        pytest.param(('[every]\nhelp = "F1"\n[desk]\ncall = "F1"',), "F1: every.help, desk.call", id="every room"),
        pytest.param(('[area]\ndesk = "Alt+1"\n[desk]\ncall = "Alt+1"',), "Alt+1", id="areas"),
        pytest.param(('[veil]\nleave = "Escape"\n[ask]\nno = "Escape"',), "Escape", id="over a room"),
        pytest.param(('[desk]\ncall = "Return"\nserve = "Enter"',), "Enter", id="the number pad's Enter"),
        pytest.param(
            ('[desk]\na = {key = "F4", when = ["idle"]}\nb = {key = "F4", when = ["idle", "serving"]}',),
            "F4: desk.a, desk.b",
            id="one state",
        ),
        pytest.param(('[desk]\na = {key = "F4", when = ["idle"]}\nb = "F4"',), "F4: desk.a, desk.b", id="all states"),
        pytest.param(('[desk]\na = {key = "F4", when = ["closed"]}',), "desk.a: closed", id="no such state"),
        pytest.param(('[desk]\nshut = "Ctrl+Q"',), "desk.shut: Ctrl+Q", id="dangerous"),
        pytest.param(("[desk]\ncall = []",), "desk.call: no key", id="no key"),
        pytest.param(('[desk]\ncall = {key = "F2", besides = true}',), "desk.call: besides", id="misspelt"),
        pytest.param(("[desk",), "end of document", id="no TOML"),
    ],
)
def test_a_table_that_would_confuse_hands_is_refused(table, lines, why):
    with pytest.raises(ShortcutFault) as refused:
        table(*lines)
    assert why in refused.value.what


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param('[desk]\na = {key = "F4", when = ["idle"]}\nb = {key = "F4", when = ["serving"]}', id="states"),
        pytest.param('[desk]\na = "F4"\n[intake]\na = "F4"', id="two rooms"),
        pytest.param('[every]\nhelp = "F1"\n[signin]\nwhy = "F1"', id="a room that stands alone"),
        pytest.param('[desk]\nserve = "Return"\n[ask]\nyes = "Return"', id="a question silences the room"),
    ],
)
def test_one_key_may_do_different_things_where_no_state_has_both(table, lines):
    assert len(table(lines)) == 2


def test_a_file_that_is_not_there_is_trouble_with_a_remedy(tmp_path):
    with pytest.raises(ShortcutFault, match="Cài lại"):
        read(tmp_path / "none.toml")


def test_the_cap_shows_short_words_and_both_enter_keys_are_heard(table):
    keys = table('[intake]\ntake-in = ["Ctrl+Return", "F9"]')["intake.take-in"]
    assert keys.cap == "Ctrl+Enter"
    assert keys.sequences == ("Ctrl+Return", "Ctrl+Enter", "F9")


def test_no_key_is_written_anywhere_but_in_the_table():
    allowed = {"frame/room.py", "frame/listen.py"}
    folder = Path(counter_client.__file__).parent
    written = re.compile(r"QKeySequence\(|setShortcut|\.tr\([^)]*\b(F\d+|Ctrl\+\w|Alt\+\d)\b")
    found = {
        f"{file.relative_to(folder)}: {line.strip()}"
        for file in folder.rglob("*.py")
        if file.relative_to(folder).as_posix() not in allowed
        for line in file.read_text(encoding="utf-8").splitlines()
        if written.search(line)
    }
    assert found == set()


def test_every_action_stands_in_the_table_under_its_room_or_under_every(officer):
    for name, room in rooms(officer.window).items():
        sections = {shipped()[action.objectName()].section for action in room.actions()}
        assert sections <= {name, "every"}, name


def test_every_key_of_the_table_is_heard_somewhere(officer):
    made = {action.objectName() for room in rooms(officer.window).values() for action in room.actions()}
    sections = {*rooms(officer.window), "every"}
    assert {name for name, each in shipped().items() if each.section in sections} == made


def test_no_two_actions_of_a_room_hear_the_same_key_in_any_state_of_the_desk(officer):
    assert doubled(officer.window) == []
    officer.press(Qt.Key.Key_F2)
    officer.waits_until(lambda: officer.sees("desk.serve"))
    assert doubled(officer.window) == []
    officer.press(Qt.Key.Key_Return)
    officer.waits_until(lambda: officer.sees("key.F8"))
    assert doubled(officer.window) == []


@pytest.mark.parametrize("digit", [Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4])
def test_no_two_actions_of_another_room_hear_the_same_key(officer, digit):
    officer.press(digit, Qt.KeyboardModifier.AltModifier)
    assert doubled(officer.window) == []


def test_a_key_that_is_held_down_counts_once(officer):
    actions = [action for room in rooms(officer.window).values() for action in room.actions()]
    assert not [action.objectName() for action in actions if action.autoRepeat()]
    assert not [heard.key().toString() for heard in officer.window.findChildren(QShortcut) if heard.autoRepeat()]


def rooms(window):
    """Return the rooms of a window by their sections in the table."""
    return window.workplace.rooms


def doubled(window):
    """Return the keys that two enabled actions of the open room hear."""
    found = []
    for room in (room for room in window.findChildren(Room) if room.isVisible()):
        heard = [key.toString() for action in room.actions() if action.isEnabled() for key in action.shortcuts()]
        assert heard
        found += [key for key in heard if heard.count(key) > 1]
    return found


def test_every_button_is_reached_by_a_key_or_by_tab(sit_down, busy):
    officer, unreached = sit_down(busy), set()
    for _stop in screens.rooms(officer.window, officer.machine):
        officer.waits_until(lambda: not hands.at_work(officer.window))
        shown = [button for button in officer.window.findChildren(QAbstractButton) if button.isVisible()]
        unreached |= {button.objectName() for button in shown if not reached(button)}
    assert unreached == set()


def reached(button):
    """Return whether Tab comes to a button, or a key presses it: those of bar, rail, search and a password's eye."""
    pressed_by_keys, name = ("key.", "nav.", "palette.pick.", "toast.undo"), button.objectName()
    by_tab = bool(button.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab or name.startswith(pressed_by_keys) or name.endswith(".eye")
