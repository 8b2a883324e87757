"""One line above the keys that says what happened; what is wrong stays until it is put right or closed."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QEnterEvent
from PySide6.QtWidgets import QFrame, QLabel

from counter_client.frame.shortcuts import cap
from counter_client.look import icons
from counter_client.look.announce import announce
from counter_client.look.button import Button, Kind, Measure
from counter_client.look.parts import fill, label, row
from counter_client.look.tokens import Look, Tone

SHOWN_MS = 6000
UNDO_MS = 10_000
"""So long a button takes back what was done (D-05); the key does for longer."""

SIGNS = {
    Tone.OK: ("circle-check", "okSoft"),
    Tone.INFO: ("info", "infoSoft"),
    Tone.NEUTRAL: ("info", "infoSoft"),
    Tone.ATTENTION: ("triangle-alert", "attentionSoft"),
    Tone.LATE: ("circle-alert", "attentionSoft"),
}
STAYS = frozenset({Tone.ATTENTION, Tone.LATE})
CLOSE = Measure(28, 11, "small")


class Toast(QFrame):
    """A strip of its own in the layout, so that it covers nothing; the mouse over it stops its time."""

    told = Signal(str, object)
    """A sentence that was shown and its Tone, for the list of what was said."""

    def __init__(self, look: Look) -> None:
        """Make a hidden one."""
        super().__init__()
        self._look = look
        self.setObjectName("toast")
        self._stays = False
        self._sign = QLabel()
        self._words = label("", name="toast.text", wrap=True)
        self._back: QAction | None = None
        self._undo = Button(look, "toast.undo", self.tr("Undo"), icon="undo-2", key=cap("desk.undo"), measure=CLOSE)
        self._undo.become(Kind.YELLOW)
        self._undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it has its key; a Tab more in each form would be dear
        self._undo.clicked.connect(self._take_back)
        self._undo.hide()
        self._close = Button(look, "toast.close", self.tr("Close"), measure=CLOSE)
        self._close.clicked.connect(self.hide)
        line = fill(row(look, margins=(16, 2, 8, 2), gap=12), self._sign)
        line.addWidget(self._words, 1)
        fill(line, self._undo, self._close)
        self.setLayout(line)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, sentence: str, tone: Tone, *, passing: bool = False) -> None:
        """Show a sentence; it replaces the one before. What is only ``passing`` is not kept in the list."""
        if not passing:
            self.told.emit(sentence, tone)
        self._show(sentence, tone)
        self.announced = announce(self, sentence, tone)

    def offer(self, sentence: str, back: QAction) -> None:
        """Show what was done, with a button that takes it back; whoever hears the screen is told its key."""
        self.told.emit(sentence, Tone.OK)
        self._show(sentence, Tone.OK)
        self._back = back
        self._undo.show()
        self._timer.setInterval(UNDO_MS)
        self._let_time_run()
        self.announced = announce(self, f"{sentence}. {self._undo.accessibleName()}", Tone.OK)

    def _show(self, sentence: str, tone: Tone) -> None:
        self._back = None
        self._undo.hide()
        self._timer.setInterval(SHOWN_MS)
        icon, token = SIGNS[tone]
        self._sign.setPixmap(icons.pixmap(icon, self._look.colours[token], self._look.at(20)))
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        self._stays = tone in STAYS
        self._let_time_run()

    def unsay(self, sentence: str) -> None:
        """Hide a sentence that is no longer true; another one stays."""
        if self._words.text() == sentence:
            self.hide()

    def _take_back(self) -> None:
        if self._back is not None:
            self._back.trigger()

    def _let_time_run(self) -> None:
        self._timer.stop()
        if not self._stays:
            self._timer.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stop the time while someone reads."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Let the time run again."""
        self._let_time_run()
        super().leaveEvent(event)
