"""A form over the workplace: it stays until what is typed can be used, or until Esc."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from counter_client.frame.fields import FieldSheet
from counter_client.frame.veil import Veil
from counter_client.look.button import Button, Kind
from counter_client.look.parts import column, fill, frame, label, row
from counter_client.look.tokens import Look

Answer = Callable[[Mapping[str, str]], Mapping[str, str]]
"""Called with what is typed; answers a sentence for each field that is wrong, {} when the form may go."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is filled in: fields as (label, text) by their names."""

    title: str
    text: str
    yes: str
    fields: Mapping[str, tuple[str, str]]


class Form(Veil):
    """Ctrl+Enter goes on, Enter goes to the next line."""

    def __init__(self, look: Look, over: QWidget, behind: QWidget, sheet: Sheet, then: Answer) -> None:
        """Show the form at once."""
        super().__init__(over, behind)
        self._then = then
        self._fields = FieldSheet(look, "form", sheet.fields)
        yes = Button(look, "form.yes", sheet.yes, key="Ctrl+Enter")
        yes.become(Kind.PRIMARY)
        yes.clicked.connect(self._agree)
        no = Button(look, "form.no", self.tr("Leave as it is"), key="Esc")
        no.clicked.connect(self.leave)
        box = frame("", "ask")
        box.setFixedWidth(look.at(640))
        inside = column(look, margins=(22, 18, 22, 18), gap=10)
        fill(inside, label(sheet.title, "title", wrap=True), label(sheet.text, "soft", wrap=True), self._fields)
        box.setLayout(fill(inside, fill(row(look, gap=2), None, no, yes)))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._agree)
        self.lay(look, box)
        self._fields.enter()

    def _agree(self) -> None:
        if faults := self._then(self._fields.texts()):
            self._fields.blame(faults)
        else:
            self.leave()
