"""Calls in the hall: the chime, then the voice; each to its end."""

import logging
import threading
from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QBuffer, QIODevice, QObject, Qt, QTimer, Signal, Slot

from resources.qt.sound import Chime
from sync.domain.sound import Sound
from sync.domain.voice import Voice, composed

CHIME_MS: Final = 1400
"""After so long the chime is so soft that the voice may begin."""

REST_MS: Final = 300
"""Between a call's last word and the next chime."""

BUFFER_MS: Final = 1000
"""Handed over ahead, so that a screen being drawn does not make the voice stutter."""

log = logging.getLogger(__name__)


class Outlet(Protocol):
    """Where a voice is played: `Sink`, or a fake."""

    def play(self, sound: Sound) -> None:
        """Begin; a sound that still runs ends."""


class Sink(QObject):
    """The system's loudspeaker."""

    def play(self, sound: Sound) -> None:
        """Begin; what cannot be played is a line in the log: the chime was heard and the number stands on the board."""
        from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices  # noqa: PLC0415  see `Chime`

        wanted = QAudioFormat()
        wanted.setSampleRate(sound.rate_hz)
        wanted.setChannelCount(1)
        wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull() or not device.isFormatSupported(wanted):
            log.warning("voice cannot be played", extra={"rate_hz": sound.rate_hz})
            return
        for before in self.children():
            before.deleteLater()
        buffer = QBuffer(self)
        buffer.setData(sound.frames)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        sink = QAudioSink(device, wanted, self)
        sink.setBufferSize(2 * sound.rate_hz * BUFFER_MS // 1000)
        sink.start(buffer)


class Loudspeaker(QObject):
    """Chime and voice of a board; lives on the GUI thread, while the clips are read and checked beside it."""

    changed = Signal()
    """Calls can be heard, or no longer."""

    _read = Signal(object)

    def __init__(self, chime: Chime, load: Callable[[], Voice | None], outlet: Outlet | None = None) -> None:
        """Begin to read the clips; until they are known the chime calls alone."""
        super().__init__()
        self._chime, self._outlet = chime, outlet or Sink(self)
        self._voice: Voice | None = None
        self._said: Sound | None = None
        self._speak = QTimer(self, interval=CHIME_MS, singleShot=True)
        self._speak.timeout.connect(self._say)
        chime.changed.connect(self.changed)
        self._read.connect(self._learn, Qt.ConnectionType.QueuedConnection)
        self._reading = threading.Thread(target=lambda: self._read.emit(load()), name="voice")
        self._reading.start()

    @property
    def audible(self) -> bool:
        """Whether a call can be heard."""
        return self._chime.audible

    @property
    def speaks(self) -> bool:
        """Whether the clips are known and there are some."""
        return self._voice is not None

    def call(self, clips: tuple[str, ...]) -> int:
        """Chime, then say the clips where all of them can be heard; return how long both last in ms, with a rest."""
        self._chime.play()
        self._said = composed(self._voice, clips) if self._voice and self.audible else None
        if self._said is None:
            return CHIME_MS
        self._speak.start()
        return CHIME_MS + self._said.length_ms + REST_MS

    def end(self) -> None:
        """Wait for the reading of the clips."""
        self._reading.join()

    @Slot()
    def _say(self) -> None:
        if self._said is not None:
            self._outlet.play(self._said)

    @Slot(object)
    def _learn(self, voice: Voice | None) -> None:
        self._voice = voice
        if voice and voice.broken:
            log.warning("clips of the voice cannot be heard", extra={"clips": " ".join(sorted(voice.broken))})
