"""The list of who waits: number, what for, how long."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from counter_client.look.ground import paint_marked
from counter_client.look.tokens import Look

Index = QModelIndex | QPersistentModelIndex
ROW_PX = 56


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One waiting person as the list shows them."""

    label: str
    title: str
    waits: str


class QueueModel(QAbstractListModel):
    """Rows are replaced as a whole, never patched."""

    def __init__(self, parent: QObject) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._rows: tuple[QueueRow, ...] = ()

    def show(self, rows: tuple[QueueRow, ...]) -> None:
        """Show other rows."""
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, _parent: Index | None = None) -> int:
        """Return how many wait."""
        return len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's signature
        """Return the row for painting, its words for everyone else."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return f"{row.label} · {row.title} · {row.waits}"
        return None


class _QueueDelegate(QStyledItemDelegate):
    """Paints a row of two lines; the next person stands on a soft ground."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of two lines; the width is the list's."""
        return QSize(0, self._look.at(ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint number, title and waiting time."""
        look, row = self._look, index.data(Qt.ItemDataRole.UserRole)
        cell: QRect = option.rect
        painter.save()
        if index.row() == 0:
            paint_marked(painter, look, cell)
        if index.row() or not look.outlined:
            painter.setPen(look.colour("hairline"))
            painter.drawLine(cell.bottomLeft(), cell.bottomRight())
        self._text(painter, cell.adjusted(look.at(14), 0, 0, 0), row.label, ("title", 700))
        left = cell.left() + look.at(14) + look.at(82)
        half = QRect(left, cell.top() + look.at(7), cell.right() - left - look.at(10), look.at(21))
        self._text(painter, half, row.title, ("body", 600))
        self._text(painter, half.translated(0, look.at(20)), row.waits, ("small", 400), "inkSoft")
        painter.restore()

    def _text(self, painter: QPainter, box: QRect, text: str, role: tuple[str, int], ink: str = "ink") -> None:
        font = self._look.font(*role)
        painter.setFont(font)
        painter.setPen(self._look.colour(ink))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class QueueList(QListView):
    """Only read: people are called in order."""

    def __init__(self, look: Look) -> None:
        """Make an empty list."""
        super().__init__()
        self.rows = QueueModel(self)
        self.setObjectName("desk.queue")
        self.setAccessibleName(self.tr("People waiting"))
        self.setModel(self.rows)
        self.setItemDelegate(_QueueDelegate(look, self))
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerItem)
        self._row_px = look.at(ROW_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show whole rows only: half a name above the panel's foot would look like a fault."""
        rest = self.height() % self._row_px if self.height() > self._row_px else 0
        if self.viewportMargins().bottom() != rest:
            self.setViewportMargins(0, 0, 0, rest)
        super().resizeEvent(event)
