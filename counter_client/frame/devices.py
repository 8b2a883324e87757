"""How printer and scanner of this machine stand, as far as anybody knows: nothing is asked of them for this."""

from enum import Enum

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QWidget

from counter_client.helper.printing import slip_printer
from counter_client.look import icons
from counter_client.look.parts import fill, label, row
from counter_client.look.tokens import Look
from resources.qt.saving import Saver
from sync.devices.job import NotPrinted, Printed
from sync.machine import Machine


class Standing(Enum):
    """NONE: the settings name none; UNSEEN: it types like a keyboard and has not been heard yet."""

    NONE = "none"
    UNSEEN = "unseen"
    READY = "ready"
    WRONG = "wrong"


class Devices(QObject):
    """Outlives sessions and looks, as the devices do."""

    changed = Signal()
    """One of them stands otherwise than before."""

    def __init__(self, machine: Machine, saver: Saver) -> None:
        """Follow the printer of slips; of the scanner the workplace tells."""
        super().__init__(saver)
        slips = slip_printer(machine, saver)
        self.printer = Standing.READY if slips.is_there else Standing.NONE
        self.printer_why = ""
        self.scanner = Standing.READY if machine.settings.scanner.port else Standing.UNSEEN
        slips.ended.connect(self._hear_printer)

    def hear_scanner(self, *, found: bool) -> None:
        """Take in that something was scanned, or that no scanner is at its port."""
        self.scanner = Standing.READY if found else Standing.WRONG
        self.changed.emit()

    def _hear_printer(self, ended: Printed | NotPrinted) -> None:
        well = isinstance(ended, Printed)
        self.printer = Standing.READY if well else Standing.WRONG
        self.printer_why = "" if isinstance(ended, Printed) else f"{ended.reason.what} {ended.reason.do}"
        self.changed.emit()


class DeviceBadge(QWidget):
    """Icon and words in the strip; where the strip is narrow the words are left to the tool tip, unless it is wrong."""

    def __init__(self, look: Look, name: str, icon: str) -> None:
        """Make an empty one."""
        super().__init__()
        self._look, self._icon = look, icon
        self._sign, self._words = QLabel(), label("", name=name)
        self._standing, self._brief = Standing.READY, False
        self.setLayout(fill(row(look, gap=6), self._sign, self._words))

    def say(self, standing: Standing, words: str, why: str = "") -> None:
        """Show how the device stands."""
        wrong = standing is Standing.WRONG
        self._standing = standing
        token = "attention" if wrong else "inkSoft"
        self._sign.setPixmap(icons.pixmap(self._icon, self._look.colours[token], self._look.at(16)))
        self._words.setProperty("role", "alert" if wrong else "body")
        self._words.style().polish(self._words)
        self._words.setText(words)
        self._words.setAccessibleName(" ".join(filter(None, (words, why))))
        self.setToolTip(self._words.accessibleName())
        self.be_brief(on=self._brief)

    def be_brief(self, *, on: bool) -> None:
        """Show the icon alone, or the words too; what is wrong is always said in words."""
        self._brief = on
        self._words.setVisible(not on or self._standing is Standing.WRONG)
        self.updateGeometry()  # at once: whoever asks how much room is needed asks now
