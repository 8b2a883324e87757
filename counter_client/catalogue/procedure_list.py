"""The list of procedures: title, code and counters, and whether something of it is corrected."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QPainter

from counter_client.look.chip import ChipText
from counter_client.look.row_list import SIDE_PX, MarkedRow, RowList, RowPainter
from counter_client.look.tokens import Look, Tone
from sync.domain.procedure import Procedure
from sync.office.lookup import Lookup

ROW_PX = 56


def procedure_row(procedure: Procedure, lookup: Lookup) -> MarkedRow:
    """Return the row of a procedure."""
    counters = ", ".join(counter.id for counter in lookup.counters_of(procedure.code))
    where = QCoreApplication.translate("Catalogue", "Counter %1").replace("%1", counters) if counters else ""
    below = " · ".join(part for part in (procedure.code, where, procedure.field) if part)
    return MarkedRow(procedure.code, procedure.title, below, mark(procedure, lookup))


def mark(procedure: Procedure, lookup: Lookup) -> ChipText | None:
    """Return what is to be seen of a procedure at once; None when the nation's word stands alone."""
    translate = QCoreApplication.translate
    if lookup.is_closed(procedure.code):
        return ChipText(translate("Catalogue", "Not done here"), Tone.ATTENTION, "circle-x")
    if procedure.replaced_by:
        return ChipText(translate("Catalogue", "New code"), Tone.INFO, "info")
    if procedure.code in lookup.effective.traces:
        return ChipText(translate("Catalogue", "Corrected"), Tone.OK, "pencil")
    return None


class ProcedurePainter(RowPainter):
    """Paints two lines, and the mark at the right."""

    def __init__(self, look: Look) -> None:
        """Paint in a look."""
        super().__init__(look, ROW_PX)

    def paint_row(self, painter: QPainter, cell: QRect, row: Any) -> None:  # noqa: ANN401  the protocol's
        """Paint a MarkedRow."""
        look = self.look
        right = self.paint_mark(painter, cell, row.mark) if row.mark else cell.right() - look.at(SIDE_PX)
        words = QRect(cell.left() + look.at(SIDE_PX), cell.top() + look.at(7), 0, look.at(22))
        words.setRight(right - look.at(12))
        self.write(painter, words, row.title, ("body", 600))
        self.write(painter, words.translated(0, look.at(21)), row.below, ("small", 400), "inkSoft")


class ProcedureList(RowList):
    """The procedures; its ring is in the style sheet."""
