"""When a window looks again: at the clock each second, at everything soon after news and each half minute."""

from PySide6.QtCore import QObject, QTimer, Signal

from counter_client.frame.over_all import every

CLOCK_MS = 1000
GATHER_MS = 40
"""News of one exchange come in a burst; the screen is read again once for all of them."""

WAITING_MS = 20_000
"""How often waiting times are read again when nothing changes; they count minutes."""


class Pulse(QObject):
    """Beats as long as its window is open."""

    ticked = Signal()
    """A second has passed."""

    due = Signal()
    """Everything is to be read again."""

    def __init__(self, parent: QObject) -> None:
        """Begin at once."""
        super().__init__(parent)
        self._soon = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._soon.timeout.connect(self.due)
        self._timers = every(self, CLOCK_MS, self.ticked.emit), every(self, WAITING_MS, self.due.emit)

    @property
    def is_hurried(self) -> bool:
        """Whether news have come that were not read yet."""
        return self._soon.isActive()

    def hurry(self, _news: object) -> None:
        """Have everything read soon: something is new."""
        self._soon.start()

    def stop(self) -> None:
        """Beat no more."""
        for timer in (*self._timers, self._soon):
            timer.stop()
