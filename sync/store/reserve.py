"""Room kept back for the day the disk is full: numbers and calls go on, larger things are refused earlier (F-09)."""

import logging
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

from sync.errors import StoreUnavailable

log = logging.getLogger(__name__)

RESERVED_BYTES = 200 * 1024 * 1024
"""A commune's number or dossier takes some 2 KB: enough for years, and for whoever comes to clear the disk."""

_LOW_BYTES = 40 * 1024 * 1024
"""More than SQLite's log of writes grows to before it is brought in (16 MB), and what that adds to the database."""


class Reserve:
    """A file that does nothing but take up room on the database's disk."""

    def __init__(self, folder: Path, reserved_bytes: int = RESERVED_BYTES, low_bytes: int = _LOW_BYTES) -> None:
        """Take charge of the folder's reserve; nothing is written before ``keep``.

        Args:
            folder: the database's.
            reserved_bytes: how much room is kept back.
            low_bytes: free room below which it is given back.
        """
        self._file, self._folder = folder / "reserve", str(folder)
        self._reserved_bytes, self._low_bytes = reserved_bytes, low_bytes

    def keep(self) -> None:
        """Take the room up again where the disk has twice as much."""
        if self._file.exists() or shutil.disk_usage(self._file.parent).free < 2 * self._reserved_bytes:
            return
        with suppress(OSError), self._file.open("wb") as file:  # without a reserve the machine works all the same
            if sys.platform == "win32":
                file.truncate(self._reserved_bytes)  # NTFS gives the room at once
            else:
                os.posix_fallocate(file.fileno(), 0, self._reserved_bytes)

    def give_way(self) -> None:
        """Give the room back when the disk is nearly full; called before every commit, and costs some microseconds."""
        with suppress(OSError):  # what is wrong with the disk itself, the commit will say
            if shutil.disk_usage(self._folder).free < self._low_bytes:
                self._file.unlink()
                log.warning("disk nearly full, reserve given back")


def room_for(size_bytes: int, folder: Path) -> None:
    """Refuse what is larger than a number or a call while the disk has no room to spare.

    Raises:
        StoreUnavailable: beside it, less than the reserve would stay free.
    """
    if shutil.disk_usage(folder).free < size_bytes + RESERVED_BYTES:
        raise StoreUnavailable("Máy sắp đầy bộ nhớ, chưa lưu được.", "Gọi quản trị viên dọn bớt ổ đĩa.")
