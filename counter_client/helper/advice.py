"""What the person should know before waiting: what to bring, the fee, how long, which counter, how many wait."""

from PySide6.QtWidgets import QWidget

from counter_client.helper.offers import Offer, where
from counter_client.look.parts import Panel, column, empty, fill, label, row, rule, scrolled
from counter_client.palette.procedure_sheet import limit_and_day
from counter_client.session import Session
from counter_client.words import paper_count
from sync.domain.procedure import Procedure

_NOTHING = ("–", "")


class Advice(Panel):
    """Re-read with what is chosen; nothing is promised that the catalogue does not say."""

    def __init__(self, session: Session) -> None:
        """Make it empty."""
        super().__init__(session.look, "")
        self.title.setText(self.tr("To tell the person"))
        self._session, self._look = session, session.look
        self._title = label("", "strong", "issue.title", wrap=True)
        self._facts = {name: label("", "strong", f"issue.{name}", wrap=True) for name in ("counter", "fee", "time")}
        self._notes = {name: label("", "small", f"issue.{name}-note", wrap=True) for name in self._facts}
        for note in self._notes.values():
            note.hide()
        self._papers = column(self._look, gap=0)
        content = QWidget()
        content.setLayout(self._papers)
        inside = column(self._look, margins=(14, 10, 14, 10), gap=6)
        fill(inside, self._title)
        for name, lead in self._leads().items():
            fill(inside, self._fact(lead, name))
        fill(inside, rule())
        self._list = scrolled(content)
        inside.addWidget(self._list, 1)
        self.body.addLayout(inside)

    def page(self, way: int) -> None:
        """Show more papers: the next page of them (1) or the one before (-1)."""
        bar = self._list.verticalScrollBar()
        bar.setValue(bar.value() + way * bar.pageStep())

    def show_offer(self, offer: Offer | None, waiting: int) -> None:
        """Show what a number for this means; ``waiting`` people of its group wait now."""
        self._title.setText(offer.title if offer else self.tr("Nothing fits. Say it in other words."))
        counters = self._session.machine.centre.counters
        group = self._session.machine.centre.group(offer.group) if offer else None
        places = where(tuple(each for each in counters if group and each.id in group.counters))
        self._facts["counter"].setText(
            " · ".join(filter(None, (places, self.tr("%n waiting", "", waiting)))) if offer else "–"
        )
        procedure = offer.procedure if offer else None
        self._say("fee", self._fee(procedure) if procedure else _NOTHING)
        self._say("time", limit_and_day(self._session, procedure) if procedure else _NOTHING)
        self._show_papers(procedure)

    def _say(self, name: str, words: tuple[str, str]) -> None:
        """Show a fact, and its note on a line of its own."""
        said, note = words
        self._facts[name].setText(said)
        self._notes[name].setText(note)
        self._notes[name].setVisible(bool(note))

    def _leads(self) -> dict[str, str]:
        return {"counter": self.tr("Where"), "fee": self.tr("Fee"), "time": self.tr("How long")}

    def _fact(self, lead: str, name: str) -> QWidget:
        made = QWidget()
        words = label(lead, "soft")
        words.setFixedWidth(self._look.at(84))
        line = fill(row(self._look, gap=8), words)
        line.addLayout(fill(column(self._look), self._facts[name], self._notes[name], None), 1)
        made.setLayout(line)
        return made

    def _fee(self, procedure: Procedure) -> tuple[str, str]:
        fee = self._session.machine.lookup.fee_of(procedure)
        return fee.text or self.tr("As the rules say – ask staff"), fee.note or ""

    def _show_papers(self, procedure: Procedure | None) -> None:
        empty(self._papers)
        papers = self._session.machine.lookup.to_bring(procedure) if procedure else ()
        if procedure and not papers:
            fill(self._papers, label(self.tr("No list was published – ask staff."), "soft", wrap=True))
        if papers:
            fill(self._papers, label(self.tr("To bring"), "field"))
        case = None
        for paper in papers:
            if paper.case and paper.case != case:
                fill(self._papers, label(paper.case.strip("*-+ :;"), "field", wrap=True))
            case = paper.case
            count = label(paper_count(paper), "small")
            line = row(self._look, margins=(0, 4, 8, 4), gap=8)
            line.addWidget(label(paper.label, wrap=True), 1)
            fill(self._papers, fill(line, count), rule())
        self._papers.addStretch(1)
