"""What a checklist says: the papers to bring, for the printer and as the text of a code.

It speaks Vietnamese always, so that staff and family can read it, and English beside it when the person chose English;
both at once is why its sentences stand here in pairs and not in a translation file.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from resources.qt import slip_papers
from sync.domain.cases import Case, Paper
from sync.domain.paper_groups import grouped, opened
from sync.domain.procedure import Component, Procedure
from sync.domain.time_limit import time_limit_of
from sync.domain.vietnamese import shortened
from sync.office.lookup import Lookup

TITLE_AT_MOST: Final = 110
HEADING_AT_MOST: Final = 90
ROOM_LINES: Final = 62  # of the list on paper: with everything else below 3,600 dots
LINE_SIGNS: Final = 36
NOTE_AT_MOST: Final = 90  # a longer note to a fee does not fit, and a price without its note may be false
TEXT_BYTES: Final = 800  # of a code: 101 modules, 3 dots each on a kiosk's page

BRING: Final = ("Mang theo khi đến quầy", "Bring to the counter")
SHOW: Final = ("Chỉ đưa xem, nhận lại ngay", "Only show, take back at once")


class Kind(StrEnum):
    """What a line of the list is."""

    HEADING = "heading"
    PAPER = "paper"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Line:
    """A line; ``english`` is "" where there is none or nobody wants it.

    Attributes:
        bare: the line without the note to a paper, for where not everything has room; "" where it has none.
        bare_english: as ``bare``.
    """

    kind: Kind
    text: str
    english: str = ""
    bare: str = ""
    bare_english: str = ""


@dataclass(frozen=True, slots=True)
class Checklist:
    """The words of one list, in the order in which they are read.

    Attributes:
        case: title of the reviewed case; "" for none.
        facts: fee, time limit and counter, only what is known.
        address: of the portal's page; "" when there is none.
        day: when it was printed and of which day the catalogue is.
    """

    office: str
    place: str
    title: str
    case: str
    lines: tuple[Line, ...]
    facts: tuple[str, ...]
    code: str
    address: str
    day: str
    english: bool


def checklist_of(
    procedure: Procedure, case: str, lookup: Lookup, printed_at: datetime, language: str, heading: str | None = None
) -> Checklist:
    """Return the words of a procedure's list.

    Args:
        procedure: one that the centre offers.
        case: a reviewed one; where there is none of that name, the portal's papers are listed.
        lookup: fee, limit, papers, counters and the day of the data.
        printed_at: in the centre's zone.
        language: Vietnamese stands on the list always, English beside it for "en".
        heading: the portal's case that was chosen; None for all of them.
    """
    chosen, english = lookup.case_of(procedure, case), language == "en"
    said = _lines_of(chosen, english=english) if chosen else _published(lookup.to_bring(procedure), heading)
    return Checklist(
        office=lookup.centre.name_vi,
        place=lookup.centre.place_vi,
        title=shortened(procedure.title, TITLE_AT_MOST),
        case=chosen.title.of(language) if chosen else "",
        lines=tuple(_fitting(said)),
        facts=tuple(_facts(procedure, lookup)),
        code=procedure.code,
        address=procedure.portal_url or "",
        day=_day(printed_at, lookup.catalogue.as_of),
        english=english,
    )


def text_of(checklist: Checklist) -> str:
    """Return the list as the text of a code: at most TEXT_BYTES, and it says when something was left out.

    Notes go first, from the last on, the case's after them, then the last papers: of these one must know at home.
    """
    text = ""
    for lines in _ever_less(checklist.lines):
        text = _coded(checklist, lines, whole=lines == checklist.lines)
        if len(text.encode()) <= TEXT_BYTES:
            break
    return text


def _ever_less(lines: tuple[Line, ...]) -> Iterator[tuple[Line, ...]]:
    yield lines
    for at in reversed(range(len(lines))):
        if (line := lines[at]).bare:
            bare = replace(line, text=line.bare, english=line.bare_english, bare="", bare_english="")
            lines = (*lines[:at], bare, *lines[at + 1 :])
            yield lines
    lines = tuple(line for line in lines if line.kind is not Kind.TEXT)
    yield lines
    while lines:
        lines = lines[:-1]
        if not lines or lines[-1].kind is not Kind.HEADING:
            yield lines


def _coded(checklist: Checklist, lines: Iterable[Line], *, whole: bool) -> str:
    said = (_plain(line, english=checklist.english) for line in lines)
    more = () if whole else ("… còn nữa, hỏi cán bộ",)
    head = (part for part in (checklist.title, checklist.case) if part)
    return "\n".join((*head, *said, *more, *checklist.facts, f"Mã thủ tục {checklist.code}"))


def _plain(line: Line, *, english: bool) -> str:
    words = line.english or line.text if english else line.text
    return f"- {words}" if line.kind is Kind.PAPER else words


def _lines_of(case: Case, *, english: bool) -> Iterator[Line]:
    if case.note.vi:
        yield Line(Kind.TEXT, case.note.vi, case.note.en if english else "")
    for papers, (vietnamese, in_english) in ((case.handed_in, BRING), (case.only_shown, SHOW)):
        if papers:
            yield Line(Kind.HEADING, vietnamese, in_english if english else "")
        yield from (_line(paper, english=english) for paper in papers)


def _line(paper: Paper, *, english: bool) -> Line:
    counts = ((paper.originals, "bản chính", "original"), (paper.copies, "bản sao", "copy"))
    vietnamese = " và ".join(f"{count} {name}" for count, name, _ in counts if count)
    in_english = " and ".join(f"{count} {name}" for count, _, name in counts if count)
    noted = bool(paper.note.vi)
    return Line(
        Kind.PAPER,
        _joined(paper.label.vi, vietnamese, paper.note.vi),
        _joined(paper.label.en, in_english, paper.note.en) if english else "",
        bare=_joined(paper.label.vi, vietnamese, "") if noted else "",
        bare_english=_joined(paper.label.en, in_english, "") if noted and english else "",
    )


def _joined(label: str, amount: str, note: str) -> str:
    named = f"{label} – {amount}" if amount else label
    return f"{named}. {note}" if note else named


def _published(papers: Iterable[Component], heading: str | None) -> Iterator[Line]:
    """The portal's papers under the portal's headings, of one case if one was chosen; () says that it lists none."""
    groups, case = grouped(papers), None
    shown = opened(groups, heading)[0] if heading else groups
    found = tuple(paper for group in shown for paper in group.papers)
    yield Line(Kind.HEADING, BRING[0])
    for paper in found:
        if paper.case and paper.case != case:
            yield Line(Kind.HEADING, shortened(paper.case_title or paper.case, HEADING_AT_MOST))
        case = paper.case
        yield Line(Kind.PAPER, slip_papers.whole((paper,))[0])
    if not found:
        yield Line(Kind.TEXT, "Cổng dịch vụ công không ghi giấy tờ: hỏi cán bộ.")


def _fitting(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield what half a metre of paper holds, and own up to the rest; no heading is the last."""
    left, kept = ROOM_LINES, list(lines)
    for place, line in enumerate(kept):
        left -= 1 + (len(line.text) + len(line.english)) // LINE_SIGNS
        if left < 0:
            number = sum(each.kind is Kind.PAPER for each in kept[place:])
            yield Line(Kind.TEXT, f"Và {number} giấy tờ nữa, tùy trường hợp: hỏi cán bộ.")
            return
        yield line


def _facts(procedure: Procedure, lookup: Lookup) -> Iterator[str]:
    fee, told = lookup.fee_of(procedure), time_limit_of(procedure)
    if fee.text and len(fee.note or "") <= NOTE_AT_MOST:
        yield f"Lệ phí: {fee.text}" + (f" ({fee.note})" if fee.note else "")
    if told.limit:
        yield f"Thời hạn: {told.value('vi')}"
    if counters := lookup.counters_of(procedure.code):
        yield f"Nộp ở quầy {' hoặc '.join(counter.id for counter in counters)}"


def _day(printed_at: datetime, as_of: str) -> str:
    printed = f"In ngày {printed_at.day}/{printed_at.month}/{printed_at.year}"
    if not as_of:
        return printed
    year, month, day = as_of[:10].split("-")
    return f"{printed} · dữ liệu ngày {int(day)}/{int(month)}/{year}"
