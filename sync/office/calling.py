"""Calling people: the next by the rules, one out of order with a reason, again, and who did not come."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date

from sync.domain import calling
from sync.domain.call_rules import Asked
from sync.domain.calling import Choice, NobodyWaiting
from sync.domain.ids import CounterId, TicketId
from sync.domain.log import Audience
from sync.domain.sent import freed
from sync.domain.ticket import Ticket, TicketKind, TicketState
from sync.office.desk import IN_HAND, NOT_BEGUN, Desk, present
from sync.office.doubles import spares, why_not_called
from sync.office.refusal import BUSY, GONE, NO_COUNTER, NO_REASON, RESTS, TAKEN, NotPossible
from sync.store.reader import Reader
from sync.store.writer import Draft

CONFIRM_WITHIN_MS = 180_000
"""How long the hub waits for the counter's receipt of a call that it made for it."""


class Calling(Desk):
    """The calls of a counter, and the hub's for it."""

    def line_up(self, counter: CounterId) -> tuple[Choice, ...]:
        """Return whom this counter would call one after the other, and why, if nobody came any more."""
        with self._store.read() as view:
            line = self.line_of(view, counter)
        return tuple(calling.line_up(line, self.caller(counter), self.rules(), self._clock()))

    def call_next(self, counter: CounterId, claim: str = "") -> Ticket | NobodyWaiting:
        """Call whoever is next for this counter by the rules and this machine's own copy.

        A claim asked again gets the same ticket, whatever has become of it. One that found nobody waiting has called
        nobody: asked again while it is fresh, which is for the caller to judge, it is the same wish still.
        """
        with self._store.write() as tx:
            answered = tx.called_for(claim) if claim else None
            if answered is not None:
                return answered
            choice = calling.next_ticket(self.line_of(tx, counter), self.caller(counter), self.rules(), self._clock())
            if isinstance(choice, NobodyWaiting):
                return choice
            said = {"because": asdict(choice.because)} | ({"claim": claim} if claim else {})
            self.record(tx, TicketKind.CALLED, choice.ticket.id, counter, said)
            return present(tx, choice.ticket.id)

    def called_for(self, claim: str) -> Ticket | NobodyWaiting:
        """Return whom a claim called, on whatever day, and call nobody: what is asked again long after has no effect.

        The answer is the first one's: nobody, where nobody waited then.
        """
        with self._store.read() as view:
            return view.called_for(claim) or NobodyWaiting()

    def call_chosen(self, ticket: TicketId, counter: CounterId, reason: str, claim: str = "") -> Ticket | NotPossible:
        """Call a person out of order; the reason is one of the rules', and stands in the call (F-79).

        With a claim it is the hub that calls for a counter: asked again, it answers with whom that claim called.
        Whether somebody is at the counter only the counter itself knows.
        """
        with self._store.write() as tx:
            answered = tx.called_for(claim) if claim else None
            if answered is not None:
                return answered
            standing = self._callable(tx, ticket, reason, counter, here=not claim)
            if isinstance(standing, NotPossible):
                return standing
            line, caller = self.line_of(tx, counter), self.caller(counter)
            because = calling.chosen(standing, reason, line, caller, self.rules(), self._clock())
            said = {"because": asdict(because)} | ({"claim": claim} if claim else {})
            self.record(tx, TicketKind.CALLED, ticket, counter, said)
            return present(tx, ticket)

    def call_chosen_by_own_copy(self, ticket: TicketId, counter: CounterId, reason: str) -> Ticket | NotPossible:
        """Call a person out of order by this machine's copy, and confirm it at once.

        The hub may have called this person for a claim whose answer was lost: its call may have come here since, and
        whether or not, without a receipt it lapses while the officer waits.
        """
        standing = self.ticket(ticket)
        if standing is None or not _unconfirmed_at(standing, counter):
            called = self.call_chosen(ticket, counter, reason)
            if isinstance(called, NotPossible):
                return called
        return self.confirm(ticket, counter)

    def why_not_chosen(self, ticket: TicketId, counter: CounterId, reason: str) -> NotPossible | None:
        """Return why a person cannot be called out of order as this machine knows it, before the hub is asked."""
        with self._store.read() as view:
            standing = self._callable(view, ticket, reason, counter, here=True)
        return standing if isinstance(standing, NotPossible) else None

    def _callable(
        self, view: Reader, ticket: TicketId, reason: str, counter: CounterId, *, here: bool
    ) -> Ticket | NotPossible:
        """Return today's ticket if it can be called out of order; a counter that is ``here`` must be free."""
        if self._centre.counter(counter) is None:
            return NO_COUNTER
        if self.rules().reason(Asked.CHOOSE, reason) is None:
            return NO_REASON
        if here and self.rests_in(view, counter):
            return RESTS
        standing, day = view.ticket(ticket), self.day(view)
        if standing is None or standing.day != day:
            return GONE
        if standing.state not in NOT_BEGUN:
            return TAKEN
        busy = here and view.count_at(day, counter, IN_HAND)
        return BUSY if busy else _unless_spare(view, day, standing)

    def call_by_own_copy(self, counter: CounterId) -> Ticket | NobodyWaiting:
        """Call whoever is next by this machine's copy, and confirm it at once.

        The hub may have called the same person for a claim whose answer was lost: the receipt keeps that from lapsing.
        """
        called = self.call_next(counter)
        if isinstance(called, NobodyWaiting):
            return called
        confirmed = self.confirm(called.id, counter)
        return confirmed if isinstance(confirmed, Ticket) else called

    def confirm(self, ticket: TicketId, counter: CounterId) -> Ticket | NotPossible:
        """Tell the hub that its call for this counter came; without it the person waits again after three minutes.

        The answer may be here before the hub's event is: then the receipt itself makes the call.
        """
        with self._store.write() as tx:
            standing = tx.ticket(ticket)
            if standing is None:
                return GONE
            called_here = standing.state is TicketState.CALLED and standing.counter == counter
            if not called_here and not self._still_waits_for(tx, standing, counter):
                return TAKEN
            self.record(tx, TicketKind.CONFIRMED, ticket, counter)
            return present(tx, ticket)

    def _still_waits_for(self, view: Reader, ticket: Ticket, counter: CounterId) -> bool:
        """Return whether a person waits whom the hub has called for a counter.

        Whom the counter has sent on before the hub heard of it is no longer its to call; whom others have sent
        elsewhere the hub may have called because nobody did there.
        """
        if ticket.state is not TicketState.WAITING:
            return False
        anybodys = freed(ticket, self.gone_in(view), self.rules(), self._clock())
        return ticket.only_counter in (None, counter) or bool(anybodys)

    def recall(self, ticket: TicketId, counter: CounterId) -> Ticket | NotPossible:
        """Call this counter's person once more."""
        return self.act(TicketKind.RECALLED, ticket, counter, (TicketState.CALLED,))

    def call_back(self, ticket: TicketId, counter: CounterId) -> Ticket | NotPossible:
        """Call a person again who was absent when this counter called, or whom it set aside."""
        if self.rests(counter):
            return RESTS
        with self._store.read() as view:
            standing = view.ticket(ticket)
            answer = _unless_spare(view, self.day(view), standing) if standing else GONE
        if isinstance(answer, NotPossible):
            return answer
        return self.act(TicketKind.CALLED, ticket, counter, (TicketState.ABSENT, TicketState.PARKED))

    def miss(self, ticket: TicketId, counter: CounterId) -> Ticket | NotPossible:
        """Note that nobody came."""
        return self.act(TicketKind.ABSENT, ticket, counter, (TicketState.CALLED,))

    def lapse_unconfirmed(self) -> int:
        """Let people wait again whose call no counter has confirmed in time; return how many. The hub's work."""
        if not self._forgotten(self.standing((TicketState.CALLED,))):
            return 0
        with self._store.write() as tx:
            # looked at again under the lock: a receipt that has come meanwhile stands
            forgotten = self._forgotten(tx.tickets_in(self.day(tx), (TicketState.CALLED,)))
            for ticket in forgotten:
                tx.record(Draft(TicketKind.LAPSED, Audience.PUBLIC, self._device, {}, entity=ticket))
        return len(forgotten)

    def _forgotten(self, tickets: Iterable[Ticket]) -> list[TicketId]:
        too_old = self._clock() - CONFIRM_WITHIN_MS
        unconfirmed = (t for t in tickets if t.state is TicketState.CALLED and t.claim and not t.confirmed)
        return [ticket.id for ticket in unconfirmed if ticket.called_at_ms < too_old]


def _unconfirmed_at(ticket: Ticket, counter: CounterId) -> bool:
    """Return whether the hub called this person for the counter, which has not said that it knows."""
    return ticket.state is TicketState.CALLED and ticket.counter == counter and not ticket.confirmed


def _unless_spare(view: Reader, day: date, ticket: Ticket) -> Ticket | NotPossible:
    """Return a ticket unless another one of the same appointment counts."""
    kept = spares(view, day).get(ticket.id)
    return why_not_called(ticket, kept) if kept else ticket
