"""What the pages show of the queue and of the services, made from the catalogue; no page computes."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk import words
from kiosk.values import Answer, Choice, Desk, Result, TicketPage
from sync.domain.centre import Centre, Counter, Group
from sync.domain.forecast import Forecast, MayBeTooLate, Span
from sync.domain.ids import ServiceCode
from sync.domain.procedure import Procedure
from sync.domain.ticket import Ticket
from sync.office.lookup import Found, Lookup
from sync.search.everyday import Elsewhere

COLLECT: Final = ServiceCode("NHAN-KQ")
ASK: Final = ServiceCode("HOI")
QUICK: Final = 3  # with the two large choices and rating a visit: six on the first page (K-18)
RESULT_MOST: Final = 84  # two lines of a result
FIELD_MOST, BESIDE_MOST = 36, 32  # with the counters one line below it


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


def result(found: Found, lookup: Lookup, language: str) -> Result:
    """Return a row of the search."""
    return row(found.procedure, lookup, language)


def row(procedure: Procedure, lookup: Lookup, language: str) -> Result:
    """Return a procedure as a card that opens its page; beside an English title stands the name that staff know."""
    group = lookup.group_of(procedure.code)
    where = words.short_counters(counters_of(group, lookup.centre)) if group else ""
    return Result(
        code=procedure.code,
        title=words.shortened(words.title_of(procedure, language), RESULT_MOST),
        detail=" · ".join(part for part in (_beside_title(procedure, language), where) if part),
        icon=group.icon if group else "file-text",
        tint=group.tint if group else "blue",
    )


def not_here(elsewhere: Elsewhere, language: str) -> str:
    """Return the sentence about something that no commune does; an agency's Vietnamese name finds its door."""
    topic = words.either(elsewhere.topic, elsewhere.topic_en, language)
    if not elsewhere.agency:
        return QCoreApplication.translate("Search", "Not done here: %1. Please ask staff.").replace("%1", topic)
    agency = f"{elsewhere.agency_en} ({elsewhere.agency})" if language == "en" else elsewhere.agency
    sentence = QCoreApplication.translate("Search", "Not done here: %1. It is done at: %2.")
    return sentence.replace("%1", topic).replace("%2", agency)


def ticket_page(ticket: Ticket, desk: Desk, ahead: int | None, wait: Forecast) -> TicketPage:
    """Return the page of a number; minutes are left out where they would be a guess (K-27).

    Where to go stands first: with the largest text the first page has room for little more.
    """
    centre = desk.lookup.centre
    counters = counters_of(centre.group(ticket.group), centre)
    answers = (*_way(counters, desk.language), *before(ahead, wait), *_seats(counters, desk.language))
    return TicketPage(ticket.id, ticket.label, procedure_of(ticket, desk.lookup), answers)


def procedure_of(ticket: Ticket, lookup: Lookup) -> str:
    """Return the code of the ticket's first procedure, "" when it is for a group."""
    return next((code for code in ticket.services if lookup.procedure(code)), "")


def guidance(lookup: Lookup, language: str) -> Answer | None:
    """Return where the help desk is, for people who called for help; None when the centre has none."""
    found = lookup.counters_of(ASK)
    if not found:
        return None
    where = words.either(found[0].where, found[0].where_en, language)
    label = QCoreApplication.translate("Kiosk", "The help desk")
    return Answer("help.desk", "map-pin", label, words.counters_words(found[:1], language), where, "blue")


def _beside_title(procedure: Procedure, language: str) -> str:
    if language == "en" and procedure.short_name_en:
        return words.shortened(procedure.title, BESIDE_MOST)
    return words.shortened(procedure.field, FIELD_MOST)


def _choice(group: Group, centre: Centre, language: str) -> Choice:
    counters = words.short_counters(counters_of(group, centre))
    title = words.either(group.title_vi, group.title_en, language)
    return Choice(group.id, words.unbroken(title), group.icon, group.tint, counters)


def before(ahead: int | None, wait: Forecast) -> Iterator[Answer]:
    """Yield how long one waits, where that can be said, with how many wait before; else how many these are."""
    people = words.counted.people(ahead) if ahead else QCoreApplication.translate("Kiosk", "Nobody")
    beside = QCoreApplication.translate("Kiosk", "Before you: %1").replace("%1", people) if ahead is not None else ""
    if isinstance(wait, Span):
        label = QCoreApplication.translate("Kiosk", "Wait about")
        yield Answer("ticket.wait", "clock", label, words.span_words(wait), beside, "yellow", label, line=True)
    elif isinstance(wait, MayBeTooLate):
        label = QCoreApplication.translate("Kiosk", "Today")
        late = QCoreApplication.translate("Kiosk", "May be too late")
        yield Answer("ticket.wait", "clock", label, late, beside, "yellow", label, line=True)
    elif ahead is not None:
        label = QCoreApplication.translate("Kiosk", "Before you")
        detail = QCoreApplication.translate("Kiosk", "Wait for the call on the board")
        yield Answer("ticket.ahead", "users", label, people, detail, "yellow", label, line=True)


def _way(counters: tuple[Counter, ...], language: str) -> Iterator[Answer]:
    if not counters:
        return
    where = words.either(counters[0].where, counters[0].where_en, language)
    if len(counters) > 1:
        where = QCoreApplication.translate("Kiosk", "The board shows which one")
    go_to = QCoreApplication.translate("Kiosk", "Go to")
    yield Answer("ticket.counter", "map-pin", go_to, words.counters_words(counters, language), where, "blue", where)


def _seats(counters: tuple[Counter, ...], language: str) -> Iterator[Answer]:
    if not counters:
        return
    sit_at = QCoreApplication.translate("Kiosk", "Sit at")
    seats = words.either(counters[0].seats, counters[0].seats_en, language)
    watch = QCoreApplication.translate("Kiosk", "Watch the board, listen for the call")
    yield Answer("ticket.seats", "armchair", sit_at, seats, watch, "green", sit_at, line=True)
