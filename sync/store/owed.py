"""What a recovery still owes: damaged files that were put aside, and have not told yet what they still can (F-08).

A power cut between the swap and the end of the salvage leaves a database that is whole and old. The note beside it
says which folders of the quarantine were there before; those that came since are asked at the next start.
"""

import json
from contextlib import suppress
from pathlib import Path

from sync.store.restore import QUARANTINE
from sync.store.whole import settle

MOST_TRIES = 5
"""Starts that try it: a file on which the program itself ends must not keep the machine from starting for good."""


def owe(database: Path) -> None:
    """Note, before a recovery puts files aside, what was put aside before it; an earlier note stands."""
    if not _note(database).exists():
        _write(database, _put_aside(database), 0)


def owed(database: Path) -> tuple[Path, ...]:
    """Return the folders that were put aside and have not told everything yet, oldest first; counts as a try."""
    try:
        said = json.loads(_note(database).read_text(encoding="ascii"))
        before, tries = set(said["before"]), int(said["tries"])
    except (OSError, ValueError, KeyError, TypeError):
        return ()
    if tries >= MOST_TRIES:
        return ()
    _write(database, before, tries + 1)
    return tuple(_folder(database) / name for name in sorted(_put_aside(database) - before))


def paid(database: Path) -> None:
    """Drop the note: all was told, or nobody can tell more."""
    with suppress(OSError):
        _note(database).unlink(missing_ok=True)


def _write(database: Path, before: set[str], tries: int) -> None:
    said = json.dumps({"before": sorted(before), "tries": tries})
    with suppress(OSError):  # a disk that takes no note more: the recovery goes on, and has to do it in one go
        half = _note(database).with_suffix(".half")
        half.write_text(said, encoding="ascii")
        settle(half)
        half.replace(_note(database))


def _note(database: Path) -> Path:
    return database.with_name(f"{database.name}.owed")


def _folder(database: Path) -> Path:
    return database.parent / QUARANTINE


def _put_aside(database: Path) -> set[str]:
    try:
        return {folder.name for folder in _folder(database).iterdir()}
    except OSError:
        return set()
