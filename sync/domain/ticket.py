"""A queue ticket: what it says, and how its events fold into its state.

Precedence of concurrent events: finished > serving > absent > called; what loses is absorbed silently, whatever the
order of arrival, and the losing counter is told by the state that it re-reads.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from sync.domain.body import Body, Unusable, count, day, items, text
from sync.domain.causal import Placed
from sync.domain.event import Event
from sync.domain.fold import Folded, fold
from sync.domain.ids import CounterId, EntityId, GroupId, LogId, ServiceCode, TicketId

_NO_LOG = LogId("")
_LONGEST_CLAIM = 32
HIGHEST_NUMBER = 99_999
"""A number beyond is no ticket's: taken in, it would end its series for the day."""


class TicketState(StrEnum):
    """Where a ticket stands; the words are those of the stored rows."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    ABSENT = "absent"
    FINISHED = "finished"


class TicketKind(StrEnum):
    """What can happen to a ticket; among concurrent events the later line has the last word.

    CALLED by a counter, or by the hub for a counter that claimed the next one; CONFIRMED is that counter's receipt,
    LAPSED the hub's word that no receipt came.
    """

    ISSUED = "ticket.issued"
    CALLED = "ticket.called"
    LAPSED = "ticket.lapsed"
    CONFIRMED = "ticket.confirmed"
    RECALLED = "ticket.recalled"
    ABSENT = "ticket.absent"
    SERVING = "ticket.serving"
    FINISHED = "ticket.finished"


@dataclass(frozen=True, slots=True)
class Ticket:
    """A ticket as its events tell; nothing personal.

    Attributes:
        series: letter of the service group and the issuing machine's tag ("A", "A2").
        number: 1, 2, 3 … dense per series and day.
        day: business day on which it was issued.
        issued_at_ms: never earlier than the previous number of its series.
        language: "vi" or "en", chosen at the kiosk; the slip prints it beside Vietnamese.
        counter: who called or serves it last; None while it has never been called.
        calls: how often it was called or recalled.
        called_at_ms: time of the last call or recall; 0 while it has never been called.
        claim: the counter's wish that the hub's last call answered; "" for a call that a counter made itself.
        confirmed: whether that counter has told the hub that the answer came.
        changed_at_ms: time of the last call, recall, serving, absence or finish; else of the issue.
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

    @property
    def label(self) -> str:
        """What is printed and called: "A045", "A2-045"."""
        return f"{self.series}{'-' if len(self.series) > 1 else ''}{self.number:03d}"

    @property
    def slip_code(self) -> str:
        """The four characters at the foot of the slip that prove possession of it."""
        return self.id[-4:].upper()


def claim_of(event: Event) -> str:
    """Return the claim that a call answered; "" where a counter called by itself, and for every other event."""
    try:
        return text(event.body, "claim", _LONGEST_CLAIM, default="") if event.header.kind == TicketKind.CALLED else ""
    except Unusable:
        return ""


def precedence(kind: str) -> int:
    """Return how late a kind is folded among concurrent events; unknown kinds come last and change nothing."""
    return _PRECEDENCE.get(kind, len(_PRECEDENCE))


def fold_ticket(entity: EntityId, events: Iterable[Placed]) -> Folded[Ticket]:
    """Return the ticket that an entity's events tell."""
    return fold(events, precedence, lambda state, event: _apply(TicketId(entity), state, event))


_PRECEDENCE: dict[str, int] = {kind: place for place, kind in enumerate(TicketKind)}


def _apply(entity: TicketId, ticket: Ticket | None, event: Event) -> Ticket:
    kind = event.header.kind
    if kind not in _PRECEDENCE:
        raise Unusable("unknown kind")
    if kind == TicketKind.ISSUED:
        return _issued(entity, ticket, event)
    if ticket is None:
        raise Unusable("no usable first event")
    if kind == TicketKind.LAPSED:
        return _lapsed(ticket)
    moved = _AT_COUNTER[TicketKind(kind)](ticket, CounterId(text(event.body, "counter", 10)), event.header.at_ms)
    if kind == TicketKind.CALLED and moved is not ticket:
        return replace(moved, claim=text(event.body, "claim", _LONGEST_CLAIM, default=""), confirmed=False)
    return moved


