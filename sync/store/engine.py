"""Opening the encrypted database: SQLCipher with a raw key, WAL, every commit on the disk before it returns."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2
from sqlalchemy import URL, Connection, Engine, PoolProxiedConnection, create_engine, event
from sqlalchemy.exc import DBAPIError

from sync.errors import StoreDamaged, StoreUnavailable

_BUSY_MS = 5000
_WRITES = "writes"
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
        hide_parameters=True,  # an error text must not carry a citizen's name
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:  # noqa: ANN401 - a DBAPI connection has no type
        connection.isolation_level = None  # transactions are begun below, by hand
        cursor = connection.cursor()
        unlock(cursor, key)
        cursor.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = FULL")
        # what is erased is overwritten in the file; SQLCipher's own default, which nothing may depend on unsaid
        cursor.execute("PRAGMA secure_delete = ON")
        cursor.close()

    # not a listener: with one SQLAlchemy looks for others at each statement, which was a fifth of all its calls
    engine.dialect.do_begin = _begin  # type: ignore[method-assign,assignment]
    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Give a connection whose transaction holds the write lock from its beginning; commit at the end."""
    with engine.connect() as connection:
        connection.connection.info[_WRITES] = True
        with connection.begin():
            yield connection


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
