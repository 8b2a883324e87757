"""What the line brings that everybody here should know: said over the rooms, once each."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from counter_client.frame.status import edition
from sync.domain.company import Odd
from sync.machine import Link


class Tidings(QObject):
    """Remembers what it has said."""

    def __init__(self, say: Callable[[str, str], object], parent: QObject) -> None:
        """Say two sentences through ``say``: what happened, and what to do now."""
        super().__init__(parent)
        self._say = say
        self._told_edition, self._told_end = "", False

    @Slot(object)
    def hear(self, link: Link) -> None:
        """Look at how the line stands."""
        self._tell_edition(link)
        self._tell_end(link)

    def _tell_edition(self, link: Link) -> None:
        """Ask for the update when the server runs another edition, once for each (F-23, F-39)."""
        if link.edition in ("", edition(), self._told_edition):
            return
        self._told_edition = link.edition
        what = self.tr("This machine runs version %1, the server version %2.")
        do = self.tr("The software needs an update: tell the administrator. Work goes on as usual.")
        self._say(what.replace("%1", edition()).replace("%2", link.edition), do)

    def _tell_end(self, link: Link) -> None:
        """Say that this machine was revoked, once until it is heard otherwise (F-76)."""
        told, self._told_end = self._told_end, link.odd is Odd.ENDED
        if self._told_end and not told:
            self._say(
                self.tr("This machine was revoked: what is recorded here reaches nobody."),
                self.tr("Record nothing more here; go on at another counter and tell the administrator."),
            )
