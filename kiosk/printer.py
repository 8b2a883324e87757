"""What the pages know of the printer between slips, and what the others are told of it and of each slip."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from kiosk.words import clock_words
from resources.qt.saving import Saver
from sync.clock import local
from sync.devices.job import NotPrinted, Printed
from sync.domain.ids import TicketId
from sync.domain.printer import PrinterReport
from sync.domain.printer_state import PrinterState, Watched
from sync.domain.ticket import Ticket
from sync.errors import Trouble
from sync.office.printers import Printers


class PrinterSeen(QObject):
    """Lives on the GUI thread; the printer's thread tells it through a signal."""

    changed = Signal()
    fell = Signal()  # it can print no more: the slip before may not have come out either
    renewed = Signal()  # a new roll is in, and nobody has seen a letter on it
    filled = Signal(object)  # int: when somebody of the staff said that a new roll is in
    seen = Signal()  # somebody has seen letters on the new roll

    def __init__(self, printers: Printers, saver: Saver, *, paper: bool) -> None:
        """Know nothing bad yet; with ``paper`` a printer belongs to this machine, and the others hear of it daily."""
        super().__init__(saver)
        self._printers, self._saver, self._paper = printers, saver, paper
        self._watched, self._told = Watched(), False
        self._lost: tuple[Ticket, ...] = ()

    @property
    def offered(self) -> Ticket | None:
        """The oldest number that was given before this start and is not on paper yet (F-01)."""
        return next(iter(self._lost), None)

    @property
    def doubtful(self) -> bool:
        """Only its person can say whether a slip came out (F-42, F-43)."""
        return self._watched.doubtful

    @Property(bool, notify=changed)
    def stops(self) -> bool:
        """No slip comes out just now: numbers are shown to be noted (K-38)."""
        return self._watched.stops

    @Property(str, notify=changed)
    def line(self) -> str:
        """What the calm line says of it on every page; "" while slips come out."""
        words = QCoreApplication.translate("Kiosk", "No slips now – your number is shown large on the screen")
        return words if self._watched.stops else ""

    @Property(str, notify=changed)
    def offer(self) -> str:
        """Home's choice for the number that is offered again; "" for none."""
        words = QCoreApplication.translate("Kiosk", "Number %1 has no slip yet?")
        return words.replace("%1", self.offered.label) if self.offered else ""

    @Property(str, notify=changed)
    def offerDetail(self) -> str:
        """What stands below it."""
        words = QCoreApplication.translate("Kiosk", "Taken at %1. Touch to print it again.")
        return words.replace("%1", clock_words(local(self.offered.issued_at_ms))) if self.offered else ""

    def look_back(self) -> None:
        """Offer again what was given before and is not on paper; done once, at the start of the program."""
        self._offer(self._without_paper() or ())

    @Slot()
    def look_again(self) -> None:
        """Hear what the staff says of the roll, and offer what is still without paper, the queue having moved."""
        if self._lost and (lacking := self._without_paper()) is not None:
            lost = {ticket.id for ticket in self._lost}
            self._offer(ticket for ticket in lacking if ticket.id in lost)
        if self._told and (own := self._own()) is not None and own.filled_ms:
            self.filled.emit(own.filled_ms)

    def pass_minute(self) -> None:
        """Let time pass: an offer has its end, and the others hear of this printer on each day that begins."""
        self.look_again()
        if self._told and self._own() is None:
            self._tell()

    def trust(self) -> None:
        """Take the roll for one on which letters were seen."""
        if self._watched.renewed:
            self.hear(replace(self._watched, renewed=False))
            self.seen.emit()

    def give_word(self, ticket: TicketId, *, came: bool) -> None:
        """Write down what the person says of the slip; whoever has one has seen letters on the roll."""
        self._saver.aside(partial(self._printers.came_out if came else self._printers.did_not_come, ticket))
        if came:
            self.trust()

    @Slot(object)
    def hear(self, watched: Watched) -> None:
        """Take in how the printer stands, and tell the others; of slips that are files only once something is wrong."""
        before, self._watched = self._watched, watched
        self._told = self._told or self._paper or watched.state is not PrinterState.WELL
        if self._told:
            self._tell()
        self.changed.emit()
        if watched.stops and not before.stops:
            self.fell.emit()
        if watched.renewed and not before.renewed:
            self.renewed.emit()

    @Slot(object)
    def hear_end(self, answer: Printed | NotPrinted) -> None:
        """Write down that a slip came out (F-01)."""
        if not isinstance(answer, Printed):
            return
        self._saver.aside(partial(self._printers.came_out, answer.ticket))
        if self._lost:
            self._offer(ticket for ticket in self._lost if ticket.id != answer.ticket)

    def _tell(self) -> None:
        told = self._watched
        tell = partial(self._printers.tell, told.state, unseen=told.renewed, left_mm=told.left_mm or 0)
        self._saver.aside(tell)

    def _own(self) -> PrinterReport | None:
        try:
            return self._printers.own()
        except Trouble:
            return None

    def _offer(self, lost: Iterable[Ticket]) -> None:
        self._lost = tuple(lost)
        self.changed.emit()

    def _without_paper(self) -> tuple[Ticket, ...] | None:
        """Return the numbers of late that are not on paper; None while the database cannot say."""
        try:
            return self._printers.without_paper()
        except Trouble:
            return None
