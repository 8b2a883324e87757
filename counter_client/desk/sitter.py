"""The officer's seat at the counter: opened with the desk, paused with a reason, closed when he or she leaves."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from counter_client.desk import moving
from counter_client.frame.menu import Choices
from counter_client.look.tokens import Tone
from counter_client.session import Session
from sync.domain.call_rules import Asked
from sync.domain.seat import Seat
from sync.office.refusal import NotPossible

Later = Callable[[], None]


class Sitter(QObject):
    """Sees to it that the seat is open while its officer works here; nothing waits for it, and no disk stops a desk.

    Attributes:
        seat: as it stands; None while it is not opened yet, and when it cannot be.
        beside: seats of other machines at the same counter.
    """

    changed = Signal()
    """The seat, or who sits beside, is another now."""

    said = Signal(str, object)
    """A sentence for the person at the desk, and its Tone."""

    menu_wanted = Signal(object, object)
    """Choices, and what is called with the name of the one that is taken."""

    left = Signal()
    """The seat is closed, or cannot be: the officer may go."""

    def __init__(self, session: Session, parent: QObject) -> None:
        """Make it for a session; ``reload`` opens the seat."""
        super().__init__(parent)
        self._session, self._seats, self._here = session, session.machine.seats, session.counter.id
        self._saver = session.saver
        self._waits: Later | None = None
        self._gone = False
        self.seat: Seat | None = None
        self.beside: tuple[Seat, ...] = ()
        self._saver.told.connect(self._go_on)

    def reload(self) -> None:
        """Read the seat again; where there is none (the first time, and on a new day) it is opened."""
        before = self.seat, self.beside
        own = self._seats.own(self._here)
        self.seat = own if own and own.officer == self._session.officer.id else None  # a colleague's is taken over
        self.beside = self._seats.beside(self._here)
        if (self.seat, self.beside) != before:
            self.changed.emit()
        if self.seat is None and not self._gone and self._saver.trouble is None:
            if self._saver.busy:  # nobody pressed anything: it is no refusal
                self._waits = self.reload
                return
            work = partial(self._seats.open, self._here, self._session.officer.id)
            self._saver.save("seat.open", work, self._take_in)

    def ask_pause(self) -> None:
        """Ask why the counter rests."""
        why = moving.reasons(self._session.machine.queue.rules(), Asked.PAUSE)
        title = self.tr("Pause counter %1: why?").replace("%1", self._here)
        text = self.tr("Nobody is called meanwhile; whoever waits keeps the place.")
        self.menu_wanted.emit(Choices(title, text, why), self._pause)

    def resume(self) -> None:
        """Come back."""
        if self.seat is not None:
            self._saver.save("seat.resume", partial(self._seats.resume, self.seat.id), self._take_in)

    def leave(self) -> None:
        """Close the seat and tell that the officer may go; refused while somebody is in hand."""
        if self._saver.busy:
            self._waits = self.leave
            return
        self._gone, seat = True, self._seats.own(self._here)
        if seat is None or self._saver.trouble is not None:
            self.left.emit()
        else:
            self._saver.save("seat.close", partial(self._seats.close, seat.id), self._part)

    def leave_behind(self) -> None:
        """Close the seat if that is possible; the window closes, whatever the answer is (F-35)."""
        self._gone = True
        if self.seat is not None and self._saver.trouble is None:
            self._saver.save("seat.close", partial(self._seats.close, self.seat.id), lambda _closed: None)

    def _pause(self, reason: str) -> None:
        if self.seat is not None:
            self._saver.save("seat.pause", partial(self._seats.pause, self.seat.id, reason), self._take_in)

    def _go_on(self) -> None:
        """Do what had to wait until something else was durable; first whoever waited for that is told."""
        if self._waits is not None and not self._saver.busy:
            wanted, self._waits = self._waits, None
            QTimer.singleShot(0, self, wanted)

    def _part(self, answer: Seat | NotPossible) -> None:
        if isinstance(answer, NotPossible):
            self._gone = False
            self._take_in(answer)
        else:
            self.left.emit()

    def _take_in(self, answer: Seat | NotPossible) -> None:
        if isinstance(answer, NotPossible):
            self.said.emit(answer.reason, Tone.ATTENTION)
        self.reload()
