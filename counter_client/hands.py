"""The hands of whoever walks through the screens for pictures: they press, type and wait as a person would."""

from collections.abc import Generator

from PySide6.QtWidgets import QAbstractButton, QLineEdit

from counter_client.supervisor.room import SupervisorRoom
from counter_client.window import Window

Walk = Generator[str, None, None]
"""Yields the name of the picture to take, or "" to let the screen settle."""


def at_work(window: Window) -> bool:
    """Return whether something is being saved or read beside the window."""
    room = window.workplace.open_room if window.workplace else None
    return bool(window.saver.busy) or window.unsent.busy or (isinstance(room, SupervisorRoom) and room.looker.busy)


def seen(stop: str) -> Walk:
    """Let the screen settle, then take its picture."""
    yield from ("", stop)


def saved(window: Window, name: str) -> Walk:
    """Press, and let the screen settle until what was pressed is durable."""
    press(window, name)
    yield ""  # what was saved at once is shown with the next turn of the loop
    while at_work(window):
        yield ""


def press(window: Window, name: str) -> None:
    """Press a button by its name."""
    named = window.front.findChildren(QAbstractButton, name)
    # one that was just made is shown with the next turn of the loop, and one that is gone may still be there
    button = next((each for each in named if each.isVisible()), named[-1] if named else None)
    if isinstance(button, QAbstractButton):
        button.click()


def submit(window: Window, name: str) -> None:
    """Press Enter in a line."""
    line = window.findChild(QLineEdit, name)
    if isinstance(line, QLineEdit):
        line.returnPressed.emit()


def type_into(window: Window, texts: dict[str, str]) -> None:
    """Type into lines by their names."""
    for name, text in texts.items():
        line = window.findChild(QLineEdit, name)
        if isinstance(line, QLineEdit):
            line.setText(text)
