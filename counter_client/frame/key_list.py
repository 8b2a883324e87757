"""The keys of rooms as lists for people: on the screen by F1, and on a card of paper."""

import re
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from counter_client.frame.areas import area
from counter_client.frame.room import Room
from counter_client.frame.shortcuts import cap, shipped, shortcut
from resources.qt.key_card import KeyCard, KeyGroup, KeyLine

_NUMBERED, _NUMBER = re.compile(r"-\d$"), re.compile(r"\b\d\b")
_EVERY = "every"


def keys_now(name: str, room: Room, areas: Iterable[str]) -> tuple[KeyGroup, ...]:
    """Return the keys of an open room, with which of them can be pressed now, and those that are heard everywhere."""
    return _own(name, room, states=False), _everywhere(room, areas, states=False), _over(on_paper=False)


def key_card(rooms: Mapping[str, Room], edition: str) -> KeyCard:
    """Return the keys of all these rooms, by their areas, for paper."""
    translate = QCoreApplication.translate
    return KeyCard(
        title=translate("Keys", "Keys of Một Cửa"),
        below=translate("Keys", "%1 shows on the screen what can be pressed there.").replace("%1", cap("every.help")),
        foot=translate("Keys", "Version %1").replace("%1", edition),
        groups=(
            _everywhere(next(iter(rooms.values())), rooms, states=True),
            *(_own(name, room, states=True) for name, room in rooms.items()),
            _over(on_paper=True),
        ),
    )


def _own(name: str, room: Room, *, states: bool) -> KeyGroup:
    own = [action for action in room.actions() if _section(action) != _EVERY]
    return KeyGroup(area(name).word, _lines(own, states=states))


def _everywhere(room: Room, areas: Iterable[str], *, states: bool) -> KeyGroup:
    every = [action for action in room.actions() if _section(action) == _EVERY]
    opening = (KeyLine(cap(f"area.{each}"), area(each).word) for each in areas)
    return KeyGroup(
        QCoreApplication.translate("Keys", "Everywhere"), (*_lines(every, states=states), *_looks(), *opening)
    )


def _looks() -> tuple[KeyLine, ...]:
    translate = QCoreApplication.translate
    return (
        KeyLine(cap("window.look"), translate("Keys", "Colours and text size of this screen")),
        KeyLine(cap("window.unsent"), translate("Keys", "What waits to be sent")),
        KeyLine(f"{cap('window.larger')} {cap('window.smaller')}", translate("Keys", "Larger text, smaller text")),
    )


def _section(action: QAction) -> str:
    return shortcut(action.objectName()).section


def _over(*, on_paper: bool) -> KeyGroup:
    """Return what is heard over a room; on the screen without what a button names there at the moment it is heard."""
    translate = QCoreApplication.translate
    lines = (
        KeyLine(cap("ask.yes"), translate("Keys", "Say yes to a question")),
        KeyLine(cap("form.yes"), translate("Keys", "Save a form")),
        KeyLine(_span("menu.pick"), translate("Keys", "Take a choice by its number")),
        KeyLine(f"{cap('menu.before')} {cap('menu.next')}", translate("Keys", "Go to another choice")),
        KeyLine(cap("veil.leave"), translate("Keys", "Close what lies on top; nothing typed is lost")),
    )
    more = (
        KeyLine(_span("palette.pick"), translate("Keys", "Take what was found by its number")),
        KeyLine(f"{cap('tour.before')} {cap('tour.next')}", translate("Keys", "Go back, go on among the tips")),
        KeyLine(cap("help.card"), translate("Keys", "From the list of keys: save the card")),
        KeyLine(cap("signin.look"), translate("Keys", "Show a password while it is typed")),
    )
    return KeyGroup(translate("Keys", "Questions, forms, choices"), (*lines, *more) if on_paper else lines)


def _span(name: str) -> str:
    """Return the caps of an action that has a key for each of several things: 1–9, Ctrl+1–9."""
    first, *_, last = shortcut(name).keys
    return f"{first}–{last.rpartition('+')[2]}"


def _lines(actions: Iterable[QAction], *, states: bool) -> tuple[KeyLine, ...]:
    """Return a line for each key; ``states`` names what it does in every state, else only what it does now."""
    found: dict[str, list[QAction]] = {}
    for action in actions:
        found.setdefault(_key(action), []).append(action)
    return tuple(_line(key, of_key, states=states) for key, of_key in found.items())


def _key(action: QAction) -> str:
    """Return the cap of an action; those that differ only by their number are one line: 1–9."""
    name = action.objectName()
    if not (stem := _NUMBERED.sub("-", name)).endswith("-"):
        return cap(name)
    first, *_, last = (each for each in shipped() if each.startswith(stem))
    return f"{cap(first)}–{cap(last)}"


def _line(key: str, actions: list[QAction], *, states: bool) -> KeyLine:
    enabled = [action for action in actions if action.isEnabled()]
    shown = actions if states or not enabled else enabled
    words = dict.fromkeys(_NUMBER.sub(key, action.text()) if "–" in key else action.text() for action in shown)
    return KeyLine(key, " · ".join(words), now=states or bool(enabled))
