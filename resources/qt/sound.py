"""Short sounds that may fail: a board without loudspeaker, driver or library still shows its calls (F-53)."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory, QObject, QUrl, Signal

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

SOUNDS = Path(__file__).parents[1] / "sounds"


def quieten() -> None:
    """Keep Qt from telling a machine without PulseAudio or PipeWire so, in eleven lines at every start."""
    QLoggingCategory.setFilterRules("qt.multimedia.*=false\nqt.speech.*=false")


class Chime(QObject):
    """One sound, loaded once; silent where nothing can sound.

    QtMultimedia is imported here and not above: without libpulse its import fails, and a board starts all the same.
    """

    changed = Signal()
    """The loudspeaker came or went."""

    def __init__(self, file: Path = SOUNDS / "chime.wav", parent: QObject | None = None) -> None:
        """Look for a loudspeaker and load the sound when there is one."""
        super().__init__(parent)
        self._file = file
        self._effect: QSoundEffect | None = None
        self._devices: QMediaDevices | None = self._watched_devices()
        self._look_again()

    @property
    def audible(self) -> bool:
        """Whether a call can be heard; muted loudspeakers cannot be noticed."""
        return self._effect is not None

    def play(self) -> None:
        """Start the sound from its beginning, or do nothing."""
        if self._effect is not None:
            self._effect.play()

    def _watched_devices(self) -> "QMediaDevices | None":
        quieten()
        try:
            from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415  see the class
        except ImportError:
            return None
        devices = QMediaDevices(self)
        devices.audioOutputsChanged.connect(self._look_again)
        return devices

    def _look_again(self) -> None:
        was = self.audible
        self._effect = self._loaded_effect()
        if self.audible != was:
            self.changed.emit()

    def _loaded_effect(self) -> "QSoundEffect | None":
        # Without an output QSoundEffect writes a warning for every play; so it is never made.
        if self._devices is None or self._devices.defaultAudioOutput().isNull():
            return None
        from PySide6.QtMultimedia import QSoundEffect  # noqa: PLC0415  see the class

        effect = QSoundEffect(self._devices.defaultAudioOutput(), self)
        effect.setSource(QUrl.fromLocalFile(str(self._file)))
        return effect
