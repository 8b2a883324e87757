"""A line to search with, above a list of what is found."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
"""Steps in a list by the arrows."""


class SearchLine(QLineEdit):
    """Typing goes on while the arrows choose in the list below."""

    moved = Signal(int)
    """One down or up."""

    def __init__(self, name: str, label: str, hint: str) -> None:
        """Make it empty; ``label`` is what a screen reader says."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setPlaceholderText(hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the arrows up and down over."""
        step = MOVES.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)

    def enter(self) -> None:
        """Type from the beginning."""
        self.setFocus()
        self.selectAll()
