"""The counters as a table: who sits there, whom they have and since when, what they have done."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView

from counter_client.look.table import CellPainter, Cells, CellTable, Measures
from counter_client.look.tokens import Look

NAME, SERVED = 1, 5
MEASURES = Measures(row_px=31, head_px=32, least_px=20, side_px=8, end_px=2)
FREE_PX = 13
"""The edges of a cell, and 3 px because a text that fits to the px is cut by Qt."""

LEAST_NAME_PX = 118
"""Width that the names keep before the last column is left out."""


class CounterTable(CellTable):
    """Read only; the arrows move through it for those who hear the screen."""

    def __init__(self, look: Look) -> None:
        """Make an empty table."""
        super().__init__(CellPainter(look, MEASURES, frozenset({NAME})), _heads(), MEASURES, NAME)
        self.setObjectName("hall.counters")
        self.setAccessibleName(self.tr("Counters"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, rows: tuple[Cells, ...]) -> None:
        """Show other rows, a counter each, its cells in the order of the columns; where one has scrolled to stays."""
        if rows == self.cells.rows:
            return
        at = self.verticalScrollBar().value()
        self.cells.show(rows)
        self._fit()
        self.verticalScrollBar().setValue(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the last column out where names would have no room."""
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        widths = self.widths(FREE_PX)
        tight = sum(widths.values()) + self.look.at(LEAST_NAME_PX) > self.viewport().width()
        for place, width in widths.items():
            self.setColumnWidth(place, width)
        self.setColumnHidden(SERVED, tight)


def _heads() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        "",
        translate("CounterTable", "Officer"),
        translate("CounterTable", "State"),
        translate("CounterTable", "Number"),
        translate("CounterTable", "Waiting"),
        translate("CounterTable", "Served"),
    )
