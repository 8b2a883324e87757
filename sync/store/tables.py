"""Tables. ``event`` is the truth and the outbox; everything else can be folded from it again."""

from datetime import date

from sqlalchemy import Index, LargeBinary, text
from sqlmodel import Field, SQLModel


class EventRow(SQLModel, table=True):
    """One event of one log; ``entity`` is "" while the event that tells it, named in ``waits_for``, is not here."""

    __tablename__ = "event"
    __table_args__ = (
        Index("event_entity", "entity"),
        Index("event_waits", "waits_for", sqlite_where=text("waits_for IS NOT NULL")),
    )
    log: str = Field(primary_key=True)
    seq: int = Field(primary_key=True)
    chain: bytes = Field(primary_key=True, sa_type=LargeBinary)
    entity: str
    header: bytes = Field(sa_type=LargeBinary)
    body: bytes = Field(sa_type=LargeBinary)
    waits_for: str | None = None


class ReplicaRow(SQLModel, table=True):
    """How far a log is held here, and how far the province is known to hold it: one row a log, constant time."""

    __tablename__ = "replica"
    log: str = Field(primary_key=True)
    centre: str = Field(index=True)
    device: str
    audience: str
    seq: int
    chain: bytes = Field(sa_type=LargeBinary)
    reached: int = 0


class TicketRow(SQLModel, table=True):
    """A folded ticket."""

    __tablename__ = "ticket"
    __table_args__ = (Index("ticket_issued", "day", "series", "issued_in", "number", "issued_at_ms", "issued_seq"),)
    id: str = Field(primary_key=True)
    day: date
    series: str
    number: int
    group: str
    services: str
    language: str
    issued_at_ms: int
    state: str
    counter: str | None
    calls: int
    called_at_ms: int
    claim: str
    confirmed: bool
    changed_at_ms: int
    issued_in: str
    issued_seq: int


class DossierRow(SQLModel, table=True):
    """A folded dossier: what is looked up by stands in columns, the whole in ``value``."""

    __tablename__ = "dossier"
    id: str = Field(primary_key=True)
    code: str = Field(index=True)
    status: int = Field(index=True)
    counter: str
    received_at_ms: int
    value: str


class SkippedRow(SQLModel, table=True):
    """An event that is kept but could not be used: the work-list "cần xử lý"."""

    __tablename__ = "skipped"
    log: str = Field(primary_key=True)
    seq: int = Field(primary_key=True)
    chain: str = Field(primary_key=True)
    entity: str = Field(index=True)
    kind: str
    reason: str


class MetaRow(SQLModel, table=True):
    """What the file says of itself: the version of the folds that made its rows, the runs that wrote own logs here."""

    __tablename__ = "meta"
    key: str = Field(primary_key=True)
    value: str
