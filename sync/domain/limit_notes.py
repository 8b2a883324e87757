"""Where a way's limit and its note disagree: a field says "20 ngày", the note beside it "20 ngày làm việc".

Nobody is promised a day of which the record itself is not sure: such a limit counts as unclear, and the note is shown.
"""

import re
from collections.abc import Iterator
from typing import Final

from sync.domain.procedure import Limit, Unit

_STATED = re.compile(
    r"\b(\d{1,3}(?:[.,]\d)?) (?:\([^()]{1,30}\) )?(ngày làm việc|ngày|giờ làm việc|giờ)\b", re.IGNORECASE
)
_UNITS = {
    "ngày làm việc": Unit.WORKING_DAY,
    "ngày": Unit.CALENDAR_DAY,
    "giờ làm việc": Unit.WORKING_HOUR,
    "giờ": Unit.WORKING_HOUR,
}
_BEGINS = re.compile(r"(?:^|[-+•(\n;]|hoặc) ?(?:không quá |trong (?:thời hạn )?)?$", re.IGNORECASE)
_OF_A_CASE = re.compile(r" ?,? ?(?:đối )?với (?:các |những )?\w", re.IGNORECASE)
_LOOKED_BACK = 30  # signs before a number: "hoặc trong thời hạn không quá "

OTHER_UNIT: Final = "Thời hạn và ghi chú nói khác nhau; sẽ nói “theo quy định – hỏi cán bộ”."
BY_CASE: Final = "Thời hạn khác nhau theo trường hợp; sẽ nói “theo quy định – hỏi cán bộ” và ghi chú."


def why_unclear(limit: Limit, note: str | None) -> str | None:
    """Return a Vietnamese sentence when a way's note says another limit than its field, None when it does not.

    What a note says of steps ("kéo dài thêm không quá 02 ngày") is no other limit.
    """
    said = tuple(_said(note or ""))
    same_number = {each.unit for each, _ in said if each.amount == limit.amount}
    if same_number and limit.unit not in same_number:
        return OTHER_UNIT
    return BY_CASE if any(is_whole and each != limit for each, is_whole in said) else None


def _said(note: str) -> Iterator[tuple[Limit, bool]]:
    """Yield the limits of a note, and whether each is one of a whole procedure in some case."""
    for found in _STATED.finditer(note):
        before = note[max(0, found.start() - _LOOKED_BACK) : found.start()]
        is_whole = bool(_BEGINS.search(before) or _OF_A_CASE.match(note, found.end()))
        yield Limit(float(found[1].replace(",", ".")), _UNITS[found[2].lower()]), is_whole
