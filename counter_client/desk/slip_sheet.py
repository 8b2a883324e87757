"""A slip before it is printed: the very dots that the printer gets (D-09)."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from counter_client.frame.listen import listen
from counter_client.frame.shortcuts import cap
from counter_client.frame.veil import Veil
from counter_client.look.button import Button, Kind
from counter_client.look.parts import column, fill, frame, label, row, scrolled
from counter_client.look.tokens import Look

SLIP_PX, WIDTH_PX, STEP_PX = 300, 380, 60


class SlipSheet(Veil):
    """A sheet at the right edge; Enter prints, arrows bring what lies below, Esc leaves all as it was."""

    def __init__(
        self, look: Look, over: QWidget, behind: QWidget, slip: tuple[str, QImage], then: Callable[[], object]
    ) -> None:
        """Show a slip, given as its title and its picture; ``then`` is called when it is to be printed."""
        super().__init__(over, behind)
        title, image = slip
        self._then = then
        self.setAccessibleName(title)
        self._scroll = scrolled(_paper(look, title, image))
        yes = Button(look, "slip.print", self.tr("Print"), icon="printer", key=cap("slip.print"))
        yes.become(Kind.PRIMARY)
        yes.clicked.connect(self._agree)
        no = Button(look, "slip.no", self.tr("Leave as it is"), key=cap("veil.leave"))
        no.clicked.connect(self.leave)
        inside = column(look, margins=(20, 18, 20, 14), gap=10)
        fill(inside, label(title, "title", "slip.title", wrap=True))
        inside.addWidget(self._scroll, 1)
        inside.addLayout(fill(row(look, gap=2), None, no, yes))
        box = frame("", "sideSheet")
        box.setFixedWidth(min(look.at(WIDTH_PX), over.width()))
        box.setLayout(inside)
        listen(self, "slip.print", self._agree)
        listen(self, "help.down", lambda: self._move(look.at(STEP_PX)))
        listen(self, "help.up", lambda: self._move(-look.at(STEP_PX)))
        self.lay_right(look, box)
        yes.setFocus()

    def _agree(self) -> None:
        self.leave()
        self._then()

    def _move(self, by_px: int) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + by_px)


def _paper(look: Look, title: str, image: QImage) -> QWidget:
    made, paper = QWidget(), QLabel()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    shown = grey.scaledToWidth(look.at(SLIP_PX), Qt.TransformationMode.SmoothTransformation)
    paper.setPixmap(QPixmap.fromImage(shown))
    paper.setObjectName("slip.paper")
    paper.setAccessibleName(title)
    made.setLayout(fill(column(look), paper, None))
    return made
