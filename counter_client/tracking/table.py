"""The table of dossiers; names come masked from the model."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from counter_client.look.chip import ChipText, cell_chip_place, chip_size, paint_chip
from counter_client.look.ground import paint_bar, paint_marked
from counter_client.look.tokens import Look
from sync.domain.ids import DossierId

Index = QModelIndex | QPersistentModelIndex
ROW_PX = 47
STRETCHED = 2
LEAST_PX = 150
"""Width that the stretched column keeps before others are left out."""

LEFT_OUT = frozenset({0, 1, 3})
"""Code, name and day of reception: a narrow table shows name and code with the business, the rest is at the right."""

SENT = 5
BRIEF_PX = 240
"""Width in which name and code can be read; a table too narrow for it leaves out what is sent, which is a filter."""


@dataclass(frozen=True, slots=True)
class TwoLines:
    """A cell of two lines: the business, and where it stands; a narrow table shows ``brief`` over ``code``."""

    main: str
    below: str
    brief: str
    code: str


Cell = str | ChipText | TwoLines


@dataclass(frozen=True, slots=True)
class DossierRow:
    """One dossier as the table shows it: texts and chips in the order of the columns."""

    id: DossierId
    cells: tuple[Cell, ...]


class DossierModel(QAbstractTableModel):
    """Rows are replaced as a whole, never patched."""

    def __init__(self, parent: QObject) -> None:
        """Make an empty table."""
        super().__init__(parent)
        self.rows: tuple[DossierRow, ...] = ()
        self._heads = (
            self.tr("Code"),
            self.tr("Handed in by"),
            self.tr("Business"),
            self.tr("Received"),
            self.tr("Due"),
            self.tr("Sent to the province"),
        )

    def show(self, rows: tuple[DossierRow, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, _parent: Index | None = None) -> int:
        """Return how many dossiers are shown."""
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
        cell = self.rows[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.UserRole:
            return cell
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return _words_of(cell)
        return None


class _CellDelegate(QStyledItemDelegate):
    """Paints words and chips; the chosen row has a soft ground and a bar at its left edge."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self.narrow = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        look, cell = self._look, index.data(Qt.ItemDataRole.UserRole)
        box: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._ground(painter, box, chosen=chosen)
        if chosen and index.column() == (STRETCHED if self.narrow else 0):
            paint_bar(painter, look, box)
        if isinstance(cell, ChipText):
            paint_chip(painter, look, cell_chip_place(look, box, cell), cell)
        elif isinstance(cell, TwoLines):
            upper = QRect(box.left(), box.top() + look.at(4), box.width(), look.at(21))
            main, below = (cell.brief, cell.code) if self.narrow else (cell.main, cell.below)
            self._words(painter, upper, main, ("body", 600))
            self._words(painter, upper.translated(0, look.at(19)), below, ("small", 400), "inkSoft")
        else:
            self._words(painter, box, cell, ("body", 400 if index.column() else 600))
        painter.restore()

    def _ground(self, painter: QPainter, box: QRect, *, chosen: bool) -> None:
        painter.setPen(QPen(self._look.colour("hairline"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if chosen:
            paint_marked(painter, self._look, box)

    def _words(self, painter: QPainter, box: QRect, words: str, role: tuple[str, int], ink: str = "ink") -> None:
        look, font = self._look, self._look.font(*role)
        inside = box.adjusted(look.at(10), 0, -look.at(4), 0)
        painter.setFont(font)
        painter.setPen(look.colour(ink))
        # the end of a code tells dossiers of one day apart
        where = Qt.TextElideMode.ElideRight if " " in words else Qt.TextElideMode.ElideMiddle
        shown = QFontMetrics(font).elidedText(words, where, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class DossierTable(QTableView):
    """One row is chosen as long as there is one."""

    def __init__(self, look: Look) -> None:
        """Make an empty table."""
        super().__init__()
        self._look = look
        self.dossiers = DossierModel(self)
        self.setModel(self.dossiers)
        self.setObjectName("dossiers.table")
        self.setAccessibleName(self.tr("Dossiers"))
        self._cells = _CellDelegate(look, self)
        self.setItemDelegate(self._cells)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.at(ROW_PX))
        self.horizontalHeader().setFixedHeight(look.at(34))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(STRETCHED, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(look.at(60))

    def show_rows(self, rows: tuple[DossierRow, ...], chosen: DossierId | None) -> None:
        """Show other rows and choose one of them, the first if that one is not among them."""
        self.dossiers.show(rows)
        self._fit()
        ids = [row.id for row in rows]
        if rows:
            self.selectRow(ids.index(chosen) if chosen in ids else 0)

    def chosen(self) -> DossierId | None:
        """Return the chosen dossier."""
        index = self.currentIndex()
        return self.dossiers.rows[index.row()].id if index.isValid() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out when the text is large for the window."""
        self._fit()
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def _fit(self) -> None:
        widths = {column: self._width(column) for column in range(self.dossiers.columnCount()) if column != STRETCHED}
        self._cells.narrow = sum(widths.values()) + self._look.at(LEAST_PX) > self.viewport().width()
        out = self._left_out(widths) if self._cells.narrow else frozenset()
        for column, width in widths.items():
            self.setColumnHidden(column, column in out)
            self.setColumnWidth(column, width)

    def _left_out(self, widths: dict[int, int]) -> frozenset[int]:
        rest = self.viewport().width() - sum(width for column, width in widths.items() if column not in LEFT_OUT)
        return LEFT_OUT if rest >= self._look.at(BRIEF_PX) else LEFT_OUT | {SENT}

    def _width(self, column: int) -> int:
        head = QFontMetrics(self._look.font("small", 600)).horizontalAdvance(
            self.dossiers.headerData(column, Qt.Orientation.Horizontal)
        )
        cells = (self._cell_width(row.cells[column]) for row in self.dossiers.rows)
        return max(head, *cells, 0) + self._look.at(22)

    def _cell_width(self, cell: Cell) -> int:
        if isinstance(cell, ChipText):
            return chip_size(self._look, cell).width()
        return QFontMetrics(self._look.font("body", 600)).horizontalAdvance(_words_of(cell))


def _words_of(cell: Cell) -> str:
    match cell:
        case str():
            return cell
        case ChipText():
            return cell.words
        case TwoLines():
            return f"{cell.main} – {cell.below}"
