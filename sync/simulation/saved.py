"""The time that machines save, kept in memory: nine of them save it every three minutes of a schedule.

To write a file, rename it and read it again took a thirtieth of a schedule's time. No fault of the simulation reaches
these files (the simulated disks are the databases, which fill up, die and are put back); what a power cut or a full
disk makes of them, the clock's own tests ask.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sync import clock
from sync.domain.centre_clock import Saved
from sync.simulation.swap import swapped

_saved: dict[Path, Saved] = {}


@contextmanager
def times_in_memory() -> Iterator[None]:
    """Let clocks save and find their times here."""
    with swapped(clock, read_saved=_saved.get, write_saved=_saved.__setitem__):
        yield


def forget(file: Path) -> None:
    """Let no time be saved under this name."""
    _saved.pop(file, None)


def copied(source: Path, target: Path) -> None:
    """Let the same time be saved under another name, too; a machine saves it when it begins."""
    _saved[target] = _saved[source]
