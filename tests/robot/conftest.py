"""A small real window of each kind, and a player that says commands and waits for the answers."""

import json
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQuick import QQuickView, QQuickWindow
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from resources.qt import robot
from tests.robot.counter_window import CounterWindow


class Player:
    """The other side of the robot's pipes."""

    def __init__(self, qtbot: QtBot, window: QQuickWindow | QWidget) -> None:
        self._qtbot = qtbot
        self.quits = 0
        self._answers: list[str] = []
        commands_fd, self._commands_fd = os.pipe()
        self._answers_fd, answers_fd = os.pipe()
        self._robot = robot.attach(window, self._count, commands_fd, answers_fd)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self._answers_in = answers_fd

    def say(self, **command: object) -> dict[str, object]:
        return self.line(json.dumps(command))

    def line(self, line: str) -> dict[str, object]:
        known = len(self._answers)
        self.whisper(line)
        self._qtbot.waitUntil(lambda: len(self._answers) > known, timeout=15_000)
        answer = json.loads(self._answers[known])
        assert isinstance(answer, dict)
        return answer

    def whisper(self, lines: str) -> None:
        os.write(self._commands_fd, lines.encode() + b"\n")

    def answers(self, count: int) -> list[dict[str, object]]:
        self._qtbot.waitUntil(lambda: len(self._answers) >= count, timeout=15_000)
        return [json.loads(line) for line in self._answers]

    def hang_up(self) -> None:
        if self._commands_fd >= 0:
            os.close(self._commands_fd)
            self._commands_fd = -1
            self._qtbot.waitUntil(lambda: self.quits > 0)

    def close(self) -> None:
        self.hang_up()
        os.close(self._answers_in)
        self._reader.join()
        os.close(self._answers_fd)

    def _read(self) -> None:
        rest = b""
        while block := os.read(self._answers_fd, 65536):
            *lines, rest = (rest + block).split(b"\n")
            self._answers.extend(line.decode() for line in lines)

    def _count(self) -> None:
        self.quits += 1


@pytest.fixture
def kiosk(qtbot: QtBot) -> Iterator[Player]:
    view = QQuickView(QUrl.fromLocalFile(str(Path(__file__).with_name("KioskWindow.qml"))))
    view.show()
    qtbot.waitUntil(view.isExposed)
    player = Player(qtbot, view)
    yield player
    player.close()
    view.close()
    view.deleteLater()


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Player]:
    window = CounterWindow()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.isVisible)
    player = Player(qtbot, window)
    yield player
    player.close()
