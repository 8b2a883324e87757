"""What a new edition changes in a procedure, in words: what stood there, and what is to stand there."""

from collections.abc import Callable, Iterable, Mapping

from sync.domain.fees import fee_of
from sync.domain.procedure import Procedure
from sync.domain.vietnamese import shortened
from sync.office.edition import Changed

LONGEST = 90  # of a text on a terminal; --json has it whole
MOST_PAPERS = 6

_OTHERS = {
    "commune": "cấp xã",
    "list_type": "loại danh mục",
    "promulgated_by": "nơi ban hành",
    "result": "kết quả",
    "legal_basis": "căn cứ pháp lý",
    "requirements": "điều kiện",
}


def words_of(changed: Changed) -> tuple[str, ...]:
    """Return a line for each thing that changes; two texts of it where they can be told shortly."""
    lines: list[str] = []
    for aspect in changed.aspects:
        tell = _TELL.get(aspect)
        told = tell(changed.before, changed.procedure) if tell else (_OTHERS.get(aspect, "thông tin khác"),)
        lines += told or (_OTHERS.get(aspect, "cách nộp hồ sơ"),)
    return tuple(dict.fromkeys(lines))


def _ways(old: Procedure, new: Procedure) -> tuple[str, ...]:
    fees = _both("lệ phí", fee_of(old).text or fee_of(old).note, fee_of(new).text or fee_of(new).note)
    return (*fees, *_both("thời hạn", _limits(old), _limits(new)))


def _limits(procedure: Procedure) -> str:
    return "; ".join(dict.fromkeys(way.limit_raw for way in procedure.ways if way.limit_raw))


def _papers(old: Procedure, new: Procedure) -> tuple[str, ...]:
    before, after = {part.text for part in old.components}, {part.text for part in new.components}
    lines = (*_signed("bớt giấy tờ", old, before - after), *_signed("thêm giấy tờ", new, after - before))
    return lines or ("số lượng giấy tờ",)


def _signed(what: str, procedure: Procedure, chosen: Iterable[str]) -> tuple[str, ...]:
    names = set(chosen)
    in_order = [part.text for part in procedure.components if part.text in names]
    more = (f"{what}: … và {len(in_order) - MOST_PAPERS} giấy nữa",) if len(in_order) > MOST_PAPERS else ()
    return (*(f"{what}: “{shortened(name, LONGEST)}”" for name in in_order[:MOST_PAPERS]), *more)


def _both(what: str, old: str | None, new: str | None) -> tuple[str, ...]:
    if old == new:
        return ()
    return (f"{what}: {_quoted(old)} → {_quoted(new)}",)


def _quoted(text: str | None) -> str:
    return f"“{shortened(text, LONGEST)}”" if text else "không ghi"


_TELL: Mapping[str, Callable[[Procedure, Procedure], tuple[str, ...]]] = {
    "name": lambda old, new: _both("tên", old.name, new.name),
    "field": lambda old, new: _both("lĩnh vực", old.field, new.field),
    "ways": _ways,
    "components": _papers,
}
