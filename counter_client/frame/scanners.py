"""The scanners of a workplace: one that types, and one at a serial port; what they read, and whether they are there."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counter_client.frame.scanner import KeyScanner
from counter_client.frame.serial_scanner import SerialScanner
from counter_client.look.tokens import Tone


class Scanners(QObject):
    """Listens as long as its workplace lives."""

    scanned = Signal(str)
    """What was read."""

    told = Signal(bool)
    """Whether a scanner is there: it was heard, or is missed at its port."""

    said = Signal(str, object)
    """A sentence for the person, and its Tone."""

    def __init__(self, over: QWidget) -> None:
        """Hear a scanner that types while the window of ``over`` has the keyboard."""
        super().__init__(over)
        self._over = over
        KeyScanner(over).scanned.connect(self.take)

    def listen_to_port(self, port: str) -> None:
        """Hear a scanner in serial mode at a port too; "" for none."""
        if port:
            scanner = SerialScanner(port, self._over)
            scanner.scanned.connect(self.take)
            scanner.found.connect(partial(self.tell, port))

    def take(self, text: str) -> None:
        """Take what a scanner read."""
        self.told.emit(True)  # noqa: FBT003  a signal's
        self.scanned.emit(text)

    def tell(self, port: str, found: bool) -> None:  # noqa: FBT001  a signal's
        """Say that the scanner at a port is missed, or there again."""
        self.told.emit(found)
        if found:
            self.said.emit(self.tr("The scanner is there again."), Tone.OK)
        else:
            self.said.emit(self.tr("No scanner at %1: look at its plug.").replace("%1", port), Tone.ATTENTION)
