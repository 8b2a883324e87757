"""The desk: reads the queue, calls people, hands over to intake."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from counter_client.desk.acts import Act
from counter_client.desk.attendant import Attendant
from counter_client.desk.booking import Booking
from counter_client.desk.centre_panel import CentrePanel
from counter_client.desk.mover import Mover
from counter_client.desk.queue_panel import QueuePanel
from counter_client.desk.reading import read
from counter_client.desk.scene import Key, Mode, Scene, meanwhile, scene, seated
from counter_client.desk.side_panel import SidePanel
from counter_client.desk.sitter import Sitter
from counter_client.desk.ticket_menu import TicketMenu
from counter_client.frame.room import Room
from counter_client.intake.draft import Drafts
from counter_client.look.flow import Columns
from counter_client.look.parts import column
from counter_client.look.tokens import Tone
from counter_client.session import Session
from sync.domain.ids import TicketId


class DeskRoom(Room):
    """Thin: shows one moment of the counter; keys are steps of its attendant, after each everything is read again."""

    intake_wanted = Signal()
    """A dossier is to be taken in for the person at the counter."""

    shown = Signal(object)
    """The Scene that is on the screen now."""

    strip_wanted = Signal()
    """The small window, or the whole screen again."""

    def __init__(self, session: Session, drafts: Drafts, sitter: Sitter) -> None:
        """Make the desk of a counter; ``sitter`` keeps its officer's seat."""
        super().__init__()
        self._session, self._sitter = session, sitter
        self._queue = session.machine.queue.by(session.officer.id)
        self._here = session.counter.id
        self._mover = Mover(session, self._queue, self)
        self._attendant = doing = Attendant(session, self._queue, drafts, self._mover)
        self._booking = Booking(session, self)
        self.tickets = TicketMenu(session, self._queue, self._mover)
        self._shown, self._served = scene(None, (), ()), 0
        self._keys = self._make_keys()
        self._left, self._centre, self._right = QueuePanel(session), CentrePanel(session), SidePanel(session)
        self._slip = self._right.slip
        self._slip_key = self.key("desk.slip", self.tr("Code on the slip"), self._slip.enter)
        self._transfer_key = self.key("desk.transfer", self.tr("Transfer"), doing.ask_place)
        self._park_key = self.key("desk.park", self.tr("Set aside"), doing.ask_aside)
        self._list_key = self.key("desk.people", self.tr("People in the queue"), self._left.enter)
        self._pause_key = self.key("desk.pause", self.tr("Pause the counter"), sitter.ask_pause)
        self._strip_key = self.key("desk.strip", self.tr("Small window"), self.strip_wanted.emit)
        self._print_key = self.key("desk.print", self.tr("Print a slip again"), self._print_slip)
        self._book_key = self.key("desk.book", self.tr("Appointments"), self._booking.begin)
        self._undo_key = self.key("desk.undo", self.tr("Undo"), doing.undo)
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
        self._attendant.heed(shown.ticket)
        self._show(shown)

    def strip_actions(self) -> tuple[QAction, ...]:
        """Return the keys that do the same in the small window; those that need a list or a line are not among them."""
        kept = (self._transfer_key, self._park_key, self._pause_key, self._undo_key, self._strip_key)
        everywhere = (action for action in self.actions() if action.objectName() in {"every.lock", "every.assist"})
        return (*self._keys.values(), *kept, *everywhere)

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
        return seated(read(self._session, self._queue, self._attendant.saving), self._sitter.seat, self._sitter.beside)

    def _follow_saver(self) -> None:
        """Show what is being saved; who asked for it reads the queue again when it is durable."""
        self._attendant.follow_saver()
        self._show(meanwhile(self._shown, self._attendant.saving))

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
        self._slip.shown.connect(self.show_slip)
        self._slip.left.connect(self.setFocus)
        self._session.saver.told.connect(self._follow_saver)
        self._left.meant.connect(self.tickets.open)
        self._left.left.connect(self.setFocus)
        self.tickets.next_wanted.connect(self._attendant.call_next)
        self._left.awaited.connect(self._booking.open)
        self._left.booking_wanted.connect(self._booking.begin)
        self.tickets.invite_wanted.connect(self._booking.invite)
        self.tickets.print_wanted.connect(self.print_wanted)
        self.tickets.asked.connect(self.asked)
        self.tickets.refused.connect(lambda why: self.say(why, Tone.ATTENTION))
        self._mover.menu_wanted.connect(self.menu_wanted)
        self._sitter.menu_wanted.connect(self.menu_wanted)
        self._sitter.changed.connect(self.reload)
        self._attendant.changed.connect(self.reload)
        self._attendant.said.connect(self.say)
        self._attendant.done.connect(lambda sentence: self.done.emit(sentence, self._undo_key))
        self._attendant.asked.connect(self.asked)
        self._attendant.intake_wanted.connect(self.intake_wanted)
        self._attendant.slip_told.connect(self._tell_slip)

    def press(self, key: Key) -> None:
        """Do what a key of the scene says, if it can be done now."""
        doing = self._attendant
        {
            Key.CALL: doing.call_next,
            Key.RESUME: self._sitter.resume,
            Key.RECALL: doing.recall,
            Key.ABSENT: doing.miss,
            Key.SERVE: doing.serve,
            Key.FINISH: doing.finish,
            Key.TAKE_IN: doing.take_in,
        }[key]()

    def show_slip(self, text: str) -> None:
        """Serve whoever holds a slip that was scanned; its line says why not."""
        self._attendant.serve_by_slip(text)

    def _tell_slip(self, why: str) -> None:
        self._slip.answer(why)
        if not why:
            self.setFocus()

    def _call_back(self, ticket: TicketId) -> None:
        if (standing := self._queue.ticket(ticket)) is not None:
            self.tickets.begin(Act.BACK, standing)

    def _print_slip(self) -> None:
        """Print the slip of who is meant in the list, else of who is at the counter; else ask whose by the search."""
        meant = self._left.meant_now()
        person = self._attendant.present if meant is None else None
        if meant is not None:
            self.print_wanted.emit(meant)
        elif person is not None:
            self.print_wanted.emit(person.id)
        else:
            self.search_wanted.emit(self.tr("print slip again") + " ")
