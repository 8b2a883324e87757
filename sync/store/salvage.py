"""What a damaged database still tells: events that its backup does not hold, as far as their chains are whole."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from sqlalchemy import Engine, func, select
from sqlalchemy.exc import DBAPIError

from sync.domain.event import GENESIS, Event, chain_after, stored_at
from sync.domain.ids import LogId
from sync.store.engine import open_engine, translated
from sync.store.logs import POINT_CHAIN_BYTES, Point
from sync.store.reader import Reader
from sync.store.rows import EVENT, REPLICA
from sync.store.store import Store
from sync.store.writer import Section

_AT_ONCE = 50
"""Events in one commit, as in an exchange."""


def bring_over(damaged: Path, key: bytes, store: Store) -> int:
    """Take into the store what can be read beyond what it holds; return how many events cannot be.

    Raises:
        StoreUnavailable: the damaged file does not even tell how far its logs went, or the store cannot be written.
    """
    engine = open_engine(damaged, key)
    try:
        with translated(), engine.connect() as connection:
            ends = [(LogId(row.log), row.seq) for row in connection.execute(select(REPLICA.c.log, REPLICA.c.seq))]
        return sum(_bring_log(engine, log, end, store) for log, end in ends)
    finally:
        engine.dispose()


def newest_ms(store: Store) -> int | None:
    """Return the time of the store's newest event, as its author's clock had it; None when it holds none."""
    ends = select(EVENT.c.log, func.max(EVENT.c.seq).label("seq")).group_by(EVENT.c.log).subquery()
    last = select(EVENT).join(ends, (EVENT.c.log == ends.c.log) & (EVENT.c.seq == ends.c.seq))
    with store.read() as view:
        rows = view.connection.execute(last).all()
    return max((stored_at(LogId(row.log), row.seq, row.header, row.body).header.at_ms for row in rows), default=None)


def _bring_log(engine: Engine, log: LogId, end: int, store: Store) -> int:
    with store.read() as view:
        seq, chain = _held(view, log)
    links = _followers(engine, log, seq, chain)
    while run := tuple(islice(links, _AT_ONCE)):
        events, chains = zip(*run, strict=True)
        envelopes = tuple(event.envelope for event in events)
        base, head = Point(seq, chain[:POINT_CHAIN_BYTES]), Point(seq + len(run), chains[-1][:POINT_CHAIN_BYTES])
        section = Section(log, base, envelopes, head)
        with store.write() as tx:
            tx.take(section)
        seq, chain = seq + len(run), chains[-1]
    with store.read() as view:
        return max(end - _held(view, log)[0], 0)


def _held(view: Reader, log: LogId) -> tuple[int, bytes]:
    last = select(EVENT.c.seq, EVENT.c.chain).where(EVENT.c.log == log).order_by(EVENT.c.seq.desc()).limit(1)
    row = view.connection.execute(last).one_or_none()
    return (row.seq, row.chain) if row else (0, GENESIS)


def _followers(engine: Engine, log: LogId, seq: int, chain: bytes) -> Iterator[tuple[Event, bytes]]:
    """Yield the events after this one with their chains, until one cannot be read or does not follow."""
    while (read := _read(engine, log, seq + 1)) is not None:
        event, written = read
        seq, chain = seq + 1, chain_after(chain, event)
        if chain != written:
            return
        yield event, chain


def _read(engine: Engine, log: LogId, seq: int) -> tuple[Event, bytes] | None:
    chosen = select(EVENT).where(EVENT.c.log == log, EVENT.c.seq == seq)
    try:
        with engine.connect() as connection:
            row = connection.execute(chosen).first()
            return (stored_at(log, seq, row.header, row.body, row.body_hash), row.chain) if row else None
    except DBAPIError:
        engine.dispose()  # SQLCipher refuses everything on a connection that has met a damaged page
        return None
