"""One program of the demonstration: its process, and the hands that press its real buttons."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO

from sync.demo.stage import Place
from sync.domain.roles import Role

START_S = 20.0
_PROGRAMS: Mapping[Role, tuple[str, ...]] = {
    Role.PROVINCE: ("sync",),
    Role.HUB: ("sync",),
    Role.KIOSK: ("kiosk",),
    Role.BOARD: ("kiosk", "--board"),
    Role.COUNTER: ("counter_client", "--demo"),
}


class Stumbled(Exception):
    """A program did not do what a person at its screen would expect."""


class Actor:
    """A running program."""

    def __init__(self, place: Place, *, hands: bool) -> None:
        """Start the place's program; with ``hands`` it takes the robot's commands and shows its windows to nobody."""
        self.place = place
        self._hands = hands
        self._log: IO[bytes] = (place.settings_file.parent / "stderr.log").open("ab")
        self._process = self._started()

    def _started(self) -> subprocess.Popen[bytes]:
        program, *options = _PROGRAMS[self.place.role]
        command = [sys.executable, "-m", program]
        if program == "sync":
            command += ["--verbose", "--settings", str(self.place.settings_file), "serve"]
        else:
            command += [*options, "--settings", str(self.place.settings_file)]
            command += ["--robot"] if self._hands else []
        headless = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"} if self._hands else {}
        return subprocess.Popen(
            command,
            stdin=subprocess.PIPE if self._hands else subprocess.DEVNULL,
            stdout=subprocess.PIPE if self._hands else self._log,
            stderr=self._log,
            env=os.environ | headless,
        )

    @property
    def running(self) -> bool:
        """Whether the process lives."""
        return self._process.poll() is None

    @property
    def pid(self) -> int:
        """The process, as the system names it."""
        return self._process.pid

    @property
    def failed(self) -> bool:
        """Whether the program ended by itself with an error."""
        return (self._process.poll() or 0) > 0

    def do(self, **command: object) -> Mapping[str, object]:
        """Return the robot's answer to one command.

        Raises:
            Stumbled: the program says it cannot, or is gone.
        """
        process = self._process
        if process.stdin is None or process.stdout is None:
            raise Stumbled(f"{self.place.device}: no hands")
        try:
            process.stdin.write(json.dumps(command).encode() + b"\n")
            process.stdin.flush()
            line = process.stdout.readline()
        except OSError as error:
            raise Stumbled(f"{self.place.device}: {_words(command)}: {error}") from error
        if not line:
            raise Stumbled(f"{self.place.device}: {_words(command)}: the program ended")
        answer: Mapping[str, object] = json.loads(line)
        if "error" in answer:
            raise Stumbled(f"{self.place.device}: {_words(command)}: {answer['error']}")
        return answer

    def click(self, name: str) -> None:
        """Press and release in the middle of what is named so."""
        self.do(click=name)

    def key(self, key: str) -> None:
        """Press a key."""
        self.do(key=key)

    def fill(self, name: str, text: str) -> None:
        """Type into a field."""
        self.do(type=text, into=name)

    def read(self, name: str) -> str:
        """Return the text that stands there."""
        return str(self.do(read=name)["text"])

    def wait(self, name: str, text: str = "", within_s: float = 15.0) -> str:
        """Return the text there once it contains ``text``."""
        return str(self.do(wait=name, text=text, timeout_s=within_s)["text"])

    def shot(self, path: Path) -> None:
        """Write a picture of the window."""
        self.do(shot=str(path))

    def kill(self) -> None:
        """End the process as a power cut would: SIGKILL, nothing is tidied."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    def restart(self) -> None:
        """Start the program again on what the disk holds."""
        self._close_pipes()
        self._process = self._started()

    def leave(self) -> None:
        """Ask the program to end, and see to it that it does."""
        self._process.terminate()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self.kill()
        self._close_pipes()
        self._log.close()

    def _close_pipes(self) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):  # what was not yet flushed has nobody to read it
                    pipe.close()


def _words(command: Mapping[str, object]) -> str:
    """Return a command as people read it: "click ask.yes"."""
    return ", ".join(f"{key} {value}" for key, value in command.items())
