"""Leases and roll calls as rows, and the questions about numbers that only they and the codes of dossiers answer."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Table, bindparam, select
from sqlmodel import Field, SQLModel

from sync.domain.codes import TEMPORARY
from sync.domain.dossier import Dossier
from sync.domain.ids import DeviceId, EntityId, LogId
from sync.domain.lease import Lease, Opening, Roll, Witness
from sync.domain.log import Audience
from sync.store.prepared import Question, put
from sync.store.reader import Reader
from sync.store.rows import DOSSIER, ERASED, REPLICA, dossier_of, written


class LeaseRow(SQLModel, table=True):
    """A folded lease."""

    __tablename__ = "lease"
    id: str = Field(primary_key=True)
    day: date = Field(index=True)
    value: str


class RollRow(SQLModel, table=True):
    """A folded roll call."""

    __tablename__ = "roll"
    id: str = Field(primary_key=True)
    value: str


LEASE: Table = SQLModel.metadata.tables["lease"]
ROLL: Table = SQLModel.metadata.tables["roll"]

_PUT_LEASE, _PUT_ROLL = put(LEASE), put(ROLL)
_LEASES = Question(select(LEASE.c.value).where(LEASE.c.day >= bindparam("first")).order_by(LEASE.c.id))
_HERE, _THERE = (
    # a range, so that the index serves and neither % nor _ nor the case of letters mean anything
    (table.c.code >= bindparam("first"), table.c.code < bindparam("beyond"))
    for table in (DOSSIER, ERASED)
)
_CODED = Question(select(DOSSIER).where(*_HERE).order_by(DOSSIER.c.received_at_ms, DOSSIER.c.id))
_CODES, _SPENT = Question(select(DOSSIER.c.code).where(*_HERE)), Question(select(ERASED.c.code).where(*_THERE))
_STAFF_LOGS = Question(
    select(REPLICA.c.log, REPLICA.c.seq).where(
        REPLICA.c.device == bindparam("device"),
        REPLICA.c.audience == Audience.STAFF.value,
        REPLICA.c.day == bindparam("day"),
    )
)
_ROLLS = Question(select(ROLL).order_by(ROLL.c.id))


def save_leases(connection: Connection, leases: Sequence[Lease]) -> None:
    """Put the leases' rows, at least one, in place of those before."""
    rows = [{"id": lease.id, "day": lease.day, "value": json.dumps(lease, default=written)} for lease in leases]
    _PUT_LEASE.do_each(connection, rows)


def save_rolls(connection: Connection, rolls: Sequence[Roll]) -> None:
    """Put the roll calls' rows, at least one, in place of those before."""
    _PUT_ROLL.do_each(connection, [{"id": roll.id, "value": _written(roll)} for roll in rolls])


def _written(roll: Roll) -> str:
    calls = {call: sorted(answered) for call, answered in roll.calls.items()}
    return json.dumps({"calls": calls, "known": roll.known})


def leases(view: Reader, first: date) -> tuple[Lease, ...]:
    """Return the leases for this day and later ones, by their ids."""
    return tuple(_lease(value) for value in _LEASES.column(view.connection, {"first": first}))


def rolls(view: Reader) -> tuple[Roll, ...]:
    """Return the roll calls: one entity, or one more for each time that the province forgot it."""
    return tuple(_roll(EntityId(row.id), json.loads(row.value)) for row in _ROLLS.rows(view.connection))


def uncoded(view: Reader) -> tuple[Dossier, ...]:
    """Return the dossiers that have only a temporary code, in the order of reception."""
    return tuple(dossier_of(row) for row in _CODED.rows(view.connection, _between(TEMPORARY, TEMPORARY)))


def codes_with(view: Reader, first: str, last: str = "") -> frozenset[str]:
    """Return the codes that begin so, of dossiers and those given to dossiers that were erased since.

    With ``last`` those that begin with anything from the one to the other.
    """
    limits = _between(first, last or first)
    return frozenset(_CODES.column(view.connection, limits)) | frozenset(_SPENT.column(view.connection, limits))


def staff_logs_of(view: Reader, device: DeviceId, day: date) -> dict[LogId, int]:
    """Return how far the staff logs are held that this device began on a day."""
    rows = _STAFF_LOGS.rows(view.connection, {"device": device, "day": day})
    return {LogId(row.log): row.seq for row in rows}


def _between(first: str, last: str) -> Mapping[str, object]:
    return {"first": first, "beyond": last + "\U0010ffff"}


@lru_cache(maxsize=1000)  # of some hundred leases each is read many times a minute
def _lease(text: str) -> Lease:
    value: dict[str, Any] = json.loads(text)
    openings = tuple(Opening(LogId(item["log"]), item["digest"]) for item in value["openings"])
    witnessed = tuple(Witness(item["digest"], item["held"]) for item in value["witnessed"])
    return Lease(**value | {"day": date.fromisoformat(value["day"]), "openings": openings, "witnessed": witnessed})


def _roll(entity: EntityId, value: Mapping[str, Any]) -> Roll:
    calls = {call: frozenset(DeviceId(device) for device in answered) for call, answered in value["calls"].items()}
    return Roll(entity, calls, value["known"])
