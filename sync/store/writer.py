"""Adding events: this machine's own, and what others wrote."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import sqlcipher3.dbapi2
from sqlalchemy import bindparam, select, text
from sqlalchemy.exc import DBAPIError

from sync.domain.event import (
    GENESIS,
    Event,
    Header,
    NotAnEvent,
    Ref,
    chain_after,
    read_at,
    ref_to,
    write,
)
from sync.domain.ids import CentreId, EntityId, LogId
from sync.domain.log import ENTITY_RANDOM_BYTES, Audience, LogName, entity_name, named
from sync.store.erasing import erased_among, fit_to_keep
from sync.store.folds import heads_of
from sync.store.ledger import NOWHERE, Kept, Ledger, waiting_name
from sync.store.logs import POINT_CHAIN_BYTES, LogAuthor, Point, Signed
from sync.store.prepared import Change, Question
from sync.store.rows import EVENT

SALT_BYTES = 16

_MARK, _BACK, _KEEP = (Change(text(f"{what} section")) for what in ("SAVEPOINT", "ROLLBACK TO", "RELEASE"))
_OF_ITS_CONTENT = (
    sqlcipher3.dbapi2.IntegrityError,
    sqlcipher3.dbapi2.DataError,
    sqlcipher3.dbapi2.InterfaceError,
    sqlcipher3.dbapi2.ProgrammingError,
)
"""What the driver says of values; all else it says of the machine: full, locked, damaged."""

_CHAINS = Question(
    select(EVENT.c.chain).where(
        EVENT.c.log == bindparam("log"), EVENT.c.seq > bindparam("after"), EVENT.c.seq <= bindparam("until")
    )
)


@dataclass(frozen=True, slots=True)
class Draft:
    """An event before it has its place in a log.

    Attributes:
        by: device or account that acts.
        entity: what it is about; None makes a new entity.
        at_ms: to be written as its time; None takes the clock's.
        centre: in whose log it is to stand; None: this machine's own. The province alone writes for others.
    """

    kind: str
    audience: Audience
    by: str
    body: Mapping[str, object] = field(default_factory=dict)
    entity: EntityId | None = None
    at_ms: int | None = None
    centre: CentreId | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A run of events of one log as it travels: they follow ``base`` and end in ``head``."""

    log: LogId
    base: Point
    envelopes: tuple[bytes, ...]
    head: Point
    signature: bytes = b""


