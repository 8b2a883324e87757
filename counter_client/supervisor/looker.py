"""Reading beside the screens what takes longer than a frame."""

import threading
from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

T = TypeVar("T")


class Looker(QObject, Generic[T]):
    """Reads on a thread of its own, one reading at a time: whoever asks meanwhile gets the next one, once for all.

    Lives on the GUI thread; what is read must hold nothing of Qt, because the other thread may be last to drop it.
    """

    _ended = Signal(int, object)

    def __init__(self, read: Callable[[], T], then: Callable[[T], object], parent: QObject) -> None:
        """Call ``then`` here with what ``read`` returns there."""
        super().__init__(parent)
        self._read, self._then = read, then
        self._thread: threading.Thread | None = None
        self._again, self._turn = False, 0
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether something is being read."""
        return self._thread is not None

    def look(self) -> None:
        """Begin to read; or read once more after what is being read now."""
        self._again = self.busy
        if not self._again:
            self._turn += 1
            tell = partial(self._ended.emit, self._turn)
            self._thread = threading.Thread(target=_read, args=(self._read, tell), name="looker")
            self._thread.start()

    def rest(self) -> None:
        """Wait for what is being read, and tell nobody: the machine may be closed afterwards."""
        self._again = False
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    @Slot(int, object)
    def _end(self, turn: int, outcome: object) -> None:
        if self._thread is None or turn != self._turn:
            return  # it came to rest meanwhile: nobody asks any more
        self._thread.join()
        self._thread = None
        if self._again:
            self.look()
        if isinstance(outcome, Exception):
            raise outcome
        self._then(outcome)  # type: ignore[arg-type]


def _read(read: Callable[[], object], tell: Callable[[object], object]) -> None:
    try:
        tell(read())
    except Exception as error:  # noqa: BLE001 - handed over to the GUI thread, whose outermost handler it meets
        tell(error)
