"""Leases and roll calls as rows, and the questions about numbers that only they and the codes of dossiers answer."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, select
from sqlmodel import Field, SQLModel

from sync.domain.codes import TEMPORARY
from sync.domain.dossier import Dossier
from sync.domain.ids import DeviceId, EntityId, LogId
from sync.domain.lease import Lease, Opening, Roll, Witness
from sync.domain.log import Audience
from sync.store.reader import Reader
from sync.store.rows import DOSSIER, ERASED, REPLICA, dossier_of


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

_DROP_LEASE, _ADD_LEASE = delete(LEASE).where(LEASE.c.id == bindparam("gone")), insert(LEASE)
_DROP_ROLL, _ADD_ROLL = delete(ROLL).where(ROLL.c.id == bindparam("gone")), insert(ROLL)


def save_leases(connection: Connection, leases: Sequence[Lease]) -> None:
    """Put the leases' rows, at least one, in place of those before."""
    connection.execute(_DROP_LEASE, [{"gone": lease.id} for lease in leases])
    rows = [
        {"id": lease.id, "day": lease.day, "value": json.dumps(asdict(lease), default=date.isoformat)}
        for lease in leases
    ]
    connection.execute(_ADD_LEASE, rows)


def save_rolls(connection: Connection, rolls: Sequence[Roll]) -> None:
    """Put the roll calls' rows, at least one, in place of those before."""
    connection.execute(_DROP_ROLL, [{"gone": roll.id} for roll in rolls])
    connection.execute(_ADD_ROLL, [{"id": roll.id, "value": _written(roll)} for roll in rolls])


def _written(roll: Roll) -> str:
    calls = {call: sorted(answered) for call, answered in roll.calls.items()}
    return json.dumps({"calls": calls, "known": roll.known})


def leases(view: Reader, first: date) -> tuple[Lease, ...]:
    """Return the leases for this day and later ones, by their ids."""
    rows = view.connection.execute(select(LEASE.c.value).where(LEASE.c.day >= first).order_by(LEASE.c.id))
    return tuple(_lease(json.loads(row.value)) for row in rows)


def rolls(view: Reader) -> tuple[Roll, ...]:
    """Return the roll calls: one entity, or one more for each time that the province forgot it."""
    rows = view.connection.execute(select(ROLL).order_by(ROLL.c.id))
    return tuple(_roll(EntityId(row.id), json.loads(row.value)) for row in rows)


def uncoded(view: Reader) -> tuple[Dossier, ...]:
    """Return the dossiers that have only a temporary code, in the order of reception."""
    chosen = select(DOSSIER).where(*_between(TEMPORARY))
    rows = view.connection.execute(chosen.order_by(DOSSIER.c.received_at_ms, DOSSIER.c.id))
    return tuple(dossier_of(row) for row in rows)


def codes_with(view: Reader, prefix: str) -> frozenset[str]:
    """Return the codes that begin so, of dossiers and those given to dossiers that were erased since."""
    here, erased = (
        select(DOSSIER.c.code).where(*_between(prefix)),
        select(ERASED.c.code).where(*_between(prefix, ERASED)),
    )
    return frozenset(view.connection.scalars(here)) | frozenset(view.connection.scalars(erased))


def staff_logs_of(view: Reader, device: DeviceId, day: date) -> dict[LogId, int]:
    """Return how far the staff logs are held that this device began on a day."""
    of_day = (REPLICA.c.device == device, REPLICA.c.audience == Audience.STAFF, REPLICA.c.day == day)
    rows = view.connection.execute(select(REPLICA.c.log, REPLICA.c.seq).where(*of_day))
    return {LogId(row.log): row.seq for row in rows}


def _between(prefix: str, table: Table = DOSSIER) -> tuple[Any, Any]:
    # a range, so that the index serves and neither % nor _ nor the case of letters mean anything
    return table.c.code >= prefix, table.c.code < prefix + "\U0010ffff"


def _lease(value: dict[str, Any]) -> Lease:
    openings = tuple(Opening(LogId(item["log"]), item["digest"]) for item in value["openings"])
    witnessed = tuple(Witness(item["digest"], item["held"]) for item in value["witnessed"])
    return Lease(**value | {"day": date.fromisoformat(value["day"]), "openings": openings, "witnessed": witnessed})


def _roll(entity: EntityId, value: Mapping[str, Any]) -> Roll:
    calls = {call: frozenset(DeviceId(device) for device in answered) for call, answered in value["calls"].items()}
    return Roll(entity, calls, value["known"])
