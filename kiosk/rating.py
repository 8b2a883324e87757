"""Rating a visit that is over: the slip's code, the questions, and keeping what was said (F-65)."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk import flow, opinion, rating_view
from kiosk.flow import Place, Screen, Session
from kiosk.opinion import Opinion
from kiosk.values import Values, told, told_all
from resources.qt.saving import Saver
from sync.domain.rated import WhyNot
from sync.domain.ticket import Ticket
from sync.errors import Trouble
from sync.office.ratings import Ratings

SAVING: Final = "rating"
LENGTH: Final = 4
KEYS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""The signs of slip codes; digits first (K-03)."""


class Rater(QObject):
    """Lives on the GUI thread. What was said stands in the session; the code is forgotten with the page."""

    changed = Signal()
    becomes = Signal(object)  # the Session that follows
    left = Signal()  # nothing is to be said any more

    def __init__(
        self, ratings: Ratings, session: Callable[[], Session], now_ms: Callable[[], int], saver: Saver, parent: QObject
    ) -> None:
        """Know of nobody.

        Args:
            ratings: which visit may be rated.
            session: as it stands.
            now_ms: a clock that never goes back.
            saver: keeps the opinion beside the pages.
            parent: owns it.
        """
        super().__init__(parent)
        self._ratings, self._session, self._now_ms, self._saver = ratings, session, now_ms, saver
        self._typed = ""
        self._why: WhyNot | None = None

    @Property(list, constant=True)
    def keys(self) -> list[str]:
        """The keys of the code."""
        return list(KEYS)

    @Property(str, notify=changed)
    def typed(self) -> str:
        """What was typed, with a line for each sign that is missing."""
        return " ".join(self._typed.ljust(LENGTH, "–"))

    @Property(str, notify=changed)
    def words(self) -> str:
        """What to do now."""
        return rating_view.why_words(self._why)

    @Property(dict, notify=changed)
    def page(self) -> dict[str, Any]:
        """The question."""
        session = self._session()
        said = session.place.opinion
        return told(rating_view.question_page(said, session.look.language) if said else rating_view.NO_QUESTION)

    @Property(list, notify=changed)
    def choices(self) -> Values:
        """Its answers."""
        session = self._session()
        said = session.place.opinion
        return told_all(rating_view.choices(said, session.look.language) if said else ())

    @Slot()
    def open(self) -> None:
        """Ask for the code."""
        self._typed, self._why = "", None
        self._go(Place(Screen.RATE))

    @Slot(str)
    def press(self, key: str) -> None:
        """Take a sign of the code, or the last one back; the whole code is looked up."""
        if key == "erase":
            self._typed = self._typed[:-1]
        else:
            self._typed = (self._typed + key)[:LENGTH]
        if len(self._typed) == LENGTH:
            self._look_up()
        self.changed.emit()

    @Slot(str)
    def choose(self, choice: str) -> None:
        """Take an answer by its points, skip the question, or go on to the thorough ones."""
        said = self._session().place.opinion
        if said is None:
            return
        if choice == rating_view.MORE:
            self._ask(opinion.thorough(said))
            return
        after = said if choice == rating_view.SKIP else opinion.answered(said, int(choice))
        if said.is_last:
            self._end(after)
        else:
            self._ask(opinion.following(after))

    @Slot()
    def finish(self) -> None:
        """Keep what was said until now, or leave where nothing was."""
        self._end(self._session().place.opinion)

    @Slot()
    def look(self) -> None:
        """Show another page; back home nothing is known of anybody (K-31)."""
        if self._session().places == flow.HOME:
            self._typed, self._why = "", None
        self.changed.emit()

    def _look_up(self) -> None:
        code, self._typed = self._typed, ""
        try:
            found = self._ratings.find(code)
        except Trouble:
            found = WhyNot.UNKNOWN
        if isinstance(found, Ticket):
            self._why = None
            self._ask(opinion.of(found, self._ratings.form()))
        else:
            self._why = found

    def _ask(self, said: Opinion) -> None:
        self._go(Place(Screen.RATING, opinion=said))

    def _go(self, place: Place) -> None:
        self.becomes.emit(flow.go(self._session(), place, self._now_ms()))

    def _end(self, said: Opinion | None) -> None:
        if said is None or not said.answers:
            self.left.emit()
            return
        keep = partial(self._ratings.rate, said.ticket, said.form.id, said.answers)
        if not self._session().saving and self._saver.save(SAVING, keep, self._thank):
            self.becomes.emit(flow.saving(self._session(), self._now_ms()))

    def _thank(self, answer: Ticket | WhyNot) -> None:
        if not self._session().saving:
            return  # who said it was not kept waiting any longer
        self._why = None if isinstance(answer, Ticket) else answer
        screen = Screen.RATE if self._why else Screen.THANKS
        self.becomes.emit(flow.ended(self._session(), screen, self._now_ms()))
