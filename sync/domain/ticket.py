"""A queue ticket: what it says, and the kinds of its events; ``ticket_fold`` makes the one from the others."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sync.domain.ids import CounterId, DeviceId, GroupId, LogId, OfficerId, ServiceCode, TicketId
from sync.domain.log import named
from sync.domain.rating import Rating

_NO_LOG = LogId("")
CHOSEN = "chosen"
"""The rule of a call out of order."""

MOST_JUMPS = 20
"""Of one ticket; more would be a machine gone wrong, and a row grows no further for it."""

HIGHEST_NUMBER = 99_999
"""A number beyond is no ticket's: taken in, it would end its series for the day."""


class TicketState(StrEnum):
    """Where a ticket stands; the words are those of the stored rows."""

    WAITING = "waiting"
    PARKED = "parked"
    CALLED = "called"
    SERVING = "serving"
    ABSENT = "absent"
    FINISHED = "finished"
    VOID = "void"


class SlipState(StrEnum):
    """Whether the number is on paper; NONE is one of which no machine has promised that."""

    NONE = ""
    RESERVED = "reserved"
    PRINTED = "printed"


PAPER_WITHIN_MS = 45_000
"""Without the word that its slip came out, a number is then taken to be without paper (F-01).

A slip takes 3 s and its word another two, after the twenty in which its person may name a class of priority (K-28).
"""


class TicketKind(StrEnum):
    """What can happen to a ticket; among concurrent events the later line has the last word.

    CALLED by a counter, or by the hub for a counter that claimed the next one; CONFIRMED is that counter's receipt,
    LAPSED the hub's word that no receipt came. PREFERRED gives a class of priority, PRINTED is the issuing machine's
    word that the slip came out, REPRINTED says that it was printed once more, RETURNED lets a person wait (again) at
    a place of the queue, PARKED sets aside, with a time or without, TRANSFERRED sends to a group, counter or
    officer. UNDONE takes the counter's own last step back as long as nothing else has happened. RATED is what the
    person thinks of the visit, said at a kiosk; it stands before FINISHED, so that whoever wrote it without having
    heard that the visit is over has said nothing (F-65).
    """

    ISSUED = "ticket.issued"
    CALLED = "ticket.called"
    LAPSED = "ticket.lapsed"
    CONFIRMED = "ticket.confirmed"
    RECALLED = "ticket.recalled"
    ABSENT = "ticket.absent"
    PREFERRED = "ticket.preferred"
    PRINTED = "ticket.printed"
    REPRINTED = "ticket.reprinted"
    RETURNED = "ticket.returned"
    PARKED = "ticket.parked"
    TRANSFERRED = "ticket.transferred"
    SERVING = "ticket.serving"
    RATED = "ticket.rated"
    FINISHED = "ticket.finished"
    VOIDED = "ticket.voided"
    REOPENED = "ticket.reopened"
    UNDONE = "ticket.undone"


@dataclass(frozen=True, slots=True)
class Because:
    """Why a person was called before others: what the call's event says, for the desk, the hall and the day's report.

    Attributes:
        rule: "order", "preferred", "turn" (an ordinary turn between preferred ones), "appointment", "quick",
            "chosen" (by hand: then ``reason`` names why).
        name: the class of priority, or the reason's id.
        row: how many preferred calls in a row this one makes at the counter, of at most ``most``.
        waited_s: from the place in the queue to the call.
        passed: how many people that the counter could have called stood before.
        freed: "late" or "closed" for whoever was sent elsewhere (``only_counter``, ``only_officer``) and was not called
            there within the rules' patience, or until nobody sat there any more; "" for everybody else.
    """

    rule: str
    name: str = ""
    row: int = 0
    most: int = 0
    waited_s: int = 0
    passed: int = 0
    freed: str = ""


@dataclass(frozen=True, slots=True)
class Jump:
    """A call out of order, as the hall and the day's report show it (F-79); it stays, whatever is called afterwards.

    Attributes:
        by: the officer who called, or the machine where none worked.
        reason: id of the reason that was chosen (call_rules.Reason).
        passed: how many people that the counter could have called stood before.
    """

    at_ms: int
    by: OfficerId
    counter: CounterId
    reason: str
    passed: int


@dataclass(frozen=True, slots=True)
class Ticket:
    """A ticket as its events tell; nothing personal.

    Attributes:
        series: letter of the service group and the issuing machine's tag ("A", "A2").
        number: 1, 2, 3 … dense per series and day.
        day: business day on which it was issued.
        issued_at_ms: never earlier than the previous number of its series.
        language: chosen at the kiosk, "vi", "en" or an added one's code; the slip prints it beside Vietnamese.
        counter: who called, served, set aside or sent it on last; None while no counter has.
        calls: how often it was called or recalled.
        called_at_ms: time of the last call or recall; 0 while it has never been called.
        claim: the counter's wish that the hub's last call answered; "" for a call that a counter made itself.
        confirmed: whether that counter has told the hub that the answer came.
        changed_at_ms: time of the last step; else of the issue.
        place_ms: since when it counts as waiting, for the order of calling; the time of issue unless staff moved it.
        preferred: its class of priority (call_rules.Preference.id); "" for none.
        appointment_ms: when it was invited for; 0 without an appointment.
        until_ms: of a parked one: when it may be called again; 0 when somebody has to say so.
        only_counter: who alone may call it since a transfer, for a while (``sent``); so too ``only_officer``. None for
            anyone of the group.
        reason: id of the reason (call_rules.Reason) for which it was last parked, transferred, voided or reopened.
        served_ms: for how long it was served, over all servings that have ended.
        because: why it was called last; None when that was not said.
        reprints: how often staff had its slip printed again.
        jumps: its calls out of order, in the order of folding; ``MOST_JUMPS`` at most.
        case: the reviewed case (cases.Case.id) of its procedure that was chosen at the kiosk; "" for none.
        slip: whether its machine has printed what it promised (F-01).
        rating: what its person thought of the visit, without anything that says who it was; None while nobody said.
        issued_in: the log of the run that printed it, ``issued_seq`` the event's number there.
    """

    id: TicketId
    series: str
    number: int
    day: date
    group: GroupId
    services: tuple[ServiceCode, ...]
    language: str
    issued_at_ms: int
    state: TicketState = TicketState.WAITING
    counter: CounterId | None = None
    calls: int = 0
    called_at_ms: int = 0
    claim: str = ""
    confirmed: bool = False
    changed_at_ms: int = 0
    issued_in: LogId = _NO_LOG
    issued_seq: int = 0
    place_ms: int = 0
    preferred: str = ""
    appointment_ms: int = 0
    until_ms: int = 0
    only_counter: CounterId | None = None
    only_officer: OfficerId | None = None
    reason: str = ""
    served_ms: int = 0
    because: Because | None = None
    jumps: tuple[Jump, ...] = ()
    reprints: int = 0
    case: str = ""
    slip: SlipState = SlipState.NONE
    rating: Rating | None = None

    @property
    def label(self) -> str:
        """What is printed and called: "A045", "A2-045"."""
        return f"{self.series}{'-' if len(self.series) > 1 else ''}{self.number:03d}"

    def lacks_paper(self, now_ms: int) -> bool:
        """Return whether its slip should have come out by now, and nobody has said that it did."""
        return self.slip is SlipState.RESERVED and now_ms - self.issued_at_ms >= PAPER_WITHIN_MS

    @property
    def issued_by(self) -> DeviceId:
        """The machine that gave it."""
        return named(self.issued_in).device

    @property
    def slip_code(self) -> str:
        """The four characters at the foot of the slip that prove possession of it."""
        return self.id[-4:].upper()
