"""A form over the workplace: it stays until what is typed can be used, or until Esc."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_client.frame.fields import FieldSheet
from counter_client.frame.listen import listen
from counter_client.frame.shortcuts import cap
from counter_client.frame.veil import Veil
from counter_client.look.button import Button, Kind
from counter_client.look.parts import column, fill, frame, label, row
from counter_client.look.tokens import Look

Done = Callable[[Mapping[str, str]], None]
"""Called with a sentence for each field that is wrong; with {} the form goes."""

Answer = Callable[[Mapping[str, str], Done], object]
"""Called with what is typed, and what is to be called once it is saved or refused."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is filled in: fields as (label, text) by their names."""

    title: str
    text: str
    yes: str
    fields: Mapping[str, tuple[str, str]]


class Form(Veil):
    """Ctrl+Enter goes on, Enter goes to the next line."""

    left_off = Signal(object)
    """What stands in the fields, by their names, when it is closed and nothing came of it."""

    def __init__(self, look: Look, over: QWidget, behind: QWidget, sheet: Sheet, then: Answer) -> None:
        """Show the form at once."""
        super().__init__(over, behind)
        self._then, self._open = then, True
        self._fields = FieldSheet(look, "form", sheet.fields)
        yes = Button(look, "form.yes", sheet.yes, key=cap("form.yes"))
        yes.become(Kind.PRIMARY)
        yes.clicked.connect(self._agree)
        no = Button(look, "form.no", self.tr("Leave as it is"), key=cap("veil.leave"))
        no.clicked.connect(self.leave)
        box = frame("", "ask")
        box.setFixedWidth(look.at(640))
        inside = column(look, margins=(22, 18, 22, 18), gap=10)
        fill(inside, label(sheet.title, "title", wrap=True), label(sheet.text, "soft", wrap=True), self._fields)
        box.setLayout(fill(inside, fill(row(look, gap=2), None, no, yes)))
        listen(self, "form.yes", self._agree)
        self.lay(look, box)
        self._fields.enter()

    def leave(self) -> None:
        """Close; an answer that comes later is told to nobody."""
        self.left_off.emit(self._fields.texts())
        self._close()

    def _close(self) -> None:
        self._open = False
        super().leave()

    def _agree(self) -> None:
        self._then(self._fields.texts(), self._done)

    def _done(self, faults: Mapping[str, str]) -> None:
        if self._open and faults:
            self._fields.blame(faults)
        elif self._open:
            self._close()
