"""How the robot sees a QML window: Probe.qml walks its items and says in JSON what it found."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Q_ARG, Q_RETURN_ARG, QMetaObject, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QWindow
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow

from resources.qt.robot.commands import CannotDo, Seen


@dataclass(frozen=True, slots=True)
class _Item:
    """An item that can be seen, in the order of drawing."""

    window: QQuickWindow
    name: str
    x: float
    y: float
    inView: bool
    enabled: bool
    text: str


class QuickBody:
    """The visible items of the app's Quick windows."""

    def __init__(self, window: QQuickWindow) -> None:
        """Take the main window; others are found when they open."""
        self._window = window
        self._engine = QQmlEngine()
        self._component = QQmlComponent(self._engine, QUrl.fromLocalFile(str(Path(__file__).parent / "Probe.qml")))
        self._probe = self._component.create()

    def find(self, name: str) -> Seen | None:
        """Return the item in view that was drawn last under this name, else one that waits out of view."""
        same = [item for item in self._items() if item.name == name]
        if not same:
            return None
        found = max(enumerate(same), key=lambda counted: (counted[1].inView, counted[0]))[1]
        return Seen(found.window, QPoint(round(found.x), round(found.y)), found.enabled, found.text)

    def reveal(self, name: str) -> None:
        """Scroll every Flickable around the item just far enough, as a finger would."""
        for window in self._windows():
            self._ask("reveal", window, name)

    def names(self) -> list[str]:
        """Return the names of all visible items, sorted."""
        return sorted({item.name for item in self._items() if item.name})

    def picture(self) -> QImage:
        """Return what the main window shows; it must not use the threaded render loop (platform.md)."""
        return self._window.grabWindow()

    def main_window(self) -> QWindow:
        """Return the main window."""
        return self._window

    def row(self, name: str, row: int) -> Seen | None:
        """Refuse: a QML list's rows have names of their own."""
        raise CannotDo(f"{name}: rows of QML lists have names; click row {row} by its name.")

    def mark_choice(self, name: str, text: str) -> bool:
        """Refuse: touch screens have no combo boxes."""
        raise CannotDo(f"{name}: nothing to pick {text!r} from; click the item by its name.")

    def _items(self) -> Iterator[_Item]:
        for window in self._windows():
            for seen in json.loads(self._ask("look", window)):
                yield _Item(window, **seen)

    def _windows(self) -> Iterator[QQuickWindow]:
        for window in QGuiApplication.topLevelWindows():
            if isinstance(window, QQuickWindow) and window.isVisible():
                yield window

    def _ask(self, question: str, *about: object) -> Any:  # noqa: ANN401 - JSON or nothing
        arguments = [Q_ARG("QVariant", each) for each in about]
        direct = Qt.ConnectionType.DirectConnection
        return QMetaObject.invokeMethod(self._probe, question, direct, Q_RETURN_ARG("QVariant"), *arguments)
