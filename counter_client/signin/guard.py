"""Whether whoever signed in still works here: nobody touched the desk, the account ended, or works elsewhere now."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from resources.qt.saving import Saver
from sync.clock import Clock
from sync.domain.admission import Denied
from sync.domain.session import Why
from sync.machine import Machine
from sync.office.accounts import SignedIn

MINUTE_MS = 60_000
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
    }
)
_OVER = frozenset({Denied.DISABLED, Denied.OVER})


class Touches(QObject):
    """When a person last touched keyboard or mouse, in whichever window of this program."""

    def __init__(self, steady: Clock, parent: QObject) -> None:
        """Count from now on, by a time that nobody sets."""
        super().__init__(parent)
        self._steady, self._last_ms = steady, steady()
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    @property
    def idle_ms(self) -> int:
        """How long ago that was."""
        return self._steady() - self._last_ms

    def now(self) -> None:
        """Count a touch."""
        self._last_ms = self._steady()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note a touch and let it pass."""
        if event.type() in _TOUCHES:
            self.now()
        return False


class Guard(QObject):
    """Follows one session; what it finds is written beside the screen, and said to the window at once."""

    locked = Signal(str)
    """The session is locked; a sentence says why where that is not plain."""

    over = Signal(str)
    """The session has ended; why."""

    def __init__(self, machine: Machine, saver: Saver, steady: Clock, parent: QObject) -> None:
        """Follow nobody yet."""
        super().__init__(parent)
        self._machine, self._saver = machine, saver
        self._touches = Touches(steady, self)
        self._signed: SignedIn | None = None
        self._is_locked = False

    @property
    def signed(self) -> SignedIn | None:
        """Who works here; None while nobody does."""
        return self._signed

    @property
    def is_locked(self) -> bool:
        """Whether the person has to prove it first."""
        return self._is_locked

    def begin(self, signed: SignedIn) -> None:
        """Follow a session that was opened or unlocked just now."""
        self._signed, self._is_locked = signed, False
        self._touches.now()

    def look(self) -> None:
        """Ask whether the session can go on; whenever something was received (F-36, F-82)."""
        if self._signed is None:
            return
        session = self._signed.session.id
        refusal = self._machine.presence.standing(session)
        if refusal is None or (refusal.why not in _OVER and self._is_locked):
            return
        if refusal.why is Denied.LOCKED:
            return  # a lock of its own that is not written yet, or was just taken back
        self._saver.aside(partial(self._machine.accounts.settle, session))
        if refusal.why in _OVER:
            self._signed = None
            self.over.emit(refusal.sentence)
        else:
            self._is_locked = True
            self.locked.emit(refusal.sentence)

    def tick(self) -> None:
        """Lock the desk that nobody has touched as long as the policy says (F-81)."""
        minutes = self._machine.accounts.policy.idle_lock_min
        if self._touches.idle_ms >= minutes * MINUTE_MS:
            words = self.tr("Nobody touched this machine for %1 minute(s), so it locked itself.")
            self._lock(Why.IDLE, words.replace("%1", str(minutes)))

    def lock(self) -> None:
        """Lock, because a person pressed the key."""
        self._lock(Why.KEY, "")

    def sign_out(self) -> None:
        """End the session, because a person said so."""
        if self._signed is not None:
            self._saver.aside(partial(self._machine.accounts.sign_out, self._signed.session.id))
            self._signed, self._is_locked = None, False

    def _lock(self, why: Why, sentence: str) -> None:
        if self._signed is None or self._is_locked:
            return
        self._is_locked = True
        self._saver.aside(partial(self._machine.accounts.lock, self._signed.session.id, why))
        self.locked.emit(sentence)
