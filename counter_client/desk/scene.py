"""What the desk shows and allows, decided from the queue's values; nothing here knows Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from sync.domain.appointment import Appointment
from sync.domain.dossier import Dossier
from sync.domain.ids import CounterId, TicketId
from sync.domain.seat import Seat, SeatState
from sync.domain.ticket import Because, Ticket, TicketState


class Mode(Enum):
    """What the counter is doing."""

    IDLE = "idle"
    PAUSED = "paused"
    CALLED = "called"
    SERVING = "serving"


class Key(Enum):
    """The desk's actions by their ids in the table of keys."""

    CALL = "desk.call"
    RESUME = "desk.resume"
    RECALL = "desk.recall"
    ABSENT = "desk.absent"
    SERVE = "desk.serve"
    FINISH = "desk.finish"
    TAKE_IN = "desk.take-in"


KEYS = {
    Mode.IDLE: frozenset({Key.CALL}),
    Mode.PAUSED: frozenset({Key.RESUME}),
    Mode.CALLED: frozenset({Key.RECALL, Key.ABSENT, Key.SERVE, Key.FINISH, Key.TAKE_IN}),
    Mode.SERVING: frozenset({Key.FINISH, Key.TAKE_IN}),
}


@dataclass(frozen=True, slots=True)
class Saving:
    """What the disk is doing.

    Attributes:
        key: what was pressed is not durable yet; None when no key of the desk waits.
        slow: something has been waiting for long enough to be said.
        possible: False while nothing can be saved: then the queue is only read (F-10).
    """

    key: Key | None = None
    slow: bool = False
    possible: bool = True


@dataclass(frozen=True, slots=True)
class Scene:
    """One moment at the desk.

    Attributes:
        ticket: at the counter; None while idle.
        waiting: in the order of calling; the first is the next.
        keys: what can be pressed now.
        taken: dossiers that were taken in during this visit.
        saving: what the disk is doing.
        twins: tickets of today that share their number with another one.
        why: for each waiting person why he or she is called before others.
        over: who is done today at this counter, latest first.
        invited: who is still to come today to an appointment for this counter's business.
        recalls: after so many recalls the desk offers to mark the person absent (a number of the rules).
        seat: the officer's at this counter; None until it is open.
        beside: other machines' seats at the same counter.
        takes_in: whether who sits here takes dossiers in.
    """

    mode: Mode
    ticket: Ticket | None
    waiting: tuple[Ticket, ...]
    absent: tuple[Ticket, ...]
    keys: frozenset[Key]
    taken: tuple[Dossier, ...] = ()
    saving: Saving = Saving()
    twins: frozenset[TicketId] = frozenset()
    why: Mapping[TicketId, Because] = field(default_factory=dict)
    over: tuple[Ticket, ...] = ()
    recalls: int = 2
    invited: tuple[Appointment, ...] = ()
    seat: Seat | None = None
    beside: tuple[Seat, ...] = ()
    takes_in: bool = True

    @property
    def calling(self) -> bool:
        """Whether an answer to "call next" is awaited."""
        return self.saving.key is Key.CALL

    @property
    def has_twin(self) -> bool:
        """Whether another slip carries the number of the person at the counter."""
        return self.ticket is not None and self.ticket.id in self.twins

    @property
    def next(self) -> Ticket | None:
        """Who would be called now."""
        return self.waiting[0] if self.waiting else None

    @property
    def recalled_enough(self) -> bool:
        """Whether the person was called and recalled as often as is usual."""
        return self.mode is Mode.CALLED and self.ticket is not None and self.ticket.calls > self.recalls

    @property
    def filled(self) -> Key:
        """The sensible next key."""
        if self.mode is Mode.PAUSED:
            return Key.RESUME
        if self.mode is Mode.IDLE:
            return Key.CALL
        if self.mode is Mode.SERVING:
            return Key.FINISH if self.taken or not self.takes_in else Key.TAKE_IN
        return Key.ABSENT if self.recalled_enough else Key.SERVE


def scene(
    ticket: Ticket | None,
    waiting: tuple[Ticket, ...],
    absent: tuple[Ticket, ...],
    *,
    taken: tuple[Dossier, ...] = (),
    saving: Saving = Saving(),
    twins: frozenset[TicketId] = frozenset(),
) -> Scene:
    """Return what the desk shows for the ticket at the counter, those waiting and those absent.

    Args:
        ticket: called or served here.
        waiting: in the order of calling.
        absent: latest first, and whom the counter has set aside.
        taken: dossiers of this visit; when there is one, finishing is the sensible next thing.
        saving: what the disk is doing; what takes long, and a call, leave nothing to be pressed meanwhile.
        twins: tickets of today that share their number with another one.
    """
    mode = _mode(ticket)
    return Scene(mode, ticket, waiting, absent, _keys(mode, saving), taken, saving, twins)


def seated(shown: Scene, seat: Seat | None, beside: tuple[Seat, ...]) -> Scene:
    """Return the same moment with the officer's seat; a paused counter calls nobody until it is opened again."""
    shown = replace(shown, seat=seat, beside=beside)
    if shown.mode is not Mode.IDLE or seat is None or seat.state is not SeatState.PAUSED:
        return shown
    return replace(shown, mode=Mode.PAUSED, keys=_keys(Mode.PAUSED, shown.saving))


def meanwhile(shown: Scene, saving: Saving) -> Scene:
    """Return the same moment while the disk does something else."""
    shown = replace(shown, saving=saving, keys=_keys(shown.mode, saving))
    return shown if shown.takes_in else without_intake(shown)


def without_intake(shown: Scene) -> Scene:
    """Return the same moment for a role that takes no dossiers in."""
    return replace(shown, takes_in=False, keys=shown.keys - {Key.TAKE_IN})


class Loss(Enum):
    """Why a person is no longer at this counter although nobody here did anything."""

    ELSEWHERE = "elsewhere"
    WAITING = "waiting"


def loss(now: Ticket | None, here: CounterId) -> Loss | None:
    """Return why the person who was at this counter is not any more; None when this counter itself saw to it."""
    if now is None:
        return None
    if now.state is TicketState.WAITING:
        return Loss.WAITING
    return Loss.ELSEWHERE if now.counter != here else None


def _keys(mode: Mode, saving: Saving) -> frozenset[Key]:
    rests = saving.key is Key.CALL or saving.slow or not saving.possible
    return frozenset() if rests else KEYS[mode]


def _mode(ticket: Ticket | None) -> Mode:
    if ticket is None:
        return Mode.IDLE
    return Mode.SERVING if ticket.state is TicketState.SERVING else Mode.CALLED
