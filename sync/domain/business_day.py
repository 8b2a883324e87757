"""Which day the centre works on: numbers and queues belong to a day, and the day to its first action."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import Final

from sync.domain.ticket import Ticket, TicketState

NIGHT_ENDS_H: Final = 4
"""Until then people of the evening before may still sit in the hall; whoever waits later went home without a word."""

_IN_THE_HALL = (TicketState.WAITING, TicketState.CALLED, TicketState.SERVING)


def first_open_day(now: datetime) -> date:
    """Return the earliest business day that can be open at a moment in the centre: what a kiosk must know and keep.

    After midnight that is the day before, whatever is known here: a kiosk whose disk was put back knows nobody in the
    hall until it is told of that day.
    """
    return (now - timedelta(hours=NIGHT_ENDS_H)).date()


def open_day(now: datetime, tickets_of: Callable[[date], Iterable[Ticket]]) -> date:
    """Return the business day at a moment in the centre, given the tickets of each day.

    It is the calendar's day, but that midnight takes nobody out of the queue (F-28): while people of the day before are
    still in the hall, that day stays open, new numbers continue it, and "next" goes on calling them. It ends with the
    last of them, at four in the morning at the latest, and never comes back once the new day has given a number.
    """
    today = now.date()
    before = today - timedelta(days=1)
    if now.hour >= NIGHT_ENDS_H or any(True for _ in tickets_of(today)):
        return today
    return before if any(ticket.state in _IN_THE_HALL for ticket in tickets_of(before)) else today
