"""Reads the data that comes with the product or was imported on this machine: catalogue, centre, calendars, terms."""

import csv
import gzip
import json
import zlib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from sync.domain.aloud import Reader, reader_of
from sync.domain.calendar import WorkCalendar, calendar_of
from sync.domain.call_rules import CallRules, rules_of
from sync.domain.catalogue import Catalogue, named, parse
from sync.domain.centre import Centre, centre_of
from sync.domain.codes import CodeBook, book_of
from sync.domain.datafile import DataFault, section
from sync.domain.freshness import Freshness, freshness_of
from sync.domain.guide import LifeEvent, guide_of
from sync.domain.linked import Linked, linked_of
from sync.domain.numerals import Wording
from sync.domain.policy import Policy, policies_of
from sync.domain.rating_form import Form, form_of
from sync.errors import Trouble
from sync.identity.publishing import MOST_BYTES
from sync.search.everyday import Elsewhere, Everyday
from sync.search.speech import Speech, speech_of

RESOURCES = Path(__file__).parents[2] / "resources"
CATALOGUE = RESOURCES / "catalogue"
CALENDARS = RESOURCES / "calendars"
ACCOUNTS = RESOURCES / "accounts" / "policy.json"
OWN_ACCOUNTS = "account_policy.json"
CALLING = RESOURCES / "calling"
RATING = RESOURCES / "rating"
GUIDE = RESOURCES / "guides" / "life_events.json"
FRESHNESS = CATALOGUE / "freshness.json"
CODES = RESOURCES / "codes" / "dossier_codes.json"
READING = RESOURCES / "speech" / "reading.json"
COMMUNE, WHOLE = "commune.json.gz", "procedures.json.gz"

_GZIP = b"\x1f\x8b"


class DataUnusable(Trouble):
    """A data file cannot be read; nothing was changed."""


def load_catalogue(path: Path | None = None, data: Path | None = None, *, whole: bool = False) -> Catalogue:
    """Return the newest catalogue: the machine's imported edition, unless the shipped one is of a later day.

    Args:
        path: one file to read instead.
        data: the machine's data folder; None looks at the shipped edition only.
        whole: all 3,297 procedures (0.9 s) instead of those of communes (0.1 s).
    """
    if path is None:
        path = newest_edition(data) / (WHOLE if whole else COMMUNE)
    if path == CATALOGUE / COMMUNE:
        return _shipped()
    return _read(path)


@cache
def _shipped() -> Catalogue:
    """Read what every machine of a demonstration and of the tests answers from once; it does not change as we run."""
    return _read(CATALOGUE / COMMUNE)


def _read(path: Path) -> Catalogue:
    as_of, records = read_records(path)
    return named(parse(records, as_of), load_names(), load_names("short_name_en"))


def newest_edition(data: Path | None) -> Path:
    """Return the folder with the edition in force; an imported one of the same day goes before the shipped one."""
    imported = imported_editions(data) if data else ()
    if imported and imported[-1].name[:10] >= shipped_day():
        return imported[-1]
    return CATALOGUE


def imported_editions(data: Path) -> tuple[Path, ...]:
    """Return the folders "<day>.<number>" of the imported editions, oldest first."""
    return tuple(sorted((data / "catalogue").glob("20??-??-??.????")))


def highest_day(data: Path | None) -> str:
    """Return the latest day of which an edition was ever in force here; the next one's folder is named no earlier."""
    imported = imported_editions(data) if data else ()
    return max(shipped_day(), imported[-1].name[:10] if imported else "")


def shipped_day() -> str:
    """Return the day of the shipped edition, without reading it."""
    return (CATALOGUE / "as-of.txt").read_text(encoding="ascii").strip()


def load_freshness(data: Path | None = None) -> Freshness:
    """Return from how many days on an edition is old: the machine's own file in its data folder, else the shipped."""
    own = data / FRESHNESS.name if data else FRESHNESS
    path = own if own.exists() else FRESHNESS
    try:
        return freshness_of(read_json(path))
    except DataFault as fault:
        raise _unusable(path, str(fault)) from fault


def load_centre(path: Path | None = None) -> Centre:
    """Return a centre; the demonstration centre Hợp Thịnh when no file is named."""
    path = path or CATALOGUE / "hop-thinh.json"
    try:
        return centre_of(read_json(path))
    except DataFault as fault:
        raise _unusable(path, str(fault)) from fault


def load_calendar(folder: Path | None = None) -> WorkCalendar:
    """Return the calendar of all year files in a folder; the shipped years when none is named."""
    folder = folder or CALENDARS
    try:
        return calendar_of(read_json(path) for path in sorted(folder.glob("*.json")))
    except DataFault as fault:
        raise _unusable(folder, str(fault)) from fault


def load_call_rules(data: Path | None = None) -> tuple[CallRules, ...]:
    """Return all editions of the rules of calling: the machine's own in its data folder, else the shipped ones."""
    own = data / CALLING.name if data else CALLING
    folder = own if own.is_dir() else CALLING
    try:
        editions = tuple(rules_of(read_json(path)) for path in sorted(folder.glob("*.json")))
    except DataFault as fault:
        raise _unusable(folder, str(fault)) from fault
    if not editions:
        raise _unusable(folder, "Thư mục không có tệp quy tắc gọi số nào.")
    return editions


def load_rating_forms(data: Path | None = None) -> tuple[Form, ...]:
    """Return all editions of what a kiosk asks of a visit: the machine's own in its data folder, else the shipped."""
    own = data / RATING.name if data else RATING
    folder = own if own.is_dir() else RATING
    try:
        forms = tuple(form_of(read_json(path)) for path in sorted(folder.glob("*.json")))
    except DataFault as fault:
        raise _unusable(folder, str(fault)) from fault
    if not forms:
        raise _unusable(folder, "Thư mục không có mẫu đánh giá nào.")
    return forms


