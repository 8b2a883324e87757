"""Opening the encrypted database: SQLCipher with a raw key, WAL, every commit on the disk before it returns."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2
from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from sync.errors import StoreUnavailable

KEY_BYTES = 32
_BUSY_MS = 5000
_NO_KEY = "Không đọc được khóa của cơ sở dữ liệu."
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
    ("not a database", "Cơ sở dữ liệu không mở được bằng khóa của máy này.", _ASK),
    ("unable to open", "Không mở được cơ sở dữ liệu.", "Kiểm tra thư mục dữ liệu trong tệp cài đặt và quyền ghi."),
)


def machine_key(path: Path) -> bytes:
    """Return the machine's 32-byte database key, drawn and written with mode 0600 on the first call.

    Raises:
        StoreUnavailable: the file cannot be made or read, or does not hold a key.
    """
    try:
        if not path.exists():
            _draw_key(path)
        key = bytes.fromhex(path.read_text(encoding="ascii").strip())
    except OSError as error:
        what = f"Không ghi hoặc đọc được trong thư mục dữ liệu {path.parent}."
        raise StoreUnavailable(what, f"Kiểm tra quyền và chỗ trống của thư mục, và tệp {path.name}.") from error
    except ValueError as error:
        raise StoreUnavailable(_NO_KEY, f"Kiểm tra tệp {path.name} trong thư mục dữ liệu.") from error
    if len(key) != KEY_BYTES:
        raise StoreUnavailable(_NO_KEY, _ASK)
    return key


def _draw_key(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    drawn = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(drawn, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_hex(KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())
        os.link(drawn, path)  # the first of two processes that start at once wins; the other reads its key
    except FileExistsError:
        pass
    finally:
        drawn.unlink(missing_ok=True)


def open_engine(path: Path, key: bytes) -> Engine:
    """Return an engine on the encrypted file; writers say so with ``execution_options(write=True)``."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        module=sqlcipher3.dbapi2,
        hide_parameters=True,  # an error text must not carry a citizen's name
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:  # noqa: ANN401 - a DBAPI connection has no type
        connection.isolation_level = None  # transactions are begun below, by hand
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        cursor.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # deferred begins that write later fail under load (207 of 400): writers take the lock first
        write = connection.get_execution_options().get("write", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return engine


@contextmanager
def translated() -> Iterator[None]:
    """Turn what the driver says into one sentence for people and one with the remedy."""
    try:
        yield
    except DBAPIError as error:
        said = str(error.orig).lower()
        for sign, what, do in _REMEDIES:
            if sign in said:
                raise StoreUnavailable(what, do) from error
        raise StoreUnavailable("Cơ sở dữ liệu báo lỗi, chưa lưu được.", _ASK) from error
