"""What the desk shows and allows, decided from the queue's values; nothing here knows Qt."""

from dataclasses import dataclass
from enum import Enum

from sync.domain.dossier import Dossier
from sync.domain.ticket import Ticket, TicketState

RECALLS = 2
"""After two recalls the desk offers to mark the person absent (D: F3)."""


class Mode(Enum):
    """What the counter is doing."""

    IDLE = "idle"
    CALLED = "called"
    SERVING = "serving"


class Key(Enum):
    """The desk's actions by their keys."""

    CALL = "F2"
    RECALL = "F3"
    ABSENT = "F4"
    SERVE = "Return"
    FINISH = "F8"
    TAKE_IN = "F9"


KEYS = {
    Mode.IDLE: frozenset({Key.CALL}),
    Mode.CALLED: frozenset({Key.RECALL, Key.ABSENT, Key.SERVE, Key.FINISH, Key.TAKE_IN}),
    Mode.SERVING: frozenset({Key.FINISH, Key.TAKE_IN}),
}


@dataclass(frozen=True, slots=True)
class Scene:
    """One moment at the desk.

    Attributes:
        ticket: at the counter; None while idle.
        waiting: in the order of calling; the first is the next.
        keys: what can be pressed now.
        filled: the sensible next key.
        taken: dossiers that were taken in during this visit.
        calling: an answer to "call next" is awaited.
    """

    mode: Mode
    ticket: Ticket | None
    waiting: tuple[Ticket, ...]
    absent: tuple[Ticket, ...]
    keys: frozenset[Key]
    filled: Key
    taken: tuple[Dossier, ...] = ()
    calling: bool = False

    @property
    def next(self) -> Ticket | None:
        """Who would be called now."""
        return self.waiting[0] if self.waiting else None

    @property
    def recalled_enough(self) -> bool:
        """Whether the person was called and recalled as often as is usual."""
        return self.mode is Mode.CALLED and self.ticket is not None and self.ticket.calls > RECALLS


def scene(
    ticket: Ticket | None,
    waiting: tuple[Ticket, ...],
    absent: tuple[Ticket, ...],
    *,
    taken: tuple[Dossier, ...] = (),
    calling: bool = False,
) -> Scene:
    """Return what the desk shows for the ticket at the counter, those waiting and those absent.

    Args:
        ticket: called or served here.
        waiting: in the order of calling.
        absent: latest first.
        taken: dossiers of this visit; when there is one, finishing is the sensible next thing.
        calling: an answer to "call next" is awaited.
    """
    mode = _mode(ticket)
    keys = frozenset[Key]() if calling else KEYS[mode]
    return Scene(mode, ticket, waiting, absent, keys, _filled(mode, ticket, taken_in=bool(taken)), taken, calling)


def _mode(ticket: Ticket | None) -> Mode:
    if ticket is None:
        return Mode.IDLE
    return Mode.SERVING if ticket.state is TicketState.SERVING else Mode.CALLED


def _filled(mode: Mode, ticket: Ticket | None, *, taken_in: bool) -> Key:
    if mode is Mode.IDLE:
        return Key.CALL
    if mode is Mode.SERVING:
        return Key.FINISH if taken_in else Key.TAKE_IN
    return Key.ABSENT if ticket is not None and ticket.calls > RECALLS else Key.SERVE
