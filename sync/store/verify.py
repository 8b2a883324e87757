"""Verifying: every log's chain made again from the bytes that are kept, against what rows and heads say of them.

The walk is pure; reading names single events even on damaged pages, where SQLite gives up whole tables.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from itertools import groupby
from operator import attrgetter
from random import SystemRandom

from sqlalchemy import Engine, bindparam, select
from sqlalchemy.exc import DBAPIError

from sync.domain.event import GENESIS, UNREADABLE, Event, NotAnEvent, stored, stored_at
from sync.domain.ids import LogId
from sync.store.logs import LogAuthor, LogReader, Signed
from sync.store.prepared import Question, Row
from sync.store.rows import EVENT, REPLICA
from sync.store.strays import Belonging, Origins, belonging, unexplained


class Fault(StrEnum):
    """What is wrong at a place of a log."""

    BYTES = "bytes"
    """Header, body or chain is not what was written."""
    PLACE = "place"
    """Its header, or the first event of its past, tells of another log, number or entity than its row."""
    BODY = "body"
    """What it said is gone, and no erasure says why."""
    MISSING = "missing"
    """No event has this number, and there are later ones."""
    HEAD = "head"
    """The table of heads ends the log elsewhere."""
    UNREADABLE = "unreadable"
    """The page of the file that holds it cannot be read."""
    SIGNATURE = "signature"
    """The author's signature does not fit, or there must be one and is not."""


@dataclass(frozen=True, slots=True)
class Broken:
    """One place that is not as it was written; log "" and number 0 where the file does not even tell the place."""

    log: LogId
    seq: int
    fault: Fault


@dataclass(frozen=True, slots=True)
class Verified:
    """What was walked, and what is wrong in it."""

    logs: int
    events: int
    broken: tuple[Broken, ...]


@dataclass(frozen=True, slots=True, order=True)
class Head:
    """A log's last event."""

    seq: int
    chain: bytes


@dataclass(frozen=True, slots=True)
class Link:
    """An event as the chain sees it.

    Attributes:
        fault: what reading it has shown already.
        belonging: what its row says besides, which no chain binds.
    """

    seq: int
    chain: bytes
    digest: bytes
    fault: Fault | None = None
    belonging: Belonging | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of one log: its events in order of numbers, where it ends, who wrote it and where it is signed."""

    log: LogId
    links: tuple[Link, ...]
    heads: frozenset[Head]
    author: LogAuthor | None = None
    signed: tuple[Signed, ...] = ()


Signatures = Callable[[Kept], Iterable[int]]
"""Answers the numbers of a log at which its author's signature does not fit, or is missing and must not be."""


def unsigned(_kept: Kept) -> Iterable[int]:
    """Find no fault with signatures."""
    return ()


def verify(engine: Engine, signatures: Signatures = unsigned, most_logs: int | None = None) -> Verified:
    """Return what every log of the database is like; it may be written to meanwhile.

    Args:
        engine: of the database.
        signatures: what looks at the authors' signatures.
        most_logs: walks that many, chosen at random; None walks all.
    """
    try:
        heads, logs = _heads(engine), _logs(engine)
    except DBAPIError:
        engine.dispose()  # SQLCipher refuses everything on a connection that has met a damaged page
        return Verified(0, 0, (Broken(LogId(""), 0, Fault.UNREADABLE),))
    chosen, events, broken = sorted(logs | set(heads)), 0, []
    if most_logs is not None and most_logs < len(chosen):
        chosen = SystemRandom().sample(chosen, most_logs)
    for log in chosen:
        kept, is_whole = _read(engine, log, heads.get(log, frozenset()))
        events += sum(link.fault is not Fault.UNREADABLE for link in kept.links)
        beside = dict.fromkeys(signatures(kept), Fault.SIGNATURE) | _strays(engine, kept) if is_whole else {}
        faults = beside | walk(kept.links, kept.heads)
        broken += [Broken(log, seq, fault) for seq, fault in sorted(faults.items())]
    return Verified(len(chosen), events, tuple(broken))


def walk(links: Iterable[Link], heads: Collection[Head]) -> dict[int, Fault]:
    """Return the first fault at each number of a log; one changed byte is named once, not at all that follows.

    Args:
        links: in order of numbers; where a log is forked, several with one number.
        heads: where the table of heads says that it ends.
    """
    walked = _Walked()
    for seq, here in groupby(links, attrgetter("seq")):
        walked.step(seq, tuple(here))
    return walked.ended(frozenset(heads))


