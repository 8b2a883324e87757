"""The figures at the top: one number a card, what it means, and a chip where it says more."""

from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from counter_client.look.chip import Chip, ChipText
from counter_client.look.parts import column, fill, label, picture, row
from counter_client.look.tokens import Look

FOLDS = 1.3
"""From this text size on the cards stand in two rows."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What a card shows."""

    value: str
    note: str
    chip: ChipText | None = None


class Card(QFrame):
    """A figure under its name."""

    def __init__(self, look: Look, name: str, lead: str, icon: str) -> None:
        """Make an empty card."""
        super().__init__()
        self._lead = lead
        self.setProperty("role", "panel")
        self.setObjectName(name)
        self._value, self._note, self._chip = label("", "due"), label("", "small", wrap=True), Chip(look)
        head = fill(row(look, gap=8), picture(look, icon, "inkSoft", 16), label(lead, "small"), None)
        line = fill(row(look, gap=8), self._value, self._chip, None)
        self.setLayout(fill(column(look, margins=(14, 9, 10, 9), gap=1), head, line, self._note, None))

    def say(self, figure: Figure) -> None:
        """Show another figure."""
        self._value.setText(figure.value)
        self._note.setText(figure.note)
        self._chip.say(figure.chip)
        words = (self._lead, figure.value, figure.note, figure.chip.words if figure.chip else "")
        self.setAccessibleName(". ".join(filter(None, words)))


class Cards(QWidget):
    """Cards of one width side by side."""

    def __init__(self, look: Look, cards: tuple[Card, ...]) -> None:
        """Place them: all in one row, or in two when the text is large."""
        super().__init__()
        across = len(cards) if look.scale < FOLDS else (len(cards) + 1) // 2
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.at(10))
        for place, card in enumerate(cards):
            grid.addWidget(card, place // across, place % across)
        for place in range(across):
            grid.setColumnStretch(place, 1)
        self.setLayout(grid)
