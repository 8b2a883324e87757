"""What can be made to go wrong in a demonstration centre: names and positions, and how a turn of one is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

SWITCHES: Final[Mapping[str, tuple[str, ...]]] = {
    "printer": ("well", "near", "empty", "jam", "cover", "off"),
    "scanner": ("plugged", "unplugged"),
    "line": ("joined", "cut"),
    "lan": ("joined", "cut"),
    "hub": ("alive", "killed"),
    "clock": ("right", "fast", "slow"),
    "disk": ("well", "full"),
}
"""Each switch with its positions, the first as it should be."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A switch is brought into a position; written as one line: "printer empty"."""

    switch: str
    position: str

    @property
    def line(self) -> str:
        """Return how it is written."""
        return f"{self.switch} {self.position}"


def turn_of(line: str) -> Turn | None:
    """Return what a line asks for, None for anything else."""
    switch, _, position = line.strip().lower().partition(" ")
    return Turn(switch, position) if position in SWITCHES.get(switch, ()) else None
