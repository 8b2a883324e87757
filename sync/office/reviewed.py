"""The reviewed cases that are shipped: which of them fit the catalogue in force, and what is wrong with a file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sync.domain.cases import ReviewedCases, cases_of, review
from sync.domain.catalogue import Catalogue
from sync.domain.centre import Centre
from sync.domain.datafile import DataFault
from sync.domain.ids import ProcedureCode
from sync.domain.procedure import Procedure
from sync.office.lookup import Lookup, Reviewed
from sync.office.shipped import (
    CATALOGUE,
    DataUnusable,
    load_all_online,
    load_catalogue,
    load_everyday,
    load_guide,
    load_linked,
    newest_edition,
    read_json,
)

CASES: Final = CATALOGUE / "cases"


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """One file of cases; ``cases`` is None when it cannot be read, ``faults`` are Vietnamese sentences."""

    name: str
    cases: ReviewedCases | None
    faults: tuple[str, ...]


def load_lookup(centre: Centre, data: Path | None = None) -> Lookup:
    """Return what a machine answers from: the newest catalogue with all that is shipped beside it."""
    catalogue = load_catalogue(data=data)
    return Lookup(catalogue, centre, load_everyday(), load_guide(), load_reviewed(catalogue, data))


def load_reviewed(catalogue: Catalogue, data: Path | None = None) -> Reviewed:
    """Return all that was looked through, as far as it fits the catalogue in force; arguments of ``load_cases``."""
    return Reviewed(load_cases(catalogue, data), load_all_online(), load_linked())


def load_cases(
    catalogue: Catalogue, data: Path | None = None, folder: Path = CASES
) -> Mapping[ProcedureCode, ReviewedCases]:
    """Return the cases by procedure, without those whose papers an imported edition has changed.

    The places in a file are those of the shipped edition's lines; where the list of another edition differs, the
    portal's papers are shown again until somebody has reviewed them anew.

    Args:
        catalogue: the one in force.
        data: the machine's data folder, in which an imported edition may lie.
        folder: the files, one a procedure.

    Raises:
        DataUnusable: a file cannot be read.
    """
    found = {cases.code: cases for cases in map(_read, sorted(folder.glob("*.json")))}
    if newest_edition(data) == CATALOGUE:
        return {code: cases for code, cases in found.items() if code in catalogue.procedures}
    read = load_catalogue().procedures
    present = catalogue.procedures
    return {
        code: cases
        for code, cases in found.items()
        if code in present and code in read and present[code].components == read[code].components
    }


def check_cases(folder: Path = CASES) -> tuple[CheckedFile, ...]:
    """Return every file of a folder with all that is wrong in it, by name; nothing raises."""
    procedures = load_catalogue().procedures
    return tuple(_checked(path, procedures) for path in sorted(folder.glob("*.json")))


def _read(path: Path) -> ReviewedCases:
    try:
        return cases_of(read_json(path))
    except DataFault as fault:
        raise DataUnusable(f"Không dùng được tệp {path.name}: {fault}", "Sửa tệp rồi thử lại.") from fault


def _checked(path: Path, procedures: Mapping[ProcedureCode, Procedure]) -> CheckedFile:
    try:
        cases = cases_of(read_json(path))
    except DataFault as fault:
        return CheckedFile(path.name, None, (str(fault),))
    except DataUnusable as unusable:
        return CheckedFile(path.name, None, (unusable.what,))
    return CheckedFile(path.name, cases, tuple(_faults(path, cases, procedures)))


def _faults(path: Path, cases: ReviewedCases, procedures: Mapping[ProcedureCode, Procedure]) -> Iterator[str]:
    if path.stem != cases.code:
        yield f"Tên tệp phải là {cases.code}.json."
    procedure = procedures.get(cases.code)
    if procedure is None:
        yield f"Danh mục không có thủ tục {cases.code}."
        return
    yield from review(cases, procedure)
