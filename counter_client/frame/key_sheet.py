"""The keys of the present screen over it, a column for each group; from here they go onto paper."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QWidget

from counter_client.frame.listen import listen
from counter_client.frame.shortcuts import cap
from counter_client.frame.veil import Veil
from counter_client.look.button import Button, Kind
from counter_client.look.parts import STACKED, column, fill, frame, label, row, rule, scrolled
from counter_client.look.tokens import Look
from resources.qt.key_card import KeyGroup

_WIDTH_PX, _EDGE_PX = 1180, 14
_SIDE_PX, _GAP_PX = 24, 32
_REST_PX = 126
"""Height of what stands over and under the columns."""


class KeySheet(Veil):
    """Read and closed; keys that do nothing at this moment are soft."""

    card_wanted = Signal()
    """The keys of all screens are to be saved as a card."""

    tour_wanted = Signal()
    """The tips are to be shown."""

    def __init__(self, look: Look, over: QWidget, behind: QWidget, groups: Sequence[KeyGroup]) -> None:
        """Show each group in a column of its own."""
        super().__init__(over, behind)
        self.setAccessibleName(self.tr("Keys on this screen"))
        self._step_px = look.at(60)
        self._scroll = _columns(look, groups)
        inside = column(look, margins=(_SIDE_PX, 18, _SIDE_PX, 16), gap=10)
        fill(inside, label(self.tr("Keys on this screen"), "title"))
        inside.addWidget(self._scroll, 1)
        inside.addLayout(self._foot(look))
        box = frame("", "ask")
        box.setFixedWidth(min(look.at(_WIDTH_PX), over.width() - look.at(_EDGE_PX)))
        box.setMaximumHeight(over.height() - look.at(_EDGE_PX))
        box.setLayout(inside)
        self._grow(box.maximumWidth() - look.at(2 * _SIDE_PX), over.height() - look.at(_EDGE_PX + _REST_PX))
        listen(self, "help.down", lambda: self._move(1))
        listen(self, "help.up", lambda: self._move(-1))
        self.lay(look, box)
        self._close.setFocus()

    def _grow(self, width: int, most: int) -> None:
        """Be as high as the longest column, as far as the screen goes; only then does it scroll."""
        if (content := self._scroll.widget()) is None:
            return
        wanted = content.heightForWidth(width) if content.hasHeightForWidth() else content.sizeHint().height()
        self._scroll.setMinimumHeight(min(wanted, most))

    def _move(self, way: int) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + way * self._step_px)

    def _foot(self, look: Look) -> QHBoxLayout:
        save = Button(look, "help.card", self.tr("Save all keys as a card (A4)"), icon="printer", key=cap("help.card"))
        save.clicked.connect(self.card_wanted)
        listen(self, "help.card", self.card_wanted.emit)
        tour = Button(look, "help.tour", self.tr("Five tips"), key=cap("help.tour"))
        tour.clicked.connect(self.tour_wanted)
        listen(self, "help.tour", self.tour_wanted.emit)
        self._close = Button(look, "help.close", self.tr("Close"), key=cap("veil.leave"))
        self._close.become(Kind.PRIMARY)
        self._close.clicked.connect(self.leave)
        foot = row(look, gap=2)
        foot.addWidget(label(self.tr("Pale keys do nothing at this moment."), "small", wrap=True), 1)
        fill(foot, tour, save, self._close)
        return foot


def _columns(look: Look, groups: Sequence[KeyGroup]) -> QScrollArea:
    sides = row(look, gap=_GAP_PX)
    for group in groups:
        sides.addLayout(fill(column(look), _group(look, group), None), 1)
    content = QWidget()
    content.setLayout(sides)
    return scrolled(content)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _group(look: Look, group: KeyGroup) -> QWidget:
    made, grid = QWidget(), QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(look.at(6 if look.scale < STACKED else 2))
    grid.setHorizontalSpacing(look.at(12))
    grid.setColumnMinimumWidth(0, look.at(96))
    grid.setColumnStretch(1, 1)
    grid.addWidget(label(group.title, "heading"), 0, 0, 1, 2)
    grid.addWidget(rule(), 1, 0, 1, 2)
    for place, line in enumerate(group.lines, 2):
        role = "body" if line.now else "soft"
        grid.addWidget(label(line.cap, "cap" if line.now else "softCap"), place, 0, _LEFT)
        grid.addWidget(label(line.words, role, wrap=True), place, 1)
    made.setLayout(grid)
    return made


def card_file() -> Path:
    """Return where the card is saved: among the person's documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) / "mot-cua-phim.pdf"
