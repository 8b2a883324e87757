"""Writes the board's pictures: every moment in both languages, lying and standing."""

from itertools import product
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from kiosk.board.moments import NOW_MS, Moment, moments
from kiosk.board.source import Source
from kiosk.board.window import NOTHING, BoardWindow
from kiosk.show import SIZES
from sync.devices.show_folder import Show
from sync.domain.centre import Centre
from sync.domain.showing import REST_MS
from sync.errors import Trouble

LANGUAGES: Final = ("vi", "en")
_SHOWN: Final = Path("khai-sinh.png")
_POSTER: Final = (
    ("Làm giấy khai sinh cho con", 0, 64, "#ffffff"),
    ("1.  Giấy chứng sinh của bệnh viện", 170, 52, "#13212c"),
    ("2.  Căn cước của cha hoặc mẹ", 290, 52, "#13212c"),
    ("3.  Giấy chứng nhận kết hôn, nếu có", 410, 52, "#13212c"),
)


class NotWritten(Trouble):
    """A picture cannot be written."""


class StillBell(QObject):
    """A bell for pictures and tests: keeps what it would say, instead of sounding."""

    changed = Signal()

    def __init__(self, *, audible: bool = True) -> None:
        """Be heard, or not."""
        super().__init__()
        self.audible, self.length_ms = audible, 0
        self.said: list[tuple[str, ...]] = []

    @property
    def strokes(self) -> int:
        """How often it was struck."""
        return len(self.said)

    def be(self, *, audible: bool) -> None:
        """Come or go, as a loudspeaker that is plugged in or out."""
        self.audible = audible
        self.changed.emit()

    def call(self, clips: tuple[str, ...]) -> int:
        """Keep it; return ``length_ms``."""
        self.said.append(clips)
        return self.length_ms


def write_pictures(folder: Path, centre: Centre) -> None:
    """Write ``board-<moment>-<shape>-<language>.png`` for all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    for language, shape, moment in product(LANGUAGES, SIZES, moments()):
        file = folder / f"board-{moment.name}-{shape}-{language}.png"
        if not picture(centre, moment, SIZES[shape], language).save(str(file)):
            raise NotWritten(what=f"Không ghi được {file}.", do="Kiểm tra ổ đĩa và quyền ghi của thư mục.")


def picture(centre: Centre, moment: Moment, size: QSize, language: str) -> QImage:
    """Return what the board shows at that moment."""
    steady = HandClock()
    source = Source(
        lambda: moment.board, lambda: moment.link, lambda: NOW_MS, centre, steady, opening=lambda: moment.opening
    )
    show = Show((_SHOWN,), {}) if moment.showing else NOTHING
    board = BoardWindow(source, StillBell(audible=moment.audible), language, show, lambda _file, then: then(_poster()))
    board.resize(size)
    board.window.show()
    steady.forward(REST_MS)
    board.controller.ticked.emit()
    image = board.window.grabWindow()
    board.end()
    return image


class HandClock:
    """A steady clock that is put forward by hand."""

    def __init__(self) -> None:
        """Begin at nought."""
        self._now_ms = 0

    def __call__(self) -> int:
        """Return the time in ms."""
        return self._now_ms

    def forward(self, length_ms: int) -> None:
        """Let time pass."""
        self._now_ms += length_ms


def _poster() -> QImage:
    """Return what a centre may want to show: a poster of what a birth registration needs."""
    image = QImage(1280, 640, QImage.Format.Format_RGB32)
    image.fill(QColor("#f4efe2"))
    pen = QPainter(image)
    pen.fillRect(0, 0, 1280, 130, QColor("#18395b"))
    font = QFont(pen.font())
    for words, top, px, colour in _POSTER:
        font.setPixelSize(px)
        pen.setFont(font)
        pen.setPen(QColor(colour))
        pen.drawText(QRect(70, top, 1140, 130), Qt.AlignmentFlag.AlignVCenter, words)
    pen.end()
    return image
