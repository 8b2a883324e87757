"""Copies of a machine: of its disk, and of what its process knows beyond the disk when it runs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sync.domain.ids import EntityId
from sync.office.codes import Codes
from sync.simulation.disk import Key


@dataclass(frozen=True, slots=True)
class Memory:
    """What a process remembers.

    Attributes:
        run: the day and the name of the run in which it writes; None before its first event.
        drawn: by lease, the next number to draw. The disk alone does not tell it: the reception of an erased dossier
            has no body any more, and with it went the code that the process had drawn for it.
    """

    run: tuple[str, str] | None = None
    drawn: Mapping[EntityId, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Image:
    """A copy of a machine's disk, and of what its process knew when it was made (a running machine's has both).

    Attributes:
        old: its rows were folded by an old program; the present one makes them anew when it opens them.
        printed: the slips that this disk's machine had printed.
    """

    file: Path
    holds: frozenset[Key]
    memory: Memory
    process: int
    old: bool = False
    printed: frozenset[Key] = frozenset()


class KnownCodes(Codes):
    """The desk of codes of a machine that can be copied while it runs."""

    @property
    def drawn(self) -> Mapping[EntityId, int]:
        """How far its process has drawn."""
        return dict(self._next)

    def remember(self, drawn: Mapping[EntityId, int]) -> None:
        """Go on as the copied process would."""
        self._next = dict(drawn)
