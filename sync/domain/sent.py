"""People who were sent to one counter or one officer: theirs alone for a while, then anybody's again who takes them."""

from collections.abc import Iterable
from dataclasses import dataclass

from sync.domain.call_rules import CallRules
from sync.domain.ids import CounterId, OfficerId
from sync.domain.seat import Seat, SeatState
from sync.domain.ticket import Ticket, TicketState

LATE, CLOSED = "late", "closed"


@dataclass(frozen=True, slots=True)
class Gone:
    """Counters at which somebody sat today and nobody sits any more, and officers who sat somewhere and have left."""

    counters: frozenset[CounterId] = frozenset()
    officers: frozenset[OfficerId] = frozenset()


NOBODY = Gone()


def gone(seats: Iterable[Seat]) -> Gone:
    """Return who is gone, by all seats of a day; a pause is no leaving."""
    opened = tuple(seats)
    there = [seat for seat in opened if seat.state is not SeatState.CLOSED]
    return Gone(
        frozenset(seat.counter for seat in opened).difference(seat.counter for seat in there),
        frozenset(seat.officer for seat in opened).difference(seat.officer for seat in there),
    )


def is_sent(ticket: Ticket) -> bool:
    """Return whether the person was sent to one counter or one officer."""
    return ticket.only_counter is not None or ticket.only_officer is not None


def freed(ticket: Ticket, away: Gone, rules: CallRules, now_ms: int) -> str:
    """Return why somebody who was sent counts again for everybody who takes the group; "" while that is not so.

    CLOSED when nobody sits there any more, LATE when the rules' patience has passed since he or she began to wait.
    """
    if ticket.only_counter in away.counters or ticket.only_officer in away.officers:
        return CLOSED
    late = now_ms - since_ms(ticket) >= rules.sent_patience_ms
    return LATE if is_sent(ticket) and late else ""


def since_ms(ticket: Ticket) -> int:
    """Return when somebody who was sent began to wait there: the last step, or the end of a time set aside."""
    return max(ticket.changed_at_ms, ticket.until_ms if ticket.state is TicketState.PARKED else 0)
