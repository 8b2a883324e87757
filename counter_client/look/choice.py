"""The look that people chose, kept in a small file of this machine; nothing of it belongs into the log."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from counter_client.kept import keep, text_of
from counter_client.look.tokens import TEXT_SIZES, THEMES, Look, load

FILE = "look.json"
NOBODY = ""
"""Whose choice counts for everyone who made none: it is made before signing in."""

Place = tuple[int, int]
"""Of the small window's upper left corner, in px of the desktop."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A theme, and a text size in per cent of the drawing."""

    theme: str = "light"
    text: int = TEXT_SIZES[0]

    def look(self) -> Look:
        """Return the look."""
        return load(THEMES[self.theme], self.text / 100)

    def larger(self, steps: int) -> "Choice":
        """Return the same theme some text sizes up, or down; the last size stays the last."""
        at = TEXT_SIZES.index(self.text) + steps
        return Choice(self.theme, TEXT_SIZES[max(0, min(at, len(TEXT_SIZES) - 1))])


def choice_of(look: Look) -> Choice:
    """Return what was chosen when a screen looks like this."""
    return Choice(next(name for name, tokens in THEMES.items() if tokens == look.theme), round(look.scale * 100))


def read(text: str) -> dict[str, Choice]:
    """Return the choices by officer that a file holds; what cannot be understood was never chosen."""
    try:
        kept = json.loads(text)
    except ValueError:
        return {}
    found = kept.get("looks") if isinstance(kept, dict) else None
    entries = found.items() if isinstance(found, dict) else ()
    return {name: choice for name, entry in entries if (choice := _choice(entry)) is not None}


def read_place(text: str) -> Place | None:
    """Return where the small window was, as a file says it; None where it does not."""
    try:
        kept = json.loads(text)
    except ValueError:
        return None
    place = kept.get("strip") if isinstance(kept, dict) else None
    if not isinstance(place, list) or [type(each) for each in place] != [int, int]:
        return None
    return place[0], place[1]


def written(choices: Mapping[str, Choice], place: Place | None = None) -> str:
    """Return the file of these choices, and of where the small window was."""
    looks = {name: asdict(choice) for name, choice in choices.items()}
    return json.dumps({"looks": looks, "strip": place}, indent=1)


def _choice(entry: Any) -> Choice | None:  # noqa: ANN401  whatever JSON holds
    theme, text = (entry.get("theme"), entry.get("text")) if isinstance(entry, dict) else (None, None)
    return Choice(theme, text) if theme in THEMES and text in TEXT_SIZES else None


class Choices:
    """Read once, written whenever somebody chooses."""

    def __init__(self, file: Path | None = None, asked: Choice | None = None) -> None:
        """Keep them in a file, or in memory only; ``asked`` stands for the machine's own until somebody chooses."""
        self._file, self._asked = file, asked
        text = text_of(file) if file else ""
        self._kept, self.place = read(text), read_place(text)

    def of(self, officer: str = NOBODY) -> Choice:
        """Return what an officer chose; else what the machine is to look like."""
        return (self._kept.get(officer) if officer else None) or self._asked or self._kept.get(NOBODY) or Choice()

    def keep(self, officer: str, choice: Choice) -> None:
        """Remember what an officer chose; on a disk that cannot be written, until the program ends."""
        self._kept[officer] = choice
        self._asked = self._asked if officer else None
        self._write()

    def keep_place(self, place: Place) -> None:
        """Remember where the small window was put."""
        self.place = place
        self._write()

    def _write(self) -> None:
        if self._file is not None:
            keep(self._file, written(self._kept, self.place))
