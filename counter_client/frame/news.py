"""What was said today in the line at the bottom, kept to be read again: the bell at the top opens it (D-06)."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from counter_client.dates import clock_text
from counter_client.frame.listen import listen
from counter_client.frame.shortcuts import cap
from counter_client.frame.toast import SIGNS, STAYS
from counter_client.frame.veil import Veil
from counter_client.look import icons
from counter_client.look.button import SMALL, Button
from counter_client.look.parts import column, fill, frame, label, picture, row, rule, scrolled
from counter_client.look.tokens import Look, Tone
from sync.clock import Clock

MOST = 60
"""Sentences that are kept; more nobody reads."""

WIDTH_PX, STEP_PX = 480, 60
_SIDE_PX, _MOST_COUNTED = 34, 9


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence and when it was said, in ms; ``times`` in a row it was."""

    at_ms: int
    sentence: str
    tone: Tone
    times: int = 1


class News(QObject):
    """Outlives the looks of a workplace; sentences are forgotten with the session, they may name a dossier."""

    changed = Signal()
    """Something was said, or what is wrong was read."""

    def __init__(self, clock: Clock) -> None:
        """Begin with nothing."""
        super().__init__()
        self._clock = clock
        self.said: deque[Said] = deque(maxlen=MOST)
        self.unread = 0

    def hear(self, sentence: str, tone: Tone) -> None:
        """Keep a sentence; the same once more is counted, not listed."""
        last = self.said[0] if self.said else None
        again = last is not None and (last.sentence, last.tone) == (sentence, tone)
        times = self.said.popleft().times + 1 if again else 1
        self.said.appendleft(Said(self._clock(), sentence, tone, times))
        self.unread += tone in STAYS
        self.changed.emit()

    def inherit(self, before: "News") -> None:
        """Go on from another look's list."""
        self.said, self.unread = before.said, before.unread
        self.changed.emit()

    def read(self) -> None:
        """Take what is wrong as seen."""
        self.unread = 0
        self.changed.emit()


class BellButton(QAbstractButton):
    """The bell, with how many sentences about something wrong were not looked at in the list."""

    def __init__(self, look: Look, news: News) -> None:
        """Make it for the indigo bar."""
        super().__init__()
        self._look, self._news = look, news
        self.setObjectName("topbar.news")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        news.changed.connect(self._tell)
        self._tell()

    def sizeHint(self) -> QSize:
        """Return a square."""
        return QSize(self._look.at(_SIDE_PX), self._look.at(_SIDE_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint bell, count and focus."""
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = look.at(20)
        icon = icons.pixmap("bell", look.colours["onIndigo"], size)
        painter.drawPixmap((self.width() - size) // 2, (self.height() - size) // 2, icon)
        if self._news.unread:
            self._paint_count(painter)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("onIndigo"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.at(6), look.at(6))

    def _paint_count(self, painter: QPainter) -> None:
        look, count = self._look, self._news.unread
        words, font = str(count) if count <= _MOST_COUNTED else f"{_MOST_COUNTED}+", look.font("key", 700)
        high = look.at(16)
        wide = max(high, QFontMetrics(font).horizontalAdvance(words) + look.at(8))
        pill = QRect(self.width() - wide, 0, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("attentionSoft"))
        painter.drawRoundedRect(pill, high / 2, high / 2)
        painter.setPen(look.colour("attention"))
        painter.setFont(font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)

    def _tell(self) -> None:
        words = self.tr("What was said")
        if self._news.unread:
            words = self.tr("What was said, %1 to look at").replace("%1", str(self._news.unread))
        self.setText(words)
        self.setAccessibleName(f"{words} ({cap('every.news')})")
        self.setToolTip(self.accessibleName())
        self.update()


class NewsSheet(Veil):
    """A sheet at the right edge, newest first; arrows bring what lies below, Esc closes."""

    def __init__(self, look: Look, over: QWidget, behind: QWidget, said: Sequence[Said]) -> None:
        """Show what was said."""
        super().__init__(over, behind)
        self._step_px = look.at(STEP_PX)
        self.setAccessibleName(self.tr("What was said"))
        lines = column(look, margins=(0, 0, 8, 0))
        for each in said:
            fill(lines, _line(look, each), rule())
        if not said:
            fill(lines, label(self.tr("Nothing was said yet since you signed in."), "soft", wrap=True))
        content = QWidget()
        content.setLayout(fill(lines, None))
        self._scroll = scrolled(content)
        close = Button(look, "news.close", self.tr("Close"), key=cap("veil.leave"), measure=SMALL)
        close.clicked.connect(self.leave)
        inside = column(look, margins=(20, 18, 20, 14), gap=8)
        fill(inside, label(self.tr("What was said"), "title", "news.title"), rule())
        inside.addWidget(self._scroll, 1)
        inside.addLayout(fill(row(look), None, close))
        box = frame("", "sideSheet")
        box.setFixedWidth(min(look.at(WIDTH_PX), over.width()))
        box.setLayout(inside)
        listen(self, "help.down", lambda: self._move(1))
        listen(self, "help.up", lambda: self._move(-1))
        self.lay_right(look, box)
        close.setFocus()

    def _move(self, way: int) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + way * self._step_px)


def _line(look: Look, said: Said) -> QWidget:
    icon, _ = SIGNS[said.tone]
    made, line = QWidget(), row(look, margins=(0, 7, 0, 7), gap=10)
    line.addWidget(picture(look, icon, _INKS.get(said.tone, "info"), 18), 0, Qt.AlignmentFlag.AlignTop)
    words = said.sentence if said.times == 1 else f"{said.sentence} (×{said.times})"
    line.addWidget(label(words, "strong" if said.tone in STAYS else "body", wrap=True), 1)
    line.addWidget(label(clock_text(said.at_ms), "small"), 0, Qt.AlignmentFlag.AlignTop)
    made.setLayout(line)
    return made


_INKS = {Tone.OK: "ok", Tone.ATTENTION: "attention", Tone.LATE: "late"}
