"""What an officer answers at once about a procedure: what to bring, the fee, how long, where."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_client.dates import full_day_text
from counter_client.frame.listen import listen
from counter_client.frame.shortcuts import cap
from counter_client.frame.veil import Veil
from counter_client.look.button import SMALL, Button
from counter_client.look.parts import column, fill, frame, label, row, rule, scrolled
from counter_client.session import Session
from counter_client.why import why_words
from counter_client.words import limit_words, paper_count, spoken
from sync.domain.account import OfficerRole
from sync.domain.procedure import Component, Procedure

WIDTH_PX, STEP_PX = 480, 60


class ProcedureSheet(Veil):
    """A sheet at the right edge; arrows bring what lies below, Esc closes."""

    word_wanted = Signal()
    """What people call it is to be added; the sheet is gone."""

    def __init__(self, session: Session, over: QWidget, behind: QWidget, procedure: Procedure, asked: str) -> None:
        """Show a procedure at once, and why the question ``asked`` found it."""
        super().__init__(over, behind)
        look = session.look
        self.setAccessibleName(procedure.title)
        content = QWidget()
        content.setLayout(_facts(session, procedure))
        self._scroll = scrolled(content)
        close = Button(look, "procedure.close", self.tr("Close"), key=cap("veil.leave"), measure=SMALL)
        close.clicked.connect(self.leave)
        inside = column(look, margins=(20, 18, 20, 14), gap=8)
        fill(inside, label(procedure.title, "title", "procedure.title", wrap=True))
        fill(inside, label(self.tr("Code %1").replace("%1", procedure.code), "small"))
        if why := why_words(session.machine, asked, procedure.code):
            fill(inside, label(why, "small", "procedure.why", wrap=True))
        fill(inside, rule())
        inside.addWidget(self._scroll, 1)
        inside.addLayout(fill(row(look, gap=8), None, *self._words_button(session), close))
        box = frame("", "sideSheet")
        box.setFixedWidth(min(look.at(WIDTH_PX), over.width()))
        box.setLayout(inside)
        listen(self, "help.down", lambda: self._move(look.at(STEP_PX)))
        listen(self, "help.up", lambda: self._move(-look.at(STEP_PX)))
        self.lay_right(look, box)
        close.setFocus()

    def _words_button(self, session: Session) -> tuple[Button, ...]:
        if session.role not in (OfficerRole.SUPERVISOR, OfficerRole.HELPER):
            return ()
        button = Button(session.look, "procedure.word", self.tr("Add words"), measure=SMALL)
        button.setAccessibleName(self.tr("Add what people call it"))
        button.clicked.connect(self._want_words)
        return (button,)

    def _want_words(self) -> None:
        self.leave()
        self.word_wanted.emit()

    def _move(self, by_px: int) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + by_px)


def _facts(session: Session, procedure: Procedure) -> QVBoxLayout:
    look, machine, translate = session.look, session.machine, QCoreApplication.translate
    inside = column(look, margins=(0, 4, 8, 8), gap=4)
    fee = machine.lookup.fee_of(procedure)
    _fact(inside, translate("Procedure", "Fee"), fee.text or translate("Procedure", "As the rules say"), fee.note or "")
    _fact(inside, translate("Procedure", "How long"), *limit_and_day(session, procedure))
    _fact(inside, translate("Procedure", "Which counter"), _where(session, procedure))
    fill(inside, look.at(6), label(translate("Procedure", "What to bring"), "heading"), rule())
    papers = machine.lookup.to_bring(procedure)
    if not papers:
        fill(inside, label(translate("Procedure", "No papers are published: ask the department."), "soft", wrap=True))
    for paper in papers:
        fill(inside, label(paper.label, "strong", wrap=True), label(_paper_words(paper), "small", wrap=True), rule())
    inside.addStretch(1)
    return inside


def _fact(inside: QVBoxLayout, lead: str, words: str, note: str = "") -> None:
    fill(inside, label(lead, "small"), label(words, "strong", wrap=True))
    if note:
        fill(inside, label(note, "small", wrap=True))
    inside.addSpacing(8)


def limit_and_day(session: Session, procedure: Procedure) -> tuple[str, str]:
    """Return the limit as published; for below it the day that it means now, and what else the portal says."""
    due = session.machine.intake.due(procedure.code)
    when = QCoreApplication.translate("Procedure", "If taken in now: %1")
    value, listed = limit_words(procedure)
    return value, " · ".join(filter(None, (when.replace("%1", full_day_text(due)) if due else "", listed)))


def _where(session: Session, procedure: Procedure) -> str:
    words = QCoreApplication.translate("Procedure", "Counter %1 (%2)")
    counters = session.machine.lookup.counters_of(procedure.code)
    lines = (words.replace("%1", each.id).replace("%2", spoken(each.name, each.name_en)) for each in counters)
    return "\n".join(lines) or QCoreApplication.translate("Procedure", "Not done here")


def _paper_words(paper: Component) -> str:
    return " · ".join(filter(None, (paper_count(paper), paper.case_title)))
