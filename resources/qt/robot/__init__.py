"""Plays an app from outside: commands as JSON lines on stdin, one JSON line as answer to each on stdout.

The robot presses what people press and reads what they read: real mouse and key events on the real window, and only
things that are visible. It obeys one command after the other; commands.py lists them.
"""

import json
import os
import threading
from collections.abc import Callable, Iterator
from queue import SimpleQueue
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QWindow

from resources.qt.robot.commands import Answer, Body, CannotDo, Steps, obey

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow
    from PySide6.QtWidgets import QWidget

POLL_MS = 20

Heard = SimpleQueue[str | None]
"""Lines from the robot's own thread to the GUI thread; None when the other side has closed."""


def attach(
    window: "QQuickWindow | QWidget", quit_app: Callable[[], object], commands_fd: int = 0, answers_fd: int = 1
) -> "Robot":
    """Obey commands until stdin ends or one says quit; the caller keeps the robot as long as the window.

    Args:
        window: the app's main window; dialogs and popups that it opens are seen too.
        quit_app: called on the GUI thread after the last answer is written.
        commands_fd: file descriptor that commands come from, one JSON object a line.
        answers_fd: file descriptor that answers go to.
    """
    heard: Heard = SimpleQueue()
    threading.Thread(target=_listen, args=(commands_fd, heard), name="robot", daemon=True).start()
    return Robot(_body(window), quit_app, heard, answers_fd)


class Robot:
    """Obeys what was heard on the GUI thread, a step at every poll."""

    def __init__(self, body: Body, quit_app: Callable[[], object], heard: Heard, answers_fd: int) -> None:
        """Start polling; nothing happens before the first command."""
        self._body = body
        self._quit_app = quit_app
        self._heard = heard
        self._answers_fd = answers_fd
        self._steps: Steps | None = None
        self._poll = QTimer(interval=POLL_MS)
        self._poll.timeout.connect(self._step)
        self._poll.start()

    def _step(self) -> None:
        if self._steps is None:
            self._steps = self._next_command()
        if self._steps is None:
            return
        try:
            next(self._steps)
        except StopIteration as finished:
            self._answer(finished.value)
        except CannotDo as refusal:
            self._answer({"error": str(refusal)})

    def _next_command(self) -> Steps | None:
        if self._heard.empty():
            return None
        line = self._heard.get()
        if line is None:
            self._end()
            return None
        return obey(self._body, line)

    def _answer(self, answer: Answer) -> None:
        self._steps = None
        os.write(self._answers_fd, json.dumps(answer, ensure_ascii=False).encode() + b"\n")
        if answer.get("quit"):
            self._end()

    def _end(self) -> None:
        self._poll.stop()
        self._quit_app()


def _listen(fd: int, heard: Heard) -> None:
    # This thread knows nothing of Qt: a QObject that it held last would be destroyed on the wrong thread.
    for line in _lines(fd):
        heard.put(line)
    heard.put(None)


def _lines(fd: int) -> Iterator[str]:
    # os.read, not sys.stdin: a daemon thread that waits inside a buffered reader aborts the interpreter's exit.
    rest = b""
    while block := os.read(fd, 65536):
        *lines, rest = (rest + block).split(b"\n")
        yield from (line.decode() for line in lines if line.strip())


def _body(window: "QQuickWindow | QWidget") -> Body:
    # Each app loads only its own half of Qt.
    if isinstance(window, QWindow):
        from resources.qt.robot.quick import QuickBody  # noqa: PLC0415

        return QuickBody(window)
    from resources.qt.robot.widgets import WidgetBody  # noqa: PLC0415

    return WidgetBody(window)
