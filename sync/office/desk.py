"""What all steps at tickets share: the day's tickets, who acts, and one short commit a step."""

from collections.abc import Collection, Iterable, Mapping
from copy import copy
from datetime import date
from typing import Self

from sync.clock import Clock, local
from sync.domain import calling
from sync.domain.business_day import open_day
from sync.domain.call_rules import CallRules, in_force
from sync.domain.calling import Caller
from sync.domain.centre import Centre, Counter
from sync.domain.ids import CounterId, DeviceId, OfficerId, TicketId
from sync.domain.log import Audience
from sync.domain.same_appointment import Double
from sync.domain.seat import SeatState
from sync.domain.sent import Gone, gone
from sync.domain.ticket import Ticket, TicketKind, TicketState
from sync.office.doubles import doubles, spares
from sync.office.refusal import GONE, TAKEN, NotPossible
from sync.store.account_rows import Skills, skills_of
from sync.store.hall_rows import seats_of
from sync.store.reader import Reader
from sync.store.store import Store
from sync.store.writer import Draft, Writer

IN_HAND = (TicketState.CALLED, TicketState.SERVING)
_MAY_WAIT = (TicketState.WAITING, TicketState.PARKED)
NOT_BEGUN = (TicketState.WAITING, TicketState.PARKED, TicketState.ABSENT)


