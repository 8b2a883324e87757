"""What the pages know of the printer between slips: whether paper comes out, said before anybody misses it."""

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from sync.domain.printer_state import Watched


class PrinterSeen(QObject):
    """Lives on the GUI thread; the printer's thread tells it through a signal."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        """Know nothing bad yet."""
        super().__init__(parent)
        self._watched = Watched()

    @Property(bool, notify=changed)
    def stops(self) -> bool:
        """No slip comes out just now: numbers are shown to be noted (K-38)."""
        return self._watched.stops

    @Property(str, notify=changed)
    def line(self) -> str:
        """What the calm line says of it on every page; "" while slips come out."""
        words = QCoreApplication.translate("Kiosk", "No slips now – your number is shown large on the screen")
        return words if self._watched.stops else ""

    @Slot(object)
    def hear(self, watched: Watched) -> None:
        """Take in how the printer stands."""
        self._watched = watched
        self.changed.emit()
