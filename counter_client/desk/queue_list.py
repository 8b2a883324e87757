"""The list of people at the left of the desk: number, what for, since when, and a mark for what is special."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from counter_client.look.chip import ChipText, chip_size, paint_chip
from counter_client.look.ground import paint_marked
from counter_client.look.row_list import Index, RowList, RowPainter
from counter_client.look.tokens import Look

ROW_PX = 56
RIGHT_PX = 12
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_OWN = frozenset(
    {*_OPENS, *_SIDEWAYS, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Escape}
)
"""Keys that belong to the list while it has the keyboard; all others stay the desk's."""


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One person as the list shows them; ``name`` is the ticket's id, ``is_next`` who would be called now."""

    name: str
    label: str
    title: str
    below: str
    mark: ChipText | None = None
    is_next: bool = False

    @property
    def words(self) -> str:
        """What a screen reader says."""
        return " · ".join(filter(None, (self.label, self.title, self.below, self.mark.words if self.mark else "")))


class _QueuePainter(RowPainter):
    """Paints two lines and a mark; the next person stands on a soft ground."""

    def paint_ground(self, painter: QPainter, cell: QRect, option: QStyleOptionViewItem, index: Index) -> None:
        """Show who is next and, while the list has the keyboard or the mouse, which row is meant."""
        row: QueueRow = index.data(Qt.ItemDataRole.UserRole)
        look, state = self.look, option.state
        meant = state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus
        if row.is_next:
            paint_marked(painter, look, cell)
        elif meant or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(cell.adjusted(0, 0, 0, -1), look.colour("tintBlue"))
        if meant:
            painter.setPen(QPen(look.colour("focusRing"), 2))
            painter.drawRect(cell.adjusted(2, 2, -2, -3))

    def paint_row(self, painter: QPainter, cell: QRect, row: QueueRow) -> None:
        """Paint number, title, what stands below and the mark."""
        look = self.look
        self.write(painter, cell.adjusted(look.at(14), 0, 0, 0), row.label, ("title", 700))
        left = cell.left() + look.at(14) + look.at(82)
        right = cell.right() - look.at(RIGHT_PX)
        lower = QRect(left, cell.top() + look.at(27), right - left, look.at(21))
        self.write(painter, lower, row.below, ("small", 400), "inkSoft")
        if row.mark is not None:
            size = chip_size(look, row.mark)
            right -= size.width()
            paint_chip(painter, look, QPointF(right, cell.top() + look.at(6)), row.mark)
            right -= look.at(8)
        self.write(painter, QRect(left, cell.top() + look.at(7), right - left, look.at(21)), row.title, ("body", 600))


class QueueList(RowList):
    """Arrows choose, Enter or a click tells whom something is to be done with; Esc gives the keyboard back."""

    meant = Signal(str)
    """The name of the row that was pressed."""

    turned = Signal(int)
    """To the list at the left (-1) or at the right (1) of this one."""

    left = Signal()
    """The keys belong to the desk again."""

    def __init__(self, look: Look) -> None:
        """Make an empty list."""
        spoken = QCoreApplication.translate("QueueList", "People waiting")
        super().__init__(_QueuePainter(look, ROW_PX), "desk.queue", spoken)
        self.setVerticalScrollMode(RowList.ScrollMode.ScrollPerItem)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard with the desk, as a button does
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self._row_px = look.at(ROW_PX)
        self.clicked.connect(lambda _index: self._tell())

    def enter(self) -> None:
        """Begin at the first row."""
        self.setCurrentIndex(self.entries.index(0))
        self.setFocus()

    def event(self, event: QEvent) -> bool:
        """Keep the list's own keys from the desk while it has the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and event.key() in _OWN:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open what can be done, leave, turn to the list beside; everything else moves."""
        key = Qt.Key(event.key())
        if key in _OPENS:
            self._tell()
        elif key in _SIDEWAYS:
            self.turned.emit(_SIDEWAYS[key])
        elif key is Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show at once which row is meant; whoever comes by Tab begins at the first."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.entries.index(0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that no row is meant any more."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show whole rows only: half a name above the panel's foot would look like a fault."""
        rest = self.height() % self._row_px if self.height() > self._row_px else 0
        if self.viewportMargins().bottom() != rest:
            self.setViewportMargins(0, 0, 0, rest)
        super().resizeEvent(event)

    def _tell(self) -> None:
        if name := self.chosen():
            self.meant.emit(name)
