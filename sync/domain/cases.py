"""Reviewed cases of a procedure: which of the portal's papers a family brings, in plain words, case by case.

The portal lists 33 lines for a birth registration, half of them notes. A reviewed file answers one small question
("Trường hợp nào giống nhà mình?") with the few papers of that case; `review` holds it against the portal's record.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Final

from sync.domain.datafile import DataFault, Section, section
from sync.domain.guide import Wording
from sync.domain.ids import CaseId, ProcedureCode, ServiceCode
from sync.domain.procedure import Component, Procedure

MOST_CASES: Final = 8
MOST_PAPERS: Final = 9
TITLE_MOST: Final = 60  # signs; two lines of a card at the largest text
LABEL_MOST: Final = 70
NOTE_MOST: Final = 110
FEE_NOTE_MOST: Final = 90  # three lines of the kiosk's box, and of a checklist
SENTENCE_MOST: Final = 18  # a Vietnamese word is one or two written syllables: 18 of them are at most 15 words (K-13)
NOT_FOR_CITIZENS: Final = ("TTHC", "liên thông", "Miễn phí")  # what is paid comes from the catalogue alone

SHOWN: Final = "Chỉ xuất trình"
"""The heading over what is only shown; ``Component.show_only`` knows it."""

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,39}", re.ASCII)
_SENTENCE = re.compile(r"[.?!]\s+")
_SHOWN = re.compile(r"xuất trình|đối chiếu", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Paper:
    """One thing to bring.

    Attributes:
        of: places (from 0) of the portal's lines that ask for it.
        any_of: one of those lines suffices.
        originals: to hand in; 0 of what is only shown.
        copies: to hand in.
        shown: shown at the counter and taken back at once.
        sometimes: only some people of the case need it; its note says who.
    """

    of: tuple[int, ...]
    any_of: bool
    label: Wording
    note: Wording
    originals: int
    copies: int
    shown: bool
    sometimes: bool


@dataclass(frozen=True, slots=True)
class Case:
    """What people in one situation bring; ``note`` says who must come, or what staff look up by themselves."""

    id: CaseId
    title: Wording
    note: Wording
    papers: tuple[Paper, ...]

    @property
    def needed(self) -> int:
        """How many papers everybody of the case brings."""
        return sum(not paper.sometimes for paper in self.papers)

    @property
    def handed_in(self) -> tuple[Paper, ...]:
        """The papers that stay at the counter."""
        return tuple(paper for paper in self.papers if not paper.shown)

    @property
    def only_shown(self) -> tuple[Paper, ...]:
        """The papers that go home again."""
        return tuple(paper for paper in self.papers if paper.shown)


@dataclass(frozen=True, slots=True)
class ReviewedCases:
    """The cases of one procedure, the usual one first.

    Attributes:
        effective_from: the first day for which the structure is claimed: the day of the data that it was made from,
            an earlier day only where the portal's record itself states since when it holds.
        effective_to: the last day on which they hold; None while no end is known.
        source: where each statement comes from.
        reviewed_by: who looked at them, and on which day.
        fee_note: who pays although the portal's field for the fee does not say so; its record does elsewhere.
        aside: lines that are no paper or for nobody at a counter, by place, and why.
        differs: lines whose number or use here is not the portal's, by place, and why.
    """

    code: ProcedureCode
    effective_from: date
    effective_to: date | None
    source: tuple[str, ...]
    reviewed_on: date
    reviewed_by: str
    question: Wording
    fee_note: Wording
    cases: tuple[Case, ...]
    aside: Mapping[int, str]
    differs: Mapping[int, str]

    @property
    def usual(self) -> Case:
        """The case of most people; what "I do not know" shows."""
        return self.cases[0]

    def case(self, name: str) -> Case | None:
        """Return a case by its id."""
        return next((case for case in self.cases if case.id == name), None)

    def in_force(self, day: date) -> bool:
        """Return whether the cases hold on a day."""
        return self.effective_from <= day and (self.effective_to is None or day <= self.effective_to)


def components_of(case: Case, procedure: Procedure) -> tuple[Component, ...]:
    """Return a case's papers as the intake and the slip know papers: in plain words, what is only shown last."""
    return tuple(
        Component(
            name=paper.label.vi,
            case=SHOWN if paper.shown else None,
            originals=1 if paper.shown else paper.originals,
            copies=paper.copies,
            form=_form(paper, procedure),
            counted=paper.shown or bool(paper.originals or paper.copies),
        )
        for paper in (*case.handed_in, *case.only_shown)
    )


