"""The desk as a small window that stays on top, beside the province's system in a browser: the same scene."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter_client.desk.because import because_text
from counter_client.desk.manned import poster
from counter_client.desk.queue_words import waited
from counter_client.desk.scene import Key, Mode, Scene
from counter_client.desk.titles import title_of
from counter_client.frame.shortcuts import cap
from counter_client.frame.toast import SHOWN_MS, STAYS, UNDO_MS
from counter_client.frame.training import EDGE_PX, mark
from counter_client.look.button import Button, Kind, Measure
from counter_client.look.chip import Chip, ChipText, Plate
from counter_client.look.elided import Elided
from counter_client.look.parts import column, fill, frame, row
from counter_client.look.sheet import sheet
from counter_client.look.tokens import Look, Tone
from counter_client.session import Session
from sync.domain.help import HelpState
from sync.domain.ticket import Ticket

SIZE = QSize(456, 152)
"""At 100 %; it grows with the text."""


_BACK = Measure(28, 9, "small")
_DO = Measure(34, 7, "small", cap_first=True)


class DeskStrip(QWidget):
    """Number, what for, who is next and why, and what can be done now; pressing tells only which key was meant."""

    pressed = Signal(object)
    """A Key of the scene."""

    left = Signal()
    """The whole screen is wanted again."""

    def __init__(self, session: Session) -> None:
        """Make a hidden one; a window of its own, so that no window manager hides it with the large one."""
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        self._session = session
        look = session.look
        self.setObjectName("strip")
        self.setAccessibleName(self.tr("Small window of counter %1").replace("%1", session.counter.id))
        self.setWindowTitle(self.tr("Counter %1 – Một Cửa").replace("%1", session.counter.id))
        self.setStyleSheet(sheet(look))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._number = Plate(look, "strip.number", height_px=48, width_px=108, role="number")
        self._state, self._title, self._note = Elided("strip.state"), Elided("strip.title"), Elided("strip.note")
        self._hub, self._help = Chip(look, name="strip.hub"), Chip(look, name="strip.help")
        self._buttons = {key: self._button(key) for key in _ORDER}
        self._said, self._next, self._training = "", "", False
        self._scene: Scene | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(lambda: self.unsay(self._said))
        self._place(look)

    def hear(self, actions: tuple[QAction, ...]) -> None:
        """Have keys of the desk do here what they do there."""
        self.addActions(actions)

    def be_training(self) -> None:
        """Say by a border and in words that nothing here is real."""
        self._training = True
        self.setWindowTitle(self.tr("Training – %1").replace("%1", self.windowTitle()))
        mark(self)
        if (inside := self.layout()) is not None:
            inside.setContentsMargins(EDGE_PX, EDGE_PX, EDGE_PX, EDGE_PX)
            self.setFixedSize(SIZE * self._session.look.scale + QSize(2 * EDGE_PX, 2 * EDGE_PX))

    def show_scene(self, scene: Scene) -> None:
        """Show a scene of the desk; out of sight nothing is read for it."""
        self._scene = scene
        if self.isVisible():
            self._show(scene)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what the desk shows."""
        super().showEvent(event)
        if self._scene is not None:
            self._show(self._scene)

    def _show(self, scene: Scene) -> None:
        ticket = scene.ticket
        self._number.setVisible(ticket is not None)
        self._number.setText(ticket.label if ticket else "")
        words = poster(self._session, scene)
        self._state.setText(self._state_of(scene, ticket) if ticket else words.state)
        self._title.setText(title_of(self._session.machine, ticket) if ticket else words.title)
        for key, button in self._buttons.items():
            button.setVisible(key in _SHOWN[scene.mode] and (scene.takes_in or key is not Key.TAKE_IN))
            button.setEnabled(key in scene.keys and (key is not Key.CALL or scene.next is not None))
            button.become(Kind.PRIMARY if key is scene.filled else Kind.PLAIN)
            button.hold(on=key is scene.saving.key)
        self._buttons[Key.CALL].say(self._call_words(scene))
        self._next = self._next_of(scene)
        self._show_surroundings()
        self._show_note()

    def say(self, sentence: str, tone: Tone, *, shown_ms: int = SHOWN_MS) -> None:
        """Show a sentence in place of who is next; what is wrong stays until something else is said."""
        if self.isHidden():
            return  # it is read on the whole screen
        self._said = sentence
        self._timer.stop()
        if tone not in STAYS:
            self._timer.start(shown_ms)
        self._show_note()

    def tell_done(self, sentence: str, back: QAction) -> None:
        """Show what was done, and the key that takes it back."""
        key = self.tr(" – %1 takes it back").replace("%1", cap(back.objectName()))
        self.say(sentence + key, Tone.OK, shown_ms=UNDO_MS)

    def unsay(self, sentence: str) -> None:
        """Take back a sentence that is no longer true."""
        if sentence == self._said:
            self._said = ""
            self._show_note()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Lead back to the whole screen: nobody leaves the counter by closing the small window."""
        event.ignore()
        self.left.emit()

    def _show_note(self) -> None:
        self._note.setText(self._said or self._next)
        self._note.setAccessibleName(self._note.text())

    def _show_surroundings(self) -> None:
        if self._training:
            self._hub.say(ChipText(self.tr("Training"), Tone.ATTENTION, "graduation-cap"))
            return
        online = self._session.machine.link().online
        words = self.tr("Online") if online else self.tr("Offline")
        self._hub.say(ChipText(words, Tone.NEUTRAL, "cloud" if online else "cloud-off"))
        asked = [call for call in self._session.machine.help.waiting() if call.state is HelpState.ASKED]
        said = ChipText(self.tr("Help: %1").replace("%1", str(len(asked))), Tone.ATTENTION, "hand-helping")
        self._help.say(said if asked else None)

    def _state_of(self, scene: Scene, ticket: Ticket) -> str:
        if scene.mode is Mode.SERVING:
            return self.tr("Serving")
        return self.tr("Called") if ticket.calls <= 1 else self.tr("Called %1 times").replace("%1", str(ticket.calls))

    def _next_of(self, scene: Scene) -> str:
        if not scene.saving.possible:
            return self.tr("Nothing can be saved. The whole screen says what to do: %1").replace(
                "%1", cap("desk.strip")
            )
        if scene.recalled_enough:
            words = self.tr("Recalled %1 times and nobody came: mark absent.")
            return words.replace("%1", str(scene.recalls))
        if scene.next is None:
            return self.tr("Nobody is waiting for this counter.")
        machine = self._session.machine
        why = because_text(scene.next, scene.why.get(scene.next.id), machine.queue.rules())
        who = self.tr("Next %1, waits %2").replace("%1", scene.next.label)
        return " · ".join(filter(None, (who.replace("%2", waited(scene.next, machine.clock())), why)))

    def _call_words(self, scene: Scene) -> str:
        if scene.calling:
            return self.tr("Calling, one moment …")
        return self.tr("Call %1").replace("%1", scene.next.label) if scene.next else self.tr("Call next")

    def _place(self, look: Look) -> None:
        head, texts = frame("strip"), column(look)
        self._state.setProperty("role", "onIndigoSoft")
        self._title.setProperty("role", "onIndigo")
        fill(texts, None, self._state, self._title, None)
        line = row(look, margins=(8, 6, 8, 6), gap=10)
        line.addWidget(self._number)
        line.addLayout(texts, 1)
        line.addWidget(self._help)
        line.addWidget(self._hub)
        head.setLayout(line)
        head.setFixedHeight(look.at(60))
        inside = column(look)
        fill(inside, head, look.at(6), self._noted(look), None, self._keys(look), look.at(6))
        self.setLayout(inside)
        self.setFixedSize(SIZE * look.scale)

    def _noted(self, look: Look) -> QHBoxLayout:
        line = row(look, margins=(10, 0, 8, 0), gap=8)
        line.addWidget(self._note, 1)
        back = Button(look, "strip.back", self.tr("Enlarge"), key=cap("desk.strip"), measure=_BACK)
        back.clicked.connect(self.left)
        line.addWidget(back)
        return line

    def _keys(self, look: Look) -> QHBoxLayout:
        line = row(look, margins=(5, 0, 5, 0))
        for key in _ORDER:
            line.addWidget(self._buttons[key])
        return line

    def _button(self, key: Key) -> Button:
        name, words = self._names()[key]
        button = Button(self._session.look, f"strip.{name}", words, key=cap(key.value), measure=_DO)
        button.clicked.connect(lambda: self.pressed.emit(key))
        return button

    def _names(self) -> dict[Key, tuple[str, str]]:
        return {
            Key.CALL: ("call-next", self.tr("Call next")),
            Key.RESUME: ("resume", self.tr("Open the counter again")),
            Key.SERVE: ("serve", self.tr("Serve")),
            Key.RECALL: ("recall", self.tr("Recall")),
            Key.ABSENT: ("absent", self.tr("Absent")),
            Key.TAKE_IN: ("intake", self.tr("Take in")),
            Key.FINISH: ("finish", self.tr("Finish")),
        }


_ORDER = (Key.CALL, Key.RESUME, Key.SERVE, Key.RECALL, Key.ABSENT, Key.TAKE_IN, Key.FINISH)
_SHOWN = {
    Mode.IDLE: frozenset({Key.CALL}),
    Mode.PAUSED: frozenset({Key.RESUME}),
    Mode.CALLED: frozenset({Key.SERVE, Key.RECALL, Key.ABSENT, Key.FINISH}),
    Mode.SERVING: frozenset({Key.TAKE_IN, Key.FINISH}),
}
"""What has a button; F9 and the others are heard all the same."""
