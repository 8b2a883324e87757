"""Dossier codes (mã hồ sơ): recognised tolerantly, written only in the form that is in force (domain.md 2).

The grammar is data with effective dates; nothing here knows a law.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from sync.domain.datafile import DataFault, Section, section

TEMPORARY: Final = "TAM-"
"""How a code begins that cannot be taken for an official one."""

LONGEST_CODE: Final = 60
_SHORT_DATE: Final = 6
_LEVEL_ONE: Final = re.compile(r"[A-Z][0-9]{2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Form:
    """One era's grammar.

    Attributes:
        since: first day of force; older codes that fit no other form are read all the same.
        words: what people are told that it is; the name where the file says nothing.
        shape: groups ``date`` (YYMMDD or YYYYMMDD), ``sequence`` and, but for temporary codes, ``agency``.
        written: agencies for which codes may be written in this form; None when it is only read.
    """

    name: str
    words: str
    since: date
    shape: re.Pattern[str]
    written: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class DossierCode:
    """A code that was recognised.

    Attributes:
        text: exactly as it was given.
        agency: None in a temporary code.
        sequence: the last part as it stands, zeros before it included.
    """

    text: str
    agency: str | None
    day: date
    sequence: str
    form: str


@dataclass(frozen=True, slots=True)
class NoCode:
    """The refusal; the reason is a Vietnamese sentence."""

    reason: str


_NO_CODE: Final = NoCode("Đây không phải mã hồ sơ. Mã có dạng như H15.50-260123-0001.")
_NO_TEMPORARY: Final = NoCode("Mã tạm này chưa đúng. Ghi đủ như trên giấy hẹn, dạng TAM-37KQ2-261123-1.")


@dataclass(frozen=True, slots=True)
class CodeBook:
    """The forms in the order in which they are tried, and the agencies' names by their codes."""

    forms: tuple[Form, ...]
    agencies: Mapping[str, str]

    def recognise(self, text: str) -> DossierCode | NoCode:
        """Return what a code says, or why it is none."""
        found = [(form, match) for form in self.forms if (match := form.shape.fullmatch(text[: LONGEST_CODE + 1]))]
        if not found:
            return _NO_TEMPORARY if text.upper().startswith(TEMPORARY) else _NO_CODE
        day = _day(found[0][1]["date"])
        if day is None:
            return NoCode("Phần ngày trong mã hồ sơ không có thật. Xem lại 6 hoặc 8 chữ số giữa mã.")
        form, match = next((item for item in found if item[0].since <= day), found[-1])
        return DossierCode(text, match.groupdict().get("agency"), day, match["sequence"], form.name)

    def write(self, agency: str, day: date, number: int) -> str | NoCode:
        """Return the official code with the day's number; four digits at least.

        Never call it for a number that was not granted to whoever writes it.
        """
        in_force = [form for form in self.forms if form.written and form.since <= day]
        newest = max(in_force, key=lambda form: form.since, default=None)
        if newest is None or newest.written is None or not newest.written.fullmatch(agency):
            return NoCode("Mã cơ quan không đúng dạng đang có hiệu lực.")
        return f"{agency}-{day:%y%m%d}-{number:04d}"

    def words(self, form: str) -> str:
        """Return what people are told that a form is."""
        return next((each.words for each in self.forms if each.name == form), form)

    def knows(self, agency: str) -> bool:
        """Return whether the agency, or the ministry or province above it, stands in the table."""
        top = next((part for part in agency.split(".") if _LEVEL_ONE.fullmatch(part)), "")
        return agency in self.agencies or top in self.agencies


def book_of(record: object) -> CodeBook:
    """Return the grammar of a data file; DataFault when the file cannot be used."""
    top = section(record)
    forms = tuple(_form(item) for item in top.sections("forms"))
    if not forms:
        raise DataFault("forms", "phải có ít nhất một dạng mã")
    return CodeBook(forms, top.table("agencies"))


def is_temporary(code: str) -> bool:
    """Return whether a code is one of this program's own, to be mapped to an official one later."""
    return code.startswith(TEMPORARY)


def temporary_code(station: str, day: date, number: int) -> str:
    """Return a code that cannot be taken for an official one: TAM-<station>-<yymmdd>-<n> (domain.md 2)."""
    return f"{TEMPORARY}{station}-{day:%y%m%d}-{number}"


def temporary_station(counter: str, run: str) -> str:
    """Return the station of the codes that one run gives at one counter ("37KQ2": counter 3, run 7kq2…).

    The run's four characters keep apart what two machines, or one that lost its disk, give at one counter on one day
    (one chance in a million); within the run the event's own place in its log is the number, so none comes twice.
    """
    return f"{re.sub('[^A-Z0-9]', '', counter.upper())}{run[:4].upper()}"


def _form(item: Section) -> Form:
    name, since, shape = item.text("form"), item.day("since"), _pattern(item, "shape")
    if not {"date", "sequence"} <= shape.groupindex.keys():
        raise DataFault(f"{item.path}.shape", "phải có hai nhóm date và sequence")
    written = _pattern(item, "written") if item.text_or("written", "") else None
    return Form(name, item.text_or("words", name), since, shape, written)


def _pattern(item: Section, key: str) -> re.Pattern[str]:
    try:
        return re.compile(item.text(key), re.ASCII)
    except re.error as error:
        raise DataFault(f"{item.path}.{key}", "phải là biểu thức chính quy") from error


def _day(digits: str) -> date | None:
    year = f"20{digits}" if len(digits) == _SHORT_DATE else digits
    try:
        return date(int(year[:4]), int(year[4:6]), int(year[6:]))
    except ValueError:
        return None
