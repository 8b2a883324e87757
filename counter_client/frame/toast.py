"""One line at the bottom that says what happened; what failed stays until it is closed."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from counter_client.look import icons
from counter_client.look.button import SMALL, Button
from counter_client.look.parts import fill, label, row
from counter_client.look.tokens import Look, Tone

SHOWN_MS = 6000
SIGNS = {
    Tone.OK: ("circle-check", "okSoft"),
    Tone.INFO: ("info", "infoSoft"),
    Tone.NEUTRAL: ("info", "infoSoft"),
    Tone.ATTENTION: ("triangle-alert", "attentionSoft"),
    Tone.LATE: ("circle-alert", "attentionSoft"),
}
STAYS = frozenset({Tone.ATTENTION, Tone.LATE})


class Toast(QFrame):
    """Lies over the lower edge of its parent; the mouse over it stops its time."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Make a hidden one."""
        super().__init__(parent)
        self._look, self._over = look, parent
        self.setObjectName("toast")
        self._stays = False
        self._sign = QLabel()
        self._words = label("", name="toast.text")
        self._close = Button(look, "toast.close", self.tr("Close"), measure=SMALL)
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close.clicked.connect(self.hide)
        line = row(look, margins=(16, 5, 8, 5), gap=12)
        fill(line, self._sign, self._words, look.at(24), self._close)
        self.setLayout(line)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place when the parent is resized."""
        if event.type() is QEvent.Type.Resize:
            self.place()
        return super().eventFilter(watched, event)

    def say(self, sentence: str, tone: Tone) -> None:
        """Show a sentence; it replaces the one before."""
        icon, token = SIGNS[tone]
        self._sign.setPixmap(icons.pixmap(icon, self._look.colours[token], self._look.at(20)))
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.adjustSize()
        self.place()
        self.show()
        self.raise_()
        self._stays = tone in STAYS
        self._let_time_run()

    def _let_time_run(self) -> None:
        self._timer.stop()
        if not self._stays:
            self._timer.start()

    def place(self) -> None:
        """Move to the middle of the parent's lower edge."""
        left = (self._over.width() - self.width()) // 2
        self.move(max(0, left), self._over.height() - self.height() - self._look.at(12))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stop the time while someone reads."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Let the time run again."""
        self._let_time_run()
        super().leaveEvent(event)
