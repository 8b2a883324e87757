"""What the pages of the guide show: life events, one question at a time, what is to be done."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from kiosk import views, words
from kiosk.flow import Place, Screen
from kiosk.values import Choice, LeafPage, StepPage
from sync.domain.guide import Leaf, LifeEvent, Option
from sync.domain.ids import ProcedureCode
from sync.office.lookup import Lookup

TINTS = ("blue", "yellow", "green", "plum")
"""Neighbouring answers differ by more than their words."""


def place(event: LifeEvent, target: str) -> Place:
    """Return the page of a question or a leaf."""
    screen = Screen.STEP if target in event.questions else Screen.LEAF
    return Place(screen, event=event.id, step=target)


def card(event: LifeEvent, language: str) -> Choice:
    """Return a life event as a card."""
    return Choice(event.id, words.worded(event.title, language), event.icon, "blue", "")


def step_page(event: LifeEvent, step: str, asked: int, language: str) -> StepPage:
    """Return a question; ``asked`` is how many there were, this one counted."""
    question = event.questions[step]
    count = QCoreApplication.translate("Step", "Question %1 of %2")
    most = asked - 1 + event.pages_left(step)
    return StepPage(
        title=words.worded(event.title, language),
        count=count.replace("%1", str(asked)).replace("%2", str(most)).replace(" ", words.NO_BREAK),
        greeting=words.worded(event.greeting, language) if asked == 1 else "",
        text=words.worded(question.text, language),
        icon=event.icon,
        choices=tuple(
            _choice(option, tint, language)
            for option, tint in zip(question.options, TINTS * len(question.options), strict=False)
        ),
        unknown=question.unknown,
    )


def _choice(option: Option, tint: str, language: str) -> Choice:
    detail = words.worded(option.detail, language)
    return Choice(option.to, words.worded(option.text, language), option.icon, tint, detail)


def _with_case(code: ProcedureCode, leaf: Leaf) -> str:
    return f"{code}#{leaf.cases[code]}" if code in leaf.cases else code


def leaf_page(event: LifeEvent, step: str, lookup: Lookup, language: str) -> LeafPage:
    """Return what is to be done; procedures that this centre does not offer are left out."""
    leaf = event.leaves[step]
    offered = (lookup.procedure(code) for code in leaf.procedures)
    rows = tuple(
        replace(views.row(procedure, lookup, language), code=_with_case(procedure.code, leaf))
        for procedure in offered
        if procedure
    )
    return LeafPage(words.worded(event.title, language), words.worded(leaf.note, language), event.icon, rows)
