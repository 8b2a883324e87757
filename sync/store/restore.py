"""Restoring: a checked copy takes the database's place, what was there is kept aside, and the file says so of itself.

A machine must never go on as if nothing had happened: it does not know what it wrote after the copy was made. The
meta table therefore carries ``restored_at`` (ms) and ``epoch`` (16 hex digits, drawn anew each time).
"""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import delete, insert

from sync.clock import local
from sync.errors import StoreDamaged, StoreUnavailable
from sync.store.engine import open_engine
from sync.store.rows import META
from sync.store.whole import chains_of, file_faults, in_use, move, parts_of, settle

QUARANTINE = "quarantine"
_IN_USE = StoreUnavailable("Cơ sở dữ liệu đang được dùng.", "Đóng ki-ốt, quầy hoặc máy chủ trên máy này rồi làm lại.")


def restore(database: Path, key: bytes, source: Path, at_ms: int) -> Path:
    """Put a verified copy of a backup in the database's place; return the folder that holds what was there.

    Raises:
        StoreDamaged: the backup is damaged or another machine's; nothing was changed.
        StoreUnavailable: it cannot be read, a program uses the database, or the disk is full; nothing was changed.
    """
    with _said_in_words():
        if in_use(database):
            raise _IN_USE
        _make_ready(database, key, at_ms, source)
    return finish(database)


def begin_empty(database: Path, key: bytes, at_ms: int) -> Path:
    """Put an empty database in the place of one that nothing can bring back; return the folder that holds it.

    Raises:
        StoreUnavailable: the disk is full; nothing was changed.
    """
    with _said_in_words():
        _make_ready(database, key, at_ms, None)
    return finish(database)


def finish(database: Path) -> Path:
    """Swap the database for the one made ready, also when a power cut came between; return the quarantine's folder.

    Raises:
        StoreUnavailable: the files cannot be moved now; the next start goes on from there.
    """
    with _said_in_words():
        folder = _quarantine(database, _ready(database).stat().st_mtime_ns)
        move(_ready(database), database)
    return folder


def is_half_done(database: Path) -> bool:
    """Return whether a checked database waits to take this one's place."""
    return _ready(database).exists()


def _ready(database: Path) -> Path:
    """Return the name under which a database waits: whatever bears it is whole, so the swap can begin again."""
    return database.with_name(f"{database.name}.ready")


def _make_ready(database: Path, key: bytes, at_ms: int, source: Path | None) -> None:
    work = database.with_name(f"{database.name}.restoring")
    _remove(work)
    try:
        if source is not None:
            for part, copy in zip(parts_of(source)[:2], parts_of(work)[:2], strict=True):  # what quarantine keeps, too
                if part == source or part.exists():
                    shutil.copyfile(part, copy)
            if file_faults(work, key) or chains_of(work, key).broken:
                raise StoreDamaged(
                    f"Bản sao lưu {source.name} bị hỏng hoặc của máy khác. Chưa thay đổi gì.", "Chọn bản sao lưu khác."
                )
        _mark(work, key, at_ms)
        settle(work)
        move(work, _ready(database))
    finally:
        _remove(work)


def _mark(work: Path, key: bytes, at_ms: int) -> None:
    said = {"restored_at": str(at_ms), "epoch": secrets.token_hex(8)}
    engine = open_engine(work, key)
    with engine.begin() as connection:
        META.create(connection, checkfirst=True)
        connection.execute(delete(META).where(META.c.key.in_(said)))
        connection.execute(insert(META), [{"key": name, "value": value} for name, value in said.items()])
    engine.dispose()  # the last connection brings everything into the one file


def _quarantine(database: Path, made_ready_ns: int) -> Path:
    """Move the database's files aside, into the same folder when it is done in two goes."""
    named = f"{local(made_ready_ns // 1_000_000):%Y%m%d-%H%M%S}-{made_ready_ns % 1_000_000:06}"
    folder = database.parent / QUARANTINE / named
    folder.mkdir(parents=True, exist_ok=True)
    for part in parts_of(database):
        if part.exists():
            move(part, folder / part.name)
    return folder


def _remove(work: Path) -> None:
    for part in parts_of(work):
        part.unlink(missing_ok=True)


@contextmanager
def _said_in_words() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StoreUnavailable(
            "Không khôi phục được: không đọc hoặc ghi được tệp.", "Kiểm tra tệp sao lưu, chỗ trống và quyền ghi."
        ) from error
