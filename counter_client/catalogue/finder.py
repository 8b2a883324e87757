"""Where a supervisor looks for a procedure, as people say it or by its code; before that, what is corrected first."""

from PySide6.QtCore import QCoreApplication, Signal

from counter_client.catalogue.procedure_list import ProcedureList, ProcedurePainter, procedure_row
from counter_client.frame.shortcuts import cap
from counter_client.look.parts import Panel, column, fill
from counter_client.look.row_list import MarkedRow
from counter_client.look.search_line import SearchLine
from counter_client.session import Session
from sync.domain.ids import ServiceCode
from sync.domain.procedure import Procedure

MOST_FOUND = 40


class Finder(Panel):
    """A line to type into and a list; one of its rows is chosen as long as there is one."""

    chosen = Signal()
    """Another procedure is chosen."""

    def __init__(self, session: Session) -> None:
        """Make it empty; ``show`` fills it."""
        super().__init__(session.look, QCoreApplication.translate("Catalogue", "Procedures"))
        self._lookup = session.machine.lookup
        hint = self.tr("Words, or a code (%1)").replace("%1", cap("catalogue.find"))
        self._line = SearchLine("catalogue.find", self.tr("Search a procedure"), hint)
        self._list = ProcedureList(ProcedurePainter(session.look), "catalogue.list", self.tr("Procedures"))
        inside = column(session.look, margins=(12, 10, 12, 12), gap=8)
        fill(inside, self._line)
        inside.addWidget(self._list, 1)
        self.body.addLayout(inside)
        self._line.textChanged.connect(self._search)
        self._line.moved.connect(self._move)
        self._list.selectionModel().currentChanged.connect(lambda _now, _before: self.chosen.emit())

    def enter(self) -> None:
        """Type from the beginning."""
        self._line.enter()

    def show_all(self) -> None:
        """Read again what fits what is typed; the choice stays while it is there."""
        self._list.show_rows(self._rows(), self._list.chosen())

    def procedure(self) -> Procedure | None:
        """Return the chosen procedure."""
        code = self._list.chosen()
        return self._lookup.procedure(ServiceCode(code)) if code else None

    def _found(self, asked: str) -> list[Procedure]:
        lookup = self._lookup
        if not asked:
            touched = lookup.effective.traces
            return sorted(lookup.procedures, key=lambda each: (each.code not in touched, each.title))
        exact = lookup.procedure(ServiceCode(asked))
        return [exact] if exact else [found.procedure for found in lookup.search(asked, MOST_FOUND)]

    def _rows(self) -> list[MarkedRow]:
        return [procedure_row(each, self._lookup) for each in self._found(self._line.text().strip())]

    def _search(self) -> None:
        """Choose the best answer to what is typed now."""
        rows = self._rows()
        self._list.show_rows(rows, rows[0].name if rows else "")
        self.chosen.emit()

    def _move(self, step: int) -> None:
        rows = len(self._list.entries.rows)
        if rows:
            self._list.setCurrentIndex(self._list.entries.index((self._list.currentIndex().row() + step) % rows))
