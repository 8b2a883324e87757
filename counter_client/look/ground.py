"""The ground of a row in a painted list: chosen, or the next one."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPen

from counter_client.look.tokens import Look

BAR_PX = 4


def paint_marked(painter: QPainter, look: Look, cell: QRect) -> None:
    """Paint the soft ground of a marked row; in high contrast, where no ground is soft, lines above and below it."""
    painter.fillRect(cell, look.colour("infoSoft"))
    if look.outlined:
        painter.setPen(QPen(look.colour("hoe"), 2))
        painter.drawLine(cell.left(), cell.top() + 1, cell.right(), cell.top() + 1)
        painter.drawLine(cell.left(), cell.bottom() - 1, cell.right(), cell.bottom() - 1)


def paint_bar(painter: QPainter, look: Look, cell: QRect) -> None:
    """Paint the bar at the left edge of the chosen row."""
    painter.fillRect(cell.left(), cell.top(), look.at(BAR_PX), cell.height(), look.colour("primary"))
