"""Adding events: this machine's own, and what others wrote."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date

from sqlalchemy import Connection, delete, insert, select, update

from sync.clock import Clock, business_day
from sync.domain.event import (
    GENESIS,
    MAX_EVENT_BYTES,
    Event,
    Header,
    NotAnEvent,
    Ref,
    chain_after,
    read_at,
    ref_at,
    ref_to,
    write,
)
from sync.domain.ids import CentreId, DeviceId, EntityId, LogId
from sync.domain.log import ENTITY_BYTES, Audience, LogName, entity_name, named
from sync.store.folds import heads_of, list_unreadable, note_notices, refold
from sync.store.heads import HeadTable
from sync.store.logs import POINT_CHAIN_BYTES, Head, LogAuthor, Point, Scope, Signed
from sync.store.reader import OWN_RUN, Reader
from sync.store.rows import AUTHOR, CERTIFICATE, EVENT, META, SIGNED

SALT_BYTES = 16
EPOCH = "province epoch"
"""Under which the store keeps the name of the province's present database."""

NOWHERE = EntityId("")


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
class Draft:
    """An event before it has its place in a log.

    Attributes:
        by: device or account that acts.
        entity: what it is about; None makes a new entity.
        at_ms: to be written as its time; None takes the clock's.
    """

    kind: str
    audience: Audience
    by: str
    body: Mapping[str, object] = field(default_factory=dict)
    entity: EntityId | None = None
    at_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A run of events of one log as it travels: they follow ``base`` and end in ``head``."""

    log: LogId
    base: Point
    envelopes: tuple[bytes, ...]
    head: Point
    signature: bytes = b""


Signature = Callable[[int, bytes, bytes], bool]
"""Answers whether a signature under a log's point (its number, its whole chain) is its author's."""


def _unsigned(_seq: int, _chain: bytes, _signature: bytes) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Refused:
    """A section that was not taken, and why; nothing of it is kept."""

    log: LogId
    reason: str


class Writer(Reader):
    """The one writer of this moment; sees its own additions."""

    def __init__(self, connection: Connection, author: Author) -> None:
        """Write through this connection until its transaction ends."""
        super().__init__(connection)
        self._author = author
        self.touched: set[EntityId] = set()
        self.reached = False

    def record(self, draft: Draft) -> EntityId:
        """Append an own event, fold its entity, and return the entity's name.

        Raises:
            NotAnEvent: larger than an event may be, unfit texts, or an entity that is not here; nothing was appended.
        """
        author = self._author
        log, seq, chain = self._own_log(draft.audience)
        entity = draft.entity or entity_name(secrets.token_bytes(ENTITY_BYTES))
        header = Header(
            log=log,
            seq=seq + 1,
            entity=NOWHERE if draft.entity else entity,
            after=heads_of(self.connection, entity, draft.audience) if draft.entity else (),
            kind=draft.kind,
            at_ms=author.clock() if draft.at_ms is None else draft.at_ms,
            by=draft.by,
        )
        event = write(header, _salted(draft))
        self._append(log, chain, [_Kept(event, chain_after(chain, event), entity)])
        if draft.audience is Audience.PUBLIC:
            # in the same commit: what comes back beyond it, a copy of this machine has written
            self.note(f"{OWN_RUN}{named(log).run}", str(seq + 1))
        self._fold_again({entity})
        return entity

    def next_place(self, audience: Audience) -> tuple[LogName, int]:
        """Return in which log, and there as which number, the next own event for this audience will stand."""
        log, seq, _ = self._own_log(audience)
        return named(log), seq + 1

    def _own_log(self, audience: Audience) -> tuple[LogId, int, bytes]:
        """Return the log of the present run and where it ends; a log that has two ends is not continued."""
        author = self._author
        log = LogName(author.centre, author.device, author.run(), audience).text
        heads = self.heads_of([log]).get(log, ())
        if len(heads) > 1:
            author.copied(log)
            return self._own_log(audience)
        return (log, heads[0].seq, heads[0].chain) if heads else (log, 0, GENESIS)

    def take(self, section: Section, is_signed: Signature = _unsigned) -> Refused | None:
        """Append what is new of a section and fold what it touches; all of it, or nothing and the reason.

        Without ``is_signed`` nobody's signature is looked at: machines on one computer have no certificates.
        """
        try:
            parent, fresh = self._fresh(section, is_signed)
        except NotAnEvent as error:
            return Refused(section.log, str(error))
        if fresh:
            self._keep(section.log, parent, fresh)
            if section.signature:
                self.sign(section.log, Signed(section.head.seq, fresh[-1][1], section.signature))
        return None

    def wrote(self, log: LogId, author: LogAuthor) -> None:
        """Keep whose certificate came with a log; the first one stays."""
        if self.connection.scalar(select(AUTHOR.c.log).where(AUTHOR.c.log == log)) is not None:
            return
        self.connection.execute(insert(AUTHOR).values(log=log, fingerprint=author.fingerprint, role=author.role))
        known = select(CERTIFICATE.c.fingerprint).where(CERTIFICATE.c.fingerprint == author.fingerprint)
        if self.connection.scalar(known) is None:
            row = {"fingerprint": author.fingerprint, "chain": author.certificates}
            self.connection.execute(insert(CERTIFICATE).values(row))

    def sign(self, log: LogId, signed: Signed) -> None:
        """Keep an author's signature over a point of its log."""
        known = (SIGNED.c.log == log, SIGNED.c.seq == signed.seq, SIGNED.c.chain == signed.chain)
        if self.connection.execute(select(SIGNED.c.seq).where(*known)).one_or_none() is None:
            self.connection.execute(insert(SIGNED).values(log=log, **asdict(signed)))

    def province_holds(self, epoch: str, reached: Mapping[LogId, Mapping[Point, int]]) -> None:
        """Remember how far the province is known to hold logs: by points, up to which event on the way to each.

        Within one epoch, the life of the province's database, that never goes back; a later one begins from nothing.
        """
        known = self.said(EPOCH) or ""
        if epoch < known:
            return
        table = HeadTable(self.connection)
        if epoch > known:
            table.forget_reached(self.heads(Scope(frozenset(Audience))))
            self.note(EPOCH, epoch)
        for head in (head for heads in self.heads_of(reached).values() for head in heads):
            on_branch = (seq for point, seq in reached[head.log].items() if self._leads_through(head, point))
            seq = min(max(on_branch, default=0), head.seq)
            if seq > head.reached:
                table.move(head, replace(head, reached=seq))
                self.reached = True

    def note(self, key: str, value: str) -> None:
        """Let the file say something of itself under a key."""
        self.connection.execute(delete(META).where(META.c.key == key))
        self.connection.execute(insert(META).values(key=key, value=value))

    def _leads_through(self, head: Head, point: Point) -> bool:
        chain = self.chain_at(head, point.seq)
        return chain is not None and chain.startswith(point.chain)

    def _fresh(self, section: Section, is_signed: Signature) -> tuple[bytes, list[tuple[Event, bytes]]]:
        """Return the chain after which the section's news begin, and these with their chains, once the whole fits."""
        named(section.log)
        chain = self.holds(section.log, section.base)
        if chain is None:
            raise NotAnEvent("nothing here that it could follow")
        links = []
        for seq, envelope in enumerate(section.envelopes, section.base.seq + 1):
            event = read_at(section.log, seq, envelope)
            links.append((event, chain_after(chain, event)))
            chain = links[-1][1]
        if section.head != Point(section.base.seq + len(links), chain[:POINT_CHAIN_BYTES]):
            raise NotAnEvent("the chain does not end as announced")
        if not is_signed(section.head.seq, chain, section.signature):
            raise NotAnEvent("not signed by its author")
        return self._beyond_what_is_here(section, links)

    def _beyond_what_is_here(
        self, section: Section, links: list[tuple[Event, bytes]]
    ) -> tuple[bytes, list[tuple[Event, bytes]]]:
        span = (EVENT.c.log == section.log, EVENT.c.seq > section.base.seq, EVENT.c.seq <= section.head.seq)
        here = set(self.connection.scalars(select(EVENT.c.chain).where(*span)))
        # a chain binds all before it: what follows an event that is not here is not here either
        known = sum(chain in here for _, chain in links)
        parent = links[known - 1][1] if known else self.holds(section.log, section.base)
        return parent or GENESIS, links[known:]

    def _keep(self, log: LogId, parent: bytes, fresh: list[tuple[Event, bytes]]) -> None:
        told: dict[Ref, EntityId] = {}
        kept = []
        for event, chain in fresh:
            entity = self._entity_of(event, told)
            told[ref_to(event.header, chain)] = entity
            kept.append(_Kept(event, chain, entity))
        self._append(log, parent, kept)
        self._author.copied(log)
        self._adopt_orphans({_name(ref): entity for ref, entity in told.items() if entity})
        self._fold_again({entity for entity in told.values() if entity})

    def _entity_of(self, event: Event, told: Mapping[Ref, EntityId]) -> EntityId:
        """Return what an event is about: always by the first of its past, so that no order of arrival matters."""
        if event.header.entity or not event.header.after:
            return event.header.entity
        first = event.header.after[0]
        return told.get(first) or self._entity_at(first)

    def _append(self, log: LogId, parent: bytes, kept: list["_Kept"]) -> None:
        before = self.heads_of([log]).get(log, ())
        self.connection.execute(insert(EVENT), [item.row(log) for item in kept])
        list_unreadable(self.connection, log, [(item.event, item.chain) for item in kept])
        note_notices(self.connection, log, [(item.event, item.chain) for item in kept])
        last = kept[-1]
        grown = next((head for head in before if head.chain == parent), None)
        day = grown.day if grown else self._first_day(log, parent, kept)
        seq = last.event.header.seq
        reached = seq if self._author.is_province else grown.reached if grown else 0
        new = Head(log, seq, last.chain, reached, day)
        if grown:
            HeadTable(self.connection).move(grown, new)
            return
        HeadTable(self.connection).begin(new)

    def _first_day(self, log: LogId, parent: bytes, kept: list["_Kept"]) -> date:
        """Return the day of a branch's first event."""
        first = kept[0].event
        if parent != GENESIS:
            branch = Head(log, first.header.seq - 1, parent, 0, date.min)
            first = self.events_of(branch, 0, MAX_EVENT_BYTES)[0][1]
        return business_day(first.header.at_ms)

    def _fold_again(self, entities: set[EntityId]) -> None:
        for entity in entities:
            refold(self.connection, entity)
        self.touched |= entities

    def _adopt_orphans(self, told: Mapping[str, EntityId]) -> None:
        """Give the events that waited for one of these its entity, then those that waited for them, and so on."""
        while told:
            waiting = select(EVENT.c.log, EVENT.c.seq, EVENT.c.chain, EVENT.c.waits_for)
            children = self.connection.execute(waiting.where(EVENT.c.waits_for.in_(told))).all()
            for name in {row.waits_for for row in children}:
                adopt = update(EVENT).where(EVENT.c.waits_for == name)
                self.connection.execute(adopt.values(entity=told[name], waits_for=None))
            told = {_name(ref_at(row.log, row.seq, row.chain)): told[row.waits_for] for row in children}

    def _entity_at(self, ref: Ref) -> EntityId:
        rows = self.connection.execute(
            select(EVENT.c.chain, EVENT.c.entity).where(EVENT.c.log == ref.log, EVENT.c.seq == ref.seq)
        )
        found = (row.entity for row in rows if ref_at(ref.log, ref.seq, row.chain) == ref)
        return EntityId(next(found, NOWHERE))


@dataclass(frozen=True, slots=True)
class _Kept:
    event: Event
    chain: bytes
    entity: EntityId

    def row(self, log: LogId) -> dict[str, object]:
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
            "waits_for": _name(header.after[0]) if waits else None,
        }


def _name(ref: Ref) -> str:
    return f"{ref.log} {ref.seq} {ref.chain}"


def _salted(draft: Draft) -> Mapping[str, object]:
    if draft.audience is Audience.PUBLIC:
        return draft.body
    return {"salt": secrets.token_hex(SALT_BYTES), **draft.body}
