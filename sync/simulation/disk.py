"""The real store on a disk that fills up, in a process that can be killed at any transaction boundary."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum, auto
from functools import cache
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2
from sqlalchemy import Engine

from sync.clock import Clock
from sync.domain.ids import CentreId, DeviceId
from sync.simulation.swap import swapped
from sync.store import engine, store, whole
from sync.store.engine import open_engine
from sync.store.key import KEY_BYTES
from sync.store.reader import Reader
from sync.store.store import Store
from sync.store.verify import Signatures, Verified, verify
from sync.store.writer import Writer

KEY = bytes(KEY_BYTES)

Key = tuple[str, int, bytes]
"""An event as every disk names it: log, seq, chain."""

OnRows = Callable[[list[Key]], None]

_SEAL_BYTES = 80
_USABLE_AT, _CELLS_AT = 20, 105
"""Where a file says how many bytes of each page are not its own, and where the first page's content begins."""

_FILES = ("", "-wal", "-shm")
_UNLIMITED_PAGES = 2**31 - 2
_LAST_ROW = "SELECT coalesce(max(rowid), 0) FROM event"


@cache
def _kept_engine(path: Path, key: bytes) -> Engine:
    """Return the path's engine; compiled statements hang on it: a thousandth start takes 2 ms, a first one 5."""
    return open_engine(path, key)


@contextmanager
def pages_in_clear() -> Iterator[None]:
    """Let databases lie on their disks as they are: to encrypt pages and to look at their seals is arithmetic alone.

    It took an eighth of a schedule's time; what it is to do, and where it fails, the store's own tests ask.
    """
    with swapped(engine, unlock=_unlocked), swapped(whole, unlock=_unlocked):
        yield


def blank(path: Path) -> None:
    """Make an empty database in the clear, whose pages bear as much as encrypted ones: it is full at the same event."""
    path.unlink(missing_ok=True)
    connection = sqlcipher3.dbapi2.connect(str(path))
    ((page_bytes,),) = connection.execute("PRAGMA page_size").fetchall()
    connection.execute("PRAGMA user_version = 1")  # writes the first page
    connection.execute("PRAGMA user_version = 0")
    connection.close()
    page = bytearray(path.read_bytes())
    page[_USABLE_AT] = _SEAL_BYTES
    page[_CELLS_AT : _CELLS_AT + 2] = (page_bytes - _SEAL_BYTES).to_bytes(2, "big")
    path.write_bytes(page)


def _unlocked(_connection: object, _key: bytes) -> None:
    """Leave a file without a key."""


class Died(Exception):
    """The process ended where it stood."""


class Doom(Enum):
    """Where in a write transaction the process dies."""

    BEFORE_COMMIT = auto()
    AFTER_COMMIT = auto()


class DiskStore(Store):
    """A store that tells which events each commit added, and fails on demand.

    Attributes:
        doom: the next write transactions that succeed before the process dies, and where it dies then.
        full: whether the disk has no room.
        on_rows: told of each commit's new events.
    """

    def __init__(self, path: Path, name: tuple[CentreId, DeviceId], clock: Clock, *, is_province: bool) -> None:
        """Open the database at the path, which exists."""
        with swapped(store, open_engine=_kept_engine):
            super().__init__(path, KEY, *name, clock, is_province=is_province)
        self.doom: tuple[int, Doom] | None = None
        self.full = self._was_full = False
        self.on_rows: OnRows = lambda _rows: None
        with self.read() as view:
            ((self._last_row,),) = _asked(view, _LAST_ROW)

    @property
    def run(self) -> tuple[str, str] | None:
        """The day and the name of the run in which the process writes; None before its first event."""
        return self._run

    def go_on_in(self, run: tuple[str, str] | None) -> None:
        """Go on as the copied process would."""
        self._run = run

    def leave(self) -> None:
        """End the process, and leave its connection to the next one over the same disk: it has its statements prepared.

        Where the disk has been full, that stands in the connection too.
        """
        if self._was_full:
            self.close()
            return
        with swapped(self._engine, dispose=_stay):
            self.close()

    @contextmanager
    def write(self) -> Iterator[Writer]:
        """Give the writer, or die on one side of the commit."""
        doom = self._doom()
        with super().write() as tx:
            if self.full:
                self._was_full = True
                tx.connection.exec_driver_sql("PRAGMA max_page_count = 1")
            yield tx
            rows = _asked(tx, "SELECT rowid, log, seq, chain FROM event WHERE rowid > ?", self._last_row)
            if doom is Doom.BEFORE_COMMIT:
                raise Died
        if rows:
            self._last_row = rows[-1][0]
            self.on_rows([(log, seq, bytes(chain)) for _, log, seq, chain in rows])
        if doom is Doom.AFTER_COMMIT:
            raise Died

    def rows(self) -> set[Key]:
        """Return which events the disk holds, whatever the model says; from now on only later ones are told."""
        with self.read() as view:
            ((self._last_row,),) = _asked(view, _LAST_ROW)
            rows = _asked(view, "SELECT log, seq, chain FROM event")
        return {(log, seq, bytes(chain)) for log, seq, chain in rows}

    def without_bodies(self) -> set[Key]:
        """Return the events that the disk holds without their bodies."""
        with self.read() as view:
            rows = _asked(view, "SELECT log, seq, chain FROM event WHERE body_hash != x''")
        return {(log, seq, bytes(chain)) for log, seq, chain in rows}

    def wanted(self) -> int:
        """Return how many bodies the machine misses."""
        with self.read() as view:
            ((count,),) = _asked(view, "SELECT count(*) FROM wanted")
        return int(count)

    def verified(self, signatures: Signatures) -> Verified:
        """Return what ``motcua verify`` finds."""
        return verify(self._engine, signatures)

    def make_room(self) -> None:
        """Let the disk have room again."""
        self.full = False
        with self.read() as view:
            view.connection.exec_driver_sql(f"PRAGMA max_page_count = {_UNLIMITED_PAGES}")

    def _doom(self) -> Doom | None:
        if self.doom is None:
            return None
        left, where = self.doom
        self.doom = (left - 1, where) if left else None
        return None if left else where


def _stay() -> None:
    """Keep the connections of an engine."""


def _asked(view: Reader, text: str, *values: object) -> list[Any]:
    """Return rows, past SQLAlchemy: the questions of every commit and every round."""
    cursor: Any = view.connection.connection.cursor()
    return list(cursor.execute(text, values).fetchall())


def copy_disk(source: Path, target: Path) -> None:
    """Put a copy of a database in the place of another; neither is open, or nothing is under way in the source."""
    for ending in _FILES:
        end = target.with_name(target.name + ending)
        end.unlink(missing_ok=True)
        begin = source.with_name(source.name + ending)
        if begin.exists() and ending != "-shm":
            shutil.copyfile(begin, end)
