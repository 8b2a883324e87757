"""A new edition of the catalogue: what it changes, and how it takes the place of the one in force."""

import gzip
import json
import os
import re
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from sync.clock import business_day
from sync.domain.catalogue import Catalogue, Fault, parse
from sync.domain.ids import ProcedureCode
from sync.domain.procedure import Procedure
from sync.errors import Trouble
from sync.identity.publishing import Seal, beside, seal_of
from sync.office.shipped import COMMUNE, WHOLE, highest_day, imported_editions, newest_edition, read_records

OLDER_ON_PURPOSE: Final = "Lấy tệp mới hơn. Nếu cố ý quay về bản cũ: thêm --older."
KEPT = 2  # editions on the disk: the one in force and the one before it

_DAY = re.compile(r"\b20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b")


class ImportRefused(Trouble):
    """The edition was not taken; the one in force is untouched."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A procedure that differs from the edition in force (``before``); ``aspects`` are names of its fields."""

    procedure: Procedure
    before: Procedure
    aspects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What an edition means for the one in force; ``gone`` are procedures that it does not name."""

    new: tuple[Procedure, ...]
    changed: tuple[Changed, ...]
    gone: tuple[Procedure, ...]
    same: int
    faults: tuple[Fault, ...]
    as_of: str


@dataclass(frozen=True, slots=True)
class Look:
    """A file that was looked at: its edition beside the one in force.

    Attributes:
        records: as published.
        refusal: why it would not be taken; None when it would.
    """

    difference: Difference
    edition: Catalogue
    present: Catalogue
    records: list[object]
    refusal: ImportRefused | None


@dataclass(frozen=True, slots=True)
class Imported:
    """An accepted edition; ``total`` procedures are now in force, ``gone_kept`` says that the gone ones stayed."""

    difference: Difference
    folder: Path
    total: int
    gone_kept: bool


def compare(present: Catalogue, edition: Catalogue) -> Difference:
    """Return the edition's differences, in the order of the codes."""
    both = present.procedures.keys() & edition.procedures.keys()
    pairs = ((edition.procedures[code], present.procedures[code]) for code in sorted(both))
    changed = tuple(Changed(new, old, aspects) for new, old in pairs if (aspects := _aspects(new, old)))
    return Difference(
        new=_only_in(edition, present),
        changed=changed,
        gone=_only_in(present, edition),
        same=len(both) - len(changed),
        faults=edition.faults,
        as_of=edition.as_of,
    )


def look_at(file: Path, data: Path) -> Look:
    """Return what a file would change, every fault in it, and whether it would be taken; nothing is written.

    Raises:
        DataUnusable: the file as a whole cannot be read.
    """
    as_of, records = _dated_records(file)
    edition, present = parse(records, as_of), _in_force(data)[0]
    refusal = seal_refusal(file, data, is_needed=True) or _why_not(file, data, edition, present, older=False)
    return Look(compare(present, edition), edition, present, records, refusal)


def import_catalogue(file: Path, data: Path, *, remove_gone: bool = False, older: bool = False) -> Imported:
    """Lay an edition over the one in force, on the disk, whole or not at all.

    Args:
        file: a list of records, or {"as_of", "procedures"}; JSON, packed by gzip or not.
        data: the machine's data folder.
        remove_gone: also drop the procedures that the file does not name.
        older: on purpose, take one of an earlier day than the one in force, whose day the catalogue then tells.

    Raises:
        DataUnusable: the file as a whole cannot be read.
        ImportRefused: it holds no usable record, or is older than what it would replace, or the disk is full; or
            the province whose root this machine pins has not signed it.
    """
    as_of, records = _dated_records(file)
    edition = parse(records, as_of)
    present, kept = _in_force(data)
    if refusal := seal_refusal(file, data, is_needed=True) or _why_not(file, data, edition, present, older=older):
        raise refusal
    accepted = _by_code(records, edition.procedures.keys())
    merged = accepted if remove_gone else {**kept, **accepted}
    known = {**present.procedures, **edition.procedures}
    folder = _write(data, as_of, {code: merged[code] for code in sorted(merged)}, known)
    return Imported(compare(present, edition), folder, len(merged), gone_kept=not remove_gone)


def _why_not(file: Path, data: Path, edition: Catalogue, present: Catalogue, *, older: bool) -> ImportRefused | None:
    if not edition.procedures:
        return ImportRefused(
            f"Tệp {file.name} không có thủ tục nào dùng được.", "Xem lỗi bằng: motcua catalogue check."
        )
    if older:
        return None
    if seal_of(file, data) is Seal.GOOD and not _said_day(*read_records(file)):
        # a day that only the disk tells is not what the province signed
        return ImportRefused(
            f"Tệp {file.name} không ghi ngày dữ liệu, nên không biết có cũ hơn danh mục đang dùng không.",
            OLDER_ON_PURPOSE,
        )
    if edition.as_of < present.as_of:
        days = f"ngày {edition.as_of}) cũ hơn danh mục đang dùng (ngày {present.as_of})"
        return ImportRefused(f"Tệp {file.name} ({days}.", OLDER_ON_PURPOSE)
    return None


