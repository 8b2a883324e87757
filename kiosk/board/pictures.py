"""Writes the board's pictures: every moment in both languages, lying and standing."""

from itertools import product
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from kiosk.board.controller import Source
from kiosk.board.moments import NOW_MS, Moment, moments
from kiosk.board.window import BoardWindow
from kiosk.show import SIZES
from sync.domain.centre import Centre
from sync.errors import Trouble

LANGUAGES: Final = ("vi", "en")


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
    source = Source(lambda: moment.board, lambda: moment.link, lambda: NOW_MS, centre, opening=lambda: moment.opening)
    board = BoardWindow(source, StillBell(audible=moment.audible), language)
    board.resize(size)
    board.window.show()
    image = board.window.grabWindow()
    board.end()
    return image
