"""The page of a procedure, made from the catalogue: what to bring, fee, how long, which counter."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk import case_view, codes, paper_view, words
from kiosk.values import Answer, Desk, ProcedurePage, Row
from sync.domain import deadline
from sync.domain.fees import Fee, fee_online
from sync.domain.procedure import Component, Procedure
from sync.domain.time_limit import time_limit_of

TITLE_MOST: Final = 150  # of the band; longer official names follow whole, below
OFFICIAL_MOST: Final = 56  # two lines under an English title; whole they are behind "More facts"
NOTE_MOST: Final = 90  # three lines of a box
PORTAL: Final = "dichvucong.gov.vn"


def procedure_page(procedure: Procedure, desk: Desk, waiting: int, case: str = "", chosen: str = "") -> ProcedurePage:
    """Return the page of a procedure, with a reviewed case's papers alone.

    Args:
        procedure: one that the centre offers.
        desk: what the page is made from.
        waiting: how many people wait for its group now.
        case: a reviewed one; "" for none.
        chosen: a case of the portal's, where nobody has reviewed them (`paper_view.CASE`); "" for none.
    """
    cases = desk.lookup.cases_of(procedure.code, desk.now.date())
    page = replace(
        _published(procedure, desk, waiting, chosen), code_of_portal=codes.name_of(procedure.portal_url or "")
    )
    reviewed = case_view.chosen(cases, case)
    if cases is None or reviewed is None:
        return page
    return replace(
        page,
        heading=case_view.heading(reviewed),
        rows=(*case_view.rows(reviewed, procedure, desk.language), *_together(procedure, desk)),
        case=words.worded(reviewed.title, desk.language),
        can_change=len(cases.cases) > 1,
        chooses=False,
    )


def _published(procedure: Procedure, desk: Desk, waiting: int, chosen: str) -> ProcedurePage:
    """Return the page with what the portal lists, grouped as it groups."""
    papers = desk.lookup.to_bring(procedure)
    return ProcedurePage(
        code=procedure.code,
        title=words.shortened(words.title_of(procedure, desk.language), TITLE_MOST),
        official=_official(procedure, desk.language),
        done_here=_not_here() if desk.lookup.is_closed(procedure.code) else _done_here(desk, procedure),
        closed=desk.lookup.is_closed(procedure.code),
        heading=_heading(papers),
        rows=(*paper_view.rows(procedure, desk, chosen), *_together(procedure, desk)),
        answers=(
            _fee(procedure, desk),
            _duration(procedure, desk),
            _counter(procedure, desk, waiting),
            _from_home(procedure, desk),
        ),
        can_change=paper_view.can_choose(procedure, desk.lookup),
        chooses=not chosen,
    )


def _together(procedure: Procedure, desk: Desk) -> Iterator[Row]:
    """Yield what staff do in one go with it; where one procedure does it all, the question for the case offers that."""
    for linked in desk.lookup.linked_of(procedure):
        if linked.code is None:
            yield Row("note", detail=words.worded(linked.note, desk.language), icon="users")


def _official(procedure: Procedure, language: str) -> str:
    if words.is_official(words.title_of(procedure, language), procedure):
        return ""
    official = QCoreApplication.translate("Kiosk", "Official name: %1")
    return official.replace("%1", words.shortened(procedure.name, OFFICIAL_MOST))


def _not_here() -> str:
    return QCoreApplication.translate("Kiosk", "Not done here – ask the help desk where to go")


def _done_here(desk: Desk, procedure: Procedure) -> str:
    counters = desk.lookup.counters_of(procedure.code)
    if not counters:
        return QCoreApplication.translate("Kiosk", "Done here: ask the help desk")
    return QCoreApplication.translate("Kiosk", "Done here: %1").replace("%1", words.short_counters(counters))


def _heading(papers: tuple[Component, ...]) -> str:
    if not papers or any(paper.case or paper.conditional for paper in papers):
        return QCoreApplication.translate("Kiosk", "What to bring")
    return words.counted.things(len(papers))


def _fee(procedure: Procedure, desk: Desk) -> Answer:
    fee = desk.lookup.fee_of(procedure, desk.language)
    detail = " · ".join(part for part in (_online_fee(procedure, fee), _fee_note(fee)) if part)
    label = QCoreApplication.translate("Kiosk", "Fee")
    return Answer("procedure.fee", "banknote", label, words.fee_words(fee), detail)


def _fee_note(fee: Fee) -> str:
    """Return what belongs to a price; that it is not the last word is said whatever else the note tells."""
    note = fee.note or ""
    if len(note) > NOTE_MOST and fee.is_set_by_province:
        return QCoreApplication.translate("Kiosk", "The provincial council sets the exact fee")
    return _noted(note)


def _noted(note: str) -> str:
    """Return a note that has room in its box, or where it stands."""
    return note if len(note) <= NOTE_MOST else QCoreApplication.translate("Kiosk", "More about it: More facts")


def _online_fee(procedure: Procedure, here: Fee) -> str:
    """Return what handing in over the network costs, where that is known and another price."""
    online = fee_online(procedure)
    if online.text is None or online.text == here.text:
        return ""
    return QCoreApplication.translate("Kiosk", "Online: %1").replace("%1", words.fee_words(online))


def _duration(procedure: Procedure, desk: Desk) -> Answer:
    told = time_limit_of(procedure)
    label = QCoreApplication.translate("Kiosk", "How long?")
    due = words.due_words(deadline.due(desk.now, told.limit, desk.calendar)) if told.limit else ""
    detail = " · ".join(filter(None, (due, _noted(told.detail(desk.language)))))
    return Answer("procedure.limit", "clock", label, told.value(desk.language), detail)


def _counter(procedure: Procedure, desk: Desk, waiting: int) -> Answer:
    counters = desk.lookup.counters_of(procedure.code)
    value = words.counters_words(counters, desk.language) or QCoreApplication.translate("Kiosk", "Ask the help desk")
    nobody = QCoreApplication.translate("Kiosk", "Nobody is waiting now")
    detail = words.counted.people_waiting(waiting) if waiting else nobody
    label = QCoreApplication.translate("Kiosk", "Which counter?")
    return Answer("procedure.counter", "map-pin", label, value, detail)


def _from_home(procedure: Procedure, desk: Desk) -> Answer:
    label = QCoreApplication.translate("Kiosk", "From home?")
    return Answer("procedure.home", "smartphone", label, *_home_words(procedure, desk))


def _home_words(procedure: Procedure, desk: Desk) -> tuple[str, str]:
    """Return what can be done from home, and where; nothing is claimed of what the portal leaves open."""
    post = QCoreApplication.translate("Kiosk", "or by post") if procedure.by_post else ""
    if desk.lookup.is_all_online(procedure):
        return QCoreApplication.translate("Kiosk", "All of it online"), PORTAL
    if procedure.online:
        return QCoreApplication.translate("Kiosk", "Can be done online"), " · ".join(filter(None, (PORTAL, post)))
    if post:
        return QCoreApplication.translate("Kiosk", "Can be sent by post"), ""
    if procedure.ways:
        return QCoreApplication.translate("Kiosk", "At the counter only"), ""
    return QCoreApplication.translate("Kiosk", "Ask staff"), ""
