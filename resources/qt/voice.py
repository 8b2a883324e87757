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
_SPEECHD: Final = "speechd"


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
        # The engine of speech-dispatcher is out of order for good when the default locale has no voice: "C" has none.
        QLocale.setDefault(QLocale(QLocale.Language.Vietnamese))
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
        self._heard = False

    @Slot()
    def open(self) -> None:
        """Take the engine that speaks most of our languages."""
        quieten()
        found = [(self._voices_of(engine), engine) for engine in self._opened()]
        self._voices, self._engine = max(found, key=lambda both: len(both[0]), default=({}, None))
        if self._engine is not None:
            self._engine.setRate(RATE)
            self._engine.stateChanged.connect(self._hear_state, Qt.ConnectionType.QueuedConnection)
        self._ears.known(frozenset(self._voices))

    @Slot(object)
    def say(self, speech: Speech) -> None:
        """Say the sentences one after the other; each in a language that was said to be known."""
        self.hush()
        if self._engine is not None:
            self._speech = speech
            self._engine.setVolume(speech.volume)
            self._say_next(self._engine)

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

    def _say_next(self, engine: "QTextToSpeech") -> None:
        """Hand over one sentence at a time: Qt's own queue gives speech-dispatcher all at once and loses their ends."""
        if self._begun == len(self._speech.sentences) or engine.state().name == "Error":
            speech, self._speech = self._speech, _NOTHING
            self._ears.ended(speech.run)
            return
        sentence = self._speech.sentences[self._begun]
        if engine.voice() != self._voices[sentence.language]:
            engine.setVoice(self._voices[sentence.language])
        self._ears.began(self._speech.run, self._begun)
        self._begun, self._heard = self._begun + 1, False
        engine.say(sentence.text)

    @Slot(object)
    def _hear_state(self, state: "QTextToSpeech.State") -> None:
        """Go on when a sentence has ended; what was hushed before ends late, and was not heard since."""
        if state.name == "Speaking":
            self._heard = True
        elif self._speech.sentences and self._engine is not None and (self._heard or state.name == "Error"):
            self._say_next(self._engine)

    def _opened(self) -> "Iterator[QTextToSpeech]":
        try:
            from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415  see the class
        except ImportError:
            return
        for name in self._engines or QTextToSpeech.availableEngines():
            if self._engines or (name != PRETENDER and (name != _SPEECHD or _answers())):
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


def _answers() -> bool:
    """Return whether speech-dispatcher answers; it is started when it does not run yet.

    Qt's engine would do the same, but while it waits for that no other thread of Python goes on, the window's neither;
    and without the library it writes a line at each start.
    """
    try:
        library = ctypes.CDLL("libspeechd.so.2")
    except OSError:
        return False
    library.spd_open.restype = ctypes.c_void_p
    connection = library.spd_open(b"motcua", b"voice", None, 0)
    if connection:
        library.spd_close(ctypes.c_void_p(connection))
    return bool(connection)
