"""Where the officer shows the slip that somebody holds: scanned, or its four characters typed."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea

from counter_client.frame.shortcuts import cap
from counter_client.intake.field import Field
from counter_client.look.parts import Panel, column, fill
from counter_client.look.tokens import Look

LONGEST = 40
"""A slip's QR has 20 characters; a scanner that reads something else must not fill the line."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SlipField(Panel):
    """One line; Enter serves, Esc leaves it."""

    shown = Signal(str)
    """What was scanned or typed."""

    left = Signal()
    """The keys belong to the desk again."""

    def __init__(self, look: Look) -> None:
        """Make an empty one."""
        super().__init__(look, self.tr("Slip in hand"))
        self._field = Field(look, "desk.slip", "", hint=self.tr("4 characters or the QR"))
        self._field.line.setMaxLength(LONGEST)
        self._field.take_no_words()
        self._field.line.installEventFilter(self)
        inside = column(look, margins=(14, 8, 14, 12))
        self.body.addLayout(fill(inside, self._field))
        self.show_key(shown=True)

    def show_key(self, *, shown: bool) -> None:
        """Name the key that leads here, while it does: with somebody at the counter it transfers."""
        words = self.tr("Code on the slip (%1)").replace("%1", cap("desk.slip"))
        self._field.name(words if shown else self.tr("Code on the slip"))

    def enter(self) -> None:
        """Be ready for the scanner or for typing; with large text the line lies below what is in sight."""
        self._field.line.setFocus()
        self._field.line.selectAll()
        self._come_into_sight()

    def _come_into_sight(self) -> None:
        around = self.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(self, 0, 0)
            around = around.parentWidget()

    def answer(self, refusal: str) -> None:
        """Empty the line, or show why nobody is served by what stands in it."""
        if not refusal:
            self._field.put("")
        self._field.blame(refusal)
        if refusal:
            QTimer.singleShot(0, self, self._come_into_sight)  # once the sentence has its place

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Enter and Esc from the desk's own keys while somebody types here."""
        if isinstance(event, QKeyEvent) and event.key() in (*_ENTER, Qt.Key.Key_Escape):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self._leave() if event.key() == Qt.Key.Key_Escape else self._show()
                return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        if text := self._field.text.strip():
            self.shown.emit(text)

    def _leave(self) -> None:
        self.answer("")
        self.left.emit()
