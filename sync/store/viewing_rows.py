"""Looks at dossiers as rows, and what is asked of them."""

from collections.abc import Sequence
from dataclasses import fields

from sqlalchemy import Connection, Table, bindparam, select
from sqlmodel import Field, SQLModel

from sync.domain.ids import CounterId, DeviceId, DossierId, EntityId, OfficerId, TicketId
from sync.domain.viewing import Viewing, ViewingId
from sync.store.prepared import Question, Row, put
from sync.store.reader import Reader


class ViewingRow(SQLModel, table=True):
    """A folded look at a dossier."""

    __tablename__ = "viewing"
    id: str = Field(primary_key=True)
    at_ms: int = Field(index=True)
    officer: str
    device: str
    counter: str
    dossier: str
    ticket: str | None


VIEWING: Table = SQLModel.metadata.tables["viewing"]
_PUT = put(VIEWING)
_FIELDS = tuple(item.name for item in fields(Viewing))
_BETWEEN = Question(
    select(VIEWING)
    .where(VIEWING.c.at_ms >= bindparam("first_ms"), VIEWING.c.at_ms < bindparam("end_ms"))
    .order_by(VIEWING.c.at_ms, VIEWING.c.id)
)


def save_viewings(connection: Connection, viewings: Sequence[Viewing]) -> None:
    """Put the looks' rows, at least one, in place of those before."""
    _PUT.do_each(connection, [{name: getattr(each, name) for name in _FIELDS} for each in viewings])


def viewings_between(view: Reader, first_ms: int, end_ms: int) -> tuple[Viewing, ...]:
    """Return who looked at which dossier from a moment on and before another one, the oldest first."""
    return tuple(_viewing(row) for row in _BETWEEN.rows(view.connection, {"first_ms": first_ms, "end_ms": end_ms}))


def _viewing(row: Row) -> Viewing:
    return Viewing(
        id=ViewingId(EntityId(row.id)),
        at_ms=row.at_ms,
        officer=OfficerId(row.officer),
        device=DeviceId(row.device),
        counter=CounterId(row.counter),
        dossier=DossierId(EntityId(row.dossier)),
        ticket=TicketId(EntityId(row.ticket)) if row.ticket else None,
    )
