"""What the pages let people hear, beside what they show, and what they may say of a visit."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject

from kiosk import reading
from kiosk.flow import Session
from kiosk.rating import Rater
from kiosk.shown import Shown
from kiosk.speaking import Page, Speaking
from kiosk.watching import Watching
from sync.machine import Machine
from sync.office.shipped import load_reader


class Heard(Shown):
    """The kiosk as far as it is heard; `kiosk.controller.Kiosk` tells it what becomes of the session."""

    def __init__(self, machine: Machine, now_ms: Callable[[], int], *, paper: bool) -> None:
        """Say nothing before ``speaking.to``."""
        super().__init__(machine, now_ms, paper=paper)
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
        return Page(lambda: reading.texts(self), look.language, readable, look.volume)


def _read_of(session: Session) -> tuple[object, ...]:
    """Return what decides which words are read."""
    return session.places, session.question, session.query, session.look.language
