"""One question beside the poster: a title, fields, the one button that Enter presses, and what is wrong."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLayout, QWidget

from counter_client.frame.listen import listen
from counter_client.frame.shortcuts import cap
from counter_client.look.button import LARGE, SMALL, Button, Kind
from counter_client.look.flow import Flow
from counter_client.look.parts import Notice, column, fill, label, row, scrolled
from counter_client.look.tokens import Look, Tone
from counter_client.signin.secret import PlainLine, SecretLine
from resources.qt.saving import Saver

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ways:
    """What every page is handed: the look of the screen, and who does what takes long."""

    look: Look
    saver: Saver


class Page(QWidget):
    """Enter presses ``yes``, Esc leaves; while something is looked at, the button says so and no field changes."""

    left = Signal()
    """Back to the page before."""

    def __init__(self, ways: Ways, yes: Button, busy: str) -> None:
        """Make an empty page; ``busy`` are the words of the button while its work is done."""
        super().__init__()
        self.look, self._saver, self._yes, self._busy = ways.look, ways.saver, yes, busy
        self._words = yes.text()
        yes.line_up()
        yes.become(Kind.PRIMARY)
        yes.clicked.connect(self.submit)
        name = yes.objectName().partition(".")[0]
        self.title = label("", "signinTitle", f"{name}.title", wrap=True)
        self.about = label("", "soft", f"{name}.about", wrap=True)
        self._refusal = Notice(self.look, Tone.ATTENTION, "triangle-alert", f"{yes.objectName()}.refusal")
        self._refusal.say("")
        listen(self, "signin.enter", self.submit)
        listen(self, "signin.back", self.left.emit)
        listen(self, "signin.look", self._look_at_it)
        self._saver.told.connect(self._follow)

    def submit(self) -> None:
        """Do what Enter does here."""
        raise NotImplementedError

    def enter(self) -> None:
        """Put the focus where typing begins."""
        raise NotImplementedError

    def ask(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Have work done beside the screen; a page that was left meanwhile hears of it all the same."""
        self._refusal.say("")
        self._saver.save(self._yes.objectName(), work, then)

    def refuse(self, sentence: str) -> None:
        """Say what is wrong, where it can be read; "" nothing."""
        self._refusal.say(sentence)
        if sentence:
            QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self._refusal))  # once it has its place

    def place(self, *things: QWidget | QLayout | int | None) -> None:
        """Lay the page out: title, fields, the button and what is wrong, then whatever else there is."""
        look = self.look
        inside = column(look, margins=(30, 16, 30, 16))
        fill(inside, None, self.title, look.at(4), self.about, look.at(18), *things, None)
        form = QWidget()
        form.setMaximumWidth(look.at(590))
        form.setLayout(inside)
        middle = QWidget()
        middle.setLayout(fill(row(look), form))
        self._area = scrolled(middle)
        self.setLayout(fill(column(look), self._area))

    def ending(self) -> tuple[QWidget | int, ...]:
        """Return the button, and the place of the sentence under it."""
        gap = self.look.at(12)
        return (self.look.at(6), self._yes, gap, self._refusal)

    def small(self, name: str, words: str, then: Callable[[], None], icon: str = "") -> Button:
        """Return a button of lesser weight."""
        return self._lesser(Button(self.look, name, words, icon=icon, measure=SMALL), then)

    def back(self, words: str) -> Button:
        """Return the button that does what Esc does here."""
        name = f"{self._yes.objectName().partition('.')[0]}.back"
        made = Button(self.look, name, words, icon="chevron-left", key=cap("signin.back"), measure=SMALL)
        return self._lesser(made, self.left.emit)

    def _lesser(self, made: Button, then: Callable[[], None]) -> Button:
        made.line_up()
        made.clicked.connect(then)
        return made

    def _look_at_it(self) -> None:
        line = self.focusWidget()
        if isinstance(line, SecretLine):
            line.look_at_it()

    def _follow(self) -> None:
        own = self._saver.busy == self._yes.objectName()
        self._yes.hold(on=own)
        self._yes.say(self._busy if own else self._words)
        for line in self.findChildren(PlainLine):
            line.still(on=own)


def large(look: Look, name: str, words: str, icon: str) -> Button:
    """Return the main button of a page."""
    return Button(look, name, words, icon=icon, key=cap("signin.enter"), measure=LARGE)


def wrapped(look: Look, *buttons: Button) -> QWidget:
    """Return buttons in a row that wraps."""
    holder, inside = QWidget(), Flow(look.at(8))
    inside.setContentsMargins(0, 0, 0, 0)
    for button in buttons:
        inside.addWidget(button)
    holder.setLayout(inside)
    return holder
