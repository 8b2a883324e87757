"""An appointment: when somebody is invited, for what business, and which ticket came of it.

Public, and nothing personal: a code stands for the person. Its last four characters are said or printed, as a slip's.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, StrEnum
from typing import NewType

from sync.domain.body import Unusable, count, items, text
from sync.domain.calendar import WorkCalendar
from sync.domain.call_rules import CallRules
from sync.domain.causal import Placed
from sync.domain.event import Event
from sync.domain.fold import Folded, fold
from sync.domain.ids import EntityId, GroupId, ServiceCode, TicketId

AppointmentId = NewType("AppointmentId", EntityId)

LONGEST_REFERENCE = 24


class AppointmentState(StrEnum):
    """What has become of it."""

    MADE = "made"
    CANCELLED = "cancelled"
    CAME = "came"


class AppointmentKind(StrEnum):
    """What can happen to it; among concurrent events the later line has the last word: who is here is here."""

    MADE = "appointment.made"
    CANCELLED = "appointment.cancelled"
    CAME = "appointment.came"


class NoSlot(Enum):
    """Why a time cannot be given."""

    PAST = "past"
    TOO_FAR = "too far"
    DAY_OFF = "day off"
    CLOSED = "closed"
    BETWEEN = "between slots"
    FULL = "full"


class Punctual(Enum):
    """How somebody comes to an appointment."""

    EARLY = "early"
    ON_TIME = "on time"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Appointment:
    """An appointment as its events tell.

    Attributes:
        at_ms: when the person is invited.
        reference: its number in the system that it was imported from; "" for one made here.
        ticket: what it became when the person came; None before.
        line: of an imported one without a number: which of the equal lines of its file it was, from 1; else 0.
        also: other numbers that were given for it, by machines that did not hear of the first.
    """

    id: AppointmentId
    at_ms: int
    group: GroupId
    services: tuple[ServiceCode, ...]
    reference: str
    made_at_ms: int
    changed_at_ms: int
    state: AppointmentState = AppointmentState.MADE
    ticket: TicketId | None = None
    line: int = 0
    also: tuple[TicketId, ...] = ()

    @property
    def numbers(self) -> tuple[TicketId, ...]:
        """All tickets that were given for it."""
        return (self.ticket, *self.also) if self.ticket else ()

    @property
    def code(self) -> str:
        """The four characters that the person is given."""
        return self.id[-4:].upper()


def fold_appointment(entity: EntityId, events: Iterable[Placed]) -> Folded[Appointment]:
    """Return the appointment that an entity's events tell."""
    return fold(events, precedence, lambda state, event: _apply(AppointmentId(entity), state, event))


def precedence(kind: str) -> int:
    """Return how late a kind is folded among concurrent events."""
    return _PRECEDENCE.get(kind, len(_PRECEDENCE))


def no_slot(
    at: datetime, now: datetime, calendar: WorkCalendar, rules: CallRules, taken: Iterable[datetime]
) -> NoSlot | None:
    """Return why nobody can be invited at a moment, None when somebody can.

    Args:
        at: in the centre's zone, as is ``now``.
        now: the present moment.
        calendar: which days and hours are worked.
        rules: how long a slot is, how many people one takes, how many days ahead.
        taken: when others of the same business are invited.
    """
    slots = rules.slots
    if at <= now:
        return NoSlot.PAST
    if at.date() > now.date() + timedelta(days=slots.most_days):
        return NoSlot.TOO_FAR
    if not calendar.is_working(at.date()):
        return NoSlot.DAY_OFF
    if not any(start <= at.time() < end for start, end in calendar.spans_on(at.date())):
        return NoSlot.CLOSED
    if at.second or (at.hour * 60 + at.minute) % slots.minutes:
        return NoSlot.BETWEEN
    return NoSlot.FULL if sum(other == at for other in taken) >= slots.most_people else None


def punctual(appointment: Appointment, now_ms: int, rules: CallRules) -> Punctual:
    """Return whether somebody who comes now comes within the time in which the appointment counts."""
    if now_ms < appointment.at_ms - rules.early_ms:
        return Punctual.EARLY
    return Punctual.LATE if now_ms > appointment.at_ms + rules.late_ms else Punctual.ON_TIME


_PRECEDENCE: dict[str, int] = {kind: place for place, kind in enumerate(AppointmentKind)}


def _apply(entity: AppointmentId, appointment: Appointment | None, event: Event) -> Appointment:
    kind, at_ms = event.header.kind, event.header.at_ms
    if kind not in _PRECEDENCE:
        raise Unusable("unknown kind")
    if kind == AppointmentKind.MADE:
        return _made(entity, appointment, event)
    if appointment is None:
        raise Unusable("no usable first event")
    if kind == AppointmentKind.CANCELLED:
        came = appointment.state is AppointmentState.CAME
        return appointment if came else replace(appointment, state=AppointmentState.CANCELLED, changed_at_ms=at_ms)
    ticket = TicketId(EntityId(text(event.body, "ticket", 16)))
    if appointment.state is AppointmentState.CAME:
        return replace(appointment, also=(*appointment.also, ticket))
    return replace(appointment, state=AppointmentState.CAME, ticket=ticket, changed_at_ms=at_ms)


def _made(entity: AppointmentId, appointment: Appointment | None, event: Event) -> Appointment:
    if appointment is not None:
        raise Unusable("appointed twice")
    body = event.body
    return Appointment(
        id=entity,
        at_ms=count(body, "at"),
        group=GroupId(text(body, "group", 40)),
        services=tuple(ServiceCode(text({"services": code}, "services", 40)) for code in items(body, "services")),
        reference=text(body, "reference", LONGEST_REFERENCE, default=""),
        made_at_ms=event.header.at_ms,
        changed_at_ms=event.header.at_ms,
        line=count(body, "line", 0),
    )
