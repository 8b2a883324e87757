"""One tip after the other: the screen is dimmed but for the part it is about, beside which a card says one sentence."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from counter_client.frame.listen import listen
from counter_client.frame.veil import Veil
from counter_client.look.announce import announce
from counter_client.look.parts import column
from counter_client.look.tokens import Look, Tone
from counter_client.tour.card import TipCard, place_words
from counter_client.tour.placing import Place, Side, place
from counter_client.tour.tips import Tip

DIM = QColor(10, 20, 28, 150)
"""The same as a veil's in desk.qss."""

AROUND_PX, GAP_PX, TIP_PX, ROUND_PX = 4, 16, 10, 10
"""Kept free around the part; between it and the card; half the width of the card's tip; of corners."""

FRAME_PX, EDGE_PX = (7, 3), 4
"""Width of the frame, and of the line in it; so far from the edge of the window it is whole. Raw px: it is a ring."""

_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide})


class Tour(Veil):
    """Enter and arrows lead through the tips, Esc ends it; what it points at may move meanwhile.

    Attributes:
        hole: where the part of now stands, and a little around it, in px of the window, as far as a frame has room.
    """

    ended = Signal()
    """All was read, or enough."""

    def __init__(self, look: Look, over: QWidget, behind: QWidget, tips: Sequence[Tip]) -> None:
        """Show the first tip at once; there is one, and each names a part in ``behind`` that is on the screen."""
        super().__init__(over, behind)
        self.setProperty("tour", True)  # noqa: FBT003  Qt's own
        self._look, self._tips, self._at = look, tips, 0
        self.hole, self._picture, self._stands = QRect(), QPixmap(), Place(QRect(), QPoint(), Side.BELOW)
        self._placed: tuple[QRect, QSize, QSize] | None = None
        self._watched: list[QWidget] = []
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._point)
        self._card = TipCard(look, self)
        self._card.went.connect(self._go)
        self._card.left.connect(self.leave)
        listen(self, "tour.next", partial(self._go, 1))
        listen(self, "tour.before", partial(self._go, -1))
        listen(self, "tour.take", self._card.take)
        self._cover(column(look))
        self._show_tip()

    @property
    def is_open(self) -> bool:
        """Whether it lies over a window still; a window that is taken apart hides its rooms first."""
        return isValid(self) and isValid(self._over) and not self.isHidden()

    def leave(self) -> None:
        """Close because all was read, or enough."""
        self.drop()
        self.ended.emit()

    def drop(self) -> None:
        """Close because something else needs the screen."""
        self._soon.stop()
        self._watch(None)
        super().leave()

    def _go(self, steps: int) -> None:
        if self._at + steps == len(self._tips):
            self.leave()
            return
        self._at = max(0, self._at + steps)
        self._show_tip()

    def _show_tip(self) -> None:
        tip, place_text = self._tips[self._at], place_words(self._at, len(self._tips))
        self._card.show_tip(tip, self._at, len(self._tips))
        self.setAccessibleName(f"{place_text}. {tip.cap}: {tip.words}")
        self.announced = announce(self, self.accessibleName(), Tone.INFO)
        self._placed = None
        self._watch(self._part())
        self._point()

    def _part(self) -> QWidget | None:
        return part_of(self._tips[self._at], self._behind)

    def _watch(self, part: QWidget | None) -> None:
        """Hear from now on when a part moves, or anything that it lies in."""
        for each in self._watched:
            if isValid(each):
                each.removeEventFilter(self)
        self._watched = []
        while part is not None and part is not self._over:
            part.installEventFilter(self)
            self._watched.append(part)
            part = part.parentWidget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Point at the part where it stands now, once all have found their places."""
        if event.type() in _MOVES:
            self._soon.start()
        return super().eventFilter(watched, event)

    def _point(self) -> None:
        """Put the card beside the part; a part that is gone is passed over."""
        part = self._part()
        if part is None:
            self._go(1)
            return
        around = self._look.at(AROUND_PX)
        whole = QRect(part.mapTo(self._over, QPoint()), part.size()) + QMargins(around, around, around, around)
        hole = whole & self.rect().adjusted(EDGE_PX, EDGE_PX, -EDGE_PX, -EDGE_PX)
        if (now := (hole, self.size(), self._card.size())) == self._placed:
            return
        self._placed, self.hole, self._picture = now, hole, self._as_it_is(hole)
        self._stands = place(hole, self._card.size(), self.rect(), self._look.at(GAP_PX))
        self._card.move(self._stands.card.topLeft())
        self.update()

    def _as_it_is(self, hole: QRect) -> QPixmap:
        """Return a picture of what can be pressed there: silenced, it looks as if it never could."""
        self._behind.setEnabled(True)
        picture = self._behind.grab(QRect(self._behind.mapFrom(self._over, hole.topLeft()), hole.size()))
        self._behind.setEnabled(False)
        return picture

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dimmed screen with the part in it, its frame, and the card's ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), DIM)
        painter.drawPixmap(self.hole.topLeft(), self._picture)
        self._paint_frame(painter)
        painter.setPen(QPen(self._look.colour("controlLine"), 1))
        painter.setBrush(self._look.colour("surface"))
        painter.drawPath(self._ground())

    def _paint_frame(self, painter: QPainter) -> None:
        """Paint two lines, one in the other: on light and on dark grounds one of them is seen."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for token, width in zip(("surface", "focusRing"), FRAME_PX, strict=True):
            painter.setPen(QPen(self._look.colour(token), width))
            painter.drawRoundedRect(QRectF(self.hole), self._look.at(6), self._look.at(6))

    def _ground(self) -> QPainterPath:
        """Return the outline of the card with its tip."""
        card, tip, half = QRectF(self._stands.card), QPointF(self._stands.tip), self._look.at(TIP_PX)
        radius = self._look.at(ROUND_PX)
        ground, pointer = QPainterPath(), QPainterPath()
        ground.addRoundedRect(card, radius, radius)
        base = _base(card, tip, self._stands.side, half)
        pointer.addPolygon(QPolygonF([base[0], tip, base[1]]))
        pointer.closeSubpath()
        return ground.united(pointer)


def part_of(tip: Tip, behind: QWidget) -> QWidget | None:
    """Return what a tip points at; None while it is not on the screen."""
    named = behind.findChildren(QWidget, tip.at)
    return next((each for each in named if each.isVisible()), None)


def _base(card: QRectF, tip: QPointF, side: Side, half: int) -> tuple[QPointF, QPointF]:
    """Return where the tip of a card begins on its edge."""
    if side in (Side.BELOW, Side.ABOVE):
        y = card.top() + 1 if side is Side.BELOW else card.bottom() - 1
        x = min(max(tip.x(), card.left() + 2 * half), card.right() - 2 * half)
        return QPointF(x - half, y), QPointF(x + half, y)
    x = card.left() + 1 if side is Side.RIGHT else card.right() - 1
    y = min(max(tip.y(), card.top() + 2 * half), card.bottom() - 2 * half)
    return QPointF(x, y - half), QPointF(x, y + half)
