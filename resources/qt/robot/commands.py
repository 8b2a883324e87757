"""The robot's commands, each a generator that yields until what it waits for is so, then returns its answer.

| command | does | answer |
|---|---|---|
| ``{"click": name}`` | clicks its middle once it is enabled and still, scrolled into view | ``{"ok": true}`` |
| ``{"type": text, "into": name}`` | clicks the field, replaces what it holds | ``{"ok": true}`` |
| ``{"type": text}`` | types into whatever has the focus | ``{"ok": true}`` |
| ``{"key": "Ctrl+S"}`` | presses the key (Qt's names) | ``{"ok": true}`` |
| ``{"pick": text, "in": name}`` | opens a combo box and chooses the entry | ``{"ok": true}`` |
| ``{"row": n, "in": name}`` | clicks a row of a table or list, from 0 | ``{"ok": true}`` |
| ``{"read": name}`` | waits until it is there | ``{"text": …}`` |
| ``{"wait": name, "text": part}`` | waits until it shows this part ("" without "text") | ``{"text": …}`` |
| ``{"gone": name}`` | waits until it is not visible | ``{"ok": true}`` |
| ``{"shot": path}`` | writes a PNG of the window | ``{"ok": true}`` |
| ``{"names": true}`` | lists what is visible | ``{"names": […]}`` |
| ``{"quit": true}`` | the app quits after the answer | ``{"ok": true, "quit": true}`` |

Any command takes ``"timeout_s"``, 10 without it. What cannot be done is answered ``{"error": sentence}``. Names are
objectNames; of two things with one name, the one in view and drawn last counts.
"""

import json
import threading
import time
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QWindow
from PySide6.QtTest import QTest

TIMEOUT_S = 10.0
OK: "Answer" = {"ok": True}

Answer = dict[str, object]
Command = Mapping[str, object]
Fact = TypeVar("Fact")
Steps = Generator[None, None, Answer]
"""Each yield lets the event loop turn until the next poll; the returned value is the answer."""


class CannotDo(Exception):
    """The command cannot be obeyed; the text says why."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A thing on the screen as a person sees it; ``at`` is its middle in its window, in logical pixels."""

    window: QWindow
    at: QPoint
    enabled: bool
    text: str


class Body(Protocol):
    """How one half of Qt is looked at: QML items or widgets. Only visible things count."""

    def find(self, name: str) -> Seen | None:
        """Return the thing in view that was drawn last under this name."""

    def reveal(self, name: str) -> None:
        """Scroll so that the thing is in view; nothing happens when it is."""

    def names(self) -> list[str]:
        """Return the names of all visible things, sorted."""

    def picture(self) -> QImage:
        """Return what the main window shows."""

    def main_window(self) -> QWindow:
        """Return where keys go when no window has the focus."""

    def row(self, name: str, row: int) -> Seen | None:
        """Return the first cell of a row; None when there is no such table or row."""

    def mark_choice(self, name: str, text: str) -> bool:
        """Make the entry current in the open list of a combo box; False until the list is open and holds it."""


def obey(body: Body, line: str) -> Steps:
    """Carry out one line; raises CannotDo with a sentence when that is impossible."""
    command = _parse(line)
    for word, carry_out in COMMANDS.items():
        if word in command:
            return (yield from carry_out(body, command))
    raise CannotDo(f"No such command: {line.strip()}. Known: {', '.join(COMMANDS)}.")


def _parse(line: str) -> Command:
    try:
        command = json.loads(line)
    except ValueError as error:
        raise CannotDo(f"Not JSON ({error}): {line.strip()}") from error
    if not isinstance(command, dict):
        raise CannotDo(f"Not a JSON object: {line.strip()}")
    return command


def _click(body: Body, command: Command) -> Steps:
    yield from _press(body, command, _text(command, "click"))
    return OK


def _type(body: Body, command: Command) -> Steps:
    if "into" in command:
        yield from _press(body, command, _text(command, "into"))
        yield from _soon(lambda: _key(body, QKeySequence("Ctrl+A")))
        yield from _soon(lambda: _key(body, QKeySequence("Del")))
    yield from _soon(lambda: _letters(body, _text(command, "type")))
    return OK


def _press_key(body: Body, command: Command) -> Steps:
    keys = QKeySequence(_text(command, "key"))
    if not keys.toString():
        raise CannotDo(f"No such key: {command['key']}.")
    yield from _soon(lambda: _key(body, keys))
    return OK


def _pick(body: Body, command: Command) -> Steps:
    name, choice = _text(command, "in"), _text(command, "pick")
    yield from _press(body, command, name)
    yield from _until(
        lambda: body.mark_choice(name, choice) or None,
        command,
        lambda: f"{name} offers no {choice!r}; {_shows(body, name)}",
    )
    yield from _soon(lambda: _key(body, QKeySequence("Return")))
    return OK


