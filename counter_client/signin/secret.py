"""The line for a password, a PIN or a code: no input method, a word about Caps Lock and Telex, an eye to look."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from counter_client.frame.shortcuts import cap
from counter_client.look import icons
from counter_client.look.parts import column, fill, label, row
from counter_client.look.tokens import Look
from counter_client.signin.hints import caps_lock, is_marked

_EYE_PX = 40

_HINTS = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
    | Qt.InputMethodHint.ImhPreferLatin
)


class PlainLine(QLineEdit):
    """A line for names and secrets: what reaches it are keys, never what an input method makes of them (D-02)."""

    pressed = Signal(str, bool)
    """The text of a press, and whether Shift was held."""

    def __init__(self, look: Look, name: str, text: str) -> None:
        """Make an empty line; ``text`` is what screen readers say."""
        super().__init__()
        self._look = look
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setInputMethodHints(_HINTS)
        self._keys_only()

    def still(self, *, on: bool) -> None:
        """Let nobody change it while it is looked at; the focus stays."""
        self.setReadOnly(on)
        self._keys_only()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the press, and tell it."""
        super().keyPressEvent(event)
        held = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.pressed.emit(event.text(), held)

    def _keys_only(self) -> None:
        # Qt switches the input method on again with each change of echo mode and of read-only
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)


class _Eye(QAbstractButton):
    """Crossed out while what is typed can be read; out of the way of Tab."""

    def __init__(self, look: Look, line: QLineEdit) -> None:
        super().__init__(line)
        self._look = look
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setObjectName(f"{line.objectName()}.eye")
        self.setAccessibleName(self.tr("Show what is typed (%1)").replace("%1", cap("signin.look")))
        self.setToolTip(self.accessibleName())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the eye."""
        size = self._look.at(20)
        picture = icons.pixmap("eye-off" if self.isChecked() else "eye", self._look.colours["ink"], size)
        QPainter(self).drawPixmap((self.width() - size) // 2, (self.height() - size) // 2, picture)


class SecretLine(PlainLine):
    """Shows dots; the eye shows what is typed until the line is left."""

    def __init__(self, look: Look, name: str, text: str) -> None:
        """Make an empty one."""
        super().__init__(look, name, text)
        self._eye = _Eye(look, self)
        self._eye.toggled.connect(lambda _on: self._show())
        self.setTextMargins(0, 0, look.at(_EYE_PX), 0)
        self._show()

    def look_at_it(self) -> None:
        """Show what is typed, or dots again."""
        self._eye.toggle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the eye at the right edge."""
        width = self._look.at(_EYE_PX)
        self._eye.setGeometry(self.width() - width, 0, width, self.height())
        super().resizeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what was typed: somebody else may be next."""
        self._eye.setChecked(False)
        if not event.spontaneous():
            self.clear()
        super().hideEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show dots again, whoever looks at the screen next."""
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._eye.setChecked(False)
        super().focusOutEvent(event)

    def _show(self) -> None:
        on = self._eye.isChecked()
        self.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
        self._keys_only()


class Labelled(QWidget):
    """A line under its name; beside the name stands what the keyboard seems to do."""

    def __init__(self, look: Look, line: PlainLine) -> None:
        """Put a line under its own accessible name."""
        super().__init__()
        self.line, self._caps = line, False
        self._lead = label(line.accessibleName(), "field")
        self._lead.setBuddy(line)
        self._hint = label("", "hint", f"{line.objectName()}.hint")
        head = fill(row(look, gap=8), self._lead, None, self._hint)
        self.setLayout(fill(column(look, gap=4), head, line))
        line.pressed.connect(self._hear)
        line.textChanged.connect(lambda _text: self._tell())

    @property
    def text(self) -> str:
        """What is typed."""
        return self.line.text()

    def rename(self, text: str) -> None:
        """Ask for something else."""
        self._lead.setText(text)
        self.line.setAccessibleName(text)

    def clear(self) -> None:
        """Forget what is typed."""
        self.line.clear()
        self._caps = False
        self._tell()

    def _hear(self, letter: str, shift: bool) -> None:  # noqa: FBT001 - a signal's argument
        told = caps_lock(letter, shift=shift)
        self._caps = self._caps if told is None else told
        self._tell()

    def _tell(self) -> None:
        words = self.tr("Caps Lock is on") if self._caps and self.text else ""
        if is_marked(self.text):
            words = self.tr("Marked letters: switch Telex off")
        self._hint.setText(words)
        self.line.setAccessibleDescription(words)
