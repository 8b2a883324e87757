"""The board's window, in one language, with everything that has to live as long as it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QSize, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView

from kiosk.board.controller import BoardController
from kiosk.board.showing import Reading, Showing, read_beside
from kiosk.board.source import Bell, Source
from resources.qt.theme import RESOURCES, install_theme, load_theme, qml_file
from sync.devices.show_folder import Show
from sync.errors import Trouble

TRANSLATIONS: Final = RESOURCES / "translations"
NOTHING: Final = Show((), {})
OTHER: Final = {"vi": "en", "en": "vi"}


class BoardBroken(Trouble):
    """The shipped screens or sentences cannot be loaded."""


class BoardWindow(QObject):
    """A window over a source; ``end`` closes it.

    A QQuickView, because Python owns it: Shiboken (6.11.3) makes what ``item.window()`` returns a child of that item's
    wrapper and invalidates it with it, so the window of a QQmlApplicationEngine is lost to whoever looks at its items.
    """

    def __init__(
        self,
        source: Source,
        bell: Bell,
        language: str = "vi",
        show: Show = NOTHING,
        read: Reading = read_beside,
    ) -> None:
        """Load the screen, not yet shown; a QGuiApplication with the fonts must be there."""
        super().__init__()
        self._translator = _translator(language)
        QGuiApplication.installTranslator(self._translator)
        self.controller = BoardController(source, bell, language, _beside(OTHER[language]))
        self.showing = Showing(show, self.controller, source.steady, read)
        self.window = QQuickView()
        install_theme(self.window.engine(), load_theme())
        self.window.engine().addImageProvider("film", self.showing.pictures)
        self.window.setInitialProperties({"board": self.controller, "show": self.showing})
        self.window.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.window.setSource(qml_file("board", "Main.qml"))
        if self.window.status() is not QQuickView.Status.Ready:
            raise BoardBroken(what="Không mở được màn hình bảng gọi số.", do="Cài lại phần mềm Một Cửa.")
        self.window.setTitle(self.window.rootObject().property("title"))

    def resize(self, size: QSize) -> None:
        """Take a size at once; the view alone would tell its content only with the next event."""
        self.window.resize(size)
        self.window.rootObject().setSize(size.toSizeF())

    def end(self) -> None:
        """Take the window down before what it shows."""
        QGuiApplication.removeTranslator(self._translator)
        self.showing.end()
        self.window.close()
        self.window.deleteLater()
        self.showing.deleteLater()
        self.controller.deleteLater()


def _beside(language: str) -> Callable[[str, str], str]:
    other = _translator(language)
    return lambda context, source: other.translate(context, source) or source


def _translator(language: str) -> QTranslator:
    made = QTranslator()
    if not made.load(str(TRANSLATIONS / f"board_{language}.qm")):
        raise BoardBroken(what=f"Thiếu tệp câu chữ board_{language}.qm.", do="Cài lại phần mềm Một Cửa.")
    return made
