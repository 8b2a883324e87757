"""Narrow paper as dots: drawn in grey on a tall sheet, cut to its length, thresholded: a head prints black or nothing.

Vietnamese leaves as a picture only, never as text in a printer's code page (F-47).
"""

from typing import Final

import qrcode
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPainterPath, QPen
from qrcode.constants import ERROR_CORRECT_Q

from resources.qt.fonts import FAMILY

WIDTH_PX: Final = 576  # 72 mm at 8 dots/mm, the printable width of 80 mm paper
MARGIN_PX: Final = 28
INNER_PX: Final = WIDTH_PX - 2 * MARGIN_PX
SHEET_PX: Final = 3600
BOTTOM_PX: Final = 16
LINE_PX: Final = 4
DASH_PX: Final = 3  # thinner lines break up on a worn head
MODULE_PX: Final = 8
QUIET_PX: Final = 4 * MODULE_PX  # white around the code, as its standard wants
QR_PX_AT_MOST: Final = 232

NUMBER_PX, COUNTER_PX, TITLE_PX, BODY_PX, SMALL_PX = 176, 50, 36, 28, 25
MEDIUM, DEMI, BOLD, EXTRA = (
    QFont.Weight.Medium,  # the lightest: Regular has strokes of two dots at these sizes
    QFont.Weight.DemiBold,
    QFont.Weight.Bold,
    QFont.Weight.ExtraBold,
)
LEFT, CENTRE, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
BLACK, WHITE = QColor("black"), QColor("white")
THRESHOLD = Qt.ImageConversionFlag.MonoOnly | Qt.ImageConversionFlag.ThresholdDither


class Sheet:
    """Paper with a pen that moves down; ``y`` is where the next thing begins."""

    def __init__(self) -> None:
        """Begin at the top."""
        self._image = QImage(WIDTH_PX, SHEET_PX, QImage.Format.Format_Grayscale8)
        self._image.fill(WHITE)
        self.pen = QPainter(self._image)
        self.pen.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.y = MARGIN_PX

    def cut(self) -> QImage:
        """Return what was drawn, as long as it became."""
        self.pen.end()
        used = self._image.copy(0, 0, WIDTH_PX, min(self.y + BOTTOM_PX, SHEET_PX))
        return used.convertToFormat(QImage.Format.Format_Mono, THRESHOLD)

    def write(
        self, text: str, size_px: int, weight: QFont.Weight, align: Qt.AlignmentFlag = LEFT, area: QRect | None = None
    ) -> int:
        """Write, wrapped to the area's width, and return the height used; ``y`` stays."""
        place = area or QRect(MARGIN_PX, self.y, INNER_PX, SHEET_PX)
        self.pen.setFont(font(size_px, weight))
        self.pen.setPen(BLACK)
        return self.pen.drawText(place, int(align | Qt.TextFlag.TextWordWrap), text).height()

    def line(self, text: str, size_px: int, weight: QFont.Weight, align: Qt.AlignmentFlag = LEFT) -> None:
        """Write and move below."""
        self.y += self.write(text, size_px, weight, align)

    def rule(self) -> None:
        """Draw a full line."""
        self.pen.fillRect(MARGIN_PX, self.y, INNER_PX, LINE_PX, BLACK)
        self.y += LINE_PX

    def dashes(self) -> None:
        """Draw the line between two parts, with air around it."""
        self.y += 12
        for x in range(MARGIN_PX, WIDTH_PX - MARGIN_PX, 10):
            self.pen.fillRect(x, self.y, 6, DASH_PX, BLACK)
        self.y += DASH_PX + 10


def font(size_px: int, weight: QFont.Weight) -> QFont:
    """Return the family at a size in dots."""
    made = QFont(FAMILY)
    made.setPixelSize(size_px)
    made.setWeight(weight)
    made.setWordSpacing(1)  # unhinted blanks round down to almost nothing after ư and ữ
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def fitting_px(text: str, size_px: int, weight: QFont.Weight, width_px: int) -> int:
    """Return the size at which the text fits on one line, at most ``size_px``."""
    wide = QFontMetrics(font(size_px, weight)).horizontalAdvance(text)
    return size_px if wide <= width_px else size_px * width_px // wide


def heading(sheet: Sheet, office: str, where: str) -> None:
    """Draw whose paper it is, and a line below."""
    draw_mark(sheet.pen, MARGIN_PX + 4, sheet.y + 6, BLACK)
    beside = QRect(MARGIN_PX + 70, sheet.y - 4, INNER_PX - 70, SHEET_PX)
    first = sheet.write(office, fitting_px(office, SMALL_PX, MEDIUM, beside.width()), MEDIUM, area=beside)
    second = sheet.write(where, SMALL_PX, BOLD, area=beside.translated(0, first + 2))
    sheet.y += max(first + second, 62) + 14
    sheet.rule()


def draw_mark(pen: QPainter, x: int, y: int, colour: QColor) -> None:
    """Draw the door in a door, 46 x 54."""
    pen.setPen(QPen(colour, 6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    pen.setBrush(Qt.BrushStyle.NoBrush)
    outer = QPainterPath()
    outer.moveTo(x + 3, y + 51)
    outer.lineTo(x + 3, y + 23)
    outer.arcTo(QRectF(x + 3, y + 3, 40, 40), 180, -180)
    outer.lineTo(x + 43, y + 51)
    pen.drawPath(outer)
    inner = QPainterPath()
    inner.moveTo(x + 14, y + 54)
    inner.lineTo(x + 14, y + 23)
    inner.arcTo(QRectF(x + 14, y + 14, 18, 18), 180, -180)
    inner.lineTo(x + 32, y + 54)
    inner.closeSubpath()
    pen.fillPath(inner, colour)


def tick_box(sheet: Sheet, paper: str) -> None:
    """Draw a box to tick and what belongs to it."""
    sheet.y += 8
    sheet.pen.setPen(QPen(BLACK, 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap, Qt.PenJoinStyle.MiterJoin))
    sheet.pen.setBrush(Qt.BrushStyle.NoBrush)
    sheet.pen.drawRect(QRect(MARGIN_PX + 2, sheet.y + 6, 25, 25))
    area = QRect(MARGIN_PX + 46, sheet.y, INNER_PX - 46, SHEET_PX)
    sheet.y += sheet.write(paper, BODY_PX - 1, MEDIUM, area=area)


def draw_qr(pen: QPainter, payload: str, x: int, y: int, most: int, module_most: int = MODULE_PX) -> int:
    """Draw the code, at most so many dots wide, with none of the white around it, and return its side."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_Q, border=0)
    code.add_data(payload)
    matrix = code.get_matrix()
    module = min(module_most, most // len(matrix))
    for row, modules in enumerate(matrix):
        for column, black in enumerate(modules):
            if black:
                pen.fillRect(x + column * module, y + row * module, module, module, BLACK)
    return len(matrix) * module