def cases_of(value: object) -> ReviewedCases:
    """Return the cases of a data file.

    Raises:
        DataFault: something is missing, stands twice or cannot be read.
    """
    top = section(value)
    reviewed = top.section("reviewed")
    return ReviewedCases(
        code=ProcedureCode(ServiceCode(top.text("code"))),
        effective_from=top.day("effective_from"),
        effective_to=top.day("effective_to") if top.fields.get("effective_to") is not None else None,
        source=_sources(top),
        reviewed_on=reviewed.day("on"),
        reviewed_by=reviewed.text("by"),
        question=_wording(top, "question"),
        fee_note=_wording(top, "fee_note"),
        cases=_cases(top),
        aside=_reasons(top, "aside"),
        differs=_reasons(top, "differs"),
    )


def review(cases: ReviewedCases, procedure: Procedure) -> tuple[str, ...]:
    """Return what does not fit the portal's record, in Vietnamese sentences; () when every line has its place."""
    lines = procedure.components
    placed = frozenset(chain.from_iterable(paper.of for case in cases.cases for paper in case.papers))
    known = frozenset(range(len(lines)))
    return (
        *(f"Không có dòng giấy tờ {place}." for place in sorted((placed | {*cases.aside, *cases.differs}) - known)),
        *(f"Dòng {place} chưa xếp vào trường hợp nào." for place in sorted(known - placed - {*cases.aside})),
        *(f"Dòng {place} vừa là giấy tờ, vừa để riêng." for place in sorted(placed & {*cases.aside})),
        *chain.from_iterable(_doubts(case, cases.differs, lines) for case in cases.cases),
        *_unfit_words(cases),
    )


def _cases(top: Section) -> tuple[Case, ...]:
    items = top.sections("cases")
    found = tuple(_case(item) for item in items)
    if not 1 <= len(found) <= MOST_CASES:
        raise DataFault("cases", f"phải có từ 1 đến {MOST_CASES} trường hợp")
    if [item.yes("usual") for item in items] != [True] + [False] * (len(items) - 1):
        raise DataFault("cases", "phải có đúng một trường hợp thường gặp, đứng đầu")
    if len({case.id for case in found}) < len(found):
        raise DataFault("cases", "có mã trường hợp ghi hai lần")
    return found


def _case(item: Section) -> Case:
    name = item.text("id")
    if not _ID.fullmatch(name):
        raise DataFault(f"{item.path}.id", "chỉ gồm chữ thường không dấu, số, gạch nối, tối đa 40 ký tự")
    papers = tuple(_paper(part) for part in item.sections("papers"))
    note = _wording(item, "note")
    if len(papers) > MOST_PAPERS or not (papers or note.vi):
        raise DataFault(f"{item.path}.papers", f"phải có từ 1 đến {MOST_PAPERS} giấy tờ, hoặc một lời dặn")
    return Case(CaseId(name), _wording(item, "title"), note, papers)


def _paper(item: Section) -> Paper:
    use = item.text("use")
    if use not in {"submit", "show"}:
        raise DataFault(f"{item.path}.use", "phải là submit hoặc show")
    shown = use == "show"
    return Paper(
        of=_places(item),
        any_of=item.yes("any_of"),
        label=_wording(item, "label"),
        note=_wording(item, "note"),
        originals=0 if shown else item.number("originals"),
        copies=0 if shown else item.number("copies"),
        shown=shown,
        sometimes=item.yes("sometimes"),
    )


