"""The yellow line and border that tell training from work (D-11)."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from counter_client.look.parts import label

EDGE_PX = 6
"""Width of the border; raw px: a border is no text."""

_MARK = "training"


def wear(window: QWidget) -> None:
    """Put a yellow border around a window, and over all its screens a line that says why."""
    words = QCoreApplication.translate("Training", "Training: nothing here is real, nothing is sent or printed.")
    mark(window)
    if isinstance(outer := window.layout(), QBoxLayout):
        outer.setContentsMargins(EDGE_PX, 0, EDGE_PX, EDGE_PX)
        outer.insertWidget(0, label(words, "training", "training.line", wrap=True))
    title = QCoreApplication.translate("Training", "Training – %1").replace("%1", window.windowTitle())
    window.setWindowTitle(title)


def mark(window: QWidget) -> None:
    """Give a window the border that its style sheet has for training."""
    window.setProperty(_MARK, True)  # noqa: FBT003  Qt's own
    window.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    window.style().polish(window)  # rules that name a property are looked up anew


def is_training(window: QWidget) -> bool:
    """Return whether a window wears the border."""
    return bool(window.property(_MARK))