@dataclass(slots=True)
class _Walked:
    """How far a walk has come: ``before`` holds the chains that may be followed, None where nobody knows them."""

    faults: dict[int, Fault] = field(default_factory=dict)
    tips: set[Head] = field(default_factory=set)
    before: frozenset[bytes] | None = frozenset({GENESIS})
    last: int = 0

    def step(self, seq: int, here: tuple[Link, ...]) -> None:
        if seq != self.last + 1:
            self.faults[self.last + 1] = Fault.MISSING
            self.before = None
        if self.before is None:
            self.tips.clear()
        after: set[bytes] = set()
        for link in here:
            after |= self._linked(link)
        unknown = any(link.fault is Fault.UNREADABLE for link in here)
        self.before, self.last = None if unknown else frozenset(after), seq

    def _linked(self, link: Link) -> set[bytes]:
        """Return what may follow: the chain as it is kept, and as it should be."""
        should = {sha256(chain + link.digest).digest(): chain for chain in self.before or ()}
        fits = self.before is None or link.chain in should
        fault = link.fault or (None if fits else Fault.BYTES)
        if fault:
            self.faults.setdefault(link.seq, fault)
        followed = {should[link.chain]} if link.chain in should else set(self.before or ())
        self.tips -= {Head(link.seq - 1, chain) for chain in followed}
        self.tips.add(Head(link.seq, link.chain))
        return {link.chain, *should}

    def ended(self, heads: frozenset[Head]) -> dict[int, Fault]:
        if any(head.seq > self.last for head in heads):
            self.faults.setdefault(self.last + 1, Fault.MISSING)
        else:
            for head in heads ^ self.tips:
                self.faults.setdefault(head.seq, Fault.HEAD)
        return self.faults


def _heads(engine: Engine) -> dict[LogId, frozenset[Head]]:
    with engine.connect() as connection:
        rows = connection.execute(select(REPLICA.c.log, REPLICA.c.seq, REPLICA.c.chain).order_by(REPLICA.c.log))
        return {
            LogId(log): frozenset(Head(row.seq, row.chain) for row in of_log)
            for log, of_log in groupby(rows, attrgetter("log"))
        }


def _logs(engine: Engine) -> set[LogId]:
    with engine.connect() as connection:
        return {LogId(log) for log in connection.scalars(select(EVENT.c.log).distinct())}


_COLUMNS = (EVENT.c.seq, EVENT.c.chain, EVENT.c.entity, EVENT.c.header, EVENT.c.body, EVENT.c.body_hash)
_OF_LOG = select(*_COLUMNS).where(EVENT.c.log == bindparam("log"))
_WHOLE = Question(_OF_LOG.order_by(EVENT.c.seq))
_ONE = Question(_OF_LOG.where(EVENT.c.seq == bindparam("seq")).order_by(EVENT.c.seq))
_ENDS = Question(select(REPLICA.c.seq, REPLICA.c.chain).where(REPLICA.c.log == bindparam("log")))


def _read(engine: Engine, log: LogId, known: frozenset[Head]) -> tuple[Kept, bool]:
    """Return what is kept of a log, all of one moment; event by event, and False, where the whole cannot be read."""
    try:
        with engine.connect() as connection:
            heads = frozenset(Head(row.seq, row.chain) for row in _ENDS.rows(connection, {"log": log}))
            links = tuple(_link(log, row) for row in _WHOLE.rows(connection, {"log": log}))
            view = LogReader(connection)
            return Kept(log, links, heads, view.author(log), view.signed(log, 0)), True
    except DBAPIError:
        engine.dispose()
    last = max((head.seq for head in known), default=0)
    return Kept(log, tuple(link for seq in range(1, last + 1) for link in _one(engine, log, seq)), known), False


def _strays(engine: Engine, kept: Kept) -> dict[int, Fault]:
    """Return which events hang on another's entity, or lack their bodies for no reason; {} where others are damaged."""
    here = [link.belonging for link in kept.links if link.belonging]
    try:
        with engine.connect() as connection:
            origins = Origins(connection)
            moved = [item.ref.seq for item in here if origins.moved(item)]
            robbed = unexplained(connection, kept.log, [item for item in here if item.is_stub])
    except DBAPIError:
        engine.dispose()
        return {}
    return dict.fromkeys(robbed, Fault.BODY) | dict.fromkeys(moved, Fault.PLACE)


def _one(engine: Engine, log: LogId, seq: int) -> list[Link]:
    try:
        with engine.connect() as connection:
            return [_link(log, row) for row in _ONE.rows(connection, {"log": log, "seq": seq})]
    except DBAPIError:
        engine.dispose()
        return [Link(seq, b"", b"", Fault.UNREADABLE)]


def _link(log: LogId, row: Row) -> Link:
    # SQLite keeps a text in a column for bytes without a word
    chain, header_bytes, body = (part if isinstance(part, bytes) else b"" for part in (row.chain, row.header, row.body))
    event = stored_at(log, row.seq, header_bytes, body, row.body_hash)
    fits = event.header.entity in ("", row.entity) and not _of_another_place(event)
    beside = belonging(event, log, chain, row.entity)
    return Link(row.seq, chain, event.digest, None if fits else Fault.PLACE, beside)


def _of_another_place(event: Event) -> bool:
    """Return whether the header can be read, but not as this place's; one that nobody can read was taken in so."""
    if event.header.kind != UNREADABLE:
        return False
    try:
        stored(event.header_bytes, b"")
    except NotAnEvent:
        return False
    return True
