"""Appointments that are one: the same line of a file read at two machines; and the numbers that were given for one.

Machines apart cannot ask each other, so each makes the appointment and gives a number. Put together they are one
appointment with several numbers, of which one counts.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sync.domain.appointment import Appointment, AppointmentState
from sync.domain.ids import TicketId
from sync.domain.ticket import Ticket, TicketState

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Double:
    """An appointment with at least two numbers that are not void; ``kept`` is the one that counts."""

    appointment: Appointment
    kept: Ticket
    spare: tuple[Ticket, ...]


def as_one(appointments: Iterable[Appointment]) -> tuple[Appointment, ...]:
    """Return the appointments in the order of their times, those that are the same one put together.

    The same are those with one number of another system, or, without such a number, the same line of a file: by time,
    business and place among equal lines. What was made by hand is itself.
    """
    kin: dict[Key, list[Appointment]] = {}
    for each in appointments:
        kin.setdefault(key_of(each), []).append(each)
    return tuple(sorted((_one(each) for each in kin.values()), key=lambda each: (each.at_ms, each.id)))


def key_of(appointment: Appointment) -> Key:
    """Return by what an appointment is the same as another one."""
    if appointment.reference:
        return ("reference", appointment.reference)
    if appointment.line:
        return ("line", appointment.at_ms, appointment.group, appointment.services, appointment.line)
    return ("id", appointment.id)


def double(appointment: Appointment, tickets: Sequence[Ticket]) -> Double | None:
    """Return the numbers of an appointment that are too many; None when at most one is not void.

    The one that counts is whoever is furthest: finished, at a counter, waiting; else whoever came first.
    """
    standing = sorted((each for each in tickets if each.state is not TicketState.VOID), key=_first)
    return Double(appointment, standing[0], tuple(standing[1:])) if len(standing) > 1 else None


_FURTHEST = (
    TicketState.FINISHED,
    TicketState.SERVING,
    TicketState.CALLED,
    TicketState.WAITING,
    TicketState.PARKED,
    TicketState.ABSENT,
)


def _first(ticket: Ticket) -> tuple[int, int, TicketId]:
    return _FURTHEST.index(ticket.state), ticket.issued_at_ms, ticket.id


def _one(kin: Sequence[Appointment]) -> Appointment:
    """Return several as one: as it was said last, with all numbers; whoever came is here, whatever was cancelled."""
    in_order = sorted(kin, key=lambda each: (each.made_at_ms, each.id))
    numbers = tuple(dict.fromkeys(number for each in in_order for number in each.numbers))
    gone = any(each.state is AppointmentState.CANCELLED for each in kin)
    state = AppointmentState.CAME if numbers else AppointmentState.CANCELLED if gone else AppointmentState.MADE
    changed_at_ms = max(each.changed_at_ms for each in kin)
    first, also = (numbers[0], numbers[1:]) if numbers else (None, ())
    return replace(in_order[-1], state=state, ticket=first, also=also, changed_at_ms=changed_at_ms)
