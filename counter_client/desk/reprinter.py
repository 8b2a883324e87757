"""Printing a slip once more: shown first, marked and counted, printed when the count is durable (D-01, D-09)."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from counter_client.desk.slip_sheet import SlipSheet
from counter_client.helper.printing import printer_of
from counter_client.look.tokens import Tone
from counter_client.session import Session
from sync.devices.job import NotPrinted, Printed
from sync.domain.ids import TicketId
from sync.domain.ticket import Ticket, TicketState
from sync.office.refusal import NotPossible


class Reprinter(QObject):
    """Serves every room; asks by a sheet, and tells how it went."""

    said = Signal(str, object)
    """A sentence, and its Tone."""

    sheet_wanted = Signal(object)
    """What makes a Veil, called with what it is to cover and what it is to silence."""

    def __init__(self, session: Session, parent: QObject) -> None:
        """Print at a session's machine, in the name of its officer."""
        super().__init__(parent)
        self._session, self._printer = session, printer_of(session)
        self._queue = session.machine.queue.by(session.officer.id)
        self._under_way: dict[TicketId, Ticket] = {}
        self._printer.ended.connect(self._tell_ended)

    def ask(self, ticket: TicketId) -> None:
        """Show a ticket's slip as it would be printed now; says why not where it cannot be."""
        standing = self._queue.printable(ticket)
        if isinstance(standing, NotPossible):
            self.said.emit(standing.reason, Tone.ATTENTION)
        elif not self._printer.is_there:
            words = self.tr("This machine has no slip printer. Write down for the person: number %1, slip code %2.")
            self.said.emit(words.replace("%1", standing.label).replace("%2", standing.slip_code), Tone.ATTENTION)
        else:
            coming = replace(standing, reprints=standing.reprints + 1)
            slip = self._title(coming), self._printer.picture(coming, self._ahead(coming))
            self.sheet_wanted.emit(partial(self._show, slip, ticket))

    def _show(self, slip: tuple[str, QImage], ticket: TicketId, over: QWidget, behind: QWidget) -> None:
        SlipSheet(self._session.look, over, behind, slip, partial(self._save, ticket))

    def _save(self, ticket: TicketId) -> None:
        work = partial(self._queue.reprint, ticket, self._session.counter.id)
        self._session.saver.save("desk.print", work, self._print)

    def _print(self, answer: Ticket | NotPossible) -> None:
        if isinstance(answer, NotPossible):
            self.said.emit(answer.reason, Tone.ATTENTION)
            return
        self._under_way[answer.id] = answer
        self.said.emit(self.tr("%1 is being printed …").replace("%1", self._title(answer)), Tone.INFO)
        self._printer.print(answer, self._ahead(answer))

    def _tell_ended(self, ended: Printed | NotPrinted) -> None:
        ticket = self._under_way.pop(ended.ticket, None)
        if ticket is None:
            return
        if isinstance(ended, Printed):
            self.said.emit(self.tr("%1 is printed.").replace("%1", self._title(ticket)), Tone.OK)
            return
        words = self.tr("%1 is not printed: %2 Slip code %3.").replace("%1", self._title(ticket))
        self.said.emit(words.replace("%2", ended.reason.what).replace("%3", ticket.slip_code), Tone.ATTENTION)

    def _title(self, ticket: Ticket) -> str:
        words = self.tr("Slip %1, printed again: %2").replace("%1", ticket.label)
        return words.replace("%2", str(ticket.reprints))

    def _ahead(self, ticket: Ticket) -> int | None:
        return self._queue.ahead_of(ticket.id) if ticket.state is TicketState.WAITING else None
