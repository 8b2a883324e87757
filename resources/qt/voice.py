"""Reading aloud with a voice that is installed on the machine; beside the screens, so that the window never waits.

The voices belong to the system (speech-dispatcher on Linux, Windows' own); none is shipped. A machine without any, or
without the library that asks for them, has none and says nothing.
"""

import ctypes
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import QLocale, QObject, Qt, QThread, Signal, Slot

from resources.qt.sound import quieten
from sync.domain.aloud import ENGLISH, VIETNAMESE, Sentence

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

RATE: Final = -0.15  # -1 to 1: a little slower than the voice's own, as one speaks to somebody old
PRETENDER: Final = "mock"
"""Qt's engine that makes no sound. Its voices are in no language of ours, but two are English."""

_LANGUAGES: Final = {VIETNAMESE: QLocale.Language.Vietnamese, ENGLISH: QLocale.Language.English}
_NEEDS: Final = {"speechd": "libspeechd.so.2"}
"""Without its library Qt writes a line about the engine at each start."""


@dataclass(frozen=True, slots=True)
class Speech:
    """Sentences to be said; ``run`` tells one reading from the next, ``volume`` is 0 to 1."""

    run: int
    sentences: tuple[Sentence, ...]
    volume: float


_NOTHING: Final = Speech(0, (), 0)


@dataclass(frozen=True, slots=True)
class Ears:
    """Who is told, on the voice's thread: which languages it speaks, which sentence of a run begins, a run's end."""

    known: Callable[[frozenset[str]], object]
    began: Callable[[int, int], object]
    ended: Callable[[int], object]


class Voice(QObject):
    """The thread of the voice."""

    _wanted = Signal(object)
    _hushed = Signal()

    def __init__(self, ears: Ears, unintelligible: tuple[str, ...], engines: tuple[str, ...] | None = None) -> None:
        """Look for voices beside the screens; ``stop`` ends it.

        Args:
            ears: who is told.
            unintelligible: beginnings of the names of voices that are never used.
            engines: Qt's names of engines to look at; None looks at all that make a sound.
        """
        super().__init__()
        self._mouth = _Mouth(ears, unintelligible, engines)
        self._thread = QThread()
        self._thread.setObjectName("voice")
        self._mouth.moveToThread(self._thread)
        self._thread.started.connect(self._mouth.open)
        self._wanted.connect(self._mouth.say, Qt.ConnectionType.QueuedConnection)
        self._hushed.connect(self._mouth.hush, Qt.ConnectionType.QueuedConnection)
        self._thread.finished.connect(self._mouth.close, Qt.ConnectionType.DirectConnection)
        self._thread.start()

    def say(self, speech: Speech) -> None:
        """Say this and nothing else; returns at once."""
        self._wanted.emit(speech)

    def hush(self) -> None:
        """Fall silent; returns at once."""
        self._hushed.emit()

    def stop(self) -> None:
        """Fall silent for good."""
        self._thread.quit()
        self._thread.wait()


class _Mouth(QObject):
    """On the voice's thread. QtTextToSpeech is imported there: without its library a kiosk starts all the same."""

    def __init__(self, ears: Ears, unintelligible: tuple[str, ...], engines: tuple[str, ...] | None) -> None:
        super().__init__()
        self._ears, self._unintelligible, self._engines = ears, unintelligible, engines
        self._engine: QTextToSpeech | None = None
        self._voices: Mapping[str, QVoice] = {}
        self._speech = _NOTHING
        self._begun = 0

    @Slot()
    def open(self) -> None:
        """Take the engine that speaks most of our languages."""
        quieten()
        found = [(self._voices_of(engine), engine) for engine in self._opened()]
        self._voices, self._engine = max(found, key=lambda both: len(both[0]), default=({}, None))
        if self._engine is not None:
            self._engine.setRate(RATE)
            self._engine.aboutToSynthesize.connect(self._begin)
            self._engine.stateChanged.connect(self._hear_state)
        self._ears.known(frozenset(self._voices))

    @Slot(object)
    def say(self, speech: Speech) -> None:
        """Say the sentences one after the other; each in a language that was said to be known."""
        self.hush()
        if self._engine is None:
            return
        self._speech, self._begun = speech, 0
        self._engine.setVolume(speech.volume)
        heard = [self._engine.enqueue(sentence.text) >= 0 for sentence in speech.sentences]
        if not all(heard):  # the engine is out of order since
            self.hush()
            self._ears.ended(speech.run)

    @Slot()
    def hush(self) -> None:
        """Fall silent; what is said no longer has no end."""
        self._speech, self._begun = _NOTHING, 0
        if self._engine is not None:
            self._engine.stop()

    @Slot()
    def close(self) -> None:
        """Let the engine go on the thread that made it."""
        self.hush()
        self._voices = {}
        if self._engine is not None:
            shiboken6.delete(self._engine)
            self._engine = None

    def _begin(self) -> None:
        """Count for oneself: the number that Qt gives with the signal is not the sentence's (6.11)."""
        if self._engine is None or self._begun == len(self._speech.sentences):
            return
        sentence = self._speech.sentences[self._begun]
        if self._engine.voice() != self._voices[sentence.language]:
            self._engine.setVoice(self._voices[sentence.language])
        self._ears.began(self._speech.run, self._begun)
        self._begun += 1

    def _hear_state(self, state: "QTextToSpeech.State") -> None:
        at_end = state.name == "Error" or (state.name == "Ready" and self._begun == len(self._speech.sentences))
        if at_end and self._speech.sentences:
            speech, self._speech = self._speech, _NOTHING
            self._ears.ended(speech.run)

    def _opened(self) -> "Iterator[QTextToSpeech]":
        try:
            from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415  see the class
        except ImportError:
            return
        for name in self._engines or QTextToSpeech.availableEngines():
            if self._engines or (name != PRETENDER and _is_there(_NEEDS.get(name))):
                yield QTextToSpeech(name, self)

    def _voices_of(self, engine: "QTextToSpeech") -> "dict[str, QVoice]":
        """Return a voice for each of our languages that this engine really speaks."""
        found: dict[str, QVoice] = {}
        for locale in engine.availableLocales():
            language = next((code for code, known in _LANGUAGES.items() if known == locale.language()), None)
            if language is None or language in found:
                continue
            engine.setLocale(locale)
            for voice in engine.availableVoices():
                if not voice.name().startswith(self._unintelligible):
                    found.setdefault(language, voice)
        return found


def _is_there(library: str | None) -> bool:
    try:
        return library is None or bool(ctypes.CDLL(library))
    except OSError:
        return False
