"""Checking an edition before it is taken: against what is in force, and against the national list."""

import csv
import gzip
import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sync.domain.catalogue import parse
from sync.domain.centre import Centre
from sync.domain.doubt import Doubt, Listed, Renumbered, doubts, renumbered
from sync.domain.ids import ProcedureCode, ServiceCode
from sync.domain.vietnamese import clean
from sync.office.edition import Difference, check_catalogue, dated_records
from sync.office.shipped import CATALOGUE, DataUnusable

LIST = CATALOGUE / "national_list.csv.gz"

_COLUMNS = frozenset({"code", "name", "field", "promulgated_by"})


@dataclass(frozen=True, slots=True)
class Report:
    """What an edition would change, and what a person should look at before it is taken."""

    difference: Difference
    doubts: tuple[Doubt, ...]
    renumbered: tuple[Renumbered, ...]


def check_edition(file: Path, data: Path, centre: Centre, national_list: Path = LIST) -> Report:
    """Return what an edition would change and all that is doubtful in it; nothing is written.

    Raises:
        DataUnusable: a file as a whole cannot be read.
    """
    difference = check_catalogue(file, data)
    as_of, records = dated_records(file)
    found = parse(records, as_of).procedures.values()
    listed = load_national_list(national_list)
    return Report(
        difference=difference,
        doubts=doubts(found, listed, _names_in_details(records), centre.province),
        renumbered=renumbered(difference.gone, difference.new),
    )


def load_national_list(path: Path = LIST) -> Mapping[ProcedureCode, Listed]:
    """Return the lines of a national list by code; CSV, packed by gzip or not.

    Raises:
        DataUnusable: it cannot be read, or lacks a column.
    """
    try:
        content = path.read_bytes()
        text = (gzip.decompress(content) if path.suffix == ".gz" else content).decode("utf-8-sig")
    except (OSError, EOFError, ValueError) as error:
        raise DataUnusable(f"Không đọc được danh mục quốc gia {path.name}.", "Chép lại tệp rồi thử lần nữa.") from error
    reader = csv.DictReader(io.StringIO(text, newline=""))
    if missing := sorted(_COLUMNS - set(reader.fieldnames or ())):
        raise DataUnusable(f"Tệp {path.name} thiếu cột {', '.join(missing)}.", "Dùng tệp danh mục quốc gia.")
    return {line.code: line for line in map(_listed, reader)}


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
