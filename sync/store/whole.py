"""Whether a database file is whole, who uses it, and moving it durably."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2

from sync.store.engine import open_engine, unlock
from sync.store.verify import Signatures, Verified, unsigned, verify

DATABASE = "motcua.db"

_FIRST_SHARED_BYTE, _SHARED_BYTES = 0x40000002, 510
"""Where SQLite locks a file that is open (its file format, "locking byte page")."""


def parts_of(database: Path) -> tuple[Path, ...]:
    """Return the files that only together are the database: without its -wal it lacks what was acknowledged last."""
    return tuple(database.with_name(database.name + ending) for ending in ("", "-wal", "-shm"))


@contextmanager
def connected(database: Path, key: bytes) -> Iterator[Any]:
    """Give a plain connection to a file that is there."""
    connection = sqlcipher3.dbapi2.connect(f"{database.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
    try:
        unlock(connection, key)
        yield connection
    finally:
        connection.close()


def file_faults(database: Path, key: bytes) -> tuple[str, ...]:
    """Return what SQLCipher says of the file's pages and SQLite of its structure; () when it is whole."""
    # each question on a connection of its own: SQLCipher refuses everything on one that has met a damaged page
    pages = _said(database, key, "cipher_integrity_check")
    return pages or tuple(line for line in _said(database, key, "quick_check(1)") if line != "ok")


def lasting_faults(database: Path, key: bytes) -> tuple[str, ...]:
    """Return the faults of a file that may be written to meanwhile: a page half written is whole a moment later."""
    return file_faults(database, key) and file_faults(database, key)


def _said(database: Path, key: bytes, question: str) -> tuple[str, ...]:
    try:
        with connected(database, key) as connection:
            # pages that a power cut tore while they were brought in are whole in the -wal: that goes first
            connection.execute("PRAGMA wal_checkpoint")
            return tuple(str(row[0]) for row in connection.execute(f"PRAGMA {question}"))
    except sqlcipher3.dbapi2.DatabaseError as error:
        return (str(error),)


def chains_of(database: Path, key: bytes, signatures: Signatures = unsigned) -> Verified:
    """Return what the chains of a file's logs are like, and what ``signatures`` finds under them."""
    engine = open_engine(database, key)
    try:
        return verify(engine, signatures)
    finally:
        engine.dispose()


def in_use(database: Path) -> bool:
    """Return whether another process has the database open."""
    if not database.exists():
        return False
    return _cannot_be_renamed(database) if sys.platform == "win32" else _is_locked(database)


def _cannot_be_renamed(database: Path) -> bool:
    """Ask as Windows answers: a file that SQLite has open cannot be moved."""
    try:
        database.rename(database)
    except PermissionError:
        return True
    return False


def _is_locked(database: Path) -> bool:
    import fcntl  # noqa: PLC0415 - there is none on Windows

    with database.open("r+b") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, _SHARED_BYTES, _FIRST_SHARED_BYTE)
        except BlockingIOError:
            return True
    return False


def settle(file: Path) -> None:
    """Return when a file's bytes are on the disk."""
    with file.open("r+b") as written:
        os.fsync(written.fileno())


def move(source: Path, target: Path) -> None:
    """Rename durably; what had the name before is replaced."""
    source.replace(target)
    for folder in {source.parent, target.parent}:
        _settle_folder(folder)


def _settle_folder(folder: Path) -> None:
    with suppress(PermissionError):  # Windows opens no folders; its renames are in the journal
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
