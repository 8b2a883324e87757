"""What the kiosks' printers need, said in every room, once for each change (F-41, F-42)."""

from PySide6.QtCore import QObject, Signal

from counter_client.helper.printers import printer_words
from counter_client.look.tokens import Tone
from counter_client.session import Session
from counter_client.words import machine_name


class Papers(QObject):
    """Remembers what it has said of each printer."""

    said = Signal(str, object)
    """A sentence for the person at the desk, and its Tone."""

    def __init__(self, session: Session, parent: QObject) -> None:
        """Say nothing before ``reload``."""
        super().__init__(parent)
        self._machine = session.machine
        self._told: dict[str, str] = {}

    def reload(self) -> None:
        """Read the printers again, and say what is new of them."""
        for printer in self._machine.printers.of_today():
            needs, before = printer_words(printer), self._told.get(printer.device, "")
            self._told[printer.device] = needs
            if needs == before:
                continue
            name = machine_name(self._machine.centre, printer.device)
            well = self.tr("%1: slips come out again")
            self.said.emit(f"{name}: {needs}" if needs else well.replace("%1", name), _tone(needs))


def _tone(needs: str) -> Tone:
    return Tone.ATTENTION if needs else Tone.OK
