"""The list of what to bring as dots: it can be taken home, ticked off, and brought back."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from resources.qt.checklist_words import Checklist, Kind, Line
from resources.qt.sheet import (
    BODY_PX,
    BOLD,
    DEMI,
    INNER_PX,
    MARGIN_PX,
    MEDIUM,
    QR_PX_AT_MOST,
    QUIET_PX,
    SHEET_PX,
    SMALL_PX,
    TITLE_PX,
    WIDTH_PX,
    Sheet,
    draw_qr,
    heading,
    tick_box,
)


def draw_checklist(checklist: Checklist) -> QImage:
    """Return the list's picture in black and white, 576 px wide."""
    sheet = Sheet()
    heading(sheet, checklist.office, checklist.place)
    sheet.y += 14
    sheet.line(checklist.title, TITLE_PX, BOLD)
    if checklist.case:
        sheet.line(checklist.case, BODY_PX, DEMI)
    sheet.dashes()
    for line in checklist.lines:
        _line(sheet, line)
    sheet.dashes()
    for fact in checklist.facts:
        sheet.line(fact, BODY_PX, DEMI)
    _address(sheet, checklist)
    _foot(sheet, checklist)
    return sheet.cut()


def _line(sheet: Sheet, line: Line) -> None:
    if line.kind is Kind.PAPER:
        tick_box(sheet, line.text)
    else:
        sheet.y += 10
        sheet.line(line.text, BODY_PX, BOLD if line.kind is Kind.HEADING else MEDIUM)
    if line.english:
        left = 46 if line.kind is Kind.PAPER else 0
        area = QRect(MARGIN_PX + left, sheet.y, INNER_PX - left, SHEET_PX)
        sheet.y += sheet.write(line.english, SMALL_PX, MEDIUM, area=area)


def _address(sheet: Sheet, checklist: Checklist) -> None:
    if not checklist.address:
        return
    sheet.y += QUIET_PX - 10
    side = draw_qr(sheet.pen, checklist.address, QUIET_PX, sheet.y, QR_PX_AT_MOST)
    left = QUIET_PX + side + QUIET_PX
    beside = QRect(left, sheet.y + 12, WIDTH_PX - MARGIN_PX - left, SHEET_PX)
    used = sheet.write("Xem trên mạng", BODY_PX, BOLD, area=beside)
    words = "Quét mã này bằng điện thoại, hoặc vào dichvucong.gov.vn."
    used += sheet.write(words, BODY_PX - 1, MEDIUM, area=beside.translated(0, used + 4))
    sheet.y += max(side, used + 16) + QUIET_PX


def _foot(sheet: Sheet, checklist: Checklist) -> None:
    sheet.rule()
    sheet.y += 8
    sheet.line("Đây không phải số thứ tự. Đến nơi, mời lấy số.", BODY_PX, BOLD)
    if checklist.english:
        sheet.line("This is no queue number. Take one when you come.", SMALL_PX, MEDIUM)
    sheet.line(checklist.day, SMALL_PX, MEDIUM)
