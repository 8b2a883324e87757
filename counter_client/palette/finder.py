"""What can be found from this workplace, read once in each search, with the words that its rows show."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from counter_client.desk.titles import title_of
from counter_client.frame.areas import area
from counter_client.frame.room import Room
from counter_client.frame.shortcuts import cap, shortcut
from counter_client.palette.standing import standing_words
from counter_client.session import Session
from counter_client.tracking.chips import status_words
from counter_client.words import masked_name
from sync.domain.dossier import Dossier
from sync.domain.finding import EQUAL, FIRST, Match, Sort, Thing, best, find, slip_asked
from sync.domain.ids import ServiceCode
from sync.domain.procedure import Procedure
from sync.domain.ticket import TicketState
from sync.office.lookup import SURE

HERE, POSSIBLE = 0.1, 0.02
PROCEDURES = 5
GUESS = 0.3
"""A procedure that explains less of the question only takes a row away; beside other answers it must be sure."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing as a row shows it."""

    thing: Thing
    title: str
    below: str


class Finder:
    """Finds among the day's tickets, the dossiers, the procedures, and what rooms can do."""

    def __init__(self, session: Session, rooms: Mapping[str, Room], present: Room) -> None:
        """Read what can be done from the room that is open; people and dossiers only once something is typed.

        The search stands on the screen with the next frame, however many dossiers there are.
        """
        self._session, self._rooms, self._present = session, rooms, present
        self._present_name = next((name for name, room in rooms.items() if room is present), "")
        self._now_ms = session.machine.clock()
        self._entries = _by_name(self._commands(), self._areas())
        self._has_read = False

    def find(self, text: str, most: int) -> tuple[Entry, ...]:
        """Return what the text may mean, best first; without words what can be done now."""
        if not text.strip():
            return self._at_rest(most)
        if not self._has_read:
            self._entries |= _by_name(self._tickets(), self._dossiers())
            self._has_read = True
        if slips := self._slips(slip_asked(text), most):
            return slips
        own = find(text, (entry.thing for entry in self._entries.values()), most)
        guessed = {match.thing.name: (match, entry) for match, entry in self._procedures(text, SURE if own else GUESS)}
        ranked = best((*own, *(match for match, _ in guessed.values())), most)
        return tuple(self._shown(match.thing, guessed) for match in ranked)

    def _slips(self, asked: str, most: int) -> tuple[Entry, ...]:
        """Return the tickets of which a slip can be printed again, when that is what was asked for."""
        if "desk" not in self._rooms and "issue" not in self._rooms:
            return ()
        tickets = (entry.thing for (sort, _), entry in self._entries.items() if sort is Sort.TICKET)
        return tuple(self._slip(match.thing) for match in find(asked, tickets, most))

    def _slip(self, ticket: Thing) -> Entry:
        known = self._entries[ticket.sort, ticket.name]
        title = QCoreApplication.translate("Palette", "Print slip %1 again").replace("%1", ticket.words[0])
        code = QCoreApplication.translate("Palette", "code %1").replace("%1", ticket.whole[0])
        return Entry(Thing(Sort.SLIP, ticket.name, ticket.words, ticket.whole), title, f"{code} · {known.below}")

    def _shown(self, thing: Thing, guessed: Mapping[str, tuple[Match, Entry]]) -> Entry:
        return guessed[thing.name][1] if thing.sort is Sort.PROCEDURE else self._entries[thing.sort, thing.name]

    def _at_rest(self, most: int) -> tuple[Entry, ...]:
        """Return the areas, and before them what is possible in this room as far as there is room."""
        entries = self._entries.values()
        areas = [each for each in entries if each.thing.sort is Sort.AREA and each.thing.name != self._present_name]
        possible = [each for each in entries if each.thing.sort is Sort.COMMAND and each.thing.bonus]
        possible.sort(key=lambda each: shortcut(each.thing.name).section == _EVERY)
        return (*possible[: max(0, most - len(areas))], *areas)[:most]

    def _tickets(self) -> Iterator[Entry]:
        """Yield the day's tickets where something can be done with one."""
        for ticket in self._session.machine.queue.today() if "desk" in self._rooms else ():
            business = title_of(self._session.machine, ticket)
            bonus = HERE if ticket.counter == self._session.counter.id and ticket.state in _AT_COUNTER else 0.0
            title = QCoreApplication.translate("Palette", "Number %1").replace("%1", ticket.label)
            below = f"{standing_words(ticket, self._now_ms)} · {business}"
            yield Entry(Thing(Sort.TICKET, ticket.id, (ticket.label,), (ticket.slip_code,), bonus), title, below)

    def _dossiers(self) -> Iterator[Entry]:
        if "dossiers" in self._rooms:
            yield from map(self._dossier, self._session.machine.tracking.dossiers())

    def _dossier(self, dossier: Dossier) -> Entry:
        known, person = self._session.machine.lookup.procedure(dossier.procedure), dossier.applicant
        business = known.title if known else dossier.procedure_name
        words = (dossier.code, dossier.temporary_code, person.name)  # by business the dossiers' own search finds
        below = " · ".join((business, masked_name(person.name), status_words(dossier.status)))
        return Entry(Thing(Sort.DOSSIER, dossier.id, words, (person.id_number, person.phone)), dossier.code, below)

    def _commands(self) -> Iterator[Entry]:
        for name, room in self._rooms.items():
            for action in room.actions():
                every = shortcut(action.objectName()).section == _EVERY
                if not _LEFT_OUT.search(action.objectName()) and (not every or room is self._present):
                    yield self._command(name, room, action, every=every)

    def _command(self, name: str, room: Room, action: QAction, *, every: bool) -> Entry:
        key, place = cap(action.objectName()), "" if every else area(name).word
        here = every or room is self._present
        now = here and action.isEnabled()
        idle = QCoreApplication.translate("Palette", "not at this moment") if here and not now else ""
        below = " · ".join(filter(None, (key, place, idle)))
        words = (action.text(), key, place)
        return Entry(Thing(Sort.COMMAND, action.objectName(), words, bonus=POSSIBLE * now), action.text(), below)

    def _areas(self) -> Iterator[Entry]:
        for name in self._rooms:
            words, key = area(name).word, cap(f"area.{name}")
            yield Entry(Thing(Sort.AREA, name, (words,), (key,)), words, key)

    def _procedures(self, text: str, least: float) -> Iterable[tuple[Match, Entry]]:
        lookup, code = self._session.machine.lookup, text.strip()
        exact = lookup.procedure(ServiceCode(code))
        found = [(exact, EQUAL + FIRST)] if exact else []
        if any(letter.isalpha() for letter in code):  # the index would correct a number into another one
            found += [(each.procedure, each.score) for each in lookup.search(code, PROCEDURES) if each.score >= least]
        for procedure, score in found:
            thing = Thing(Sort.PROCEDURE, procedure.code, (procedure.title,))
            yield Match(thing, score), self._procedure(thing, procedure)

    def _procedure(self, thing: Thing, procedure: Procedure) -> Entry:
        lookup = self._session.machine.lookup
        counters = ", ".join(counter.id for counter in lookup.counters_of(procedure.code))
        where = QCoreApplication.translate("Palette", "Counter %1").replace("%1", counters)
        told = (procedure.code, where if counters else "", lookup.fee_of(procedure).text)
        return Entry(thing, procedure.title, " · ".join(filter(None, told)))


def _by_name(*sorts: Iterable[Entry]) -> dict[tuple[Sort, str], Entry]:
    return {(entry.thing.sort, entry.thing.name): entry for of_sort in sorts for entry in of_sort}


_AT_COUNTER = frozenset({TicketState.CALLED, TicketState.SERVING})
_EVERY = "every"
_LEFT_OUT = re.compile(r"^every\.search$|-\d$")
"""What makes no sense from here: the search itself, and keys that choose one of what the room shows by a number."""
