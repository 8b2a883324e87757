"""The call of a slip to a counter: its words, and the recorded clips that they are put together from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sync.domain.numerals import DIGITS, MOST, USUAL, Wording, digit_by_digit, said

CALL: Final = ("Xin mời số", "đến quầy số")
PLACE: Final = "den-quay-so"
"""The clip before which a speaker pauses."""

_SLIP = re.compile(r"([A-Z])((?:~?[A-Z0-9]{0,4}-)?)([0-9]{3,4})")
_COUNTER = re.compile(r"[A-Z0-9]{1,4}")
CLIPS: Final = {
    **{word: str(digit) for digit, word in enumerate(DIGITS)},
    "Xin mời số": "xin-moi-so", "đến quầy số": PLACE,
    "mười": "10", "mươi": "muoi", "mốt": "mot", "tư": "tu", "lăm": "lam", "linh": "linh", "lẻ": "le",
    "trăm": "tram", "nghìn": "nghin", "ngàn": "ngan", "triệu": "trieu", "tỷ": "ty",
}  # fmt: skip
"""Name of a word's clip: "mười" and "mươi", "một" and "mốt" sound different and need different recordings."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """What is said; ``clips`` in their order, a letter's is the small letter."""

    text: str
    clips: tuple[str, ...]


def call(slip: str, counter: str, wording: Wording = USUAL, *, as_number: bool = False) -> Announcement | None:
    """Return the call of a slip to a counter, None for what is no slip or no counter.

    Args:
        slip: as printed: "A045", "A2-045", "A~KT-001".
        counter: "9", "1A".
        wording: of the region.
        as_number: "A bốn mươi lăm" in place of "A không bốn năm"; letter and tag are spelt all the same.
    """
    parts = _SLIP.fullmatch(slip)
    if parts is None or not _COUNTER.fullmatch(counter):
        return None
    number = said(int(parts[3]), wording) if as_number else digit_by_digit(parts[3])
    place = said(int(counter), wording) if counter.isdecimal() else digit_by_digit(counter)
    letters = digit_by_digit(parts[1] + parts[2])
    words = (CALL[0], f"{letters} {number}", CALL[1], place)
    return Announcement("{} {}, {} {}".format(*words), _clips_of(*words))


def number(digits: str, wording: Wording = USUAL) -> Announcement | None:
    """Return a number in words, None for what is none or too large for one."""
    if not (digits.isascii() and digits.isdecimal() and int(digits[: len(str(MOST)) + 1]) <= MOST):
        return None
    words = said(int(digits), wording)
    return Announcement(words, _clips_of(words))


def _clips_of(*parts: str) -> tuple[str, ...]:
    return tuple(clip for part in parts for clip in _clips_of_part(part))


def _clips_of_part(part: str) -> Iterator[str]:
    if part in CLIPS:
        yield CLIPS[part]
    else:
        yield from (CLIPS.get(word, word.lower()) for word in part.split())
