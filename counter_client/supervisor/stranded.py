"""The right of the hall: people who were sent to one counter or officer and were not called there."""

from PySide6.QtWidgets import QBoxLayout

from counter_client.dates import clock_text
from counter_client.desk.because import freed_text
from counter_client.look.parts import Panel, column, empty, fill, label, rule
from counter_client.session import Session
from sync.domain.call_rules import CallRules
from sync.domain.hall import Stranded


class StrandedPeople(Panel):
    """Away while there is nobody; every counter for their business may call them again."""

    def __init__(self, session: Session) -> None:
        """Make it empty."""
        super().__init__(session.look, "")
        self.title.setText(self.tr("Sent on and not called"))
        self.setObjectName("hall.stranded")
        self._look = session.look
        self._shown: tuple[Stranded, ...] = ()
        self.hide()

    def show_people(self, people: tuple[Stranded, ...], rules: CallRules) -> None:
        """Show them again, who waits longest first."""
        if people == self._shown:
            return
        self._shown = people
        self.setVisible(bool(people))
        self.tell(str(len(people)))
        empty(self.body)
        for each in people:
            fill(self.body, self._one(each, rules), rule())

    def _one(self, each: Stranded, rules: CallRules) -> QBoxLayout:
        head = f"{each.ticket.label} · " + self.tr("since %1").replace("%1", clock_text(each.since_ms))
        below = self.tr("Every counter for this business may call now.")
        inside = column(self._look, margins=(14, 6, 10, 6))
        why = label(freed_text(each.ticket, each.why, rules), wrap=True)
        return fill(inside, label(head, "strong", wrap=True), why, label(below, "small", wrap=True))
