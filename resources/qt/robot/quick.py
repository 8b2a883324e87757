"""How the robot sees a QML window. ``findChild`` finds no delegates of a Repeater, so the items are walked."""

from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QWindow
from PySide6.QtQuick import QQuickItem, QQuickWindow

from resources.qt.robot.commands import CannotDo, Seen


class QuickBody:
    """The visible items of the app's Quick windows."""

    def __init__(self, window: QQuickWindow) -> None:
        """Take the main window; others are found when they open."""
        self._window = window

    def find(self, name: str) -> Seen | None:
        """Return the item in view that was drawn last under this name, else one that waits out of view."""
        item = self._item(name)
        return None if item is None else _seen(item)

    def reveal(self, name: str) -> None:
        """Scroll every Flickable around the item just far enough, as a finger would."""
        item = self._item(name)
        ancestor = None if item is None else item.parentItem()
        while item is not None and ancestor is not None:
            if ancestor.property("contentHeight") is not None and ancestor.property("contentY") is not None:
                _scroll(ancestor, item)
            ancestor = ancestor.parentItem()

    def names(self) -> list[str]:
        """Return the names of all visible items, sorted."""
        return sorted({item.objectName() for item in self._items() if item.objectName()})

    def picture(self) -> QImage:
        """Return what the main window shows; it must not use the threaded render loop (platform.md)."""
        return self._main().grabWindow()

    def main_window(self) -> QWindow:
        """Return the main window."""
        return self._main()

    def _main(self) -> QQuickWindow:
        # the wrapper of an engine's root object can be invalidated while the window lives: ask for it each time
        if not shiboken6.isValid(self._window):
            self._window = next(self._windows())
        return self._window

    def row(self, name: str, row: int) -> Seen | None:
        """Refuse: a QML list's rows have names of their own."""
        raise CannotDo(f"{name}: rows of QML lists have names; click row {row} by its name.")

    def mark_choice(self, name: str, text: str) -> bool:
        """Refuse: touch screens have no combo boxes."""
        raise CannotDo(f"{name}: nothing to pick {text!r} from; click the item by its name.")

    def _item(self, name: str) -> QQuickItem | None:
        same = [item for item in self._items() if item.objectName() == name]
        return max(enumerate(same), key=lambda place: (_in_view(place[1]), place[0]))[1] if same else None

    def _items(self) -> Iterator[QQuickItem]:
        for window in self._windows():
            yield from _visible(window.contentItem())

    def _windows(self) -> Iterator[QQuickWindow]:
        for window in QGuiApplication.topLevelWindows():
            if isinstance(window, QQuickWindow) and window.isVisible():
                yield window


def _visible(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield the item and all below it that can be seen, in the order of drawing."""
    if not item.isVisible() or item.opacity() == 0:
        return
    yield item
    for child in sorted(item.childItems(), key=QQuickItem.z):
        yield from _visible(child)


def _seen(item: QQuickItem) -> Seen:
    return Seen(item.window(), _middle(item).toPoint(), item.isEnabled(), _text(item))


def _middle(item: QQuickItem) -> QPointF:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2))


def _in_view(item: QQuickItem) -> bool:
    return QRectF(QPointF(), item.window().size().toSizeF()).contains(_middle(item))


def _text(item: QQuickItem) -> str:
    """Return the item's own text, else what stands inside it, line by line."""
    own = _own_text(item)
    if own is not None:
        return own
    inside = (_own_text(below) for below in _visible(item))
    return "\n".join(text for text in inside if text)


def _own_text(thing: QObject) -> str | None:
    value = thing.property("text")
    return value if isinstance(value, str) else None


def _scroll(flickable: QQuickItem, item: QQuickItem) -> None:
    top = item.mapToItem(flickable, QPointF()).y()
    below = top + item.height() - flickable.height()
    if top >= 0 and below <= 0:
        return
    # The content's origin is not always 0 (ListView with a header); the distance to go is.
    distance = top if top < 0 or item.height() > flickable.height() else below
    flickable.setProperty("contentY", float(flickable.property("contentY")) + distance)
