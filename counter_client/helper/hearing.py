"""What people call a procedure: the helper adds the words that were just heard, or takes some back."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from counter_client.frame.form import Done, Sheet
from counter_client.frame.menu import Choices
from counter_client.frame.room import Room
from counter_client.look.tokens import Tone
from counter_client.session import Session
from sync.domain.amendment import Amendment
from sync.domain.phrase import LONGEST_PHRASE
from sync.domain.procedure import Procedure
from sync.office.refusal import NotPossible

_ADD = "add"


class Hearing(QObject):
    """Asks by a menu and a form, saves beside the window, and says what came of it."""

    changed = Signal()
    """The search finds by other words now."""

    def __init__(self, session: Session, room: Room) -> None:
        """Make it for a session; menu and form are the room's."""
        super().__init__(room)
        self._session, self._room, self._phrases = session, room, session.machine.phrases

    def begin(self, procedure: Procedure) -> None:
        """Ask for the words; where some were added before, first whether one of those is taken back."""
        own = self._phrases.of(procedure.code)
        if not own:
            self._fill_in(procedure)
            return
        title = self.tr("What people here call it: %1").replace("%1", procedure.title)
        by_name = {str(each.id): each for each in own}
        words = self.tr("No longer: “%1”")
        answers = {name: words.replace("%1", each.change.value) for name, each in by_name.items()}
        choices = Choices(title, "", {_ADD: self.tr("Add other words")} | answers)

        def take(name: str) -> None:
            if name == _ADD:
                self._fill_in(procedure)
            else:
                self._withdraw(by_name[name])

        self._room.menu_wanted.emit(choices, take)

    def _fill_in(self, procedure: Procedure) -> None:
        title = self.tr("What do people call it? %1").replace("%1", procedure.title)
        text = self.tr(
            "With these words every machine of the centre finds it, the kiosks too. Small letters, at most %1 signs; "
            "no name, no number of a person."
        ).replace("%1", str(LONGEST_PHRASE))
        # empty: what a visitor asked may tell of a person, and becomes public with one Enter
        fields = {"phrase": (self.tr("People say"), "")}
        sheet = Sheet(title, text, self.tr("Add"), fields)
        self._room.form_wanted.emit(sheet, partial(self._answer, procedure))

    def _answer(self, procedure: Procedure, typed: Mapping[str, str], done: Done) -> None:
        """Close the form and save, or say in it what cannot be used."""
        phrase = typed["phrase"].strip()
        if fault := self._phrases.fault(procedure.code, phrase):
            done({"phrase": fault})
            return
        done({})
        work = partial(self._phrases.add, procedure.code, phrase, self._session.account)
        words = self.tr("“%1” finds it from now on, on every machine.").replace("%1", phrase)
        self._save(work, words)

    def _withdraw(self, phrase: Amendment) -> None:
        work = partial(self._phrases.withdraw, phrase.id, self._session.account)
        self._save(work, self.tr("“%1” no longer finds it.").replace("%1", phrase.change.value))

    def _save(self, work: Callable[[], Amendment | NotPossible], words: str) -> None:
        self._session.saver.save("issue.word", work, partial(self._told, words))

    def _told(self, words: str, answer: Amendment | NotPossible) -> None:
        self.changed.emit()
        if isinstance(answer, NotPossible):
            self._room.say(answer.reason, Tone.ATTENTION)
        else:
            self._room.say(words, Tone.OK)
