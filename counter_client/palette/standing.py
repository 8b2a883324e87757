"""Where a ticket stands, in words."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from counter_client.dates import clock_text, minutes_between, span_text
from sync.domain.ticket import Ticket, TicketState


def standing_words(ticket: Ticket, now_ms: int) -> str:
    """Return where a ticket stands: "Đang phục vụ ở quầy 3", "Đang chờ 12 phút"."""
    counter = str(ticket.counter or "")
    if ticket.state is TicketState.WAITING:
        waited = span_text(minutes_between(ticket.issued_at_ms, now_ms))
        return _states()[ticket.state].replace("%1", waited)
    return _states()[ticket.state].replace("%1", counter).replace("%2", clock_text(ticket.changed_at_ms))


def _states() -> Mapping[TicketState, str]:
    translate = QCoreApplication.translate
    return {
        TicketState.WAITING: translate("Standing", "Waiting for %1"),
        TicketState.PARKED: translate("Standing", "Set aside since %2"),
        TicketState.CALLED: translate("Standing", "Called to counter %1"),
        TicketState.SERVING: translate("Standing", "Served at counter %1"),
        TicketState.ABSENT: translate("Standing", "Absent since %2"),
        TicketState.FINISHED: translate("Standing", "Finished at counter %1 at %2"),
        TicketState.VOID: translate("Standing", "Void since %2"),
    }
