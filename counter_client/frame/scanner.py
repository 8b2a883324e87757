"""A scanner that types: its keys are told from a hand's by their haste and taken out of whatever has the keyboard.

Each key of a text waits for the next one, for as long as a scanner would need; a hand's is then passed on, in order, so
that nothing typed is lost. What is known at the first key is nothing: a text editor would have to be robbed of letters
again, and a room's key would have been obeyed.

An input method that writes Vietnamese (IBus, TSF) keeps keys for itself and hands over words, which are no keys: under
it a burst is not seen, so fields for codes are closed to it, and rooms take no text. UniKey changes keys on their way
and cannot be seen from here; a scanner in serial mode is not touched by any of this.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from sync.domain.scan import GAP_MS, LEAST_SLIP, in_haste, is_scan

HOLD_MS = GAP_MS + 10
"""The clock of the events decides; the timer only sees that a last key is not kept, and is told late at worst."""

_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_SILENT = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_AltGr})
_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class KeyScanner(QObject):
    """A filter of the application's events; a key without a time of its own was pressed by a program and passes."""

    scanned = Signal(str)
    """What a scanner typed, without its Enter or Tab."""

    def __init__(self, over: QWidget) -> None:
        """Listen as long as ``over`` lives, while its window has the keyboard."""
        super().__init__(over)
        self._over = over
        self._held: list[QKeyEvent] = []
        self._passing = False
        self._timer = QTimer(self, singleShot=True, interval=HOLD_MS)
        self._timer.timeout.connect(self.let_go)
        if (application := QCoreApplication.instance()) is not None:
            application.installEventFilter(self)

    @property
    def holds(self) -> bool:
        """Whether a key still waits for the next one."""
        return bool(self._held)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold the keys of a text, take a scan away whole, let everything else pass."""
        if event.type() is QEvent.Type.InputMethod and self._held:
            self.let_go()  # what was typed before the word stands before it
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget) or not self._heeds(event):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            return self._overrides(event)
        taken = event.type() is QEvent.Type.KeyPress and self._press(event)
        if taken:
            event.accept()  # else Qt would offer it to everything around
        return taken

    def let_go(self) -> None:
        """Pass on what a hand typed."""
        self._timer.stop()
        held, self._held = self._held, []
        self._passing = True
        for event in held:
            if (target := QApplication.focusWidget() or self._over) is not None:
                QCoreApplication.sendEvent(target, event)
        self._passing = False

    def _heeds(self, event: QKeyEvent) -> bool:
        return not self._passing and event.timestamp() > 0 and self._over.isVisible() and self._over.isActiveWindow()

    def _overrides(self, event: QKeyEvent) -> bool:
        """Keep a key within a burst from being obeyed by the room: codes have digits, and end with Enter."""
        least = LEAST_SLIP if event.key() in _ENDS else 1
        if len(self._held) < least or not self._follows(event):
            return False
        event.accept()
        return True

    def _press(self, event: QKeyEvent) -> bool:
        if event.key() in _SILENT:
            return False
        follows = self._follows(event)
        text = "".join(held.text() for held in self._held)
        if event.key() in _ENDS and follows and is_scan(text):
            self._held.clear()
            self._timer.stop()
            self.scanned.emit(text)
            return True
        if not follows:
            self.let_go()
        return self._hold(event)

    def _hold(self, event: QKeyEvent) -> bool:
        is_text = len(event.text()) == 1 and event.text().isprintable()
        if not is_text or event.isAutoRepeat() or event.modifiers() & _COMMAND:
            self.let_go()
            return False
        self._held.append(event.clone())
        self._timer.start()
        return True

    def _follows(self, event: QKeyEvent) -> bool:
        return bool(self._held) and in_haste(self._held[-1].timestamp(), event.timestamp())
