"""The painted button: icon, words and the cap of its key, in four kinds."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from counter_client.look import icons
from counter_client.look.tokens import Look

RING_PX = 3
"""Kept free around every button for the focus ring, at every text size."""


class Kind(Enum):
    """One primary button a screen; plain is everything else; chosen is a filter that is on; yellow asks for help."""

    PRIMARY = "primary"
    PLAIN = "plain"
    CHOSEN = "chosen"
    YELLOW = "yellow"


@dataclass(frozen=True, slots=True)
class Measure:
    """Height, side margin and text role of a button, at 100 %; in the bar the key comes before the words."""

    height_px: int
    side_px: int
    role: str
    cap_first: bool = False


LARGE = Measure(56, 20, "title")
MAIN = Measure(44, 16, "heading")
SMALL = Measure(34, 11, "body")
BAR = Measure(34, 11, "small", cap_first=True)
STRIP = Measure(24, 9, "small")


@dataclass(frozen=True, slots=True)
class _Paint:
    """The colours of one kind in one state."""

    ground: QColor
    line: QColor
    ink: QColor


class Button(QAbstractButton):
    """A button that paints itself from the tokens; its text is what people read and robots press."""

    def __init__(
        self, look: Look, name: str, text: str, *, icon: str = "", key: str = "", measure: Measure = MAIN
    ) -> None:
        """Make a plain button named ``name`` (screen.thing); ``icon`` is a lucide name, ``key`` what its cap shows."""
        super().__init__()
        self._look, self._icon, self._key, self._measure = look, icon, key, measure
        self._ring_px = RING_PX
        self._held = False
        self.kind = Kind.PLAIN
        self.setObjectName(name)
        self.say(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Reached by Tab; a click leaves the focus where the keys of the room are.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        """Change the words, for eyes and for screen readers."""
        if text == self.text() and self.accessibleName():
            return
        self.setText(text)
        self.setAccessibleName(f"{text} ({self._key})" if self._key else text)
        self.updateGeometry()
        self.update()

    def become(self, kind: Kind) -> None:
        """Change the kind; what is chosen says so to screen readers, as a button that is down."""
        self.kind = kind
        if kind is Kind.CHOSEN:
            self.setCheckable(True)
        self.setChecked(kind is Kind.CHOSEN)
        self.update()

    def hold(self, *, on: bool) -> None:
        """Look pressed as long as what this button began is being saved; shorter words meanwhile move nothing else."""
        if on != self._held:
            self.setMinimumWidth(self.width() if on else 0)
        self._held = on
        self.update()

    def line_up(self) -> None:
        """Fill the place whole, so that the edges meet those of boxes above; the focus ring goes inside."""
        self._ring_px = 0
        self.updateGeometry()

    def measure(self, measure: Measure) -> None:
        """Change height and text size."""
        self._measure = measure
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return what icon, words and cap need on one line."""
        look, measure = self._look, self._measure
        width = 2 * look.at(measure.side_px) + sum(self._widths()) + self._gap() * (len(self._widths()) - 1)
        return QSize(width + 2 * self._ring_px, look.at(measure.height_px) + 2 * self._ring_px)

    def minimumSizeHint(self) -> QSize:
        """Return the same: words are never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, focus ring, icon, words and cap."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint = self._paint()
        ring = self._ring_px
        box = self.rect().adjusted(ring, ring, -ring, -ring)
        self._paint_ground(painter, box, paint)
        self._paint_content(painter, box, paint)

    def _paint(self) -> _Paint:
        colour = self._look.colour
        if not self.isEnabled():
            return _Paint(colour("surface"), colour("controlLine"), colour("inkSoft"))
        if self.kind is Kind.PRIMARY:
            ground = colour("primaryPressed" if self.isDown() or self._held else "primary")
            return _Paint(ground, ground, colour("onPrimary"))
        if self.kind is Kind.CHOSEN:
            return _Paint(colour("ink"), colour("ink"), colour("surface"))
        if self.kind is Kind.YELLOW:
            return _Paint(colour("hoe"), colour("hoe"), colour("onHoe"))
        ground = colour("tintBlue" if self.isDown() or self._held or self.underMouse() else "surface")
        return _Paint(ground, colour("controlLine"), colour("ink"))

    def _paint_ground(self, painter: QPainter, box: QRect, paint: _Paint) -> None:
        radius = self._look.at(6)
        dashes = Qt.PenStyle.SolidLine if self.isEnabled() else Qt.PenStyle.DashLine
        painter.setPen(QPen(paint.line, 1, dashes))
        painter.setBrush(paint.ground)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if self.hasFocus():
            self._paint_ring(painter, paint)

    def _paint_ring(self, painter: QPainter, paint: _Paint) -> None:
        inside = 1 if self._ring_px else 4
        painter.setPen(QPen(self._look.colour("focusRing") if self._ring_px else paint.ink, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inside, inside, -inside, -inside), 6, 6)

    def _paint_content(self, painter: QPainter, box: QRect, paint: _Paint) -> None:
        widths = self._widths()
        x = box.center().x() - (sum(widths) + self._gap() * (len(widths) - 1)) // 2
        if self._icon:
            size = self._look.at(18)
            picture = icons.pixmap(self._icon, paint.ink.name(), size)
            painter.drawPixmap(x, box.center().y() - size // 2 + 1, picture)
            x += size + self._gap()
        painter.setPen(paint.ink)
        parts = [(self._text_width(), self._paint_words), (self._cap_width(), self._paint_cap)]
        for width, paint_part in reversed(parts) if self._measure.cap_first else parts:
            if width:
                paint_part(painter, QRect(x, box.top(), width, box.height()))
                x += width + self._gap()

    def _paint_words(self, painter: QPainter, room: QRect) -> None:
        painter.setFont(self._font())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())

    def _paint_cap(self, painter: QPainter, room: QRect) -> None:
        height = self._look.at(20)
        cap = QRectF(room.left(), room.center().y() - height / 2 + 0.5, room.width(), height)
        painter.setPen(QPen(painter.pen().color(), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cap, self._look.at(4), self._look.at(4))
        painter.setFont(self._look.font("key", 600))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)

    def _widths(self) -> tuple[int, ...]:
        parts = (self._look.at(18) if self._icon else 0, self._text_width(), self._cap_width())
        return tuple(width for width in parts if width)

    def _text_width(self) -> int:
        return QFontMetrics(self._font()).horizontalAdvance(self.text())

    def _cap_width(self) -> int:
        metrics = QFontMetrics(self._look.font("key", 600))
        return metrics.horizontalAdvance(self._key) + self._look.at(12) if self._key else 0

    def _gap(self) -> int:
        return self._look.at(8)

    def _font(self) -> QFont:
        return self._look.font(self._measure.role, 600)
