"""What the kiosks' printers need, said in every room, once for each change (F-41, F-42)."""

from itertools import starmap

from PySide6.QtCore import QObject, Signal

from counter_client.helper.printers import printer_words
from counter_client.look.tokens import Tone
from counter_client.session import Session
from counter_client.words import machine_name
from sync.domain.ids import DeviceId


class PrinterNews(QObject):
    """Remembers what it has said of each printer."""

    said = Signal(str, object)
    """A sentence for the person at the desk, and its Tone."""

    def __init__(self, session: Session, parent: QObject) -> None:
        """Say nothing before ``reload``."""
        super().__init__(parent)
        self._machine = session.machine
        self._told: dict[DeviceId, str] = {}

    def reload(self) -> None:
        """Read the printers again, and say what is new of them: in one line, because the next one replaces it."""
        before, machine = self._told, self._machine
        self._told = before | {printer.device: printer_words(printer) for printer in machine.printers.of_today()}
        news = {device: words for device, words in self._told.items() if words != before.get(device, "")}
        if news:
            sentence = " · ".join(starmap(self._sentence, news.items()))
            self.said.emit(sentence, Tone.ATTENTION if any(news.values()) else Tone.OK)

    def _sentence(self, device: DeviceId, needs: str) -> str:
        name = machine_name(self._machine.centre, device)
        return f"{name}: {needs}" if needs else self.tr("%1: slips come out again").replace("%1", name)
