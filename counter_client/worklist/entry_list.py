"""The list of entries: a sign, what is the matter, whom it is about."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from counter_client.look import icons
from counter_client.look.ground import paint_bar, paint_marked
from counter_client.look.tokens import Look, Tone

Index = QModelIndex | QPersistentModelIndex
ROW_PX = 60
SIGN_PX = 34


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One entry as the list shows it."""

    name: str
    tone: Tone
    icon: str
    title: str
    below: str


class EntryModel(QAbstractListModel):
    """Rows are replaced as a whole, never patched."""

    def __init__(self, parent: QObject) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.rows: tuple[EntryRow, ...] = ()

    def show(self, rows: tuple[EntryRow, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, _parent: Index | None = None) -> int:
        """Return how many entries there are."""
        return len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's signature
        """Return the row for painting, its words for everyone else."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return f"{row.title} – {row.below}"
        return None


class _EntryDelegate(QStyledItemDelegate):
    """Paints a row; the chosen one has a soft ground and a bar at its left edge."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of two lines; the width is the list's."""
        return QSize(0, self._look.at(ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint sign, title and the line below."""
        look, row = self._look, index.data(Qt.ItemDataRole.UserRole)
        cell: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            paint_marked(painter, look, cell)
            paint_bar(painter, look, cell)
        painter.setPen(QPen(look.colour("hairline"), 1))
        painter.drawLine(cell.bottomLeft(), cell.bottomRight())
        self._sign(painter, cell, row)
        left = cell.left() + look.at(14 + SIGN_PX + 12)
        upper = QRect(left, cell.top() + look.at(9), cell.right() - left - look.at(10), look.at(22))
        self._words(painter, upper, row.title, ("body", 600))
        self._words(painter, upper.translated(0, look.at(21)), row.below, ("small", 400), "inkSoft")
        painter.restore()

    def _sign(self, painter: QPainter, cell: QRect, row: EntryRow) -> None:
        look = self._look
        ink, ground = look.tone(row.tone)
        side, size = look.at(SIGN_PX), look.at(18)
        box = QRect(cell.left() + look.at(14), cell.center().y() - side // 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(ink if look.outlined else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, look.at(8), look.at(8))
        at = box.topLeft() + QPoint((side - size) // 2, (side - size) // 2)
        painter.drawPixmap(at, icons.pixmap(row.icon, ink.name(), size))

    def _words(self, painter: QPainter, box: QRect, text: str, role: tuple[str, int], ink: str = "ink") -> None:
        font = self._look.font(*role)
        painter.setFont(font)
        painter.setPen(self._look.colour(ink))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class EntryList(QListView):
    """One entry is chosen as long as there is one."""

    def __init__(self, look: Look) -> None:
        """Make an empty list."""
        super().__init__()
        self.entries = EntryModel(self)
        self.setObjectName("worklist.entries")
        self.setAccessibleName(self.tr("Entries to decide"))
        self.setModel(self.entries)
        self.setItemDelegate(_EntryDelegate(look, self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, rows: tuple[EntryRow, ...], chosen: str) -> None:
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
        """Return the name of the chosen entry; "" when there is none."""
        index = self.currentIndex()
        return self.entries.rows[index.row()].name if index.isValid() else ""
