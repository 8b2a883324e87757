"""Brings what is typed onto the disk, half a second after the last key (D-04)."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from counter_client.intake.draft import Drafts, Saved
from counter_client.intake.resume import Resume
from resources.qt.saving import Saver
from sync.domain.draft import Draft
from sync.office.drafts import DraftDesk, Visit

SOON_MS = 500


class DraftKeeper(QObject):
    """Nobody waits for it; what cannot be written is said by the saver's alarm, and stays in memory.

    Attributes:
        resume: offers what is there to whoever begins.
    """

    def __init__(self, drafts: Drafts, desk: DraftDesk, saver: Saver, parent: QObject) -> None:
        """Follow the drafts of a program."""
        super().__init__(parent)
        self._desk, self._saver = desk, saver
        self._changed: dict[Visit, Draft | None] = {}
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.flush)
        drafts.on_change, drafts.save_now = self._note, self.save_now
        self.resume = Resume(drafts, self)

    @property
    def waits(self) -> bool:
        """Whether something is not on its way to the disk yet."""
        return bool(self._changed)

    def flush(self) -> None:
        """Have written what has changed since the last time."""
        self._soon.stop()
        if self._changed:
            changed, self._changed = self._changed, {}
            self._saver.aside(partial(self._desk.keep, changed))

    def save_now(self, saved: Saved) -> None:
        """Have written what has changed; ``saved`` is called when that, and all before it, is durable.

        While something else is being saved nothing is begun, which the saver says; half a second later it is written.
        """
        changed = dict(self._changed)
        if self._saver.save("intake.keep", partial(self._desk.keep, changed), lambda _kept: saved()):
            self._soon.stop()
            self._changed = {}

    def _note(self, visit: Visit, draft: Draft | None) -> None:
        self._changed[visit] = draft
        self._soon.start()
