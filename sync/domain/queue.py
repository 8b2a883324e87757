"""What the hall reads of the queue: pure functions over the day's tickets, the same wherever the same events are."""

from collections.abc import Iterable
from dataclasses import dataclass

from sync.domain.calling import place_of
from sync.domain.ids import TicketId
from sync.domain.ticket import Ticket, TicketState

BOARD_LINES = 4


@dataclass(frozen=True, slots=True)
class BoardView:
    """What the hall board shows: the newest call, the ones before it (newest first) and who comes next."""

    calling: Ticket | None
    last: tuple[Ticket, ...]
    next: tuple[Ticket, ...]


def in_order(tickets: Iterable[Ticket]) -> tuple[Ticket, ...]:
    """Return the waiting tickets by the time since which they wait, then series, number and id."""
    return tuple(sorted((ticket for ticket in tickets if ticket.state is TicketState.WAITING), key=place_of))


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
