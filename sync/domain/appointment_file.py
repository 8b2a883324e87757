"""Appointments from another system's file: read as people write them, each bad line named, nothing guessed.

UTF-8 with or without its mark, semicolon, comma or tab between the columns, titles in any spelling. Columns that are
not understood are named and not kept: a name or a telephone number has no place in what public machines hold.
"""

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from sync.domain.appointment import LONGEST_REFERENCE
from sync.domain.vietnamese import fold

MOST_LINES = 5000

_TITLES: Mapping[str, tuple[str, ...]] = {
    "day": ("ngay", "ngay hen", "day", "date"),
    "time": ("gio", "gio hen", "thoi gian", "time"),
    "service": ("viec", "thu tuc", "ma thu tuc", "ma tthc", "linh vuc", "nhom viec", "service", "procedure"),
    "reference": ("ma", "ma hen", "ma lich hen", "ma dat lich", "so hieu", "reference", "code"),
}
_WANTED = ("day", "time", "service")
_DAYS = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d", "%Y/%m/%d")
_TIME = re.compile(r"(\d{1,2})\s*(?:[:.hg]|gio)\s*(\d{1,2})?(?:\s*phut)?(?::00)?", re.ASCII)
_REFERENCE = re.compile(r"[A-Z0-9][A-Z0-9./_-]*", re.ASCII)
_PERSONAL = re.compile(r"[0-9]{8,}", re.ASCII)
"""As long as a telephone number without its first digit, or an old identity number; what separates does not count."""

_BETWEEN = re.compile(r"[\s./_-]+")
_DIGIT = re.compile(r"[0-9]", re.ASCII)
_SEPARATORS = ";,\t"


@dataclass(frozen=True, slots=True)
class Line:
    """One wish of a file, as it was understood; ``at`` has no zone: it is the centre's time."""

    number: int
    at: datetime
    service: str
    reference: str


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that was left out, by its number in the file (from 1), and why, in Vietnamese."""

    number: int
    why: str


@dataclass(frozen=True, slots=True)
class Read:
    """What a file says.

    Attributes:
        ignored: titles of columns that were not understood, and not kept.
    """

    lines: tuple[Line, ...]
    bad: tuple[BadLine, ...]
    ignored: tuple[str, ...] = ()


def read_file(content: bytes) -> Read:
    """Return the lines of a file, and the bad ones with their numbers; a file that is none has line 1 bad."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Read((), (BadLine(1, "Tệp không phải UTF-8. Mở bằng bảng tính rồi lưu lại kiểu “CSV UTF-8”."),))
    read, broken = _rows(text)
    rows = [row for row in read if any(cell.strip() for cell in row[1])]
    if not rows:
        return Read((), broken or (BadLine(1, "Tệp trống."),))
    number, titles = rows[0]
    columns = _columns(titles)
    if lacking := [_NAMES[name] for name in _WANTED if name not in columns]:
        return Read((), (*broken, BadLine(number, f"Thiếu cột {', '.join(lacking)}. Dòng đầu phải là tên các cột.")))
    ignored = tuple(title.strip() for place, title in enumerate(titles) if place not in columns.values())
    understood = _read(rows[1:], columns, tuple(filter(None, ignored)))
    return replace(understood, bad=(*broken, *understood.bad))


_NAMES = {"day": "ngày", "time": "giờ", "service": "việc"}


def _read(rows: Sequence[tuple[int, list[str]]], columns: Mapping[str, int], ignored: tuple[str, ...]) -> Read:
    lines: list[Line] = []
    bad: list[BadLine] = []
    for number, row in rows[:MOST_LINES]:
        cells = {name: row[place].strip() if place < len(row) else "" for name, place in columns.items()}
        read = _line(number, cells)
        if isinstance(read, Line):
            lines.append(read)
        else:
            bad.append(read)
    if len(rows) > MOST_LINES:
        bad.append(BadLine(rows[MOST_LINES][0], f"Mỗi tệp nhiều nhất {MOST_LINES} dòng. Chia tệp rồi nhập tiếp."))
    return Read(tuple(lines), tuple(bad), ignored)


def _rows(text: str) -> tuple[list[tuple[int, list[str]]], tuple[BadLine, ...]]:
    """Return the rows with the number of the line on which each ends, and those that are none: of endless cells."""
    first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(text.splitlines(), delimiter=separator)
    rows: list[tuple[int, list[str]]] = []
    bad: list[BadLine] = []
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return rows, tuple(bad)
        except csv.Error:
            bad.append(BadLine(reader.line_num, "Dòng này có ô quá dài. Xem lại dấu ngoặc kép và dấu ngăn cột."))
        else:
            rows.append((reader.line_num, row))


def _columns(titles: Sequence[str]) -> dict[str, int]:
    plain = [" ".join(fold(title).replace("_", " ").split()) for title in titles]
    return {
        name: place
        for name, known in _TITLES.items()
        if (place := next((at for at, title in enumerate(plain) if title in known), -1)) >= 0
    }


def _line(number: int, cells: Mapping[str, str]) -> Line | BadLine:
    day, at, reference = day_of(cells["day"]), clock_of(cells["time"]), cells.get("reference", "").upper()
    if day is None:
        return BadLine(number, f"Ngày “{cells['day']}” không đọc được. Ghi một ngày có thật, như 24/11/2026.")
    if at is None:
        return BadLine(number, f"Giờ “{cells['time']}” không đọc được. Ghi như 9:15.")
    if not cells["service"]:
        return BadLine(number, "Chưa ghi việc.")
    if reference and (why := fault_of_reference(reference)):
        return BadLine(number, why)
    return Line(number, datetime.combine(day, at), cells["service"], reference)


def fault_of_reference(reference: str) -> str:
    """Return why a number of another system is not kept; "" for one that is."""
    if _PERSONAL.search(_BETWEEN.sub("", reference)):
        return "Mã có 8 chữ số trở lên, giống số điện thoại hoặc số định danh, nên không lưu. Dùng mã khác."
    if len(reference) > LONGEST_REFERENCE or not _REFERENCE.fullmatch(reference):
        return f"Mã lịch hẹn chỉ gồm chữ không dấu, số, tối đa {LONGEST_REFERENCE} ký tự."
    if not _DIGIT.search(reference):
        return "Mã lịch hẹn phải có chữ số. Không ghi tên người vào cột này."
    return ""


def day_of(text: str) -> date | None:
    """Return a day as people write it: 24/11/2026, 24-11-2026, 2026-11-24; None for anything else."""
    for form in _DAYS:
        try:
            return datetime.strptime(text.strip(), form).date()  # noqa: DTZ007  a day, not a moment
        except ValueError:
            continue
    return None


def clock_of(text: str) -> time | None:
    """Return a time of day as people write it: 9:15, 9h15, 9 giờ 15, 9h; None for anything else."""
    found = _TIME.fullmatch(fold(text).strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None  # noqa: PLR2004  a day's hours
