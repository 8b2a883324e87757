"""``motcua-kiosk-fallback``: the page of a kiosk whose program does not start (K-40). It opens no database and no QML.

The unit starts it when the kiosk has failed too often; after ``--minutes`` it ends, and the unit tries the kiosk again.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPaintEvent, QRasterWindow

from kiosk.guard import Guard
from resources.qt.fonts import FAMILY, install_fonts
from sync.errors import Trouble

CENTRE: Final = Path(__file__).parents[1] / "resources" / "catalogue" / "hop-thinh.json"
INDIGO, INK, SOFT, HOE = "#0F2F4C", "#FFFFFF", "#D6E4EF", "#FFC640"
"""The theme's, kept here: a page for broken installations reads as little as it can."""

TITLE_SHARE, BODY_SHARE = 0.062, 0.036
"""Of the shorter side: 66 and 38 pixels of 1080."""

_MINUTE_MS: Final = 60_000


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the page."""

    text: str
    share: float = BODY_SHARE
    colour: str = SOFT
    bold: bool = False


class FallbackPage(QRasterWindow):
    """One calm page in both languages; nothing on it can be touched."""

    def __init__(self, lines: tuple[Line, ...]) -> None:
        """Show these paragraphs from top to bottom."""
        super().__init__()
        self._lines = lines
        self.setTitle("Một Cửa")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the page as large as the window is."""
        painter = QPainter(self)
        draw(painter, self.size(), self._lines)
        painter.end()


def draw(painter: QPainter, size: QSize, lines: tuple[Line, ...]) -> None:
    """Draw the page."""
    painter.fillRect(QRect(QPoint(0, 0), size), QColor(INDIGO))
    side = min(size.width(), size.height())
    room = QRectF(QPointF(0, 0), QSizeF(size)).marginsRemoved(QMarginsF(*[side * 0.08] * 4))
    for line in lines:
        room.setTop(room.top() + _draw(painter, room, line, side) + side * 0.03)


def page(centre: Path = CENTRE) -> tuple[Line, ...]:
    """Return what is said; what of the centre's file cannot be read is left out."""
    known: dict[str, object] = {}
    with suppress(OSError, ValueError):
        known = json.loads(centre.read_text(encoding="utf-8"))
    return tuple(_lines(known))


def main() -> int:
    """Show the page; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=5.0)
    minutes: float = parser.parse_args().minutes
    qt = QGuiApplication(["motcua-kiosk-fallback"])
    with suppress(Trouble):
        install_fonts()
    window = FallbackPage(page())
    guard = Guard(window, closes=False)
    window.setCursor(Qt.CursorShape.BlankCursor)
    window.showFullScreen()
    QTimer.singleShot(round(minutes * _MINUTE_MS), guard.leave)
    return qt.exec()


def _lines(centre: dict[str, object]) -> Iterator[Line]:
    yield Line(str(centre.get("name_vi", "Một Cửa")), colour=HOE, bold=True)
    yield Line("Máy tạm ngừng phục vụ", TITLE_SHARE, INK, bold=True)
    yield Line("Mời bà con đến bàn hướng dẫn. Cán bộ ghi số giấy cho bà con.", colour=INK)
    yield Line("Số đã lấy vẫn có hiệu lực.", colour=INK)
    if hours := centre.get("hours_vi"):
        yield Line(f"Giờ làm việc: {hours}.")
    if phone := centre.get("phone"):
        yield Line(f"Điện thoại: {phone}")
    yield Line("This machine is out of service. Please go to the help desk. A number that you have stays valid.")


def _draw(painter: QPainter, room: QRectF, line: Line, side: int) -> float:
    """Draw a paragraph at the top of the room; return how high it is."""
    font = QFont(FAMILY)
    font.setPixelSize(max(1, round(side * line.share)))
    font.setWeight(QFont.Weight.Bold if line.bold else QFont.Weight.Normal)
    painter.setFont(font)
    painter.setPen(QColor(line.colour))
    drawn = painter.drawText(room, Qt.TextFlag.TextWordWrap, line.text)
    return float(drawn.height()) if isinstance(drawn, QRectF) else 0.0


if __name__ == "__main__":
    sys.exit(main())
