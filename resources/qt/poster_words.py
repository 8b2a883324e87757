"""What a wall poster of a procedure says, decided without drawing: one page that a family reads before it goes home.

It speaks Vietnamese, with the English name beneath; what to bring is that of the usual case where the cases are
reviewed, else the portal's papers that everybody needs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from resources.qt import slip_papers
from sync.domain.cases import Case, Paper, ReviewedCases
from sync.domain.fees import Fee
from sync.domain.procedure import Procedure
from sync.domain.time_limit import TimeLimit, time_limit_of
from sync.office.lookup import Lookup

NOTE_MOST: Final = 60  # a longer note to a price does not fit, and a price without it is not everybody's
ASK: Final = "Hỏi cán bộ"
OTHERS: Final = "Có trường hợp khác: hỏi cán bộ"


@dataclass(frozen=True, slots=True)
class ToBring:
    """A line of the list; ``amount`` is "1 bản chính", "đưa xem" or ""."""

    name: str
    amount: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PosterFact:
    """A fact in its box."""

    icon: str
    label: str
    value: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Poster:
    """The words of one poster, in the order in which they are read.

    Attributes:
        title_en: "" when nobody has given an English name.
        case: which case the list is of; "" when there is only one.
        remarks: sentences below the list: who comes, what else there is, what the centre tells.
        portal: address behind the QR; "" without one.
        foot: the day of the data and the code.
    """

    code: str
    office: str
    place: str
    title: str
    title_en: str
    case: str
    bring: tuple[ToBring, ...]
    remarks: tuple[str, ...]
    facts: tuple[PosterFact, ...]
    portal: str
    foot: str


def poster_of(procedure: Procedure, lookup: Lookup, today: date) -> Poster:
    """Return the poster of a procedure that is done at the centre.

    Args:
        procedure: one that ``lookup`` offers.
        lookup: reviewed cases, fee, limit, papers, counters and the day of the data.
        today: the day on which the poster is made; reviewed cases that do not hold on it are not taken.
    """
    held = lookup.cases_of(procedure.code, today)
    centre = lookup.centre
    return Poster(
        code=procedure.code,
        office=centre.name_vi,
        place=centre.place_vi,
        title=procedure.title,
        title_en=procedure.short_name_en or "",
        case=held.usual.title.vi if held and len(held.cases) > 1 else "",
        bring=tuple(_reviewed(held.usual) if held else _published(procedure, lookup)),
        remarks=tuple(_remarks(procedure, held, lookup)),
        facts=_facts(procedure, lookup),
        portal=procedure.portal_url or "",
        foot=_foot(procedure, lookup.catalogue.as_of),
    )


def _reviewed(case: Case) -> Iterator[ToBring]:
    return (ToBring(paper.label.vi, _amount(paper), paper.note.vi) for paper in case.papers)


def _amount(paper: Paper) -> str:
    return slip_papers.counted(paper.originals, paper.copies, shown=paper.shown)


def _published(procedure: Procedure, lookup: Lookup) -> Iterator[ToBring]:
    rows, _ = slip_papers.rows(lookup.to_bring(procedure))
    return map(ToBring, rows)


def _remarks(procedure: Procedure, held: ReviewedCases | None, lookup: Lookup) -> Iterator[str]:
    if procedure.notice:
        yield procedure.notice
    if held:
        yield from filter(None, (held.usual.note.vi,))
        if others := len(held.cases) - 1:
            yield f"Còn {others} trường hợp khác: chạm vào ki-ốt hoặc hỏi cán bộ."
        return
    rows, more = slip_papers.rows(lookup.to_bring(procedure))
    if more:
        yield more
    elif not rows:
        yield "Cổng chưa công bố danh sách giấy tờ: hỏi cán bộ."


def _facts(procedure: Procedure, lookup: Lookup) -> tuple[PosterFact, ...]:
    value, detail = _fee(lookup.fee_of(procedure))
    return (
        PosterFact("banknote", "Lệ phí", value, detail),
        PosterFact("clock", "Thời hạn", *_limit(time_limit_of(procedure))),
        PosterFact("map-pin", "Nộp tại", _counters(procedure, lookup)),
    )


def _fee(fee: Fee) -> tuple[str, str]:
    if fee.text is None:
        return ASK, ""
    note = fee.note or ""
    return fee.text, note if len(note) <= NOTE_MOST else OTHERS


def _limit(told: TimeLimit) -> tuple[str, str]:
    listed = told.detail("vi")
    return told.value("vi"), listed if len(listed) <= NOTE_MOST else OTHERS


def _counters(procedure: Procedure, lookup: Lookup) -> str:
    counters = lookup.counters_of(procedure.code)
    if not counters:
        return ASK
    names = {counter.name for counter in counters}
    numbers = "Quầy " + " hoặc ".join(counter.id for counter in counters)
    return f"{numbers} – {names.pop()}" if len(names) == 1 else numbers


def _foot(procedure: Procedure, as_of: str) -> str:
    day = f"Dữ liệu ngày {date.fromisoformat(as_of):%d/%m/%Y}" if as_of else "Chưa rõ ngày của dữ liệu"
    return f"{day} · Mã thủ tục {procedure.code}"
