"""A real board over a real machine, and over moments made up for a test."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.board.moments import Moment, moments
from kiosk.board.pictures import StillBell
from kiosk.board.source import Source
from kiosk.board.window import BoardWindow
from kiosk.show import SIZES
from resources.qt.fonts import install_fonts
from sync.domain.centre import Centre
from sync.domain.ids import CentreId, DeviceId
from sync.domain.roles import Role
from sync.machine import Machine
from sync.office.shipped import load_centre
from sync.settings import Settings


class Hall:
    """A board as people in the hall see it; its state can be changed under it.

    Attributes:
        moment: what the board reads.
        now_ms: the centre's time.
    """

    def __init__(self, moment: Moment, now_ms: int, centre: Centre, language: str = "vi") -> None:
        self.moment, self.now_ms = moment, now_ms
        self.bell = StillBell(audible=moment.audible)
        source = Source(
            lambda: self.moment.board,
            lambda: self.moment.link,
            lambda: self.now_ms,
            centre,
            opening=lambda: self.moment.opening,
        )
        self.board = BoardWindow(source, self.bell, language)

    def show(self, shape: str = "landscape") -> None:
        self.board.resize(SIZES[shape])
        self.board.window.show()

    def becomes(self, **changes: object) -> None:
        """Change what the machine says, and let it say so."""
        self.moment = replace(self.moment, **changes)  # type: ignore[arg-type]
        self.board.controller.reload()

    def text(self, name: str) -> str | None:
        """Return what a visible thing says, None when it is not to be seen."""
        item = self.item(name)
        return None if item is None else str(item.property("text"))

    def item(self, name: str) -> QQuickItem | None:
        return next((item for item in visible_items(self.board) if item.objectName() == name), None)


def visible_items(board: BoardWindow) -> Iterator[QQuickItem]:
    waiting = [board.window.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.isVisible():
            yield item
            waiting.extend(item.childItems())


def a_moment(name: str) -> Moment:
    return next(moment for moment in moments() if moment.name == name)


@pytest.fixture(scope="session")
def centre() -> Centre:
    return load_centre()


@pytest.fixture
def open_hall(qapp: QGuiApplication, centre: Centre):
    assert qapp is not None
    install_fonts()
    halls: list[Hall] = []

    def opened(name: str, now_ms: int, language: str = "vi") -> Hall:
        halls.append(Hall(a_moment(name), now_ms, centre, language))
        return halls[-1]

    yield opened
    for hall in halls:
        hall.board.end()


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    settings = Settings(CentreId("24.hop-thinh"), DeviceId("b1"), Role.BOARD, tmp_path)
    machine = Machine.open(settings)
    yield machine
    machine.close()