def _row(body: Body, command: Command) -> Steps:
    name, row = _text(command, "in"), command["row"]
    if not isinstance(row, int):
        raise CannotDo(f"row: {row!r} is no whole number.")
    cell = yield from _until(
        lambda: body.row(name, row), command, lambda: f"{name} has no row {row}; {_shows(body, name)}"
    )
    yield from _soon(lambda: _mouse(cell))
    return OK


def _read(body: Body, command: Command) -> Steps:
    name = _text(command, "read")
    seen = yield from _until(lambda: body.find(name), command, lambda: _shows(body, name))
    return {"text": seen.text}


def _wait(body: Body, command: Command) -> Steps:
    name, part = _text(command, "wait"), str(command.get("text", ""))

    def shown() -> Seen | None:
        seen = body.find(name)
        return seen if seen is not None and part in seen.text else None

    seen = yield from _until(shown, command, lambda: f"Waited for {part!r} in {name}; {_shows(body, name)}")
    return {"text": seen.text}


def _gone(body: Body, command: Command) -> Steps:
    name = _text(command, "gone")
    yield from _until(lambda: body.find(name) is None or None, command, lambda: f"{name} stayed; {_shows(body, name)}")
    return OK


def _shot(body: Body, command: Command) -> Steps:
    yield
    path = Path(_text(command, "shot"))
    if not body.picture().save(str(path)):
        raise CannotDo(f"Cannot write {path}: is its folder there, and does it end in .png?")
    return OK


def _names(body: Body, _command: Command) -> Steps:
    yield
    return {"names": body.names()}


def _quit(_body: Body, _command: Command) -> Steps:
    yield
    return {"ok": True, "quit": True}


COMMANDS: dict[str, Callable[[Body, Command], Steps]] = {
    "click": _click,
    "type": _type,
    "key": _press_key,
    "pick": _pick,
    "row": _row,
    "read": _read,
    "wait": _wait,
    "gone": _gone,
    "shot": _shot,
    "names": _names,
    "quit": _quit,
}


def _text(command: Command, key: str) -> str:
    value = command.get(key)
    if not isinstance(value, str):
        raise CannotDo(f"{key}: a text is needed, not {value!r}.")
    return value


def _press(body: Body, command: Command, name: str) -> Generator[None, None, None]:
    """Click a thing as soon as it is enabled and has stood still for a poll (pages slide in)."""
    before: list[Seen | None] = [None]

    def ready() -> Seen | None:
        body.reveal(name)
        seen = body.find(name)
        still = seen is not None and seen.enabled and before[0] is not None and before[0].at == seen.at
        before[0] = seen
        return seen if still else None

    pressed: list[bool] = []
    while not pressed:
        seen = yield from _until(ready, command, lambda: f"Cannot press {name}; {_shows(body, name)}")
        yield from _soon(partial(_mouse_there, body, name, seen, pressed))


def _until(
    fact: Callable[[], Fact | None], command: Command, complaint: Callable[[], str]
) -> Generator[None, None, Fact]:
    """Return the fact as soon as there is one; raises CannotDo with the complaint after the command's time-out."""
    timeout_s = command.get("timeout_s", TIMEOUT_S)
    if not isinstance(timeout_s, int | float):
        raise CannotDo(f"timeout_s: {timeout_s!r} is no number.")
    end_s = time.monotonic() + timeout_s
    while (found := fact()) is None:
        if time.monotonic() > end_s:
            raise CannotDo(f"{complaint()} (after {timeout_s} s)")
        yield
    return found


def _soon(act: Callable[[], object]) -> Generator[None, None, None]:
    # Not from inside the poll: an act that opens a modal dialog returns only when the dialog is closed, and the next
    # command, obeyed in the dialog's own event loop, is what closes it. Else wait for its end: QTest turns the event
    # loop between the letters of a word, and the next command must not overtake them.
    done = threading.Event()

    def work() -> None:
        try:
            act()
        finally:
            done.set()

    QTimer.singleShot(0, work)
    yield
    while not done.is_set() and QGuiApplication.modalWindow() is None:
        yield


def _mouse(seen: Seen) -> None:
    QTest.mouseClick(seen.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, seen.at)


def _mouse_there(body: Body, name: str, seen: Seen, pressed: list[bool]) -> None:
    """Click a thing, and say so before, unless it has moved since it was seen: news may have laid the room out anew."""
    now = body.find(name)
    if now is not None and now.enabled and now.at == seen.at:
        pressed.append(True)
        _mouse(now)


def _key(body: Body, keys: QKeySequence) -> None:
    QTest.keySequence(_listener(body), keys)


def _letters(body: Body, text: str) -> None:
    for letter in text:
        QTest.sendKeyEvent(
            QTest.KeyAction.Click, _listener(body), Qt.Key.Key_unknown, letter, Qt.KeyboardModifier.NoModifier
        )


def _listener(body: Body) -> QWindow:
    return QGuiApplication.focusWindow() or body.main_window()


def _shows(body: Body, name: str) -> str:
    seen = body.find(name)
    if seen is None:
        return f"{name} is not on the screen"
    return f"it shows {seen.text!r}{'' if seen.enabled else ' and is disabled'}"
