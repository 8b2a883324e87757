"""A few choices over the workplace, one under the other: taken by their digit, by Enter or with the mouse."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from counter_client.frame.listen import listen, listen_at
from counter_client.frame.shortcuts import cap
from counter_client.frame.veil import Veil
from counter_client.look.button import SMALL, Button
from counter_client.look.parts import column, fill, frame, label, row, scrolled
from counter_client.look.tokens import Look

_MOST_IN_SIGHT, _AROUND_PX = 9, 180
"""Choices in sight at once; what title, the way out and the edges take of the screen's height, at 100 %."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What is asked, and the answers in words by their names."""

    title: str
    text: str
    answers: Mapping[str, str]


class Menu(Veil):
    """Tab and the arrows move, Enter takes; Esc keeps everything as it was."""

    def __init__(
        self, look: Look, over: QWidget, behind: QWidget, choices: Choices, then: Callable[[str], None]
    ) -> None:
        """Show the choices at once; ``then`` is called with the name of the one that is taken."""
        super().__init__(over, behind)
        self._then = then
        inside = column(look, margins=(22, 18, 22, 18), gap=10)
        fill(inside, label(choices.title, "title", "menu.title", wrap=True))
        if choices.text:
            fill(inside, label(choices.text, "soft", wrap=True))
        inside.addWidget(self._list(look, choices, over.height() - look.at(_AROUND_PX)), 1)
        leave = Button(look, "menu.no", self.tr("Leave as it is"), key=cap("veil.leave"))
        leave.clicked.connect(self.leave)
        inside.addLayout(fill(row(look), None, leave))
        box = frame("", "ask")
        box.setFixedWidth(look.at(520))
        box.setMaximumHeight(over.height() - look.at(24))
        box.setLayout(inside)
        self.lay(look, box)
        self._buttons[0].setFocus()

    def _list(self, look: Look, choices: Choices, room_px: int) -> QWidget:
        """Return the choices; where the room is low they are less high, and scrolled where even that is too much."""
        inside, self._buttons = column(look, gap=2), []
        for place, (name, words) in enumerate(choices.answers.items()):
            take = partial(self._take, name)
            button = Button(look, f"menu.{name}", words, key=listen_at(self, "menu.pick", place, take))
            button.clicked.connect(take)
            self._buttons.append(button)
            fill(inside, button)
        listen(self, "menu.next", partial(self._move, 1))
        listen(self, "menu.before", partial(self._move, -1))
        listen(self, "menu.take", self._take_focused)
        holder = QWidget()
        holder.setLayout(inside)
        if holder.sizeHint().height() > room_px:
            for button in self._buttons:
                button.measure(SMALL)
        fits = len(self._buttons) <= _MOST_IN_SIGHT and holder.sizeHint().height() <= room_px
        self._scroll = None if fits else scrolled(holder)
        return self._scroll or holder

    def _move(self, way: int) -> None:
        at = self._focused()
        button = self._buttons[(at + way) % len(self._buttons)]
        button.setFocus()
        if self._scroll is not None:
            self._scroll.ensureWidgetVisible(button)

    def _focused(self) -> int:
        return next((place for place, button in enumerate(self._buttons) if button.hasFocus()), -1)

    def _take_focused(self) -> None:
        if (at := self._focused()) >= 0:
            self._buttons[at].click()

    def _take(self, name: str) -> None:
        self.leave()
        self._then(name)
