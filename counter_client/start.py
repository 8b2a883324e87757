"""Putting the client together: application, words, machine, window."""

import argparse
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from counter_client.bridge import Bridge
from counter_client.card import write_card
from counter_client.look.choice import FILE, Choice, Choices
from counter_client.look.tokens import TEXT_SIZES, THEMES
from counter_client.offering import offer
from counter_client.posters import write_posters
from counter_client.screens import Pose, Walker
from counter_client.tour.seen import FILE as TOURED
from counter_client.tour.seen import Seen
from counter_client.tour.welcome import welcome
from counter_client.trouble import Outermost
from counter_client.window import Window
from resources.qt.fonts import install_fonts
from resources.qt.garbage import Collector
from resources.qt.robot import attach
from resources.qt.theme import RESOURCES
from sync.errors import Trouble
from sync.machine import Machine
from sync.settings import Settings

SIZES = ((1366, 768), (1920, 1080))


def run(options: argparse.Namespace) -> int:
    """Show the window until it is closed.

    Raises:
        Trouble: settings, database or shipped data cannot be used.
    """
    app = application(options.language)
    machine = Machine.open(Settings.load(options.settings or Settings.default_path()))
    bridge, outermost = Bridge(), Outermost()
    outermost.install()
    choices = choices_of(options, machine.settings.data / FILE)
    window = Window(machine, choices.of().look(), choices)
    if options.demo:
        window.tell_demonstration()
    offer(window, options.language)
    if not options.robot:
        welcome(window, Seen(machine.settings.data / TOURED))
    window.listen(bridge, outermost)
    machine.start(bridge.changed.emit, bridge.linked.emit)
    window.resize(*(options.size or SIZES[0]))
    window.show()
    robot = attach(window, app.quit) if options.robot else None
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    collector = Collector()
    code = app.exec()
    window.saver.stop()
    machine.close()
    del robot
    collector.stop()
    return code


def screens(options: argparse.Namespace) -> int:
    """Write a picture of every screen with demonstration data."""
    app = application(options.language)
    try:
        options.screens.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble(f"Không tạo được thư mục {options.screens}.", "Chọn thư mục khác sau --screens.") from error
    walker = Walker(options.screens)
    walker.start(poses(options))
    return app.exec()


def keys(options: argparse.Namespace) -> int:
    """Write the keys of all roles' screens as a card of one page."""
    application(options.language)
    write_card(options.keys)
    return 0


def posters(options: argparse.Namespace) -> int:
    """Write the wall posters and say which, one file a line."""
    application(options.language)
    for file in write_posters(options.posters, options.settings, options.of or (), png=options.png):
        sys.stdout.write(f"{file}\n")
    return 0


def poses(options: argparse.Namespace) -> tuple[Pose, ...]:
    """Return what the pictures are made in: what is chosen, and all of what is not."""
    themes = (options.theme,) if options.theme else tuple(THEMES)
    texts = (options.text,) if options.text else (TEXT_SIZES[0], TEXT_SIZES[-1])
    sizes = (options.size,) if options.size else SIZES
    return tuple(Pose(theme, text, size) for size in sizes for theme in themes for text in texts)


def application(language: str) -> QApplication:
    """Return the application in Fusion with the shipped fonts and the words of a language."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["motcua-counter"])
    app.setStyle("Fusion")
    app.setApplicationName("motcua-counter")
    install_fonts()
    speak(app, language)
    return app


def speak(app: QApplication, language: str) -> QTranslator:
    """Have the screens that are made from now on speak a language."""
    translator = QTranslator(app)
    translator.load(str(RESOURCES / "translations" / f"counter_{language}.qm"))
    app.installTranslator(translator)
    return translator


def choices_of(options: argparse.Namespace, file: Path) -> Choices:
    """Return what people chose on this machine; what the options ask for stands in place of the machine's own."""
    kept = Choices(file)
    if not (options.theme or options.text):
        return kept
    usual = kept.of()
    return Choices(file, Choice(options.theme or usual.theme, options.text or usual.text))
