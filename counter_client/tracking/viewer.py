"""Notes that a dossier is looked at, as soon as it has been on the screen long enough to be read (F-78)."""

from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from counter_client.session import Session
from sync.domain.ids import DossierId

READ_MS = 700
"""Whoever passes a dossier with the arrows has not read it."""


class Viewer(QObject):
    """Belongs to the part that shows dossiers; nobody waits for what it writes."""

    def __init__(self, session: Session, shown_in: QWidget) -> None:
        """Note in the name of a session's officer, while this part is on the screen."""
        super().__init__(shown_in)
        self._session, self._shown_in = session, shown_in
        self._dossier: DossierId | None = None
        self._soon = QTimer(self, singleShot=True, interval=READ_MS)
        self._soon.timeout.connect(self._note)

    def show(self, dossier: DossierId | None) -> None:
        """Tell which dossier is shown now; the same again does not begin anew while its time runs."""
        if dossier != self._dossier or not self._soon.isActive():
            self._dossier = dossier
            self._soon.start()

    def _note(self) -> None:
        session = self._session
        if self._dossier is not None and self._shown_in.isVisible():
            note = session.machine.viewings.note
            session.saver.aside(partial(note, self._dossier, session.counter.id, session.officer.id))
