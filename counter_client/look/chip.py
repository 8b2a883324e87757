"""What is painted the same way in a cell and as a widget of its own: chips and the yellow number plate."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from counter_client.look import icons
from counter_client.look.parts import reveal
from counter_client.look.tokens import Look, Tone


@dataclass(frozen=True, slots=True)
class ChipText:
    """Words, tone and icon of a chip; colour never stands alone."""

    words: str
    tone: Tone
    icon: str
    plain: bool = False
    """Without ground: only icon and words, as in the column of sending."""


def chip_size(look: Look, chip: ChipText) -> QSize:
    """Return the size of a painted chip, in px."""
    width = QFontMetrics(look.font("small", 600)).horizontalAdvance(chip.words)
    side = 0 if chip.plain else 2 * look.at(7)
    return QSize(width + side + look.at(14) + look.at(6) + 1, look.at(23))


def paint_chip(painter: QPainter, look: Look, at: QPointF, chip: ChipText) -> None:
    """Paint a chip with its upper left corner at ``at``."""
    ink, ground = look.tone(chip.tone)
    box = QRectF(at, chip_size(look, chip))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left = box.left()
    if not chip.plain:
        painter.setPen(ink if look.outlined else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), look.at(5), look.at(5))
        left += look.at(7)
    size = look.at(14)
    painter.drawPixmap(QPointF(left, box.center().y() - size / 2), icons.pixmap(chip.icon, ink.name(), size))
    painter.setPen(ink)
    painter.setFont(look.font("small", 600))
    words = QRectF(left + size + look.at(6), box.top(), box.width(), box.height())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, chip.words)
    painter.restore()


class Chip(QLabel):
    """A chip that stands by itself."""

    def __init__(self, look: Look, chip: ChipText | None = None, name: str = "") -> None:
        """Make it; without a text it is hidden."""
        super().__init__()
        self._look, self._chip = look, chip
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(chip)

    def say(self, chip: ChipText | None) -> None:
        """Show another chip, or none."""
        self._chip = chip
        self.setText(chip.words if chip else "")
        self.setAccessibleName(self.text())
        reveal(self, shown=chip is not None)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the painted size."""
        return chip_size(self._look, self._chip) if self._chip else QSize()

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        if self._chip:
            paint_chip(QPainter(self), self._look, QPointF(0, 0), self._chip)


HIGHEST = 0.82
"""Of a plate's height, the most that the type size of its number takes."""


class Plate(QLabel):
    """The yellow plate with the number of a ticket; long numbers shrink, the plate's height never does."""

    def __init__(self, look: Look, name: str, *, height_px: int, width_px: int, role: str = "number") -> None:
        """Make an empty plate of a size at 100 %; ``role`` is the text size of an ordinary number."""
        super().__init__()
        self._look, self._role = look, role
        self.setObjectName(name)
        self.setFixedSize(look.at(width_px), look.at(height_px))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint plate and number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("hoe"))
        painter.drawRoundedRect(self.rect(), self._look.at(12), self._look.at(12))
        painter.setPen(self._look.colour("onHoe"))
        font = self._look.font(self._role, 700)
        font.setPixelSize(min(font.pixelSize(), round(self.height() * HIGHEST)))
        room = self.width() - self._look.at(24)
        if (width := QFontMetrics(font).horizontalAdvance(self.text())) > room:
            font.setPixelSize(font.pixelSize() * room // width)
        painter.setFont(font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


def cell_chip_place(look: Look, cell: QRect, chip: ChipText, margin_px: int = 10) -> QPointF:
    """Return where a chip goes in a table cell: left, in the middle of the height."""
    return QPointF(cell.left() + look.at(margin_px), cell.center().y() - chip_size(look, chip).height() / 2 + 1)
