"""The areas of the workplace at the left edge, opened by Alt and a digit."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QWidget

from counter_client.frame.areas import Area
from counter_client.frame.listen import listen
from counter_client.frame.shortcuts import cap
from counter_client.look import icons
from counter_client.look.parts import column
from counter_client.look.tokens import Look

WIDTH_PX = 96
HEIGHT_PX, LEAST_PX = 76, 40
"""Of a tab: where the window is low and the text large, all of them still stand."""

ROOMY_PX = 58
"""From this height on the count stands beside the icon."""

MOST_COUNTED = 99


class _Tab(QAbstractButton):
    """One area: icon, word, its digit in the corner."""

    def __init__(self, look: Look, area: Area) -> None:
        super().__init__()
        self._look, self._icon, self._count = look, area.icon, 0
        self._keys = cap(f"area.{area.name}")
        self.setObjectName(f"nav.{area.name}")
        self.setText(area.word)
        self.setAccessibleName(f"{area.word} ({self._keys})")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedWidth(look.at(WIDTH_PX))
        self.setMaximumHeight(look.at(HEIGHT_PX))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def tell(self, count: int) -> None:
        """Say how many things wait in the area; 0 says nothing."""
        self._count = count
        words = self.tr("%1, %n waiting", "", count).replace("%1", self.text()) if count else self.text()
        self.setAccessibleName(f"{words} ({self._keys})")
        self.update()

    def sizeHint(self) -> QSize:
        """Return what icon and word need; where there is room it grows."""
        return QSize(self._look.at(WIDTH_PX), self._look.at(LEAST_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tab; the open one is white with a bar."""
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        token = "primary" if self.isChecked() else "inkSoft"
        if self.isChecked():
            painter.fillRect(self.rect(), look.colour("surface"))
            painter.fillRect(0, 0, look.at(4), self.height(), look.colour("primary"))
        size = min(look.at(26), self.height() - look.at(24))
        top = (self.height() - size - look.at(22)) // 2
        at = QPoint((self.width() - size) // 2, top)
        painter.drawPixmap(at, icons.pixmap(self._icon, look.colours[token], size))
        painter.setPen(look.colour(token))
        painter.setFont(look.font("small", 600 if self.isChecked() else 500))
        words = QRect(0, top + size + look.at(2), self.width(), look.at(20))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.setFont(look.font("key", 600))
        corner = QRect(0, look.at(4), self.width() - look.at(9), look.at(18))
        painter.drawText(corner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._keys[-1])
        self._paint_count(painter)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("focusRing"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _paint_count(self, painter: QPainter) -> None:
        if not self._count:
            return
        look, words = self._look, str(self._count) if self._count <= MOST_COUNTED else f"{MOST_COUNTED}+"
        font = look.font("key", 700)
        height = look.at(18)
        width = max(height, QFontMetrics(font).horizontalAdvance(words) + look.at(10))
        top = look.at(7 if self.height() >= look.at(ROOMY_PX) else 1)  # in a low tab it stands clear of the word
        pill = QRect(self.width() // 2 + look.at(5), top, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("attention"))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(look.colour("surface"))
        painter.setFont(font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)


class Rail(QFrame):
    """Opens areas by mouse and by Alt and the digit."""

    opened = Signal(str)

    def __init__(self, look: Look, areas: Iterable[Area]) -> None:
        """Make it for areas from top to bottom; ``area.`` and an area's name is the id of its key."""
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(look.at(WIDTH_PX))
        tabs = column(look, margins=(0, 8, 0, 0))
        for area in areas:
            tabs.addWidget(self._tab(_Tab(look, area), area.name), HEIGHT_PX)
        tabs.addStretch(1)
        self.setLayout(tabs)

    def show_open(self, name: str) -> None:
        """Mark the open area."""
        tab = self.findChild(_Tab, f"nav.{name}")
        if isinstance(tab, _Tab):
            tab.setChecked(True)

    def tell(self, name: str, count: int) -> None:
        """Say how many things wait in an area."""
        tab = self.findChild(_Tab, f"nav.{name}")
        if isinstance(tab, _Tab):
            tab.tell(count)

    def _tab(self, tab: _Tab, name: str) -> QWidget:
        tab.clicked.connect(lambda: self.opened.emit(name))
        listen(self, f"area.{name}", lambda: self.opened.emit(name))
        return tab
