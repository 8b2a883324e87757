"""How the robot sees a Widgets app: the main window, and whatever dialogs and popups are open above it."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QImage, QWindow
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QScrollArea, QWidget

from resources.qt.robot.commands import CannotDo, Seen


class WidgetBody:
    """The visible widgets of all open windows."""

    def __init__(self, window: QWidget) -> None:
        """Take the main window; others are found when they open."""
        self._window = window

    def find(self, name: str) -> Seen | None:
        """Return the widget of this name, of several that of the window that opened last."""
        widget = self._widget(name)
        return None if widget is None else _seen(widget, widget.rect().center())

    def reveal(self, name: str) -> None:
        """Scroll every scroll area around the widget just far enough."""
        widget = self._widget(name)
        ancestor = None if widget is None else widget.parentWidget()
        while widget is not None and ancestor is not None:
            if isinstance(ancestor, QScrollArea):
                ancestor.ensureWidgetVisible(widget)
            ancestor = ancestor.parentWidget()

    def names(self) -> list[str]:
        """Return the names of all visible widgets, sorted; Qt's own (qt_…) left out."""
        names = {widget.objectName() for widget in self._visible()}
        return sorted(name for name in names if name and not name.startswith("qt_"))

    def picture(self) -> QImage:
        """Return the window that is in front: an open dialog, else the main window."""
        front = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._window
        return front.grab().toImage()

    def main_window(self) -> QWindow:
        """Return the main window."""
        return self._window.windowHandle()

    def row(self, name: str, row: int) -> Seen | None:
        """Return the first visible cell of a row."""
        view = self._widget(name)
        if view is None:
            return None
        if not isinstance(view, QAbstractItemView):
            raise CannotDo(f"{name} has no rows.")
        return _cell(view, view.model().index(row, _first_column(view), view.rootIndex()))

    def mark_choice(self, name: str, text: str) -> bool:
        """Make the entry current in the open list of a combo box."""
        box = self._widget(name)
        if not isinstance(box, QComboBox):
            raise CannotDo(f"{name} is no combo box.")
        entry = box.findText(text, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchCaseSensitive)
        if entry < 0 or not box.view().isVisible():
            return False
        box.view().setCurrentIndex(box.model().index(entry, box.modelColumn(), box.rootModelIndex()))
        return True

    def _widget(self, name: str) -> QWidget | None:
        same = [widget for widget in self._visible() if widget.objectName() == name]
        return same[-1] if same else None

    def _visible(self) -> Iterator[QWidget]:
        others = [window for window in QApplication.topLevelWidgets() if window is not self._window]
        for window in (self._window, *others):
            if window.isVisible():
                yield window
                yield from (child for child in window.findChildren(QWidget) if _shown(child, window))


def _shown(widget: QWidget, window: QWidget) -> bool:
    return widget.isVisible() and widget.window() is window


def _seen(widget: QWidget, at: QPoint) -> Seen:
    window = widget.window()
    return Seen(window.windowHandle(), widget.mapTo(window, at), widget.isEnabled(), _text(widget))


def _cell(view: QAbstractItemView, index: QModelIndex) -> Seen | None:
    if not index.isValid():
        return None
    view.scrollTo(index)
    return _seen(view.viewport(), view.visualRect(index).center())


def _first_column(view: QAbstractItemView) -> int:
    columns = range(view.model().columnCount(view.rootIndex()))
    return next((column for column in columns if not view.visualRect(view.model().index(0, column)).isEmpty()), 0)


def _text(widget: QWidget) -> str:
    """Return the widget's own text, a table's cells (tabs between, a line a row), else what stands inside it."""
    if isinstance(widget, QAbstractItemView):
        return _cells(widget)
    own = _own_text(widget)
    if own is not None:
        return own
    inside = (_own_text(child) for child in widget.findChildren(QWidget) if child.isVisible())
    return "\n".join(text for text in inside if text)


def _own_text(widget: QWidget) -> str | None:
    values = (widget.property(name) for name in ("plainText", "currentText", "text"))
    return next((value for value in values if isinstance(value, str)), None)


def _cells(view: QAbstractItemView) -> str:
    model, root = view.model(), view.rootIndex()
    rows = (
        [str(model.index(row, column, root).data() or "") for column in range(model.columnCount(root))]
        for row in range(model.rowCount(root))
    )
    return "\n".join("\t".join(cells) for cells in rows)
