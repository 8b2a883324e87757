"""The right of the desk: today's figures, the slip in somebody's hand, and who was absent."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_client.dates import clock_text
from counter_client.desk.scene import Key, Scene
from counter_client.desk.slip_field import SlipField
from counter_client.look.button import SMALL, Button
from counter_client.look.parts import STACKED, Panel, column, empty, fill, label, row, rule, scrolled
from counter_client.session import Session
from sync.domain.ids import TicketId
from sync.domain.ticket import Ticket, TicketState

ABSENT_LEAST_PX = 96
"""The head and one person; it scrolls, so that a call for help above it is never cut."""


class SidePanel(QWidget):
    """Three panels; calling back is possible while nobody else is at the counter."""

    called_back = Signal(object)
    """TicketId of the absent person who is to be called again."""

    def __init__(self, session: Session) -> None:
        """Make it for the session's counter."""
        super().__init__()
        self._session = session
        look = session.look
        self._today = Panel(look, self.tr("Today, counter %1").replace("%1", session.counter.id))
        self._absent = Panel(look, self.tr("Absent, set aside"), scrolls=True)
        self._absent.setObjectName("desk.absentees")
        self._absent.setMinimumHeight(look.at(ABSENT_LEAST_PX))
        self.slip = SlipField(look)
        self._served = label("", "strong", "desk.served")
        self._waiting = label("", "strong", "desk.waiting")
        self._figures(self._today.body)
        content = QWidget()
        self._inside = inside = column(look, gap=12)
        inside.addWidget(self._today)
        inside.addWidget(self.slip)
        inside.addWidget(self._absent, 1)
        content.setLayout(inside)
        self.setLayout(fill(column(look), scrolled(content)))
        self._shown: tuple[object, ...] | None = None

    def show_first(self, card: QWidget) -> None:
        """Put a card above the panels."""
        self._inside.insertWidget(0, card)

    def show_scene(self, scene: Scene, served: int) -> None:
        """Show the figures and the absent people of a scene."""
        self._served.setText(self.tr("%n people", "", served))
        self._waiting.setText(self.tr("%n people", "", len(scene.waiting)))
        free = Key.CALL in scene.keys
        if (shown := (scene.absent, free)) == self._shown:
            return
        self._shown = shown
        self._absent.tell(self.tr("%n people", "", len(scene.absent)) if scene.absent else "")
        empty(self._absent.body)
        for ticket in scene.absent:
            self._add_absent(ticket, free=free)
        if not scene.absent:
            nobody = label(self.tr("Nobody is absent or set aside."), "soft", wrap=True)
            nobody.setMargin(self._session.look.at(14))
            self._absent.body.addWidget(nobody)
        self._absent.body.addStretch(1)

    def _figures(self, body: QVBoxLayout) -> None:
        look = self._session.look
        lines = column(look, margins=(14, 4, 14, 6))
        fill(lines, self._figure(self.tr("Served"), self._served), rule())
        fill(lines, self._figure(self.tr("Waiting"), self._waiting))
        body.addLayout(lines)

    def _figure(self, lead: str, value: QWidget) -> QWidget:
        box = QWidget()
        line = row(self._session.look, margins=(0, 6, 0, 6))
        box.setLayout(fill(line, label(lead, "soft"), None, value))
        return box

    def _add_absent(self, ticket: Ticket, *, free: bool) -> None:
        look = self._session.look
        button = Button(look, f"desk.call-back.{ticket.label}", self.tr("Call again"), measure=SMALL)
        button.setEnabled(free)
        button.setAccessibleName(self.tr("Call %1 again").replace("%1", ticket.label))
        ticket_id = TicketId(ticket.id)
        button.clicked.connect(lambda: self.called_back.emit(ticket_id))
        since = self.tr("since %1").replace("%1", clock_text(ticket.changed_at_ms))
        until = self.tr("till %1").replace("%1", clock_text(ticket.until_ms)) if ticket.until_ms else since
        parked = ticket.state is TicketState.PARKED
        state = self.tr("Set aside") if parked else self.tr("%n call(s)", "", ticket.calls)
        texts = fill(column(look), label(state, "small"), label(until if parked else since, "small"))
        low = look.scale >= STACKED
        line = row(look, margins=(10, 3, 8, 3) if low else (14, 3, 11, 3), gap=6 if low else 12)
        number = label(ticket.label, "title")
        number.setMinimumWidth(look.at(54))
        line.addWidget(number)
        line.addLayout(texts, 1)
        line.addWidget(button)
        fill(self._absent.body, line, rule())
