"""Small parts every room is put together from; their looks are roles in desk.qss."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget

from counter_client.look import icons
from counter_client.look.tokens import GROUNDS, Look, Tone

Box = TypeVar("Box", bound=QBoxLayout)


def label(text: str = "", role: str = "body", name: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label of a role; wrapped ones take the height their text needs."""
    made = QLabel(text)
    made.setProperty("role", role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if name:
        made.setObjectName(name)
    return made


def picture(look: Look, icon: str, token: str, size_px: int = 18) -> QLabel:
    """Return an icon as a label that screen readers pass over: words always stand beside it."""
    made = QLabel()
    size = look.at(size_px)
    made.setPixmap(icons.pixmap(icon, look.colours[token], size))
    made.setFixedSize(size, size)
    return made


def reveal(widget: QWidget, *, shown: bool) -> None:
    """Show or hide a part; one that has no place yet stays out of sight: Qt would open a window for it."""
    if widget.parentWidget() is not None or not shown:
        widget.setVisible(shown)


def frame(role: str, name: str = "") -> QFrame:
    """Return a frame of a role."""
    made = QFrame()
    made.setProperty("role", role)
    made.setObjectName(name)
    return made


def rule() -> QFrame:
    """Return a hairline."""
    return frame("rule")


def column(look: Look, *, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 0) -> QVBoxLayout:
    """Return a column; lengths at 100 %."""
    return _measured(look, QVBoxLayout(), margins, gap)


def row(look: Look, *, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 0) -> QHBoxLayout:
    """Return a row; lengths at 100 %."""
    return _measured(look, QHBoxLayout(), margins, gap)


def _measured(look: Look, made: Box, margins: tuple[int, int, int, int], gap: int) -> Box:
    made.setContentsMargins(*(look.at(px) for px in margins))
    made.setSpacing(look.at(gap))
    return made


def fill(layout: QBoxLayout, *things: QWidget | QLayout | int | None) -> QBoxLayout:
    """Add widgets and layouts in order; a number is a space in px, None takes what is left over."""
    for thing in things:
        match thing:
            case None:
                layout.addStretch(1)
            case int():
                layout.addSpacing(thing)
            case QWidget():
                layout.addWidget(thing)
            case QLayout():
                layout.addLayout(thing)
    return layout


def empty(layout: QLayout) -> None:
    """Take everything out of a layout that is about to be filled again."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            empty(inner)


def scrolled(content: QWidget) -> QScrollArea:
    """Return the content in an area that scrolls up and down only; keys reach what is out of sight."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(content)
    return area


STACKED = 1.3
"""From this text size on, the note of a panel's head stands under the title."""


def _head(look: Look, title: QLabel, note: QLabel) -> QBoxLayout:
    if look.scale < STACKED:
        return fill(row(look, margins=(14, 0, 14, 0), gap=8), title, note, None)
    return fill(column(look, margins=(14, 0, 14, 0)), None, title, note, None)


class Panel(QFrame):
    """A white panel with a head of fixed height and a body below it."""

    def __init__(self, look: Look, title: str, *, scrolls: bool = False) -> None:
        """Make it; ``head`` takes more widgets on the right, ``body`` is a column."""
        super().__init__()
        self.setProperty("role", "panel")
        self.title = label(title, "heading")
        self.note = label("", "small")
        self.note.hide()
        self.head = _head(look, self.title, self.note)
        self.body = column(look)
        outer = column(look)
        outer.setContentsMargins(1, 1, 1, 1)
        holder = QWidget()
        holder.setLayout(self.head)
        holder.setFixedHeight(look.at(48 if look.scale >= STACKED else 42))
        fill(outer, holder, rule())
        self._place_body(outer, scrolls=scrolls)
        self.setLayout(outer)

    def tell(self, note: str) -> None:
        """Say more about the title, or nothing."""
        self.note.setText(note)
        reveal(self.note, shown=bool(note))

    def _place_body(self, outer: QVBoxLayout, *, scrolls: bool) -> None:
        if not scrolls:
            outer.addLayout(self.body, 1)
            return
        content = QWidget()
        content.setLayout(self.body)
        outer.addWidget(scrolled(content), 1)


class Notice(QFrame):
    """A soft box: icon, one strong line and what follows from it."""

    def __init__(self, look: Look, tone: Tone, icon: str, name: str = "") -> None:
        """Make an empty one."""
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", f"{tone}Box")
        self.what = label("", "strong", wrap=True)
        self.then = label("", "body", wrap=True)
        texts = column(look, gap=1)
        fill(texts, self.what, self.then)
        line = row(look, margins=(14, 10, 14, 10), gap=12)
        line.addWidget(picture(look, icon, GROUNDS[tone][0], 22))
        line.addLayout(texts, 1)
        self.setLayout(line)

    def say(self, what: str, then: str = "") -> None:
        """Show two sentences; the box is hidden while both are empty."""
        self.what.setText(what)
        self.then.setText(then)
        reveal(self.what, shown=bool(what))
        reveal(self.then, shown=bool(then))
        self.setAccessibleName(f"{what} {then}".strip())
        reveal(self, shown=bool(what or then))
