"""Tables. ``event`` is the truth and the outbox; everything else can be folded from it again."""

from datetime import date

from sqlalchemy import Index, LargeBinary, text
from sqlmodel import Field, SQLModel


class EventRow(SQLModel, table=True):
    """One event of one log.

    ``entity`` is "" while the event that tells it, named in ``waits_for``, is not here, and for ever where the header
    is unreadable. ``body_hash`` stands for a body that is gone.
    """

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
    body_hash: bytes = Field(default=b"", sa_type=LargeBinary)
    waits_for: str | None = None


class ReplicaRow(SQLModel, table=True):
    """A head of a log, and how far on its branch the province is known to hold it: constant time.

    A log has one head, but for a machine that was copied while it ran: then each history keeps its own. No index names
    what changes with every event, else each commit would write their pages too.

    ``own`` counts the events of the log that this very file wrote: beyond it, a copy of this machine has written.
    """

    __tablename__ = "replica"
    __table_args__ = (Index("replica_day", "centre", "audience", "day"),)
    id: int | None = Field(default=None, primary_key=True)
    log: str = Field(index=True)
    chain: bytes = Field(sa_type=LargeBinary)
    centre: str
    device: str = Field(index=True)
    audience: str
    day: date
    seq: int
    reached: int = 0
    own: int = 0


class DayRow(SQLModel, table=True):
    """The heads of all logs that began on one day, in one number: kept in step with every change of a head.

    ``held`` sums log, seq and chain of the heads, ``reached`` how far the province is known to hold them.
    """

    __tablename__ = "day"
    centre: str = Field(primary_key=True)
    audience: str = Field(primary_key=True)
    day: date = Field(primary_key=True)
    held: bytes = Field(sa_type=LargeBinary)
    reached: bytes = Field(sa_type=LargeBinary)


class SignedRow(SQLModel, table=True):
    """The author's signature over a point of its log: where a section may end."""

    __tablename__ = "signed"
    log: str = Field(primary_key=True)
    seq: int = Field(primary_key=True)
    chain: bytes = Field(primary_key=True, sa_type=LargeBinary)
    signature: bytes = Field(sa_type=LargeBinary)


class AuthorRow(SQLModel, table=True):
    """Whose certificate came with a log's first event, the role that it says, and where the log ended with its key.

    ``ended`` is the last number that stands, where the key was ended; what follows is kept and not used.
    """

    __tablename__ = "author"
    log: str = Field(primary_key=True)
    fingerprint: str = Field(index=True)
    role: str
    ended: int | None = None


class CertificateRow(SQLModel, table=True):
    """A machine's certificate and who issued it, as they travel."""

    __tablename__ = "certificate"
    fingerprint: str = Field(primary_key=True)
    chain: bytes = Field(sa_type=LargeBinary)


class NoticeRow(SQLModel, table=True):
    """Where an event stands that is about the machines themselves, and belongs to no ticket and no dossier."""

    __tablename__ = "notice"
    log: str = Field(primary_key=True)
    seq: int = Field(primary_key=True)
    chain: bytes = Field(primary_key=True, sa_type=LargeBinary)
    kind: str = Field(index=True)


class TicketRow(SQLModel, table=True):
    """A folded ticket."""

    __tablename__ = "ticket"
    __table_args__ = (
        Index("ticket_issued", "day", "series", "issued_in", "number", "issued_at_ms", "issued_seq"),
        Index("ticket_standing", "day", "state", "counter"),
        # who was not called yet has no place in it: one page less that a tap writes
        Index("ticket_called", "day", "counter", "called_at_ms", sqlite_where=text("counter IS NOT NULL")),
    )
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
    place_ms: int
    preferred: str
    appointment_ms: int
    until_ms: int
    only_counter: str | None
    only_officer: str | None
    reason: str
    served_ms: int
    because: str
    jumps: str
    reprints: int
    case: str
    slip: str
    rating: str


