"""What an officer does: presses keys, types, reads. Nothing here knows how the window is made."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QTableView, QWidget

from sync.demo.accounts import PASSWORD


class Officer:
    """Hands and eyes at one window."""

    def __init__(self, window, made, qtbot, still=None):
        self.still = still  # the hands of the clock that tells how long nobody touched anything
        self.window, self.machine, self.hands, self._qtbot = window, made.machine, made.hands, qtbot
        self.patient = True  # waits after each press until it is durable

    def signs_in(self, officer="hoa.nt", password=PASSWORD):
        """Type name and password, and press Enter."""
        self.type(officer, "signin.name")
        self.type(password, "signin.password")
        self.press(Qt.Key.Key_Return)

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        """Press a key where the focus is."""
        self._qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self._waits_until_saved()

    def type(self, text, into=None):
        """Type, after going to a field by its name."""
        if into is not None:
            line = self.part(into, QLineEdit)
            line.setFocus()
            line.selectAll()
        # keyClicks knows only the letters of ASCII keys
        for letter in text:
            where = QApplication.focusWidget() or self.window
            plain = Qt.KeyboardModifier.NoModifier
            QTest.sendKeyEvent(QTest.KeyAction.Click, where, Qt.Key.Key_unknown, letter, plain)

    def click(self, name):
        """Click a button."""
        self._qtbot.mouseClick(self.part(name, QAbstractButton), Qt.MouseButton.LeftButton)
        self._waits_until_saved()

    def mouse(self, widget, at):
        """Click on a place of a widget."""
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)
        self._waits_until_saved()

    def part(self, name, kind=QWidget):
        """Return a thing by its name."""
        self._qtbot.waitUntil(lambda: self.sees(name), timeout=2000)
        return [part for part in self.window.findChildren(kind, name) if part.isVisible()][-1]

    def sees(self, name):
        """Return whether a thing is on the screen."""
        return any(part.isVisible() for part in self.window.findChildren(QWidget, name))

    def reads(self, name):
        """Return the words of a thing."""
        part = self.part(name)
        return part.text() if isinstance(part, QLabel | QLineEdit | QAbstractButton) else part.accessibleName()

    def rows(self, name="dossiers.table"):
        """Return the cells of a table, row by row."""
        model = self.part(name, QTableView).model()
        return [
            [model.index(row, column).data() for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def calls_next(self):
        """Press F2 and wait for the number."""
        self.press(Qt.Key.Key_F2)
        self._qtbot.waitUntil(lambda: self.sees("desk.number"))
        return self.reads("desk.number")

    def _waits_until_saved(self):
        self._qtbot.waitUntil(lambda: not self.patient or not self.window.saver.busy)

    def waits_until(self, fact):
        """Wait for a fact on the screen."""
        self._qtbot.waitUntil(fact)
