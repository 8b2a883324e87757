"""What is done with whoever comes to the counter: each press is one use case, saved beside the window."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from counter_client.desk.mover import Begun, Mover, Work
from counter_client.desk.scene import Key, Loss, Saving, loss
from counter_client.desk.steps import Step
from counter_client.frame.ask import Question
from counter_client.intake.draft import Drafts
from counter_client.look.tokens import Tone
from counter_client.session import Session
from sync.domain.calling import NobodyWaiting
from sync.domain.ids import CounterId, TicketId
from sync.domain.ticket import Ticket, TicketKind, TicketState
from sync.office.moves import MOVED_ON
from sync.office.queue import QueueDesk
from sync.office.refusal import NotPossible

UseCase = Callable[[TicketId, CounterId], Ticket | NotPossible]
T = TypeVar("T")


class Attendant(QObject):
    """Calls, serves, finishes, and takes back; shows nothing itself."""

    changed = Signal()
    """An answer is there: everything is to be read again."""

    said = Signal(str, object)
    """A sentence for the person at the desk, and its Tone."""

    done = Signal(str)
    """What was done that can be taken back."""

    asked = Signal(object, object)
    """A Question, and what is called with the note when the answer is yes."""

    intake_wanted = Signal()
    """A dossier is to be taken in for the person at the counter."""

    slip_told = Signal(str)
    """Why nobody is served by the slip that was shown; "" when somebody is."""

    def __init__(self, session: Session, queue: QueueDesk, drafts: Drafts, mover: Mover) -> None:
        """Make it for a session; ``queue`` acts for its officer, ``mover`` remembers the steps and tells of more."""
        super().__init__(mover)
        self._session, self._queue, self._drafts, self._mover = session, queue, drafts, mover
        self._saver, self._here = session.saver, session.counter.id
        self._pressed: Key | None = None
        self._before: Ticket | None = None
        mover.decided.connect(self._move)

    @property
    def saving(self) -> Saving:
        """What the disk is doing, and for which key."""
        return Saving(self._pressed, self._saver.slow, self._saver.trouble is None)

    @property
    def present(self) -> Ticket | None:
        """Who is at the counter."""
        return self._queue.at_counter(self._here)

    def follow_saver(self) -> None:
        """Forget the key that was pressed once its step is durable."""
        self._pressed = self._pressed if self._saver.busy else None

    def heed(self, present: Ticket | None) -> None:
        """Say it when another counter's word about the person here has come and goes before this counter's."""
        before, self._before = self._before, present
        if before is None or (present is not None and present.id == before.id):
            return
        now = self._queue.ticket(before.id)
        match loss(now, self._here):
            case Loss.ELSEWHERE:
                words = self.tr("%1 is at counter %2: the slip was shown there.")
                self._say(words.replace("%1", before.label).replace("%2", str(now and now.counter)), Tone.ATTENTION)
            case Loss.WAITING:
                self._say(self.tr("%1 waits again: the call was not confirmed in time.").replace("%1", before.label))
            case None:
                pass

    def call_next(self) -> None:
        """Call whoever is next by the rules."""
        work = partial(self._session.machine.call_next, self._here, self._session.officer.id)
        self._save(Key.CALL, work, self._show_answer)

    def recall(self) -> None:
        """Call the person here once more."""
        self._with_person(Key.RECALL, self._queue.recall, self.tr("Called %1 again"))

    def miss(self) -> None:
        """Mark the person absent."""
        self._with_person(Key.ABSENT, self._queue.miss, self.tr("%1 is marked absent"), TicketKind.ABSENT)

    def serve(self) -> None:
        """Begin to serve the person here."""
        self._with_person(Key.SERVE, self._queue.serve, "")

    def serve_by_slip(self, shown: str) -> None:
        """Serve whoever holds a slip; ``slip_told`` says why not."""
        self._save(None, partial(self._queue.serve_by_slip, shown, self._here), self._show_served)

    def take_in(self) -> None:
        """Lead to the intake; a person who was only called is served from now on."""
        ticket = self.present
        if ticket is None or ticket.state is not TicketState.CALLED:
            self.intake_wanted.emit()
            return
        self._save(Key.TAKE_IN, partial(self._queue.serve, ticket.id, self._here), self._begin_intake)

    def finish(self) -> None:
        """Let the person go; asked first where a dossier is half filled in."""
        ticket = self.present
        if ticket is None or not self._drafts.is_begun(self._session.officer.id, ticket.id):
            self._finish_now()
            return
        title = self.tr("Finish %1 with a dossier half filled in?").replace("%1", ticket.label)
        text = self.tr("What was typed is kept in the intake while nobody is at the counter; it is not taken in yet.")
        self.asked.emit(Question(title, text, self.tr("Finish")), lambda _note: self._finish_now())

    def undo(self) -> None:
        """Take the last step back."""
        step = self._mover.steps[-1]
        if self._saver.save("desk.undo", self._mover.undoing(step), partial(self._show_undone, step)):
            self._mover.drop_last()

    def ask_aside(self) -> None:
        """Ask why and till when the person here is set aside."""
        if (ticket := self._person()) is not None:
            self._mover.ask_aside(ticket)

    def ask_place(self) -> None:
        """Ask where the person here is sent."""
        if (ticket := self._person()) is not None:
            self._mover.ask_place(ticket)

    def _save(self, key: Key | None, work: Callable[[], T], then: Callable[[T], object]) -> None:
        """Have something saved; a second press before it is durable does nothing."""
        if not self._saver.busy:
            self._pressed = key
        self._saver.save(key.value if key else "desk.other", work, then)

    def _show_answer(self, answer: Ticket | NobodyWaiting | NotPossible) -> None:
        if isinstance(answer, Ticket):
            waited = replace(answer, state=TicketState.WAITING)
            self._mover.remember(Step(waited, TicketKind.CALLED, answer))
            self._say_done(self.tr("Called %1"), answer, back=True)
        self.changed.emit()
        if isinstance(answer, NobodyWaiting):
            self._say(self.tr("Nobody is waiting."))
        elif isinstance(answer, NotPossible):
            self._say(answer.reason, Tone.ATTENTION)

    def _show_served(self, served: Ticket | NotPossible) -> None:
        if isinstance(served, NotPossible):
            self.slip_told.emit(served.reason)
            return
        self.slip_told.emit("")
        self._show_result(served, self.tr("Serving %1: the slip is here"))

    def _begin_intake(self, served: Ticket | NotPossible) -> None:
        self._show_result(served, "")
        self.intake_wanted.emit()

    def _finish_now(self) -> None:
        self._with_person(Key.FINISH, self._queue.finish, self.tr("%1 is finished"), TicketKind.FINISHED)

    def _lead_draft(self, moved: Ticket) -> None:
        """Keep what was typed for somebody who is finished where the intake finds it, until that is taken back."""
        officer = self._session.officer.id
        if moved.state is not TicketState.FINISHED:
            self._drafts.move_back(officer, moved.id)
        elif self._drafts.is_begun(officer, moved.id):
            self._drafts.move(officer, moved.id)

    def _show_undone(self, step: Step, answer: Ticket | NotPossible) -> None:
        """Say it; a step that only has to wait until the counter is free stays the last one."""
        if isinstance(answer, NotPossible) and answer != MOVED_ON:
            self._mover.remember(step)
        self._show_moved(answer, self.tr("%1: the last step is taken back"), None)

    def _person(self) -> Ticket | None:
        """Return who is at the counter; says it when nobody is any more."""
        ticket = self.present
        if ticket is None:
            self.changed.emit()
            self._say(self.tr("Nobody is at the counter any more."), Tone.ATTENTION)
        return ticket

    def _with_person(self, key: Key, act: UseCase, words: str, undoable: TicketKind | None = None) -> None:
        ticket = self._person()
        if ticket is not None:
            last = (ticket, undoable) if undoable else None
            self._move(partial(act, ticket.id, self._here), words, last, key)

    def _move(self, work: Work, words: str, begun: Begun | None = None, key: Key | None = None) -> None:
        self._save(key, work, lambda result: self._show_moved(result, words, begun))

    def _show_moved(self, result: Ticket | NotPossible, words: str, begun: Begun | None) -> None:
        if isinstance(result, Ticket):
            if begun is not None:
                self._mover.remember(Step(*begun, result))
            self._before = None  # this counter itself let the person go
            self._lead_draft(result)
        self._show_result(result, words, back=begun is not None)

    def _show_result(self, result: Ticket | NotPossible, words: str, *, back: bool = False) -> None:
        self.changed.emit()
        if isinstance(result, NotPossible):
            self._say(result.reason, Tone.ATTENTION)
        elif words:
            self._say_done(words, result, back=back)

    def _say_done(self, words: str, ticket: Ticket, *, back: bool) -> None:
        """Say what was done, and whether it can be taken ``back``."""
        sentence = words.replace("%1", ticket.label)
        if back:
            self.done.emit(sentence)
        else:
            self._say(sentence, Tone.OK)

    def _say(self, sentence: str, tone: Tone = Tone.INFO) -> None:
        self.said.emit(sentence, tone)