def _places(item: Section) -> tuple[int, ...]:
    values = item.fields.get("of")
    good = isinstance(values, list) and values and all(type(value) is int and value >= 0 for value in values)
    if not good or not isinstance(values, list):
        raise DataFault(f"{item.path}.of", "phải là danh sách số thứ tự dòng, tính từ 0")
    return tuple(values)


def _reasons(top: Section, key: str) -> dict[int, str]:
    return {place: item.text("why") for item in top.sections(key) for place in _places(item)}


def _sources(top: Section) -> tuple[str, ...]:
    if not (named := top.texts("source")):
        raise DataFault("source", "phải nêu ít nhất một nguồn")
    return named


def _wording(item: Section, key: str) -> Wording:
    return Wording(item.text_or(f"{key}_vi", ""), item.text_or(f"{key}_en", ""))


def _doubts(case: Case, differs: Mapping[int, str], lines: tuple[Component, ...]) -> Iterator[str]:
    """Yield what a case says of papers that the portal does not say, and that nothing in the file explains."""
    for paper in case.papers:
        asked = tuple(lines[place] for place in paper.of if place < len(lines))
        if not asked or all(place in differs for place in paper.of):
            continue
        name = f"Trường hợp “{case.id}”, “{paper.label.vi}”"
        if paper.shown and not any(_SHOWN.search(f"{line.case} {line.name}") for line in asked):
            yield f"{name}: cổng không ghi là chỉ xuất trình."
        elif not paper.shown and (paper.originals, paper.copies) not in _numbers(asked):
            yield f"{name}: cổng ghi {_numbers_words(asked)}."
        if not paper.shown and not any((paper.originals, paper.copies)) and any(line.counted for line in asked):
            yield f"{name}: không cần bản nào."


def _form(paper: Paper, procedure: Procedure) -> str | None:
    lines = (procedure.components[place] for place in paper.of)
    return next((line.form for line in lines if line.form), None)


def _numbers(lines: tuple[Component, ...]) -> frozenset[tuple[int, int]]:
    """Return what may be asked for: the number of one of the lines, or all of them together."""
    together = (sum(line.originals for line in lines), sum(line.copies for line in lines))
    return frozenset({*((line.originals, line.copies) for line in lines), together})


def _numbers_words(lines: tuple[Component, ...]) -> str:
    return " hoặc ".join(f"{originals} bản chính, {copies} bản sao" for originals, copies in sorted(_numbers(lines)))


def _unfit_words(cases: ReviewedCases) -> Iterator[str]:
    """Yield words that are missing, too long for their place, or not for citizens."""
    if len(cases.cases) > 1:
        yield from _unfit("Câu hỏi", cases.question, TITLE_MOST)
    yield from _unfit("Lời dặn về lệ phí", cases.fee_note, FEE_NOTE_MOST, needed=False)
    for case in cases.cases:
        yield from _unfit(f"Tên trường hợp “{case.id}”", case.title, TITLE_MOST)
        yield from _unfit(f"Lời dặn của “{case.id}”", case.note, NOTE_MOST, needed=False)
        yield from chain.from_iterable(_unfit(f"Giấy tờ của “{case.id}”", p.label, LABEL_MOST) for p in case.papers)
        yield from chain.from_iterable(
            _unfit(f"Lời dặn của “{p.label.vi}”", p.note, NOTE_MOST, needed=p.sometimes) for p in case.papers
        )


def _unfit(place: str, wording: Wording, most: int, *, needed: bool = True) -> Iterator[str]:
    if (needed and not wording.vi) or bool(wording.vi) != bool(wording.en):
        yield f"{place}: cần đủ tiếng Việt và tiếng Anh."
    for text in (wording.vi, wording.en):
        if len(text) > most:
            yield f"{place}: “{text}” dài quá {most} ký tự."
        if any(len(sentence.split()) > SENTENCE_MOST for sentence in _SENTENCE.split(text)):
            yield f"{place}: “{text}” có câu quá {SENTENCE_MOST} chữ."
    yield from (f"{place}: không dùng “{word}”." for word in _office_words(wording))


def _office_words(wording: Wording) -> Iterable[str]:
    return (word for word in NOT_FOR_CITIZENS if word.lower() in wording.vi.lower())
