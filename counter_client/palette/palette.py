"""The search over the workplace: a line, at most nine answers under it, the keys that take them at its foot."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counter_client.frame.listen import listen, listen_at
from counter_client.frame.shortcuts import cap, shortcut
from counter_client.frame.veil import Veil
from counter_client.look.parts import column, fill, frame, label, picture, row, rule
from counter_client.look.tokens import Look
from counter_client.palette.finder import Entry
from counter_client.palette.row import ROW_PX, EntryRow

WIDTH_PX, TOP_PX, HEAD_PX, FOOT_PX = 758, 60, 64, 46
MOST = 9
LONGEST = 80
"""More words than anybody types; a scanner that reads something else must not fill the line."""

Find = Callable[[str, int], tuple[Entry, ...]]


class Palette(Veil):
    """Typing finds, arrows choose, Enter takes; Esc closes and keeps the text for the next time."""

    picked = Signal(object)
    """The Thing that was taken."""

    closed = Signal(str)
    """The text that stood in the line."""

    def __init__(self, look: Look, over: QWidget, behind: QWidget, find: Find, text: str) -> None:
        """Show what an earlier text finds; the next letter replaces it, unless its end waits for more words."""
        super().__init__(over, behind)
        self._find, self._chosen, self._in_list = find, 0, False
        self._entries: tuple[Entry, ...] = ()
        self.line = QLineEdit(text)
        self._nothing = label(self.tr("Nothing fits. Try fewer words."), "soft", "palette.nothing")
        self._rows = [EntryRow(look, place) for place in range(1, self._fitting(look, over) + 1)]
        self.lay(look, self._box(look, over), top_px=TOP_PX)
        self._listen()
        self._search(text)
        self.line.setFocus()
        if not text.endswith(" "):
            self.line.selectAll()

    def leave(self) -> None:
        """Close; the text is kept."""
        self.closed.emit(self.line.text())
        super().leave()

    def take(self, place: int) -> None:
        """Take an answer by its place from 0; one that is not there does nothing."""
        if 0 <= place < len(self._entries):
            thing = self._entries[place].thing
            self.leave()
            self.picked.emit(thing)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the digit of an answer once an arrow went into the list; before that digits are typed."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            digit = event.text()
            if self._in_list and digit.isdecimal() and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self.take(int(digit) - 1)
                return True
        return super().eventFilter(watched, event)

    def _listen(self) -> None:
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._search)
        listen(self, "palette.next", partial(self._move, 1))
        listen(self, "palette.before", partial(self._move, -1))
        listen(self, "palette.take", lambda: self.take(self._chosen))
        for place, each in enumerate(self._rows):
            take = partial(self.take, place)
            listen_at(self, "palette.pick", place, take)
            each.clicked.connect(take)

    def _search(self, text: str) -> None:
        self._entries, self._chosen, self._in_list = self._find(text, len(self._rows)), 0, False
        self._nothing.setVisible(not self._entries)
        self._show()

    def _show(self) -> None:
        for place, each in enumerate(self._rows):
            each.setVisible(place < len(self._entries))
            if place < len(self._entries):
                each.show_entry(self._entries[place], chosen=place == self._chosen)
        chosen = self._rows[self._chosen].accessibleName() if self._entries else self._nothing.text()
        self.line.setAccessibleDescription(chosen)

    def _move(self, way: int) -> None:
        if self._entries:
            self._chosen, self._in_list = (self._chosen + way) % len(self._entries), True
            self._show()

    def _fitting(self, look: Look, over: QWidget) -> int:
        """Return how many rows have room, so that the box never leaves the screen."""
        room = over.height() - look.at(TOP_PX + HEAD_PX + FOOT_PX + 32)
        return max(1, min(MOST, room // look.at(ROW_PX)))

    def _box(self, look: Look, over: QWidget) -> QFrame:
        box = frame("", "palette")
        box.setFixedWidth(min(look.at(WIDTH_PX), over.width() - look.at(24)))
        inside = column(look)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addLayout(self._head(look))
        fill(inside, rule())
        inside.addLayout(self._list(look))
        fill(inside, rule(), self._foot(look))
        box.setLayout(inside)
        return box

    def _head(self, look: Look) -> QHBoxLayout:
        self.line.setObjectName("palette.line")
        self.line.setMaxLength(LONGEST)
        self.line.setAccessibleName(self.tr("Find a number, dossier, person, procedure or command"))
        self.line.setPlaceholderText(self.tr("Number, dossier, person, procedure, command …"))
        head = row(look, margins=(18, 7, 18, 7), gap=12)
        head.addWidget(picture(look, "search", "ink", 22))
        head.addWidget(self.line, 1)
        head.addWidget(label(self.tr("Accents are not needed"), "small"))
        return head

    def _list(self, look: Look) -> QVBoxLayout:
        self._nothing.setContentsMargins(look.at(18), look.at(14), look.at(18), look.at(14))
        return fill(column(look, margins=(0, 8, 0, 8)), self._nothing, *self._rows)  # type: ignore[return-value]

    def _foot(self, look: Look) -> QFrame:
        first, *_, last = shortcut("palette.pick").keys
        hints = (
            ((cap("palette.before"), cap("palette.next")), self.tr("choose")),
            ((cap("palette.take"),), self.tr("open")),
            ((f"{first}–{last.rpartition('+')[2]}",), self.tr("open at once")),
            ((cap("veil.leave"),), self.tr("close, keep the text")),
        )
        line = row(look, margins=(18, 0, 18, 0), gap=6)
        for caps, words in hints:
            for part in (*(label(each, "cap") for each in caps), label(words, "small")):
                line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
            line.addSpacing(look.at(14))
        line.addStretch(1)
        foot = frame("paletteFoot")
        foot.setFixedHeight(look.at(FOOT_PX))
        foot.setLayout(line)
        return foot
