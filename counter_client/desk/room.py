"""The desk: reads the queue, calls people, hands over to intake."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from counter_client.desk.acts import Act
from counter_client.desk.booking import Booking
from counter_client.desk.centre_panel import CentrePanel
from counter_client.desk.mover import Begun, Mover, Work
from counter_client.desk.queue_panel import QueuePanel
from counter_client.desk.reading import read
from counter_client.desk.scene import Key, Loss, Mode, Saving, Scene, loss, meanwhile, scene, seated
from counter_client.desk.side_panel import SidePanel
from counter_client.desk.sitter import Sitter
from counter_client.desk.steps import Step
from counter_client.desk.ticket_menu import TicketMenu
from counter_client.frame.ask import Question
from counter_client.frame.room import Room
from counter_client.frame.shortcuts import cap
from counter_client.intake.draft import Drafts
from counter_client.look.flow import Columns
from counter_client.look.parts import column
from counter_client.look.tokens import Tone
from counter_client.session import Session
from sync.domain.calling import NobodyWaiting
from sync.domain.ids import CounterId, TicketId
from sync.domain.ticket import Ticket, TicketKind, TicketState
from sync.office.moves import MOVED_ON
from sync.office.refusal import NotPossible

UseCase = Callable[[TicketId, CounterId], Ticket | NotPossible]
T = TypeVar("T")


class DeskRoom(Room):
    """Thin: each key is one use case, saved beside the window; afterwards everything is read again."""

    intake_wanted = Signal()
    """A dossier is to be taken in for the person at the counter."""

    shown = Signal(object)
    """The Scene that is on the screen now."""

    strip_wanted = Signal()
    """The small window, or the whole screen again."""

    def __init__(self, session: Session, drafts: Drafts, sitter: Sitter) -> None:
        """Make the desk of a counter; ``sitter`` keeps its officer's seat."""
        super().__init__()
        self._session, self._drafts, self._sitter = session, drafts, sitter
        self._queue = session.machine.queue.by(session.officer.id)
        self._here = session.counter.id
        self._saver = session.saver
        self._pressed: Key | None = None
        self._before: Ticket | None = None
        self._mover = Mover(session, self._queue, self)
        self._booking = Booking(session, self)
        self.tickets = TicketMenu(session, self._queue, self._mover)
        self._shown, self._served = scene(None, (), ()), 0
        self._keys = self._make_keys()
        self._left, self._centre, self._right = QueuePanel(session), CentrePanel(session), SidePanel(session)
        self._slip = self._right.slip
        self._slip_key = self.key("desk.slip", self.tr("Code on the slip"), self._slip.enter)
        self._transfer_key = self.key("desk.transfer", self.tr("Transfer"), self._ask_place)
        self._park_key = self.key("desk.park", self.tr("Set aside"), self._ask_aside)
        self._list_key = self.key("desk.people", self.tr("People in the queue"), self._left.enter)
        self._pause_key = self.key("desk.pause", self.tr("Pause the counter"), sitter.ask_pause)
        self._strip_key = self.key("desk.strip", self.tr("Small window"), self.strip_wanted.emit)
        self._print_key = self.key("desk.print", self.tr("Print a slip again"), self._print_slip)
        self._book_key = self.key("desk.book", self.tr("Appointments"), self._booking.begin)
        self._undo_key = self.key("desk.undo", self.tr("Undo"), self._undo)
        layout = column(session.look, margins=(16, 16, 16, 16))
        layout.addWidget(Columns(session.look, (self._left, self._centre, self._right), (430, 492, 292)))
        self.setLayout(layout)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._connect()

    def heritage(self) -> object:
        """Return the last steps: they can be taken back in another look too."""
        return self._mover.steps

    def inherit(self, heritage: Any) -> None:  # noqa: ANN401
        """Let the last steps be taken back here."""
        self._mover.steps = heritage

    def show_help(self, card: QWidget) -> None:
        """Give the card with the call for help its place, where the eye is first on the right."""
        self._right.show_first(card)

    def reload(self) -> None:
        """Read queue, counter and absent people again."""
        shown, self._served = self._scene(), self._queue.served_today(self._here)
        self._tell_if_lost(shown.ticket)
        self._show(shown)

    def strip_actions(self) -> tuple[QAction, ...]:
        """Return the keys that do the same in the small window; those that need a list or a line are not among them."""
        kept = (self._transfer_key, self._park_key, self._pause_key, self._undo_key, self._strip_key)
        everywhere = (action for action in self.actions() if action.objectName() in {"every.lock", "every.assist"})
        return (*self._keys.values(), *kept, *everywhere)

    def _show_again(self) -> None:
        self._show(self._shown)

    def _show(self, shown: Scene) -> None:
        self._shown = shown
        for key, action in self._keys.items():
            action.setEnabled(key in shown.keys)
        rests = not shown.keys
        self._slip_key.setEnabled(shown.mode is Mode.IDLE)  # whoever is at the counter comes first; the line is there
        self._slip.show_key(shown=shown.mode is Mode.IDLE)
        self._slip.setEnabled(shown.mode is not Mode.PAUSED and shown.saving.possible)
        self._transfer_key.setEnabled(shown.mode is Mode.SERVING and not rests)
        self._park_key.setEnabled(shown.mode is Mode.SERVING and not rests)
        self._list_key.setEnabled(shown.saving.possible)
        self._book_key.setEnabled(shown.saving.possible)
        self._print_key.setEnabled(shown.saving.possible)
        self._pause_key.setEnabled(shown.mode is Mode.IDLE and shown.seat is not None and not rests)
        self._undo_key.setEnabled(bool(self._mover.steps) and not rests)
        self._left.show_scene(shown)
        self._centre.show_scene(shown)
        self._right.show_scene(shown, self._served)
        nobody = shown.mode is Mode.IDLE and shown.next is None
        self.fill_key(None if nobody else self._keys[shown.filled])
        self.shown.emit(shown)

    def enter(self) -> None:
        """Listen to the keys; no button is pressed by accident."""
        self.setFocus()

    def _scene(self) -> Scene:
        return seated(read(self._session, self._queue, self._saving()), self._sitter.seat, self._sitter.beside)

    def _saving(self) -> Saving:
        return Saving(self._pressed, self._saver.slow, self._saver.trouble is None)

    def _follow_saver(self) -> None:
        """Show what is being saved; who asked for it reads the queue again when it is durable."""
        self._pressed = self._pressed if self._saver.busy else None
        self._show(meanwhile(self._shown, self._saving()))

    def _tell_if_lost(self, present: Ticket | None) -> None:
        """Say it when another counter's word about the person here has come and goes before this counter's."""
        before, self._before = self._before, present
        if before is None or (present is not None and present.id == before.id):
            return
        now = self._queue.ticket(before.id)
        match loss(now, self._here):
            case Loss.ELSEWHERE:
                words = self.tr("%1 is at counter %2: the slip was shown there.")
                self.say(words.replace("%1", before.label).replace("%2", str(now and now.counter)), Tone.ATTENTION)
            case Loss.WAITING:
                self.say(self.tr("%1 waits again: the call was not confirmed in time.").replace("%1", before.label))
            case None:
                pass

    def _make_keys(self) -> dict[Key, QAction]:
        words = {
            Key.CALL: self.tr("Call next"),
            Key.RESUME: self.tr("Open the counter again"),
            Key.RECALL: self.tr("Recall"),
            Key.ABSENT: self.tr("Absent"),
            Key.SERVE: self.tr("Start serving"),
            Key.FINISH: self.tr("Finish"),
            Key.TAKE_IN: self.tr("Take in"),
        }
        return {key: self.key(key.value, text, self._presser(key)) for key, text in words.items()}

    def _presser(self, key: Key) -> Callable[[], None]:
        return lambda: self.press(key)

    def _connect(self) -> None:
        self._centre.pressed.connect(self.press)
        self._right.called_back.connect(self._call_back)
        self._slip.shown.connect(self._serve_by_slip)
        self._slip.left.connect(self.setFocus)
        self._saver.told.connect(self._follow_saver)
        self._left.meant.connect(self.tickets.open)
        self._left.left.connect(self.setFocus)
        self.tickets.next_wanted.connect(self._call_next)
        self._left.awaited.connect(self._booking.open)
        self._left.booking_wanted.connect(self._booking.begin)
        self.tickets.invite_wanted.connect(self._booking.invite)
        self.tickets.print_wanted.connect(self.print_wanted)
        self.tickets.asked.connect(self.asked)
        self.tickets.refused.connect(lambda why: self.say(why, Tone.ATTENTION))
        self._mover.menu_wanted.connect(self.menu_wanted)
        self._sitter.menu_wanted.connect(self.menu_wanted)
        self._sitter.changed.connect(self.reload)
        self._mover.decided.connect(self._move)

    def press(self, key: Key) -> None:
        """Do what a key of the scene says, if it can be done now."""
        {
            Key.CALL: self._call_next,
            Key.RESUME: self._sitter.resume,
            Key.RECALL: self._recall,
            Key.ABSENT: self._miss,
            Key.SERVE: self._serve,
            Key.FINISH: self._finish,
            Key.TAKE_IN: self._take_in,
        }[key]()

    def _save(self, key: Key | None, work: Callable[[], T], then: Callable[[T], object]) -> None:
        """Have something saved; a second press before it is durable does nothing."""
        if not self._saver.busy:
            self._pressed = key
        self._saver.save(key.value if key else "desk.other", work, then)

    def _call_next(self) -> None:
        work = partial(self._session.machine.call_next, self._here, self._session.officer.id)
        self._save(Key.CALL, work, self._show_answer)

    def _show_answer(self, answer: Ticket | NobodyWaiting | NotPossible) -> None:
        if isinstance(answer, Ticket):
            waited = replace(answer, state=TicketState.WAITING)
            self._mover.remember(Step(waited, TicketKind.CALLED, answer))
            self._say_done(self.tr("Called %1"), answer, back=True)
        self.reload()
        if isinstance(answer, NobodyWaiting):
            self.say(self.tr("Nobody is waiting."))
        elif isinstance(answer, NotPossible):
            self.say(answer.reason, Tone.ATTENTION)

    def _recall(self) -> None:
        self._with_person(Key.RECALL, self._queue.recall, self.tr("Called %1 again"))

    def _miss(self) -> None:
        self._with_person(Key.ABSENT, self._queue.miss, self.tr("%1 is marked absent"), TicketKind.ABSENT)

    def _serve(self) -> None:
        self._with_person(Key.SERVE, self._queue.serve, "")

    def show_slip(self, text: str) -> None:
        """Serve whoever holds a slip that was scanned; its line says why not."""
        self._serve_by_slip(text)

    def _serve_by_slip(self, shown: str) -> None:
        self._save(None, partial(self._queue.serve_by_slip, shown, self._here), self._show_served)

    def _show_served(self, served: Ticket | NotPossible) -> None:
        if isinstance(served, NotPossible):
            self._slip.answer(served.reason)
            return
        self._slip.answer("")
        self.setFocus()
        self._show_result(served, self.tr("Serving %1: the slip is here"))

    def _call_back(self, ticket: TicketId) -> None:
        if (standing := self._queue.ticket(ticket)) is not None:
            self.tickets.begin(Act.BACK, standing)

    def _take_in(self) -> None:
        ticket = self._at_counter()
        if ticket is None or ticket.state is not TicketState.CALLED:
            self.intake_wanted.emit()
            return
        self._save(Key.TAKE_IN, partial(self._queue.serve, ticket.id, self._here), self._begin_intake)

    def _begin_intake(self, served: Ticket | NotPossible) -> None:
        self._show_result(served, "")
        self.intake_wanted.emit()

    def _finish(self) -> None:
        ticket = self._at_counter()
        if ticket is None or not self._drafts.is_begun(self._session.officer.id, ticket.id):
            self._finish_now()
            return
        title = self.tr("Finish %1 with a dossier half filled in?").replace("%1", ticket.label)
        text = self.tr("What was typed is kept in the intake while nobody is at the counter; it is not taken in yet.")
        self.asked.emit(Question(title, text, self.tr("Finish")), lambda _note: self._finish_now())

    def _finish_now(self) -> None:
        self._with_person(Key.FINISH, self._queue.finish, self.tr("%1 is finished"), TicketKind.FINISHED)

    def _lead_draft(self, moved: Ticket) -> None:
        """Keep what was typed for somebody who is finished where the intake finds it, until that is taken back."""
        officer = self._session.officer.id
        if moved.state is not TicketState.FINISHED:
            self._drafts.move_back(officer, moved.id)
        elif self._drafts.is_begun(officer, moved.id):
            self._drafts.move(officer, moved.id)

    def _undo(self) -> None:
        step = self._mover.steps[-1]
        if self._saver.save("desk.undo", self._mover.undoing(step), partial(self._show_undone, step)):
            self._mover.drop_last()

    def _show_undone(self, step: Step, answer: Ticket | NotPossible) -> None:
        """Say it; a step that only has to wait until the counter is free stays the last one."""
        if isinstance(answer, NotPossible) and answer != MOVED_ON:
            self._mover.remember(step)
        self._show_moved(answer, self.tr("%1: the last step is taken back"), None)

    def _person(self) -> Ticket | None:
        """Return who is at the counter; says it when nobody is any more."""
        ticket = self._at_counter()
        if ticket is None:
            self.reload()
            self.say(self.tr("Nobody is at the counter any more."), Tone.ATTENTION)
        return ticket

    def _with_person(self, key: Key, act: UseCase, words: str, undoable: TicketKind | None = None) -> None:
        ticket = self._person()
        if ticket is not None:
            last = (ticket, undoable) if undoable else None
            self._move(partial(act, ticket.id, self._here), words, last, key)

    def _print_slip(self) -> None:
        """Print the slip of who is meant in the list, else of who is at the counter; else ask whose by the search."""
        meant = self._left.meant_now()
        person = self._at_counter() if meant is None else None
        if meant is not None:
            self.print_wanted.emit(meant)
        elif person is not None:
            self.print_wanted.emit(person.id)
        else:
            self.search_wanted.emit(self.tr("print slip again") + " ")

    def _ask_aside(self) -> None:
        if (ticket := self._person()) is not None:
            self._mover.ask_aside(ticket)

    def _ask_place(self) -> None:
        if (ticket := self._person()) is not None:
            self._mover.ask_place(ticket)

    def _move(self, work: Work, words: str, begun: Begun | None = None, key: Key | None = None) -> None:
        self._save(key, work, lambda result: self._show_moved(result, words, begun))

    def _show_moved(self, result: Ticket | NotPossible, words: str, begun: Begun | None) -> None:
        if isinstance(result, Ticket):
            if begun is not None:
                self._mover.remember(Step(*begun, result))
            self._before = None  # this counter itself let the person go
            self._lead_draft(result)
        self._show_result(result, words, back=begun is not None)

    def _say_done(self, words: str, ticket: Ticket, *, back: bool) -> None:
        """Say what was done, and by which key it is taken ``back``, where it can be."""
        key = self.tr(" – %1 takes it back").replace("%1", cap("desk.undo")) if back else ""
        self.say(words.replace("%1", ticket.label) + key, Tone.OK)

    def _show_result(self, result: Ticket | NotPossible, words: str, *, back: bool = False) -> None:
        self.reload()
        if isinstance(result, NotPossible):
            self.say(result.reason, Tone.ATTENTION)
        elif words:
            self._say_done(words, result, back=back)

    def _at_counter(self) -> Ticket | None:
        return self._queue.at_counter(self._here)
