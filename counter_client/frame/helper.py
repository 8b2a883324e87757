"""Calls for help from kiosks, in every room: who asks, since when, and the one key that goes there and ends it."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from counter_client.look.tokens import Tone
from counter_client.session import Session
from counter_client.words import machine_name
from sync.domain.help import HelpCall, HelpId, HelpState
from sync.domain.ids import CounterId
from sync.office.refusal import NotPossible

TICK_MS = 1000
"""Ages are told in seconds; calls lapse by time alone."""

JUST_TAKEN_MS = 5_000
"""So long after it was taken a call is not ended by the key: whoever presses twice only means to go."""


def at_hand(calls: tuple[HelpCall, ...], here: CounterId) -> HelpCall | None:
    """Return the call that this counter's key is about: the one it has taken, else the oldest that nobody has."""
    mine = [call for call in calls if call.state is HelpState.TAKEN and call.counter == here]
    asked = [call for call in calls if call.state is HelpState.ASKED]
    return next(iter((*mine, *asked)), None)


class Helper(QObject):
    """Reads the calls that count, once a second while there are any; each step is saved beside the window."""

    told = Signal()
    """The calls are others now, or older."""

    said = Signal(str, object)
    """A sentence for the person at the desk, and its Tone."""

    def __init__(self, session: Session, workplace: QWidget) -> None:
        """Make it for a session; the window of its workplace asks for attention when somebody calls."""
        super().__init__(workplace)
        self._session, self._workplace, self._here = session, workplace, session.counter.id
        self._help = session.machine.help
        self._known: frozenset[HelpId] = frozenset()
        self.calls: tuple[HelpCall, ...] = ()
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.reload)

    @property
    def at_hand(self) -> HelpCall | None:
        """The call that the key is about."""
        return at_hand(self.calls, self._here)

    def is_mine(self, call: HelpCall) -> bool:
        """Return whether this counter goes there."""
        return call.state is HelpState.TAKEN and call.counter == self._here

    def age_ms(self, call: HelpCall) -> int:
        """Return since when somebody waits there."""
        return max(self._session.machine.clock() - call.asked_at_ms, 0)

    def name(self, call: HelpCall) -> str:
        """Return how people call the machine."""
        return machine_name(self._session.machine.centre, call.kiosk)

    def reload(self) -> None:
        """Read the calls again; a new one makes the window ask for attention, also from behind another program's."""
        before, self.calls = self.calls, self._help.waiting()
        asked = frozenset(call.id for call in self.calls if call.state is HelpState.ASKED)
        if asked - self._known:
            QApplication.alert(self._workplace.window())
        self._known |= asked
        if before or self.calls:
            self.told.emit()
        if not self.calls:
            self._tick.stop()
        elif not self._tick.isActive():
            self._tick.start()

    def rest(self) -> None:
        """Read nothing more: the machine may be closed after the window."""
        self._tick.stop()

    def act(self) -> None:
        """Go where somebody asks, or say that it is done."""
        call = self.at_hand
        if call is None or self._was_just_taken(call):
            return
        officer, name = self._session.officer.id, self.name(call)
        if self.is_mine(call):
            work = partial(self._help.finish, call.id, officer)
            words = self.tr("%1: help is done")
        else:
            work = partial(self._help.take, call.id, self._here, officer)
            words = self.tr("%1 says now that somebody is coming")
        self._session.saver.save("help", work, partial(self._tell, words.replace("%1", name)))

    def _was_just_taken(self, call: HelpCall) -> bool:
        """Return whether this counter took it so shortly ago; a clock that was set back holds nothing up."""
        return self.is_mine(call) and 0 <= self._session.machine.clock() - call.since_ms < JUST_TAKEN_MS

    def _tell(self, words: str, answer: HelpCall | NotPossible) -> None:
        self.reload()
        if isinstance(answer, NotPossible):
            self.said.emit(answer.reason, Tone.ATTENTION)
        else:
            self.said.emit(words, Tone.OK)
