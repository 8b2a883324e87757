"""The heartbeat of a kiosk: given by the window's thread, and only while the thread that saves answers.

A window that stands still gives none, and a writer that hangs ends it too: systemd then starts the program anew.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from resources.qt.saving import Saver
from sync.devices.service_manager import ALIVE, READY
from sync.domain import pulse
from sync.domain.pulse import Pulse

BEAT_MS: Final = 2000
"""The unit's WatchdogSec is 6: two beats may be late."""


class Heart(QObject):
    """Lives on the GUI thread."""

    _answered = Signal()

    def __init__(
        self, saver: Saver, touch: Callable[[], None], tell: Callable[[str], None], now_ms: Callable[[], int]
    ) -> None:
        """Begin to beat.

        Args:
            saver: whose thread commits.
            touch: a commit that means nothing, raising Trouble when the disk refuses it.
            tell: hears "READY=1" after the first round trip and "WATCHDOG=1" at each beat.
            now_ms: a clock that never goes back.
        """
        super().__init__()
        self._saver, self._touch, self._tell, self._now_ms = saver, touch, tell, now_ms
        self._pulse = Pulse()
        self._answered.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._say = self._answered.emit
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(self.beat)
        self._timer.start()
        self.beat()

    @Slot()
    def beat(self) -> None:
        """Ask the writer when it is time to, and say that the program lives if it does."""
        if pulse.is_due(self._pulse, self._now_ms()):
            self._pulse = pulse.asked(self._pulse, self._now_ms())
            touch, say = self._touch, self._say
            self._saver.aside(lambda: _round_trip(touch, say))
        if pulse.is_alive(self._pulse, self._now_ms()):
            self._tell(ALIVE)

    @Slot()
    def _hear(self) -> None:
        begins, self._pulse = not self._pulse.answered, pulse.heard(self._pulse)
        if begins:
            self._tell(READY)


def _round_trip(touch: Callable[[], None], say: Callable[[], None]) -> None:
    try:
        touch()
    finally:
        say()
