"""Tickets and dossiers to rows and back."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Any, cast

from sqlalchemy import Connection, Table
from sqlmodel import SQLModel

import sync.store.tables  # noqa: F401 - fills the metadata
from sync.domain.conflict import Claim, Conflict
from sync.domain.dossier import Dossier, DossierStatus, Person, Step, TakenComponent
from sync.domain.ids import (
    CounterId,
    DossierId,
    EntityId,
    GroupId,
    LogId,
    OfficerId,
    ProcedureCode,
    ServiceCode,
    TicketId,
)
from sync.domain.rating import Rating
from sync.domain.ticket import Because, Jump, SlipState, Ticket, TicketState
from sync.store.prepared import Row, put

_TABLES = SQLModel.metadata.tables
EVENT: Table = _TABLES["event"]
REPLICA: Table = _TABLES["replica"]
DAY: Table = _TABLES["day"]
SIGNED: Table = _TABLES["signed"]
NOTICE: Table = _TABLES["notice"]
AUTHOR: Table = _TABLES["author"]
CERTIFICATE: Table = _TABLES["certificate"]
TICKET: Table = _TABLES["ticket"]
DOSSIER: Table = _TABLES["dossier"]
SEAT: Table = _TABLES["seat"]
HELP: Table = _TABLES["help"]
APPOINTMENT: Table = _TABLES["appointment"]
AMENDMENT: Table = _TABLES["amendment"]
POSTING: Table = _TABLES["posting"]
SKIPPED: Table = _TABLES["skipped"]
ERASED: Table = _TABLES["erased"]
WANTED: Table = _TABLES["wanted"]
META: Table = _TABLES["meta"]
DRAFT: Table = _TABLES["draft"]


_PUT_TICKET, _PUT_DOSSIER = put(TICKET), put(DOSSIER)
_TICKET_FIELDS = tuple(item.name for item in fields(Ticket))


def save_tickets(connection: Connection, tickets: Sequence[Ticket]) -> None:
    """Put the tickets' rows, at least one, in place of those before."""
    _PUT_TICKET.do_each(connection, [_columns(ticket) for ticket in tickets])


def _columns(ticket: Ticket) -> dict[str, object]:
    # flat, so that nothing needs the deep copy of asdict, which takes as long as a statement
    values = {name: getattr(ticket, name) for name in _TICKET_FIELDS}
    because = json.dumps(ticket.because, default=written) if ticket.because else ""
    jumps = json.dumps(ticket.jumps, default=written) if ticket.jumps else ""
    rating = json.dumps(ticket.rating, default=written) if ticket.rating else ""
    # the driver looks long for how to bind what is not plainly a text or a number
    plain = {
        "day": ticket.day.isoformat(),
        "state": ticket.state.value,
        "confirmed": int(ticket.confirmed),
        "slip": ticket.slip.value,
    }
    told = {"because": because, "jumps": jumps, "rating": rating}
    return values | plain | told | {"services": json.dumps(ticket.services)}


def written(value: object) -> object:
    """Return what JSON has for a day or a value of ours, as ``default`` of ``json.dumps``.

    Without the deep copy of ``asdict``, which takes as long as several statements.
    """
    if isinstance(value, date):
        return value.isoformat()
    return {field.name: getattr(value, field.name) for field in fields(cast("Any", value))}


def ticket_of(row: Row) -> Ticket:
    """Return the ticket that a row of the ticket table holds."""
    values = row._asdict()
    return Ticket(
        **values
        | {
            "id": TicketId(EntityId(values["id"])),
            "group": GroupId(values["group"]),
            "services": tuple(ServiceCode(code) for code in json.loads(values["services"])),
            "state": TicketState(values["state"]),
            "slip": SlipState(values["slip"]),
            "issued_in": LogId(values["issued_in"]),
            "because": Because(**json.loads(values["because"])) if values["because"] else None,
            "jumps": tuple(Jump(**jump) for jump in json.loads(values["jumps"])) if values["jumps"] else (),
            "rating": _rating(json.loads(values["rating"])) if values["rating"] else None,
        }
    )


def _rating(value: Mapping[str, Any]) -> Rating:
    answers = tuple((str(name), int(points)) for name, points in value["answers"])
    return Rating(value["form"], answers, value["at_ms"])


def save_dossiers(connection: Connection, dossiers: Sequence[Dossier]) -> None:
    """Put the dossiers' rows, at least one, in place of those before."""
    _PUT_DOSSIER.do_each(connection, [_row(dossier) for dossier in dossiers])


def _row(dossier: Dossier) -> dict[str, object]:
    return {
        "id": dossier.id,
        "code": dossier.code,
        "status": int(dossier.status),
        "counter": dossier.counter,
        "received_at_ms": dossier.received_at_ms,
        "ticket": dossier.ticket or "",
        "contested": bool(dossier.conflicts),
        "value": json.dumps(dossier, ensure_ascii=False, default=written),
    }


def dossier_of(row: Row) -> Dossier:
    """Return the dossier that a row of the dossier table holds."""
    value = json.loads(row.value)
    return Dossier(
        id=DossierId(value["id"]),
        code=value["code"],
        procedure=ProcedureCode(ServiceCode(value["procedure"])),
        procedure_name=value["procedure_name"],
        applicant=Person(**value["applicant"]),
        components=tuple(TakenComponent(**item) for item in value["components"]),
        counter=CounterId(value["counter"]),
        received_at_ms=value["received_at_ms"],
        due=date.fromisoformat(value["due"]) if value["due"] else None,
        ticket=TicketId(value["ticket"]) if value["ticket"] else None,
        steps=tuple(_step(item) for item in value["steps"]),
        temporary_code=value["temporary_code"],
        wants_code=value["wants_code"],
        fee=value["fee"],
        result=value["result"],
        conflicts=tuple(_conflict(item) for item in value["conflicts"]),
    )


def _conflict(value: Mapping[str, Any]) -> Conflict:
    return Conflict(value["field"], tuple(Claim(**claim) for claim in value["claims"]))


def _step(value: Mapping[str, Any]) -> Step:
    return Step(DossierStatus(value["status"]), value["at_ms"], OfficerId(value["by"]), value["note"])
