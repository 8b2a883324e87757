"""Appointments as rows, and what is asked of them."""

import json
from collections.abc import Sequence
from dataclasses import fields

from sqlalchemy import Connection, bindparam, select

from sync.domain.appointment import Appointment, AppointmentId, AppointmentState
from sync.domain.ids import EntityId, GroupId, ServiceCode, TicketId
from sync.store.prepared import Question, Row, put
from sync.store.reader import Reader
from sync.store.rows import APPOINTMENT

_PUT = put(APPOINTMENT)
_FIELDS = tuple(item.name for item in fields(Appointment))
_BETWEEN = Question(
    select(APPOINTMENT)
    .where(APPOINTMENT.c.at_ms >= bindparam("first_ms"), APPOINTMENT.c.at_ms < bindparam("end_ms"))
    .order_by(APPOINTMENT.c.at_ms, APPOINTMENT.c.id)
)
_CAME = Question(
    select(APPOINTMENT).where(
        APPOINTMENT.c.ticket.is_not(None),
        APPOINTMENT.c.at_ms >= bindparam("first_ms"),
        APPOINTMENT.c.at_ms < bindparam("end_ms"),
    )
)
_WITH_REFERENCE = Question(select(APPOINTMENT).where(APPOINTMENT.c.reference == bindparam("reference")))
_NAMED = Question(select(APPOINTMENT).where(APPOINTMENT.c.id == bindparam("id")))
_REFERENCE = Question(select(APPOINTMENT.c.id).where(APPOINTMENT.c.reference == bindparam("reference")).limit(1))


def save_appointments(connection: Connection, appointments: Sequence[Appointment]) -> None:
    """Put the appointments' rows, at least one, in place of those before."""
    _PUT.do_each(connection, [_columns(each) for each in appointments])


def appointments_between(view: Reader, first_ms: int, end_ms: int) -> tuple[Appointment, ...]:
    """Return who is invited from a moment on and before another one, in order, cancelled ones too."""
    rows = _BETWEEN.rows(view.connection, {"first_ms": first_ms, "end_ms": end_ms})
    return tuple(_appointment(row) for row in rows)


def came_between(view: Reader, first_ms: int, end_ms: int) -> tuple[Appointment, ...]:
    """Return those of them to which somebody has come, in no order."""
    return tuple(_appointment(row) for row in _CAME.rows(view.connection, {"first_ms": first_ms, "end_ms": end_ms}))


def with_reference(view: Reader, reference: str) -> tuple[Appointment, ...]:
    """Return the appointments with a number of another system, of whatever day, in no order."""
    return tuple(_appointment(row) for row in _WITH_REFERENCE.rows(view.connection, {"reference": reference}))


def appointment_named(view: Reader, appointment: AppointmentId) -> Appointment | None:
    """Return an appointment, None when it is not here."""
    row = _NAMED.row(view.connection, {"id": appointment})
    return _appointment(row) if row else None


def is_known(view: Reader, reference: str) -> bool:
    """Return whether an appointment has this number of another system, cancelled ones too."""
    return _REFERENCE.row(view.connection, {"reference": reference}) is not None


def _columns(appointment: Appointment) -> dict[str, object]:
    values = {name: getattr(appointment, name) for name in _FIELDS}
    also = json.dumps(appointment.also) if appointment.also else ""
    return values | {"services": json.dumps(appointment.services), "also": also}


def _appointment(row: Row) -> Appointment:
    values = row._asdict()
    return Appointment(
        **values
        | {
            "id": AppointmentId(EntityId(values["id"])),
            "group": GroupId(values["group"]),
            "services": tuple(ServiceCode(code) for code in json.loads(values["services"])),
            "state": AppointmentState(values["state"]),
            "ticket": TicketId(EntityId(values["ticket"])) if values["ticket"] else None,
            "also": tuple(TicketId(EntityId(name)) for name in json.loads(values["also"] or "[]")),
        }
    )
