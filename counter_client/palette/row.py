"""One answer of the search: the digit that takes it, its icon, two lines, and what it is in a word."""

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from counter_client.look import icons
from counter_client.look.ground import paint_marked
from counter_client.look.tokens import Look
from counter_client.palette.finder import Entry
from sync.domain.finding import Sort

ROW_PX = 58
ICONS = {
    Sort.TICKET: "ticket",
    Sort.COMMAND: "keyboard",
    Sort.DOSSIER: "folder-open",
    Sort.PROCEDURE: "book-open",
    Sort.AREA: "layout-grid",
    Sort.SLIP: "printer",
}


class EntryRow(QAbstractButton):
    """Painted; the line above keeps the focus, so nothing is lost that is typed."""

    def __init__(self, look: Look, place: int) -> None:
        """Make an empty one; ``place`` is its digit."""
        super().__init__()
        self._look, self._place = look, place
        self._entry: Entry | None = None
        self._chosen = False
        self.setObjectName(f"palette.pick.{place}")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_entry(self, entry: Entry, *, chosen: bool) -> None:
        """Show an answer; the chosen one is the one that Enter takes."""
        self._entry, self._chosen = entry, chosen
        self.setText(entry.title)
        self.setAccessibleName(f"{entry.title}, {sort_words(entry.thing.sort)}, {entry.below}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of two lines; the width is the list's."""
        return QSize(self._look.at(200), self._look.at(ROW_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint digit, icon, both lines and the word at the right."""
        if self._entry is None:
            return
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._chosen:
            paint_marked(painter, look, self.rect())
        self._paint_digit(painter)
        size = look.at(24)
        at = QPoint(look.at(51), (self.height() - size) // 2)
        painter.drawPixmap(at, icons.pixmap(ICONS[self._entry.thing.sort], look.colours["primary"], size))
        right = self._paint_sort(painter, sort_words(self._entry.thing.sort))
        self._paint_words(painter, self._entry, right)

    def _paint_digit(self, painter: QPainter) -> None:
        look = self._look
        box = QRectF(look.at(16), (self.height() - look.at(20)) / 2, look.at(22), look.at(20))
        painter.setPen(QPen(look.colour("ink"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, look.at(4), look.at(4))
        painter.setFont(look.font("key", 600))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._place))

    def _paint_sort(self, painter: QPainter, words: str) -> int:
        look, font = self._look, self._look.font("small", 600)
        width = QFontMetrics(font).horizontalAdvance(words) + look.at(14)
        height = look.at(23)
        box = QRectF(self.width() - look.at(16) - width, (self.height() - height) / 2, width, height)
        painter.setPen(look.colour("controlLine") if look.outlined else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("tray"))
        painter.drawRoundedRect(box, look.at(5), look.at(5))
        painter.setPen(look.colour("ink"))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        return round(box.left())

    def _paint_words(self, painter: QPainter, entry: Entry, right: int) -> None:
        look = self._look
        left = look.at(88)
        line = QRect(left, look.at(8), right - left - look.at(10), look.at(22))
        for words, role, weight, token in ((entry.title, "body", 600, "ink"), (entry.below, "small", 400, "inkSoft")):
            font = look.font(role, weight)
            painter.setFont(font)
            painter.setPen(look.colour(token))
            shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            line.translate(0, look.at(20))


def sort_words(sort: Sort) -> str:
    """Return what a thing is, in a word."""
    translate = QCoreApplication.translate
    return {
        Sort.TICKET: translate("Palette", "Number"),
        Sort.COMMAND: translate("Palette", "Command"),
        Sort.DOSSIER: translate("Palette", "Dossier"),
        Sort.PROCEDURE: translate("Palette", "Procedure"),
        Sort.AREA: translate("Palette", "Area"),
        Sort.SLIP: translate("Palette", "Slip"),
    }[sort]
