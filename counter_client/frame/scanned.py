"""Where a scan leads: a slip to serving, a code to its dossier, an identity card to the person of the intake."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit

from counter_client.desk.room import DeskRoom
from counter_client.frame.room import Room
from counter_client.intake.room import IntakeRoom
from counter_client.session import Session
from sync.domain.dossier import Dossier
from sync.domain.possession import read_slip
from sync.domain.scan import read_person


class Scans(QObject):
    """Leads only while nothing lies over the room: a question is answered by a hand."""

    wanted = Signal(str)
    """Area that is to be opened."""

    dossier_wanted = Signal(object)
    """DossierId of the dossier whose code was scanned."""

    said = Signal(str)
    """Why nothing is done with what was scanned; never what it was."""

    def __init__(self, session: Session, rooms: Mapping[str, Room], parent: QObject) -> None:
        """Lead within these rooms."""
        super().__init__(parent)
        self._session, self._rooms = session, rooms

    def lead(self, text: str, present: Room) -> None:
        """Do what a scan means, from the room that is open; nothing while the lock hides it.

        Behind the small window it is not hidden: there the whole window is.
        """
        if not present.isVisibleTo(present.window()):
            return
        if not present.isEnabled():
            _write(text)
        elif (card := read_person(text)) is not None:
            if isinstance(present, IntakeRoom):
                present.take_card(card)
            else:
                self.said.emit(self.tr("An identity card: open the intake first, then scan it."))
        elif read_slip(text) is not None and isinstance(desk := self._rooms.get("desk"), DeskRoom):
            self.wanted.emit("desk")
            desk.show_slip(text)
        elif "dossiers" in self._rooms and (dossier := self._dossier(text)) is not None:
            self.dossier_wanted.emit(dossier.id)
        elif not _write(text):
            self.said.emit(self.tr("Nothing here has the code that was scanned."))

    def _dossier(self, text: str) -> Dossier | None:
        code = text.strip().upper()
        filed = self._session.machine.tracking.dossiers()
        return next((each for each in filed if code in {each.code.upper(), each.temporary_code.upper()}), None)


def _write(text: str) -> bool:
    """Type a scan into the field that has the keyboard; returns whether there was one."""
    line = QApplication.focusWidget()
    if not isinstance(line, QLineEdit) or line.isReadOnly():
        return False
    line.insert(text)
    line.textEdited.emit(line.text())
    return True
