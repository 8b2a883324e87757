"""A table of painted cells: what the dossiers and the hall share; rows are replaced as a whole, never patched."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from counter_client.look.chip import ChipText, cell_chip_place, chip_size, paint_chip
from counter_client.look.tokens import Look

Index = QModelIndex | QPersistentModelIndex
HEAD_FREE_PX = 22
"""Beside the words of a head: what the style sheet leaves free, and a little."""

_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


@dataclass(frozen=True, slots=True)
class TwoLines:
    """A cell of two lines: the business, and where it stands; a narrow table shows ``brief`` over ``code``."""

    main: str
    below: str
    brief: str
    code: str


Cell = str | ChipText | TwoLines
Cells = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Measures:
    """Lengths of a table at 100 %: its rows, its head, the least column, what is free beside the words of a cell."""

    row_px: int
    head_px: int
    least_px: int
    side_px: int
    end_px: int


class CellModel(QAbstractTableModel):
    """Gives the cell to whoever paints, its words to everyone else."""

    def __init__(self, parent: QObject, heads: tuple[str, ...]) -> None:
        """Make an empty one with the heads of its columns."""
        super().__init__(parent)
        self.rows: tuple[Cells, ...] = ()
        self._heads = heads

    def show(self, rows: Sequence[Cells]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, _parent: Index | None = None) -> int:
        """Return how many rows are shown."""
        return len(self.rows)

    def columnCount(self, _parent: Index | None = None) -> int:
        """Return the number of columns."""
        return len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's signature
        """Return the heads of the columns, to the left."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self._heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's signature
        """Return the cell for painting, its words for everyone else."""
        cell = self.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.UserRole:
            return cell
        return words_of(cell) if role in _SPOKEN else None


class CellPainter(QStyledItemDelegate):
    """Paints the hairline under a cell and what stands in it; columns in ``plain`` are of ordinary weight."""

    def __init__(self, look: Look, measures: Measures, plain: frozenset[int]) -> None:
        """Paint cells of these measures."""
        super().__init__()
        self.look, self._measures, self._plain = look, measures, plain

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell from its ground up."""
        box: QRect = option.rect
        painter.save()
        painter.setPen(QPen(self.look.colour("hairline"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        self.paint_ground(painter, option, index)
        self._paint_cell(painter, box, index.data(Qt.ItemDataRole.UserRole), index.column())
        painter.restore()

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint what lies under the words; nothing, where no row is chosen."""

    def lines_of(self, cell: TwoLines) -> tuple[str, str]:
        """Return the two lines that are shown."""
        return cell.main, cell.below

    def _paint_cell(self, painter: QPainter, box: QRect, cell: Cell, column: int) -> None:
        look = self.look
        match cell:
            case ChipText():
                paint_chip(painter, look, cell_chip_place(look, box, cell, self._measures.side_px), cell)
            case TwoLines():
                upper = QRect(box.left(), box.top() + look.at(4), box.width(), look.at(21))
                main, below = self.lines_of(cell)
                self._write(painter, upper, main, ("body", 600))
                self._write(painter, upper.translated(0, look.at(19)), below, ("small", 400), "inkSoft")
            case str():
                self._write(painter, box, cell, ("body", 400 if column in self._plain else 600))

    def _write(self, painter: QPainter, box: QRect, words: str, role: tuple[str, int], ink: str = "ink") -> None:
        look, font = self.look, self.look.font(*role)
        inside = box.adjusted(look.at(self._measures.side_px), 0, -look.at(self._measures.end_px), 0)
        painter.setFont(font)
        painter.setPen(look.colour(ink))
        # the end of a code tells dossiers of one day apart
        where = Qt.TextElideMode.ElideRight if " " in words else Qt.TextElideMode.ElideMiddle
        shown = QFontMetrics(font).elidedText(words, where, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class CellTable(QTableView):
    """Read only, without grid and side heads; one column takes the width that the others leave."""

    def __init__(self, painter: CellPainter, heads: tuple[str, ...], measures: Measures, stretched: int) -> None:
        """Make an empty table; its name and what screen readers call it are the caller's."""
        super().__init__()
        self.look, self._stretched = painter.look, stretched
        self.cells = CellModel(self, heads)
        self.setModel(self.cells)
        painter.setParent(self)
        self.setItemDelegate(painter)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.look.at(measures.row_px))
        header = self.horizontalHeader()
        header.setFixedHeight(self.look.at(measures.head_px))
        header.setHighlightSections(False)
        header.setMinimumSectionSize(self.look.at(measures.least_px))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)

    def widths(self, free_px: int) -> dict[int, int]:
        """Return what each column but the stretched one needs, with ``free_px`` (at 100 %) beside its widest cell."""
        places = (place for place in range(self.cells.columnCount()) if place != self._stretched)
        return {place: self._widest(place, self.look.at(free_px)) for place in places}

    def _widest(self, place: int, free: int) -> int:
        words = self.cells.headerData(place, Qt.Orientation.Horizontal)
        head = QFontMetrics(self.look.font("small", 600)).horizontalAdvance(words) + self.look.at(HEAD_FREE_PX)
        return max(head, *(self._cell_width(row[place]) + free for row in self.cells.rows), 0)

    def _cell_width(self, cell: Cell) -> int:
        if isinstance(cell, ChipText):
            return chip_size(self.look, cell).width()
        return QFontMetrics(self.look.font("body", 600)).horizontalAdvance(words_of(cell))


def words_of(cell: Cell) -> str:
    """Return the words of a cell."""
    match cell:
        case str():
            return cell
        case ChipText():
            return cell.words
        case TwoLines():
            return f"{cell.main} – {cell.below}"
