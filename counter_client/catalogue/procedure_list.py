"""The list of procedures: title, code and counters, and whether something of it is corrected."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from counter_client.look import icons
from counter_client.look.row_list import RowList, RowPainter
from counter_client.look.tokens import Look, Tone
from sync.domain.procedure import Procedure
from sync.office.lookup import Lookup

ROW_PX, SIDE_PX, ICON_PX = 56, 14, 16


@dataclass(frozen=True, slots=True)
class Mark:
    """What is to be seen of a procedure at once: icon, words and colour together (D-08)."""

    words: str
    tone: Tone
    icon: str


@dataclass(frozen=True, slots=True)
class ProcedureRow:
    """One procedure as the list shows it."""

    name: str
    title: str
    below: str
    mark: Mark | None

    @property
    def words(self) -> str:
        """What a screen reader says."""
        return " – ".join(part for part in (self.title, self.below, self.mark.words if self.mark else "") if part)


def procedure_row(procedure: Procedure, lookup: Lookup) -> ProcedureRow:
    """Return the row of a procedure."""
    counters = ", ".join(counter.id for counter in lookup.counters_of(procedure.code))
    where = QCoreApplication.translate("Catalogue", "Counter %1").replace("%1", counters) if counters else ""
    below = " · ".join(part for part in (procedure.code, where, procedure.field) if part)
    return ProcedureRow(procedure.code, procedure.title, below, mark(procedure, lookup))


def mark(procedure: Procedure, lookup: Lookup) -> Mark | None:
    """Return what is to be seen of a procedure at once; None when the nation's word stands alone."""
    translate = QCoreApplication.translate
    if lookup.is_closed(procedure.code):
        return Mark(translate("Catalogue", "Not done here"), Tone.ATTENTION, "circle-x")
    if procedure.replaced_by:
        return Mark(translate("Catalogue", "New code"), Tone.INFO, "info")
    if procedure.code in lookup.effective.traces:
        return Mark(translate("Catalogue", "Corrected"), Tone.OK, "pencil")
    return None


class ProcedurePainter(RowPainter):
    """Paints two lines, and the mark at the right."""

    def __init__(self, look: Look) -> None:
        """Paint in a look."""
        super().__init__(look, ROW_PX)

    def paint_row(self, painter: QPainter, cell: QRect, row: Any) -> None:  # noqa: ANN401  the protocol's
        """Paint a ProcedureRow."""
        look = self.look
        right = self._paint_mark(painter, cell, row.mark) if row.mark else cell.right() - look.at(SIDE_PX)
        words = QRect(cell.left() + look.at(SIDE_PX), cell.top() + look.at(7), 0, look.at(22))
        words.setRight(right - look.at(12))
        self.write(painter, words, row.title, ("body", 600))
        self.write(painter, words.translated(0, look.at(21)), row.below, ("small", 400), "inkSoft")

    def _paint_mark(self, painter: QPainter, cell: QRect, shown: Mark) -> int:
        """Paint the mark at the right edge; return where it begins."""
        look = self.look
        ink, _ = look.tone(shown.tone)
        font, size = look.font("small", 600), look.at(ICON_PX)
        width = QFontMetrics(font).horizontalAdvance(shown.words)
        left = cell.right() - look.at(SIDE_PX) - width
        icon = icons.pixmap(shown.icon, ink.name(), size)
        painter.drawPixmap(left - size - look.at(6), cell.center().y() - size // 2, icon)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(QRect(left, cell.top(), width, cell.height()), Qt.AlignmentFlag.AlignVCenter, shown.words)
        return left - size - look.at(6)


class ProcedureList(RowList):
    """The procedures; its ring is in the style sheet."""
