"""The counters as a table: who sits there, whom they have and since when, what they have done."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from counter_client.look.chip import ChipText, cell_chip_place, chip_size, paint_chip
from counter_client.look.tokens import Look

Index = QModelIndex | QPersistentModelIndex
Cell = str | ChipText
ROW_PX = 31
NAME, SERVED = 1, 5
LEAST_NAME_PX = 90
"""Width that the names keep before the last column is left out."""


@dataclass(frozen=True, slots=True)
class CounterRow:
    """One counter, its cells in the order of the columns."""

    cells: tuple[Cell, ...]


class _Model(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[CounterRow, ...] = ()
        self._heads = (
            "",
            self.tr("Officer"),
            self.tr("State"),
            self.tr("Number"),
            self.tr("Waiting"),
            self.tr("Served"),
        )

    def show(self, rows: tuple[CounterRow, ...]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, _parent: Index | None = None) -> int:
        return len(self.rows)

    def columnCount(self, _parent: Index | None = None) -> int:
        return len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's signature
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self._heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's signature
        cell = self.rows[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.UserRole:
            return cell
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return _words(cell)
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        look, cell = self._look, index.data(Qt.ItemDataRole.UserRole)
        box: QRect = option.rect
        painter.save()
        painter.setPen(QPen(look.colour("hairline"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if isinstance(cell, ChipText):
            paint_chip(painter, look, cell_chip_place(look, box, cell, 6), cell)
        else:
            font = look.font("body", 400 if index.column() == NAME else 600)
            inside = box.adjusted(look.at(8), 0, -look.at(2), 0)
            painter.setFont(font)
            painter.setPen(look.colour("ink"))
            shown = QFontMetrics(font).elidedText(cell, Qt.TextElideMode.ElideRight, inside.width())
            painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()


class CounterTable(QTableView):
    """Read only; the arrows move through it for those who hear the screen."""

    def __init__(self, look: Look) -> None:
        """Make an empty table."""
        super().__init__()
        self._look, self._model = look, _Model(self)
        self.setModel(self._model)
        self.setObjectName("hall.counters")
        self.setAccessibleName(self.tr("Counters"))
        self.setItemDelegate(_Delegate(look, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.at(ROW_PX))
        header = self.horizontalHeader()
        header.setFixedHeight(look.at(32))
        header.setHighlightSections(False)
        header.setMinimumSectionSize(look.at(20))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)

    def show_rows(self, rows: tuple[CounterRow, ...]) -> None:
        """Show other rows; where one has scrolled to stays."""
        if rows == self._model.rows:
            return
        at = self.verticalScrollBar().value()
        self._model.show(rows)
        self._fit()
        self.verticalScrollBar().setValue(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the last column out where names would have no room."""
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        widths = {place: self._width(place) for place in range(self._model.columnCount()) if place != NAME}
        tight = sum(widths.values()) + self._look.at(LEAST_NAME_PX) > self.viewport().width()
        for place, width in widths.items():
            self.setColumnWidth(place, width)
        self.setColumnHidden(SERVED, tight)

    def _width(self, place: int) -> int:
        look = self._look
        head = QFontMetrics(look.font("small", 600)).horizontalAdvance(
            self._model.headerData(place, Qt.Orientation.Horizontal)
        )
        cells = [row.cells[place] for row in self._model.rows]
        return max(head + look.at(10), *(self._cell_width(cell) for cell in cells), 0) + look.at(12)

    def _cell_width(self, cell: Cell) -> int:
        if isinstance(cell, ChipText):
            return chip_size(self._look, cell).width()
        return QFontMetrics(self._look.font("body", 600)).horizontalAdvance(cell)


def _words(cell: Cell) -> str:
    return cell.words if isinstance(cell, ChipText) else cell
