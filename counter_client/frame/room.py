"""What a room of the workplace is: its keys, and how it is read again."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from counter_client.frame.shortcuts import shortcut
from counter_client.look.tokens import Tone


class Room(QWidget):
    """An area of the workplace; its actions are the keys of the bar, valid only while it is shown."""

    said = Signal(str, object)
    """A sentence for the person at the desk, and its Tone."""

    done = Signal(str, object)
    """What was done, and the QAction that takes it back."""

    unsaid = Signal(str)
    """A sentence that is no longer true."""

    asked = Signal(object, object)
    """A Question, and what is called with the note when the answer is yes."""

    form_wanted = Signal(object, object)
    """A Sheet, and the Answer that is called with what is typed."""

    menu_wanted = Signal(object, object)
    """Choices, and what is called with the name of the one that is taken."""

    sheet_wanted = Signal(object)
    """What makes a Veil, called with what it is to cover and what it is to silence."""

    print_wanted = Signal(object)
    """TicketId of the ticket whose slip is to be printed again."""

    search_wanted = Signal(str)
    """The search is to be opened with these words."""

    keys_wanted = Signal()
    """The keys of this room are to be shown."""

    keys_changed = Signal()
    """Other keys make sense now."""

    def __init__(self) -> None:
        """Make a room that has only its help."""
        super().__init__()
        self._wrong = ""
        self.setObjectName("room")
        self.key("every.help", self.tr("Help"), self.keys_wanted.emit)

    def key(self, name: str, text: str, run: Callable[[], None]) -> QAction:
        """Return a new action of this room, pressed by the keys that resources/shortcuts.toml has under its id."""
        keys, action = shortcut(name), QAction(text, self)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(each) for each in keys.sequences])
        action.setAutoRepeat(False)  # Qt's default: whoever holds F2 down would call the whole hall
        action.setProperty("beside", keys.beside)
        action.triggered.connect(lambda _on: run())
        self.addAction(action)
        return action

    def fill_key(self, chosen: QAction | None) -> None:
        """Mark the one sensible next key."""
        for action in self.actions():
            action.setProperty("filled", action is chosen)
        self.keys_changed.emit()

    def say(self, sentence: str, tone: Tone = Tone.INFO) -> None:
        """Show a sentence at the bottom for a moment."""
        self.said.emit(sentence, tone)

    @property
    def is_wrong(self) -> bool:
        """Whether something was said to be wrong that is not put right yet."""
        return bool(self._wrong)

    def say_wrong(self, sentence: str) -> None:
        """Say what is wrong until it is put right here, which "" says, or until the room is left."""
        if sentence:
            self.say(sentence, Tone.ATTENTION)
        elif self._wrong:
            self.unsaid.emit(self._wrong)
        self._wrong = sentence

    def hideEvent(self, event: QHideEvent) -> None:
        """Take back what is wrong in this room only; it is said again by the next attempt."""
        if not event.spontaneous():
            self.say_wrong("")
        super().hideEvent(event)

    def heritage(self) -> object:
        """Return what the next room of this kind is to know, when all is made anew; typed words it gets anyway."""
        return None

    def inherit(self, heritage: Any) -> None:  # noqa: ANN401  each room knows its own
        """Take over what a room of this kind knew; called before ``reload``."""

    def reload(self) -> None:
        """Read everything again; called when the data changed, and each half minute for waiting times."""

    def enter(self) -> None:
        """Put the focus where work begins; called when the room is opened."""
