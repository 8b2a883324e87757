"""Who else works at this machine: a badge each, pressed to go on by PIN (F-81)."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from counter_client.look.parts import column, empty, fill, label, reveal
from counter_client.look.tokens import Look
from counter_client.signin.hints import initials
from sync.office.presence import Seated

COLUMNS, MOST = 2, 6
HEIGHT_PX, DISC_PX, SIDE_PX = 48, 30, 14


class Person(QAbstractButton):
    """A disc with initials, and the name."""

    def __init__(self, look: Look, name: str, words: str) -> None:
        """Make it for a person's name."""
        super().__init__()
        self._look = look
        self.setObjectName(name)
        self.setText(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return what disc and name need."""
        look = self._look
        words = QFontMetrics(look.font("body", 600)).horizontalAdvance(self.text())
        return QSize(words + look.at(DISC_PX + 2 * SIDE_PX + 12), look.at(HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a name is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box, disc and name."""
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.isDown() or self.underMouse()
        painter.setPen(
            QPen(look.colour("focusRing" if self.hasFocus() else "controlLine"), 2 if self.hasFocus() else 1)
        )
        painter.setBrush(look.colour("tintBlue" if lit else "surface"))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), look.at(6), look.at(6))
        disc = QRect(look.at(SIDE_PX), (self.height() - look.at(DISC_PX)) // 2, look.at(DISC_PX), look.at(DISC_PX))
        badge(painter, look, disc, self.text())
        painter.setPen(look.colour("ink"))
        painter.setFont(look.font("body", 600))
        words = self.rect().adjusted(disc.right() + look.at(10), 0, -look.at(SIDE_PX) // 2, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())


def badge(painter: QPainter, look: Look, disc: QRect, name: str) -> None:
    """Paint a person's initials on a disc."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("infoSoft"))
    painter.drawEllipse(disc)
    painter.setPen(look.colour("info"))
    painter.setFont(look.font("small", 700))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, initials(name))


class People(QWidget):
    """The badges under their heading; hidden while there is nobody."""

    chosen = Signal(object)
    """The Seated whose badge was pressed."""

    def __init__(self, look: Look, prefix: str) -> None:
        """Make an empty one whose badges are named prefix.person.officer."""
        super().__init__()
        self._look, self._prefix = look, prefix
        self._shown: tuple[Seated, ...] = ()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.at(10))
        self.setLayout(fill(column(look, gap=8), label(self.tr("Change quickly by PIN"), "field"), self._grid))
        self.hide()

    def show_people(self, people: Sequence[Seated]) -> None:
        """Show those whom a PIN is enough for; the same people stay as they are, with the focus."""
        wanted = tuple(person for person in people if person.by_pin)[:MOST]
        if wanted == self._shown:
            return
        self._shown = wanted
        empty(self._grid)
        for place, person in enumerate(wanted):
            self._grid.addWidget(self._badge(person), place // COLUMNS, place % COLUMNS)
        reveal(self, shown=bool(wanted))

    def _badge(self, person: Seated) -> Person:
        made = Person(self._look, f"{self._prefix}.person.{person.account.officer}", person.account.name)
        made.clicked.connect(lambda: self.chosen.emit(person))
        return made
