"""What a room of the workplace is: its keys, and how it is read again."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from counter_client.frame.ask import Question
from counter_client.look.tokens import Tone


class Room(QWidget):
    """An area of the workplace; its actions are the keys of the bar, valid only while it is shown."""

    said = Signal(str, object)
    """A sentence for the person at the desk, and its Tone."""

    unsaid = Signal(str)
    """A sentence that is no longer true."""

    asked = Signal(object, object)
    """A Question, and what is called with the note when the answer is yes."""

    form_wanted = Signal(object, object)
    """A Sheet, and the Answer that is called with what is typed."""

    menu_wanted = Signal(object, object)
    """Choices, and what is called with the name of the one that is taken."""

    keys_changed = Signal()
    """Other keys make sense now."""

    def __init__(self) -> None:
        """Make a room that has only its help."""
        super().__init__()
        self._wrong = ""
        self.setObjectName("room")
        self.key("F1", self.tr("Help"), self._show_keys)

    def key(self, sequence: str, text: str, run: Callable[[], None]) -> QAction:
        """Return a new action of this room, pressed by ``sequence``."""
        action = QAction(text, self)
        # both Enter keys of a keyboard, the one of the number pad too
        sequences = dict.fromkeys((sequence, sequence.replace("Return", "Enter")))
        action.setShortcuts([QKeySequence(each) for each in sequences])
        action.triggered.connect(lambda _on: run())
        self.addAction(action)
        return action

    def keys_beside(self, *actions: QAction) -> None:
        """Leave these out of the bar: each stands on a button of its own in the room."""
        for action in actions:
            action.setProperty("beside", True)  # noqa: FBT003  Qt's own

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

    def reload(self) -> None:
        """Read everything again; called when the data changed, and each half minute for waiting times."""

    def enter(self) -> None:
        """Put the focus where work begins; called when the room is opened."""

    def _show_keys(self) -> None:
        lines = [f"{cap(action)}  –  {action.text()}" for action in self.actions() if action.isEnabled()]
        lines.append(self.tr("Alt+1 … Alt+4  –  go to another area"))
        question = Question(self.tr("Keys on this screen"), "\n".join(lines), self.tr("Close"), choice=False)
        self.asked.emit(question, lambda _note: None)


CAPS = {"Return": "Enter", "Ctrl+Return": "Ctrl+Enter", "Delete": "Del"}


def cap(action: QAction) -> str:
    """Return what the cap of an action's key shows."""
    sequence = action.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
    return CAPS.get(sequence, sequence)
