"""The left panel of the desk: who waits and who is next, who is away, who is done; each can be acted upon."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_client.dates import minutes_between, span_text
from counter_client.desk.because import because_text
from counter_client.desk.queue_list import QueueList
from counter_client.desk.queue_words import Whom, people, rows, waited
from counter_client.desk.scene import Scene
from counter_client.frame.shortcuts import cap
from counter_client.look.button import SMALL, Button, Kind, Measure
from counter_client.look.flow import Flow
from counter_client.look.parts import STACKED, Panel, column, fill, label, picture, row, rule
from counter_client.session import Session
from sync.domain.ids import EntityId, TicketId

TAB = Measure(28, 9, "small")


class QueuePanel(Panel):
    """Re-read as a whole with each scene."""

    meant = Signal(object)
    """TicketId of the person with whom something is to be done."""

    awaited = Signal(object)
    """The Appointment of a person who has come, or does not."""

    booking_wanted = Signal()
    """Appointments are to be made or read."""

    left = Signal()
    """The keys belong to the desk again."""

    def __init__(self, session: Session) -> None:
        """Make it for the session's counter."""
        super().__init__(session.look, self.tr("Queue of counter %1").replace("%1", session.counter.id))
        self._session = session
        self._whom = Whom.WAITING
        self._scene: Scene | None = None
        self._list = QueueList(session.look)
        self._tabs = {whom: self._tab(whom) for whom in Whom}
        self._nobody = label("", "soft", "desk.nobody", wrap=True)
        self._nobody.setMargin(session.look.at(14))
        self._next = label("", "body", "desk.next-why", wrap=True)
        self._why = self._why_box()
        fill(self.body, self._tab_row(), rule())
        self.body.addWidget(self._list, 1)
        self._book = self._booking_row()
        fill(self.body, self._nobody, self._why, self._book)
        self._end = self.body.count()
        self.body.addStretch(0)
        self._list.meant.connect(self._tell_meant)
        self._list.left.connect(self.left)
        self._list.turned.connect(self._turn)

    def show_scene(self, scene: Scene) -> None:
        """Show the people of a scene."""
        self._scene = scene
        machine, shown = self._session.machine, people(scene, self._whom)
        self._list.show_rows(rows(machine, scene, self._whom), self._list.chosen())
        for whom, tab in self._tabs.items():
            tab.say(self._tab_words(whom, len(people(scene, whom))))
            tab.become(Kind.CHOSEN if whom is self._whom else Kind.PLAIN)
        self._tell_state(scene, machine.clock())
        self._list.setVisible(bool(shown))
        self._nobody.setText(self._nobody_words())
        self._nobody.setVisible(not shown)
        self.body.setStretch(self._end, 0 if shown else 1)
        self._show_next(scene, machine.clock())
        self._book.setVisible(self._whom is Whom.INVITED)

    def enter(self) -> None:
        """Let the arrows move among the people."""
        if not self._list.isVisible():
            self._show(next((whom for whom in Whom if self._scene and people(self._scene, whom)), Whom.WAITING))
        self._list.enter()

    def meant_now(self) -> TicketId | None:
        """Return whose row the arrows are at, while the keyboard is in the list; None otherwise."""
        name = self._list.chosen() if self._list.hasFocus() and self._whom is not Whom.INVITED else ""
        return TicketId(EntityId(name)) if name else None

    def _show(self, whom: Whom) -> None:
        self._whom = whom
        if self._scene is not None:
            self.show_scene(self._scene)

    def _turn(self, way: int) -> None:
        """Go to the next list that has anybody in it."""
        order = list(Whom)
        at = order.index(self._whom)
        others = order[at + 1 :] if way > 0 else order[:at][::-1]
        found = next((whom for whom in others if self._scene and people(self._scene, whom)), None)
        if found is not None:
            self._show(found)
            self._list.enter()

    def _tell_meant(self, name: str) -> None:
        if self._whom is not Whom.INVITED:
            self.meant.emit(TicketId(EntityId(name)))
            return
        found = next((each for each in self._scene.invited if each.id == name), None) if self._scene else None
        if found is not None:
            self.awaited.emit(found)

    def _tab_row(self) -> Flow:
        """Return the tabs, in two rows where the text is large."""
        look, flow = self._session.look, Flow(0)
        flow.setContentsMargins(look.at(6), look.at(2), look.at(6), look.at(2))
        for tab in self._tabs.values():
            flow.addWidget(tab)
        return flow

    def _booking_row(self) -> QWidget:
        look, box = self._session.look, QWidget()
        keys = cap("desk.book")
        button = Button(look, "desk.book", self.tr("Appointments …"), icon="calendar-check", key=keys, measure=SMALL)
        button.clicked.connect(self.booking_wanted)
        box.setLayout(fill(row(look, margins=(11, 6, 11, 8)), button, None))
        return box

    def _tab(self, whom: Whom) -> Button:
        button = Button(self._session.look, f"desk.people.{whom.value}", self._tab_words(whom, 0), measure=TAB)
        button.clicked.connect(partial(self._show, whom))
        return button

    def _tab_words(self, whom: Whom, count: int) -> str:
        words = {
            Whom.WAITING: self.tr("Waiting %1"),
            Whom.AWAY: self.tr("Away %1"),
            Whom.OVER: self.tr("Done %1"),
            Whom.INVITED: self.tr("Expected %1"),
        }
        return words[whom].replace("%1", str(count))

    def _nobody_words(self) -> str:
        return {
            Whom.WAITING: self.tr("Nobody is waiting for this counter."),
            Whom.AWAY: self.tr("Nobody is absent or set aside."),
            Whom.OVER: self.tr("Nobody is done yet today."),
            Whom.INVITED: self.tr("Nobody is expected any more today."),
        }[self._whom]

    def _tell_state(self, scene: Scene, now_ms: int) -> None:
        """While nothing can be saved the list is only read, and says so (F-10)."""
        self.note.setProperty("role", "small" if scene.saving.possible else "fault")
        self.note.style().polish(self.note)
        self.tell(self._summary(scene, now_ms) if scene.saving.possible else self.tr("Nothing is saved – only read"))

    def _show_next(self, scene: Scene, now_ms: int) -> None:
        self._why.setVisible(scene.next is not None and self._whom is Whom.WAITING)
        if scene.next is not None:
            rules = self._session.machine.queue.rules()
            why = because_text(scene.next, scene.why.get(scene.next.id), rules)
            text = self.tr("Next is %1: %2, has waited %3.").replace("%1", scene.next.label)
            text = text.replace("%2", why or self.tr("came first"))
            self._next.setText(text.replace("%3", waited(scene.next, now_ms)))

    def _summary(self, scene: Scene, now_ms: int) -> str:
        if not scene.waiting:
            return ""
        people_words = self.tr("%n people", "", len(scene.waiting))
        longest = max(minutes_between(ticket.issued_at_ms, now_ms) for ticket in scene.waiting)
        return self.tr("%1 · longest %2").replace("%1", people_words).replace("%2", span_text(longest))

    def _why_box(self) -> QWidget:
        look, box = self._session.look, QWidget()
        line = row(look, margins=(14, 10, 14, 10), gap=10)
        sign = column(look)
        fill(sign, picture(look, "info", "info", 20), None)
        line.addLayout(sign)
        texts = fill(column(look, gap=2), self._next)
        if look.scale < STACKED:  # with large text the people matter more
            fill(texts, label(self.tr("A click or ↓ on a person: priority, send on, void."), "small", wrap=True))
        line.addLayout(texts, 1)
        box.setLayout(line)
        return box
