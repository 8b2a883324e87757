"""The table of dossiers; names come masked from the model."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from counter_client.look.ground import paint_bar, paint_marked
from counter_client.look.table import CellPainter, Cells, CellTable, Index, Measures, TwoLines
from counter_client.look.tokens import Look
from sync.domain.ids import DossierId

CODE, STRETCHED, SENT = 0, 2, 5
MEASURES = Measures(row_px=47, head_px=34, least_px=60, side_px=10, end_px=4)
FREE_PX = 22
LEAST_PX = 150
"""Width that the stretched column keeps before others are left out."""

LEFT_OUT = frozenset({CODE, 1, 3})
"""Code, name and day of reception: a narrow table shows name and code with the business, the rest is at the right."""

BRIEF_PX = 240
"""Width in which name and code can be read; a table too narrow for it leaves out what is sent, which is a filter."""


@dataclass(frozen=True, slots=True)
class DossierRow:
    """One dossier as the table shows it: texts and chips in the order of the columns."""

    id: DossierId
    cells: Cells


class _Painter(CellPainter):
    """The chosen row has a soft ground and a bar at its left edge."""

    narrow = False

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Show whether the row is chosen."""
        if option.state & QStyle.StateFlag.State_Selected:
            paint_marked(painter, self.look, option.rect)
            if index.column() == (STRETCHED if self.narrow else CODE):
                paint_bar(painter, self.look, option.rect)

    def lines_of(self, cell: TwoLines) -> tuple[str, str]:
        """Return who and which code where their columns are left out."""
        return (cell.brief, cell.code) if self.narrow else super().lines_of(cell)


class DossierTable(CellTable):
    """One row is chosen as long as there is one."""

    def __init__(self, look: Look) -> None:
        """Make an empty table."""
        heads = _heads()
        self._painter = _Painter(look, MEASURES, frozenset(range(1, len(heads))))
        self._ids: tuple[DossierId, ...] = ()
        super().__init__(self._painter, heads, MEASURES, STRETCHED)
        self.setObjectName("dossiers.table")
        self.setAccessibleName(self.tr("Dossiers"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def show_rows(self, rows: tuple[DossierRow, ...], chosen: DossierId | None) -> None:
        """Show other rows and choose one of them, the first if that one is not among them."""
        self._ids = tuple(row.id for row in rows)
        self.cells.show([row.cells for row in rows])
        self._fit()
        if rows:
            self.selectRow(self._ids.index(chosen) if chosen in self._ids else 0)

    def chosen(self) -> DossierId | None:
        """Return the chosen dossier."""
        index = self.currentIndex()
        return self._ids[index.row()] if index.isValid() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out when the text is large for the window."""
        self._fit()
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def _fit(self) -> None:
        widths = self.widths(FREE_PX)
        self._painter.narrow = sum(widths.values()) + self.look.at(LEAST_PX) > self.viewport().width()
        out = self._left_out(widths) if self._painter.narrow else frozenset()
        for column, width in widths.items():
            self.setColumnHidden(column, column in out)
            self.setColumnWidth(column, width)

    def _left_out(self, widths: dict[int, int]) -> frozenset[int]:
        rest = self.viewport().width() - sum(width for column, width in widths.items() if column not in LEFT_OUT)
        return LEFT_OUT if rest >= self.look.at(BRIEF_PX) else LEFT_OUT | {SENT}


def _heads() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate("DossierTable", "Code"),
        translate("DossierTable", "Handed in by"),
        translate("DossierTable", "Business"),
        translate("DossierTable", "Received"),
        translate("DossierTable", "Due"),
        translate("DossierTable", "Sent to the province"),
    )
