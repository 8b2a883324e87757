"""Guide clips of a centre: which procedure a file is about, told by its name alone."""

import re
from dataclasses import dataclass
from typing import Final

from sync.domain.ids import ProcedureCode, ServiceCode

_NAME: Final = re.compile(
    r"(?P<code>[0-9]\.[0-9]{6})(?![0-9])[\W_]*(?:[0-9]+(?![^\W\d_])[\W_]*)?(?P<title>.*)\.(?:mp4|webm)", re.IGNORECASE
)
_MINUTE_MS: Final = 60_000


@dataclass(frozen=True, slots=True)
class ClipName:
    """What the name of a clip's file tells; ``title`` is "" when it has none."""

    code: ProcedureCode
    title: str


def clip_name(file: str) -> ClipName | None:
    """Return what a file's name tells: "1.001193-2 Cách điền tờ khai.mp4"; None for what is no clip.

    The number after the code orders the clips and is not shown.
    """
    found = _NAME.fullmatch(file)
    if found is None:
        return None
    title = found["title"].replace("_", " ").strip()
    return ClipName(ProcedureCode(ServiceCode(found["code"])), title[:1].upper() + title[1:])


def minutes(length_ms: int) -> int:
    """Return a length in whole minutes as people say it, one at least."""
    return max(1, round(length_ms / _MINUTE_MS))


def clock(position_ms: int) -> str:
    """Return a place in a clip: "1:05"."""
    minute, rest_ms = divmod(position_ms, _MINUTE_MS)
    return f"{minute}:{rest_ms // 1000:02d}"