class Desk:
    """A store, a centre, and in whose name steps are taken: an officer's once one works here, else the machine's."""

    def __init__(
        self, store: Store, centre: Centre, device: DeviceId, tag: str, clock: Clock, editions: Iterable[CallRules]
    ) -> None:
        """Work on this store for this centre; ``tag`` follows the letter of this machine's series."""
        self._store, self._centre, self._device, self._tag, self._clock = store, centre, device, tag, clock
        self._editions = tuple(editions)
        self._officer: OfficerId | None = None

    def by(self, officer: OfficerId | None) -> Self:
        """Return a desk whose steps are this officer's; None: the machine's own."""
        own = copy(self)
        own._officer = officer  # noqa: SLF001 - a copy of this very object
        return own

    def rules(self) -> CallRules:
        """Return the rules of calling in force today."""
        return in_force(self._editions, local(self._clock()).date())

    def ticket(self, ticket: TicketId) -> Ticket | None:
        """Return the ticket as it stands now."""
        with self._store.read() as view:
            return view.ticket(ticket)

    def rests(self, counter: CounterId) -> bool:
        """Return whether the officer at this very machine has paused the counter; others' seats at it do not matter."""
        with self._store.read() as view:
            return self.rests_in(view, counter)

    def rests_in(self, view: Reader, counter: CounterId) -> bool:
        """Return the same as this view has it."""
        here = (self._device, counter, SeatState.PAUSED)
        return any((seat.device, seat.counter, seat.state) == here for seat in seats_of(view, self.day(view)))

    def caller(self, counter: CounterId) -> Caller:
        """Return whom this counter, with who sits there, may call; nobody where the centre has no such counter."""
        place = self._centre.counter(counter)
        if place is None:
            return Caller(counter, frozenset(), self._officer)
        with self._store.read() as view:
            skills = self._skills(view, self._officer) if self._officer else None
            others = self._spoken_beside(view, place) if skills else frozenset()
            away = self.gone_in(view)
        return Caller(
            counter=place.id,
            groups=frozenset(place.groups),
            officer=self._officer,
            also=frozenset(place.also),
            never=frozenset((*place.never, *(skills.not_taken if skills else ()))),
            left_to_others=others.difference(skills.languages if skills else ()),
            gone=away,
        )

    def _spoken_beside(self, view: Reader, place: Counter) -> frozenset[str]:
        """Return the languages besides Vietnamese of those who sit today at counters for the same groups."""
        wanted = frozenset(place.groups)
        alike = {counter.id for counter in self._centre.counters if wanted.intersection(counter.groups)}
        there = (seat for seat in seats_of(view, self.day(view)) if seat.state is not SeatState.CLOSED)
        officers = {seat.officer for seat in there if seat.counter in alike and seat.officer != self._officer}
        known = (self._skills(view, officer) for officer in officers)
        return frozenset(language for skills in known if skills for language in skills.languages)

    def gone_in(self, view: Reader) -> Gone:
        """Return which counters and officers have left today, as this view has it."""
        return gone(seats_of(view, self.day(view)))

    def _skills(self, view: Reader, officer: OfficerId) -> Skills | None:
        """Return what somebody can do: as the account says, else as the centre's file does."""
        listed = self._centre.officer(officer)
        return skills_of(view, officer) or (Skills(listed.languages, listed.never) if listed else None)

    def act(
        self,
        kind: TicketKind,
        ticket: TicketId,
        counter: CounterId,
        states: Collection[TicketState],
        body: Mapping[str, object] | None = None,
        anyones: Collection[TicketState] = (),
    ) -> Ticket | NotPossible:
        """Take a step with a ticket of this counter in one of these states, or of any counter in ``anyones``."""
        with self._store.write() as tx:
            standing = tx.ticket(ticket)
            if standing is None:
                return GONE
            own = standing.counter == counter and standing.state in states
            if not own and standing.state not in anyones:
                return TAKEN
            self.record(tx, kind, ticket, counter, body)
            return present(tx, ticket)

    def record(
        self,
        tx: Writer,
        kind: TicketKind,
        ticket: TicketId,
        counter: CounterId,
        body: Mapping[str, object] | None = None,
    ) -> None:
        """Write a step that a counter takes."""
        said = {"counter": counter, **(body or {})}
        tx.record(Draft(kind, Audience.PUBLIC, self._officer or self._device, said, entity=ticket))

    def today(self) -> tuple[Ticket, ...]:
        """Return all tickets of the open day."""
        with self._store.read() as view:
            return self.of_the_day(view)

    def standing(self, states: Collection[TicketState], counter: CounterId | None = None) -> tuple[Ticket, ...]:
        """Return who of the open day stands in one of these states, with this counter or with whomever."""
        with self._store.read() as view:
            day = self.day(view)
            return view.tickets_at(day, counter, states) if counter else view.tickets_in(day, states)

    def line_of(self, view: Reader, counter: CounterId) -> tuple[Ticket, ...]:
        """Return whoever may wait, and those of a counter's calls on which its next one hangs.

        All that the rules ask of a day, without the hundreds whose visit is over.
        """
        day, rules = self.day(view), self.rules()
        called = calling.back_to_a_turn(view.calls_at(day, counter), rules)
        found = {ticket.id: ticket for ticket in (*view.tickets_in(day, _MAY_WAIT), *called)}
        spare = spares(view, day)  # of two numbers for one appointment one is called
        return tuple(ticket for ticket in found.values() if ticket.id not in spare)

    def doubles(self, view: Reader) -> tuple[Double, ...]:
        """Return the open day's appointments with several numbers."""
        return doubles(view, self.day(view))

    def day(self, view: Reader) -> date:
        """Return the open day as this view has it."""
        return open_day(local(self._clock()), view.tickets)

    def of_the_day(self, view: Reader) -> tuple[Ticket, ...]:
        """Return all tickets of the open day as this view has them."""
        return view.tickets(self.day(view))


def in_hand(tickets: Iterable[Ticket], counter: CounterId) -> Ticket | None:
    """Return whom this counter serves, else whom it has called; the latest if there are two."""
    held = [t for t in tickets if t.counter == counter and t.state in IN_HAND]
    return max(held, key=lambda t: (t.state is TicketState.SERVING, t.changed_at_ms, t.id), default=None)


def present(tx: Writer, ticket: TicketId) -> Ticket:
    """Return a ticket that this transaction has just written."""
    found = tx.ticket(ticket)
    if found is None:
        raise LookupError(ticket)
    return found
