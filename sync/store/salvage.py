"""What a damaged database still tells: events that its backup does not hold, as far as their chains are whole."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, Row, Select, func, select
from sqlalchemy.exc import DBAPIError

from sync.domain.event import GENESIS, chain_after, stored_at
from sync.domain.ids import LogId
from sync.store.engine import open_engine, translated
from sync.store.logs import POINT_CHAIN_BYTES, LogAuthor, Point, Signed
from sync.store.rows import AUTHOR, CERTIFICATE, EVENT, REPLICA, SIGNED
from sync.store.store import Store
from sync.store.writer import Section

_AT_ONCE = 50
"""Events in one commit, as in an exchange."""

_Heads = dict[int, set[bytes]]
"""Chains by number."""


def bring_over(damaged: Path, key: bytes, store: Store) -> int:
    """Take into the store what can be read beyond what it holds; return how many events cannot be.

    Raises:
        StoreUnavailable: the damaged file does not even tell how far its logs went, or the store cannot be written.
    """
    engine = open_engine(damaged, key)
    heads: dict[LogId, _Heads] = defaultdict(lambda: defaultdict(set))
    try:
        with translated(), engine.connect() as connection:
            for row in connection.execute(select(REPLICA.c.log, REPLICA.c.seq, REPLICA.c.chain)):
                heads[LogId(row.log)][row.seq].add(row.chain)
        return sum(_bring_log(engine, log, ends, store) for log, ends in heads.items())
    finally:
        engine.dispose()


def newest_ms(store: Store) -> int | None:
    """Return the time of the store's newest event, as its author's clock had it; None when it holds none."""
    ends = select(EVENT.c.log, func.max(EVENT.c.seq).label("seq")).group_by(EVENT.c.log).subquery()
    last = select(EVENT).join(ends, (EVENT.c.log == ends.c.log) & (EVENT.c.seq == ends.c.seq))
    with store.read() as view:
        rows = view.connection.execute(last).all()
    return max((stored_at(LogId(row.log), row.seq, row.header, row.body).header.at_ms for row in rows), default=None)


def _bring_log(engine: Engine, log: LogId, ends: _Heads, store: Store) -> int:
    """Bring one log over, each of its histories where a copied machine left several; return what is missing of it."""
    here = _chains(store, log)
    if not _lacking(ends, here):
        return 0
    with store.write() as tx:  # before its events: what their writer may not say is to count for nothing here either
        for author in _authors(engine, log):
            tx.wrote(log, author)
    sections = list(_sections(engine, log, max(ends), here))
    for first in range(0, len(sections), _AT_ONCE):
        with store.write() as tx:
            for section in sections[first : first + _AT_ONCE]:
                tx.take(section)
    held = _chains(store, log)
    _bring_signatures(engine, log, held, store)
    return sum(max(seq - max(held), 1) for seq in _lacking(ends, held))


def _bring_signatures(engine: Engine, log: LogId, held: _Heads, store: Store) -> None:
    """Bring over what the author of a log has signed: without it nobody would take the log from this machine."""
    with store.write() as tx:
        for signed in _signatures(engine, log):
            if signed.chain in held.get(signed.seq, ()):
                tx.sign(log, signed)


def _lacking(ends: _Heads, here: _Heads) -> list[int]:
    return [seq for seq, chains in ends.items() for chain in chains if chain not in here.get(seq, ())]


def _chains(store: Store, log: LogId) -> _Heads:
    chains: _Heads = defaultdict(set, {0: {GENESIS}})
    with store.read() as view:
        for row in view.connection.execute(select(EVENT.c.seq, EVENT.c.chain).where(EVENT.c.log == log)):
            chains[row.seq].add(row.chain)
    return chains


def _sections(engine: Engine, log: LogId, end: int, known: _Heads) -> Iterator[Section]:
    """Yield the events that follow what is known, one by one, causes first; ``known`` grows with them."""
    for row in _events(engine, log, end):
        event = stored_at(log, row.seq, row.header, row.body, row.body_hash)
        parents = [chain for chain in known[row.seq - 1] if chain_after(chain, event) == row.chain]
        if parents and row.chain not in known[row.seq]:
            known[row.seq].add(row.chain)
            base, head = (
                Point(row.seq - 1, parents[0][:POINT_CHAIN_BYTES]),
                Point(row.seq, row.chain[:POINT_CHAIN_BYTES]),
            )
            yield Section(log, base, (event.envelope,), head)


def _events(engine: Engine, log: LogId, end: int) -> list[Row[*tuple[Any, ...]]]:
    """Return a log's events in order of numbers; number by number where the whole cannot be read."""
    whole = select(EVENT).where(EVENT.c.log == log).order_by(EVENT.c.seq)
    found = _readable(engine, whole)
    if found is not None:
        return found
    singly = (_readable(engine, whole.where(EVENT.c.seq == seq)) or [] for seq in range(1, end + 1))
    return [row for rows in singly for row in rows]


def _authors(engine: Engine, log: LogId) -> list[LogAuthor]:
    certified = select(AUTHOR.c.fingerprint, AUTHOR.c.role, CERTIFICATE.c.chain).join(
        CERTIFICATE, AUTHOR.c.fingerprint == CERTIFICATE.c.fingerprint
    )
    rows = _readable(engine, certified.where(AUTHOR.c.log == log)) or []
    return [LogAuthor(row.fingerprint, row.role, row.chain) for row in rows]


def _signatures(engine: Engine, log: LogId) -> list[Signed]:
    rows = _readable(engine, select(SIGNED).where(SIGNED.c.log == log)) or []
    return [Signed(row.seq, row.chain, row.signature) for row in rows]


def _readable(engine: Engine, chosen: Select[Any]) -> list[Row[*tuple[Any, ...]]] | None:
    try:
        with engine.connect() as connection:
            return list(connection.execute(chosen).all())
    except DBAPIError:
        engine.dispose()  # SQLCipher refuses everything on a connection that has met a damaged page
        return None
