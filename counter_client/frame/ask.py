"""A question over the workplace: a frameless child on a veil, answered by keys; Esc keeps everything as it was."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from counter_client.frame.listen import listen
from counter_client.frame.shortcuts import cap
from counter_client.frame.veil import Veil
from counter_client.look.button import Button, Kind
from counter_client.look.parts import column, fill, frame, label, reveal, row
from counter_client.look.tokens import Look


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked.

    Attributes:
        yes: words on the button that goes on.
        note: words above a line that must be filled in; "" when nothing is to be written.
        noted: what stands in that line at first.
        choice: False for something that is only read and closed.
        other: words on the button that closes with nothing more asked; "" for the one that keeps all as it was.
        facts: what is to be compared with a paper, a line each, in bold below the text.
        unless: called when it is left without an answer, for what must not be lost by Esc.
    """

    title: str
    text: str
    yes: str
    note: str = ""
    noted: str = ""
    choice: bool = True
    other: str = ""
    facts: tuple[str, ...] = ()
    unless: Callable[[], None] | None = None


class Ask(Veil):
    """Covers what lies behind while the question stands; ``then`` is called with the note when the answer is yes."""

    left_off = Signal(str)
    """What stands in the note when it is closed without an answer."""

    def __init__(
        self, look: Look, over: QWidget, behind: QWidget, question: Question, then: Callable[[str], None]
    ) -> None:
        """Show the question at once, covering ``over`` and silencing ``behind``, which lies in it."""
        super().__init__(over, behind)
        self._then, self._unless = then, question.unless
        self._note = QLineEdit(question.noted)
        self._note.setObjectName("ask.note")
        self._yes = Button(look, "ask.yes", question.yes, key=cap("ask.yes"))
        listen(self, "ask.yes", self._agree)
        self.lay(look, self._box(look, question))
        (self._note if question.note else self._yes).setFocus()

    def _agree(self) -> None:
        note = self._note.text().strip()
        if self._note.isVisibleTo(self) and not note:
            self._note.setFocus()
            return
        super().leave()
        self._then(note)

    def leave(self) -> None:
        """Close without an answer; what must not be lost is asked about first."""
        self.left_off.emit(self._note.text())
        super().leave()
        if self._unless is not None:
            self._unless()

    def _no_button(self, look: Look, question: Question) -> Button:
        key = "" if question.other else cap("veil.leave")
        no = Button(look, "ask.no", question.other or self.tr("Leave as it is"), key=key)
        no.clicked.connect(super().leave if question.other else self.leave)
        reveal(no, shown=question.choice)
        return no

    def _box(self, look: Look, question: Question) -> QFrame:
        box = frame("", "ask")
        box.setFixedWidth(look.at(460))
        inside = column(look, margins=(22, 18, 22, 18), gap=10)
        fill(inside, label(question.title, "title", "ask.title", wrap=True))
        fill(inside, label(question.text, name="ask.text", wrap=True))
        if question.facts:
            fill(inside, label("\n".join(question.facts), "strong", "ask.facts", wrap=True))
        self._place_note(inside, question)
        no = self._no_button(look, question)
        self._yes.become(Kind.PRIMARY)
        self._yes.clicked.connect(self._agree)
        inside.addLayout(fill(row(look, gap=2), None, no, self._yes))
        box.setLayout(inside)
        return box

    def _place_note(self, inside: QVBoxLayout, question: Question) -> None:
        self._note.setAccessibleName(question.note)
        reveal(self._note, shown=bool(question.note))
        if question.note:
            fill(inside, label(question.note, "field"), self._note)
