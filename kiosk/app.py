"""Puts one kiosk together: machine, slips, languages, window."""

from collections.abc import Callable
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.codes import CodePictures
from kiosk.controller import Kiosk
from kiosk.guard import Guard
from kiosk.languages import Languages
from kiosk.slips import SlipPictures, Slips
from resources.qt.cinema import FilmPictures
from resources.qt.theme import install_theme, load_theme, qml_file
from sync.errors import Trouble
from sync.machine import Machine


class ScreensMissing(Trouble):
    """A shipped QML file cannot be loaded."""


@dataclass(frozen=True, slots=True)
class App:
    """What must live as long as the window; ``theme`` is the QML singleton."""

    kiosk: Kiosk
    slips: Slips
    engine: QQmlApplicationEngine
    window: QQuickWindow
    theme: QObject
    film: FilmPictures
    guard: Guard
    languages: Languages

    def close(self) -> None:
        """Wait for what is being saved, then take the pages away before what they read."""
        self.kiosk.saver.stop()
        self.guard.free()
        self.window.close()
        shiboken6.delete(self.engine)
        self.languages.leave()


def open_app(machine: Machine, since_start_ms: Callable[[], int], languages: Languages | None = None) -> App:
    """Return the kiosk of a machine, its window not yet shown; a QGuiApplication with the fonts must be there."""
    pictures = SlipPictures()
    languages = languages or Languages(machine.settings.data)
    slips = Slips(machine.centre, machine.lookup, machine.clock, pictures, languages)
    kiosk = Kiosk(machine, slips, languages, since_start_ms, paper=machine.settings.printer.kind != "file")
    engine = QQmlApplicationEngine()
    theme = install_theme(engine, load_theme())
    engine.addImageProvider("slip", pictures)
    engine.addImageProvider("film", film := FilmPictures())
    engine.addImageProvider("code", CodePictures())
    engine.setInitialProperties({"kiosk": kiosk, "diagonalIn": machine.settings.screen.diagonal_in})
    engine.load(qml_file("kiosk", "Main.qml"))
    kiosk.spokenChanged.connect(engine.retranslate)
    window = _window(engine)
    guard = Guard(window, closes=machine.settings.screen.windowed)
    return App(kiosk, slips, engine, window, theme, film, guard, languages)


def _window(engine: QQmlApplicationEngine) -> QQuickWindow:
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise ScreensMissing(what="Không mở được màn hình kiosk.", do="Cài lại phần mềm Một Cửa.")
    return roots[0]
