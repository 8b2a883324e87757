"""Printers of public machines as rows, and what is asked of them."""

from collections.abc import Sequence
from dataclasses import fields

from sqlalchemy import Connection, Table, bindparam, select
from sqlmodel import Field, SQLModel

from sync.domain.ids import DeviceId, EntityId, OfficerId
from sync.domain.printer import PrinterId, PrinterReport
from sync.domain.printer_state import PrinterState
from sync.store.prepared import Question, Row, put
from sync.store.reader import Reader


class PrinterRow(SQLModel, table=True):
    """A folded printer; a machine begins a new one with each day."""

    __tablename__ = "printer"
    id: str = Field(primary_key=True)
    device: str
    state: str
    unseen: bool
    left_mm: int
    since_ms: int = Field(index=True)
    filled_ms: int
    filled_by: str | None


PRINTER: Table = SQLModel.metadata.tables["printer"]
_PUT = put(PRINTER)
_FIELDS = tuple(item.name for item in fields(PrinterReport))
_SINCE = Question(
    select(PRINTER).where(PRINTER.c.since_ms >= bindparam("since_ms")).order_by(PRINTER.c.since_ms, PRINTER.c.id)
)


def save_printers(connection: Connection, printers: Sequence[PrinterReport]) -> None:
    """Put the printers' rows, at least one, in place of those before."""
    _PUT.do_each(connection, [{name: getattr(each, name) for name in _FIELDS} for each in printers])


def printers_since(view: Reader, since_ms: int) -> tuple[PrinterReport, ...]:
    """Return the printers of which their machines told after a moment, the one told of last at the end."""
    return tuple(_printer(row) for row in _SINCE.rows(view.connection, {"since_ms": since_ms}))


def _printer(row: Row) -> PrinterReport:
    return PrinterReport(
        id=PrinterId(EntityId(row.id)),
        device=DeviceId(row.device),
        state=PrinterState(row.state),
        unseen=bool(row.unseen),
        left_mm=row.left_mm,
        since_ms=row.since_ms,
        filled_ms=row.filled_ms,
        filled_by=OfficerId(row.filled_by) if row.filled_by else None,
    )
