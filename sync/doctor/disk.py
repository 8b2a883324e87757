"""The disk: room, the right to write, and how long a commit waits for it; the clock against what was written."""

import os
import shutil
import tempfile
from pathlib import Path
from time import monotonic

from sync.clock import local
from sync.doctor.finding import Finding, ill, well

LEAST_FREE_BYTES = 200 * 1024 * 1024
"""F-09: with less, numbers and calls still go on, but nothing larger should be begun."""

SLOWEST_MS = 500
"""F-11: one commit waits for one of these; a good disk takes 1 to 20 ms, a memory card 200."""

_EARLIEST, _LATEST = 2026, 2100
_BACK_MS = 2 * 60_000
_MB = 1024 * 1024


def free_space(folder: Path) -> Finding:
    """Return whether there is room on the disk of a folder that is there."""
    free = shutil.disk_usage(folder).free
    if free < LEAST_FREE_BYTES:
        return ill("disk-space", f"Ổ đĩa chỉ còn trống {free // _MB} MB.", "Dọn bớt cho đến khi còn ít nhất 200 MB.")
    return well("disk-space", f"Ổ đĩa còn trống {free // _MB} MB.")


def writing(folder: Path) -> Finding:
    """Return whether a small file can be written and how long it takes until it is on the disk."""
    try:
        took_ms = _written_in_ms(folder)
    except OSError:
        return ill("disk-write", f"Không ghi được vào {folder}.", "Kiểm tra quyền ghi, và xem ổ đĩa có hỏng không.")
    if took_ms > SLOWEST_MS:
        return ill(
            "disk-write", f"Ổ đĩa ghi rất chậm ({took_ms} ms một lần).", "Thay ổ đĩa: mỗi số phải chờ lâu như vậy."
        )
    return well("disk-write", f"Ghi được; mỗi lần lưu mất {took_ms} ms.")


def _written_in_ms(folder: Path) -> int:
    with tempfile.TemporaryFile(dir=folder) as file:
        file.write(bytes(4096))
        file.flush()
        begun = monotonic()
        os.fsync(file.fileno())
        return round((monotonic() - begun) * 1000)


def clock(now_ms: int, last_ms: int | None) -> Finding:
    """Return whether the clock can be right.

    Args:
        now_ms: what the machine's clock shows.
        last_ms: the latest time at which something was saved; None when nothing was.
    """
    shown = f"{local(now_ms):%H:%M ngày %d/%m/%Y}"
    repair = "Chỉnh lại giờ của máy; nếu sai lại sau khi tắt máy, thay pin trên bo mạch."
    if not _EARLIEST <= local(now_ms).year < _LATEST:
        return ill("clock", f"Đồng hồ máy chỉ {shown}, chắc chắn sai.", repair)
    if last_ms is not None and now_ms < last_ms - _BACK_MS:
        return ill("clock", f"Đồng hồ máy chỉ {shown}, sớm hơn lần lưu cuối lúc {local(last_ms):%H:%M %d/%m}.", repair)
    return well("clock", f"Đồng hồ chỉ {shown}.")
