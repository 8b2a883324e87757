"""Who is invited on a day, and which of its slots are taken while a file is read."""

from collections.abc import Sequence
from datetime import date, datetime

from sync.clock import ZONE, local
from sync.domain.appointment import Appointment, AppointmentState
from sync.domain.ids import GroupId
from sync.domain.same_appointment import as_one, key_of
from sync.store.appointment_rows import appointments_between, with_reference
from sync.store.reader import Reader

_DAY_MS = 86_400_000


class DaySlots:
    """The slots that are taken, each day read once; only for as long as nobody else writes: for one commit."""

    def __init__(self, view: Reader) -> None:
        """Ask this view."""
        self._view = view
        self._days: dict[date, list[tuple[GroupId, datetime]]] = {}

    def taken(self, group: GroupId, day: date) -> Sequence[datetime]:
        """Return when people are invited for a business on a day, cancelled ones left out."""
        return [at for of, at in self._on(day) if of == group]

    def take(self, appointment: Appointment) -> None:
        """Count an appointment that was just made."""
        at = local(appointment.at_ms)
        self._on(at.date()).append((appointment.group, at))

    def _on(self, day: date) -> list[tuple[GroupId, datetime]]:
        if day not in self._days:
            standing = (each for each in on_day(self._view, day) if each.state is not AppointmentState.CANCELLED)
            self._days[day] = [(each.group, local(each.at_ms)) for each in standing]
        return self._days[day]


def on_day(view: Reader, day: date) -> Sequence[Appointment]:
    """Return the appointments of a day in the centre, in the order of their times, cancelled ones too.

    What two machines have made of the same line of a file is one; it counts on the day of which was heard last.
    """
    first_ms, end_ms = span_of(day)
    found = {each.id: each for each in appointments_between(view, first_ms, end_ms)}
    kin = (other for each in tuple(found.values()) if each.reference for other in with_reference(view, each.reference))
    return [
        each for each in as_one((found | {each.id: each for each in kin}).values()) if first_ms <= each.at_ms < end_ms
    ]


def same(view: Reader, appointment: Appointment) -> tuple[Appointment, ...]:
    """Return all that are the same appointment as this one, itself among them."""
    if appointment.reference:
        return with_reference(view, appointment.reference)
    there = appointments_between(view, appointment.at_ms, appointment.at_ms + 1)
    return tuple(each for each in there if key_of(each) == key_of(appointment))


def span_of(day: date) -> tuple[int, int]:
    """Return when a day in the centre begins and ends, in ms."""
    start_ms = int(datetime(day.year, day.month, day.day, tzinfo=ZONE).timestamp() * 1000)
    return start_ms, start_ms + _DAY_MS  # the calendar's last day has no next one
