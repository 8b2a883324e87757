"""Bars with their values written on them: waits by half hours, and who waits in each group."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_client.look.parts import STACKED
from counter_client.look.tokens import Look

LEAST_SLOTS = 8
"""Few half hours do not grow into walls."""

_STEP_MIN = 10
_LINES = 3


@dataclass(frozen=True, slots=True)
class Half:
    """A half hour: the time under its two bars, and their heights in minutes."""

    name: str
    median_min: int
    most_min: int


@dataclass(frozen=True, slots=True)
class Line:
    """A group: its name, how many wait, and the words behind the bar."""

    name: str
    count: int
    words: str


class _Chart(QWidget):
    """Painted; screen readers read its values as its name."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._empty = ""
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _bar(self, painter: QPainter, box: QRect, *, strong: bool) -> None:
        """Paint a bar; the strong kind is filled, the other one has a line around a soft ground."""
        look = self._look
        painter.setPen(QPen(look.colour("primary"), 1))
        painter.setBrush(look.colour("primary" if strong else "infoSoft"))
        painter.drawRect(box.adjusted(0, 0, -1, -1))

    def _say_empty(self, painter: QPainter) -> None:
        painter.setPen(self._look.colour("inkSoft"))
        painter.setFont(self._look.font("body"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._empty)


class Swatch(_Chart):
    """What a kind of bar looks like, beside its name."""

    def __init__(self, look: Look, *, strong: bool) -> None:
        """Make one."""
        super().__init__(look, "")
        self._strong = strong
        self.setFixedSize(look.at(12), look.at(12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        self._bar(QPainter(self), self.rect(), strong=self._strong)


class HalfHours(_Chart):
    """Two bars for each half hour: how long half of the people waited at most, and nine of ten."""

    def __init__(self, look: Look, name: str) -> None:
        """Make an empty chart."""
        super().__init__(look, name)
        self._halves: tuple[Half, ...] = ()

    def show_halves(self, halves: tuple[Half, ...], words: str, empty: str) -> None:
        """Show other bars; ``words`` says them, ``empty`` stands where there are none."""
        self._halves, self._empty = halves, empty
        self.setAccessibleName(words if halves else empty)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size at which every value can be read."""
        return QSize(self._look.at(380), self._look.at(140))

    def minimumSizeHint(self) -> QSize:
        """Return the height alone: the width is what there is."""
        return QSize(self._look.at(240), self._look.at(120))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint axis and bars."""
        painter, look = QPainter(self), self._look
        if not self._halves:
            self._say_empty(painter)
            return
        shown = self._halves[-self._room() :]
        inner = self.rect().adjusted(look.at(34), look.at(20), -look.at(8), -look.at(24))
        top = _top(max(half.most_min for half in shown))
        self._axis(painter, inner, top)
        slot = inner.width() // max(len(shown), LEAST_SLOTS)
        for place, half in enumerate(shown):
            self._pair(painter, QRect(inner.left() + place * slot, inner.top(), slot, inner.height()), half, top)

    def _room(self) -> int:
        """Return how many half hours fit; the newest ones are shown."""
        return max((self.width() - self._look.at(42)) // self._look.at(44), 1)

    def _axis(self, painter: QPainter, inner: QRect, top: int) -> None:
        look = self._look
        painter.setFont(look.font("small"))
        for line in range(_LINES + 1):
            y = inner.bottom() - inner.height() * line // _LINES
            painter.setPen(QPen(look.colour("controlLine" if line == 0 else "hairline"), 1))
            painter.drawLine(inner.left(), y, inner.right(), y)
            painter.setPen(look.colour("inkSoft"))
            number = QRect(0, y - look.at(10), inner.left() - look.at(8), look.at(20))
            painter.drawText(number, _RIGHT, str(top * line // _LINES))

    def _pair(self, painter: QPainter, slot: QRect, half: Half, top: int) -> None:
        look, wide = self._look, slot.width() * 2 // 5
        left = slot.left() + (slot.width() - 2 * wide) // 2
        for place, (minutes, strong) in enumerate(((half.most_min, False), (half.median_min, True))):
            high = slot.height() * minutes // top
            bar = QRect(left + place * wide, slot.bottom() - high, wide, max(high, 1))
            self._bar(painter, bar, strong=strong)
            painter.setPen(look.colour("ink"))
            painter.setFont(look.font("small", 600 if strong else 400))
            painter.drawText(
                QRect(bar.left() - wide, bar.top() - look.at(19), 3 * wide, look.at(19)), _MIDDLE, str(minutes)
            )
        painter.setPen(look.colour("inkSoft"))
        painter.setFont(look.font("small"))
        painter.drawText(QRect(slot.left(), slot.bottom() + look.at(3), slot.width(), look.at(20)), _MIDDLE, half.name)


class GroupLines(_Chart):
    """One bar for each group of services, as long as people wait for it."""

    def __init__(self, look: Look, name: str) -> None:
        """Make an empty chart."""
        super().__init__(look, name)
        self._lines: tuple[Line, ...] = ()

    def show_lines(self, lines: tuple[Line, ...], words: str) -> None:
        """Show other bars; ``words`` says them."""
        self._lines = lines
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return what all lines need."""
        return QSize(self._look.at(380), self._high() * max(len(self._lines), 1) + self._look.at(12))

    def _high(self) -> int:
        """Return the height of a line; with large text the name stands over its bar."""
        return self._look.at(_LINE_PX) * (2 if self._look.scale >= STACKED else 1)

    def minimumSizeHint(self) -> QSize:
        """Return the height alone: the width is what there is."""
        return QSize(self._look.at(240), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint name, bar and words of each line."""
        painter, look = QPainter(self), self._look
        left, high = look.at(14), look.at(_LINE_PX)
        stacked = look.scale >= STACKED
        behind = _widest((line.words for line in self._lines), look.font("small", 600))
        wide = self.width() - left - look.at(8)
        if not stacked:  # names are whole, bars give way
            named = _widest((line.name for line in self._lines), look.font("body")) + look.at(2)
            wide = min(named, self.width() - left - behind - look.at(_BAR_PX))
        bars_from = left if stacked else left + wide + look.at(8)
        room = self.width() - bars_from - behind - look.at(18)
        for place, line in enumerate(self._lines):
            box = QRect(left, look.at(6) + place * self._high(), wide, high)
            self._write_name(painter, box, line)
            top = box.top() + (high if stacked else 0)
            self._paint_bar(painter, QRect(bars_from, top, max(room, 1), high), line)

    def _write_name(self, painter: QPainter, box: QRect, line: Line) -> None:
        font = self._look.font("body")
        painter.setPen(self._look.colour("ink"))
        painter.setFont(font)
        painter.drawText(box, _LEFT, QFontMetrics(font).elidedText(line.name, Qt.TextElideMode.ElideRight, box.width()))

    def _paint_bar(self, painter: QPainter, room: QRect, line: Line) -> None:
        """Paint the bar of a line as long as its share of ``room``, and the words behind it."""
        look, after = self._look, room.left()
        if line.count:
            most = max(each.count for each in self._lines)
            long = ceil(room.width() * line.count / most)
            bar = QRect(room.left(), room.top() + look.at(4), long, room.height() - look.at(8))
            self._bar(painter, bar, strong=True)
            after = bar.right() + look.at(6)
        painter.setPen(look.colour("ink" if line.count else "inkSoft"))
        painter.setFont(look.font("small", 600))
        painter.drawText(QRect(after, room.top(), self.width() - after, room.height()), _LEFT, line.words)


_LINE_PX, _BAR_PX = 21, 56
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


def _widest(texts: Iterable[str], font: QFont) -> int:
    return max((QFontMetrics(font).horizontalAdvance(text) for text in texts), default=0)


def _top(most_min: int) -> int:
    """Return where the axis ends, in minutes: round, and divided by its lines without a rest."""
    step = _STEP_MIN if most_min > _LINES * 3 else _LINES
    return ceil(max(most_min, 1) / (step * _LINES)) * step * _LINES
