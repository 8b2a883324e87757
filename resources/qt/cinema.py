"""Plays guide clips: which files can be played and how long they are, then one at a time, picture by picture.

QtMultimedia is imported when there is a file: without its libraries a kiosk starts all the same and offers no clip. The
pictures go through an image provider: the video item of Qt Quick draws nothing where there is no graphics card.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import QObject, QSize, Qt, QUrl, Slot
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

from resources.qt.sound import quieten

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame

WIDEST_PX: Final = 1280
"""Larger pictures are made smaller once, before they are drawn."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Audience:
    """Who is told, on the GUI thread: lengths in ms by file, the place in ms, the end, that a picture is there."""

    known: Callable[[Mapping[Path, int]], object]
    moved: Callable[[int], object]
    ended: Callable[[], object]
    showed: Callable[[], object]


class FilmPictures(QQuickImageProvider):
    """Serves ``image://film/<anything>``: the last picture of the clip."""

    def __init__(self) -> None:
        """Show nothing."""
        super().__init__(QQuickImageProvider.ImageType.Image)
        self.image = QImage()

    def requestImage(self, name: str, size: QSize, wanted: QSize) -> QImage:  # noqa: ARG002
        """Return the picture; nothing between two clips."""
        return self.image


class Cinema(QObject):
    """Lives on the GUI thread; files are read and pictures decoded on threads of QtMultimedia."""

    def __init__(self, audience: Audience, pictures: FilmPictures) -> None:
        """Know no clip before ``open``."""
        super().__init__()
        self._audience, self._pictures = audience, pictures
        self._player: QMediaPlayer | None = None
        self._files: list[Path] = []
        self._lengths: dict[Path, int] = {}
        self._looking = False

    def open(self, files: tuple[Path, ...]) -> None:
        """Find out which files can be played; whoever listens is told once, when all have been tried."""
        self._files = list(files)
        if files and self._made():
            self._looking = True
            self._try_next()

    def play(self, file: Path, volume: float) -> None:
        """Play a file from its beginning."""
        if self._player is not None:
            self.set_volume(volume)
            self._player.setSource(QUrl.fromLocalFile(str(file)))
            self._player.play()

    def set_volume(self, volume: float) -> None:
        """Become louder or softer, 0 to 1; without a loudspeaker nothing happens."""
        if self._player is not None and (sound := self._player.audioOutput()) is not None:
            sound.setVolume(volume)

    def pause(self) -> None:
        """Stand still."""
        if self._player is not None:
            self._player.pause()

    def go_on(self) -> None:
        """Go on from where it stood."""
        if self._player is not None:
            self._player.play()

    def stop(self) -> None:
        """End it: no sound, no picture, no file held."""
        if self._player is not None:
            self._player.stop()
            self._player.setSource(QUrl())
        self._pictures.image = QImage()

    def close(self) -> None:
        """Let QtMultimedia go before the application ends."""
        self.stop()
        if self._player is not None:
            shiboken6.delete(self._player)
            self._player = None

    def _made(self) -> bool:
        quieten()
        try:
            from PySide6.QtMultimedia import (  # noqa: PLC0415  see the module
                QAudioOutput,
                QMediaDevices,
                QMediaPlayer,
                QVideoSink,
            )
        except ImportError:
            log.warning("clips cannot be played: QtMultimedia or a library of it is missing")
            return False
        self._player, sink = QMediaPlayer(self), QVideoSink(self)
        self._player.setVideoSink(sink)
        if not QMediaDevices.defaultAudioOutput().isNull():
            self._player.setAudioOutput(QAudioOutput(self))
        self._player.mediaStatusChanged.connect(self._hear_status, Qt.ConnectionType.QueuedConnection)
        self._player.positionChanged.connect(self._hear_position)
        sink.videoFrameChanged.connect(self._show)
        return True

    def _try_next(self) -> None:
        if self._player is None:
            return
        if self._files:
            self._player.setSource(QUrl.fromLocalFile(str(self._files[0])))
            return
        self._looking = False
        self._player.setSource(QUrl())
        self._audience.known(dict(self._lengths))

    @Slot(object)
    def _hear_status(self, status: "QMediaPlayer.MediaStatus") -> None:
        if self._player is None:
            return
        if self._looking:
            if status.name in ("LoadedMedia", "InvalidMedia"):
                self._note(self._player)
                self._try_next()
        elif status.name in ("EndOfMedia", "InvalidMedia"):
            self._audience.ended()

    def _note(self, player: "QMediaPlayer") -> None:
        file = self._files.pop(0)
        if player.hasVideo() and player.duration() > 0:
            self._lengths[file] = player.duration()
        else:
            log.warning(
                "clip cannot be played", extra={"clip": file.name, "reason": player.errorString() or "no picture"}
            )

    @Slot(int)
    def _hear_position(self, position_ms: int) -> None:
        if not self._looking:
            self._audience.moved(position_ms)

    @Slot(object)
    def _show(self, frame: "QVideoFrame") -> None:
        gone = self._player is None or self._player.source().isEmpty()  # a picture that was under way
        if self._looking or gone or not frame.isValid():
            return
        image = frame.toImage()
        if image.width() > WIDEST_PX:
            image = image.scaledToWidth(WIDEST_PX)
        self._pictures.image = image
        self._audience.showed()
