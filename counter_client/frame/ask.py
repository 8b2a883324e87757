"""A question over the workplace: a frameless child on a veil, answered by keys; Esc keeps everything as it was."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from counter_client.look.button import Button, Kind
from counter_client.look.parts import column, fill, frame, label, reveal, row
from counter_client.look.tokens import Look


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked.

    Attributes:
        yes: words on the button that goes on.
        note: words above a line that must be filled in; "" when nothing is to be written.
        choice: False for something that is only read and closed.
    """

    title: str
    text: str
    yes: str
    note: str = ""
    choice: bool = True


class Ask(QWidget):
    """Covers what lies behind while the question stands; ``then`` is called with the note when the answer is yes."""

    def __init__(
        self, look: Look, over: QWidget, behind: QWidget, question: Question, then: Callable[[str], None]
    ) -> None:
        """Show the question at once, covering ``over`` and silencing ``behind``, which lies in it."""
        super().__init__(over)
        self._over, self._behind = over, behind
        self.setObjectName("veil")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._before = over.window().focusWidget()
        self._then = then
        self._note = QLineEdit()
        self._note.setObjectName("ask.note")
        self._yes = Button(look, "ask.yes", question.yes, key="Enter")
        self._place(look, question)
        QShortcut(QKeySequence("Return"), self, self._agree)
        QShortcut(QKeySequence("Enter"), self, self._agree)
        QShortcut(QKeySequence("Escape"), self, self.leave)
        # A disabled widget's shortcuts are silent: no key may reach the room below.
        behind.setEnabled(False)
        over.installEventFilter(self)
        self.setGeometry(over.rect())
        self.show()
        self.raise_()
        (self._note if question.note else self._yes).setFocus()

    def leave(self) -> None:
        """Close the question without an answer and give the keyboard back."""
        self._over.removeEventFilter(self)
        self._behind.setEnabled(True)
        self.hide()
        self.deleteLater()
        if self._before is not None:
            self._before.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep covering everything when the window is resized."""
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def _agree(self) -> None:
        note = self._note.text().strip()
        if self._note.isVisibleTo(self) and not note:
            self._note.setFocus()
            return
        self.leave()
        self._then(note)

    def _place(self, look: Look, question: Question) -> None:
        box = frame("", "ask")
        box.setFixedWidth(look.at(460))
        inside = column(look, margins=(22, 18, 22, 18), gap=10)
        fill(inside, label(question.title, "title", wrap=True), label(question.text, wrap=True))
        self._place_note(inside, question)
        no = Button(look, "ask.no", self.tr("Leave as it is"), key="Esc")
        no.clicked.connect(self.leave)
        reveal(no, shown=question.choice)
        self._yes.become(Kind.PRIMARY)
        self._yes.clicked.connect(self._agree)
        inside.addLayout(fill(row(look, gap=2), None, no, self._yes))
        box.setLayout(inside)
        self.setLayout(fill(column(look), None, fill(row(look), None, box, None), None))

    def _place_note(self, inside: QVBoxLayout, question: Question) -> None:
        self._note.setAccessibleName(question.note)
        reveal(self._note, shown=bool(question.note))
        if question.note:
            fill(inside, label(question.note, "field"), self._note)