@dataclass(frozen=True, slots=True)
class Proof:
    """What makes a section its author's.

    Attributes:
        author: by the certificate that came with the log.
        is_signed: answers whether a signature under a point of the log (its number, its whole chain) is the author's.
        ended: the last number of the log that stands, of an author that was ended before the log came here.
    """

    author: LogAuthor
    is_signed: Callable[[int, bytes, bytes], bool]
    ended: int | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A section that was not taken, and why; nothing of it is kept."""

    log: LogId
    reason: str


class Writer(Ledger):
    """The one writer of this moment: own events, and what others wrote."""

    def record(self, draft: Draft) -> EntityId:
        """Append an own event, fold its entity, and return the entity's name.

        Raises:
            NotAnEvent: larger than an event may be, unfit texts, or an entity that is not here; nothing was appended.
        """
        author = self.writes_as
        log, seq, before = self._own_log(draft.audience, draft.centre)
        entity = draft.entity or entity_name(
            f"{author.centre}/{author.device}", secrets.token_bytes(ENTITY_RANDOM_BYTES)
        )
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
        chain = chain_after(before, event)
        self.append(log, before, [Kept(event, chain, entity)], own=seq + 1)
        if draft.entity:
            self.fold_again({entity})
        else:
            self.fold_new(entity, event, chain)
        return entity

    def next_place(self, audience: Audience) -> tuple[LogName, int]:
        """Return in which log, and there as which number, the next own event for this audience will stand."""
        log, seq, _ = self._own_log(audience)
        return named(log), seq + 1

    def _own_log(self, audience: Audience, centre: CentreId | None = None) -> tuple[LogId, int, bytes]:
        """Return the log of the present run and where it ends; a log that has two ends is not continued."""
        author = self.writes_as
        log = LogName(centre or author.centre, author.device, author.run(), audience).text
        heads = self.ends_of(log)
        if len(heads) > 1:
            author.copied(log)
            return self._own_log(audience, centre)
        return (log, heads[0].seq, heads[0].chain) if heads else (log, 0, GENESIS)

    def take(self, section: Section, proof: Proof | None = None) -> Refused | None:
        """Append what is new of a section and fold what it touches; all of it, or nothing and the reason.

        Without a proof everybody is believed: machines on one computer have no certificates. What the database does
        not take is refused too, lest one section keep all beside it from being taken, with every message anew.

        Raises:
            DBAPIError: the machine cannot write.
        """
        grown = self.grown
        _MARK.do(self.connection)
        try:
            refused = self._taken(section, proof)
        except DBAPIError as error:
            if not isinstance(error.orig, _OF_ITS_CONTENT):
                raise
            _BACK.do(self.connection)
            self._ends.clear()
            self.grown = grown
            refused = Refused(section.log, "the database does not take it")
        _KEEP.do(self.connection)
        return refused

    def _taken(self, section: Section, proof: Proof | None) -> Refused | None:
        try:
            parent, fresh = self._fresh(section, proof)
        except NotAnEvent as error:
            return Refused(section.log, str(error))
        if proof:
            self.wrote(section.log, proof.author, proof.ended)
        if fresh:
            self._keep(section.log, parent, fresh)
            if section.signature:
                self.sign(section.log, Signed(section.head.seq, fresh[-1][1], section.signature))
        return None

    def _fresh(self, section: Section, proof: Proof | None) -> tuple[bytes, list[tuple[Event, bytes]]]:
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
        if proof and not proof.is_signed(section.head.seq, chain, section.signature):
            raise NotAnEvent("not signed by its author")
        return self._beyond_what_is_here(section, links)

    def _beyond_what_is_here(
        self, section: Section, links: list[tuple[Event, bytes]]
    ) -> tuple[bytes, list[tuple[Event, bytes]]]:
        span = {"log": section.log, "after": section.base.seq, "until": section.head.seq}
        here = set(_CHAINS.column(self.connection, span))
        # a chain binds all before it: what follows an event that is not here is not here either
        known = sum(chain in here for _, chain in links)
        parent = links[known - 1][1] if known else self.holds(section.log, section.base)
        return parent or GENESIS, links[known:]

    def _keep(self, log: LogId, parent: bytes, fresh: list[tuple[Event, bytes]]) -> None:
        told: dict[Ref, EntityId] = {}
        about = []
        for event, chain in fresh:
            about.append(self._entity_of(event, told))
            told[ref_to(event.header, chain)] = about[-1]
        gone = erased_among(self.connection, log, set(about))
        self.append(
            log,
            parent,
            [
                Kept(fit_to_keep(event, is_erased=entity in gone), chain, entity)
                for (event, chain), entity in zip(fresh, about, strict=True)
            ],
        )
        self.writes_as.copied(log)
        self.adopt_orphans({waiting_name(ref): entity for ref, entity in told.items() if entity})
        self.fold_again({entity for entity in told.values() if entity})

    def _entity_of(self, event: Event, told: Mapping[Ref, EntityId]) -> EntityId:
        """Return what an event is about: always by the first of its past, so that no order of arrival matters."""
        if event.header.entity or not event.header.after:
            return event.header.entity
        first = event.header.after[0]
        return told.get(first) or self.entity_at(first)


def _salted(draft: Draft) -> Mapping[str, object]:
    if draft.audience is Audience.PUBLIC:
        return draft.body
    return {"salt": secrets.token_hex(SALT_BYTES), **draft.body}
