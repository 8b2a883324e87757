"""Saving beside the screens: one thread commits, so that a slow disk never stops the window (F-11).

One thing at a time: whoever presses again while something is being saved changes nothing, so that no tap counts twice.
"""

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from sync.errors import Trouble

SLOW_MS: Final = 300
"""From then on the screen says in words that something is being saved."""

T = TypeVar("T")
_Work = SimpleQueue[tuple[Callable[[], object], bool] | None]
"""What is to be done, and whether somebody waits for its answer."""


class Saver(QObject):
    """Lives on the GUI thread; what is saved must hold nothing of Qt, because the other thread may be last to drop it.

    Attributes:
        busy: name of what is being saved, "" when nothing is.
        slow: it has taken longer than SLOW_MS.
        trouble: why the last thing could not be saved; None since something could.
    """

    told = Signal()
    """One of the three is another now."""

    refused = Signal()
    """Something was to be saved while something else is; the same again tells nothing, its answer is on its way."""

    heard = Signal(object)
    """A Trouble, or None, from whoever looks after the disk on another thread."""

    _ended = Signal(object)
    _beside = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start the thread; ``stop`` ends it."""
        super().__init__(parent)
        self.busy, self.slow = "", False
        self.trouble: Trouble | None = None
        self._then: Callable[[Any], object] | None = None
        self._timer = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._timer.timeout.connect(self._become_slow)
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)
        self._beside.connect(self._end_beside, Qt.ConnectionType.QueuedConnection)
        self.heard.connect(self.hear, Qt.ConnectionType.QueuedConnection)
        self._work: _Work = SimpleQueue()
        tell = (self._ended.emit, self._beside.emit)
        self._thread = threading.Thread(target=_obey, args=(self._work, tell), name="saver", daemon=True)
        self._thread.start()

    def save(self, name: str, work: Callable[[], T], then: Callable[[T], object]) -> bool:
        """Have work done by the other thread, and ``then`` called here with its answer once that is durable.

        Returns:
            False when something is being saved already: nothing was begun.
        """
        if self.busy:
            if name != self.busy:
                self.refused.emit()
            return False
        self.busy, self._then = name, then
        self._timer.start()
        self._work.put((work, True))
        self.told.emit()
        return True

    def aside(self, work: Callable[[], object]) -> None:
        """Have something written that nobody waits for, after what was begun before it: no press is lost by it."""
        self._work.put((work, False))

    @Slot(object)
    def hear(self, trouble: Trouble | None) -> None:
        """Take in whether the disk can be written, as somebody found who tried."""
        if (before := self.trouble) is trouble:
            return
        self.trouble = trouble
        if before is None or trouble is None or before.what != trouble.what:
            self.told.emit()

    def stop(self) -> None:
        """Wait until what is being saved is durable, and end; its answer is told to nobody."""
        self._timer.stop()
        self._work.put(None)
        self._thread.join()
        self._then, self.busy = None, ""

    def _become_slow(self) -> None:
        self.slow = True
        self.told.emit()

    @Slot(object)
    def _end(self, outcome: object) -> None:
        then, self._then = self._then, None
        if then is None:
            return
        self._timer.stop()
        failed = outcome if isinstance(outcome, Exception) else None
        self.busy, self.slow = "", False
        self.trouble = failed if isinstance(failed, Trouble) else None
        self.told.emit()
        if failed is None:
            then(outcome)
        elif not isinstance(failed, Trouble):
            raise failed

    @Slot(object)
    def _end_beside(self, outcome: object) -> None:
        if isinstance(outcome, Exception) and not isinstance(outcome, Trouble):
            raise outcome
        self.hear(outcome if isinstance(outcome, Trouble) else None)


_Tell = tuple[Callable[[object], object], Callable[[object], object]]
"""Who is told the outcome of what somebody waits for, and of what nobody does."""


def _obey(work: _Work, tell: _Tell) -> None:
    while _did_one(work, tell):
        pass


def _did_one(work: _Work, tell: _Tell) -> bool:
    """Do one thing, as a function of its own: while the thread waits for the next it holds nothing of the last."""
    wanted = work.get()
    if wanted is not None:
        (tell[0] if wanted[1] else tell[1])(_outcome(wanted[0]))
    return wanted is not None


def _outcome(work: Callable[[], object]) -> object:
    try:
        return work()
    except Exception as error:  # noqa: BLE001 - handed over to the GUI thread, whose outermost handler it meets
        return error
