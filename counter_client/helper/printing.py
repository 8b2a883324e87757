"""Slips from a PC of the staff: the same picture as the kiosk's, printed beside the screen."""

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QImage

from counter_client.session import Session
from resources.qt.saving import Saver
from resources.qt.slip import render_slip, to_job
from sync.devices.printer import PrinterThread, open_printer
from sync.domain.ticket import Ticket
from sync.machine import Machine


class SlipPrinter(QObject):
    """Prints where the settings name a printer; a file that nobody reads is none."""

    ended = Signal(object)
    """Printed or NotPrinted, on the GUI thread."""

    _told = Signal(object)

    def __init__(self, machine: Machine, parent: QObject) -> None:
        """Open nothing before the first slip."""
        super().__init__(parent)
        self._machine = machine
        self._thread: PrinterThread | None = None
        self._told.connect(self.ended, Qt.ConnectionType.QueuedConnection)
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self._stop)

    @property
    def is_there(self) -> bool:
        """Whether the settings name a printer."""
        return self._machine.settings.printer.kind != "file"

    def picture(self, ticket: Ticket, ahead: int | None) -> QImage:
        """Return a ticket's slip as it would be printed now; ``ahead`` None leaves out who waits before."""
        machine, clock = self._machine, self._machine.clock
        return render_slip(ticket, machine.centre, machine.lookup, clock(), ahead, sure=clock.sure)

    def print(self, ticket: Ticket, ahead: int | None) -> None:
        """Hand a slip over, if there is a printer; returns at once."""
        if not self.is_there:
            return
        if self._thread is None:
            printer = open_printer(self._machine.settings.printer, self._machine.settings.data)
            self._thread = PrinterThread(printer, self._told.emit)
        self._thread.print(to_job(self.picture(ticket, ahead), ticket.id))

    def _stop(self) -> None:
        """Print what waits, for at most eight seconds: the program ends."""
        if self._thread is not None:
            self._thread.stop()


def printer_of(session: Session) -> SlipPrinter:
    """Return the printer of a session's window: no room waits for it, and a slip comes out whoever leaves meanwhile."""
    return slip_printer(session.machine, session.saver)


def slip_printer(machine: Machine, saver: Saver) -> SlipPrinter:
    """Return the one printer of slips of a window, which its saver keeps."""
    return saver.findChild(SlipPrinter) or SlipPrinter(machine, saver)
