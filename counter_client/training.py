"""Training mode (D-11): the whole client over a made-up morning, in a process and a folder of its own.

Nothing of the real machine is opened: no settings, no store, no peer, no printer, no serial port.
"""

import argparse
import tempfile
from functools import partial
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from counter_client.frame.training import wear
from counter_client.look.choice import FILE
from counter_client.scenery import CIVIL_STATUS, PEOPLE_WAITING, Scenery, morning
from counter_client.start import SIZES, application, choices_of
from counter_client.tour.seen import Seen
from counter_client.tour.welcome import welcome
from counter_client.trouble import Outermost
from counter_client.window import Window
from resources.qt.garbage import Collector
from sync.domain.ids import ServiceCode

TICK_MS = 1000
COMES_EVERY_MS = 90_000
"""How often somebody new takes a number, so that there is always somebody to call."""


def train(options: argparse.Namespace) -> int:
    """Show the client in training until it is closed; what was done in it is gone with its folder.

    Raises:
        Trouble: the shipped data cannot be used, or the disk takes nothing.
    """
    app = application(options.language)
    with tempfile.TemporaryDirectory(prefix="motcua-tap-", ignore_cleanup_errors=True) as folder:
        made = morning(Path(folder))
        outermost = Outermost()
        outermost.install()
        choices = choices_of(options, Path(folder) / FILE)
        window = Window(made.machine, choices.of().look(), choices)
        outermost.met.connect(window.tell)
        wear(window)
        window.tell_demonstration()
        welcome(window, Seen())
        window.resize(*(options.size or SIZES[0]))
        window.show()
        morning_goes_on = Morning(made, window)
        collector = Collector()
        code = app.exec()
        morning_goes_on.end()
        window.saver.stop()
        made.machine.close()
        collector.stop()
    return code


class Morning(QObject):
    """Turns the hands of the clock, and has people come."""

    def __init__(self, made: Scenery, window: Window) -> None:
        """Begin at once."""
        super().__init__(window)
        self._made, self._window = made, window
        self._codes = cycle(code for code, _ in PEOPLE_WAITING if code)
        self._next_ms = made.hands.now_ms + COMES_EVERY_MS
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    def tick(self) -> None:
        """Let a second pass; who comes while something is being saved comes with the next one."""
        self._made.hands.turn(self._made.hands.now_ms + TICK_MS)
        saver = self._window.saver
        if self._made.hands.now_ms >= self._next_ms and not saver.busy:
            self._next_ms = self._made.hands.now_ms + COMES_EVERY_MS
            work = partial(self._made.machine.queue.issue, CIVIL_STATUS, (ServiceCode(next(self._codes)),))
            saver.save("training.comes", work, lambda _ticket: self._window.reload())

    def end(self) -> None:
        """Stop the clock: the machine is closed."""
        self._timer.stop()
