"""The page that is printed on a new roll: letters, or a roll that lies upside down (F-43)."""

from typing import Final

from PySide6.QtGui import QImage

from resources.qt.sheet import BODY_PX, BOLD, CENTRE, EXTRA, MEDIUM, NUMBER_PX, TITLE_PX, Sheet
from sync.clock import local
from sync.domain.ids import EntityId, TicketId

TEST_PAGE: Final = TicketId(EntityId("trang-in-thu"))
"""Its name among the slips; no number is called so."""


def draw_test_page(now_ms: int) -> QImage:
    """Return it in black and white, with every mark that Vietnamese has on one line."""
    sheet = Sheet()
    sheet.line("Trang in thử", TITLE_PX, BOLD, CENTRE)
    sheet.line("ABC", NUMBER_PX, EXTRA, CENTRE)
    sheet.line("Ẩm ướt – Ỗ Ễ Ậ – hồ sơ chứng thực", BODY_PX, MEDIUM, CENTRE)
    sheet.line(f"{local(now_ms):%H:%M %d/%m/%Y}", BODY_PX, MEDIUM, CENTRE)
    sheet.line("Đọc được dòng này là giấy đặt đúng mặt.", BODY_PX, BOLD, CENTRE)
    return sheet.cut()
