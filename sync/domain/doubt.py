"""What an edition of the catalogue does not tell of itself: where it disagrees with the national list, or with itself.

Each of these was met in the real data; none refuses a record, all are to be looked at by a person.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from sync.domain.ids import ProcedureCode
from sync.domain.procedure import Procedure
from sync.domain.vietnamese import folded_words

SAME_PROCEDURE = 0.5
"""Least likeness of two names of one procedure: of the 48 that were renamed by July 2026 four are below."""


class Kind(StrEnum):
    """What is doubtful, in the order in which it matters."""

    OTHER_PROCEDURE = "other_procedure"
    NOT_LISTED = "not_listed"
    OTHER_NAME = "other_name"
    SAME_NAME = "same_name"
    OTHER_LIST = "other_list"
    OTHER_PROVINCE = "other_province"
    OTHER_FIELD = "other_field"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something about one record that a person should look at; ``reason`` is a Vietnamese sentence."""

    code: ProcedureCode
    kind: Kind
    reason: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the national list."""

    code: ProcedureCode
    name: str
    field: str
    promulgated_by: str
    list_type: str


@dataclass(frozen=True, slots=True)
class Renumbered:
    """A code that went, and the new one under which a procedure of the same name came."""

    old: ProcedureCode
    new: ProcedureCode
    name: str


def doubts(
    procedures: Iterable[Procedure],
    listed: Mapping[ProcedureCode, Listed],
    names_in_details: Mapping[ProcedureCode, str],
    province: str,
) -> tuple[Doubt, ...]:
    """Return what to look at in an edition, the gravest first.

    Args:
        procedures: of the edition.
        listed: the national list by code; {} compares with nothing.
        names_in_details: what a record's details call their procedure, where that is told apart.
        province: of the centre; procedures of other provinces' own lists are not shown there.
    """
    every = tuple(procedures)
    found = [*_same_names(every), *_other_provinces(every, province)]
    if listed:
        by_name = _by_name(listed.values())
        for procedure in every:
            stated = names_in_details.get(procedure.code, procedure.name)
            found += _against_list(procedure, stated, listed.get(procedure.code), by_name)
    kinds = tuple(Kind)
    return tuple(sorted(found, key=lambda doubt: (kinds.index(doubt.kind), doubt.code)))


def renumbered(gone: Iterable[Procedure], new: Iterable[Procedure]) -> tuple[Renumbered, ...]:
    """Return which of the codes that went seem to go on as which new one: a procedure of the same name came."""
    came = {_plain(item.name): item for item in new}
    pairs = ((item, came.get(_plain(item.name))) for item in gone)
    return tuple(Renumbered(old.code, now.code, now.name) for old, now in pairs if now)


def _against_list(
    procedure: Procedure, stated: str, line: Listed | None, by_name: Mapping[tuple[str, ...], list[Listed]]
) -> Iterable[Doubt]:
    if line is None:
        yield Doubt(procedure.code, Kind.NOT_LISTED, _not_listed(by_name.get(_plain(procedure.name), [])))
        return
    yield from _names(procedure, stated, line, by_name)
    if line.list_type and procedure.list_type != line.list_type:
        reason = f"Loại danh mục: tệp ghi “{procedure.list_type}”, danh mục quốc gia ghi “{line.list_type}”."
        yield Doubt(procedure.code, Kind.OTHER_LIST, reason)
    if line.field and _plain(procedure.field) != _plain(line.field):
        reason = f"Lĩnh vực: tệp ghi “{procedure.field}”, danh mục quốc gia ghi “{line.field}”."
        yield Doubt(procedure.code, Kind.OTHER_FIELD, reason)


def _not_listed(others: Iterable[Listed]) -> str:
    codes = ", ".join(item.code for item in others)
    now = f" Cùng tên nay là mã {codes}." if codes else ""
    return f"Danh mục quốc gia không có mã này: có thể mới, đã bãi bỏ hoặc đổi mã.{now}"


def _names(
    procedure: Procedure, stated: str, line: Listed, by_name: Mapping[tuple[str, ...], list[Listed]]
) -> Iterable[Doubt]:
    if _plain(stated) == _plain(line.name):
        return
    others = [item.code for item in by_name.get(_plain(stated), []) if item.code != line.code]
    named = f"chi tiết ghi “{stated}”, danh mục quốc gia ghi “{line.name}”"
    if others:
        yield Doubt(
            procedure.code, Kind.OTHER_PROCEDURE, f"Chi tiết là của thủ tục khác (mã {', '.join(others)}): {named}."
        )
    elif _alike(stated, line.name) < SAME_PROCEDURE:
        yield Doubt(procedure.code, Kind.OTHER_PROCEDURE, f"Chi tiết có lẽ của thủ tục khác: {named}.")
    else:
        yield Doubt(procedure.code, Kind.OTHER_NAME, f"Tên khác nhau: {named}.")


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, _plain(one), _plain(other), autojunk=False).ratio()


def _same_names(procedures: Iterable[Procedure]) -> Iterable[Doubt]:
    # two provinces may call their own procedures the same: nobody is shown both
    by_name: dict[tuple[object, ...], list[Procedure]] = defaultdict(list)
    for procedure in procedures:
        owner = procedure.promulgated_by if procedure.list_type == "SPECIFIC" else None
        by_name[_plain(procedure.name), owner].append(procedure)
    for group in by_name.values():
        for procedure in group:
            others = ", ".join(item.code for item in group if item is not procedure)
            if others:
                yield Doubt(procedure.code, Kind.SAME_NAME, f"Trùng tên với mã {others}: “{procedure.name}”.")


def _other_provinces(procedures: Iterable[Procedure], province: str) -> Iterable[Doubt]:
    for procedure in procedures:
        owner = procedure.promulgated_by or ""
        if procedure.list_type == "SPECIFIC" and not owner.endswith(province):
            reason = f"Danh mục riêng của {owner or 'một tỉnh không rõ'}; không hiện ở {province}."
            yield Doubt(procedure.code, Kind.OTHER_PROVINCE, reason)


def _by_name(listed: Iterable[Listed]) -> Mapping[tuple[str, ...], list[Listed]]:
    found: dict[tuple[str, ...], list[Listed]] = defaultdict(list)
    for line in listed:
        found[_plain(line.name)].append(line)
    return found


def _plain(name: str) -> tuple[str, ...]:
    """Return a name's words without "Thủ tục", accents and signs, by which names are compared."""
    words = folded_words(name)
    return words[2:] if words[:2] == ("thu", "tuc") else words
