"""How long people will wait, from what this machine has heard of the day."""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Final

from sync.clock import ZONE, Clock
from sync.domain import forecast
from sync.domain.calendar import WorkCalendar
from sync.domain.forecast import Floor, Forecast
from sync.domain.ids import TicketId
from sync.domain.seat import SeatState
from sync.domain.ticket import TicketState
from sync.office.desk import IN_HAND
from sync.office.doubles import spares
from sync.office.queue import QueueDesk
from sync.store.hall_rows import seats_of
from sync.store.store import Store

OLDEST_MS: Final = 300_000
"""K-27: who has heard of nobody for longer does not know the hall."""

LAST_CALLS: Final = 300
"""Of twelve counters; of each no more than the newest forty visits count."""

_STANDING: Final = (TicketState.WAITING, TicketState.PARKED, *IN_HAND)


class Waits:
    """Forecasts; nothing is written."""

    def __init__(
        self, store: Store, calendar: WorkCalendar, clock: Clock, desk: QueueDesk, heard_ms: Callable[[], int | None]
    ) -> None:
        """Ask this store; ``heard_ms`` tells when another machine last answered."""
        self._store, self._calendar, self._clock, self._desk, self._heard_ms = store, calendar, clock, desk, heard_ms

    def forecast(self, ticket: TicketId) -> Forecast:
        """Return how long somebody who waits will wait; takes longer than a frame while a hundred wait."""
        now_ms, heard_ms = self._clock(), self._heard_ms()
        if heard_ms is None or now_ms - heard_ms > OLDEST_MS:
            return None
        floor, day = self._floor()
        who = next((each for each in floor.tickets if each.id == ticket), None)
        return forecast.forecast(who, floor, now_ms) if who and self._calendar.is_working(day) else None

    def _floor(self) -> tuple[Floor, date]:
        with self._store.read() as view:
            day = self._desk.day(view)
            seen = (*view.last_calls(day, LAST_CALLS), *view.tickets_in(day, _STANDING))
            spare, seats = spares(view, day), seats_of(view, day)
        tickets = {ticket.id: ticket for ticket in seen if ticket.id not in spare}
        manned = {seat.counter: seat.officer for seat in seats if seat.state is SeatState.OPEN}
        callers = tuple(self._desk.by(officer).caller(counter) for counter, officer in manned.items())
        hours = tuple((_ms(day, start), _ms(day, end)) for start, end in self._calendar.spans_on(day))
        return Floor(tuple(tickets.values()), callers, self._desk.rules(), hours), day


def _ms(day: date, at: time) -> int:
    return int(datetime.combine(day, at, tzinfo=ZONE).timestamp() * 1000)
