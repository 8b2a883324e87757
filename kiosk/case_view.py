"""The reviewed cases on the kiosk: the one question, and the few papers of a case in plain words."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk import words
from kiosk.flow import Place, Screen
from kiosk.values import Choice, Row, StepPage
from sync.domain.cases import Case, Paper, ReviewedCases
from sync.domain.ids import CaseId
from sync.domain.linked import Linked
from sync.domain.procedure import Procedure
from sync.office.lookup import Lookup

SAME_LEAST: Final = 4
"""Papers from which on a number of copies that all share is said once."""

AWAY: Final = "@"
"""Before the code of a procedure that an answer leads to instead of a case."""


def first_place(procedure: Procedure, cases: ReviewedCases | None) -> Place:
    """Return where a procedure begins: at the question for the case where there are several, else at its page."""
    if cases is None:
        return Place(Screen.PROCEDURE, procedure=procedure.code)
    if len(cases.cases) > 1:
        return Place(Screen.STEP, procedure=procedure.code)
    return Place(Screen.PROCEDURE, procedure=procedure.code, case=cases.usual.id)


def question_page(procedure: Procedure, cases: ReviewedCases, lookup: Lookup, language: str) -> StepPage:
    """Return the question for the case; who does not know is shown the usual one (K-19).

    What is done in one go with others is offered here, before anybody comes twice.
    """
    together = (linked for linked in lookup.linked_of(procedure) if linked.code and lookup.procedure(linked.code))
    return StepPage(
        title=words.title_of(procedure, language),
        count=QCoreApplication.translate("Step", "Then only your papers are listed."),
        greeting="",
        text=words.worded(cases.question, language),
        icon="list-checks",
        choices=(
            *(_choice(case, language, usual=case == cases.usual) for case in cases.cases),
            *(_linked(linked, language) for linked in together),
        ),
        unknown=cases.usual.id,
        of_case=True,
    )


def _linked(linked: Linked, language: str) -> Choice:
    return Choice(f"{AWAY}{linked.code}", words.worded(linked.title, language), "", "blue", "")


def _choice(case: Case, language: str, *, usual: bool) -> Choice:
    number = _number(case) if case.papers else ""
    often = QCoreApplication.translate("Step", "Most people") if usual else ""
    detail = " · ".join(part for part in (often, number) if part)
    return Choice(case.id, words.worded(case.title, language), "", "blue", detail)


def chosen(cases: ReviewedCases | None, name: str) -> Case | None:
    """Return the case of a page; None where the portal's papers are shown."""
    return cases.case(CaseId(name)) if cases else None


def heading(case: Case) -> str:
    """Return "Mang theo 3 thứ"; a case without papers says in its note what to do."""
    return _number(case) if case.papers else QCoreApplication.translate("Kiosk", "What to bring")


def _number(case: Case) -> str:
    """Return "Mang theo 3–4 thứ" where not everybody needs all: nobody looks for what is not asked for."""
    number = len(case.papers)
    return words.counted.things(number) if case.needed == number else words.things_between(case.needed, number)


def rows(case: Case, procedure: Procedure, language: str) -> Iterator[Row]:
    """Yield what stays at the counter, apart from it what goes home again, and who must come."""
    amounts = [_amount(paper, procedure) for paper in case.handed_in]
    same = len(amounts) >= SAME_LEAST and len(set(amounts)) == 1
    if same:
        yield Row("case", QCoreApplication.translate("Kiosk", "Of each: %1").replace("%1", amounts[0]))
    for paper, amount in zip(case.handed_in, amounts, strict=True):
        yield _row(paper, procedure, language, "" if same else amount)
    shown = case.only_shown
    if len(shown) > 1:
        yield Row("case", QCoreApplication.translate("Kiosk", "Only show, take back at once"))
    alone = QCoreApplication.translate("Kiosk", "Only show, take back at once") if len(shown) == 1 else ""
    for paper in shown:
        yield _row(paper, procedure, language, alone)
    if case.note.vi:
        yield Row("note", detail=words.worded(case.note, language), icon="info")


def _row(paper: Paper, procedure: Procedure, language: str, amount: str) -> Row:
    icon = "id-card" if paper.shown else "file-pen" if _has_form(paper, procedure) else "file-text"
    return Row("paper", paper.label.of(language), amount, words.worded(paper.note, language), icon)


def _amount(paper: Paper, procedure: Procedure) -> str:
    parts = [
        words.counted.originals(paper.originals) if paper.originals else "",
        words.counted.copies(paper.copies) if paper.copies else "",
        QCoreApplication.translate("Kiosk", "a form to fill in") if _has_form(paper, procedure) else "",
    ]
    return " · ".join(part for part in parts if part)


def _has_form(paper: Paper, procedure: Procedure) -> bool:
    return any(procedure.components[place].form for place in paper.of)
