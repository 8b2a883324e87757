"""Pictures of every screen, made from a demonstration machine that lives as long as they take."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QWidget

from counter_client.frame.workplace import Workplace
from counter_client.look.tokens import load
from counter_client.scenery import COUNTER, morning
from counter_client.session import Session
from counter_client.window import Window
from sync.machine import Machine

LOOKS = (("default", 1.0), ("default", 1.5), ("dark", 1.0))
PERSON = {
    "intake.name": "Nguyễn Thị Huyền",
    "intake.id-number": "024196001234",
    "intake.born": "12/03/1996",
    "intake.address": "Thôn Đồng Đạo, xã Hợp Thịnh, tỉnh Bắc Ninh",
    "intake.phone": "0987654567",
}


class Photographer:
    """Walks through the screens of one window and takes a picture at each stop."""

    def __init__(self, window: Window, machine: Machine, shoot: Callable[[str], None]) -> None:
        """Begin at the sign-in screen."""
        self._window, self._machine, self._shoot = window, machine, shoot

    def walk(self) -> None:
        """Visit every screen."""
        self._shoot("1-sign-in")
        self._press("signin.enter")
        self._shoot("2-desk-idle")
        ticket = self._machine.queue.call_next(COUNTER)
        self._window.reload()
        self._shoot("3-desk-called")
        self._press("desk.serve")
        self._shoot("4-desk-serving")
        self._press("desk.intake")
        self._type({"intake.name": "", "intake.id-number": "0241", "intake.born": "31/02/1996"})
        self._press("intake.save")
        self._shoot("5-intake-faults")
        self._type(PERSON)
        self._tick(3)
        self._shoot("6-intake-filled")
        self._press("intake.save")
        self._shoot("7-desk-taken-in")
        self._press("nav.dossiers")
        self._shoot("8-dossiers")
        self._press("dossiers.start")
        self._press("dossiers.ready")
        self._press("dossiers.return")
        self._shoot("9-hand-back")
        del ticket

    def _press(self, name: str) -> None:
        button = self._window.findChild(QWidget, name)
        button.click()  # type: ignore[union-attr]

    def _type(self, texts: dict[str, str]) -> None:
        for name, text in texts.items():
            line = self._window.findChild(QLineEdit, name)
            line.setText(text)  # type: ignore[union-attr]

    def _tick(self, count: int) -> None:
        for index in range(count):
            self._press(f"intake.component.{index}")


def write_all(folder: Path, size: tuple[int, int]) -> None:
    """Write the pictures of every look into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for theme, scale in LOOKS:
        with tempfile.TemporaryDirectory() as data:
            made = morning(Path(data))
            window = Window(made.machine, load(theme, scale))
            window.resize(*size)
            window.show()
            name = f"{'light' if theme == 'default' else theme}-{round(scale * 100)}"
            Photographer(window, made.machine, lambda stop: _save(window, folder / f"{stop}-{name}.png")).walk()  # noqa: B023
            window.close()
            made.machine.close()


def _save(window: Window, path: Path) -> None:
    window.grab().save(str(path))
