"""What people were told, and what must therefore be true: the model that the machines are judged by."""

from collections import Counter
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from sync.domain.ids import EntityId, TicketId
from sync.domain.ticket import Ticket
from sync.simulation.disk import Key

CRASH = "bug: "
"""How a violation begins that an exception of the code under test has left."""

_ENDED = 0
"""The process of a log of before the schedule."""


class Excuse(StrEnum):
    """What breaks no promise, and would without its circumstances; the words are those of the command's answer."""

    NUMBER = "number_printed_again"
    CODE = "code_drawn_again"
    TEMPORARY = "temporary_code_given_again"
    SLIP = "slip_of_an_end_unheard_of_served"
    DISK = "event_gone_with_a_disk"


class Kind(StrEnum):
    """How a promise can be broken; the words are those of the command's answer."""

    LOST = "lost"
    DOUBLED = "doubled"
    STALLED = "stalled"
    DIVERGED = "diverged"


@dataclass(frozen=True, slots=True)
class Violation:
    """A broken promise, and the step after which it showed; 0 stands for the end."""

    kind: Kind
    what: str
    step: int

    @property
    def is_crash(self) -> bool:
        """Whether the program ended instead of breaking a promise: of spoilt code that says nothing of the model."""
        return self.what.startswith(CRASH)


@dataclass(frozen=True, slots=True)
class Slip:
    """A printed number: what it says, and the event and the process behind it."""

    ticket: Ticket
    key: Key
    process: int


@dataclass
class Ledger:
    """Everything that was acknowledged.

    Attributes:
        inherited: events of before the schedule.
        acknowledged: events whose write returned, with what they are about.
        unsaid: events that a dying process had committed without telling anybody.
        foreign: well-chained events of a hostile machine that a server has answered; they too must not be lost.
        tolerated: events that a hostile machine wrote under another's name: nobody owes them to anybody.
        gone: events that no disk held at some moment: they may be missing, everywhere or nowhere.
        taken_back: events that the province had, and had no more when its disk was put back; with the name of the life
            that a restore began, "" for a disk that was put back in silence.
        speechless: events whose bodies no disk held any more when one that held them was replaced.
        erased: entities that somebody has begun to erase.
        codes: on receipts, each with the event and the process that gave it.
        drawn_twice: codes that a process gave again after it had been put back while it ran.
        last_said: by entity, the state that the last use case returned while its machine held the entity's whole past,
            bodies too.
        served: by ticket, the event with which the last service began.
        finished: by ticket, the event that ended the visit.
        excused: how often what a promise leaves open has come.
    """

    step: int = 0
    inherited: set[Key] = field(default_factory=set)
    acknowledged: dict[Key, EntityId] = field(default_factory=dict)
    unsaid: set[Key] = field(default_factory=set)
    foreign: set[Key] = field(default_factory=set)
    tolerated: set[Key] = field(default_factory=set)
    gone: set[Key] = field(default_factory=set)
    taken_back: dict[Key, str] = field(default_factory=dict)
    speechless: set[Key] = field(default_factory=set)
    erased: set[EntityId] = field(default_factory=set)
    slips: dict[TicketId, Slip] = field(default_factory=dict)
    printed: dict[tuple[str, int, date], list[Slip]] = field(default_factory=dict)
    applicants: dict[EntityId, str] = field(default_factory=dict)
    codes: dict[str, list[tuple[Key, int]]] = field(default_factory=dict)
    drawn_twice: set[str] = field(default_factory=set)
    past: dict[EntityId, set[Key]] = field(default_factory=dict)
    last_said: dict[EntityId, object] = field(default_factory=dict)
    served: dict[EntityId, Key] = field(default_factory=dict)
    finished: dict[EntityId, Key] = field(default_factory=dict)
    writers: dict[str, int] = field(default_factory=dict)
    violations: list[Violation] = field(default_factory=list)
    excused: Counter[Excuse] = field(default_factory=Counter)

    def broken(self, kind: Kind, what: str) -> None:
        """Note a broken promise, once."""
        if all((kind, what) != (known.kind, known.what) for known in self.violations):
            self.violations.append(Violation(kind, what, self.step))

    def inherit(self, keys: Iterable[Key]) -> None:
        """Note what a disk holds at the beginning; its logs were written by processes that have ended."""
        self.inherited.update(keys)
        self.writers.update({log: _ENDED for log, _, _ in self.inherited})

    def disk_lost(self, events: AbstractSet[Key], bodies: AbstractSet[Key]) -> None:
        """Excuse the events, and the bodies, that were on a disk that was replaced and are on no disk now."""
        self.excused[Excuse.DISK] += len(events - self.gone)
        self.gone |= events
        self.speechless |= bodies

    def acknowledge(self, entity: EntityId, keys: Iterable[Key], state: object, reads: AbstractSet[Key]) -> None:
        """Note what a use case returned after committing these events.

        ``reads``: of what was acknowledged of the entity before, what its machine could read. The state is shown
        without the rest, and is another once that is read.
        """
        past = self.past.setdefault(entity, set())
        linear = past <= reads
        for key in keys:
            self.acknowledged[key] = entity
            past.add(key)
        if linear and (entity in self.last_said or len(past) == 1):
            self.last_said[entity] = state
        else:
            self.last_said.pop(entity, None)
