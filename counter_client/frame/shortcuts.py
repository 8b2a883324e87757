"""The keys of the client, read from resources/shortcuts.toml; nothing here knows Qt."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

from sync.errors import Trouble

FILE = Path(__file__).parents[2] / "resources" / "shortcuts.toml"
_ALWAYS, _VEIL = ("window", "every", "area"), "veil"
DANGEROUS = frozenset({"Ctrl+Q", "Ctrl+W", "Ctrl+F4", "Alt+F4", "Alt+Space", "Alt+Tab", "Ctrl+Alt+Delete"})
"""What Qt, window managers and other programs take for closing a window or leaving it."""

CAPS = {
    "Return": "Enter",
    "Ctrl+Return": "Ctrl+Enter",
    "Escape": "Esc",
    "Delete": "Del",
    "Up": "↑",
    "Down": "↓",
    "Left": "←",
    "Right": "→",
}


class ShortcutFault(Trouble):
    """The file of keys cannot be used."""


@dataclass(frozen=True, slots=True)
class Shortcut:
    """The keys of one action.

    Attributes:
        id: section and name in the file: desk.call.
        keys: as Qt writes them; the first is the one that screens show.
        when: states of the room in which it is valid; empty for all.
        beside: it has no button in the bar.
    """

    id: str
    keys: tuple[str, ...]
    when: frozenset[str] = frozenset()
    beside: bool = False

    @property
    def section(self) -> str:
        """The section that it stands in."""
        return self.id.partition(".")[0]

    @property
    def cap(self) -> str:
        """What the cap of its key shows."""
        return CAPS.get(self.keys[0], self.keys[0])

    @property
    def sequences(self) -> tuple[str, ...]:
        """Its keys, with both Enter keys of a keyboard: the one of the number pad too."""
        return tuple(dict.fromkeys(each for key in self.keys for each in (key, key.replace("Return", "Enter"))))


def read(file: Path) -> Mapping[str, Shortcut]:
    """Return the keys of a file by their ids.

    Raises:
        ShortcutFault: naming the file and what is wrong in it.
    """
    try:
        said = tomllib.loads(file.read_text(encoding="utf-8"))
        places = _Places(**{name: said.pop(name) for name in ("over", "alone", "states")})
        table = {each.id: each for room, section in said.items() for each in _of(room, section)}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise _fault(file, str(error)) from error
    for fault in (*_unknown_states(table, places), *_dangers(table), *_clashes(table, places)):
        raise _fault(file, fault)
    return table


@dataclass(frozen=True, slots=True)
class _Places:
    """What the file says about its sections."""

    over: list[str]
    alone: list[str]
    states: Mapping[str, list[str]]

    def around(self, section: str) -> set[str]:
        """Return the sections that are heard together with one."""
        if section in self.over:
            return {section, _VEIL}
        return {section} if section in self.alone else {section, *_ALWAYS}


def _of(section: str, actions: Mapping[str, Any]) -> Iterator[Shortcut]:
    for name, said in actions.items():
        entry = dict(said) if isinstance(said, dict) else {"key": said}
        key = entry.pop("key")
        keys = (key,) if isinstance(key, str) else tuple(key)
        yield Shortcut(f"{section}.{name}", keys, frozenset(entry.pop("when", ())), bool(entry.pop("beside", False)))
        if entry or not keys:
            raise ValueError(f"{section}.{name}: {', '.join(entry) or 'no key'}")


def _fault(file: Path, what: str) -> ShortcutFault:
    return ShortcutFault(what=f"Bảng phím {file.name} không dùng được: {what}.", do="Cài lại phần mềm Một Cửa.")


def _unknown_states(table: Mapping[str, Shortcut], places: _Places) -> Iterator[str]:
    for each in table.values():
        if odd := each.when.difference(places.states.get(each.section, ())):
            yield f"{each.id}: {', '.join(sorted(odd))}"


def _dangers(table: Mapping[str, Shortcut]) -> Iterator[str]:
    return (f"{each.id}: {key}" for each in table.values() for key in each.keys if key in DANGEROUS)


def _clashes(table: Mapping[str, Shortcut], places: _Places) -> Iterator[str]:
    """Yield what two actions share that one place hears in one state."""
    for section in sorted({each.section for each in table.values()} - {*_ALWAYS, _VEIL}):
        heard = [each for each in table.values() if each.section in places.around(section)]
        for one, other in combinations(heard, 2):
            for key in sorted(set(one.sequences).intersection(other.sequences)):
                if not one.when or not other.when or one.when & other.when:
                    yield f"{key}: {one.id}, {other.id}"


@cache
def shipped() -> Mapping[str, Shortcut]:
    """Return the keys that are shipped, by their ids."""
    return read(FILE)


def shortcut(name: str) -> Shortcut:
    """Return the keys of an action by its id; KeyError for one that is not in the file."""
    return shipped()[name]


def cap(name: str) -> str:
    """Return what the cap of an action's key shows, for words and for buttons."""
    return shortcut(name).cap
