"""The field of the top bar that opens the search; nothing is typed in it."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from counter_client.frame.shortcuts import cap
from counter_client.look import icons
from counter_client.look.tokens import Look

WIDTH_PX, HEIGHT_PX = 430, 34


class SearchButton(QAbstractButton):
    """Icon, what can be found, the key; where there is no room for the words, one word."""

    def __init__(self, look: Look) -> None:
        """Make it for the indigo bar."""
        super().__init__()
        self._look, self._cap = look, cap("every.search")
        self._words = self.tr("Find a number, dossier, person, procedure, command …")
        self.setObjectName("search.open")
        self.setText(self.tr("Find"))
        self.setAccessibleName(f"{self._words} ({self._cap})")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(look.at(WIDTH_PX))

    def sizeHint(self) -> QSize:
        """Return what icon, the one word and the cap need."""
        text = QFontMetrics(self._font()).horizontalAdvance(self.text())
        return QSize(text + self._cap_width() + self._look.at(64), self._look.at(HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the field."""
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(QPen(look.colour("focusRing" if focused else "onIndigoSoft"), 2 if focused else 1))
        painter.setBrush(look.colour("indigoLight"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.at(6), look.at(6))
        size = look.at(18)
        icon = icons.pixmap("search", look.colours["onIndigoSoft"], size)
        painter.drawPixmap(QPoint(look.at(11), (self.height() - size) // 2), icon)
        self._paint_words(painter)
        self._paint_cap(painter)

    def _paint_words(self, painter: QPainter) -> None:
        look = self._look
        room = QRect(look.at(38), 0, self.width() - look.at(56) - self._cap_width(), self.height())
        painter.setFont(self._font())
        painter.setPen(look.colour("onIndigoSoft"))
        fits = QFontMetrics(self._font()).horizontalAdvance(self._words) <= room.width()
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, side, self._words if fits else self.text())

    def _paint_cap(self, painter: QPainter) -> None:
        look, width = self._look, self._cap_width()
        box = QRectF(self.width() - width - look.at(9), (self.height() - look.at(20)) / 2, width, look.at(20))
        painter.setPen(QPen(look.colour("onIndigoSoft"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, look.at(4), look.at(4))
        painter.setFont(look.font("key", 600))
        painter.setPen(look.colour("onIndigo"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._cap)

    def _cap_width(self) -> int:
        return QFontMetrics(self._look.font("key", 600)).horizontalAdvance(self._cap) + self._look.at(12)

    def _font(self) -> QFont:
        return self._look.font("body", 500)
