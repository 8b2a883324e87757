"""A labelled line of the intake form, with room for the sentence that says what is wrong."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from counter_client.look.parts import column, fill, label
from counter_client.look.tokens import Look


class Field(QWidget):
    """Label, line, fault; the fault goes when the line is changed."""

    changed = Signal()

    def __init__(self, look: Look, name: str, text: str, *, hint: str = "") -> None:
        """Make an empty field whose line is named ``name``."""
        super().__init__()
        self.line = QLineEdit()
        self.line.setObjectName(name)
        self.line.setPlaceholderText(hint)
        self._fault = label("", "fault", f"{name}.fault", wrap=True)
        self._fault.hide()
        self._lead = label("", "field")
        self._lead.setBuddy(self.line)
        self.name(text)
        inside = column(look, gap=3)
        self.setLayout(fill(inside, self._lead, self.line, self._fault, None))
        self.line.textChanged.connect(self._edited)

    def name(self, text: str) -> None:
        """Show other words above the line."""
        self._lead.setText(text)
        self.line.setAccessibleName(text)

    def take_no_words(self) -> None:
        """Close the line to input methods: a code belongs in it, and Telex would make accents of its letters."""
        self.line.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # noqa: FBT003  Qt's own

    @property
    def text(self) -> str:
        """What is typed."""
        return self.line.text()

    @property
    def is_wrong(self) -> bool:
        """Whether it says what is wrong."""
        return bool(self._fault.text())

    def put(self, text: str) -> None:
        """Show another text without faults and without telling."""
        self.line.blockSignals(True)  # noqa: FBT003  Qt's own
        self.line.setText(text)
        self.line.blockSignals(False)  # noqa: FBT003
        self.blame("")

    def blame(self, sentence: str) -> None:
        """Show what is wrong; "" when nothing is."""
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))
        self.line.setProperty("fault", bool(sentence))
        self.line.setAccessibleDescription(sentence)
        self.line.style().polish(self.line)

    def _edited(self) -> None:
        self.blame("")
        self.changed.emit()
