"""What a public window does not do: no keys, no menus, no gestures, and no visitor closes it (F-58).

The desktop around it is the compositor's to keep away: cage has no keys of its own, and no other console is reached
without ``-s`` (`resources/packaging/linux`). This is the half that holds wherever the program runs.
"""

import logging
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication, QMouseEvent, QTouchEvent, QWindow

log = logging.getLogger(__name__)

ENDED: Final = 64
"""Exit code of a program that staff ended: its unit does not start it again."""

_NOT_FOR_VISITORS: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.Shortcut,
        QEvent.Type.InputMethod,
        QEvent.Type.ContextMenu,
        QEvent.Type.Wheel,
        QEvent.Type.NativeGesture,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletRelease,
    }
)
_KEYS: Final = QEvent.Type.KeyPress
_MOUSE: Final = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick}
)
_SAY_EVERY: Final = 100


class Guard(QObject):
    """Stands before a window's events; keep it as long as the window."""

    def __init__(self, window: QWindow, *, closes: bool) -> None:
        """Let one finger, or the left button, through and nothing else.

        Args:
            window: of a public screen.
            closes: it may be closed by its frame: on a developer's desk.
        """
        super().__init__()
        self._window, self._closes = window, closes
        self._keys, self._fingers = 0, False
        window.installEventFilter(self)

    def free(self) -> None:
        """Let the window be closed: its program ends."""
        self._closes = True

    @Slot()
    def leave(self) -> None:
        """End the program; a plain ``quit`` asks the window, which says no."""
        self.free()
        QGuiApplication.quit()

    @Slot()
    def end(self) -> None:
        """End the program for good, as staff asked for."""
        self.free()
        QGuiApplication.exit(ENDED)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return whether the window never hears of it."""
        kind = event.type()
        if kind in _NOT_FOR_VISITORS:
            self._note(kind)
            return True
        if kind is QEvent.Type.Close and not self._closes:
            event.ignore()
            log.warning("close refused")
            return True
        if isinstance(event, QTouchEvent):
            return self._is_gesture(event)
        if kind in _MOUSE and isinstance(event, QMouseEvent):
            return event.button() is not Qt.MouseButton.LeftButton
        return super().eventFilter(watched, event)

    def _is_gesture(self, event: QTouchEvent) -> bool:
        """Return whether there is, or was since the last finger was lifted, more than one finger."""
        if event.type() is QEvent.Type.TouchBegin:
            self._fingers = False
        if len(event.points()) > 1 and not self._fingers:
            self._fingers = True
            # what the first finger has pressed is let go, or it would stay pressed for ever
            QCoreApplication.sendEvent(self._window, QTouchEvent(QEvent.Type.TouchCancel, event.pointingDevice()))
        return self._fingers and event.type() is not QEvent.Type.TouchCancel

    def _note(self, kind: QEvent.Type) -> None:
        """Say in the log that somebody has a keyboard here, and not what is typed on it."""
        if kind is _KEYS:
            self._keys += 1
            if self._keys % _SAY_EVERY == 1:
                log.warning("keys refused", extra={"count": self._keys})
