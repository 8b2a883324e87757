"""When the result is to be handed back, what it costs, and the button that takes the dossier in."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from counter_client.dates import clock_text, full_day_text, hour_text
from counter_client.frame.shortcuts import cap
from counter_client.look.button import Button, Kind
from counter_client.look.parts import Panel, column, fill, frame, label, rule
from counter_client.session import Session
from counter_client.words import limit_words
from sync.clock import local
from sync.domain.procedure import Procedure


class DuePanel(Panel):
    """Re-read with the procedure and with the clock."""

    pressed = Signal()

    def __init__(self, session: Session) -> None:
        """Make it empty."""
        super().__init__(session.look, self.tr("Result"), scrolls=False)
        self._session = session
        look = session.look
        self._promise = frame("neutralBox")
        self._day = label("", "due", "intake.due", wrap=True)
        self._until = label("", "dueNote", wrap=True)
        self._why = label("", "soft", "intake.due-why", wrap=True)
        self._fee = label("", "strong", "intake.fee", wrap=True)
        self._fee_note = label("", "small", wrap=True)
        self._code = label(self.tr("A temporary code; the official one comes with the network."), "small", wrap=True)
        self.save = Button(look, "intake.save", self.tr("Take in"), icon="file-check", key=cap("intake.take-in"))
        self.save.line_up()
        self.save.become(Kind.PRIMARY)
        self.save.clicked.connect(self.pressed)
        inside = column(look, margins=(14, 12, 14, 11), gap=8)
        fill(inside, self._box(), self._why, rule(), label(self.tr("Fee"), "small"), self._fee, self._fee_note, rule())
        fill(inside, label(self.tr("Dossier code"), "small"), self._code, None, self.save)
        self.body.addLayout(inside)

    def show_saving(self, *, held: bool, slow: bool) -> None:
        """Let the button look pressed while what it began is saved, and say it when that takes long."""
        self.save.hold(on=held)
        self.save.say(self.tr("Saving …") if slow else self.tr("Take in"))

    def show_procedure(self, procedure: Procedure | None) -> None:
        """Show when and for how much; nothing is promised that the catalogue does not say."""
        machine = self._session.machine
        due = machine.intake.due(procedure.code) if procedure else None
        self._tint("okBox" if due else "neutralBox")
        if procedure is None:
            self._say("–", "", "")
        elif due is None:
            self._say(
                self.tr("No single limit"), self.tr("Agree on the day with the department"), limit_words(procedure)[1]
            )
        else:
            self._say(full_day_text(due), self._closing(due), self._reasons(procedure, due))
        fee = machine.lookup.fee_of(procedure) if procedure else None
        self._fee.setText((fee.text or self.tr("As the rules say")) if fee else "–")
        self._fee_note.setText((fee.note or "") if fee else "")
        self._fee_note.setVisible(bool(self._fee_note.text()))

    def _say(self, day: str, until: str, why: str) -> None:
        for text, shown in ((self._day, day), (self._until, until), (self._why, why)):
            text.setText(shown)
            text.setVisible(bool(shown))

    def _closing(self, due: date) -> str:
        closing = self._session.machine.calendar.closing(due)
        return self.tr("before %1").replace("%1", hour_text(closing))

    def _reasons(self, procedure: Procedure, due: date) -> str:
        machine = self._session.machine
        now_ms = machine.clock()
        received = self.tr("Received %1, %2")
        lines = [received.replace("%1", clock_text(now_ms)).replace("%2", full_day_text(local(now_ms).date()))]
        value, listed = limit_words(procedure)
        return "\n".join((*lines, f"+ {value}", *filter(None, (listed,)), *machine.intake.days_off_until(due)))

    def _box(self) -> QFrame:
        inside = column(self._session.look, margins=(14, 10, 14, 10), gap=1)
        self._promise.setLayout(fill(inside, self._day, self._until))
        return self._promise

    def _tint(self, role: str) -> None:
        """Green is a promise; where none can be made the box stays grey."""
        self._promise.setProperty("role", role)
        for part in (self._promise, self._day, self._until):
            part.style().polish(part)
