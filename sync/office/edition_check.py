"""Checking an edition before it is taken: against what is in force, and against the national list."""

import csv
import io
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from sync.domain.centre import Centre
from sync.domain.doubt import Doubt, Listed, Renumbered, doubts, renumbered
from sync.domain.ids import ProcedureCode, ServiceCode
from sync.domain.overlay import Aspect, Change
from sync.domain.vietnamese import clean
from sync.office.edition import Difference, ImportRefused, look_at
from sync.office.overlays import load_overlays
from sync.office.shipped import CATALOGUE, DataUnusable, read_bytes

LIST = CATALOGUE / "national_list.csv.gz"

_COLUMNS = frozenset({"code", "name", "field", "promulgated_by"})


@dataclass(frozen=True, slots=True)
class Report:
    """What an edition would change, and what a person should look at before it is taken.

    Attributes:
        lacking: links of this machine's layers to codes of which neither file nor edition in force has a record.
        refusal: why it would not be taken; None when it would.
    """

    difference: Difference
    doubts: tuple[Doubt, ...]
    renumbered: tuple[Renumbered, ...]
    lacking: tuple[Change, ...] = ()
    refusal: ImportRefused | None = None


def check_edition(file: Path, data: Path, centre: Centre, national_list: Path = LIST) -> Report:
    """Return what an edition would change and all that is doubtful in it; nothing is written.

    Raises:
        DataUnusable: a file as a whole cannot be read.
    """
    look = look_at(file, data)
    found, difference = look.edition.procedures, look.difference
    listed = load_national_list(national_list)
    return Report(
        difference=difference,
        doubts=doubts(found.values(), listed, _names_in_details(look.records), centre.province),
        renumbered=renumbered(difference.gone, difference.new),
        lacking=_lacking(data, {*found, *look.present.procedures}),
        refusal=look.refusal,
    )


def _lacking(data: Path, known: Collection[ProcedureCode]) -> tuple[Change, ...]:
    links = (change for overlay in load_overlays(data).overlays for change in overlay.changes)
    return tuple(link for link in links if link.aspect is Aspect.REPLACED_BY and link.value not in known)


def load_national_list(path: Path = LIST) -> Mapping[ProcedureCode, Listed]:
    """Return the lines of a national list by code; CSV, packed by gzip or not, of at most 64 MB unpacked.

    Raises:
        DataUnusable: it cannot be read, or lacks a column.
    """
    try:
        reader = csv.DictReader(io.StringIO(read_bytes(path).decode("utf-8-sig"), newline=""))
        columns, rows = set(reader.fieldnames or ()), list(reader)
    except (ValueError, csv.Error) as error:
        raise DataUnusable(f"Không đọc được danh mục quốc gia {path.name}.", "Chép lại tệp rồi thử lần nữa.") from error
    if missing := sorted(_COLUMNS - columns):
        raise DataUnusable(f"Tệp {path.name} thiếu cột {', '.join(missing)}.", "Dùng tệp danh mục quốc gia.")
    return {line.code: line for line in map(_listed, rows)}


def _listed(row: Mapping[str, str | None]) -> Listed:
    texts = {key: clean(value) if isinstance(value, str) else "" for key, value in row.items()}
    return Listed(
        code=ProcedureCode(ServiceCode(texts["code"])),
        name=texts["name"],
        field=texts["field"],
        promulgated_by=texts["promulgated_by"],
        list_type=texts.get("list_type") or texts.get("type") or "",
    )


def _names_in_details(records: list[object]) -> Mapping[ProcedureCode, str]:
    named = ((record.get("code"), record.get("name_in_details")) for record in records if isinstance(record, dict))
    return {ProcedureCode(ServiceCode(str(code))): name for code, name in named if isinstance(name, str) and name}
