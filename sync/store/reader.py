"""Questions to the store; answers are frozen values."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from sqlalchemy import Connection, func, select

from sync.domain.dossier import Dossier
from sync.domain.event import Event, Ref, stored
from sync.domain.fold import Skipped
from sync.domain.ids import CentreId, DeviceId, DossierId, EntityId, LogId, TicketId
from sync.domain.log import Audience
from sync.domain.numbering import Issued
from sync.domain.ticket import Ticket
from sync.store.rows import DOSSIER, EVENT, META, REPLICA, SKIPPED, TICKET, dossier_of, ticket_of

ENVELOPE_PREFIX_BYTES = 5
OWN_RUN = "run "


@dataclass(frozen=True, slots=True)
class Head:
    """How far a log is held: its last event's number and chain, and how far the province is known to hold it."""

    log: LogId
    seq: int
    chain: bytes
    reached: int


class Reader:
    """One consistent view of the database."""

    def __init__(self, connection: Connection) -> None:
        """Read through this connection until its transaction ends."""
        self.connection = connection

    def ticket(self, ticket: TicketId) -> Ticket | None:
        """Return the ticket, None when it is not here."""
        row = self.connection.execute(select(TICKET).where(TICKET.c.id == ticket)).one_or_none()
        return ticket_of(row) if row else None

    def tickets(self, day: date) -> tuple[Ticket, ...]:
        """Return all tickets of a business day, in no order."""
        rows = self.connection.execute(select(TICKET).where(TICKET.c.day == day))
        return tuple(ticket_of(row) for row in rows)

    def all_tickets(self) -> tuple[Ticket, ...]:
        """Return the tickets of all days, in no order."""
        return tuple(ticket_of(row) for row in self.connection.execute(select(TICKET)))

    def issued(self, day: date) -> tuple[Issued, ...]:
        """Return what was issued on a day, by series and log."""
        series, log = TICKET.c.series, TICKET.c.issued_in
        highest = [func.max(TICKET.c[name]).label(name) for name in ("number", "issued_at_ms", "issued_seq")]
        rows = self.connection.execute(select(series, log, *highest).where(TICKET.c.day == day).group_by(series, log))
        return tuple(Issued(row[0], LogId(row[1]), *row[2:]) for row in rows)

    def own_runs(self) -> dict[str, int]:
        """Return the runs that wrote into this very file, each with how many events of its public log it wrote here.

        What came back of the same run beyond that, another copy of this machine has written.
        """
        rows = self.connection.execute(select(META).where(META.c.key.startswith(OWN_RUN)))
        return {row.key.removeprefix(OWN_RUN): int(row.value) for row in rows}

    def dossier(self, dossier: DossierId) -> Dossier | None:
        """Return the dossier, None when it is not here."""
        row = self.connection.execute(select(DOSSIER).where(DOSSIER.c.id == dossier)).one_or_none()
        return dossier_of(row) if row else None

    def dossiers(self) -> tuple[Dossier, ...]:
        """Return all dossiers, newest reception first."""
        rows = self.connection.execute(select(DOSSIER).order_by(DOSSIER.c.received_at_ms.desc(), DOSSIER.c.id))
        return tuple(dossier_of(row) for row in rows)

    def skipped(self) -> tuple[Skipped, ...]:
        """Return the work-list: events that are kept but could not be used."""
        rows = self.connection.execute(select(SKIPPED).order_by(SKIPPED.c.log, SKIPPED.c.seq))
        return tuple(Skipped(Ref(LogId(row.log), row.seq, row.chain), row.kind, row.reason) for row in rows)

    def heads(self, audiences: Collection[Audience], centre: CentreId | None = None) -> dict[LogId, Head]:
        """Return how far each log of these audiences (of one centre, if named) is held."""
        chosen = select(REPLICA).where(REPLICA.c.audience.in_(audiences))
        if centre is not None:
            chosen = chosen.where(REPLICA.c.centre == centre)
        rows = self.connection.execute(chosen)
        return {LogId(row.log): Head(LogId(row.log), row.seq, row.chain, row.reached) for row in rows}

    def chain_at(self, log: LogId, seq: int) -> bytes | None:
        """Return a log's chain after its event ``seq``, None when that event is not here."""
        return self.connection.scalar(select(EVENT.c.chain).where(EVENT.c.log == log, EVENT.c.seq == seq))

    def events_after(self, log: LogId, seq: int, room_bytes: int) -> list[tuple[bytes, Event]]:
        """Return (chain, event) of a log in sequence after ``seq``, as many envelopes as fit into the room."""
        chosen = select(EVENT).where(EVENT.c.log == log, EVENT.c.seq > seq).order_by(EVENT.c.seq)
        fitting = []
        for row in self.connection.execute(chosen):
            room_bytes -= ENVELOPE_PREFIX_BYTES + len(row.header) + len(row.body)
            if room_bytes < 0:
                break
            fitting.append((row.chain, stored(row.header, row.body)))
        return fitting

    def unsent(self, device: DeviceId) -> tuple[int, int | None]:
        """Return how many events of this machine's own logs the province lacks, and the oldest one's time in ms."""
        first = (EVENT.c.log == REPLICA.c.log) & (EVENT.c.seq == REPLICA.c.reached + 1)
        own = select(REPLICA.c.seq - REPLICA.c.reached, EVENT.c.header, EVENT.c.body).join(EVENT, first)
        rows = self.connection.execute(own.where(REPLICA.c.device == device)).all()
        oldest = min((stored(header, body).header.at_ms for _, header, body in rows), default=None)
        return sum(lacking for lacking, _, _ in rows), oldest

    def has_reached(self, entity: EntityId) -> bool:
        """Return whether the province is known to hold every event of this entity that is here."""
        chosen = select(func.count()).select_from(EVENT.join(REPLICA, EVENT.c.log == REPLICA.c.log))
        return not self.connection.scalar(chosen.where(EVENT.c.entity == entity, EVENT.c.seq > REPLICA.c.reached))

    def events_digest(self, audience: Audience) -> str:
        """Return one digest over the heads of an audience's logs; as chains bind events, equal means equal events."""
        chosen = select(REPLICA.c.log, REPLICA.c.seq, REPLICA.c.chain).where(REPLICA.c.audience == audience)
        rows = self.connection.execute(chosen.order_by(REPLICA.c.log))
        return _digest(f"{row.log} {row.seq} {row.chain.hex()}" for row in rows)

    def state_digest(self, audience: Audience) -> str:
        """Return one digest over the rows folded from the logs of an audience."""
        table = TICKET if audience is Audience.PUBLIC else DOSSIER
        return _digest(repr(tuple(row)) for row in self.connection.execute(select(table).order_by(table.c.id)))


def _digest(lines: Iterable[str]) -> str:
    total = sha256()
    for line in lines:
        total.update(line.encode() + b"\n")
    return total.hexdigest()
