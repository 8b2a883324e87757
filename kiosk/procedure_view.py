"""The page of a procedure, made from the catalogue: what to bring, fee, how long, which counter."""

import re
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk import words
from kiosk.values import Answer, Desk, ProcedurePage, Row
from sync.domain import deadline
from sync.domain.centre import Counter
from sync.domain.procedure import Component, Procedure
from sync.domain.vietnamese import capitalised

_AT_COUNTER = re.compile(r"\([^()]*trực tiếp[^()]*\)[.;]?")  # "(if handed in directly)" says nothing to who stands here
TITLE_MOST: Final = 150  # of the band; longer official names follow whole, below
OFFICIAL_MOST: Final = 56  # two lines under an English title at 160 %; longer ones follow below, too
CASE_MOST: Final = 150
WHOLE_MOST: Final = 130  # up to here a paper's name is not cut: four lines are kinder than half a sentence
SLACK: Final = 40  # a text that is hardly too long is not cut: "…" and whom to ask would take as much room
REST_MOST: Final = 140  # of a paper's small print: three lines (K-13)
LONG_MOST: Final = 600
PIECE_MOST: Final = 150  # so that a page can end inside a long text, at any text size
NOTE_MOST: Final = 60


def procedure_page(procedure: Procedure, desk: Desk, waiting: int) -> ProcedurePage:
    """Return the page of a procedure; ``waiting`` people wait for its group now."""
    papers = desk.lookup.to_bring(procedure)
    return ProcedurePage(
        code=procedure.code,
        title=words.shortened(procedure.title_in(desk.language), TITLE_MOST),
        official=_official(procedure, desk.language),
        done_here=_done_here(desk.lookup.counters_of(procedure.code)),
        heading=_heading(papers),
        rows=tuple(_rows(procedure, papers, desk)),
        answers=(
            _fee(procedure, desk),
            _duration(procedure, desk),
            _counter(procedure, desk, waiting),
            _from_home(procedure),
        ),
    )


def _official(procedure: Procedure, language: str) -> str:
    if procedure.title_in(language) == procedure.title:
        return ""
    official = QCoreApplication.translate("Kiosk", "Official name: %1")
    return official.replace("%1", words.shortened(procedure.name, OFFICIAL_MOST))


def _done_here(counters: tuple[Counter, ...]) -> str:
    if not counters:
        return QCoreApplication.translate("Kiosk", "Done here: ask the help desk")
    return QCoreApplication.translate("Kiosk", "Done here: %1").replace("%1", words.short_counters(counters))


def _heading(papers: tuple[Component, ...]) -> str:
    if not papers or any(paper.case or paper.conditional for paper in papers):
        return QCoreApplication.translate("Kiosk", "What to bring")
    return words.counted.things(len(papers))


def _rows(procedure: Procedure, papers: tuple[Component, ...], desk: Desk) -> Iterator[Row]:
    case = None
    for paper in papers:
        if paper.case and paper.case != case:
            yield Row("case", words.shortened(_tidy(paper.case), CASE_MOST))
        case = paper.case
        yield from _paper(paper)
    if not papers:
        yield Row(
            "paper", QCoreApplication.translate("Kiosk", "No list was published – ask staff"), icon="hand-helping"
        )
    yield from _small_print(procedure, desk)


def _paper(paper: Component) -> Iterator[Row]:
    title = paper.text if len(paper.text) <= WHOLE_MOST and paper.label.endswith(words.ELLIPSIS) else paper.label
    yield Row("paper", title, words.paper_words(paper), icon="file-pen" if paper.form else "file-text")
    label = title.rstrip(words.ELLIPSIS)
    rest = paper.text.removeprefix(label).lstrip(" ;,:.")
    if rest and not _AT_COUNTER.fullmatch(rest):
        shown = _beginning(rest, REST_MOST)
        yield Row("text", detail=capitalised(shown) if label == title else words.ELLIPSIS + shown)


def _beginning(text: str, most: int) -> str:
    """Return the text, or its beginning and whom to ask for the rest."""
    if len(text) <= most + SLACK:
        return text
    ask = QCoreApplication.translate("Kiosk", "(ask staff for the rest)")
    return f"{words.shortened(text, most)} {ask}"


def _small_print(procedure: Procedure, desk: Desk) -> Iterator[Row]:
    """The long note to the fee and a long official name: too much for a box, too important to leave out."""
    note = desk.lookup.fee_of(procedure).note
    if note and len(note) > NOTE_MOST:
        yield Row("case", QCoreApplication.translate("Kiosk", "About the fee"))
        yield from _pieces(note)
    above = _official(procedure, desk.language)
    name, most = (procedure.name, OFFICIAL_MOST) if above else (procedure.title, TITLE_MOST)
    if len(name) > most:
        yield Row("case", QCoreApplication.translate("Kiosk", "The full name"))
        yield from _pieces(name)


def _pieces(text: str) -> Iterator[Row]:
    return (Row("text", detail=piece) for piece in words.pieces(_beginning(text, LONG_MOST), PIECE_MOST))


def _fee(procedure: Procedure, desk: Desk) -> Answer:
    fee = desk.lookup.fee_of(procedure)
    note = fee.note or ""
    detail = note if len(note) <= NOTE_MOST else QCoreApplication.translate("Kiosk", "More about it in the list")
    label = QCoreApplication.translate("Kiosk", "Fee")
    return Answer("procedure.fee", "banknote", label, words.fee_words(fee), detail)


def _duration(procedure: Procedure, desk: Desk) -> Answer:
    limit = desk.lookup.limit_of(procedure)
    label = QCoreApplication.translate("Kiosk", "How long?")
    detail = words.due_words(deadline.due(desk.now, limit, desk.calendar)) if limit else ""
    return Answer("procedure.limit", "clock", label, words.limit_words(limit), detail)


def _counter(procedure: Procedure, desk: Desk, waiting: int) -> Answer:
    counters = desk.lookup.counters_of(procedure.code)
    value = words.counters_words(counters, desk.language) or QCoreApplication.translate("Kiosk", "Ask the help desk")
    nobody = QCoreApplication.translate("Kiosk", "Nobody is waiting now")
    detail = words.counted.people_waiting(waiting) if waiting else nobody
    label = QCoreApplication.translate("Kiosk", "Which counter?")
    return Answer("procedure.counter", "map-pin", label, value, detail)


def _from_home(procedure: Procedure) -> Answer:
    label = QCoreApplication.translate("Kiosk", "From home?")
    if procedure.online:
        value = QCoreApplication.translate("Kiosk", "Can be done online")
        return Answer("procedure.home", "smartphone", label, value, "dichvucong.gov.vn")
    return Answer("procedure.home", "smartphone", label, QCoreApplication.translate("Kiosk", "At the counter only"))


def _tidy(text: str) -> str:
    return text.strip().lstrip("*-+ ").rstrip(" :;,")
