"""Questions to the store; answers are frozen values."""

from collections.abc import Collection, Iterator
from datetime import date

from sqlalchemy import Connection, bindparam, func, select

from sync.domain.dossier import Dossier
from sync.domain.event import Ref, stored_at
from sync.domain.fold import Skipped
from sync.domain.ids import CentreId, CounterId, DeviceId, DossierId, EntityId, LogId, TicketId
from sync.domain.log import named
from sync.domain.numbering import Issued
from sync.domain.ticket import Ticket, TicketState
from sync.store.claims import called_for
from sync.store.issued import issued_on
from sync.store.logs import Digest, Head, LogReader, Scope
from sync.store.prepared import Question
from sync.store.rows import DOSSIER, EVENT, REPLICA, SKIPPED, TICKET, dossier_of, ticket_of

_TICKET = Question(select(TICKET).where(TICKET.c.id == bindparam("id")))
_TICKETS = Question(select(TICKET).where(TICKET.c.day == bindparam("day")))
_DOSSIER = Question(select(DOSSIER).where(DOSSIER.c.id == bindparam("id")))
_NEWEST_FIRST = select(DOSSIER).order_by(DOSSIER.c.received_at_ms.desc(), DOSSIER.c.id)
_DOSSIERS = Question(_NEWEST_FIRST)
_OF_TICKET = Question(_NEWEST_FIRST.where(DOSSIER.c.ticket == bindparam("ticket")))
_OF_DAY, _SERIES = TICKET.c.day == bindparam("day"), TICKET.c.series
_IN_STATES = _OF_DAY, TICKET.c.state.in_(bindparam("states", expanding=True))
_AT = TICKET.c.counter == bindparam("counter")
_STANDING = Question(select(TICKET).where(*_IN_STATES), "states")
_STANDING_AT = Question(select(TICKET).where(*_IN_STATES, _AT), "states")
_COUNT_AT = Question(select(func.count().label("count")).select_from(TICKET).where(*_IN_STATES, _AT), "states")
_CALLS = select(TICKET).where(_OF_DAY, _AT, TICKET.c.because != "")
_LAST_CALLS = TICKET.c.called_at_ms.desc(), TICKET.c.id
_PAGE = 8
_CALLS_AT = Question(_CALLS.order_by(*_LAST_CALLS).limit(_PAGE).offset(bindparam("before")))
_BY_CODE = Question(select(TICKET).where(_OF_DAY, func.substr(TICKET.c.id, -4) == bindparam("code")))
_NEWEST_CALL = (TICKET.c.called_at_ms.desc(), TICKET.c.series, TICKET.c.number, TICKET.c.id)
_NOT_WAITING = TICKET.c.calls > 0, TICKET.c.state != TicketState.WAITING.value
_LAST_CALLED = Question(select(TICKET).where(_OF_DAY, *_NOT_WAITING).order_by(*_NEWEST_CALL).limit(bindparam("most")))
_ALIKE = select(TICKET.c.series, TICKET.c.number).where(_OF_DAY).group_by(TICKET.c.series, TICKET.c.number)
_TWICE = Question(_ALIKE.having(func.count() > 1))
_NUMBERED = Question(
    select(TICKET.c.id).where(_OF_DAY, bindparam("series") == _SERIES, TICKET.c.number == bindparam("number"))
)
_BEYOND = REPLICA.c.reached < REPLICA.c.seq, REPLICA.c.reached < EVENT.c.seq
_UNREACHED = Question(
    select(EVENT.c.entity).distinct().join_from(REPLICA, EVENT, REPLICA.c.log == EVENT.c.log).where(*_BEYOND)
)


