"""The window of the bench: its process, and the thread that does what is asked for there."""

import subprocess
import sys
import threading
from pathlib import Path

from sync.demo.bench import Bench
from sync.demo.switches import Turn, turn_of
from sync.errors import Trouble


class Dock:
    """The window beside those of the centre; without a screen it is not there, and nothing else is missing."""

    def __init__(self, slips: Path, bench: Bench) -> None:
        """Open it; it shows the newest slip of the folder."""
        self._bench = bench
        command = [sys.executable, "-m", "resources.qt.dev_dock", str(slips)]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        threading.Thread(target=self._obey, name="dock", daemon=True).start()

    def leave(self) -> None:
        """Close it."""
        self._process.terminate()
        self._process.wait()

    def _obey(self) -> None:
        for line in self._process.stdout or ():
            if turn := turn_of(line):
                self._do(turn)

    def _do(self, turn: Turn) -> None:
        try:
            self._bench.turn(turn)
        except (OSError, Trouble) as error:
            print(f"Bàn sự cố, {turn.line}: {error}", flush=True)
