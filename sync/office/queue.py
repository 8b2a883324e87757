"""The queue desk: everything that kiosk, board, counters and hub do with tickets, each step one short commit."""

from sync.domain import queue
from sync.domain.calling import takes
from sync.domain.ids import CounterId, TicketId
from sync.domain.queue import BoardView
from sync.domain.ticket import Ticket, TicketState
from sync.office.calling import Calling
from sync.office.desk import IN_HAND, in_hand
from sync.office.issuing import Issuing
from sync.office.moves import Moves
from sync.office.serving import Serving

_IN_SIGHT = (TicketState.WAITING, *IN_HAND)
"""Whom the board may show besides the last calls."""


class QueueDesk(Issuing, Calling, Serving, Moves):
    """The use cases around tickets, and what is read of the day."""

    def waiting(self, counter: CounterId | None = None) -> tuple[Ticket, ...]:
        """Return who waits: in the order in which this counter would call them, or all by how long they wait."""
        if counter is None:
            return queue.in_order(self.standing((TicketState.WAITING,)))
        return tuple(choice.ticket for choice in self.line_up(counter))

    def ahead_of(self, ticket: TicketId) -> int:
        """Return how many of the same group wait before this ticket."""
        return queue.ahead_of(self.standing((TicketState.WAITING,)), ticket)

    def at_counter(self, counter: CounterId) -> Ticket | None:
        """Return whom this counter serves, else whom it has called; the latest if there are two."""
        return in_hand(self.standing(IN_HAND, counter), counter)

    def absent(self, counter: CounterId) -> tuple[Ticket, ...]:
        """Return who did not come when this counter called, latest first."""
        return self._latest(counter, TicketState.ABSENT)

    def parked(self, counter: CounterId) -> tuple[Ticket, ...]:
        """Return whom this counter has set aside, latest first."""
        return self._latest(counter, TicketState.PARKED)

    def over(self, counter: CounterId) -> tuple[Ticket, ...]:
        """Return who is done today, latest first: finished at this counter, or void and of its business."""
        caller = self.caller(counter)
        void = [ticket for ticket in self.standing((TicketState.VOID,)) if takes(caller, ticket)]
        done = (*self.standing((TicketState.FINISHED,), counter), *void)
        return tuple(sorted(done, key=lambda t: (-t.changed_at_ms, t.id)))

    def served_today(self, counter: CounterId) -> int:
        """Return how many this counter has finished today."""
        with self._store.read() as view:
            return view.count_at(self.day(view), counter, (TicketState.FINISHED,))

    def board(self) -> BoardView:
        """Return what the hall reads."""
        with self._store.read() as view:
            day = self.day(view)
            shown = (*view.tickets_in(day, _IN_SIGHT), *view.last_calls(day, queue.BOARD_LINES + 1))
        return queue.board({ticket.id: ticket for ticket in shown}.values())

    def _latest(self, counter: CounterId, state: TicketState) -> tuple[Ticket, ...]:
        return tuple(sorted(self.standing((state,), counter), key=lambda t: (-t.changed_at_ms, t.id)))
