"""Opening a database that may be damaged: quarantine, the newest backup, and what the damaged file still tells (F-06).

The machine goes on giving numbers whatever it finds. Only a database that this machine's key never opened is left
alone: that is a matter of the key, and nothing is won by beginning anew.
"""

import logging
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Generic, TypeVar

from sync.clock import local
from sync.errors import StoreDamaged, StoreUnavailable
from sync.store.backup import backups_in
from sync.store.owed import owe, owed, paid
from sync.store.restore import begin_empty, finish, is_half_done, restore
from sync.store.salvage import bring_over, newest_ms
from sync.store.store import Store
from sync.store.whole import in_use, lasting_faults, parts_of

log = logging.getLogger(__name__)

QUICKLY_LOOKED_AT_BYTES = 64 * 1024 * 1024
"""A larger file is looked through only after a start that follows no clean end: 43 MB take 0.6 s."""

AnyStore = TypeVar("AnyStore", bound=Store)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a machine's database lies, and its backups."""

    database: Path
    key: bytes
    backups: Path
    now_ms: int


@dataclass(frozen=True, slots=True)
class Recovery:
    """What came back after damage.

    Attributes:
        until_ms: the time of the newest event that came back; None when none did.
        missing: events known to have been here that did not come back; None when nobody can tell.
        kept_in: the folder with the damaged files.
    """

    until_ms: int | None
    missing: int | None
    kept_in: Path

    @property
    def sentence(self) -> str:
        """Return what the staff are told, in Vietnamese."""
        if self.until_ms is None:
            return "Dữ liệu trên máy này bị hỏng, máy bắt đầu lại từ trống. Các máy khác sẽ trả lại phần đã gửi."
        until = f"Đã khôi phục dữ liệu đến {local(self.until_ms):%H:%M ngày %d/%m}."
        match self.missing:
            case 0:
                return f"{until} Không thiếu mục nào."
            case None:
                return f"{until} Kiểm tra các mục làm sau đó."
            case missing:
                return f"{until} Kiểm tra {missing} mục."


@dataclass(frozen=True, slots=True)
class Opened(Generic[AnyStore]):
    """A store that works, and what it took when the file was damaged."""

    store: AnyStore
    recovered: Recovery | None = None


def open_or_recover(place: Place, opening: Callable[[], AnyStore]) -> Opened[AnyStore]:
    """Return the store, brought back from what there is when its file is damaged.

    Args:
        place: where it lies.
        opening: opens the store at that place; called again after a recovery.

    Raises:
        StoreDamaged: the key of this machine has never opened this file.
        StoreUnavailable: the environment stands in the way; nothing was moved.
    """
    if is_half_done(place.database):
        finish(place.database)
    if in_use(place.database):
        return Opened(opening())  # whoever has it open has looked at it, and may be writing to it now
    try:
        if not _is_damaged(place) or in_use(place.database):  # asked again: another may have begun to write meanwhile
            return _told(place, _opened(place, opening))
        if not _is_ours(place):
            opening().close()  # what opens under this key is damaged, not another machine's
    except StoreDamaged:
        if not _is_ours(place):
            raise
    return _recovered(place, opening)


def _opened(place: Place, opening: Callable[[], AnyStore]) -> Opened[AnyStore]:
    store = opening()
    if not _is_ours(place):
        with suppress(OSError):  # a disk that may only be read; the next start writes it
            _sign_of(place.database).write_text(_sign(place.key), encoding="ascii")
    return Opened(store)


def _is_damaged(place: Place) -> bool:
    size = place.database.stat().st_size if place.database.exists() else 0
    if size == 0:  # SQLite would take it for a new one
        return bool(backups_in(place.backups)) or _is_ours(place)
    _, log_of_writes, _ = parts_of(place.database)
    if size > QUICKLY_LOOKED_AT_BYTES and not log_of_writes.exists():
        return False
    return bool(lasting_faults(place.database, place.key))


def _is_ours(place: Place) -> bool:
    """Return whether this key has opened this database before: then it is damaged, not another machine's."""
    try:
        return _sign_of(place.database).read_text(encoding="ascii") == _sign(place.key)
    except (OSError, ValueError):
        return False


def _sign_of(database: Path) -> Path:
    return database.with_name(f"{database.name}.key-sign")


def _sign(key: bytes) -> str:
    """Return what tells keys apart and tells nothing about them: 64 bits of a hash of 256 random ones."""
    return sha256(b"motcua database key" + key).hexdigest()[:16]


def _recovered(place: Place, opening: Callable[[], AnyStore]) -> Opened[AnyStore]:
    owe(place.database)
    kept_in = _newest_backup_restored(place) or begin_empty(place.database, place.key, place.now_ms)
    log.error("database recovered", extra={"kept_in": kept_in.name})
    return _told(place, _opened(place, opening), kept_in)


def _told(place: Place, opened: Opened[AnyStore], kept_in: Path | None = None) -> Opened[AnyStore]:
    """Return the store with all that damaged files still tell: the one just put aside, and what a power cut left."""
    folders = owed(place.database) or ((kept_in,) if kept_in else ())
    missing = [_salvaged(folder / place.database.name, place.key, opened.store) for folder in folders]
    paid(place.database)
    if not folders:
        return opened
    counted = [lost for lost in missing if lost is not None]
    most = max(counted) if len(counted) == len(missing) else None
    return Opened(opened.store, Recovery(newest_ms(opened.store), most, folders[-1]))


def _newest_backup_restored(place: Place) -> Path | None:
    for backup in backups_in(place.backups):
        try:
            return restore(place.database, place.key, backup, place.now_ms)
        except StoreDamaged:
            log.warning("backup damaged", extra={"backup": backup.name})
    return None


def _salvaged(damaged: Path, key: bytes, store: Store) -> int | None:
    """Bring over what the damaged file still tells, read from a copy: SQLite would write to it."""
    try:
        with tempfile.TemporaryDirectory(dir=damaged.parent) as folder:
            for part in parts_of(damaged):
                if part.exists():
                    shutil.copy(part, folder)
            return bring_over(Path(folder) / damaged.name, key, store)
    except (OSError, StoreUnavailable):
        return None