def load_code_book(data: Path | None = None) -> CodeBook:
    """Return the grammar of dossier codes: the machine's own file in its data folder, else the shipped one."""
    own = data / CODES.name if data else CODES
    path = own if own.exists() else CODES
    try:
        return book_of(read_json(path))
    except DataFault as fault:
        raise _unusable(path, str(fault)) from fault


def load_reader(data: Path | None, wording: Wording) -> Reader:
    """Return how pages are read aloud: the machine's own file in its data folder, else the shipped one."""
    own = data / READING.name if data else READING
    path = own if own.exists() else READING
    try:
        return reader_of(section(read_json(path)), wording)
    except DataFault as fault:
        raise _unusable(path, str(fault)) from fault


def load_account_policies(data: Path | None = None) -> tuple[Policy, ...]:
    """Return the rules of passwords and locks: the machine's own file in its data folder, else the shipped ones."""
    own = data / OWN_ACCOUNTS if data else ACCOUNTS
    path = own if own.exists() else ACCOUNTS
    try:
        return policies_of(read_json(path))
    except DataFault as fault:
        raise _unusable(path, str(fault)) from fault


def load_names(column: str = "short_name") -> Mapping[str, str]:
    """Return the citizen names by code, those in English by the column "short_name_en"."""
    return {row["code"]: row[column] for row in _rows(CATALOGUE / "citizen_words.csv")}


def load_everyday() -> Everyday:
    """Return what people call procedures, what they ask for that is done elsewhere, and how they write."""
    rows = tuple(_rows(CATALOGUE / "citizen_words.csv"))
    return Everyday(
        words={row["code"]: _phrases(row["words"]) for row in rows},
        usual=frozenset(row["code"] for row in rows if row["usual"]),
        elsewhere=tuple(
            Elsewhere(
                row["topic"],
                row["agency"],
                _phrases(row["words"]),
                row["topic_en"],
                row["agency_en"],
                _phrases(row["words_en"]),
            )
            for row in _rows(CATALOGUE / "elsewhere.csv")
        ),
        speech=_speech("speech.json"),
        words_en={row["code"]: _phrases(row["words_en"]) for row in rows if row["words_en"]},
        speech_en=_speech("speech_en.json"),
    )


def _speech(name: str) -> Speech:
    speech = section(read_json(CATALOGUE / name))
    return speech_of(speech.table("chat"), speech.text("fillers"), speech.texts("asides"), speech.texts("same"))


def load_all_online() -> frozenset[str]:
    """Return the codes of the services that are done over the network from start to end (Chỉ thị 24/CT-TTg)."""
    rows = _rows(CATALOGUE / "services_online.csv")
    return frozenset(code for row in rows for code in row["codes"].split("|") if code)


def load_linked() -> tuple[Linked, ...]:
    """Return the procedures that are done in one go."""
    path = CATALOGUE / "linked.json"
    try:
        return linked_of(section(read_json(path)))
    except DataFault as fault:
        raise _unusable(path, str(fault)) from fault


def load_guide(path: Path = GUIDE) -> tuple[LifeEvent, ...]:
    """Return the life events, in the order in which they are offered."""
    try:
        return guide_of(section(read_json(path)))
    except DataFault as fault:
        raise _unusable(path, str(fault)) from fault


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in text.split(";"))


def read_records(path: Path) -> tuple[str, list[object]]:
    """Return the day ("" if the file names none) and the records: a bare list, or {"as_of", "procedures"}."""
    content = read_json(path)
    if isinstance(content, list):
        return "", content
    if isinstance(content, dict) and isinstance(records := content.get("procedures"), list):
        return str(content.get("as_of") or ""), records
    raise _unusable(path, "Tệp phải là một danh sách thủ tục.")


def read_json(path: Path) -> object:
    """Return the content of a JSON file, packed by gzip or not, of at most MOST_BYTES."""
    return parsed(read_bytes(path), path)


def read_text(path: Path) -> str:
    """Return the text of a file, packed by gzip or not, of at most MOST_BYTES."""
    try:
        return read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unusable(path, "Tệp không phải JSON đúng.") from error


def parsed(content: str | bytes, path: Path) -> object:
    """Return a JSON file's content; ``path`` is named where it is none."""
    try:
        value: object = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise _unusable(path, "Tệp không phải JSON đúng.") from error
    return value


def read_bytes(path: Path) -> bytes:
    """Return what a file holds once unpacked, of at most MOST_BYTES."""
    try:
        return _unpacked(path)
    except FileNotFoundError as error:
        raise DataUnusable(f"Không tìm thấy tệp {path}.", "Kiểm tra lại tên tệp.") from error
    except (OSError, EOFError, zlib.error) as error:
        raise DataUnusable(f"Không đọc được tệp {path.name}.", "Chép lại tệp từ nguồn rồi thử lần nữa.") from error


def _unpacked(path: Path) -> bytes:
    with path.open("rb") as file:
        packed = file.read(2) == _GZIP
    with gzip.open(path) if packed else path.open("rb") as stream:
        content = stream.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise DataUnusable(f"Tệp {path.name} quá lớn.", "Tệp danh mục chỉ được đến 64 MB; chia nhỏ rồi thử lại.")
    return content


def _unusable(path: Path, why: str) -> DataUnusable:
    return DataUnusable(f"Không dùng được tệp {path.name}: {why}", "Sửa tệp rồi thử lại; dữ liệu cũ vẫn giữ nguyên.")
