"""The keys of a program as a card of one A4 page, to stand beside a screen: two columns of keys and what they do."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from resources.qt.a4 import HEIGHT, WIDTH, pdf
from resources.qt.fonts import FAMILY
from sync.errors import Trouble

_MARGIN, _GUTTER = 140, 90
_TITLE, _HEADING, _BODY, _CAP = 72, 44, 36, 32
_LINE, _CAP_HEIGHT, _CAP_WIDTH, _GAP = 62, 48, 230, 70
_HEAD, _FOOT = 200, 60
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAPPED = _LEFT | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A key and what it does.

    Attributes:
        cap: what stands on the key.
        now: it can be pressed at this moment; a card on paper does not ask.
    """

    cap: str
    words: str
    now: bool = True


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The keys of one screen, or of all."""

    title: str
    lines: tuple[KeyLine, ...]


@dataclass(frozen=True, slots=True)
class KeyCard:
    """What stands on the page; ``foot`` says which edition it is of."""

    title: str
    below: str
    foot: str
    groups: tuple[KeyGroup, ...]


def save(card: KeyCard, file: Path) -> None:
    """Write the card's PDF.

    Raises:
        Trouble: the file cannot be written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(pdf(card.title, partial(draw, card=card)))
    except OSError as error:
        raise Trouble(f"Không ghi được thẻ phím vào {file}.", "Chọn chỗ khác hoặc xem lại ổ đĩa.") from error


def draw(painter: QPainter, card: KeyCard) -> None:
    """Paint the page in dots of a tenth of a millimetre."""
    _write(painter, QRectF(_MARGIN, _MARGIN, WIDTH - 2 * _MARGIN, 90), card.title, _font(_TITLE, bold=True))
    _write(painter, QRectF(_MARGIN, _MARGIN + 92, WIDTH - 2 * _MARGIN, 60), card.below, _font(_BODY))
    foot = QRectF(_MARGIN, HEIGHT - _MARGIN, WIDTH - 2 * _MARGIN, _FOOT)
    _write(painter, foot, card.foot, _font(_CAP))
    size = fitting(card.groups)
    painter.save()
    painter.translate(_MARGIN, _MARGIN + _HEAD)
    painter.scale(size, size)
    _draw_columns(painter, card.groups, _column_width(size))
    painter.restore()


def fitting(groups: Sequence[KeyGroup]) -> float:
    """Return the largest size at which the groups fit on the page, from 1.4 down to 0.5."""
    room = HEIGHT - 2 * _MARGIN - _HEAD
    sizes = (step / 10 for step in range(14, 5, -1))
    return next((size for size in sizes if longest(groups, _column_width(size)) * size <= room), 0.5)


def longest(groups: Sequence[KeyGroup], width: float) -> float:
    """Return the height of the longer column at a width."""
    return max(sum(_height(group, width) for group in side) for side in columns(groups, width))


def _column_width(size: float) -> float:
    return ((WIDTH - 2 * _MARGIN) / size - _GUTTER) / 2


def _draw_columns(painter: QPainter, groups: Sequence[KeyGroup], width: float) -> None:
    for side, of_side in enumerate(columns(groups, width)):
        y = 0.0
        for group in of_side:
            y = _draw_group(painter, group, QRectF(side * (width + _GUTTER), y, width, 0)) + _GAP


def columns(groups: Sequence[KeyGroup], width: float) -> tuple[tuple[KeyGroup, ...], tuple[KeyGroup, ...]]:
    """Return the groups in their order on two sides, so that the longer side is as short as can be."""
    heights = [_height(group, width) for group in groups]
    cut = min(range(len(groups) + 1), key=lambda at: max(sum(heights[:at]), sum(heights[at:])))
    return tuple(groups[:cut]), tuple(groups[cut:])


def _height(group: KeyGroup, width: float) -> float:
    return _GAP + 80 + sum(_line_height(line, width) for line in group.lines)


def _line_height(line: KeyLine, width: float) -> float:
    room = QRectF(0, 0, width - _CAP_WIDTH, 1000).toRect()
    return max(_LINE, QFontMetrics(_font(_BODY)).boundingRect(room, _WRAPPED, line.words).height() + 14)


def _draw_group(painter: QPainter, group: KeyGroup, at: QRectF) -> float:
    """Paint a group from its upper left corner; return where it ends."""
    _write(painter, QRectF(at.left(), at.top(), at.width(), 60), group.title, _font(_HEADING, bold=True))
    painter.setPen(QPen(Qt.GlobalColor.black, 3))
    y = at.top() + 66
    painter.drawLine(QPointF(at.left(), y), QPointF(at.right(), y))
    y += 14
    for line in group.lines:
        height = _line_height(line, at.width())
        _draw_cap(painter, QRectF(at.left(), y, _CAP_WIDTH, height), line.cap)
        words = QRectF(at.left() + _CAP_WIDTH, y, at.width() - _CAP_WIDTH, height)
        _write(painter, words, line.words, _font(_BODY))
        y += height
    return y


def _draw_cap(painter: QPainter, place: QRectF, cap: str) -> None:
    font = _font(_CAP, bold=True)
    width = max(84, QFontMetrics(font).horizontalAdvance(cap) + 36)
    box = QRectF(place.left(), place.center().y() - _CAP_HEIGHT / 2, width, _CAP_HEIGHT)
    painter.setPen(QPen(Qt.GlobalColor.black, 3))
    painter.drawRoundedRect(box, 10, 10)
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cap)


def _write(painter: QPainter, place: QRectF, text: str, font: QFont) -> None:
    painter.setPen(Qt.GlobalColor.black)
    painter.setFont(font)
    painter.drawText(place, _WRAPPED, text)


def _font(size: int, *, bold: bool = False) -> QFont:
    made = QFont(FAMILY)
    made.setPixelSize(size)
    made.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Medium)
    return made
