"""The bench of a demonstration centre: what goes wrong in a real one, behind a switch each. For Linux.

A file printer says of itself what it is told, a pseudo terminal closes, a line is cut, a process is killed as a power
cut would, a machine starts with a clock that is a day off, the system lets no file grow.
"""

import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Final

from sync.clock import wall_clock
from sync.demo.actor import Actor
from sync.demo.line import Line
from sync.demo.scanner import UnpluggableScanner
from sync.demo.stage import Stage
from sync.demo.switches import SWITCHES, Turn
from sync.devices.file_printer import FilePrinter
from sync.domain.printer_state import PrinterState

HAS_A_BENCH: Final = sys.platform == "linux"
"""Elsewhere ports are no pseudo terminals, and no limit can be set on a process that runs."""

if HAS_A_BENCH:
    import resource

DAY_MS: Final = 86_400_000
_DAYS_OFF: Final[Mapping[str, int]] = {"right": 0, "fast": 1, "slow": -1}


class Bench:
    """The switches of a stage whose hub and kiosk run."""

    def __init__(self, stage: Stage, hub: Actor, kiosk: Actor, scanner: UnpluggableScanner) -> None:
        """Begin with everything as it should be."""
        self._hub, self._kiosk = hub, kiosk
        self._told = stage.kiosk.settings_file.read_text(encoding="utf-8")
        self._stands = {switch: positions[0] for switch, positions in SWITCHES.items()}
        self._turns: Mapping[str, Callable[[str], None]] = {
            "printer": partial(_be, FilePrinter(slips_of(stage))),
            "scanner": lambda position: scanner.plug() if position == "plugged" else scanner.unplug(),
            "line": partial(_join_or_cut, stage.line),
            "lan": partial(_join_or_cut, stage.lan),
            "hub": lambda position: hub.restart() if position == "alive" else hub.kill(),
            "clock": self._turn_clock,
            "disk": self._turn_disk,
        }

    def turn(self, turn: Turn) -> None:
        """Bring a switch into a position; where it stands already nothing happens."""
        if self._stands[turn.switch] != turn.position:
            self._turns[turn.switch](turn.position)
            self._stands[turn.switch] = turn.position

    def _turn_clock(self, position: str) -> None:
        """Start the kiosk anew, as one whose clock lost its battery is (F-25)."""
        now_ms = wall_clock()
        off_ms = _DAYS_OFF[position] * DAY_MS
        clock = f"[clock]\nstart_ms = {now_ms + off_ms}\norigin_ms = {now_ms}\nrate = 1.0\n" if off_ms else ""
        self._kiosk.kill()
        self._kiosk.place.settings_file.write_text(self._told + clock, encoding="utf-8")
        self._kiosk.restart()
        self._turn_disk(self._stands["disk"])

    def _turn_disk(self, position: str) -> None:
        """Let the kiosk's files grow no further, or without end again (F-10)."""
        most = resource.prlimit(self._kiosk.pid, resource.RLIMIT_FSIZE)[1]
        resource.prlimit(self._kiosk.pid, resource.RLIMIT_FSIZE, (0 if position == "full" else most, most))


def slips_of(stage: Stage) -> Path:
    """Return the folder where the kiosk's printer leaves its slips."""
    return stage.kiosk.settings.data / "slips"


def _be(printer: FilePrinter, position: str) -> None:
    printer.be(PrinterState(position))


def _join_or_cut(line: Line, position: str) -> None:
    line.join() if position == "joined" else line.cut()
