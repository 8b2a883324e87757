"""What the pages know of the printer between slips, and what the others are told of it and of each slip."""

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
        self._printers, self._saver, self._told = printers, saver, paper
        self._watched = Watched()
        self._lost: frozenset[TicketId] = frozenset()

    @property
    def unseen(self) -> bool:
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
        """Home's choice for a number that was given before this start and is not on paper (F-01); "" for none."""
        ticket = self.offered()
        words = QCoreApplication.translate("Kiosk", "Number %1 has no slip yet?")
        return words.replace("%1", ticket.label) if ticket else ""

    @Property(str, notify=changed)
    def offerDetail(self) -> str:
        """What stands below it."""
        ticket = self.offered()
        words = QCoreApplication.translate("Kiosk", "Taken at %1. Touch to print it again.")
        return words.replace("%1", clock_words(local(ticket.issued_at_ms))) if ticket else ""

    def offered(self) -> Ticket | None:
        """Return the oldest number that is offered again; None as well while the database cannot say."""
        if not self._lost:
            return None
        try:
            found = self._printers.without_paper()
        except Trouble:
            return None
        return next((ticket for ticket in found if ticket.id in self._lost), None)

    def look_back(self) -> None:
        """Offer again what was given before and is not on paper; done once, at the start of the program."""
        self._lost = frozenset(ticket.id for ticket in self._printers.without_paper())
        self.changed.emit()

    @Slot()
    def look_again(self) -> None:
        """Hear what the staff says of the roll; what is offered may be another: a slip came out, its time is over."""
        if self._lost:
            self.changed.emit()
        own = self._own() if self._told else None
        if own is not None and own.filled_ms:
            self.filled.emit(own.filled_ms)

    def _own(self) -> PrinterReport | None:
        try:
            return self._printers.own()
        except Trouble:
            return None

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
        self._told = self._told or watched.state is not PrinterState.WELL
        if self._told:
            tell = partial(self._printers.tell, watched.state, unseen=watched.renewed, left_mm=watched.left_mm or 0)
            self._saver.aside(tell)
        self.changed.emit()
        if watched.stops and not before.stops:
            self.fell.emit()
        if watched.renewed and not before.renewed:
            self.renewed.emit()

    @Slot(object)
    def hear_end(self, answer: Printed | NotPrinted) -> None:
        """Write down that a slip came out (F-01)."""
        if isinstance(answer, Printed):
            self._saver.aside(partial(self._printers.came_out, answer.ticket))
