"""What a province or a centre says beside the national catalogue: a change of one thing, with who, why, since when.

A change says its value in text. Whether it can be used is decided here, before it is kept and again when it is read.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sync.domain.catalogue import read_limit
from sync.domain.fees import read_fee
from sync.domain.ids import ProcedureCode
from sync.domain.phrase import fault_of_phrase
from sync.domain.vietnamese import has_invisible

LONGEST_VALUE = 600
LONGEST_WHY = 300
LONGEST_TARGET = 200
"""Of a paper's name below, by which a change finds it: the portal has names of 4,700 characters."""

LONGEST_DOCUMENT = 120
MOST_PAPERS = 999
"""Originals or copies of one paper."""

YES, NO = "yes", "no"


class Layer(StrEnum):
    """Who says it; a later one has the word over an earlier one."""

    NATIONAL = "national"
    PROVINCE = "province"
    CENTRE = "centre"


class Aspect(StrEnum):
    """What of a procedure is changed, and how the value is written.

    OFFERED is "yes" or "no"; GROUP the id of one of the centre's groups; FEE and FEE_ONLINE a fee as the portal writes
    it ("8000 đồng", "Miễn phí"), LIMIT a time limit with its unit; PAPER the new name of a paper, "" takes it away;
    REPLACED_BY the code that is asked for now; CALLED an everyday phrase that finds it too, of which there may be many.
    """

    OFFERED = "offered"
    GROUP = "group"
    FEE = "fee"
    FEE_ONLINE = "fee_online"
    LIMIT = "limit"
    NAME = "name"
    SHORT_NAME = "short_name"
    NOTICE = "notice"
    PAPER = "paper"
    REPLACED_BY = "replaced_by"
    CALLED = "called"


@dataclass(frozen=True, slots=True)
class Change:
    """One layer's word about one thing of one procedure.

    Attributes:
        id: its name for ever: of the event that brought it, or "file#3".
        by: who decided: an authority or, on staff machines, an account; "" where that is not told (public machines).
        document: the decision's number; every fee has one.
        since: first day on which it holds; None: always did.
        until: last day; None: until it is withdrawn.
        rank: one more than the highest known to who wrote it, so that of two of one day the later word is known.
        target: of PAPER: the beginning of the paper's name below (LONGEST_TARGET); "" adds one. A value that is the
            same leaves the whole name.
        originals: of PAPER: None leaves the number as it is.
        copies: of PAPER, as ``originals``.
        synthetic: invented for a demonstration, and shown as such.
    """

    id: str
    layer: Layer
    code: ProcedureCode
    aspect: Aspect
    value: str
    why: str
    by: str = ""
    document: str = ""
    since: date | None = None
    until: date | None = None
    rank: int = 0
    target: str = ""
    originals: int | None = None
    copies: int | None = None
    synthetic: bool = False

    def holds_on(self, day: date) -> bool:
        """Return whether it holds on a day, its first and its last included."""
        return (self.since or date.min) <= day <= (self.until or date.max)

    @property
    def order(self) -> tuple[int, date, int, str]:
        """Where it stands among all: by layer, then by the day since which it holds, then by who knew of whom."""
        return tuple(Layer).index(self.layer), self.since or date.min, self.rank, self.id


_ON_ONE_LINE = frozenset({Aspect.NAME, Aspect.SHORT_NAME, Aspect.CALLED})


def fault_of(change: Change) -> str | None:
    """Return a Vietnamese sentence for why a change cannot be used, None when it can."""
    if change.until and change.until < (change.since or date.min):
        return "Ngày hết hiệu lực đứng trước ngày bắt đầu."
    if len(change.value) > LONGEST_VALUE:
        return f"Nội dung dài quá {LONGEST_VALUE} ký tự."
    if len(change.target) > LONGEST_TARGET:
        return f"Tên giấy tờ dài quá {LONGEST_TARGET} ký tự."
    if has_invisible(change.value + change.document) or (change.aspect in _ON_ONE_LINE and "\n" in change.value):
        return "Có ký tự ẩn hoặc xuống dòng. Xóa đi rồi gõ lại bằng tay."
    if not all(number is None or 0 <= number <= MOST_PAPERS for number in (change.originals, change.copies)):
        return f"Số bản phải từ 0 đến {MOST_PAPERS}."
    return _FAULTS.get(change.aspect, _missing)(change)


def fault_of_words(change: Change) -> str | None:
    """Return what is wrong with reason and document, where somebody has to give them; None when nothing is."""
    if not change.why.strip():
        return "Thiếu lý do."
    if len(change.why) > LONGEST_WHY:
        return f"Lý do dài quá {LONGEST_WHY} ký tự."
    return f"Số văn bản dài quá {LONGEST_DOCUMENT} ký tự." if len(change.document) > LONGEST_DOCUMENT else None


def _missing(change: Change) -> str | None:
    return None if change.value.strip() else "Thiếu nội dung."


def _offered(change: Change) -> str | None:
    return None if change.value in (YES, NO) else "Có làm ở đây hay không: phải là yes hoặc no."


def _fee(change: Change) -> str | None:
    fee = read_fee(change.value)
    if fee.text is None or fee.note:
        return "Lệ phí phải ghi rõ, như “8.000 đồng”, “8.000 đồng (/bản)” hoặc “Miễn phí”."
    return None if change.document.strip() else "Lệ phí cần số văn bản quyết định."


def _limit(change: Change) -> str | None:
    return None if read_limit(change.value) else "Thời hạn phải có số và đơn vị, như “3 ngày làm việc” hoặc “15 ngày”."


def _paper(change: Change) -> str | None:
    return None if change.value.strip() or change.target else "Thiếu tên giấy tờ."


def _replaced(change: Change) -> str | None:
    return "Một thủ tục không thể thay cho chính nó." if change.value == change.code else _missing(change)


def _called(change: Change) -> str | None:
    return fault_of_phrase(change.value)


_FAULTS: Mapping[Aspect, Callable[[Change], str | None]] = {
    Aspect.OFFERED: _offered,
    Aspect.FEE: _fee,
    Aspect.FEE_ONLINE: _fee,
    Aspect.LIMIT: _limit,
    Aspect.PAPER: _paper,
    Aspect.REPLACED_BY: _replaced,
    Aspect.CALLED: _called,
}
