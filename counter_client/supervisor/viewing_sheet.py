"""The day's looks at dossiers that no person at the counter and no work explains, by officer (F-78)."""

from collections.abc import Mapping

from PySide6.QtWidgets import QBoxLayout, QWidget

from counter_client.dates import clock_text
from counter_client.frame.listen import listen
from counter_client.frame.shortcuts import cap
from counter_client.frame.veil import Veil
from counter_client.look.button import SMALL, Button
from counter_client.look.parts import column, fill, frame, label, row, rule, scrolled
from counter_client.look.tokens import Look
from counter_client.session import Session
from sync.domain.ids import OfficerId
from sync.domain.viewing import FOR_ONE_PERSON
from sync.office.viewings import Looked, Report

WIDTH_PX, STEP_PX = 520, 60


class ViewingSheet(Veil):
    """A sheet at the right edge; arrows bring what lies below, Esc closes."""

    def __init__(self, session: Session, over: QWidget, behind: QWidget, report: Report) -> None:
        """Show a day's report at once."""
        super().__init__(over, behind)
        look = session.look
        title = self.tr("Looks at dossiers without a reason")
        self.setAccessibleName(title)
        content = QWidget()
        content.setLayout(self._lines(session, report))
        self._scroll = scrolled(content)
        close = Button(look, "views.close", self.tr("Close"), key=cap("veil.leave"), measure=SMALL)
        close.clicked.connect(self.leave)
        inside = column(look, margins=(20, 18, 20, 14), gap=8)
        count = self.tr("%1 looks today, %2 of them without a person at the counter and without work on the dossier.")
        told = count.replace("%1", str(report.all)).replace("%2", str(len(report.unexplained)))
        fill(inside, label(title, "title", "views.title", wrap=True), label(told, "soft", "views.count", wrap=True))
        more = self.tr("One person at the counter explains %1 dossiers.").replace("%1", str(FOR_ONE_PERSON))
        fill(inside, label(more, "small", wrap=True), rule())
        inside.addWidget(self._scroll, 1)
        inside.addLayout(fill(row(look), None, close))
        box = frame("", "sideSheet")
        box.setFixedWidth(min(look.at(WIDTH_PX), over.width()))
        box.setLayout(inside)
        listen(self, "help.down", lambda: self._move(look.at(STEP_PX)))
        listen(self, "help.up", lambda: self._move(-look.at(STEP_PX)))
        self.lay_right(look, box)
        close.setFocus()

    def _move(self, by_px: int) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + by_px)

    def _lines(self, session: Session, report: Report) -> QBoxLayout:
        inside = column(session.look, margins=(0, 4, 8, 8), gap=4)
        if not report.unexplained:
            nobody = self.tr("Every look today had a person at the counter, or work on the dossier.")
            fill(inside, label(nobody, "soft", "views.none", wrap=True))
        for officer, looks in _by_officer(report).items():
            name = report.people.get(officer, officer)
            count = self.tr("%1 looks").replace("%1", str(len(looks)))
            fill(inside, label(f"{name} · {count}", "heading", f"views.officer.{officer}", wrap=True))
            for each in looks:
                fill(inside, self._one(session.look, each), rule())
            inside.addSpacing(session.look.at(8))
        inside.addStretch(1)
        return inside

    def _one(self, look: Look, each: Looked) -> QWidget:
        seen, made = each.viewing, QWidget()
        where = self.tr("counter %1").replace("%1", seen.counter)
        whom = self.tr("with number %1 at the counter").replace("%1", each.label) if each.label else ""
        head = f"{clock_text(seen.at_ms)} · {each.code or self.tr('a dossier that is not here any more')}"
        below = " · ".join(filter(None, (each.procedure, where, whom)))
        lines = column(look, margins=(0, 3, 0, 3))
        made.setLayout(fill(lines, label(head, "strong", wrap=True), label(below, "small", wrap=True)))
        return made


def _by_officer(report: Report) -> Mapping[OfficerId, tuple[Looked, ...]]:
    """Return the looks by who had them, whoever had most first."""
    found: dict[OfficerId, tuple[Looked, ...]] = {}
    for each in report.unexplained:
        found[each.viewing.officer] = (*found.get(each.viewing.officer, ()), each)
    return dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[0])))
