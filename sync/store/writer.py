"""Adding events: this machine's own, and what others wrote."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, insert, select, update

from sync.clock import Clock
from sync.domain.event import GENESIS, Event, Header, NotAnEvent, Ref, chain_after, read, ref_at, ref_to, write
from sync.domain.ids import CentreId, DeviceId, EntityId, LogId
from sync.domain.log import ENTITY_BYTES, Audience, LogName, entity_name, named
from sync.store.folds import heads_of, refold
from sync.store.reader import OWN_RUN, Reader
from sync.store.rows import EVENT, META, REPLICA

SALT_BYTES = 16
NAMED_CHAIN_BYTES = 8
"""Fewest bytes by which a section names a chain."""

NOWHERE = EntityId("")


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes own events here: the machine, its present run, its clock."""

    centre: CentreId
    device: DeviceId
    run: Callable[[], str]
    clock: Clock


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
    """A run of events of one log as it travels: they follow the event ``base_seq`` whose chain begins so."""

    log: LogId
    base_seq: int
    base_chain: bytes
    envelopes: tuple[bytes, ...]
    head_chain: bytes


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
        log = LogName(author.centre, author.device, author.run(), draft.audience).text
        seq, chain = self._head(log)
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
        self._append(log, [_Kept(event, chain_after(chain, event), entity)])
        if draft.audience is Audience.PUBLIC:
            self._note_own(author.run(), seq + 1)
        self._fold_again({entity})
        return entity

    def _note_own(self, run: str, seq: int) -> None:
        # in the same commit as the event: what comes back beyond it, a copy of this machine has written
        own = META.c.key == f"{OWN_RUN}{run}"
        if not self.connection.execute(update(META).where(own).values(value=str(seq))).rowcount:
            self.connection.execute(insert(META).values(key=f"{OWN_RUN}{run}", value=str(seq)))

    def next_place(self, audience: Audience) -> tuple[LogName, int]:
        """Return in which log, and there as which number, the next own event for this audience will stand."""
        log = LogName(self._author.centre, self._author.device, self._author.run(), audience)
        return log, self._head(log.text)[0] + 1

    def take(self, section: Section) -> Refused | None:
        """Append what is new of a section and fold what it touches; all of it, or nothing and the reason."""
        try:
            fresh = self._fresh(section)
        except NotAnEvent as error:
            return Refused(section.log, str(error))
        if fresh:
            self._keep(section.log, fresh)
        return None

    def province_holds(self, held: Mapping[LogId, int]) -> None:
        """Remember how far the province is known to hold logs; it never goes back."""
        for log, seq in held.items():
            moved = update(REPLICA).where(REPLICA.c.log == log, REPLICA.c.reached < seq).values(reached=seq)
            self.reached = self.connection.execute(moved).rowcount > 0 or self.reached

    def _fresh(self, section: Section) -> list[tuple[Event, bytes]]:
        """Return the section's events beyond what is held, with their chains, once the whole section fits."""
        named(section.log)
        held_seq, _ = self._head(section.log)
        if section.base_seq > held_seq:
            raise NotAnEvent("a hole before the section")
        chain = self.chain_at(section.log, section.base_seq) if section.base_seq else GENESIS
        if chain is None or (section.base_seq and not _names(section.base_chain, chain)):
            raise NotAnEvent("another chain")
        links = []
        for place, envelope in enumerate(section.envelopes, section.base_seq + 1):
            event = _expected(envelope, section.log, place)
            chain = chain_after(chain, event)
            links.append((event, chain))
        if not _names(section.head_chain, chain):
            raise NotAnEvent("the chain does not end as announced")
        known = min(len(links), held_seq - section.base_seq)
        # a chain binds all before it: the last one that is held already decides for the whole
        if known and links[known - 1][1] != self.chain_at(section.log, section.base_seq + known):
            raise NotAnEvent("another chain")
        return links[known:]

    def _head(self, log: LogId) -> tuple[int, bytes]:
        row = self.connection.execute(select(REPLICA).where(REPLICA.c.log == log)).one_or_none()
        return (row.seq, row.chain) if row else (0, GENESIS)

    def _keep(self, log: LogId, fresh: list[tuple[Event, bytes]]) -> None:
        told: dict[Ref, EntityId] = {}
        kept = []
        for event, chain in fresh:
            # always the first of its past, so that no order of arrival makes it another's
            entity = event.header.entity or told.get(first := event.header.after[0]) or self._entity_at(first)
            told[ref_to(event.header, chain)] = entity
            kept.append(_Kept(event, chain, entity))
        self._append(log, kept)
        self._adopt_orphans({_name(ref): entity for ref, entity in told.items() if entity})
        self._fold_again({entity for entity in told.values() if entity})

    def _append(self, log: LogId, kept: list["_Kept"]) -> None:
        self.connection.execute(insert(EVENT), [item.row() for item in kept])
        last = kept[-1]
        place = {"seq": last.event.header.seq, "chain": last.chain}
        if kept[0].event.header.seq == 1:
            self.connection.execute(insert(REPLICA).values(_named(log) | place))
        else:
            self.connection.execute(update(REPLICA).where(REPLICA.c.log == log).values(place))

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
        chosen = select(EVENT.c.chain, EVENT.c.entity).where(EVENT.c.log == ref.log, EVENT.c.seq == ref.seq)
        row = self.connection.execute(chosen).one_or_none()
        return EntityId(row.entity) if row and ref_at(ref.log, ref.seq, row.chain) == ref else NOWHERE


@dataclass(frozen=True, slots=True)
class _Kept:
    event: Event
    chain: bytes
    entity: EntityId

    def row(self) -> dict[str, object]:
        header = self.event.header
        return {
            "log": header.log,
            "seq": header.seq,
            "chain": self.chain,
            "entity": self.entity,
            "header": self.event.header_bytes,
            "body": self.event.body_bytes,
            "waits_for": None if self.entity else _name(header.after[0]),
        }


def _name(ref: Ref) -> str:
    return f"{ref.log} {ref.seq} {ref.chain}"


def _named(log: LogId) -> dict[str, object]:
    name = named(log)
    return {"log": log, "centre": name.centre, "device": name.device, "audience": name.audience, "reached": 0}


def _names(prefix: bytes, chain: bytes) -> bool:
    return len(prefix) >= NAMED_CHAIN_BYTES and chain.startswith(prefix)


def _expected(envelope: bytes, log: LogId, seq: int) -> Event:
    event = read(envelope)
    if (event.header.log, event.header.seq) != (log, seq):
        raise NotAnEvent("not the next event of its log")
    return event


def _salted(draft: Draft) -> Mapping[str, object]:
    if draft.audience is Audience.PUBLIC:
        return draft.body
    return {"salt": secrets.token_hex(SALT_BYTES), **draft.body}