def _issued(entity: TicketId, ticket: Ticket | None, event: Event) -> Ticket:
    if ticket is not None:
        raise Unusable("issued twice")
    body = event.body
    return Ticket(
        id=entity,
        series=text(body, "series", 8),
        number=_number(body),
        day=day(body, "day"),
        group=GroupId(text(body, "group", 40)),
        services=tuple(ServiceCode(_service(code)) for code in items(body, "services")),
        language=text(body, "language", 8, default="vi"),
        issued_at_ms=event.header.at_ms,
        changed_at_ms=event.header.at_ms,
        issued_in=event.header.log,
        issued_seq=event.header.seq,
    )


def _number(body: Body) -> int:
    number = count(body, "number")
    if not 1 <= number <= HIGHEST_NUMBER:
        raise Unusable(f"number: 1 to {HIGHEST_NUMBER} is wanted")
    return number


def _service(code: object) -> str:
    return text({"services": code}, "services", 40)


def _called(ticket: Ticket, counter: CounterId, at_ms: int) -> Ticket:
    if ticket.state not in (TicketState.WAITING, TicketState.ABSENT):
        return ticket
    return _announced(ticket, counter, at_ms)


def _announced(ticket: Ticket, counter: CounterId, at_ms: int) -> Ticket:
    return replace(
        ticket,
        state=TicketState.CALLED,
        counter=counter,
        calls=ticket.calls + 1,
        called_at_ms=at_ms,
        changed_at_ms=at_ms,
    )


def _confirmed(ticket: Ticket, counter: CounterId, at_ms: int) -> Ticket:
    if ticket.state is TicketState.WAITING:  # the receipt crossed the hub's LAPSED: the call stands again
        return replace(_announced(ticket, counter, at_ms), confirmed=True)
    return replace(ticket, confirmed=True) if ticket.counter == counter else ticket


def _lapsed(ticket: Ticket) -> Ticket:
    # only a claim waits for a receipt: a call that a counter made itself, cut off from the hub, is not released by it
    forgotten = ticket.state is TicketState.CALLED and ticket.claim and not ticket.confirmed
    return replace(ticket, state=TicketState.WAITING) if forgotten else ticket


def _recalled(ticket: Ticket, counter: CounterId, at_ms: int) -> Ticket:
    if ticket.state is not TicketState.CALLED or ticket.counter != counter:
        return ticket
    return _announced(ticket, counter, at_ms)


def _absent(ticket: Ticket, _counter: CounterId, at_ms: int) -> Ticket:
    # whichever counter says so: of two concurrent calls only one stands here, and absent beats called
    if ticket.state is not TicketState.CALLED:
        return ticket
    return replace(ticket, state=TicketState.ABSENT, changed_at_ms=at_ms)


def _serving(ticket: Ticket, counter: CounterId, at_ms: int) -> Ticket:
    if ticket.state in (TicketState.SERVING, TicketState.FINISHED):
        return ticket
    return replace(ticket, state=TicketState.SERVING, counter=counter, changed_at_ms=at_ms)


def _finished(ticket: Ticket, counter: CounterId, at_ms: int) -> Ticket:
    if ticket.state is TicketState.FINISHED:
        return ticket
    return replace(ticket, state=TicketState.FINISHED, counter=counter, changed_at_ms=at_ms)


_AT_COUNTER: dict[TicketKind, Callable[[Ticket, CounterId, int], Ticket]] = {
    TicketKind.CALLED: _called,
    TicketKind.CONFIRMED: _confirmed,
    TicketKind.RECALLED: _recalled,
    TicketKind.ABSENT: _absent,
    TicketKind.SERVING: _serving,
    TicketKind.FINISHED: _finished,
}
