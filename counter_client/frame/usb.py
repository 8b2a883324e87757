"""The button in the strip that is there while the line is down: what waits goes onto a USB stick, or comes from one."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMenu

from counter_client.look.button import STRIP, Button
from counter_client.look.tokens import Look
from sync.errors import Trouble
from sync.machine import Link, Machine
from sync.stick import ENDING, export_bundle, import_bundle

Tell = Callable[[int, int], None]
Work = Callable[[Tell], str]


class _Stopped(Exception):
    """Ends the work from within, where it tells how far it is."""


class Errand(QObject):
    """One piece of work on a thread of its own; its signals arrive queued."""

    moved = Signal(int, int)
    """How much of how much is done."""

    ended = Signal(str)
    """The sentence that says what came of it."""

    met = Signal(str, str)
    """Trouble: what happened, and what to do now."""

    over = Signal()
    """However it went."""

    def __init__(self) -> None:
        """Have nothing to do."""
        super().__init__()
        self._stopping = threading.Event()

    def begin(self, work: Work) -> None:
        """Do it; returns at once."""
        self._stopping.clear()
        threading.Thread(target=self._run, args=(work,), name="usb", daemon=True).start()

    def stop(self) -> None:
        """Let it end at its next step, without a word: what was read stays, a file half written goes."""
        self._stopping.set()

    def _tell(self, done: int, total: int) -> None:
        if self._stopping.is_set():
            raise _Stopped
        self.moved.emit(done, total)

    def _run(self, work: Work) -> None:
        try:
            self.ended.emit(work(self._tell))
        except _Stopped:
            pass
        except Trouble as trouble:
            self.met.emit(trouble.what, trouble.do)
        finally:
            self.over.emit()


class UsbButton(Button):
    """Opens a menu of two: copy to the stick, read from it. Officers choose a file, nobody chooses a receiver."""

    said = Signal(str)
    """A sentence for the person, when it went well."""

    met = Signal(str, str)
    """What stood in the way, and what to do now."""

    rested = Signal()
    """Nothing is written or read any more."""

    def __init__(self, machine: Machine, look: Look) -> None:
        """Make a hidden one."""
        super().__init__(look, "status.usb", self.tr("USB"), icon="save", measure=STRIP)
        self.line_up()
        self._machine = machine
        self._menu = QMenu(self)
        self._menu.setObjectName("usb.menu")
        self._menu.addAction(self.tr("Copy to USB…"), self._ask_where_to)
        self._menu.addAction(self.tr("Read from USB…"), self._ask_which)
        self.clicked.connect(self._open_menu)
        self._errand = Errand()
        self._errand.moved.connect(self._show_progress)
        self._errand.ended.connect(self.said)
        self._errand.met.connect(self.met)
        self._errand.over.connect(self._rest)
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether a stick is written or read just now."""
        return not self.isEnabled()

    def stop(self) -> None:
        """End the work at its next step; ``rested`` tells when it has ended."""
        self._errand.stop()

    def show_link(self, link: Link) -> None:
        """Be there while there is no line, for a machine that others know by its certificate."""
        self.setVisible(self.busy or (not link.online and self._machine.passport is not None))

    def _open_menu(self) -> None:
        above = QPoint(0, -self._menu.sizeHint().height())
        self._menu.popup(self.mapToGlobal(above))

    def _ask_where_to(self) -> None:
        dialog = self._dialog(self.tr("Copy to USB"), QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(f"{self._machine.settings.device}{ENDING}")
        dialog.fileSelected.connect(lambda name: self._begin(partial(self._copied, Path(name))))
        dialog.open()

    def _ask_which(self) -> None:
        dialog = self._dialog(self.tr("Read from USB"), QFileDialog.AcceptMode.AcceptOpen)
        dialog.fileSelected.connect(lambda name: self._begin(partial(self._read, Path(name))))
        dialog.open()

    def _dialog(self, title: str, mode: QFileDialog.AcceptMode) -> QFileDialog:
        dialog = QFileDialog(self.window(), title)
        dialog.setObjectName("usb.file")
        dialog.setAcceptMode(mode)
        dialog.setViewMode(QFileDialog.ViewMode.List)
        dialog.setDefaultSuffix(ENDING)
        dialog.setNameFilter(f"Một Cửa (*{ENDING})")
        for place, words in self._labels().items():
            dialog.setLabelText(place, words)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _labels(self) -> dict[QFileDialog.DialogLabel, str]:
        """Return words for where the desktop brings no dialog of its own; Qt's own speaks no Vietnamese."""
        return {
            QFileDialog.DialogLabel.LookIn: self.tr("Folder"),
            QFileDialog.DialogLabel.FileName: self.tr("File name"),
            QFileDialog.DialogLabel.FileType: self.tr("Kind of file"),
            QFileDialog.DialogLabel.Accept: self.tr("Choose"),
            QFileDialog.DialogLabel.Reject: self.tr("Leave as it is"),
        }

    def _begin(self, work: Work) -> None:
        self.setEnabled(False)
        self._errand.begin(work)

    def _copied(self, file: Path, tell: Tell) -> str:
        made = export_bundle(self._machine, file, "", tell)
        return self.tr("%n item(s) copied for %1. Take the stick there.", "", made.events).replace("%1", made.to)

    def _read(self, file: Path, tell: Tell) -> str:
        taken = import_bundle(self._machine, file, tell)
        if taken.answer is None:
            said = self.tr("%1 has answered; %n new item(s).", "", taken.events)
        else:
            said = self.tr("%n new item(s) from %1. Take the stick back there.", "", taken.events)
        return said.replace("%1", taken.sender)

    def _show_progress(self, done: int, total: int) -> None:
        self.say(self.tr("USB %1 %").replace("%1", str(100 * done // max(total, 1))))

    def _rest(self) -> None:
        self.say(self.tr("USB"))
        self.setEnabled(True)
        self.rested.emit()
