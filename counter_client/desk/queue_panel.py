"""The left panel of the desk: who waits, and who is next."""

from PySide6.QtWidgets import QWidget

from counter_client.dates import minutes_between, span_text
from counter_client.desk.because import because_text
from counter_client.desk.queue_list import QueueList, QueueRow
from counter_client.desk.scene import Scene
from counter_client.desk.titles import title_of
from counter_client.look.parts import Panel, column, fill, label, picture, row
from counter_client.session import Session
from sync.domain.ticket import Ticket


class QueuePanel(Panel):
    """Re-read as a whole with each scene."""

    def __init__(self, session: Session) -> None:
        """Make it for the session's counter."""
        super().__init__(session.look, self.tr("Queue of counter %1").replace("%1", session.counter.id))
        self._session = session
        self._list = QueueList(session.look)
        self._nobody = label(self.tr("Nobody is waiting for this counter."), "soft", "desk.nobody", wrap=True)
        self._nobody.setMargin(session.look.at(14))
        self._next = label("", "body", "desk.next-why", wrap=True)
        self._why = self._why_box()
        self.body.addWidget(self._list, 1)
        fill(self.body, self._nobody, self._why)
        self._end = self.body.count()
        self.body.addStretch(0)

    def show_scene(self, scene: Scene) -> None:
        """Show the queue of a scene."""
        machine = self._session.machine
        now_ms = machine.clock()
        self._list.rows.show(
            tuple(
                QueueRow(ticket.label, self._title(ticket, scene), self._waits(ticket, scene, now_ms))
                for ticket in scene.waiting
            )
        )
        self._tell_state(scene, now_ms)
        self._list.setVisible(bool(scene.waiting))
        self._nobody.setVisible(not scene.waiting)
        self.body.setStretch(self._end, 0 if scene.waiting else 1)
        self._show_next(scene, now_ms)

    def _tell_state(self, scene: Scene, now_ms: int) -> None:
        """While nothing can be saved the list is only read, and says so (F-10)."""
        self.note.setProperty("role", "small" if scene.saving.possible else "fault")
        self.note.style().polish(self.note)
        self.tell(self._summary(scene, now_ms) if scene.saving.possible else self.tr("Nothing is saved – only read"))

    def _title(self, ticket: Ticket, scene: Scene) -> str:
        title = title_of(self._session.machine, ticket)
        return f"{ticket.slip_code} · {title}" if ticket.id in scene.twins else title

    def _show_next(self, scene: Scene, now_ms: int) -> None:
        self._why.setVisible(scene.next is not None)
        if scene.next is not None:
            why = self._why_text(scene.next, scene) or self.tr("came first")
            text = self.tr("Next is %1: %2, has waited %3.").replace("%1", scene.next.label).replace("%2", why)
            self._next.setText(text.replace("%3", span_text(minutes_between(scene.next.issued_at_ms, now_ms))))

    def _waits(self, ticket: Ticket, scene: Scene, now_ms: int) -> str:
        waiting = self.tr("Waiting %1").replace("%1", span_text(minutes_between(ticket.issued_at_ms, now_ms)))
        return " · ".join(filter(None, (waiting, self._why_text(ticket, scene))))

    def _why_text(self, ticket: Ticket, scene: Scene) -> str:
        return because_text(scene.why.get(ticket.id), self._session.machine.queue.rules())

    def _summary(self, scene: Scene, now_ms: int) -> str:
        if not scene.waiting:
            return ""
        people = self.tr("%n people", "", len(scene.waiting))
        longest = max(minutes_between(ticket.issued_at_ms, now_ms) for ticket in scene.waiting)
        return self.tr("%1 · longest %2").replace("%1", people).replace("%2", span_text(longest))

    def _why_box(self) -> QWidget:
        look, box = self._session.look, QWidget()
        line = row(look, margins=(14, 12, 14, 12), gap=10)
        sign = column(look)
        fill(sign, picture(look, "info", "info", 20), None)
        line.addLayout(sign)
        line.addWidget(self._next, 1)
        box.setLayout(line)
        return box
