"""The store: one write is one transaction; what it recorded is durable when it returns, and is the outbox."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, delete, insert, or_, select

from sync.clock import Clock, business_day
from sync.domain.epoch import epoch_name
from sync.domain.fold import FOLD_VERSION
from sync.domain.ids import CentreId, DeviceId, EntityId, LogId
from sync.domain.log import RUN_BYTES, named, run_name
from sync.errors import StoreUnavailable
from sync.store.engine import Connections, open_engine, translated
from sync.store.erasing import want_all
from sync.store.folds import list_all_unreadable, refold
from sync.store.issued import forget_printed
from sync.store.layout import are_of_today, clear, make, make_all
from sync.store.ledger import EPOCH, Author
from sync.store.line import Line
from sync.store.migrations import migrate
from sync.store.prepared import Question
from sync.store.reader import Reader, View
from sync.store.reserve import Reserve
from sync.store.retention import forget, forgettable
from sync.store.rows import (
    ERASED,
    EVENT,
    META,
    SKIPPED,
    WANTED,
)
from sync.store.state import FOLDED
from sync.store.writer import Writer

RESTORED = "epoch"
"""Under which a restore leaves its own name in the file."""

_FOLDED_AT_ONCE = 500
"""Entities: their events are in memory together."""

_BEGUN_BY = "province epoch begun by restore"
_FOLDED_BY = Question(select(META.c.value).where(META.c.key == "fold"))
_IS_OF_EPOCHS = or_(*(META.c.key == key for key in (EPOCH, RESTORED, _BEGUN_BY)))
_EPOCHS = Question(select(META.c.key, META.c.value).where(_IS_OF_EPOCHS))

Touched = frozenset[EntityId]
OnCommit = Callable[[Touched], object]


class Store:
    """A machine's database; may be used from any thread, each call opens and ends its own transaction."""

    def __init__(
        self, path: Path, key: bytes, centre: CentreId, device: DeviceId, clock: Clock, *, is_province: bool = False
    ) -> None:
        """Open or make the database; with ``is_province`` what is here has arrived by definition.

        Raises:
            StoreUnavailable: with the sentence and the remedy.
        """
        self.on_commit: OnCommit = lambda _touched: None
        self._centre, self._device, self._clock, self._is_province = centre, device, clock, is_province
        self.reserve = Reserve(path.parent)
        self._turn = Line()  # a listener to a commit may write too
        self._run: tuple[str, str] | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreUnavailable(
                "Không tạo được thư mục dữ liệu.", "Kiểm tra quyền ghi trong tệp cài đặt."
            ) from error
        self._engine = open_engine(path, key)
        self._connections = Connections(self._engine)
        with translated():
            migrate(self._engine)
            with self._connections.writing() as connection:
                _bring_up_to_date(connection)
                if is_province:
                    _begin_epoch(connection, clock())

    def close(self) -> None:
        """Close all connections; the store cannot be used afterwards."""
        self._connections.close()

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """Give a consistent view."""
        with translated(), self._connections.reading() as connection:
            yield View(connection)

    @contextmanager
    def write(self) -> Iterator[Writer]:
        """Give the only writer of this moment; commit at the end, then say what was touched.

        Writers of one process stand in line: SQLite lets them poll for its lock, and some starve (of six threads one
        commit in 150 gave up after 5 s, of three one in 450; in line the longest wait was 1.2 s under the same load).

        Raises:
            StoreUnavailable: nothing was kept.
        """
        with self._turn:
            self.reserve.give_way()
            with translated(), self._connections.writing() as connection:
                writer = Writer(connection, self._author())
                yield writer
            if writer.touched or writer.reached:
                self.on_commit(frozenset(writer.touched))

    def bring_in(self) -> None:
        """Bring what was written lately from SQLite's log of writes into the database, beside who reads and writes.

        Done every few seconds from a thread of its own: else a commit in a few hundred does it, while somebody waits.

        Raises:
            StoreUnavailable: it stays where it is, durable all the same.
        """
        with translated(), self._connections.reading() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint")

    def forget_before(self, day: date) -> None:
        """Remove what a public machine need not keep of earlier days, a log in a commit.

        Raises:
            StoreUnavailable: the rest stays until the next time.
        """
        with self.read() as view:
            logs = forgettable(view, day, self._device)
        for log, heads in logs.items():
            with self.write() as tx:
                # a clock that comes back meanwhile lets somebody write into it: then it has something to tell
                if tx.heads_of([log]).get(log) == heads:
                    forget(tx, log)
                    self._end_run_if(log)
        if logs:
            with self.write() as tx:
                forget_printed(tx.connection, day)

    def _author(self) -> Author:
        return Author(
            self._centre, self._device, self._run_of_today, self._end_run_if, self._clock, is_province=self._is_province
        )

    def _end_run_if(self, log: LogId) -> None:
        # of a machine copied while it ran the other one writes this run's log too, so that each needs its own; and
        # what was forgotten by a clock led astray must not begin a second time
        if self._run is not None and named(log).run == self._run[1]:
            self._run = None

    def _run_of_today(self) -> str:
        # a run belongs to one start of one process and ends with its business day: what was restored or copied
        # therefore never continues an old log
        today = business_day(self._clock()).isoformat()
        if self._run is None or self._run[0] != today:
            self._run = (today, run_name(secrets.token_bytes(RUN_BYTES)))
        return self._run[1]


_MADE_ANEW = (*(table for tables in FOLDED.values() for table in tables), SKIPPED, ERASED, WANTED)


def _bring_up_to_date(connection: Connection) -> None:
    # rows are a cache: those of another version are made anew from the events, and so are those with other columns,
    # whatever version they say: who adds a column may forget to raise it
    make(connection, [META])
    if _FOLDED_BY.column(connection) == [str(FOLD_VERSION)] and are_of_today(connection, _MADE_ANEW):
        return
    clear(connection, _MADE_ANEW)
    make_all(connection)
    list_all_unreadable(connection)
    want_all(connection)
    entities = connection.scalars(select(EVENT.c.entity).where(EVENT.c.entity != "").distinct()).all()
    for start in range(0, len(entities), _FOLDED_AT_ONCE):
        refold(connection, map(EntityId, entities[start : start + _FOLDED_AT_ONCE]))
    connection.execute(delete(META).where(META.c.key == "fold"))
    connection.execute(insert(META).values(key="fold", value=str(FOLD_VERSION)))


def _begin_epoch(connection: Connection, now_ms: int) -> None:
    # what the province is said to hold, it holds in this life of its database; a restore begins another one
    noted = {row.key: row.value for row in _EPOCHS.rows(connection)}
    restored = noted.get(RESTORED, "")
    if EPOCH in noted and noted.get(_BEGUN_BY, "") == restored:
        return
    connection.execute(delete(META).where(META.c.key.in_((EPOCH, _BEGUN_BY))))
    name = epoch_name(now_ms, noted.get(EPOCH, ""), secrets.token_hex(4))
    rows = [{"key": EPOCH, "value": name}, {"key": _BEGUN_BY, "value": restored}]
    connection.execute(insert(META), rows)
