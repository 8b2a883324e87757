"""A page that shows whether the printer prints: a roll that was put in upside down leaves it white (F-43)."""

from PySide6.QtGui import QImage

from resources.qt.sheet import BODY_PX, BOLD, MEDIUM, TITLE_PX, Sheet, heading

LETTERS = "Nguyễn Thị Huyền – Ẩm ướt – Ỗ Ễ Ậ – 0123456789"


def draw_trial_page(office: str, place: str, machine: str, at: str) -> QImage:
    """Return the page's picture in black and white, as wide as a slip; ``at`` is when, in words."""
    sheet = Sheet()
    heading(sheet, office, place)
    sheet.y += 14
    sheet.line("IN THỬ", TITLE_PX, BOLD)
    sheet.line(f"{machine} · {at}", BODY_PX, MEDIUM)
    sheet.dashes()
    sheet.line(LETTERS, BODY_PX, BOLD)
    sheet.line("Đọc được là giấy đặt đúng mặt.", BODY_PX, MEDIUM)
    sheet.dashes()
    return sheet.cut()
