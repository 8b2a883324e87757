"""Layouts that answer to the room there is: a row that wraps, and panels that fold."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLayout, QLayoutItem, QVBoxLayout, QWidget

from counter_client.look.parts import scrolled
from counter_client.look.tokens import Look

FOLDED_PX = 350
"""Height that the first panel keeps when another is folded under it; the column then scrolls."""


class Flow(QLayout):
    """A row whose items wrap to further rows when the width ends."""

    def __init__(self, gap_px: int) -> None:
        """Make an empty one with a gap between items and rows, in px."""
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap_px

    def addItem(self, item: QLayoutItem) -> None:
        """Take over an item."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None past the end as QLayout asks."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item back, or None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return none: it takes what it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return True: rows depend on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at a width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the smallest size: one item wide."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the widest and highest item, margins included."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.sizeHint())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        inside = rect.marginsRemoved(self.contentsMargins())
        x, y, high = inside.x(), inside.y(), 0
        for item in self._shown():
            size = item.sizeHint()
            if x > inside.x() and x + size.width() > inside.x() + inside.width():
                x, y, high = inside.x(), y + high + self._gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x, high = x + size.width() + self._gap, max(high, size.height())
        return y + high - rect.y() + self.contentsMargins().bottom()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]


class Columns(QWidget):
    """Three panels side by side; the third folds under the first when the text is large for the window."""

    def __init__(
        self,
        look: Look,
        panels: tuple[QWidget, QWidget, QWidget],
        widths_px: tuple[int, int, int],
        *,
        scrolls: bool = True,
    ) -> None:
        """Take the panels and their widths at 100 %; extra width is shared in the same proportion.

        ``scrolls``: whether the left column scrolls by itself; in a room that scrolls as a whole it does not.
        """
        super().__init__()
        self._look, self._widths = look, widths_px
        self._first, middle, self._third = panels
        self._left = QVBoxLayout()
        self._row = QHBoxLayout()
        for layout in (self._left, self._row):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(look.at(12))
        left = QWidget()
        left.setLayout(self._left)
        self._row.addWidget(scrolled(left) if scrolls else left, widths_px[0])
        self._row.addWidget(middle, widths_px[1])
        self.setLayout(self._row)
        self._left.addWidget(self._first, 3)
        self._folded: bool | None = None
        self._place(folded=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold when the width calls for it."""
        self._place(folded=event.size().width() < self._look.at(sum(self._widths) * 0.92))
        super().resizeEvent(event)

    def _leave_one_bar(self, *, folded: bool) -> None:
        """In a column that scrolls a list has no bar of its own beside the column's; the wheel still moves it."""
        policy = Qt.ScrollBarPolicy
        for view in self._first.findChildren(QAbstractItemView):
            view.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if folded else policy.ScrollBarAsNeeded)

    def _place(self, *, folded: bool) -> None:
        if folded == self._folded:
            return
        self._folded = folded
        self._first.setMinimumHeight(self._look.at(FOLDED_PX) if folded else 0)
        self._leave_one_bar(folded=folded)
        if folded:
            self._left.addWidget(self._third, 2)
        else:
            self._row.addWidget(self._third, self._widths[2])
