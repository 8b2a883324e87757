"""A choice among few; Fusion's arrow is replaced by the icon of the house."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QListView

from counter_client.look import icons
from counter_client.look.tokens import Look


class Combo(QComboBox):
    """Typing the first letters chooses; Enter is left to the screen."""

    def __init__(self, look: Look, name: str, text: str) -> None:
        """Make an empty one; ``text`` is what screen readers say."""
        super().__init__()
        self._look = look
        self.setObjectName(name)
        self.setAccessibleName(text)
        # Fusion's own popup ignores the style sheet's padding; a plain list view follows it.
        self.setView(QListView())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, then the arrow."""
        super().paintEvent(event)
        size = self._look.at(18)
        picture = icons.pixmap("chevron-down", self._look.colours["inkSoft"], size)
        QPainter(self).drawPixmap(self.width() - size - self._look.at(12), (self.height() - size) // 2, picture)
