"""Who is next: pure functions over the day's tickets, the same on every machine that holds the same events."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sync.domain.ids import GroupId, TicketId
from sync.domain.ticket import Ticket, TicketState

BOARD_LINES = 4


@dataclass(frozen=True, slots=True)
class NobodyWaiting:
    """The refusal when a counter calls and the queue is empty."""


@dataclass(frozen=True, slots=True)
class BoardView:
    """What the hall board shows: the newest call, the ones before it (newest first) and who comes next."""

    calling: Ticket | None
    last: tuple[Ticket, ...]
    next: tuple[Ticket, ...]


def in_order(tickets: Iterable[Ticket]) -> tuple[Ticket, ...]:
    """Return the waiting tickets in the order of calling: by time of issue, then series, number and id."""
    waiting = (ticket for ticket in tickets if ticket.state is TicketState.WAITING)
    return tuple(sorted(waiting, key=lambda ticket: (ticket.issued_at_ms, ticket.series, ticket.number, ticket.id)))


def next_ticket(tickets: Iterable[Ticket], groups: Collection[GroupId]) -> Ticket | NobodyWaiting:
    """Return the ticket that a counter serving these groups calls now."""
    return next((ticket for ticket in in_order(tickets) if ticket.group in groups), NobodyWaiting())


def ahead_of(tickets: Iterable[Ticket], ticket: TicketId) -> int:
    """Return how many of the same group wait before this ticket; 0 when it does not wait."""
    waiting = in_order(tickets)
    own = next((item for item in waiting if item.id == ticket), None)
    if own is None:
        return 0
    same_group = [item.id for item in waiting if item.group == own.group]
    return same_group.index(own.id)


def board(tickets: Iterable[Ticket]) -> BoardView:
    """Return what the hall reads: the newest call still in hand, the other calls newest first, and who comes next."""
    everybody = tuple(tickets)
    called = sorted(
        (ticket for ticket in everybody if ticket.calls and ticket.state is not TicketState.WAITING),
        key=lambda ticket: (-ticket.called_at_ms, ticket.series, ticket.number, ticket.id),
    )
    calling = next((ticket for ticket in called if ticket.state in _IN_HAND), None)
    last = tuple(ticket for ticket in called if ticket is not calling)
    return BoardView(calling, last[:BOARD_LINES], in_order(everybody)[:BOARD_LINES])


_IN_HAND = (TicketState.CALLED, TicketState.SERVING)
