"""Has a part of the screen hear the keys of an action that is not one of a room's."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from counter_client.frame.shortcuts import shortcut


def listen(part: QWidget, name: str, run: Callable[[], object]) -> None:
    """Run something when a key of the action ``name`` of the table is pressed while ``part`` is shown."""
    for sequence in shortcut(name).sequences:
        _hear(part, sequence, run)


def listen_at(part: QWidget, name: str, place: int, run: Callable[[], object]) -> str:
    """Have one of several things heard by the key at its place, from 0, in the action's list; return the key or ""."""
    keys = shortcut(name).keys
    if place >= len(keys):
        return ""
    _hear(part, keys[place], run)
    return keys[place]


def _hear(part: QWidget, sequence: str, run: Callable[[], object]) -> None:
    heard = QShortcut(QKeySequence(sequence), part, run)
    heard.setAutoRepeat(False)  # Qt's default: a key that is held down would answer the next question too
