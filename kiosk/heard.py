"""What the pages let people hear, beside what they show, and what they may say of a visit."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject

from kiosk import reading
from kiosk.flow import Session
from kiosk.languages import Languages
from kiosk.rating import Rater
from kiosk.shown import Shown
from kiosk.speaking import Page, Speaking
from kiosk.tongues import Tongues
from kiosk.watching import Watching
from sync.machine import Machine
from sync.office.shipped import load_reader


class Heard(Shown):
    """The kiosk as far as it is heard; `kiosk.controller.Kiosk` tells it what becomes of the session."""

    def __init__(self, machine: Machine, languages: Languages, now_ms: Callable[[], int], *, paper: bool) -> None:
        """Say nothing before ``speaking.to``."""
        super().__init__(machine, now_ms, paper=paper)
        self._languages = languages
        self.tongues = Tongues(languages, lambda: self._session.look.language, self)
        self.spokenChanged.connect(self.tongues.changed)
        reader = load_reader(machine.settings.data, machine.settings.wording)
        self.speaking = Speaking(reader, self._to_read, self)
        self.watching = Watching(lambda: self._session.place.procedure, self)
        self.rater = Rater(machine.ratings, lambda: self._session, now_ms, self.saver, self)
        self.placeChanged.connect(self.rater.look)
        self.spokenChanged.connect(self.rater.look)

    @Property(QObject, constant=True)
    def speech(self) -> QObject:
        """Reading the page aloud."""
        return self.speaking

    @Property(QObject, constant=True)
    def clips(self) -> QObject:
        """The centre's guide clips."""
        return self.watching

    @Property(QObject, constant=True)
    def rating(self) -> QObject:
        """Rating a visit that is over."""
        return self.rater

    @Property(QObject, constant=True)
    def languages(self) -> QObject:
        """The languages that may be chosen."""
        return self.tongues

    @property
    def _occupied(self) -> bool:
        """Whether somebody listens or watches, and needs not touch anything for it (K-29)."""
        return self.watching.playing or bool(self.speaking.property("reading"))

    def _read_aloud(self) -> None:
        """Begin or end reading; a clip that plays stands still meanwhile."""
        self.watching.pause()
        self.speaking.toggle()

    def _sound_as(self, old: Session, new: Session) -> None:
        """Let nothing be heard of a page that is no longer shown; what is heard on is as loud as wanted now."""
        if old.places != new.places:
            self.watching.look()
        elif new.question:
            self.watching.pause()
        if old.look.volume != new.look.volume:
            self.watching.set_volume(new.look.volume)
        if _read_of(old) != _read_of(new):
            self.speaking.look()
        elif old.look.volume != new.look.volume:
            self.speaking.again()

    def _to_read(self) -> Page:
        look = self._session.look
        readable = bool(self._session.question) or self.property("screen") in reading.READ
        language = self._languages.read_in(look.language)
        return Page(lambda: self._texts_in(language), language, readable, look.volume)

    def _texts_in(self, language: str) -> tuple[str, ...]:
        """Return what is read of the page; for a language that no voice speaks, the page as it is in another (K-33)."""
        shown = self._session.look.language
        if language == shown:
            return tuple(reading.texts(self))
        self._aloud = language
        self._languages.speak(language)
        try:
            return tuple(reading.texts(self))
        finally:
            self._aloud = ""
            self._languages.speak(shown)


def _read_of(session: Session) -> tuple[object, ...]:
    """Return what decides which words are read."""
    return session.places, session.question, session.query, session.look.language
