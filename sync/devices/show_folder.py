"""Pictures and clips of a centre for its hall board: a folder in the machine's data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sync.domain.showing import HEAD_BYTES, MOST_FILES, Unfit, unfit

FOLDER: Final = "board"


@dataclass(frozen=True, slots=True)
class Show:
    """What a folder offers: files in the order of their names, and why others are left out, by their names."""

    files: tuple[Path, ...]
    left_out: Mapping[str, Unfit]


def show_of(data: Path) -> Show:
    """Return what the board of a machine shows between calls; nothing when there is no such folder."""
    seen = dict(_looked_at(data / FOLDER))
    fit = tuple(file for file, why in seen.items() if why is None)
    left_out = {file.name: why for file, why in seen.items() if why}
    return Show(fit[:MOST_FILES], left_out | {file.name: Unfit.MANY for file in fit[MOST_FILES:]})


def _looked_at(folder: Path) -> Iterator[tuple[Path, Unfit | None]]:
    try:
        files = sorted(file for file in folder.iterdir() if file.is_file() and not file.name.startswith("."))
    except OSError:
        return
    for file in files:
        try:
            with file.open("rb") as opened:
                yield file, unfit(file.name, file.stat().st_size, opened.read(HEAD_BYTES))
        except OSError:
            yield file, Unfit.OTHER
