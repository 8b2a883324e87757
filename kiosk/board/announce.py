"""Which calls the hall hears, and when. Pure; times are steady (monotonic) milliseconds of the board.

A call's age counts from when the board first saw it: times written by other machines are compared with one another
only, never with a clock of this one, which may be minutes ahead (F-27).
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from sync.domain.ids import TicketId
from sync.domain.queue import BoardView
from sync.domain.ticket import Ticket, TicketState

MAX_AGE_MS: Final = 60_000  # F-40: after a pause nobody wants three hundred old calls


@dataclass(frozen=True, slots=True)
class Unheard:
    """A call that waits to be announced, and when the board first saw it."""

    ticket: Ticket
    seen_ms: int


@dataclass(frozen=True, slots=True)
class Calls:
    """What was heard and what is still to be heard.

    Attributes:
        heard: how many calls of a ticket are dealt with: announced, or passed over as old.
        waiting: calls to announce, oldest first, at most one a ticket.
    """

    heard: Mapping[TicketId, int] = field(default_factory=lambda: MappingProxyType({}))
    waiting: tuple[Unheard, ...] = ()


def begin(view: BoardView) -> Calls:
    """Return the start of a board's day: what it shows when it comes up was called before (F-37)."""
    return Calls(heard=_heard({}, shown(view)))


def notice(calls: Calls, view: BoardView, now_ms: int) -> Calls:
    """Return the calls with what the board shows now.

    A call waits from when it is first seen until it is announced, is older than a minute, or its person came or was
    given up; a recall replaces the same ticket's call before it and begins a new minute. Of calls that come together,
    after a pause, those made more than a minute before the newest of them are old already.
    """
    on_board = {ticket.id: ticket for ticket in shown(view)}
    fresh = {ticket.id: ticket for ticket in on_board.values() if ticket.calls > calls.heard.get(ticket.id, 0)}
    still = [
        Unheard(on_board[call.ticket.id], now_ms if call.ticket.id in fresh else call.seen_ms)
        for call in calls.waiting
        if call.ticket.id in on_board
    ]
    known = {call.ticket.id for call in still}
    added = [Unheard(ticket, now_ms) for ticket in _of_one_minute(fresh.values()) if ticket.id not in known]
    waiting = tuple(call for call in (*still, *added) if _worth_hearing(call, now_ms))
    return Calls(_heard(calls.heard, fresh.values()), waiting)


def take(calls: Calls, now_ms: int) -> tuple[Ticket | None, Calls]:
    """Return the next call to announce, None when there is none, and what remains."""
    waiting = tuple(call for call in calls.waiting if _worth_hearing(call, now_ms))
    return (waiting[0].ticket if waiting else None), replace(calls, waiting=waiting[1:])


def shown(view: BoardView) -> tuple[Ticket, ...]:
    """Return the called tickets on the board, newest first."""
    return (view.calling, *view.last) if view.calling else view.last


def _of_one_minute(tickets: Collection[Ticket]) -> list[Ticket]:
    """Return those called in the last minute up to the newest of them, in the order of calling."""
    newest_ms = max((ticket.called_at_ms for ticket in tickets), default=0)
    late = (ticket for ticket in tickets if newest_ms - ticket.called_at_ms <= MAX_AGE_MS)
    return sorted(late, key=lambda ticket: ticket.called_at_ms)


def _worth_hearing(call: Unheard, now_ms: int) -> bool:
    return call.ticket.state is TicketState.CALLED and now_ms - call.seen_ms <= MAX_AGE_MS


def _heard(before: Mapping[TicketId, int], tickets: Iterable[Ticket]) -> Mapping[TicketId, int]:
    return MappingProxyType({**before, **{ticket.id: ticket.calls for ticket in tickets}})
