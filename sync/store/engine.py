"""Opening the encrypted database: SQLCipher with a raw key, WAL, every commit on the disk before it returns."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2
from sqlalchemy import URL, Connection, Engine, PoolProxiedConnection, create_engine, event
from sqlalchemy.exc import DBAPIError

from sync.errors import StoreDamaged, StoreUnavailable

_BUSY_MS, _AGAIN_S = 5000, 0.05
_STATEMENTS = 500
"""Statements that a connection keeps prepared: there are some 200, lists of several lengths among them."""

_KEPT = 5
"""Connections that are kept open beside those in use; each has a cache of pages of up to 2 MB."""

_WRITES = "writes"
_WAL_PAGES = 4000
"""After so many, 16 MB, a commit brings them into the database itself: 5 ms and more; ``Store.bring_in`` is earlier."""

# The driver takes numbers and texts as they are, and asks all else for an adapter: where there is none, with errors
# raised and dropped, 1 microsecond a value (measured 2026-11-23: a ticket's row took 22, and takes 6)
sqlcipher3.dbapi2.register_adapter(bytes, bytes)
sqlcipher3.dbapi2.register_adapter(bool, int)
sqlcipher3.dbapi2.register_adapter(date, date.isoformat)
sqlcipher3.dbapi2.register_adapter(type(None), {}.get)

_ASK = "Gọi quản trị viên. Đừng xóa tệp nào trong thư mục dữ liệu."

_REMEDIES = (
    ("full", "Máy đã đầy bộ nhớ, chưa lưu được.", "Gọi quản trị viên dọn bớt ổ đĩa, rồi làm lại."),
    ("locked", "Cơ sở dữ liệu đang bận, chưa lưu được.", "Chờ một lát rồi làm lại. Nếu còn báo, khởi động lại máy."),
    (
        "disk i/o",
        "Không ghi được lên ổ đĩa, chưa lưu được: ổ đĩa đã đầy hoặc đang hỏng.",
        "Gọi quản trị viên kiểm tra chỗ trống và ổ đĩa.",
    ),
    ("readonly", "Ổ đĩa chỉ cho đọc, chưa lưu được.", "Gọi quản trị viên kiểm tra ổ đĩa."),
    ("unable to open", "Không mở được cơ sở dữ liệu.", "Kiểm tra thư mục dữ liệu trong tệp cài đặt và quyền ghi."),
)

_DAMAGE = (
    ("malformed", "Cơ sở dữ liệu bị hỏng, chưa lưu được.", "Đóng rồi mở lại phần mềm: máy tự khôi phục. " + _ASK),
    ("not a database", "Cơ sở dữ liệu không mở được bằng khóa của máy này.", _ASK),
)


def open_engine(path: Path, key: bytes) -> Engine:
    """Return an engine on the encrypted file; writers begin with ``writing``."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        module=sqlcipher3.dbapi2,
        connect_args={"cached_statements": _STATEMENTS},
        max_overflow=-1,  # nobody waits for a connection that ``Connections`` keeps
        hide_parameters=True,  # an error text must not carry a citizen's name
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:  # noqa: ANN401 - a DBAPI connection has no type
        connection.isolation_level = None  # transactions are begun below, by hand
        cursor = connection.cursor()
        unlock(cursor, key)
        cursor.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
        to_wal(cursor)
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute(f"PRAGMA wal_autocheckpoint = {_WAL_PAGES}")
        # what is erased is overwritten in the file; SQLCipher's own default, which nothing may depend on unsaid
        cursor.execute("PRAGMA secure_delete = ON")
        cursor.close()

    # not a listener: with one SQLAlchemy looks for others at each statement, which was a fifth of all its calls
    engine.dialect.do_begin = _begin  # type: ignore[method-assign,assignment]
    return engine


def to_wal(cursor: Any) -> None:  # noqa: ANN401 - a DBAPI cursor has no type
    """Go over to WAL; of two programs that do so with a new file at once, one is told "locked" without any waiting.

    SQLite asks no busy handler where waiting could last for ever: of two readers that both want to write.

    Raises:
        sqlcipher3.dbapi2.OperationalError: it stays locked, or cannot be written.
    """
    until_s = time.monotonic() + _BUSY_MS / 1000
    while True:
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
        except sqlcipher3.dbapi2.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() >= until_s:
                raise
            time.sleep(_AGAIN_S)
        else:
            return


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Give a connection whose transaction holds the write lock from its beginning; commit at the end."""
    with engine.connect() as connection, _locked(connection):
        yield connection


@contextmanager
def _locked(connection: Connection) -> Iterator[None]:
    connection.connection.info[_WRITES] = True
    with connection.begin():
        yield


class Connections:
    """Connections to one database that are kept for the next transaction, the last used first, with what they know.

    May be used from any thread. SQLAlchemy's pool takes 50 microseconds to give one out and take it back, beside the 5
    to 20 of a question (measured 2026-11-22).
    """

    def __init__(self, engine: Engine) -> None:
        """Begin with none."""
        self._engine = engine
        self._idle: list[Connection] = []

    @contextmanager
    def lent(self) -> Iterator[Connection]:
        """Give a connection that is in no transaction, and is left in none."""
        idle = self._idle
        try:
            connection = idle.pop()
        except IndexError:
            connection = self._engine.connect()
        try:
            yield connection
        except BaseException:
            connection.close()  # SQLAlchemy looks what is left of it
            raise
        if self._idle is idle and len(idle) < _KEPT:
            idle.append(connection)
        else:
            connection.close()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection whose transaction begins with its first statement, and changes nothing."""
        with self.lent() as connection:
            yield connection
            connection.rollback()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection whose transaction holds the write lock from its beginning; commit at the end."""
        with self.lent() as connection, _locked(connection):
            yield connection

    def close(self) -> None:
        """Close all that are not in use; those are closed when their transactions end."""
        idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()
        self._engine.dispose()


def _begin(connection: PoolProxiedConnection) -> None:
    # deferred begins that write later fail under load (207 of 400): writers take the lock first
    connection.cursor().execute("BEGIN IMMEDIATE" if connection.info.pop(_WRITES, False) else "BEGIN")


def unlock(connection: Any, key: bytes) -> None:  # noqa: ANN401 - a DBAPI connection has no type
    """Tell a new connection, or its cursor, the raw key; whether it fits shows with the first page that is read."""
    connection.execute("PRAGMA cipher_log_level = NONE")  # every page after a damaged one was a line on stderr
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")


@contextmanager
def translated() -> Iterator[None]:
    """Turn what the driver says into one sentence for people and one with the remedy."""
    try:
        yield
    except DBAPIError as error:
        said = str(error.orig).lower()
        for sign, what, do in _DAMAGE:
            if sign in said:
                raise StoreDamaged(what, do) from error
        for sign, what, do in _REMEDIES:
            if sign in said:
                raise StoreUnavailable(what, do) from error
        raise StoreUnavailable("Cơ sở dữ liệu báo lỗi, chưa lưu được.", _ASK) from error
