"""Which calls the hall hears, and when. Pure; times are milliseconds of the centre's clock."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from sync.domain.ids import TicketId
from sync.domain.queue import BoardView
from sync.domain.ticket import Ticket, TicketState

MAX_AGE_MS: Final = 60_000  # F-40: after a pause nobody wants three hundred old calls


@dataclass(frozen=True, slots=True)
class Calls:
    """What was heard and what is still to be heard.

    Attributes:
        heard: how many calls of a ticket are dealt with: announced, or passed over as old.
        waiting: calls to announce, oldest first, at most one a ticket.
    """

    heard: Mapping[TicketId, int] = field(default_factory=lambda: MappingProxyType({}))
    waiting: tuple[Ticket, ...] = ()


def begin(view: BoardView) -> Calls:
    """Return the start of a board's day: what it shows when it comes up was called before (F-37)."""
    return Calls(heard=_heard({}, shown(view)))


def notice(calls: Calls, view: BoardView, now_ms: int, max_age_ms: float = MAX_AGE_MS) -> Calls:
    """Return the calls with what the board shows now.

    A call waits from when it is first seen until it is announced, is older than a minute, or its person came or was
    given up; a recall replaces the same ticket's call before it.
    """
    on_board = {ticket.id: ticket for ticket in shown(view)}
    known = {ticket.id for ticket in calls.waiting}
    fresh = [ticket for ticket in on_board.values() if ticket.calls > calls.heard.get(ticket.id, 0)]
    waiting = tuple(on_board[ticket.id] for ticket in calls.waiting if ticket.id in on_board)
    added = sorted((ticket for ticket in fresh if ticket.id not in known), key=lambda ticket: ticket.called_at_ms)
    return Calls(
        heard=_heard(calls.heard, fresh),
        waiting=tuple(ticket for ticket in (*waiting, *added) if _worth_hearing(ticket, now_ms, max_age_ms)),
    )


def take(calls: Calls, now_ms: int, max_age_ms: float = MAX_AGE_MS) -> tuple[Ticket | None, Calls]:
    """Return the next call to announce, None when there is none, and what remains."""
    waiting = tuple(ticket for ticket in calls.waiting if _worth_hearing(ticket, now_ms, max_age_ms))
    return (waiting[0] if waiting else None), replace(calls, waiting=waiting[1:])


def shown(view: BoardView) -> tuple[Ticket, ...]:
    """Return the called tickets on the board, newest first."""
    return (view.calling, *view.last) if view.calling else view.last


def _worth_hearing(ticket: Ticket, now_ms: int, max_age_ms: float) -> bool:
    return ticket.state is TicketState.CALLED and now_ms - ticket.called_at_ms <= max_age_ms


def _heard(before: Mapping[TicketId, int], tickets: Iterable[Ticket]) -> Mapping[TicketId, int]:
    return MappingProxyType({**before, **{ticket.id: ticket.calls for ticket in tickets}})
