"""A scanner in serial mode (CDC): it types nothing, so no input method and no field is in its way (D-02 prefers it)."""

import re
from typing import Final

from PySide6.QtCore import QIODevice, QObject, QTimer, Signal
from PySide6.QtSerialPort import QSerialPort

AGAIN_MS: Final = 5_000
"""How often a port is tried that is not there; nothing is said before the second time, plugs are moved."""

LONGEST: Final = 1024
"""No code of the centre's is nearly as long; of a longer line the end is kept."""

_END = re.compile(rb"[\r\n]+")


class SerialScanner(QObject):
    """Reads lines from a port, which Qt watches beside the window; a scanner that is plugged in again is found."""

    scanned = Signal(str)
    """A line, without its end; bytes that are no UTF-8 are marked."""

    found = Signal(bool)
    """Whether the scanner is there, once it was missed."""

    def __init__(self, port: str, parent: QObject) -> None:
        """Open a port by its name: /dev/ttyACM0, COM3."""
        super().__init__(parent)
        self._port = QSerialPort(port, self)
        self._read, self._tries = b"", 0
        self._port.readyRead.connect(self._take)
        self._port.errorOccurred.connect(self._lose)
        self._again = QTimer(self, interval=AGAIN_MS)
        self._again.timeout.connect(self.open)
        self.open()

    def open(self) -> None:
        """Open the port if it is there; otherwise it is tried again."""
        if self._port.open(QIODevice.OpenModeFlag.ReadOnly):
            self._again.stop()
            if self._tries > 1:
                self.found.emit(True)  # noqa: FBT003  Qt's own
            self._tries = 0
            return
        self._again.start()
        self._tries += 1
        if self._tries == 2:  # noqa: PLR2004  the second time, see AGAIN_MS
            self.found.emit(False)  # noqa: FBT003

    def _take(self) -> None:
        *lines, rest = _END.split(self._read + bytes(self._port.readAll().data()))
        self._read = rest[-LONGEST:]
        for line in filter(None, lines):
            self.scanned.emit(line[-LONGEST:].decode("utf-8", "replace"))

    def _lose(self, error: QSerialPort.SerialPortError) -> None:
        if error is QSerialPort.SerialPortError.ResourceError and self._port.isOpen():
            self._port.close()
            self._again.start()
