"""Amendments and their postings as rows, and which corrections stand."""

import json
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, or_, select

from sync.domain.amendment import Amendment, Posting, Withdrawal
from sync.domain.ids import EntityId, OfficerId, ProcedureCode, ServiceCode
from sync.domain.overlay import Aspect, Change, Layer
from sync.store.prepared import Change as Statement
from sync.store.prepared import Question, Row, put
from sync.store.reader import Reader
from sync.store.rows import AMENDMENT, POSTING, written

_PUT_AMENDMENT, _PUT_POSTING = put(AMENDMENT), put(POSTING)
_AMENDMENTS = Question(select(AMENDMENT).order_by(AMENDMENT.c.id))
_NAMED = Question(select(AMENDMENT).where(AMENDMENT.c.id == bindparam("id")))
_POSTINGS = Question(
    select(POSTING).where(POSTING.c.at_ms >= bindparam("since_ms")).order_by(POSTING.c.at_ms, POSTING.c.id)
)
_TOUCHED = tuple(
    Question(select(table.c.id).where(table.c.id.in_(bindparam("ids", expanding=True))), "ids")
    for table in (AMENDMENT, POSTING)
)
_LATER = POSTING.alias("later")
_SAID_SINCE = (
    select(_LATER.c.id)
    .where(
        _LATER.c.of == POSTING.c.of,
        or_(_LATER.c.at_ms > POSTING.c.at_ms, and_(_LATER.c.at_ms == POSTING.c.at_ms, _LATER.c.id > POSTING.c.id)),
        _LATER.c.standing <= POSTING.c.standing,  # who has not heard of a withdrawal says the old thing after it
    )
    .exists()
)
_DROP_IF_SAID_SINCE = Statement(delete(POSTING).where(POSTING.c.id == bindparam("gone"), _SAID_SINCE))


def save_amendments(connection: Connection, amendments: Sequence[Amendment]) -> None:
    """Put the amendments' rows, at least one, in place of those before."""
    rows = [{"id": each.id, "value": json.dumps(each, default=written)} for each in amendments]
    _PUT_AMENDMENT.do_each(connection, rows)


def save_postings(connection: Connection, postings: Sequence[Posting]) -> None:
    """Put the postings' rows, at least one, in place of those before."""
    rows = [
        {
            "id": each.id,
            "of": each.change.id,
            "at_ms": each.at_ms,
            "standing": int(each.is_standing),
            "value": json.dumps(each.change, default=written),
        }
        for each in postings
    ]
    _PUT_POSTING.do_each(connection, rows)


def amendments(view: Reader) -> tuple[Amendment, ...]:
    """Return all amendments, withdrawn ones too; () on a public machine."""
    return tuple(map(_amendment, _AMENDMENTS.rows(view.connection)))


def amendment_named(view: Reader, amendment: EntityId) -> Amendment | None:
    """Return an amendment, None when it is not here."""
    row = _NAMED.row(view.connection, {"id": amendment})
    return _amendment(row) if row else None


def postings_since(view: Reader, since_ms: int) -> tuple[Posting, ...]:
    """Return what was posted from a moment on, in the order of time."""
    return tuple(map(_posting, _POSTINGS.rows(view.connection, {"since_ms": since_ms})))


def are_of_the_catalogue(view: Reader, entities: Collection[EntityId]) -> bool:
    """Return whether an amendment or a posting is among these."""
    wanted = {"ids": list(entities)}
    return bool(entities) and any(question.column(view.connection, wanted) for question in _TOUCHED)


def drop_said_since(connection: Connection, entities: Collection[EntityId]) -> None:
    """Drop these postings where a later one says the same, or that all is over: the last word heard stays."""
    for entity in entities:
        _DROP_IF_SAID_SINCE.do(connection, {"gone": entity})


def _amendment(row: Row) -> Amendment:
    value = json.loads(row.value)
    withdrawal = value["withdrawal"]
    return Amendment(
        id=EntityId(row.id),
        change=_change(value["change"]),
        made_at_ms=value["made_at_ms"],
        withdrawal=Withdrawal(**withdrawal | {"by": OfficerId(withdrawal["by"])}) if withdrawal else None,
    )


def _posting(row: Row) -> Posting:
    return Posting(EntityId(row.id), _change(json.loads(row.value)), bool(row.standing), row.at_ms)


def _change(value: dict[str, Any]) -> Change:
    days = {name: date.fromisoformat(value[name]) if value[name] else None for name in ("since", "until")}
    typed = {
        "layer": Layer(value["layer"]),
        "code": ProcedureCode(ServiceCode(value["code"])),
        "aspect": Aspect(value["aspect"]),
    }
    return Change(**value | days | typed)
