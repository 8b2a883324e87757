"""Backups: encrypted copies made while the machine works, verified before an older one goes."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import sqlcipher3.dbapi2

from sync.clock import local
from sync.errors import StoreDamaged, StoreUnavailable
from sync.store.reserve import room_for
from sync.store.verify import Verified
from sync.store.whole import chains_of, connected, file_faults, lasting_faults, move, parts_of, settle

FOLDER = "backups"
"""Beside the database, unless the settings name another disk."""

_NAME = re.compile(r"motcua-([0-9]{6,})-[0-9]{8}-[0-9]{4}\.db")


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified copy."""

    path: Path
    verified: Verified


def back_up_into(folder: Path, database: Path, key: bytes, at_ms: int, keep: int) -> Backup:
    """Add a backup to a folder, then remove the oldest beyond ``keep``.

    Raises:
        StoreDamaged: the database is damaged; nothing was copied, no earlier backup touched.
        StoreUnavailable: the folder cannot be written.
    """
    with _said_in_words(folder):
        folder.mkdir(parents=True, exist_ok=True)
        for left in folder.glob("motcua-*.db.part*"):  # by a power cut
            left.unlink()
        made = back_up(database, key, folder / _next_name(folder, at_ms))
        for old in backups_in(folder)[keep:]:
            old.unlink()
    return made


def back_up(database: Path, key: bytes, target: Path) -> Backup:
    """Make one verified backup; other programs go on reading and writing.

    Raises:
        StoreDamaged: the database is damaged, or its copy; what ``target`` was before it still is.
        StoreUnavailable: the file cannot be written, or what has its name is no backup of this machine.
    """
    part = target.parent / f"{target.name}.part"
    with _said_in_words(target):
        _leave_others_alone(target, database, key)
        try:
            room_for(database.stat().st_size, target.parent)
            if lasting_faults(database, key):
                raise _refused()
            _copy(database, key, part)
            verified = chains_of(part, key)
            if verified.broken or file_faults(part, key):
                raise _refused()
            settle(part)
            move(part, target)
        finally:
            for left in parts_of(part):
                left.unlink(missing_ok=True)
    return Backup(target, verified)


def backups_in(folder: Path) -> list[Path]:
    """Return the backups of a folder, newest first: by the number in their names, because clocks jump."""
    named = {path: _NAME.fullmatch(path.name) for path in folder.glob("*.db")}
    return sorted((path for path, name in named.items() if name), key=_number, reverse=True)


def _number(path: Path) -> int:
    return int(path.name.split("-")[1])


def _next_name(folder: Path, at_ms: int) -> str:
    newest = next(iter(backups_in(folder)), None)
    number = _number(newest) + 1 if newest else 1
    return f"motcua-{number:06}-{local(at_ms):%Y%m%d-%H%M}.db"


def _leave_others_alone(target: Path, database: Path, key: bytes) -> None:
    if target.resolve() in {part.resolve() for part in parts_of(database)}:
        raise StoreUnavailable(f"Chưa sao lưu: {target} là cơ sở dữ liệu đang dùng.", "Chọn tên tệp khác.")
    if target.exists() and not (target.is_file() and _opens(target, key)):
        raise StoreUnavailable(f"Chưa sao lưu: {target} không phải bản sao lưu của máy này.", "Chọn tên tệp khác.")


def _opens(file: Path, key: bytes) -> bool:
    try:
        with connected(file, key) as earlier:
            earlier.execute("SELECT count(*) FROM sqlite_master")
    except sqlcipher3.dbapi2.DatabaseError:
        return False
    return True


def _copy(database: Path, key: bytes, part: Path) -> None:
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    with connected(database, key) as source, connected(part, key) as copy:
        source.backup(copy)  # all pages of one moment; VACUUM INTO took 1.2 times as long


def _refused() -> StoreDamaged:
    return StoreDamaged(
        "Chưa sao lưu: cơ sở dữ liệu bị hỏng. Các bản sao lưu trước vẫn còn nguyên.",
        "Đóng rồi mở lại phần mềm: máy tự khôi phục. Báo quản trị viên kiểm tra ổ đĩa.",
    )


@contextmanager
def _said_in_words(target: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, sqlcipher3.dbapi2.Error) as error:
        raise StoreUnavailable(
            f"Không ghi được bản sao lưu {target}.", "Kiểm tra chỗ trống, quyền ghi và ổ đĩa rồi làm lại."
        ) from error
