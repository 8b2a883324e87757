"""The hall board's process: one window over one machine, or its pictures."""

from argparse import Namespace
from functools import partial
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.board.controller import BoardController
from kiosk.board.pictures import write_pictures
from kiosk.board.source import Source
from kiosk.board.window import BoardWindow
from kiosk.guard import Guard
from kiosk.show import fit
from resources.qt import robot
from resources.qt.fonts import install_fonts
from resources.qt.garbage import Collector
from resources.qt.loudspeaker import Loudspeaker
from resources.qt.sound import Chime
from sync.devices.show_folder import show_of
from sync.devices.voice_folder import hall_voice
from sync.machine import Machine
from sync.office.shipped import load_centre
from sync.settings import Settings


def run(settings: Settings, args: Namespace) -> int:
    """Show the board until its window is closed; with ``args.screens`` write its pictures into that folder instead.

    Raises:
        Trouble: machine, fonts or screens cannot be used.
    """
    app = _application()
    if args.screens:
        write_pictures(Path(args.screens), load_centre())
        return 0
    machine = Machine.open(settings)
    try:
        return _show(app, machine, obeying=args.robot)
    finally:
        machine.close()


def _show(app: QGuiApplication, machine: Machine, *, obeying: bool) -> int:
    settings = machine.settings
    source = Source(
        machine.queue.board,
        machine.link,
        machine.clock,
        machine.centre,
        wording=settings.wording,
        opening=machine.hours.now,
    )
    loudspeaker = Loudspeaker(Chime(), partial(hall_voice, settings))
    board = BoardWindow(source, loudspeaker, settings.screen.language, show_of(settings.data))
    board.showing.to()
    guard = Guard(board.window, closes=settings.screen.windowed)
    follow(machine, board.controller)
    fit(board.window, settings.screen)
    player = robot.attach(board.window, guard.leave) if obeying else None
    collector = Collector()
    code = app.exec()
    del player
    guard.free()
    board.end()
    loudspeaker.end()
    collector.stop()
    return code


def follow(machine: Machine, controller: BoardController) -> None:
    """Both callbacks come from the replicator's thread; a signal brings them to this one."""
    machine.start(
        on_change=lambda _entities: controller.touched.emit(), on_link=lambda _link: controller.touched.emit()
    )


def _application() -> QGuiApplication:
    running = QGuiApplication.instance()
    app = running if isinstance(running, QGuiApplication) else QGuiApplication(["motcua-board"])
    install_fonts()
    return app
