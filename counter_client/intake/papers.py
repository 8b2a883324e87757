"""The papers of the procedure, ticked as they are handed over."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QWidget

from counter_client.look import icons
from counter_client.look.parts import Panel, column, empty, fill, label, row, rule
from counter_client.look.tokens import Look
from counter_client.words import paper_count
from sync.domain.procedure import Component


class Tick(QCheckBox):
    """A box painted from the tokens; its words stand beside it and belong to its target."""

    def __init__(self, look: Look, name: str, words: str) -> None:
        """Make an empty box."""
        super().__init__()
        self._look = look
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setFixedSize(look.at(26), look.at(26))

    def hitButton(self, _pos: object) -> bool:
        """Return True: the whole widget is the box."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box, tick and focus ring."""
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = look.at(18)
        box = self.rect().adjusted(0, 0, -1, -1)
        box.setSize(box.size().scaled(side, side, Qt.AspectRatioMode.IgnoreAspectRatio))
        box.moveCenter(self.rect().center())
        on = self.isChecked()
        painter.setPen(QPen(look.colour("primary" if on else "controlLine"), 2))
        painter.setBrush(look.colour("primary" if on else "surface"))
        painter.drawRoundedRect(box, look.at(3), look.at(3))
        if on:
            size = look.at(14)
            picture = icons.pixmap("check", look.colours["onPrimary"], size)
            painter.drawPixmap(box.center().x() - size // 2 + 1, box.center().y() - size // 2 + 1, picture)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("focusRing"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), look.at(5), look.at(5))


class _PaperRow(QWidget):
    """A box with the paper's name and count; pressing anywhere ticks it."""

    def __init__(self, look: Look, tick: Tick, paper: Component) -> None:
        super().__init__()
        self._tick = tick
        texts = column(look, gap=1)
        name = label(paper.text, "body", wrap=True)
        fill(texts, name, label(paper_count(paper), "small"))
        line = row(look, margins=(10, 8, 14, 8), gap=10)
        line.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(texts, 1)
        self.setLayout(line)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick when released inside."""
        if self.rect().contains(event.position().toPoint()):
            self._tick.toggle()
            self._tick.setFocus()


class PapersPanel(Panel):
    """Headings are the cases that the portal names; papers everybody needs come first."""

    edited = Signal()

    def __init__(self, look: Look) -> None:
        """Make an empty list."""
        super().__init__(look, self.tr("Papers"), scrolls=True)
        self._look = look
        self._ticks: list[QAbstractButton] = []
        self.setObjectName("intake.papers")
        self.show_papers(())

    def show_papers(self, papers: tuple[Component, ...], ticked: frozenset[int] = frozenset()) -> None:
        """Show another procedure's papers."""
        empty(self.body)
        self._ticks = []
        case: str | None = None
        for index, paper in enumerate(papers):
            if paper.case != case and paper.case:
                self._add_case(paper.case)
            case = paper.case
            self._add(index, paper, ticked=index in ticked)
        if not papers:
            nothing = label(self.tr("Choose the procedure first; its papers are listed here."), "soft", wrap=True)
            nothing.setMargin(self._look.at(14))
            self.body.addWidget(nothing)
        self.body.addStretch(1)
        self._count()

    def ticked(self) -> frozenset[int]:
        """Return the indices of the ticked papers."""
        return frozenset(index for index, tick in enumerate(self._ticks) if tick.isChecked())

    def _add(self, index: int, paper: Component, *, ticked: bool) -> None:
        tick = Tick(self._look, f"intake.component.{index}", paper.text)
        tick.setChecked(ticked)
        tick.toggled.connect(self._ticked)
        self._ticks.append(tick)
        fill(self.body, _PaperRow(self._look, tick, paper), rule())

    def _add_case(self, case: str) -> None:
        heading = label(case, "strong", wrap=True)
        heading.setContentsMargins(self._look.at(14), self._look.at(10), self._look.at(14), self._look.at(4))
        self.body.addWidget(heading)

    def _ticked(self) -> None:
        self._count()
        self.edited.emit()

    def _count(self) -> None:
        words = self.tr("%1 of %2 handed over")
        self.note.setText(
            words.replace("%1", str(len(self.ticked()))).replace("%2", str(len(self._ticks))) if self._ticks else ""
        )
