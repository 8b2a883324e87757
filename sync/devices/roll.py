"""How much paper was used since the roll was changed: many have no sensor for the near end, or a broken one."""

import json
import logging
from dataclasses import asdict
from pathlib import Path
from typing import Final

from sync.devices.job import PrintJob
from sync.domain.printer_state import Roll

log = logging.getLogger(__name__)

MM_PER_M: Final = 1000
ROLL_FILE: Final = "roll.json"
"""In the machine's data folder."""

DOTS_PER_MM: Final = 8
FEED_MM: Final = 20  # between the head and the knife, for every slip


class RollCounter:
    """Keeps the count in a small file, read anew each time: ``motcua printer --paper-changed`` writes it too.

    What cannot be read or written is counted from nothing: the count predicts, it decides nothing.
    """

    def __init__(self, file: Path, length_mm: int) -> None:
        """Count in this file on rolls of this length; 0 where nobody knows it."""
        self._file, self._length_mm = file, length_mm

    @property
    def roll(self) -> Roll:
        """The roll that is in."""
        try:
            value = json.loads(self._file.read_text(encoding="utf-8"))
            return Roll(int(value["printed_mm"]), int(value["filled_ms"]))
        except (OSError, ValueError, TypeError, KeyError, OverflowError):
            return Roll()

    @property
    def left_mm(self) -> int | None:
        """What should be left of it; None where its length is not known."""
        return max(0, self._length_mm - self.roll.printed_mm) if self._length_mm else None

    def add(self, job: PrintJob) -> None:
        """Count a slip that came out."""
        roll = self.roll
        self._keep(Roll(roll.printed_mm + job.height_px // DOTS_PER_MM + FEED_MM, roll.filled_ms))

    def begin(self, filled_ms: int | None = None) -> bool:
        """Begin a new roll, with the time at which somebody of the staff said so; returns whether that is kept."""
        return self._keep(Roll(0, self.roll.filled_ms if filled_ms is None else filled_ms))

    def _keep(self, roll: Roll) -> bool:
        half = self._file.with_name(f".{self._file.name}.half")
        try:
            half.parent.mkdir(parents=True, exist_ok=True)
            half.write_text(json.dumps(asdict(roll)), encoding="utf-8")
            half.replace(self._file)
        except OSError:
            log.warning("the paper count is not kept")
            return False
        return True
