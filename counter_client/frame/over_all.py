"""What belongs to the program as a whole: menus and dialogs that Qt opens above it, and its clocks."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication


def close_what_lies_over_all() -> None:
    """Close a menu or dialog that is open: it would stand over the lock and show what is behind it."""
    for above in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
        if above is not None:
            above.close()


def every(parent: QObject, ms: int, then: Callable[[], object]) -> QTimer:
    """Call something again and again, as long as ``parent`` lives."""
    timer = QTimer(parent, interval=ms)
    timer.timeout.connect(then)
    timer.start()
    return timer
