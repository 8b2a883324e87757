"""Bodies on their way: which are wanted here, which of those that others want are here, and taking them in.

A machine that passes logs on could leave bodies out. The chain fits without them, but they are missed: whoever lacks a
body that no erasure has reached asks every machine for it, the author among them.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from sqlalchemy import String, bindparam, delete, func, or_, select, update

from sync.domain.event import MAX_EVENT_BYTES, Event, NotAnEvent, Ref, read_at, ref_at, stored_at
from sync.domain.ids import EntityId, LogId
from sync.domain.log import named
from sync.store.erasing import want
from sync.store.folds import is_notice
from sync.store.ledger import NOWHERE, Ledger
from sync.store.logs import LogReader, Scope
from sync.store.prepared import Question, Row
from sync.store.rows import EVENT, WANTED

MOST_WANTED: Final = 50
"""Bodies that one message asks for."""

ROOM_BYTES: Final = MAX_EVENT_BYTES
"""What one message carries of them: at least one, and room is left for what is new."""

_IN_SCOPE = (
    WANTED.c.audience.in_(bindparam("audiences", expanding=True)),
    or_(bindparam("centre", type_=String()).is_(None), WANTED.c.centre == bindparam("centre", type_=String())),
)
_COUNT = Question(select(func.count().label("count")).select_from(WANTED).where(*_IN_SCOPE), "audiences")
_NEXT = Question(
    select(WANTED)
    .where(*_IN_SCOPE)
    .order_by(WANTED.c.log, WANTED.c.seq, WANTED.c.chain)
    .limit(bindparam("most"))
    .offset(bindparam("start")),
    "audiences",
)
_AT = Question(select(EVENT).where(EVENT.c.log == bindparam("log"), EVENT.c.seq == bindparam("seq")))
_FILL = (
    update(EVENT)
    .where(
        EVENT.c.log == bindparam("of_log"), EVENT.c.seq == bindparam("of_seq"), EVENT.c.chain == bindparam("of_chain")
    )
    .values(body=bindparam("whole"), body_hash=b"")
)
_FOUND = delete(WANTED).where(
    WANTED.c.log == bindparam("log"), WANTED.c.seq == bindparam("seq"), WANTED.c.chain == bindparam("chain")
)


@dataclass(frozen=True, slots=True)
class Found:
    """An event, whole, that stands at a place of a log."""

    log: LogId
    seq: int
    envelope: bytes


def wanted(view: LogReader, scope: Scope, turn: int = 0) -> tuple[Ref, ...]:
    """Return the next bodies that are wanted of a scope, at most MOST_WANTED.

    Args:
        view: of the store.
        scope: what the peer may read.
        turn: any number; where there are more, it tells which, so that those that nobody has any more do not hide the
            rest for ever. Nobody counts turns: the time serves.
    """
    limits: dict[str, object] = {"audiences": sorted(scope.audiences), "centre": scope.centre}
    (count,) = _COUNT.column(view.connection, limits)
    if not count:
        return ()
    start = turn * MOST_WANTED % count if count > MOST_WANTED else 0
    rows = _NEXT.rows(view.connection, limits | {"start": start, "most": MOST_WANTED})
    return tuple(Ref(LogId(row.log), row.seq, row.chain) for row in rows)


def bodies(view: LogReader, scope: Scope, missed: Iterable[Ref]) -> tuple[Found, ...]:
    """Return those of the events that a peer misses the bodies of that are here and that it may read, as they fit."""
    found: list[Found] = []
    room_bytes = ROOM_BYTES
    for ref in missed:
        envelope = _whole(view, ref) if _within(scope, ref.log) else b""
        if envelope and len(envelope) <= room_bytes:
            found.append(Found(ref.log, ref.seq, envelope))
            room_bytes -= len(envelope)
    return tuple(found)


def fill(tx: Ledger, found: Collection[Found]) -> bool:
    """Keep the bodies that are wanted, and fold their entities again; return whether there were any.

    What is not wanted, or is not what its place in the log says, is left.
    """
    told = {entity for item in found for entity in _filled(tx, item)}
    tx.fold_again(told - {NOWHERE})
    return bool(told)


def _filled(tx: Ledger, item: Found) -> list[EntityId]:
    try:
        event = read_at(item.log, item.seq, item.envelope)
    except NotAnEvent:
        return []
    rows = _AT.rows(tx.connection, {"log": item.log, "seq": item.seq})
    same = [row for row in rows if (row.header, row.body_hash) == (event.header_bytes, _hash(event.body_bytes))]
    kept = [row for row in same if not event.body_hash and _kept(tx, row, event.body_bytes)]
    tx.noticed |= {(item.log, item.seq) for _ in kept if is_notice(event)}
    for row in kept:
        _want_namesakes(tx, row, rows)
    return [EntityId(row.entity) for row in rows] if kept else []


def _want_namesakes(tx: Ledger, found: Row, rows: Iterable[Row]) -> None:
    """Ask on for the bodies of the other events that have the name under which this one's was asked for."""
    log, name = LogId(found.log), ref_at(found.log, found.seq, found.chain)
    others = [row for row in rows if row.chain != found.chain and ref_at(log, row.seq, row.chain) == name]
    want(tx.connection, log, [(_event(row), row.chain) for row in others])


def _kept(tx: Ledger, row: Row, body: bytes) -> bool:
    """Put a body back; return False when it is not wanted, because an erasure has reached it."""
    ref = ref_at(LogId(row.log), row.seq, row.chain)
    if not tx.connection.execute(_FOUND, {"log": ref.log, "seq": ref.seq, "chain": ref.chain}).rowcount:
        return False
    tx.connection.execute(_FILL, {"of_log": row.log, "of_seq": row.seq, "of_chain": row.chain, "whole": body})
    return True


def _event(row: Row) -> Event:
    return stored_at(LogId(row.log), row.seq, row.header, row.body, row.body_hash)


def _whole(view: LogReader, ref: Ref) -> bytes:
    rows = _AT.rows(view.connection, {"log": ref.log, "seq": ref.seq})
    whole = (row for row in rows if not row.body_hash and ref_at(ref.log, ref.seq, row.chain) == ref)
    return next((stored_at(ref.log, ref.seq, row.header, row.body).envelope for row in whole), b"")


def _within(scope: Scope, log: LogId) -> bool:
    try:
        name = named(log)
    except NotAnEvent:
        return False
    return name.audience in scope.audiences and scope.centre in (None, name.centre)


def _hash(body: bytes) -> bytes:
    return sha256(body).digest()
