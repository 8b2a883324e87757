"""Pictures and clips of the centre on the plate while nobody is called; a call takes the plate back at once."""

import logging
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import Property, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QImageReader

from kiosk.board.controller import BoardController
from resources.qt.cinema import WIDEST_PX, Audience, Cinema, FilmPictures
from sync.clock import Clock
from sync.devices.show_folder import Show
from sync.domain.showing import CLIP_MS, PICTURE_MS, SENTENCES, Turn, is_clip, over, passed

_UNREADABLE: Final = "không mở được, có lẽ tệp đã hỏng"
_SAID: Final = "not shown on the board"

log = logging.getLogger(__name__)


class Projector(Protocol):
    """What plays clips: `resources.qt.cinema.Cinema`, or a fake."""

    def open(self, files: tuple[Path, ...]) -> None:
        """Find out which can be played, and tell."""

    def play(self, file: Path, volume: float) -> None:
        """Play from the beginning."""

    def stop(self) -> None:
        """End it."""

    def close(self) -> None:
        """Let the system's players go."""


Reading = Callable[[Path, Callable[[QImage], object]], object]
"""Reads a picture and hands it over, on any thread; an empty one when it cannot be read."""


class Showing(QObject):
    """What the plate shows between calls; lives on the GUI thread. Without files it never shows anything."""

    changed = Signal()
    _read = Signal(object)

    def __init__(self, show: Show, board: BoardController, steady: Clock, read: Reading) -> None:
        """Take a board's free moments.

        Args:
            show: the files, and those that are left out.
            board: whose plate it is.
            steady: the clock that turns go by.
            read: how pictures are read: `read_beside`, or at once.
        """
        super().__init__()
        self.pictures, self._board, self._steady = FilmPictures(), board, steady
        self._begin_reading = read
        self._projector: Projector | None = None
        self._files = tuple(file for file in show.files if not is_clip(file.name))
        self._turn, self._frame, self._ready = Turn(), 0, False
        for name, why in show.left_out.items():
            log.warning(_SAID, extra={"file": name, "reason": SENTENCES[why]})
        self._clips = tuple(file for file in show.files if is_clip(file.name))
        self._read.connect(self._show_picture)
        board.ticked.connect(self.look)
        board.changed.connect(self.look)
        self.look()

    def to(self, projector: Projector | None = None) -> None:
        """Play the clips too, those that ``projector`` can play; nothing is opened where there are none."""
        if self._clips:
            self._projector = projector or Cinema(self.audience, self.pictures)
            self._projector.open(self._clips)

    @property
    def audience(self) -> Audience:
        """What a projector tells."""
        return Audience(self._know_clips, lambda _position_ms: None, self._end, self._advance)

    @Property(bool, notify=changed)
    def visible(self) -> bool:
        """Something is shown."""
        return self._turn.shown and self._ready

    @Property(str, notify=changed)
    def picture(self) -> str:
        """The address of the picture of this moment."""
        return f"image://film/{self._frame}" if self._ready else ""

    @Slot()
    def look(self) -> None:
        """Give the plate back to a call at once; else go on when it is time."""
        before, most_ms = self._turn, self._most_ms()
        self._turn = passed(before, self._steady(), most_ms, free=self._board.free)
        if (before.shown, before.at) != (self._turn.shown, self._turn.at):
            self._change()

    def end(self) -> None:
        """Show nothing any more."""
        self._turn = Turn()
        self._change()
        if self._projector is not None:
            self._projector.close()

    def _most_ms(self) -> int:
        file = self._file()
        return 0 if file is None else CLIP_MS if is_clip(file.name) else PICTURE_MS

    def _file(self) -> Path | None:
        return self._files[self._turn.at % len(self._files)] if self._files else None

    def _change(self) -> None:
        self._ready = False
        if self._projector is not None:
            self._projector.stop()
        self.pictures.image = QImage()
        file = self._file() if self._turn.shown else None
        if file is not None:
            self._begin(file)
        self.changed.emit()

    def _begin(self, file: Path) -> None:
        if self._projector is not None and is_clip(file.name):
            self._projector.play(file, 0.0)  # a clip with sound would speak into the calls
        else:
            self._begin_reading(file, lambda image: self._read.emit((file, image)))

    @Slot(object)
    def _show_picture(self, read: tuple[Path, QImage]) -> None:
        file, image = read
        if not self._turn.shown or file != self._file():
            return
        if image.isNull():
            log.warning(_SAID, extra={"file": file.name, "reason": _UNREADABLE})
            self._files = tuple(other for other in self._files if other != file)
            self._end()
            return
        self.pictures.image = image
        self._advance()

    def _advance(self) -> None:
        self._frame, self._ready = self._frame + 1, self._turn.shown
        self.changed.emit()

    def _end(self) -> None:
        self._turn = over(self._turn, self._steady())
        self._change()

    def _know_clips(self, lengths_ms: Mapping[Path, int]) -> None:
        self._files = tuple(sorted((*self._files, *lengths_ms)))


def read_beside(file: Path, then: Callable[[QImage], object]) -> None:
    """Read a picture on a thread of its own: one of forty megapixels takes most of a second."""
    threading.Thread(target=lambda: then(read_picture(file)), name="picture", daemon=True).start()


def read_picture(file: Path) -> QImage:
    """Return a picture, turned as its camera was held and no larger than the board needs; empty when it is none."""
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > WIDEST_PX:
        reader.setScaledSize(size.scaled(QSize(WIDEST_PX, WIDEST_PX), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
