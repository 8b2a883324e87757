"""A frameless child over the workplace: everything behind it is silent until it leaves."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget
from shiboken6 import isValid

from counter_client.frame.listen import listen
from counter_client.look.parts import column, fill, row
from counter_client.look.tokens import Look


class Veil(QWidget):
    """Covers what lies behind; Esc keeps everything as it was."""

    def __init__(self, over: QWidget, behind: QWidget) -> None:
        """Cover ``over`` and silence ``behind``, which lies in it, once ``lay`` is called."""
        super().__init__(over)
        self._over, self._behind = over, behind
        self.setObjectName("veil")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        before = over.window().focusWidget()
        self._before = before if before is not None and behind.isAncestorOf(before) else None
        listen(self, "veil.leave", self.leave)

    def lay(self, look: Look, box: QFrame, *, top_px: int | None = None) -> None:
        """Show a box in the middle, or so far below the upper edge."""
        above = None if top_px is None else look.at(top_px)
        self._cover(fill(column(look), above, fill(row(look), None, box, None), None))

    def lay_right(self, look: Look, box: QFrame) -> None:
        """Show a box along the right edge."""
        self._cover(fill(row(look), None, box))

    def _cover(self, layout: QBoxLayout) -> None:
        self.setLayout(layout)
        # A disabled widget's shortcuts are silent: no key may reach the room below.
        self._behind.setEnabled(False)
        self._over.installEventFilter(self)
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()

    def leave(self) -> None:
        """Close without an answer and give the keyboard back."""
        self._over.removeEventFilter(self)
        self._behind.setEnabled(True)
        self.hide()
        self.deleteLater()
        # what had the keyboard may be gone: lists are filled anew while somebody reads what lies over them
        if self._before is not None and isValid(self._before):
            self._before.setFocus()
        else:
            self._behind.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep covering everything when the window is resized."""
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)
