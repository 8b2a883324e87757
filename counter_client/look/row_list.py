"""A list of painted rows, one under the other: what every list of the workplace shares."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from counter_client.look import icons
from counter_client.look.chip import ChipText
from counter_client.look.ground import paint_bar, paint_marked
from counter_client.look.tokens import Look

SIDE_PX, MARK_ICON_PX = 14, 16
Index = QModelIndex | QPersistentModelIndex
_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class ListRow(Protocol):
    """One row: by which name it is chosen again after the list was read anew, and all of it in words."""

    @property
    def name(self) -> str:
        """Which thing the row stands for."""

    @property
    def words(self) -> str:
        """What a screen reader says."""


@dataclass(frozen=True, slots=True)
class MarkedRow:
    """A row of two lines with a mark at the right; None of it where nothing is to be marked."""

    name: str
    title: str
    below: str
    mark: ChipText | None

    @property
    def words(self) -> str:
        """What a screen reader says."""
        return " – ".join(part for part in (self.title, self.below, self.mark.words if self.mark else "") if part)


class RowModel(QAbstractListModel):
    """Rows are replaced as a whole, never patched."""

    def __init__(self, parent: QObject) -> None:
        """Make an empty one."""
        super().__init__(parent)
        self.rows: Sequence[ListRow] = ()

    def show(self, rows: Sequence[ListRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, _parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's signature
        """Return the row for painting, its words for everyone else."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        return row.words if role in _SPOKEN else None


class RowPainter(QStyledItemDelegate):
    """Paints ground and hairline of a row; the chosen one has a soft ground and a bar at its left edge."""

    def __init__(self, look: Look, row_px: int) -> None:
        """Paint rows of a height at 100 %."""
        super().__init__()
        self.look, self._row_px = look, row_px

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row; the width is the list's."""
        return QSize(0, self.look.at(self._row_px))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row from its ground up."""
        cell: QRect = option.rect
        painter.save()
        painter.setPen(QPen(self.look.colour("hairline"), 1))
        painter.drawLine(cell.bottomLeft(), cell.bottomRight())
        self.paint_ground(painter, cell, option, index)
        self.paint_row(painter, cell, index.data(Qt.ItemDataRole.UserRole))
        painter.restore()

    def paint_ground(self, painter: QPainter, cell: QRect, option: QStyleOptionViewItem, _index: Index) -> None:
        """Show whether the row is chosen."""
        if option.state & QStyle.StateFlag.State_Selected:
            paint_marked(painter, self.look, cell)
            paint_bar(painter, self.look, cell)

    def paint_row(self, painter: QPainter, cell: QRect, row: Any) -> None:  # noqa: ANN401  each list has its own rows
        """Paint what the row says."""
        raise NotImplementedError

    def write(self, painter: QPainter, box: QRect, text: str, role: tuple[str, int], ink: str = "ink") -> None:
        """Write one line in a text role and weight; what does not fit ends in dots."""
        font = self.look.font(*role)
        painter.setFont(font)
        painter.setPen(self.look.colour(ink))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def paint_mark(self, painter: QPainter, cell: QRect, mark: ChipText) -> int:
        """Paint icon and words at the right edge; return where they begin."""
        look = self.look
        ink, _ = look.tone(mark.tone)
        font, size = look.font("small", 600), look.at(MARK_ICON_PX)
        width = QFontMetrics(font).horizontalAdvance(mark.words)
        left = cell.right() - look.at(SIDE_PX) - width
        icon = icons.pixmap(mark.icon, ink.name(), size)
        painter.drawPixmap(left - size - look.at(6), cell.center().y() - size // 2, icon)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(QRect(left, cell.top(), width, cell.height()), Qt.AlignmentFlag.AlignVCenter, mark.words)
        return left - size - look.at(6)


class RowList(QListView):
    """One row is chosen as long as there is one."""

    def __init__(self, painter: RowPainter, name: str, spoken: str) -> None:
        """Make an empty list; ``spoken`` is what a screen reader calls it."""
        super().__init__()
        self.entries = RowModel(self)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setModel(self.entries)
        painter.setParent(self)
        self.setItemDelegate(painter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, rows: Sequence[ListRow], chosen: str) -> None:
        """Show other rows and choose one by its name; when that one is gone, the one that took its place."""
        if rows == self.entries.rows:
            return
        before = self.currentIndex().row()
        self.entries.show(rows)
        names = [row.name for row in rows]
        at = names.index(chosen) if chosen in names else max(0, min(before, len(rows) - 1))
        if rows:
            self.setCurrentIndex(self.entries.index(at))

    def chosen(self) -> str:
        """Return the name of the chosen row; "" when there is none."""
        index = self.currentIndex()
        return self.entries.rows[index.row()].name if index.isValid() else ""
