"""The list of entries: a sign, what is the matter, whom it is about."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QPainter

from counter_client.look import icons
from counter_client.look.row_list import RowList, RowPainter
from counter_client.look.tokens import Look, Tone

ROW_PX = 60
SIGN_PX = 34


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One entry as the list shows it."""

    name: str
    tone: Tone
    icon: str
    title: str
    below: str

    @property
    def words(self) -> str:
        """What a screen reader says."""
        return f"{self.title} – {self.below}"


class _EntryPainter(RowPainter):
    """Paints sign, title and the line below."""

    def paint_row(self, painter: QPainter, cell: QRect, row: EntryRow) -> None:
        """Paint a row."""
        look = self.look
        self._sign(painter, cell, row)
        left = cell.left() + look.at(14 + SIGN_PX + 12)
        upper = QRect(left, cell.top() + look.at(9), cell.right() - left - look.at(10), look.at(22))
        self.write(painter, upper, row.title, ("body", 600))
        self.write(painter, upper.translated(0, look.at(21)), row.below, ("small", 400), "inkSoft")

    def _sign(self, painter: QPainter, cell: QRect, row: EntryRow) -> None:
        look = self.look
        ink, ground = look.tone(row.tone)
        side, size = look.at(SIGN_PX), look.at(18)
        box = QRect(cell.left() + look.at(14), cell.center().y() - side // 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(ink if look.outlined else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, look.at(8), look.at(8))
        at = box.topLeft() + QPoint((side - size) // 2, (side - size) // 2)
        painter.drawPixmap(at, icons.pixmap(row.icon, ink.name(), size))


class EntryList(RowList):
    """One entry is chosen as long as there is one."""

    def __init__(self, look: Look) -> None:
        """Make an empty list."""
        spoken = QCoreApplication.translate("EntryList", "Entries to decide")
        super().__init__(_EntryPainter(look, ROW_PX), "worklist.entries", spoken)
        self.setVerticalScrollMode(RowList.ScrollMode.ScrollPerPixel)
