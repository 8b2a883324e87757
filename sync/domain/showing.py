"""What the hall board shows between calls: which files may be shown, and whose turn it is. Calls always come first."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

PICTURES: Final = frozenset({"png", "jpg", "jpeg"})
CLIPS: Final = frozenset({"mp4", "webm"})
MOST_PICTURE_BYTES: Final = 20 << 20
MOST_CLIP_BYTES: Final = 300 << 20
MOST_FILES: Final = 60

REST_MS: Final = 12_000
"""Before each picture the plate is as always: whose turn it was, or when the centre works."""

PICTURE_MS: Final = 12_000
CLIP_MS: Final = 180_000
"""A clip is broken off after three minutes: a hall waits for its numbers."""


class Unfit(StrEnum):
    """Why a file is not shown."""

    KIND = "kind"
    LARGE = "large"
    EMPTY = "empty"
    OTHER = "other"
    MANY = "many"


SENTENCES: Final = {
    Unfit.KIND: "không phải ảnh (png, jpg) hay phim (mp4, webm)",
    Unfit.LARGE: "quá lớn: ảnh đến 20 MB, phim đến 300 MB",
    Unfit.EMPTY: "tệp trống",
    Unfit.OTHER: "tên tệp nói một loại, bên trong là loại khác hoặc đã hỏng",
    Unfit.MANY: f"đã đủ {MOST_FILES} tệp",
}

_STARTS: Final = {
    "png": (0, b"\x89PNG\r\n\x1a\n"),
    "jpg": (0, b"\xff\xd8\xff"),
    "jpeg": (0, b"\xff\xd8\xff"),
    "mp4": (4, b"ftyp"),
    "webm": (0, b"\x1a\x45\xdf\xa3"),
}
HEAD_BYTES: Final = 12


def is_clip(name: str) -> bool:
    """Return whether a file's name is a clip's."""
    return _ending(name) in CLIPS


def unfit(name: str, size_bytes: int, head: bytes) -> Unfit | None:
    """Return why a file is not shown, None for one that may be; ``head`` is its first `HEAD_BYTES`."""
    ending = _ending(name)
    if ending not in _STARTS:
        return Unfit.KIND
    if size_bytes == 0:
        return Unfit.EMPTY
    if size_bytes > (MOST_CLIP_BYTES if ending in CLIPS else MOST_PICTURE_BYTES):
        return Unfit.LARGE
    at, start = _STARTS[ending]
    return None if head[at:].startswith(start) else Unfit.OTHER


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose turn it is on the plate.

    Attributes:
        at: the place of the file that is shown, or comes next.
        since_ms: since when it is shown, or the plate is free; None while a call has it. Steady time.
    """

    at: int = 0
    shown: bool = False
    since_ms: int | None = None


def passed(turn: Turn, now_ms: int, most_ms: int, *, free: bool) -> Turn:
    """Return the turn at this moment.

    Args:
        turn: as it was.
        now_ms: steady time.
        most_ms: how long the file at ``turn.at`` may be shown; 0 when there is none.
        free: nobody is being called or awaited. What a call broke off is shown again later.
    """
    if not free or not most_ms:
        return Turn(turn.at)
    if turn.since_ms is None:
        return replace(turn, since_ms=now_ms)
    if now_ms - turn.since_ms < (most_ms if turn.shown else REST_MS):
        return turn
    return over(turn, now_ms) if turn.shown else replace(turn, shown=True, since_ms=now_ms)


def over(turn: Turn, now_ms: int) -> Turn:
    """Return the turn once a file has come to its end."""
    return Turn(turn.at + 1, since_ms=now_ms)


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower()