class Reader(LogReader):
    """One consistent view of the database."""

    def ticket(self, ticket: TicketId) -> Ticket | None:
        """Return the ticket, None when it is not here."""
        row = _TICKET.row(self.connection, {"id": ticket})
        return ticket_of(row) if row else None

    def called_for(self, claim: str) -> Ticket | None:
        """Return whom a claim called, on whatever day; None when nobody, as far as is known here."""
        entity = called_for(self.connection, claim)
        return self.ticket(TicketId(entity)) if entity else None

    def tickets(self, day: date) -> tuple[Ticket, ...]:
        """Return all tickets of a business day, in no order."""
        rows = _TICKETS.rows(self.connection, {"day": day})
        return tuple(ticket_of(row) for row in rows)

    def tickets_in(self, day: date, states: Collection[TicketState]) -> tuple[Ticket, ...]:
        """Return the tickets of a day that stand in one of these states, in no order."""
        rows = _STANDING.rows(self.connection, {"day": day, "states": list(states)})
        return tuple(ticket_of(row) for row in rows)

    def tickets_at(self, day: date, counter: CounterId, states: Collection[TicketState]) -> tuple[Ticket, ...]:
        """Return those of them that this counter called or served last, in no order."""
        rows = _STANDING_AT.rows(self.connection, {"day": day, "counter": counter, "states": list(states)})
        return tuple(ticket_of(row) for row in rows)

    def count_at(self, day: date, counter: CounterId, states: Collection[TicketState]) -> int:
        """Return how many they are."""
        found: int = _COUNT_AT.rows(self.connection, {"day": day, "counter": counter, "states": list(states)})[0].count
        return found

    def calls_at(self, day: date, counter: CounterId) -> Iterator[Ticket]:
        """Yield whom this counter called last, newest call first, as far as was said why; read as it is asked for."""
        asked = {"day": day, "counter": counter}
        before = 0
        while rows := _CALLS_AT.rows(self.connection, asked | {"before": before}):
            yield from map(ticket_of, rows)
            before += _PAGE

    def with_slip_code(self, day: date, code: str) -> tuple[Ticket, ...]:
        """Return the tickets of a day with these four characters at the foot of their slips, in no order."""
        rows = _BY_CODE.rows(self.connection, {"day": day, "code": code.lower()})
        return tuple(ticket_of(row) for row in rows)

    def last_calls(self, day: date, most: int) -> tuple[Ticket, ...]:
        """Return who of a day was called last, newest first, whoever waits again left out."""
        return tuple(ticket_of(row) for row in _LAST_CALLED.rows(self.connection, {"day": day, "most": most}))

    def twins(self, day: date) -> frozenset[TicketId]:
        """Return the tickets of a day that share their number with another one."""
        twice = _TWICE.rows(self.connection, {"day": day})
        alike = (_NUMBERED.column(self.connection, {"day": day, **row._asdict()}) for row in twice)
        return frozenset(TicketId(EntityId(name)) for names in alike for name in names)

    def all_tickets(self) -> tuple[Ticket, ...]:
        """Return the tickets of all days, in no order."""
        return tuple(ticket_of(row) for row in self.connection.execute(select(TICKET)))

    def issued(self, day: date, device: DeviceId) -> tuple[Issued, ...]:
        """Return what was issued on a day, by series and log; ``device`` is whose machine this is."""
        return issued_on(self.connection, day, device)

    def dossier(self, dossier: DossierId) -> Dossier | None:
        """Return the dossier, None when it is not here."""
        row = _DOSSIER.row(self.connection, {"id": dossier})
        return dossier_of(row) if row else None

    def dossiers(self) -> tuple[Dossier, ...]:
        """Return all dossiers, newest reception first."""
        return tuple(dossier_of(row) for row in _DOSSIERS.rows(self.connection))

    def dossiers_of(self, ticket: TicketId) -> tuple[Dossier, ...]:
        """Return the dossiers taken in for a ticket, newest reception first."""
        return tuple(dossier_of(row) for row in _OF_TICKET.rows(self.connection, {"ticket": ticket}))

    def centres_of(self, entity: EntityId) -> tuple[CentreId, ...]:
        """Return whose logs tell of an entity, in order."""
        logs = self.connection.scalars(select(EVENT.c.log).where(EVENT.c.entity == entity).distinct())
        return tuple(sorted({named(log).centre for log in logs}))

    def skipped(self) -> tuple[Skipped, ...]:
        """Return the work-list: events that are kept but could not be used."""
        rows = self.connection.execute(select(SKIPPED).order_by(SKIPPED.c.log, SKIPPED.c.seq))
        return tuple(Skipped(Ref(LogId(row.log), row.seq, row.chain), row.kind, row.reason) for row in rows)

    def unsent(self, device: DeviceId) -> tuple[int, int | None]:
        """Return how many events of this machine's own logs the province lacks, and the oldest one's time in ms."""
        behind = [head for head in self.own_heads(device) if head.reached < head.seq]
        first = [at for head in behind for at in self._times(head.log, head.reached + 1)]
        return sum(head.seq - head.reached for head in behind), min(first, default=None)

    def _times(self, log: LogId, seq: int) -> list[int]:
        rows = self.connection.execute(select(EVENT.c.header).where(EVENT.c.log == log, EVENT.c.seq == seq))
        return [stored_at(log, seq, row.header, b"").header.at_ms for row in rows]

    def unreached(self) -> frozenset[EntityId]:
        """Return of what there are events here that the province is not known to hold."""
        return frozenset(EntityId(row.entity) for row in _UNREACHED.rows(self.connection))


class View(Reader):
    """A view that stays as it is while it is open: what an exchange asks several times is looked up once."""

    def __init__(self, connection: Connection) -> None:
        """Read through this connection until its transaction ends; nobody may write through it."""
        super().__init__(connection)
        self._heads: dict[Scope, dict[LogId, tuple[Head, ...]]] = {}
        self._digests: dict[tuple[Scope, date], tuple[Digest, Digest]] = {}

    def heads(self, scope: Scope) -> dict[LogId, tuple[Head, ...]]:
        """Return the heads of each log of a scope."""
        if scope not in self._heads:
            self._heads[scope] = super().heads(scope)
        return self._heads[scope]

    def digests(self, scope: Scope, day: date) -> tuple[Digest, Digest]:
        """Return one number over the heads of a scope from a day on, and one over those before it."""
        if (scope, day) not in self._digests:
            self._digests[scope, day] = super().digests(scope, day)
        return self._digests[scope, day]
