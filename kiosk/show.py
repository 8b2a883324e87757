"""The kiosk's process: one window over one machine, its printer beside it."""

from typing import Final

from PySide6.QtCore import QElapsedTimer, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.app import App, open_app
from kiosk.heart import Heart
from resources.qt import robot
from resources.qt.cinema import Cinema
from resources.qt.fonts import install_fonts
from resources.qt.garbage import Collector
from resources.qt.voice import Voice
from sync.devices.printer import Looking, PrinterThread, open_printer
from sync.devices.roll import MM_PER_M, ROLL_FILE, RollCounter
from sync.devices.service_manager import service_manager
from sync.machine import Machine
from sync.settings import ScreenSettings, Settings

SIZES: Final = {"portrait": QSize(1080, 1920), "landscape": QSize(1920, 1080)}
TICK_MS: Final = 250
DESK_SHARE: Final = 0.9  # of a developer's screen


def run(settings: Settings, *, obeying: bool) -> int:
    """Show the kiosk until its window is closed; returns the exit code.

    Raises:
        Trouble: machine, fonts or screens cannot be used.
    """
    qt = QGuiApplication(["motcua-kiosk"])
    install_fonts()
    machine = Machine.open(settings)
    try:
        return _show(qt, machine, obeying=obeying)
    finally:
        machine.close()


def _show(qt: QGuiApplication, machine: Machine, *, obeying: bool) -> int:
    running = QElapsedTimer()
    running.start()
    app = open_app(machine, running.elapsed)
    voice = Voice(app.kiosk.speaking.ears, app.kiosk.speaking.unintelligible)
    app.kiosk.speaking.to(voice)
    cinema = Cinema(app.kiosk.watching.audience, app.film)
    app.kiosk.watching.to(cinema, machine.settings.data)
    app.kiosk.printer.look_back()
    printer = _printer(machine.settings, app)
    timer = QTimer(interval=TICK_MS)
    timer.timeout.connect(app.kiosk.tick)
    timer.start()
    machine.disk.on_news = app.kiosk.saver.heard.emit
    machine.start(app.kiosk.changed.emit, app.kiosk.linked.emit)
    fit(app.window, machine.settings.screen)
    app.kiosk.tended.ended.connect(app.guard.end)
    manager = service_manager()
    heart = Heart(app.kiosk.saver, machine.disk.touch, manager.tell, running.elapsed) if manager else None
    player = robot.attach(app.window, app.guard.leave) if obeying else None
    collector = Collector()
    code = qt.exec()
    del player, heart
    printer.stop()
    voice.stop()
    cinema.close()
    app.close()
    collector.stop()
    return code


def fit(window: QQuickWindow, screen: ScreenSettings) -> None:
    """Show the window as the settings say; windowed, it keeps the kiosk's proportions within the screen."""
    size = SIZES[screen.orientation]
    if QGuiApplication.platformName() == "offscreen":
        window.resize(size)
        window.show()
    elif screen.windowed:
        room = window.screen().availableSize() * DESK_SHARE
        window.resize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
        window.show()
    else:
        window.setCursor(Qt.CursorShape.BlankCursor)
        window.showFullScreen()


def _printer(settings: Settings, app: App) -> PrinterThread:
    device = open_printer(settings.printer, settings.data / "slips")
    roll = RollCounter(settings.data / ROLL_FILE, settings.printer.roll_m * MM_PER_M)
    printer = PrinterThread(device, app.slips.printed.emit, looking=Looking(app.slips.stood.emit, roll=roll))
    app.slips.to(printer)
    app.kiosk.printer.seen.connect(printer.trust)
    app.kiosk.printer.filled.connect(printer.refill)
    return printer