class ClaimRow(SQLModel, table=True):
    """Who was called for a counter's claim, on whatever day; with two hubs it may be two."""

    __tablename__ = "claim"
    claim: str = Field(primary_key=True)
    entity: str = Field(primary_key=True, index=True)


class DossierRow(SQLModel, table=True):
    """A folded dossier: what is looked up by stands in columns, the whole in ``value``."""

    __tablename__ = "dossier"
    __table_args__ = (Index("dossier_contested", "id", sqlite_where=text("contested = 1")),)
    id: str = Field(primary_key=True)
    code: str = Field(index=True)
    status: int = Field(index=True)
    counter: str
    received_at_ms: int
    ticket: str = Field(default="", index=True)
    contested: bool = False
    value: str


class SeatRow(SQLModel, table=True):
    """A folded seat: a counter that is or was manned."""

    __tablename__ = "seat"
    id: str = Field(primary_key=True)
    counter: str
    officer: str
    device: str
    day: date = Field(index=True)
    opened_at_ms: int
    since_ms: int
    state: str
    reason: str


class HelpRow(SQLModel, table=True):
    """A folded call for help."""

    __tablename__ = "help"
    id: str = Field(primary_key=True)
    kiosk: str
    screen: str
    asked_at_ms: int
    since_ms: int = Field(index=True)
    state: str
    counter: str | None
    officer: str | None


class AppointmentRow(SQLModel, table=True):
    """A folded appointment."""

    __tablename__ = "appointment"
    __table_args__ = (Index("appointment_came", "at_ms", sqlite_where=text("ticket IS NOT NULL")),)
    id: str = Field(primary_key=True)
    at_ms: int = Field(index=True)
    group: str
    services: str
    reference: str = Field(index=True)
    made_at_ms: int
    changed_at_ms: int
    state: str
    ticket: str | None
    line: int
    also: str


class AmendmentRow(SQLModel, table=True):
    """A folded amendment."""

    __tablename__ = "amendment"
    id: str = Field(primary_key=True)
    value: str


class PostingRow(SQLModel, table=True):
    """A folded posting of an amendment (``of``)."""

    __tablename__ = "posting"
    id: str = Field(primary_key=True)
    of: str = Field(index=True)
    at_ms: int = Field(index=True)
    standing: bool
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


class ErasedRow(SQLModel, table=True):
    """An entity whose bodies go, in the logs of one centre and audience; ``code`` "", and once for each code it had."""

    __tablename__ = "erased"
    entity: str = Field(primary_key=True)
    centre: str = Field(primary_key=True)
    audience: str = Field(primary_key=True)
    code: str = Field(primary_key=True, index=True)


class RetiredRow(SQLModel, table=True):
    """A dossier whose contents this machine has dropped, in one centre's logs. No cache: no event tells of it."""

    __tablename__ = "retired"
    entity: str = Field(primary_key=True)
    centre: str = Field(primary_key=True)
    audience: str = Field(primary_key=True)


class BackedRow(SQLModel, table=True):
    """At the province: the sum over a centre's heads of logs begun before ``day``, as its latest backup holds them."""

    __tablename__ = "backed"
    centre: str = Field(primary_key=True)
    audience: str = Field(primary_key=True)
    day: date
    held: bytes = Field(sa_type=LargeBinary)


class WantedRow(SQLModel, table=True):
    """An event without its body that no erasure is known to have reached; ``chain`` as in references, in hex."""

    __tablename__ = "wanted"
    log: str = Field(primary_key=True)
    seq: int = Field(primary_key=True)
    chain: str = Field(primary_key=True)
    centre: str
    audience: str


class DraftRow(SQLModel, table=True):
    """What an officer has typed for a visit ("" for nobody's) and not yet taken in."""

    __tablename__ = "draft"
    officer: str = Field(primary_key=True)
    visit: str = Field(primary_key=True)
    at_ms: int
    value: str


class MetaRow(SQLModel, table=True):
    """What the file says of itself: version of the folds that made its rows, the province's epoch."""

    __tablename__ = "meta"
    key: str = Field(primary_key=True)
    value: str
