"""The board's window, in one language, with everything that has to live as long as it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.board.controller import Bell, BoardController, Source
from resources.qt.theme import RESOURCES, install_theme, load_theme, qml_file
from sync.errors import Trouble

TRANSLATIONS: Final = RESOURCES / "translations"
OTHER: Final = {"vi": "en", "en": "vi"}


class BoardBroken(Trouble):
    """The shipped screens or sentences cannot be loaded."""


class BoardWindow(QObject):
    """A window over a source; ``close`` ends it."""

    def __init__(self, source: Source, bell: Bell, language: str = "vi") -> None:
        """Load the screen, not yet shown; a QGuiApplication with the fonts must be there."""
        super().__init__()
        self._translator = _translator(language)
        QGuiApplication.installTranslator(self._translator)
        self.controller = BoardController(source, bell, language, _beside(OTHER[language]))
        self._engine = QQmlApplicationEngine()
        install_theme(self._engine, load_theme())
        self._engine.setInitialProperties({"board": self.controller})
        self._engine.load(qml_file("board", "Main.qml"))
        self.window = _window(self._engine)

    def end(self) -> None:
        """Take the window down before what it shows."""
        QGuiApplication.removeTranslator(self._translator)
        self.window.close()
        self._engine.deleteLater()
        self.controller.deleteLater()


def _beside(language: str) -> Callable[[str, str], str]:
    other = _translator(language)
    return lambda context, source: other.translate(context, source) or source


def _translator(language: str) -> QTranslator:
    made = QTranslator()
    if not made.load(str(TRANSLATIONS / f"board_{language}.qm")):
        raise BoardBroken(what=f"Thiếu tệp câu chữ board_{language}.qm.", do="Cài lại phần mềm Một Cửa.")
    return made


def _window(engine: QQmlApplicationEngine) -> QQuickWindow:
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise BoardBroken(what="Không mở được màn hình bảng gọi số.", do="Cài lại phần mềm Một Cửa.")
    return roots[0]
