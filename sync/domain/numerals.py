"""Numbers as Vietnamese people say them; `num2words` says "một nghìn lẻ một", other libraries are under the GPL."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

DIGITS: Final = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
MOST: Final = 10**18 - 1
"""The largest number that is said as one; longer ones are codes."""

_TEN, _HUNDRED, _THOUSAND, _MILLION, _BILLION = 10, 100, 10**3, 10**6, 10**9
_ONE, _FOUR, _FIVE = 1, 4, 5


@dataclass(frozen=True, slots=True)
class Wording:
    """What differs from region to region.

    Attributes:
        zero_tens: between hundreds and ones: "linh" in the North, "lẻ" in the South.
        thousand: "nghìn", or "ngàn".
        four: after tens: "hai mươi tư", or "bốn".
    """

    zero_tens: str = "linh"
    thousand: str = "nghìn"
    four: str = "tư"


USUAL: Final = Wording()


def said(number: int, wording: Wording = USUAL) -> str:
    """Return a number from 0 to `MOST` in words: 1001 is "một nghìn không trăm linh một"."""
    return " ".join(_whole(number, wording, first=True)) if number else DIGITS[0]


def digit_by_digit(text: str) -> str:
    """Return the digits of a text one after another, letters as they stand: "A045" is "A không bốn năm"."""
    return " ".join(DIGITS[int(sign)] if sign.isdecimal() else sign for sign in text if sign.isalnum())


def _whole(number: int, wording: Wording, *, first: bool) -> Iterator[str]:
    for unit, name in ((_BILLION, "tỷ"), (_MILLION, "triệu"), (_THOUSAND, wording.thousand)):
        if number >= unit:
            yield from _whole(number // unit, wording, first=first)
            yield name
            first, number = False, number % unit
    if number:
        yield from _hundreds(number, wording, first=first)


def _hundreds(number: int, wording: Wording, *, first: bool) -> Iterator[str]:
    """Say 1 to 999; after a larger unit also the hundreds that are none."""
    hundreds, rest = divmod(number, _HUNDRED)
    if hundreds or not first:
        yield from (DIGITS[hundreds], "trăm")
        if 0 < rest < _TEN:
            yield wording.zero_tens
    yield from _tens(rest, wording)


def _tens(number: int, wording: Wording) -> Iterator[str]:
    tens, ones = divmod(number, _TEN)
    if tens == 1:
        yield "mười"
    elif tens:
        yield from (DIGITS[tens], "mươi")
    if ones:
        yield _ones(tens, ones, wording)


def _ones(tens: int, ones: int, wording: Wording) -> str:
    if tens and ones == _FIVE:
        return "lăm"
    if tens > 1 and ones in (_ONE, _FOUR):
        return "mốt" if ones == _ONE else wording.four
    return DIGITS[ones]
