"""Appending to logs, and all that has to stay in step with it: heads, sums, signatures, what waits, what is folded."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection, bindparam, insert, null, select, update
from sqlalchemy.dialects import sqlite

from sync.clock import Clock, business_day
from sync.domain.epoch import epoch_name, is_credible, may_outlive
from sync.domain.event import GENESIS, MAX_EVENT_BYTES, Event, Ref, ref_at
from sync.domain.ids import CentreId, DeviceId, EntityId, LogId, TicketId
from sync.domain.log import Audience
from sync.domain.ticket import Ticket
from sync.store.erasing import unerase, want
from sync.store.folds import fold_first, list_unreadable, note_notices, refold, unfold
from sync.store.heads import HeadTable
from sync.store.logs import Head, LogAuthor, Point, Scope, Signed
from sync.store.prepared import Change, Question, add_new, put
from sync.store.reader import Reader
from sync.store.rows import AUTHOR, CERTIFICATE, EVENT, META, SIGNED

EPOCH = "province epoch"
"""Under which the store keeps the name of the province's present database."""

NOWHERE = EntityId("")

_ADD_EVENTS, _NOTE, _SIGN = Change(insert(EVENT)), put(META), add_new(SIGNED)
_AUTHOR = ("log", "fingerprint", "role")
_ADD_AUTHOR = Change(
    sqlite.insert(AUTHOR).values({name: bindparam(name) for name in _AUTHOR}).on_conflict_do_nothing(["log"])
)
_ADD_CERTIFICATE = add_new(CERTIFICATE)
_END = Change(update(AUTHOR).where(AUTHOR.c.log == bindparam("of_log")).values(ended=bindparam("ended")))
_BEYOND = Question(
    select(EVENT.c.entity).where(EVENT.c.log == bindparam("log"), EVENT.c.seq > bindparam("after")).distinct()
)
_WAITING = Question(
    select(EVENT.c.log, EVENT.c.seq, EVENT.c.chain, EVENT.c.waits_for).where(
        EVENT.c.waits_for.in_(bindparam("names", expanding=True))
    ),
    "names",
)
_ADOPT = Change(
    update(EVENT).where(EVENT.c.waits_for == bindparam("name")).values(entity=bindparam("entity"), waits_for=null())
)
_AT = Question(
    select(EVENT.c.chain, EVENT.c.entity)
    .where(EVENT.c.log == bindparam("log"), EVENT.c.seq == bindparam("seq"))
    .order_by(EVENT.c.chain)  # where two have one name, the same one answers everywhere
)


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes own events here: the machine, its present run, its clock.

    Attributes:
        run: the name of the present run.
        copied: told of a log that came from elsewhere; if it is the present run's, another machine writes it too.
        is_province: what is here has arrived by definition.
    """

    centre: CentreId
    device: DeviceId
    run: Callable[[], str]
    copied: Callable[[LogId], None]
    clock: Clock
    is_province: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """An event with its chain and what it is about, before it is a row."""

    event: Event
    chain: bytes
    entity: EntityId

    def row(self, log: LogId) -> dict[str, object]:
        """Return the row of the event table."""
        header = self.event.header
        waits = not self.entity and header.after
        return {
            "log": log,
            "seq": header.seq,
            "chain": self.chain,
            "entity": self.entity,
            "header": self.event.header_bytes,
            "body": self.event.body_bytes,
            "body_hash": self.event.body_hash,
            "waits_for": waiting_name(header.after[0]) if waits else None,
        }


def waiting_name(ref: Ref) -> str:
    """Return how a row names the event that it waits for."""
    return f"{ref.log} {ref.seq} {ref.chain}"


class Ledger(Reader):
    """The logs as one transaction changes them; it sees its own additions."""

    def __init__(self, connection: Connection, author: Author) -> None:
        """Change them through this connection until its transaction ends."""
        super().__init__(connection)
        self.writes_as = author
        self.touched: set[EntityId] = set()
        self.noticed: set[tuple[LogId, int]] = set()
        self._ends: dict[LogId, tuple[Head, ...]] = {}
        self._begun: dict[EntityId, Ticket | None] = {}
        self.reached = self.grown = False

    def sign(self, log: LogId, signed: Signed) -> None:
        """Keep an author's signature over a point of its log."""
        row = {"log": log, "seq": signed.seq, "chain": signed.chain, "signature": signed.signature}
        _SIGN.do(self.connection, row)

    def wrote(self, log: LogId, author: LogAuthor, ended: int | None = None) -> None:
        """Keep whose certificate came with a log; the first one stays.

        ``ended`` is the last number of the log that stands, if its author is known to have been ended: to be known
        before anything of the log is folded, since a body that an erasure takes is gone.
        """
        row = {"log": log, "fingerprint": author.fingerprint, "role": author.role, "chain": author.certificates}
        if _ADD_AUTHOR.do(self.connection, row):
            _ADD_CERTIFICATE.do(self.connection, row)
            if ended is not None:
                self.end(log, ended, ended)

    def end(self, log: LogId, last: int | None, unchanged: int) -> None:
        """Let a log stand up to an event, or (None) whole again: what follows is kept, and counts for nothing.

        Up to event ``unchanged`` it stands as before. What was erased by what no longer counts is asked for again.
        """
        _END.do(self.connection, {"of_log": log, "ended": last})
        names = _BEYOND.column(self.connection, {"log": log, "after": unchanged})
        beyond = {EntityId(name) for name in names} - {NOWHERE}
        unfold(self.connection, beyond)
        unerase(self.connection, beyond)
        self.fold_again(beyond)

    def province_holds(self, epoch: str, reached: Mapping[LogId, Mapping[Point, int]]) -> None:
        """Remember how far the province is known to hold logs: by points, up to which event on the way to each.

        Within one epoch, the life of the province's database, that never goes back; a later one begins from nothing.
        One that cannot have begun by this machine's clock is left: it would make the true one count as over.
        """
        known = self.said(EPOCH) or ""
        if epoch < known or not is_credible(epoch, self.writes_as.clock()):
            return
        table = HeadTable(self.connection)
        if epoch > known:
            table.forget_reached(self.heads(Scope(frozenset(Audience))))
            self.note(EPOCH, epoch)
        for head in (head for heads in self.heads_of(reached).values() for head in heads):
            on_branch = (seq for point, seq in reached[head.log].items() if self.leads_through(head, point))
            seq = min(max(on_branch, default=0), head.seq)
            if seq > head.reached:
                table.move(head, replace(head, reached=seq))
                self.reached = True
        self._ends.clear()

    def outlive(self, epoch: str) -> None:
        """Begin, at the province, a life of its database after one that somebody believes: else nobody heard it again.

        A province that was restored under a clock that was behind has taken an earlier name. It stays unheard while
        its clock is more than half a day behind.
        """
        now_ms = self.writes_as.clock()
        if may_outlive(self.said(EPOCH) or "", epoch, now_ms):
            self.note(EPOCH, epoch_name(now_ms, epoch, secrets.token_hex(4)))

    def note(self, key: str, value: str) -> None:
        """Let the file say something of itself under a key."""
        _NOTE.do(self.connection, {"key": key, "value": value})

    def ends_of(self, log: LogId) -> tuple[Head, ...]:
        """Return the heads of a log that is about to be appended to; the database is asked once."""
        if log not in self._ends:
            self._ends[log] = self.heads_of([log]).get(log, ())
        return self._ends[log]

    def append(self, log: LogId, parent: bytes, kept: list[Kept], own: int = 0) -> None:
        """Append events behind the one whose chain was ``parent``, and move the head or begin a branch.

        ``own`` is the number of the last of them when this machine wrote it, in the same commit.
        """
        before = self.ends_of(log)
        _ADD_EVENTS.do_each(self.connection, [item.row(log) for item in kept])
        self.grown = True
        list_unreadable(self.connection, log, [(item.event, item.chain) for item in kept])
        self.noticed |= note_notices(self.connection, log, [(item.event, item.chain) for item in kept])
        want(self.connection, log, [(item.event, item.chain) for item in kept])
        last = kept[-1]
        grown = next((head for head in before if head.chain == parent), None)
        day = grown.day if grown else self._first_day(log, parent, kept)
        seq = last.event.header.seq
        reached = seq if self.writes_as.is_province else grown.reached if grown else 0
        new = Head(log, seq, last.chain, reached, day)
        self._ends[log] = (*(head for head in before if head is not grown), new)
        if grown:
            HeadTable(self.connection).move(grown, new, own)
            return
        HeadTable(self.connection).begin(new, own)

    def _first_day(self, log: LogId, parent: bytes, kept: list[Kept]) -> date:
        """Return the day of a branch's first event."""
        first = kept[0].event
        if parent != GENESIS:
            branch = Head(log, first.header.seq - 1, parent, 0, date.min)
            first = self.events_of(branch, 0, MAX_EVENT_BYTES)[0][1]
        return business_day(first.header.at_ms)

    def ticket(self, ticket: TicketId) -> Ticket | None:
        """Return the ticket, None when it is not here; one that was just begun is at hand."""
        return self._begun.get(ticket) or super().ticket(ticket)

    def fold_new(self, entity: EntityId, event: Event, chain: bytes) -> None:
        """Make the row of an entity that this machine begins with this event."""
        self._begun[entity] = fold_first(self.connection, entity, event, chain)
        self.touched.add(entity)

    def fold_again(self, entities: set[EntityId]) -> None:
        """Compute the rows of these again."""
        self._begun.clear()
        refold(self.connection, entities)
        self.touched |= entities

    def adopt_orphans(self, told: Mapping[str, EntityId]) -> None:
        """Give the events that waited for one of these its entity, then those that waited for them, and so on."""
        while told:
            children = _WAITING.rows(self.connection, {"names": list(told)})
            for name in {row.waits_for for row in children}:
                _ADOPT.do(self.connection, {"name": name, "entity": told[name]})
            told = {waiting_name(ref_at(row.log, row.seq, row.chain)): told[row.waits_for] for row in children}

    def entity_at(self, ref: Ref) -> EntityId:
        """Return what an event is about, NOWHERE when it is not here or waits itself."""
        rows = _AT.rows(self.connection, {"log": ref.log, "seq": ref.seq})
        found = (row.entity for row in rows if ref_at(ref.log, ref.seq, row.chain) == ref)
        return EntityId(next(found, NOWHERE))
