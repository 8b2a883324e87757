"""The indigo half of the sign-in screen: whose house this is."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame

from counter_client.look import icons
from counter_client.look.parts import column, fill, label
from counter_client.look.tokens import Look
from counter_client.words import spoken
from sync.machine import Machine


class Poster(QFrame):
    """The indigo half with the door in the door."""

    def __init__(self, machine: Machine, look: Look) -> None:
        """Show the centre's name."""
        super().__init__()
        self._look = look
        mark = label()
        mark.setPixmap(icons.pixmap("mark", look.colours["hoe"], look.at(66)))
        inside = column(look, margins=(52, 52, 24, 24), gap=6)
        fill(inside, mark, look.at(16), label("Một Cửa", name="signin-brand"))
        centre = label(spoken(machine.centre.name_vi, machine.centre.name_en), name="signin-centre", wrap=True)
        fill(
            inside,
            centre,
            label(spoken(machine.centre.place_vi, machine.centre.place_en), name="signin-place", wrap=True),
            None,
        )
        self.setLayout(inside)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and arches; they rise from the lower right edge."""
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.colour("indigo"))
        for share, token in ((200, "indigoLight"), (144, "indigo"), (88, "indigoLight")):
            painter.fillPath(self._arch(share / 560 * self.width()), look.colour(token))

    def _arch(self, radius: float) -> QPainterPath:
        """Return an arch about the axis of the drawing, which is 560 px wide; its words end above it."""
        axis, foot = 450 / 560 * self.width(), self.height()
        springing = max(foot - 290 / 560 * self.width(), self._look.at(275) + 200 / 560 * self.width())
        path = QPainterPath()
        path.addRoundedRect(QRectF(axis - radius, springing - radius, 2 * radius, 2 * foot), radius, radius)
        return path
