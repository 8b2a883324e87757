"""The slip as dots: what a ticket's paper shows, drawn on a `Sheet`."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage

from resources.qt.sheet import (
    BLACK,
    BODY_PX,
    BOLD,
    CENTRE,
    COUNTER_PX,
    DEMI,
    EXTRA,
    INNER_PX,
    MARGIN_PX,
    MEDIUM,
    NUMBER_PX,
    QR_PX_AT_MOST,
    QUIET_PX,
    RIGHT,
    SHEET_PX,
    SMALL_PX,
    THRESHOLD,
    TITLE_PX,
    WHITE,
    WIDTH_PX,
    Sheet,
    draw_qr,
    fitting_px,
    font,
    heading,
    tick_box,
)
from resources.qt.slip_words import Slip, slip_of
from sync.devices.job import PrintJob
from sync.domain.centre import Centre
from sync.domain.ids import TicketId
from sync.domain.ticket import Ticket
from sync.office.lookup import Lookup


def render_slip(
    ticket: Ticket, centre: Centre, lookup: Lookup, printed_at_ms: int, ahead: int | None = None, *, sure: bool = True
) -> QImage:
    """Return the ticket's slip, 576 px wide, Format_Mono; needs a QGuiApplication with the fonts installed."""
    return draw(slip_of(ticket, centre, lookup, printed_at_ms, ahead, sure=sure))


def to_job(image: QImage, ticket: TicketId) -> PrintJob:
    """Return the slip for a printer."""
    dots = image.convertToFormat(QImage.Format.Format_Mono, THRESHOLD)
    black_is_one = dots.color(1) == BLACK.rgb()
    row_bytes = (dots.width() + 7) // 8
    picture = bytes(dots.constBits())
    starts = range(0, dots.height() * dots.bytesPerLine(), dots.bytesPerLine())  # Qt pads rows to 32 bits
    rows = b"".join(picture[start : start + row_bytes] for start in starts)
    return PrintJob(ticket, dots.width(), dots.height(), rows if black_is_one else rows.translate(_INVERT))


_INVERT = bytes(255 - byte for byte in range(256))


def draw(slip: Slip) -> QImage:
    """Return the slip's picture in black and white."""
    sheet = Sheet()
    heading(sheet, slip.office, slip.place)
    _number(sheet, slip)
    _service(sheet, slip)
    _taken(sheet, slip)
    _bring(sheet, slip)
    _keep(sheet, slip)
    _foot(sheet, slip)
    return sheet.cut()


def _number(sheet: Sheet, slip: Slip) -> None:
    sheet.y += 16
    if slip.again:
        sheet.line(slip.again, fitting_px(slip.again, TITLE_PX, EXTRA, INNER_PX), EXTRA, CENTRE)
        sheet.y += 8
    sheet.line(_with("Số của bà con", slip.beside.number), 30, MEDIUM, CENTRE)
    size_px = fitting_px(slip.number, NUMBER_PX, EXTRA, INNER_PX)
    height_px = 196
    sheet.write(
        slip.number,
        size_px,
        EXTRA,
        CENTRE | Qt.AlignmentFlag.AlignVCenter,
        QRect(MARGIN_PX, sheet.y - 4, INNER_PX, height_px),
    )
    sheet.y += height_px + 2
    plate = QRect(MARGIN_PX, sheet.y, INNER_PX, 84)
    sheet.pen.setPen(Qt.PenStyle.NoPen)
    sheet.pen.setBrush(BLACK)
    sheet.pen.drawRoundedRect(plate, 14, 14)
    sheet.pen.setPen(WHITE)
    sheet.pen.setFont(font(fitting_px(slip.counter, COUNTER_PX, BOLD, INNER_PX - 32), BOLD))
    sheet.pen.drawText(plate, Qt.AlignmentFlag.AlignCenter, slip.counter)
    sheet.y += plate.height() + 18


def _service(sheet: Sheet, slip: Slip) -> None:
    if not (slip.title or slip.title_beside):
        sheet.y -= 10
    if slip.title:
        sheet.line(slip.title, TITLE_PX, BOLD, CENTRE)
    if slip.title_beside:
        sheet.line(slip.title_beside, SMALL_PX, MEDIUM, CENTRE)
    sheet.dashes()


def _taken(sheet: Sheet, slip: Slip) -> None:
    top = sheet.y
    taken, ahead = _taken_words(slip)
    sheet.line(taken, SMALL_PX, MEDIUM)
    sheet.line(slip.taken_at, 34, BOLD)
    bottom, sheet.y = sheet.y, top
    if slip.ahead is not None:
        sheet.line(ahead, SMALL_PX, MEDIUM, RIGHT)
        sheet.line(slip.ahead, 34, BOLD, RIGHT)
    sheet.y = max(bottom, sheet.y)
    for remark in filter(None, (slip.provisional, slip.late)):
        sheet.line(remark, SMALL_PX, DEMI)
    sheet.dashes()


def _taken_words(slip: Slip) -> tuple[str, str]:
    """Return what stands over the time and over the number of people; both must go on one line."""
    both = (
        _with("Lấy số" if slip.beside.taken else "Lấy số lúc", slip.beside.taken),
        _with("Trước bà con", slip.beside.ahead),
    )
    wide = sum(QFontMetrics(font(SMALL_PX, MEDIUM)).horizontalAdvance(words) for words in both)
    return both if wide < INNER_PX - SMALL_PX else ("Lấy số lúc", "Trước bà con")


def _with(vietnamese: str, beside: str) -> str:
    return f"{vietnamese} / {beside}" if beside else vietnamese


def _bring(sheet: Sheet, slip: Slip) -> None:
    if slip.bring or slip.more:
        sheet.line("Mang theo khi đến quầy", 32, BOLD)
        if slip.beside.bring:
            sheet.line(slip.beside.bring, SMALL_PX, MEDIUM)
    for paper in slip.bring:
        tick_box(sheet, paper)
    for sentence in filter(None, (slip.more, slip.facts)):
        sheet.y += 6
        sheet.line(sentence, BODY_PX - 1, DEMI if sentence is slip.facts else MEDIUM)
    if slip.bring or slip.more or slip.facts:
        sheet.dashes()


def _keep(sheet: Sheet, slip: Slip) -> None:
    sheet.y += QUIET_PX - 10
    side = draw_qr(sheet.pen, slip.payload, QUIET_PX, sheet.y, QR_PX_AT_MOST)
    left = QUIET_PX + side + QUIET_PX
    beside = QRect(left, sheet.y + 18, WIDTH_PX - MARGIN_PX - left, SHEET_PX)
    first = sheet.write("Giữ phiếu này.", BODY_PX + 2, BOLD, area=beside)
    called = "Được gọi thì đưa cán bộ quét. Lỡ lượt vẫn được tiếp."
    second = sheet.write(called, BODY_PX - 1, MEDIUM, area=beside.translated(0, first + 4))
    sheet.y += max(side, 18 + first + second) + QUIET_PX
    if slip.beside.keep:
        sheet.line(slip.beside.keep, SMALL_PX, MEDIUM)
        sheet.y += 12


def _foot(sheet: Sheet, slip: Slip) -> None:
    sheet.rule()
    sheet.y += 8
    sheet.write(slip.station, SMALL_PX, DEMI, RIGHT)
    sheet.line(slip.day, SMALL_PX, DEMI)
