"""The question for a class of priority (K-28): the centre's classes as cards, and somebody to ask about any other."""

import re
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk import views, words
from kiosk.values import NO_PRIORITY, Choice, Desk, PriorityPage
from sync.domain.call_rules import Preference
from sync.domain.ids import ServiceCode
from sync.domain.ticket import Ticket

ASK: Final = "?"
"""The answer of somebody with a reason that stands on no card: staff are called."""

ABOUT_MOST: Final = 48
_AFTER_A_NUMBER: Final = re.compile(r"(?<=\d) ")


def page(ticket: Ticket | None, classes: tuple[Preference, ...], desk: Desk, *, paper: bool) -> PriorityPage:
    """Return the question under a number; where no slip comes out now none is promised."""
    if ticket is None:
        return NO_PRIORITY
    group = desk.lookup.centre.group(ticket.group)
    where = words.short_counters(views.counters_of(group, desk.lookup.centre))
    what = _business(ticket, desk) or (words.either(group.title_vi, group.title_en, desk.language) if group else "")
    no, slip = (
        QCoreApplication.translate("Priority", "No, go on"),
        QCoreApplication.translate("Priority", "No, print my slip"),
    )
    other = QCoreApplication.translate("Priority", "Another reason, ask staff")
    return PriorityPage(
        number=ticket.label,
        about=" · ".join(part for part in (words.shortened(what, ABOUT_MOST), where) if part),
        choices=(
            *(_card(item, desk.language) for item in classes),
            Choice(ASK, words.unbroken(other), "hand-helping", "blue", ""),
        ),
        none=slip if paper else no,
        icon="printer" if paper else "ticket",
    )


def _business(ticket: Ticket, desk: Desk) -> str:
    procedure = desk.lookup.procedure(ServiceCode(views.procedure_of(ticket, desk.lookup)))
    return words.title_of(procedure, desk.language) if procedure else ""


def _card(item: Preference, language: str) -> Choice:
    title = words.either(item.title_vi, item.title_en, language)
    return Choice(item.id, words.unbroken(_AFTER_A_NUMBER.sub(words.NO_BREAK, title)), item.icon, item.tint, "")
