"""What the QR of an identity card says: a claim that anybody can print, never proof of who stands there (F-62).

A citizen's card (CCCD) has seven fields, the identity card of July 2024 (căn cước) the same seven and at least three
more, whose order is not published: they are looked at by nobody and kept nowhere. Anything else is no card (F-61).
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

LONGEST_BYTES: Final = 1024
FIELDS, FIELDS_OF_2024 = 7, 10
MISREAD: Final = "\N{REPLACEMENT CHARACTER}"
"""What a scanner with the wrong code page makes of Vietnamese letters."""

_NUMBER, _OLD_NUMBER = re.compile(r"[0-9]{12}"), re.compile(r"([0-9]{9}|[0-9]{12})?")
_DAY = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4})")
_BEGINS = re.compile(r"[0-9]{1,12}(\||$)")
_IN_NAMES: Final = " '’-." + MISREAD
_IN_ADDRESSES: Final = " '’-.,/()–:;&+" + MISREAD
_LONGEST_NAME, _LONGEST_ADDRESS = 100, 300


class Sex(StrEnum):
    """As it is written on cards, in small letters."""

    MAN = "nam"
    WOMAN = "nữ"


@dataclass(frozen=True, slots=True)
class Card:
    """What a card claims.

    Attributes:
        old_number: of the card before, nine or twelve digits; None when there was none.
        sex: None when the card does not say it.
        warnings: sentences about what does not agree; an officer looks at the card all the same.
    """

    number: str
    old_number: str | None
    name: str
    born: date
    sex: Sex | None
    address: str | None
    issued: date | None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NoCard:
    """Why a text is no card's, in a sentence for whoever holds it before the scanner."""

    reason: str


NOT_A_CARD: Final = NoCard("Mã này không phải thẻ căn cước.")
HALF_READ: Final = NoCard("Chưa đọc được. Giữ thẻ thẳng, cách 10–15 cm.")
_NO_BIRTHDAY: Final = NoCard("Ngày sinh trong mã không có trong lịch. Xem lại thẻ.")
_NO_ISSUE: Final = NoCard("Ngày cấp trong mã không có trong lịch. Xem lại thẻ.")
_NO_NAME: Final = NoCard("Mã không có họ tên đọc được. Xem lại thẻ.")


def read_card(text: str) -> Card | NoCard:
    """Return what the text of a card's QR says, or why it is none; text is data, whatever it looks like."""
    if len(text.encode(errors="replace")) > LONGEST_BYTES:
        return NOT_A_CARD
    plain = unicodedata.normalize("NFC", text.strip("\r\n\t "))
    if any(unicodedata.category(sign)[0] == "C" for sign in plain):
        return NOT_A_CARD
    fields = [" ".join(field.split()) for field in plain.split("|")]
    if len(fields) != FIELDS and len(fields) < FIELDS_OF_2024:
        return HALF_READ if len(fields) < FIELDS and _BEGINS.match(plain) else NOT_A_CARD
    return _card(fields[:FIELDS])


def _card(fields: list[str]) -> Card | NoCard:
    number, old_number, name, born_on, sex, address, issued_on = fields
    if not (_NUMBER.fullmatch(number) and _OLD_NUMBER.fullmatch(old_number)):
        return NOT_A_CARD
    if not _is_name(name):
        return _NO_NAME
    if not _is_address(address):
        return NOT_A_CARD
    born, issued = _day(born_on), _day(issued_on)
    if born is None:
        return _NO_BIRTHDAY
    if issued is None and issued_on:
        return _NO_ISSUE
    said = next((each for each in Sex if each == sex.casefold()), None)
    warnings = _warnings(number, born, said, name + address)
    return Card(number, old_number or None, name, born, said, address or None, issued, warnings)


def _is_name(name: str) -> bool:
    letters = all(unicodedata.category(sign)[0] in "LM" or sign in _IN_NAMES for sign in name)
    return letters and any(map(str.isalpha, name)) and len(name) <= _LONGEST_NAME


def _is_address(address: str) -> bool:
    letters = all(unicodedata.category(sign)[0] in "LMN" or sign in _IN_ADDRESSES for sign in address)
    return letters and len(address) <= _LONGEST_ADDRESS


def _day(digits: str) -> date | None:
    """Return the day of "31122000"; None for what the calendar does not have."""
    read = _DAY.fullmatch(digits)
    if read is None:
        return None
    try:
        return date(int(read[3]), int(read[2]), int(read[1]))
    except ValueError:
        return None


def _warnings(number: str, born: date, sex: Sex | None, words: str) -> tuple[str, ...]:
    """Return what does not agree: the number's fourth digit says century and sex, the next two the year of birth."""
    century, woman = divmod(int(number[3]), 2)
    found = {
        "Số định danh và năm sinh không khớp nhau.": born.year != 1900 + 100 * century + int(number[4:6]),
        "Số định danh và giới tính không khớp nhau.": sex is not None and woman != (sex is Sex.WOMAN),
        "Mã không ghi giới tính.": sex is None,
        "Có chữ máy quét đọc sai. So lại với thẻ.": MISREAD in words,
    }
    return tuple(sentence for sentence, holds in found.items() if holds)
