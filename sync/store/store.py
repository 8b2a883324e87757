"""The store: one write is one transaction; what it recorded is durable when it returns, and is the outbox."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select
from sqlmodel import SQLModel

from sync.clock import Clock, business_day
from sync.domain.fold import FOLD_VERSION
from sync.domain.ids import CentreId, DeviceId, EntityId
from sync.domain.log import RUN_BYTES, run_name
from sync.errors import StoreUnavailable
from sync.store.engine import open_engine, translated
from sync.store.folds import refold
from sync.store.lease_rows import LEASE, ROLL
from sync.store.reader import Reader
from sync.store.rows import DOSSIER, EVENT, META, SKIPPED, TICKET
from sync.store.writer import Author, Writer

Touched = frozenset[EntityId]
OnCommit = Callable[[Touched], None]


class Store:
    """A machine's database; may be used from any thread, each call opens and ends its own transaction."""

    def __init__(self, path: Path, key: bytes, centre: CentreId, device: DeviceId, clock: Clock) -> None:
        """Open or make the database.

        Raises:
            StoreUnavailable: with the sentence and the remedy.
        """
        self.on_commit: OnCommit = lambda _touched: None
        self._centre, self._device, self._clock = centre, device, clock
        self._run: tuple[str, str] | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreUnavailable(
                "Không tạo được thư mục dữ liệu.", "Kiểm tra quyền ghi trong tệp cài đặt."
            ) from error
        self._engine = open_engine(path, key)
        with translated(), self._engine.execution_options(write=True).begin() as connection:
            _bring_up_to_date(connection)

    def close(self) -> None:
        """Close all connections; the store cannot be used afterwards."""
        self._engine.dispose()

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """Give a consistent view."""
        with translated(), self._engine.connect() as connection:
            yield Reader(connection)

    @contextmanager
    def write(self) -> Iterator[Writer]:
        """Give the only writer of this moment; commit at the end, then say what was touched.

        Raises:
            StoreUnavailable: nothing was kept.
        """
        with translated(), self._engine.execution_options(write=True).begin() as connection:
            writer = Writer(connection, self._author())
            yield writer
        if writer.touched or writer.reached:
            self.on_commit(frozenset(writer.touched))

    def _author(self) -> Author:
        return Author(self._centre, self._device, self._run_of_today, self._clock)

    def _run_of_today(self) -> str:
        # a run belongs to one start of one process and ends with its business day: what was restored or copied
        # therefore never continues an old log
        today = business_day(self._clock()).isoformat()
        if self._run is None or self._run[0] != today:
            self._run = (today, run_name(secrets.token_bytes(RUN_BYTES)))
        return self._run[1]


def _bring_up_to_date(connection: Connection) -> None:
    # rows are a cache: those of another version, whatever columns they had, are made anew from the events
    META.create(connection, checkfirst=True)
    written = connection.scalar(select(META.c.value).where(META.c.key == "fold"))
    if written == str(FOLD_VERSION):
        return
    SQLModel.metadata.drop_all(connection, tables=[TICKET, DOSSIER, LEASE, ROLL, SKIPPED])
    SQLModel.metadata.create_all(connection)
    for entity in connection.scalars(select(EVENT.c.entity).where(EVENT.c.entity != "").distinct()).all():
        refold(connection, EntityId(entity))
    connection.execute(delete(META).where(META.c.key == "fold"))
    connection.execute(insert(META).values(key="fold", value=str(FOLD_VERSION)))
