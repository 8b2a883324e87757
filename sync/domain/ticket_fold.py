"""How a ticket's events fold into its state.

Precedence of concurrent events: finished > serving > voided, parked, transferred > absent > called; what loses is
absorbed silently, whatever the order of arrival, and the losing counter is told by the state that it re-reads.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from sync.domain.body import Body, Unusable, count, day, items, mapping, text
from sync.domain.causal import Placed
from sync.domain.event import Event
from sync.domain.fold import Folded, fold
from sync.domain.ids import CounterId, EntityId, GroupId, OfficerId, ServiceCode, TicketId
from sync.domain.log import named
from sync.domain.rated import why_not
from sync.domain.rating import rating_of
from sync.domain.ticket import (
    CHOSEN,
    HIGHEST_NUMBER,
    MOST_JUMPS,
    Because,
    Jump,
    SlipState,
    Ticket,
    TicketKind,
    TicketState,
)

_ID, _LONGEST_CLAIM = 40, 32
_LATEST_MS = 2**53 - 1


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
    if kind in _NO_COUNTERS:
        return _NO_COUNTERS[TicketKind(kind)](ticket, event)
    counter, at_ms = CounterId(text(event.body, "counter", 10)), event.header.at_ms
    if kind == TicketKind.CALLED:
        return _called(ticket, counter, event)
    if kind in _MOVES:
        return _MOVES[TicketKind(kind)](ticket, counter, at_ms)
    return _TOLD[TicketKind(kind)](ticket, counter, at_ms, event.body)


def _issued(entity: TicketId, ticket: Ticket | None, event: Event) -> Ticket:
    if ticket is not None:
        raise Unusable("issued twice")
    body = event.body
    return Ticket(
        id=entity,
        series=text(body, "series", 8),
        number=_number(body),
        day=day(body, "day"),
        group=GroupId(text(body, "group", _ID)),
        services=tuple(ServiceCode(_service(code)) for code in items(body, "services")),
        language=text(body, "language", 8, default="vi"),
        issued_at_ms=event.header.at_ms,
        changed_at_ms=event.header.at_ms,
        issued_in=event.header.log,
        issued_seq=event.header.seq,
        place_ms=event.header.at_ms,
        preferred=text(body, "preferred", _ID, default=""),
        appointment_ms=count(body, "appointment", 0),
        case=text(body, "case", _ID, default=""),
        slip=_promised(body),
    )


def _number(body: Body) -> int:
    number = count(body, "number")
    if not 1 <= number <= HIGHEST_NUMBER:
        raise Unusable(f"number: 1 to {HIGHEST_NUMBER} is wanted")
    return number


def _service(code: object) -> str:
    return text({"services": code}, "services", _ID)


def _called(ticket: Ticket, counter: CounterId, event: Event) -> Ticket:
    if ticket.state not in _CALLABLE:
        return ticket
    claim, because = text(event.body, "claim", _LONGEST_CLAIM, default=""), _because(event.body)
    called = replace(_announced(ticket, counter, event.header.at_ms), claim=claim, confirmed=False, because=because)
    if because is None or because.rule != CHOSEN or len(ticket.jumps) >= MOST_JUMPS:
        return called
    jump = Jump(called.called_at_ms, OfficerId(event.header.by), counter, because.name, because.passed)
    return replace(called, jumps=(*ticket.jumps, jump))


def _because(body: Body) -> Because | None:
    if "because" not in body:
        return None
    said = mapping(body["because"])
    return Because(
        rule=text(said, "rule", _ID),
        name=text(said, "name", _ID, default=""),
        row=count(said, "row", 0),
        most=count(said, "most", 0),
        waited_s=count(said, "waited_s", 0),
        passed=count(said, "passed", 0),
        freed=text(said, "freed", _ID, default=""),
    )


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


def _lapsed(ticket: Ticket, _event: Event) -> Ticket:
    # only a claim waits for a receipt: a call that a counter made itself, cut off from the hub, is not released by it
    forgotten = ticket.state is TicketState.CALLED and ticket.claim and not ticket.confirmed
    return replace(ticket, state=TicketState.WAITING) if forgotten else ticket


def _rated(ticket: Ticket, event: Event) -> Ticket:
    # the first of the ticket's own centre counts, whatever else some kiosk says of it (F-65)
    rating, at_ms = rating_of(event), event.header.at_ms
    own = named(event.header.log).centre == named(ticket.issued_in).centre
    return replace(ticket, rating=rating) if own and why_not(ticket, at_ms) is None else ticket


def _recalled(ticket: Ticket, counter: CounterId, at_ms: int) -> Ticket:
    if ticket.state is not TicketState.CALLED or ticket.counter != counter:
        return ticket
    return _announced(ticket, counter, at_ms)


def _reprinted(ticket: Ticket, _counter: CounterId, _at_ms: int) -> Ticket:
    return replace(ticket, reprints=ticket.reprints + 1, slip=ticket.slip and SlipState.PRINTED)


def _printed(ticket: Ticket, body: Body) -> Ticket:
    # the newest word on the slip: it came out, or its person says that it did not (F-42)
    return replace(ticket, slip=ticket.slip and (_promised(body) or SlipState.PRINTED))


def _promised(body: Body) -> SlipState:
    return SlipState.RESERVED if body.get("slip") == SlipState.RESERVED else SlipState.NONE


def _absent(ticket: Ticket, _counter: CounterId, at_ms: int) -> Ticket:
    # whichever counter says so: of two concurrent calls only one stands here, and absent beats called
    if ticket.state is not TicketState.CALLED:
        return ticket
    return replace(ticket, state=TicketState.ABSENT, changed_at_ms=at_ms)


def _preferred(ticket: Ticket, _counter: CounterId, _at_ms: int, body: Body) -> Ticket:
    return replace(ticket, preferred=text(body, "preferred", _ID))


def _returned(ticket: Ticket, _counter: CounterId, at_ms: int, body: Body) -> Ticket:
    if ticket.state not in _CALLABLE:
        return ticket
    place_ms = count(body, "place", ticket.place_ms)
    return replace(ticket, state=TicketState.WAITING, place_ms=place_ms, until_ms=0, changed_at_ms=at_ms)


def _parked(ticket: Ticket, counter: CounterId, at_ms: int, body: Body) -> Ticket:
    if ticket.state in _OVER or (ticket.state in _AT_COUNTER and ticket.counter != counter):
        return ticket
    until_ms = min(count(body, "until", 0), _LATEST_MS)
    reason = text(body, "reason", _ID)
    left = _left(ticket, at_ms)
    aside = replace(left, state=TicketState.PARKED, until_ms=until_ms, reason=reason, changed_at_ms=at_ms)
    # whoever was never called is kept in mind by the counter that said so
    return replace(aside, counter=counter)


def _transferred(ticket: Ticket, counter: CounterId, at_ms: int, body: Body) -> Ticket:
    if ticket.state in _OVER or (ticket.state in _AT_COUNTER and ticket.counter != counter):
        return ticket
    return replace(
        _left(ticket, at_ms),
        state=TicketState.WAITING,
        counter=counter,
        group=GroupId(text(body, "group", _ID, default=ticket.group)),
        only_counter=CounterId(text(body, "to_counter", 10, default="")) or None,
        only_officer=OfficerId(text(body, "to_officer", _ID, default="")) or None,
        place_ms=count(body, "place", ticket.place_ms),
        reason=text(body, "reason", _ID),
        until_ms=0,
        changed_at_ms=at_ms,
    )


def _serving(ticket: Ticket, counter: CounterId, at_ms: int) -> Ticket:
    # of a void ticket too: whoever serves has the person there, and had not heard that somebody took them for gone
    if ticket.state in (TicketState.SERVING, TicketState.FINISHED):
        return ticket
    return replace(ticket, state=TicketState.SERVING, counter=counter, changed_at_ms=at_ms)


def _finished(ticket: Ticket, counter: CounterId, at_ms: int) -> Ticket:
    if ticket.state is TicketState.FINISHED:
        return ticket
    return replace(_left(ticket, at_ms), state=TicketState.FINISHED, counter=counter, changed_at_ms=at_ms)


def _left(ticket: Ticket, at_ms: int) -> Ticket:
    """Return the ticket with the time counted for which it was served until now, if it was; never a negative one."""
    if ticket.state is not TicketState.SERVING:
        return ticket
    return replace(ticket, served_ms=ticket.served_ms + max(at_ms - ticket.changed_at_ms, 0))


def _voided(ticket: Ticket, _counter: CounterId, at_ms: int, body: Body) -> Ticket:
    if ticket.state in (TicketState.SERVING, *_OVER):  # who is being served is not sent away by a slip of the hand
        return ticket
    return replace(ticket, state=TicketState.VOID, reason=text(body, "reason", _ID), changed_at_ms=at_ms)


def _reopened(ticket: Ticket, _counter: CounterId, at_ms: int, body: Body) -> Ticket:
    if ticket.state not in _OVER:
        return ticket
    reason = text(body, "reason", _ID)
    return replace(ticket, state=TicketState.WAITING, reason=reason, until_ms=0, changed_at_ms=at_ms)


def _undone(ticket: Ticket, counter: CounterId, at_ms: int, body: Body) -> Ticket:
    """Take a step back; absorbed when the ticket no longer stands as that step left it, at that counter."""
    of, back = text(body, "of", _ID), text(body, "state", 10)
    if back not in _BACK_TO:
        raise Unusable("state: waiting, called, serving or absent is wanted")
    if LEFT_AS.get(of) is not ticket.state or ticket.counter != counter:
        return ticket
    return replace(
        ticket,
        state=TicketState(back),
        group=GroupId(text(body, "group", _ID, default=ticket.group)),
        place_ms=count(body, "place", ticket.place_ms),
        until_ms=0,
        only_counter=CounterId(text(body, "to_counter", 10, default="")) or None,
        only_officer=OfficerId(text(body, "to_officer", _ID, default="")) or None,
        because=None if back == TicketState.WAITING else ticket.because,
        changed_at_ms=at_ms,
    )


_CALLABLE = (TicketState.WAITING, TicketState.ABSENT, TicketState.PARKED)
_AT_COUNTER = (TicketState.CALLED, TicketState.SERVING)
_OVER = (TicketState.FINISHED, TicketState.VOID)
_BACK_TO = frozenset({TicketState.WAITING, TicketState.CALLED, TicketState.SERVING, TicketState.ABSENT})

LEFT_AS: Mapping[str, TicketState] = MappingProxyType(
    {
        TicketKind.CALLED: TicketState.CALLED,
        TicketKind.ABSENT: TicketState.ABSENT,
        TicketKind.FINISHED: TicketState.FINISHED,
        TicketKind.PARKED: TicketState.PARKED,
        TicketKind.TRANSFERRED: TicketState.WAITING,
    }
)
"""Which steps can be undone, and how each leaves a ticket."""

_NO_COUNTERS: dict[TicketKind, Callable[[Ticket, Event], Ticket]] = {
    TicketKind.LAPSED: _lapsed,
    TicketKind.PRINTED: lambda ticket, event: _printed(ticket, event.body),
    TicketKind.RATED: _rated,
}
"""What machines say of themselves, or people at a kiosk: no counter is named."""

_MOVES: dict[TicketKind, Callable[[Ticket, CounterId, int], Ticket]] = {
    TicketKind.CONFIRMED: _confirmed,
    TicketKind.RECALLED: _recalled,
    TicketKind.ABSENT: _absent,
    TicketKind.REPRINTED: _reprinted,
    TicketKind.SERVING: _serving,
    TicketKind.FINISHED: _finished,
}

_TOLD: dict[TicketKind, Callable[[Ticket, CounterId, int, Body], Ticket]] = {
    TicketKind.PREFERRED: _preferred,
    TicketKind.RETURNED: _returned,
    TicketKind.PARKED: _parked,
    TicketKind.TRANSFERRED: _transferred,
    TicketKind.VOIDED: _voided,
    TicketKind.REOPENED: _reopened,
    TicketKind.UNDONE: _undone,
}