def seal_refusal(file: Path, data: Path, *, is_needed: bool) -> ImportRefused | None:
    """Return why a file is not taken for its signature; a machine without a province asks for none.

    Args:
        file: the published file.
        data: the machine's data folder.
        is_needed: one without a signature is refused, too; a wrong one always is: somebody has changed the file.
    """
    seal = seal_of(file, data)
    if seal is Seal.MISSING and is_needed:
        return ImportRefused(
            f"Tệp {file.name} chưa có chữ ký của tỉnh.", f"Lấy cả tệp {beside(file).name} do tỉnh ký, để cạnh tệp này."
        )
    if seal is Seal.WRONG:
        return ImportRefused(
            f"Chữ ký của tệp {file.name} không khớp: tệp đã bị sửa, hoặc không do tỉnh này ký.",
            "Không dùng tệp này. Lấy lại từ tỉnh.",
        )
    return None


def _dated_records(file: Path) -> tuple[str, list[object]]:
    """Return records and their day: the file's own word, else the latest day its sources name, else the file's date."""
    stated, records = read_records(file)
    return _said_day(stated, records) or business_day(int(file.stat().st_mtime * 1000)).isoformat(), records


def _said_day(stated: str, records: Iterable[object]) -> str:
    """Return the day that the content itself says, "" for none."""
    if _DAY.fullmatch(stated):
        return stated
    named = (day for record in records if isinstance(record, dict) for day in _DAY.findall(str(record.get("source"))))
    return max(named, default="")


def _in_force(data: Path | None) -> tuple[Catalogue, Mapping[str, object]]:
    as_of, records = read_records(newest_edition(data) / WHOLE)
    catalogue = parse(records, as_of)
    return catalogue, _by_code(records, catalogue.procedures.keys())


def _by_code(records: Iterable[object], codes: Iterable[ProcedureCode]) -> dict[str, object]:
    """Return the first record of each code, which is the one that was parsed."""
    wanted = frozenset(codes)
    found: dict[str, object] = {}
    for record in records:
        if isinstance(record, dict) and record.get("code") in wanted:
            found.setdefault(str(record["code"]), record)
    return found


def _write(data: Path, as_of: str, records: Mapping[str, object], known: Mapping[ProcedureCode, Procedure]) -> Path:
    """Write an edition beside the others and give it its name last, so that a crash leaves nothing half taken."""
    place = data / "catalogue"
    try:
        place.mkdir(parents=True, exist_ok=True)
        draft = Path(mkdtemp(prefix=".draft-", dir=place))
        communes = {code for code, item in known.items() if item.commune}
        _pack(draft / WHOLE, as_of, list(records.values()))
        _pack(draft / COMMUNE, as_of, [_slim(record) for code, record in records.items() if code in communes])
        # the folder's day never goes back: by it the newest is found, also where an older one was taken on purpose
        folder = draft.rename(place / f"{max(as_of, highest_day(data))}.{_next_number(data):04d}")
    except OSError as error:
        raise ImportRefused("Không ghi được danh mục mới vào ổ đĩa.", "Kiểm tra chỗ trống và quyền ghi.") from error
    for old in (*imported_editions(data)[:-KEPT], *place.glob(".draft-*")):
        shutil.rmtree(old, ignore_errors=True)
    return folder


def _next_number(data: Path) -> int:
    return max((int(folder.suffix[1:]) for folder in imported_editions(data)), default=0) + 1


def _slim(record: object) -> dict[str, object]:
    """Leave out the steps, a third of a record's size, which no kiosk shows."""
    return {key: value for key, value in record.items() if key != "steps"} if isinstance(record, dict) else {}


def _pack(path: Path, as_of: str, records: list[object]) -> None:
    content = json.dumps({"as_of": as_of, "procedures": records}, ensure_ascii=False, separators=(",", ":"))
    with path.open("wb") as file:
        file.write(gzip.compress(content.encode("utf-8", "ignore"), compresslevel=6, mtime=0))
        file.flush()
        os.fsync(file.fileno())


def _only_in(one: Catalogue, other: Catalogue) -> tuple[Procedure, ...]:
    return tuple(one.procedures[code] for code in sorted(one.procedures.keys() - other.procedures.keys()))


def _aspects(new: Procedure, old: Procedure) -> tuple[str, ...]:
    names = (field.name for field in fields(Procedure) if field.name not in {"source", "short_name", "short_name_en"})
    return tuple(name for name in names if getattr(new, name) != getattr(old, name))
