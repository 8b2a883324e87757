"""The papers of the procedure, ticked as they are handed over."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from counter_client.intake.cases import CasePick
from counter_client.look import icons
from counter_client.look.parts import Panel, column, empty, fill, label, row, rule, scrolled
from counter_client.look.tokens import Look
from counter_client.words import paper_count
from sync.domain.procedure import Component

BELOW_HEAD = 2  # after the panel's head and its hairline


class Tick(QCheckBox):
    """A box painted from the tokens; its words stand beside it and belong to its target."""

    looked_at = Signal()
    """It has the focus: its paper's full text is wanted."""

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

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that somebody looks at this paper."""
        super().focusInEvent(event)
        self.looked_at.emit()

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
        fill(texts, label(paper.label, "strong", wrap=True), label(paper_count(paper), "small"))
        line = row(look, margins=(10, 8, 14, 8), gap=10)
        line.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(texts, 1)
        self.setLayout(line)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick when released inside."""
        if self.rect().contains(event.position().toPoint()):
            self._tick.setFocus()
            self._tick.toggle()


class PapersPanel(Panel):
    """Headings are the cases that the portal names; papers everybody needs come first."""

    edited = Signal()

    def __init__(self, look: Look) -> None:
        """Make an empty list."""
        super().__init__(look, self.tr("Papers"), scrolls=True)
        self._look = look
        self._ticks: list[Tick] = []
        self.setObjectName("intake.papers")
        self._published = label("", "small", "intake.published", wrap=True)
        self._published.setMargin(look.at(12))
        self._published.setAlignment(Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        inside.setLayout(fill(column(look), self._published, None))
        published = scrolled(inside)  # the portal's names can be as long as a page
        published.setFixedHeight(look.at(70))
        self.cases = CasePick(look)
        if isinstance(outer := self.layout(), QVBoxLayout):
            outer.insertLayout(BELOW_HEAD, fill(column(look, margins=(12, 8, 12, 8)), self.cases))
            fill(outer, rule(), published)
        self.show_papers(())

    def show_papers(self, papers: tuple[Component, ...], ticked: frozenset[int] = frozenset()) -> None:
        """Show another procedure's papers."""
        empty(self.body)
        self._ticks = []
        case: str | None = None
        for index, paper in enumerate(papers):
            if paper.case != case and paper.case:
                self._add_case(paper.case.strip("*:- ").strip())
            case = paper.case
            self._add(index, paper, ticked=index in ticked)
        if not papers:
            nothing = label(self.tr("Choose the procedure first; its papers are listed here."), "soft", wrap=True)
            nothing.setMargin(self._look.at(14))
            self.body.addWidget(nothing)
        self.body.addStretch(1)
        self._published.setText(papers[0].text if papers else "")
        self._count()

    def ticked(self) -> frozenset[int]:
        """Return the indices of the ticked papers."""
        return frozenset(index for index, tick in enumerate(self._ticks) if tick.isChecked())

    def _add(self, index: int, paper: Component, *, ticked: bool) -> None:
        tick = Tick(self._look, f"intake.component.{index}", paper.text)
        tick.setChecked(ticked)
        tick.toggled.connect(self._ticked)
        tick.looked_at.connect(lambda: self._published.setText(paper.text))
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
        self.tell(
            words.replace("%1", str(len(self.ticked()))).replace("%2", str(len(self._ticks))) if self._ticks else ""
        )
