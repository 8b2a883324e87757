"""Choosing theme and text size: over the screen, at once, by mouse, by digit or with the arrows."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from counter_client.frame.listen import listen, listen_at
from counter_client.frame.shortcuts import cap
from counter_client.frame.veil import Veil
from counter_client.look.button import RING_PX, Button, Kind
from counter_client.look.choice import Choice
from counter_client.look.parts import column, fill, frame, label, row
from counter_client.look.tokens import TEXT_SIZES, Look

Take = Callable[[Choice, str], object]
"""Called with the choice, and the name of the button that made it."""

_ICONS = {"light": "sun", "dark": "moon", "hc": "contrast"}


def theme_words() -> dict[str, str]:
    """Return the themes in words."""
    return {
        "light": QCoreApplication.translate("LookPanel", "Light"),
        "dark": QCoreApplication.translate("LookPanel", "Dark"),
        "hc": QCoreApplication.translate("LookPanel", "High contrast"),
    }


class LookPanel(Veil):
    """Tab and the arrows move, Enter and digits choose; Esc closes and keeps what was chosen."""

    def __init__(self, look: Look, over: QWidget, behind: QWidget, now: Choice, take: Take) -> None:
        """Show what is chosen now; ``take`` is called at each choice and shows the panel again in the new look."""
        super().__init__(over, behind)
        self._look, self._now, self._take = look, now, take
        self._buttons: dict[str, Button] = {}
        self.lay(look, self._box())
        listen(self, "look.next", partial(self._move, 1))
        listen(self, "look.before", partial(self._move, -1))
        listen(self, "look.take", self._press)
        self.focus_on(f"look.{now.theme}")

    def focus_on(self, name: str) -> None:
        """Put the focus on a button; the one that was pressed keeps it."""
        self._buttons[name].setFocus()

    def _box(self) -> QFrame:
        look, box = self._look, frame("", "ask")
        close = Button(look, "look.close", self.tr("Close"), key=cap("veil.leave"))
        close.clicked.connect(self.leave)
        inside = column(look, margins=(22, 18, 22, 18), gap=6)
        fill(inside, label(self.tr("How this screen looks"), "title"))
        fill(inside, label(self.tr("It changes at once; nothing you typed is lost."), "soft", wrap=True), look.at(6))
        fill(inside, self._lead(self.tr("Colours")), self._themes(), look.at(6))
        fill(inside, self._lead(self.tr("Text size")), self._sizes(), look.at(6))
        fill(inside, label(self._keys(), "small", wrap=True), look.at(8))
        self._buttons["look.close"] = close
        box.setLayout(fill(inside, fill(row(look), None, close)))
        return box

    def _keys(self) -> str:
        words = self.tr("%1 and %2 change the text size on every screen, %3 opens this.")
        for place, name in (("%1", "window.larger"), ("%2", "window.smaller"), ("%3", "window.look")):
            words = words.replace(place, cap(name))
        return words

    def _lead(self, words: str) -> QLabel:
        lead = label(words, "field")
        lead.setContentsMargins(RING_PX, 0, 0, 0)  # above the line of the buttons, not above their ring
        return lead

    def _themes(self) -> QHBoxLayout:
        line = row(self._look, gap=2)
        for theme, words in theme_words().items():
            choice = Choice(theme, self._now.text)
            line.addWidget(self._button(f"look.{theme}", words, choice, _ICONS[theme]))
        return line

    def _sizes(self) -> QHBoxLayout:
        line = row(self._look, gap=2)
        for text in TEXT_SIZES:
            line.addWidget(self._button(f"look.{text}", f"{text} %", Choice(self._now.theme, text)), 1)
        return line

    def _button(self, name: str, words: str, choice: Choice, icon: str = "") -> Button:
        take = partial(self._take, choice, name)
        digit = listen_at(self, "look.pick", len(self._buttons), take)
        button = Button(self._look, name, words, icon=icon, key=digit)
        chosen = choice == self._now
        button.become(Kind.CHOSEN if chosen else Kind.PLAIN)
        button.setAccessibleDescription(self.tr("Chosen") if chosen else "")
        button.clicked.connect(take)
        self._buttons[name] = button
        return button

    def _move(self, way: int) -> None:
        buttons = list(self._buttons.values())
        at = next((place for place, button in enumerate(buttons) if button.hasFocus()), 0)
        buttons[(at + way) % len(buttons)].setFocus()

    def _press(self) -> None:
        for button in self._buttons.values():
            if button.hasFocus():
                button.click()
                return
