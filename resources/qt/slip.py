"""The slip as dots: drawn in grey on a tall sheet, cut to its length, thresholded: a head prints black or nothing.

Vietnamese leaves as a picture only, never as text in a printer's code page (F-47).
"""

from typing import Final

import qrcode
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPainterPath, QPen
from qrcode.constants import ERROR_CORRECT_Q

from resources.qt.fonts import FAMILY
from resources.qt.slip_words import Slip, slip_of
from sync.devices.job import PrintJob
from sync.domain.centre import Centre
from sync.domain.ids import TicketId
from sync.domain.ticket import Ticket
from sync.office.lookup import Lookup

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
_LEFT, _CENTRE, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
_BLACK, _WHITE = QColor("black"), QColor("white")
_THRESHOLD = Qt.ImageConversionFlag.MonoOnly | Qt.ImageConversionFlag.ThresholdDither


def render_slip(
    ticket: Ticket, centre: Centre, lookup: Lookup, printed_at_ms: int, ahead: int | None = None, *, sure: bool = True
) -> QImage:
    """Return the ticket's slip, 576 px wide, Format_Mono; needs a QGuiApplication with the fonts installed."""
    return draw(slip_of(ticket, centre, lookup, printed_at_ms, ahead, sure=sure))


def to_job(image: QImage, ticket: TicketId) -> PrintJob:
    """Return the slip for a printer."""
    dots = image.convertToFormat(QImage.Format.Format_Mono, _THRESHOLD)
    black_is_one = dots.color(1) == _BLACK.rgb()
    row_bytes = (dots.width() + 7) // 8
    picture = bytes(dots.constBits())
    starts = range(0, dots.height() * dots.bytesPerLine(), dots.bytesPerLine())  # Qt pads rows to 32 bits
    rows = b"".join(picture[start : start + row_bytes] for start in starts)
    return PrintJob(ticket, dots.width(), dots.height(), rows if black_is_one else rows.translate(_INVERT))


_INVERT = bytes(255 - byte for byte in range(256))


def draw(slip: Slip) -> QImage:
    """Return the slip's picture in black and white."""
    sheet = _Sheet()
    _heading(sheet, slip)
    _number(sheet, slip)
    _service(sheet, slip)
    _taken(sheet, slip)
    _bring(sheet, slip)
    _keep(sheet, slip)
    _foot(sheet, slip)
    return sheet.cut()


class _Sheet:
    """Paper with a pen that moves down; ``y`` is where the next thing begins."""

    def __init__(self) -> None:
        self._image = QImage(WIDTH_PX, SHEET_PX, QImage.Format.Format_Grayscale8)
        self._image.fill(_WHITE)
        self.pen = QPainter(self._image)
        self.pen.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.y = MARGIN_PX

    def cut(self) -> QImage:
        """Return what was drawn, as long as it became."""
        self.pen.end()
        used = self._image.copy(0, 0, WIDTH_PX, min(self.y + BOTTOM_PX, SHEET_PX))
        return used.convertToFormat(QImage.Format.Format_Mono, _THRESHOLD)

    def write(
        self, text: str, size_px: int, weight: QFont.Weight, align: Qt.AlignmentFlag = _LEFT, area: QRect | None = None
    ) -> int:
        """Write, wrapped to the area's width, and return the height used; ``y`` stays."""
        place = area or QRect(MARGIN_PX, self.y, INNER_PX, SHEET_PX)
        self.pen.setFont(font(size_px, weight))
        self.pen.setPen(_BLACK)
        return self.pen.drawText(place, int(align | Qt.TextFlag.TextWordWrap), text).height()

    def line(self, text: str, size_px: int, weight: QFont.Weight, align: Qt.AlignmentFlag = _LEFT) -> None:
        """Write and move below."""
        self.y += self.write(text, size_px, weight, align)

    def rule(self) -> None:
        """Draw a full line."""
        self.pen.fillRect(MARGIN_PX, self.y, INNER_PX, LINE_PX, _BLACK)
        self.y += LINE_PX

    def dashes(self) -> None:
        """Draw the line between two parts, with air around it."""
        self.y += 12
        for x in range(MARGIN_PX, WIDTH_PX - MARGIN_PX, 10):
            self.pen.fillRect(x, self.y, 6, DASH_PX, _BLACK)
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


def _heading(sheet: _Sheet, slip: Slip) -> None:
    draw_mark(sheet.pen, MARGIN_PX + 4, sheet.y + 6, _BLACK)
    beside = QRect(MARGIN_PX + 70, sheet.y - 4, INNER_PX - 70, SHEET_PX)
    first = sheet.write(slip.office, fitting_px(slip.office, SMALL_PX, MEDIUM, beside.width()), MEDIUM, area=beside)
    second = sheet.write(slip.place, SMALL_PX, BOLD, area=beside.translated(0, first + 2))
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


