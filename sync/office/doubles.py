"""Numbers that were given twice for one appointment, by machines that did not hear of each other."""

from collections.abc import Mapping
from datetime import date

from sync.domain.ids import TicketId
from sync.domain.same_appointment import Double, as_one, double
from sync.domain.ticket import Ticket, TicketState
from sync.office.day_slots import span_of
from sync.office.refusal import NotPossible
from sync.store.appointment_rows import came_between
from sync.store.reader import Reader


def doubles(view: Reader, day: date) -> tuple[Double, ...]:
    """Return the appointments of a day with several numbers, as far as those are here."""
    several = (each for each in as_one(came_between(view, *span_of(day))) if each.also)
    found = (double(each, [t for t in map(view.ticket, each.numbers) if t is not None]) for each in several)
    return tuple(each for each in found if each is not None)


def spares(view: Reader, day: date) -> Mapping[TicketId, Ticket]:
    """Return the number that counts by each number that is one too many."""
    return {spare.id: each.kept for each in doubles(view, day) for spare in each.spare}


def why_not_called(ticket: Ticket, kept: Ticket) -> NotPossible:
    """Return why a number is not called that is one too many."""
    return NotPossible(
        f"Số {ticket.label} và số {kept.label} là của một lịch hẹn. Gọi số {kept.label}; "
        f"hủy số {ticket.label} ở khu Cần xử lý."
    )


def why_not_served(ticket: Ticket, kept: Ticket) -> str:
    """Return why whoever holds a number that is one too many is not served; "" while the other one is not, yet."""
    if kept.state not in (TicketState.SERVING, TicketState.FINISHED):
        return ""
    return (
        f"Lịch hẹn của số {ticket.label} đã được tiếp với số {kept.label} ở quầy {kept.counter}. "
        f"Hủy số {ticket.label} ở khu Cần xử lý."
    )
