"""What the pages show, as frozen values made from the catalogue and the queue; no page computes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk import words
from sync.domain import deadline
from sync.domain.calendar import WorkCalendar
from sync.domain.centre import Centre, Counter, Group
from sync.domain.ids import ServiceCode
from sync.domain.procedure import Component, Procedure
from sync.domain.ticket import Ticket
from sync.domain.vietnamese import capitalised
from sync.office.lookup import Found, Lookup

_AT_COUNTER = re.compile(r"\([^()]*trực tiếp[^()]*\)[.;]?")  # "(if handed in directly)" says nothing to who stands here
COLLECT: Final = ServiceCode("NHAN-KQ")
ASK: Final = ServiceCode("HOI")
QUICK: Final = 4  # with the two large choices: six on the first page (K-18)
TITLE_MOST: Final = 150  # of the band; longer official names follow whole, below
RESULT_MOST: Final = 84  # two lines of a result
CASE_MOST: Final = 150
WHOLE_MOST: Final = 130  # up to here a paper's name is not cut: four lines are kinder than half a sentence
SLACK: Final = 40  # a text that is hardly too long is not cut: "…" and whom to ask would take as much room
REST_MOST: Final = 140  # of a paper's small print: three lines (K-13)
LONG_MOST: Final = 600
PIECE_MOST: Final = 150  # so that a page can end inside a long text, at any text size
NOTE_MOST: Final = 60


@dataclass(frozen=True, slots=True)
class Choice:
    """A service group as a card; ``counters`` is "Quầy 5, 7"."""

    id: str
    title: str
    icon: str
    tint: str
    counters: str


@dataclass(frozen=True, slots=True)
class Result:
    """A procedure that was found."""

    code: str
    title: str
    detail: str
    icon: str
    tint: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the procedure's list.

    Attributes:
        kind: "paper", "case" (a heading), "text" (more of the row before), "note".
        amount: "1 bản chính".
    """

    kind: str
    title: str = ""
    amount: str = ""
    detail: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A fact in its box; with large text only ``brief`` and the value have room."""

    name: str
    icon: str
    label: str
    value: str
    detail: str = ""
    tint: str = ""
    brief: str = ""


@dataclass(frozen=True, slots=True)
class ProcedurePage:
    """The answers in their order: what to bring, fee, how long, which counter, done here (K-25)."""

    code: str
    title: str
    done_here: str
    heading: str
    rows: tuple[Row, ...]
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class TicketPage:
    """The number with everything that one needs to sit down calmly; ``code`` is the procedure's, "" for a group."""

    id: str
    number: str
    code: str
    answers: tuple[Answer, ...]


NO_PROCEDURE: Final = ProcedurePage("", "", "", "", (), ())
NO_TICKET: Final = TicketPage("", "", "", ())
"""What a page that is just being left still reads."""


def front(centre: Centre, language: str) -> tuple[Choice, ...]:
    """Return the groups of the kiosk's first page."""
    return tuple(_choice(group, centre, language) for group in centre.groups if group.front)


def quick(centre: Centre, language: str) -> tuple[Choice, ...]:
    """Return what one touch at home takes: the first groups, and collecting, for which everybody comes once."""
    groups = [group for group in centre.groups if group.front]
    last = [group for group in groups if COLLECT in group.services]
    first = [group for group in groups if group not in last][: QUICK - len(last)]
    return tuple(_choice(group, centre, language) for group in (*first, *last[:QUICK]))


def counters_of(group: Group | None, centre: Centre) -> tuple[Counter, ...]:
    """Return a group's counters in the order of the hall."""
    return tuple(counter for counter in centre.counters if group and counter.id in group.counters)


def result(found: Found, lookup: Lookup) -> Result:
    """Return a row of the search."""
    procedure = found.procedure
    group = lookup.group_of(procedure.code)
    where = words.short_counters(counters_of(group, lookup.centre)) if group else ""
    return Result(
        code=procedure.code,
        title=words.shortened(procedure.title, RESULT_MOST),
        detail=" · ".join(part for part in (words.shortened(procedure.field, 36), where) if part),
        icon=group.icon if group else "file-text",
        tint=group.tint if group else "blue",
    )


@dataclass(frozen=True, slots=True)
class Desk:
    """What a page is made from: the catalogue, the days that count, who reads it and when."""

    lookup: Lookup
    calendar: WorkCalendar
    language: str
    now: datetime


def procedure_page(procedure: Procedure, desk: Desk, waiting: int) -> ProcedurePage:
    """Return the page of a procedure; ``waiting`` people wait for its group now."""
    papers = desk.lookup.to_bring(procedure)
    return ProcedurePage(
        code=procedure.code,
        title=words.shortened(procedure.title, TITLE_MOST),
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


def ticket_page(ticket: Ticket, desk: Desk, ahead: int | None) -> TicketPage:
    """Return the page of a number; minutes are left out until there are visits to judge them by (K-27)."""
    centre = desk.lookup.centre
    counters = counters_of(centre.group(ticket.group), centre)
    return TicketPage(
        ticket.id, ticket.label, procedure_of(ticket, desk.lookup), (*_ahead(ahead), *_way(counters, desk.language))
    )


def procedure_of(ticket: Ticket, lookup: Lookup) -> str:
    """Return the code of the ticket's first procedure, "" when it is for a group."""
    return next((code for code in ticket.services if lookup.procedure(code)), "")


def guidance(lookup: Lookup, language: str) -> Answer | None:
    """Return where the help desk is, for people who called for help; None when the centre has none."""
    found = lookup.counters_of(ASK)
    if not found:
        return None
    where = found[0].where_en if language == "en" else found[0].where
    label = QCoreApplication.translate("Kiosk", "The help desk")
    return Answer("help.desk", "map-pin", label, words.counters_words(found[:1], language), where, "blue")


def _choice(group: Group, centre: Centre, language: str) -> Choice:
    counters = words.short_counters(counters_of(group, centre))
    return Choice(group.id, words.unbroken(group.title(language)), group.icon, group.tint, counters)


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
    if len(procedure.title) > TITLE_MOST:
        yield Row("case", QCoreApplication.translate("Kiosk", "The full name"))
        yield from _pieces(procedure.title)


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


def _ahead(ahead: int | None) -> Iterator[Answer]:
    if ahead is None:
        return
    value = words.counted.people(ahead) if ahead else QCoreApplication.translate("Kiosk", "Nobody")
    detail = QCoreApplication.translate("Kiosk", "Wait for the call on the board")
    label = QCoreApplication.translate("Kiosk", "Before you")
    yield Answer("ticket.ahead", "users", label, value, detail, "yellow", label)


def _way(counters: tuple[Counter, ...], language: str) -> Iterator[Answer]:
    if not counters:
        return
    first, english = counters[0], language == "en"
    where = first.where_en if english else first.where
    if len(counters) > 1:
        where = QCoreApplication.translate("Kiosk", "The board shows which one")
    go_to = QCoreApplication.translate("Kiosk", "Go to")
    yield Answer("ticket.counter", "map-pin", go_to, words.counters_words(counters, language), where, "blue", where)
    sit_at = QCoreApplication.translate("Kiosk", "Sit at")
    yield Answer(
        "ticket.seats",
        "armchair",
        sit_at,
        first.seats_en if english else first.seats,
        QCoreApplication.translate("Kiosk", "Watch the board, listen for the call"),
        "green",
        sit_at,
    )


def _tidy(text: str) -> str:
    return text.strip().lstrip("*-+ ").rstrip(" :;,")
