"""Below the buttons: the papers of the business at hand, what it costs, when it would be due, what was taken in."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from counter_client.dates import full_day_text
from counter_client.look.chip import Chip
from counter_client.look.parts import STACKED, column, empty, fill, frame, label, row, rule
from counter_client.session import Session
from counter_client.tracking.chips import mapped_words, temporary_chip
from counter_client.words import masked_name, paper_count
from sync.domain.dossier import Dossier
from sync.domain.ids import ProcedureCode
from sync.domain.procedure import Component, Procedure

SHOWN_PAPERS = 6


class CaseView(QWidget):
    """Filled anew for each person; empty for business without a procedure."""

    def __init__(self, session: Session) -> None:
        """Make an empty one."""
        super().__init__()
        self._session = session
        self._shown: tuple[object, ...] = ()
        self._column: QVBoxLayout = column(session.look, margins=(16, 12, 16, 12), gap=0)
        self.setLayout(self._column)

    def show_case(self, code: ProcedureCode | None, taken: tuple[Dossier, ...]) -> None:
        """Show a procedure and the dossiers of this visit; the same case again changes nothing."""
        if (shown := (code, taken)) == self._shown:
            return
        self._shown = shown
        empty(self._column)
        for dossier in taken:
            self._add_taken(dossier)
        procedure = self._session.machine.lookup.procedure(code) if code else None
        if procedure is not None:
            self._column.addLayout(self._facts(procedure))
            self._add_papers(procedure)
        self._column.addStretch(1)

    def _add_taken(self, dossier: Dossier) -> None:
        look = self._session.look
        line = row(look, gap=8)
        fill(line, label(self.tr("Taken in"), "soft"), label(dossier.code, "strong", "desk.taken"))
        # with large text a code of wide letters and its mark do not fit side by side
        rest = row(look, gap=8) if look.scale >= STACKED else line
        if chip := temporary_chip(dossier):
            rest.addWidget(Chip(look, chip))
        if dossier.due is not None:
            rest.addWidget(label(self.tr("due %1").replace("%1", full_day_text(dossier.due)), "small", wrap=True), 1)
        rest.addStretch(0 if dossier.due else 1)
        fill(self._column, line)
        if rest is not line:
            line.addStretch(1)
            self._column.addLayout(rest)
        # two dossiers can carry one code (a copied machine): whose it is tells them apart
        whose = f"{masked_name(dossier.applicant.name)} · {dossier.procedure_name}"
        self._column.addWidget(label(whose, "small", "desk.taken-whose", wrap=True))
        if words := mapped_words(dossier):
            self._column.addWidget(label(words, "small", "desk.mapped", wrap=True))
        self._column.addSpacing(look.at(10))

    def _add_papers(self, procedure: Procedure) -> None:
        look = self._session.look
        papers = self._session.machine.lookup.to_bring(procedure)
        code = label(self.tr("Code %1").replace("%1", procedure.code), "small")
        head = fill(row(look, gap=8), label(self.tr("Papers for this business"), "heading"), code, None)
        fill(self._column, head, look.at(4))
        for paper in papers[:SHOWN_PAPERS]:
            self._column.addLayout(self._paper(paper))
            self._column.addWidget(rule())
        if len(papers) > SHOWN_PAPERS:
            more = label(self.tr("and %n more", "", len(papers) - SHOWN_PAPERS), "small")
            fill(self._column, look.at(6), more)
        self._column.addSpacing(look.at(12))

    def _paper(self, paper: Component) -> QVBoxLayout:
        lines = column(self._session.look, margins=(0, 7, 0, 7))
        name = label(paper.label, "strong", wrap=True)
        name.setToolTip(paper.text)
        fill(lines, name, label(paper_count(paper), "small"))
        return lines

    def _facts(self, procedure: Procedure) -> QVBoxLayout:
        machine, look = self._session.machine, self._session.look
        fee = machine.lookup.fee_of(procedure)
        due = machine.intake.due(procedure.code)
        line = row(look, gap=10)
        line.addWidget(self._fact(self.tr("Fee"), fee.text or self.tr("As the rules say")), 2)
        when = full_day_text(due) if due else self.tr("No limit published")
        line.addWidget(self._fact(self.tr("If taken in now, due"), when), 3)
        box = column(look)
        fill(box, line, look.at(14))
        return box

    def _fact(self, lead: str, words: str) -> QWidget:
        box = frame("fact")
        inside = column(self._session.look, margins=(12, 8, 12, 8), gap=1)
        text: QLabel = label(words, "strong", wrap=True)
        fill(inside, label(lead, "small"), text)
        box.setLayout(inside)
        return box
