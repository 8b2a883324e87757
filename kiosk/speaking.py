"""Reading the page aloud: begins at a touch, ends at the next one, wherever that is (K-33)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, Protocol

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot

from kiosk.flow import VOLUMES
from resources.qt.voice import Ears, Speech
from sync.domain.aloud import Reader, Sentence

SENTENCE_MOST_MS: Final = 60_000
"""A voice that does not come to the end of a sentence in this time has died: nobody is kept by it (K-29)."""


class Speaker(Protocol):
    """What speaks beside the screen: `resources.qt.voice.Voice`, or a fake."""

    def say(self, speech: Speech) -> None:
        """Return at once; how it goes comes to the `Ears`."""

    def hush(self) -> None:
        """Fall silent; return at once."""


@dataclass(frozen=True, slots=True)
class Page:
    """What there is to read now; ``volume`` is a step."""

    texts: Callable[[], Iterable[str]]
    language: str
    readable: bool
    volume: int


class Speaking(QObject):
    """What the tray knows of the voice; lives on the GUI thread and never waits."""

    changed = Signal()

    _known = Signal(object)  # from the voice's thread, like the others
    _began = Signal(int, int)
    _ended = Signal(int)

    def __init__(self, reader: Reader, page: Callable[[], Page], parent: QObject | None = None) -> None:
        """Say nothing before ``to``.

        Args:
            reader: makes sentences of texts.
            page: returns what is shown at that moment.
            parent: of Qt.
        """
        super().__init__(parent)
        self._reader, self._page = reader, page
        self._speaker: Speaker | None = None
        self._languages: frozenset[str] = frozenset()
        self._run = self._at = 0
        self._sentences: tuple[Sentence, ...] = ()
        self._silenced = False
        self._patience = QTimer(self, singleShot=True, interval=SENTENCE_MOST_MS)
        self._patience.timeout.connect(self.end)
        for signal, slot in ((self._known, self._know), (self._began, self._begin), (self._ended, self._hear_end)):
            signal.connect(slot, Qt.ConnectionType.QueuedConnection)

    @property
    def ears(self) -> Ears:
        """Whom a voice tells how it goes."""
        return Ears(self._known.emit, self._began.emit, self._ended.emit)

    @property
    def unintelligible(self) -> tuple[str, ...]:
        """Beginnings of the names of voices that must not speak here."""
        return self._reader.unintelligible

    def to(self, speaker: Speaker) -> None:
        """Speak with this from now on, once it has told which languages it knows."""
        self._speaker = speaker

    @Property(bool, notify=changed)
    def available(self) -> bool:
        """There is a voice for what is shown: without one of its language a page has no button at all."""
        page = self._page()
        return page.readable and page.language in self._languages

    @Property(bool, notify=changed)
    def reading(self) -> bool:
        """The page is being read."""
        return bool(self._sentences)

    @Property(bool, notify=changed)
    def loudest(self) -> bool:
        """It gets no louder; the next step is the softest."""
        return self._page().volume == len(VOLUMES) - 1

    @Slot()
    def touched(self) -> None:
        """Fall silent at once, under the very finger; what the touch means is known when it is lifted."""
        if self._sentences:
            self._silenced = True
            self._hush()

    @Slot()
    def lifted(self) -> None:
        """Take a touch that meant nothing else for the wish to be left in peace."""
        if self._silenced:
            self.end()

    def toggle(self) -> None:
        """Read the page, or stop reading."""
        if self._sentences:
            self.end()
        else:
            self.begin()

    def begin(self) -> None:
        """Read the page if there is a voice for it; while it is being read, nothing changes."""
        if not self._sentences and self.available:
            page = self._page()
            every = self._reader.sentences(page.texts(), page.language)
            self._say(tuple(sentence for sentence in every if sentence.language in self._languages))

    def again(self) -> None:
        """Say what was being said once more, at the volume of now."""
        if self._sentences:
            self._say(self._sentences[self._at :])

    def end(self) -> None:
        """Stop reading."""
        if self._sentences:
            self._hush()
            self._say(())

    def look(self) -> None:
        """Tell that the page is another one."""
        self.end()
        self.changed.emit()

    def _say(self, sentences: tuple[Sentence, ...]) -> None:
        self._run, self._at, self._sentences, self._silenced = self._run + 1, 0, sentences, False
        self._patience.stop()
        if self._speaker is not None and sentences:
            self._patience.start()
            self._speaker.say(Speech(self._run, sentences, VOLUMES[self._page().volume]))
        self.changed.emit()

    def _hush(self) -> None:
        if self._speaker is not None:
            self._speaker.hush()

    @Slot(object)
    def _know(self, languages: frozenset[str]) -> None:
        self._languages = languages
        self.changed.emit()

    @Slot(int, int)
    def _begin(self, run: int, at: int) -> None:
        if run == self._run:
            self._at = at
            self._patience.start()

    @Slot(int)
    def _hear_end(self, run: int) -> None:
        if run == self._run and self._sentences:
            self._say(())
