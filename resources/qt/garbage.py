"""Collecting garbage on the GUI thread only.

Python collects cycles on whichever thread allocates next, and a QObject that is destroyed on the replicator's thread
takes the program with it (PySide 6.11). So the automatic collector rests while the window lives, and a timer of the
GUI thread does its work.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1_000
OLDEST_EVERY = 60
"""The whole heap is looked through once a minute; the young objects each second, which takes under a millisecond."""


class Collector(QObject):
    """Collects on the thread that makes it, until ``stop``; the caller keeps it as long as the window."""

    def __init__(self) -> None:
        """Put the automatic collector to rest and begin."""
        super().__init__()
        self._rounds = 0
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Do one round."""
        self._rounds += 1
        gc.collect(1 if self._rounds % OLDEST_EVERY else 2)

    def stop(self) -> None:
        """Give the work back to Python; no other thread may use Qt any more."""
        self._timer.stop()
        gc.enable()