def _number(sheet: _Sheet, slip: Slip) -> None:
    sheet.y += 16
    if slip.again:
        sheet.line(slip.again, fitting_px(slip.again, TITLE_PX, EXTRA, INNER_PX), EXTRA, _CENTRE)
        sheet.y += 8
    sheet.line("Số của bà con / Your number" if slip.english else "Số của bà con", 30, MEDIUM, _CENTRE)
    size_px = fitting_px(slip.number, NUMBER_PX, EXTRA, INNER_PX)
    height_px = 196
    sheet.write(
        slip.number,
        size_px,
        EXTRA,
        _CENTRE | Qt.AlignmentFlag.AlignVCenter,
        QRect(MARGIN_PX, sheet.y - 4, INNER_PX, height_px),
    )
    sheet.y += height_px + 2
    plate = QRect(MARGIN_PX, sheet.y, INNER_PX, 84)
    sheet.pen.setPen(Qt.PenStyle.NoPen)
    sheet.pen.setBrush(_BLACK)
    sheet.pen.drawRoundedRect(plate, 14, 14)
    sheet.pen.setPen(_WHITE)
    sheet.pen.setFont(font(fitting_px(slip.counter, COUNTER_PX, BOLD, INNER_PX - 32), BOLD))
    sheet.pen.drawText(plate, Qt.AlignmentFlag.AlignCenter, slip.counter)
    sheet.y += plate.height() + 18


def _service(sheet: _Sheet, slip: Slip) -> None:
    if not (slip.title or slip.title_en):
        sheet.y -= 10
    if slip.title:
        sheet.line(slip.title, TITLE_PX, BOLD, _CENTRE)
    if slip.title_en:
        sheet.line(slip.title_en, SMALL_PX, MEDIUM, _CENTRE)
    sheet.dashes()


def _taken(sheet: _Sheet, slip: Slip) -> None:
    top = sheet.y
    sheet.line("Lấy số / Taken" if slip.english else "Lấy số lúc", SMALL_PX, MEDIUM)
    sheet.line(slip.taken_at, 34, BOLD)
    bottom, sheet.y = sheet.y, top
    if slip.ahead is not None:
        sheet.line("Trước bà con / Ahead" if slip.english else "Trước bà con", SMALL_PX, MEDIUM, _RIGHT)
        sheet.line(slip.ahead, 34, BOLD, _RIGHT)
    sheet.y = max(bottom, sheet.y)
    for remark in filter(None, (slip.provisional, slip.late)):
        sheet.line(remark, SMALL_PX, DEMI)
    sheet.dashes()


def _bring(sheet: _Sheet, slip: Slip) -> None:
    if slip.bring or slip.more:
        sheet.line("Mang theo khi đến quầy", 32, BOLD)
        if slip.english:
            sheet.line("Bring to the counter", SMALL_PX, MEDIUM)
    for paper in slip.bring:
        _box(sheet, paper)
    for sentence in filter(None, (slip.more, slip.facts)):
        sheet.y += 6
        sheet.line(sentence, BODY_PX - 1, DEMI if sentence is slip.facts else MEDIUM)
    if slip.bring or slip.more or slip.facts:
        sheet.dashes()


def _box(sheet: _Sheet, paper: str) -> None:
    sheet.y += 8
    sheet.pen.setPen(QPen(_BLACK, 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap, Qt.PenJoinStyle.MiterJoin))
    sheet.pen.setBrush(Qt.BrushStyle.NoBrush)
    sheet.pen.drawRect(QRect(MARGIN_PX + 2, sheet.y + 6, 25, 25))
    area = QRect(MARGIN_PX + 46, sheet.y, INNER_PX - 46, SHEET_PX)
    sheet.y += sheet.write(paper, BODY_PX - 1, MEDIUM, area=area)


def _keep(sheet: _Sheet, slip: Slip) -> None:
    sheet.y += QUIET_PX - 10
    side = draw_qr(sheet.pen, slip.payload, QUIET_PX, sheet.y, QR_PX_AT_MOST)
    left = QUIET_PX + side + QUIET_PX
    beside = QRect(left, sheet.y + 18, WIDTH_PX - MARGIN_PX - left, SHEET_PX)
    first = sheet.write("Giữ phiếu này.", BODY_PX + 2, BOLD, area=beside)
    called = "Được gọi thì đưa cán bộ quét. Lỡ lượt vẫn được tiếp."
    second = sheet.write(called, BODY_PX - 1, MEDIUM, area=beside.translated(0, first + 4))
    sheet.y += max(side, 18 + first + second) + QUIET_PX
    if slip.english:
        keep = "Keep this slip. Show it at the counter. If you miss the call, come anyway."
        sheet.line(keep, SMALL_PX, MEDIUM)
        sheet.y += 12


def draw_qr(pen: QPainter, payload: str, x: int, y: int, most: int, module_most: int = MODULE_PX) -> int:
    """Draw the code, at most so many dots wide, with none of the white around it, and return its side."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_Q, border=0)
    code.add_data(payload)
    matrix = code.get_matrix()
    module = min(module_most, most // len(matrix))
    for row, modules in enumerate(matrix):
        for column, black in enumerate(modules):
            if black:
                pen.fillRect(x + column * module, y + row * module, module, module, _BLACK)
    return len(matrix) * module


def _foot(sheet: _Sheet, slip: Slip) -> None:
    sheet.rule()
    sheet.y += 8
    sheet.write(slip.station, SMALL_PX, DEMI, _RIGHT)
    sheet.line(slip.day, SMALL_PX, DEMI)
