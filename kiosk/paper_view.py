"""The papers as the portal lists them: one short line a paper, and one line a case where the list is long.

A citizen does not turn dozens of pages: what is folded is opened by the one question for the case, whole texts stand
behind "Thông tin thêm", and what a page has no room for is printed, or read on the portal by its code.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk import words
from kiosk.flow import Place, Screen
from kiosk.values import Choice, Desk, Row, StepPage
from sync.domain.ids import ProcedureCode
from sync.domain.paper_groups import PaperGroup, cases_to_choose, grouped, opened
from sync.domain.procedure import Component, Procedure
from sync.office.lookup import Lookup

CASE: Final = "portal-case."
"""Before the number of a case of the portal's that somebody chose."""

LISTED_MOST: Final = 12  # papers that a page lists; more is for paper or a telephone
WHOLE_MOST: Final = 100  # up to here a paper's name is not cut: three lines are kinder than half a sentence
TELLING: Final = 30  # a first clause that is shorter ("Một trong các giấy tờ sau") is shown with what follows it
HEADING_MOST: Final = 130  # three lines beside the band: a paper must have room below
FOLDED_MOST: Final = 84  # two lines of a card

_AT_COUNTER = re.compile(r"\([^()]*trực tiếp[^()]*\)[.;]?")  # "(if handed in directly)" says nothing to who stands here


def place(code: ProcedureCode, answer: str) -> Place:
    """Return the page of a case: one that was reviewed, or one of the portal's."""
    if answer.startswith(CASE):
        return Place(Screen.PROCEDURE, procedure=code, step=answer)
    return Place(Screen.PROCEDURE, procedure=code, case=answer)


def heading_of(procedure: Procedure, lookup: Lookup, chosen: str) -> str | None:
    """Return the portal's heading of the case that was chosen; None when none was."""
    number = chosen.removeprefix(CASE)
    groups = grouped(lookup.to_bring(procedure))
    return groups[int(number)].heading if number.isdecimal() and int(number) < len(groups) else None


def can_choose(procedure: Procedure, lookup: Lookup) -> bool:
    """Return whether the list is so long that its cases are chosen from."""
    return bool(cases_to_choose(grouped(lookup.to_bring(procedure))))


def question_page(procedure: Procedure, desk: Desk) -> StepPage:
    """Return the question for the case; who does not know is shown what everybody needs, and the cases by name."""
    groups = grouped(desk.lookup.to_bring(procedure))
    cases = cases_to_choose(groups)
    return StepPage(
        title=words.title_of(procedure, desk.language),
        count=QCoreApplication.translate("Step", "Then only your papers are listed."),
        greeting="",
        text=QCoreApplication.translate("Step", "Which is your case?"),
        icon="list-checks",
        choices=tuple(
            Choice(f"{CASE}{at}", _named(group, FOLDED_MOST), "", "blue", words.counted.papers(len(group.papers)))
            for at, group in enumerate(groups)
            if group in cases
        ),
        unknown=CASE,
        of_case=True,
    )


def rows(procedure: Procedure, desk: Desk, chosen: str) -> Iterator[Row]:
    """Yield the papers that everybody needs, then a line for every case; with a chosen one its papers instead."""
    groups = grouped(desk.lookup.to_bring(procedure))
    heading = heading_of(procedure, desk.lookup, chosen)
    shown, folded = opened(groups, heading)
    yield from _listed(shown)
    if folded:
        yield from _by_name(folded) if heading is None else _by_number(folded)
    if not groups:
        ask = QCoreApplication.translate("Kiosk", "No list was published – ask staff")
        yield Row("paper", ask, icon="hand-helping")


def whole_texts(procedure: Procedure, desk: Desk, chosen: str) -> Iterator[str]:
    """Yield the whole text of every paper that its line on the page does not hold, with its name first."""
    shown, _ = opened(grouped(desk.lookup.to_bring(procedure)), heading_of(procedure, desk.lookup, chosen))
    yield from (paper.text for group in shown for paper in group.papers if _brief(paper).endswith(words.ELLIPSIS))


def _by_name(folded: tuple[PaperGroup, ...]) -> Iterator[Row]:
    yield Row("case", QCoreApplication.translate("Kiosk", "Depending on the case"))
    for group in folded:
        yield Row("paper", _named(group, FOLDED_MOST), words.counted.papers(len(group.papers)), icon="list-checks")


def _by_number(folded: tuple[PaperGroup, ...]) -> Iterator[Row]:
    yield Row("note", detail=words.counted.other_cases(len(folded)), icon="info")


def _listed(groups: Iterable[PaperGroup]) -> Iterator[Row]:
    left = LISTED_MOST
    hidden = 0
    for group in groups:
        listed = group.papers[:left]
        if group.heading and listed:
            yield Row("case", _named(group, HEADING_MOST))
        yield from map(_paper, listed)
        left -= len(listed)
        hidden += len(group.papers) - len(listed)
    if hidden:
        yield Row("note", detail=words.counted.more_papers(hidden), icon="printer")


def _paper(paper: Component) -> Row:
    return Row("paper", _brief(paper), words.paper_words(paper), icon="file-pen" if paper.form else "file-text")


def _brief(paper: Component) -> str:
    if len(paper.text) <= WHOLE_MOST:
        return paper.text
    clause = paper.label if len(paper.label) >= TELLING else words.shortened(paper.text, WHOLE_MOST)
    said = clause.rstrip(words.ELLIPSIS)
    rest = paper.text.removeprefix(said).lstrip(" ;,:.")
    return said + words.ELLIPSIS if rest and not _AT_COUNTER.fullmatch(rest) else said


def _named(group: PaperGroup, most: int) -> str:
    return words.shortened((group.heading or "").strip().lstrip("*-+ ").rstrip(" :;,"), most)
