"""Pictures of every screen, made from a demonstration machine that lives as long as they take."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from counter_client.hands import Walk, press, saved, seen
from counter_client.look.tokens import THEMES, load
from counter_client.scenery import morning
from counter_client.walk_desk import assist, called, intake, look, pause, people, search, signing_in, tour, training
from counter_client.walk_hall import accounts, catalogue, hall_and_numbers, worklist
from counter_client.window import Window
from sync.errors import StoreUnavailable
from sync.machine import Machine

SETTLE_MS = 60
"""Between two steps; deferred layouts and repaints are done by then."""


@dataclass(frozen=True, slots=True)
class Pose:
    """How the screens stand when they are taken: theme, text size in per cent, window size in px."""

    theme: str
    text: int
    size: tuple[int, int]

    @property
    def name(self) -> str:
        """What the names of its pictures end in."""
        return f"{self.theme}-{self.text}-{self.size[0]}"


class Walker(QObject):
    """Goes on by one step at each turn of its timer, and quits the application at the end."""

    def __init__(self, folder: Path) -> None:
        """Write into a folder that exists."""
        super().__init__()
        self._folder = folder
        self._window: Window | None = None
        self._timer = QTimer(self, interval=SETTLE_MS)

    def start(self, poses: tuple[Pose, ...]) -> None:
        """Begin; the application's loop does the rest."""
        steps = self._all(poses)
        self._timer.timeout.connect(lambda: self._step(steps))
        self._timer.start()

    def _step(self, steps: Iterator[str]) -> None:
        stop = next(steps, None)
        if stop is None:
            self._timer.stop()
            QApplication.quit()
        elif stop and self._window is not None:
            self._window.front.grab().save(str(self._folder / f"{stop}.png"))

    def _all(self, poses: tuple[Pose, ...]) -> Walk:
        for pose in poses:
            with tempfile.TemporaryDirectory() as data:
                made = morning(Path(data))
                self._window = Window(made.machine, load(THEMES[pose.theme], pose.text / 100))
                self._window.resize(*pose.size)
                self._window.show()
                for stop in rooms(self._window, made.machine):
                    yield f"{stop}-{pose.name}" if stop else ""
                self._window.close()
                made.machine.close()


def rooms(window: Window, machine: Machine) -> Walk:
    """Visit every screen of one window."""
    yield from signing_in(window, machine)
    yield from seen("2-desk-idle")
    yield from tour(window)
    yield from search(window)
    yield from look(window)
    yield from people(window, machine)
    yield from pause(window)
    yield from assist(window, machine)
    yield from called(window, machine)
    for key in ("F4", "F6"):
        press(window, f"key.{key}")
        yield from seen("4-set-aside" if key == "F4" else "4-send-on")
        press(window, "menu.no")
    yield from intake(window)
    press(window, "nav.dossiers")
    yield from seen("8-dossiers")
    for move in ("start", "ready", "return"):
        yield from saved(window, f"dossiers.{move}")
    yield from seen("9-hand-back")
    press(window, "ask.no")
    press(window, "nav.desk")
    window.saver.hear(StoreUnavailable("Ổ đĩa chỉ cho đọc, chưa lưu được.", "Gọi quản trị viên kiểm tra ổ đĩa."))
    yield from seen("10-desk-not-saved")
    window.saver.hear(None)
    yield from worklist(window, machine)
    yield from accounts(window)
    yield from catalogue(window)
    yield from hall_and_numbers(window, machine)
    yield from training(window)
