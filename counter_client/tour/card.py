"""The card of a tip: which of how many, its key, one sentence, and the ways on."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from counter_client.frame.shortcuts import cap
from counter_client.look.button import RING_PX, SMALL, Button, Kind
from counter_client.look.parts import column, fill, label, reveal, row
from counter_client.look.tokens import Look
from counter_client.tour.tips import Tip

WIDTH_PX = 440


class TipCard(QWidget):
    """Its ground is painted by whoever shows it, together with the tip that touches the thing."""

    went = Signal(int)
    """1 to the next tip, -1 to the one before."""

    left = Signal()
    """Enough was read."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Make an empty one."""
        super().__init__(parent)
        self.setObjectName("tour.card")
        self._place = label("", "small", "tour.place")
        self._cap = label("", "cap", "tour.key")
        self._words = label("", "body", "tour.words", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)  # beside its key, also where it is one line
        self._skip = Button(look, "tour.skip", self.tr("Skip"), key=cap("veil.leave"), measure=SMALL)
        self._before = Button(look, "tour.before", self.tr("Back"), key=cap("tour.before"), measure=SMALL)
        self._next = Button(look, "tour.next", "", key=cap("tour.take"), measure=SMALL)
        self._next.become(Kind.PRIMARY)
        self._skip.clicked.connect(self.left)
        self._before.clicked.connect(lambda: self.went.emit(-1))
        self._next.clicked.connect(lambda: self.went.emit(1))
        self._place.setContentsMargins(RING_PX, 0, 0, 0)  # above the line of the button below, not above its ring
        line = row(look, gap=12)
        line.setContentsMargins(RING_PX, 0, 0, 0)
        line.addWidget(self._cap, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)
        inside = column(look, margins=(15, 12, 15, 9), gap=8)
        fill(inside, self._place, line, fill(row(look, gap=2), self._skip, None, self._before, self._next))
        self.setLayout(inside)
        self.setFixedWidth(look.at(WIDTH_PX))

    def show_tip(self, tip: Tip, place: int, count: int) -> None:
        """Show a tip; ``place`` counts from 0."""
        last = place == count - 1
        self._place.setText(place_words(place, count))
        self._cap.setText(tip.cap)
        self._words.setText(tip.words)
        reveal(self._skip, shown=not last)
        reveal(self._before, shown=place > 0)
        self._next.say(self.tr("Done") if last else self.tr("Next"))
        self.adjustSize()
        self._next.setFocus()

    def take(self) -> None:
        """Do what Enter means: press the button that has the focus."""
        next((each for each in (self._skip, self._before) if each.hasFocus()), self._next).click()


def place_words(place: int, count: int) -> str:
    """Return which tip of how many this is; ``place`` counts from 0."""
    words = QCoreApplication.translate("Tour", "Tip %1 of %2")
    return words.replace("%1", str(place + 1)).replace("%2", str(count))
