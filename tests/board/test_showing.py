"""Pictures and clips on the plate between calls; a call always comes first."""

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from kiosk.board.moments import NOW_MS, a_ticket, served
from kiosk.board.pictures import HandClock, picture
from kiosk.board.showing import Showing, read_beside, read_picture
from kiosk.show import SIZES
from resources.qt.fonts import install_fonts
from sync.devices.show_folder import Show
from sync.domain.queue import BoardView
from sync.domain.showing import CLIP_MS, PICTURE_MS, REST_MS, Unfit
from tests.board.conftest import a_moment

RED = QColor("#c02030")


class FakeProjector:
    """Plays every clip but those named "bad"; its clips end when the test says so."""

    def __init__(self) -> None:
        self.told: list[tuple[object, ...]] = []

    def open(self, files: tuple[Path, ...]) -> None:
        self.told.append(("open", *(file.name for file in files)))

    def play(self, file: Path, volume: float) -> None:
        self.told.append(("play", file.name, volume))

    def stop(self) -> None:
        self.told.append(("stop",))

    def close(self) -> None:
        self.told.append(("close",))


@pytest.fixture
def pictures(tmp_path: Path) -> tuple[Path, Path]:
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(RED)
    for name in ("1.png", "2.png"):
        image.save(str(tmp_path / name))
    return tmp_path / "1.png", tmp_path / "2.png"


class Plate:
    """A board that is free, and what is shown on it; time passes by hand."""

    def __init__(self, open_hall, files: tuple[Path, ...], read=lambda file, then: then(read_picture(file))) -> None:
        self.hall = open_hall("busy", NOW_MS)
        self.hall.show()
        self.hall.becomes(board=served(self.hall.moment.board))
        self.clock = HandClock()
        self.showing = Showing(Show(files, {"x.exe": Unfit.KIND}), self.hall.board.controller, self.clock, read)

    def wait(self, length_ms: int) -> None:
        self.clock.forward(length_ms)
        self.hall.board.controller.ticked.emit()

    def call(self) -> None:
        before = self.hall.moment.board
        self.hall.becomes(board=BoardView(a_ticket(50, "B034", "5"), before.last, before.next))


def test_pictures_take_turns_with_the_plate_and_begin_again_after_the_last(open_hall, pictures) -> None:
    plate, seen = Plate(open_hall, pictures), []
    for _ in range(3):
        assert not plate.showing.property("visible")
        plate.wait(REST_MS)
        seen.append((plate.showing.property("visible"), plate.showing.pictures.image.pixelColor(5, 5)))
        plate.wait(PICTURE_MS)
    assert seen == [(True, RED)] * 3


def test_a_call_takes_the_plate_at_once(open_hall, pictures) -> None:
    plate = Plate(open_hall, pictures)
    plate.wait(REST_MS)
    assert plate.showing.property("visible")
    plate.call()
    assert not plate.showing.property("visible")
    assert plate.hall.text("board.number") == "B034"
    plate.wait(REST_MS)
    plate.wait(REST_MS)
    assert not plate.showing.property("visible")


def test_a_broken_picture_is_left_out_with_a_line_in_the_log(open_hall, pictures, caplog) -> None:
    pictures[0].write_bytes(b"\x89PNG\r\n\x1a\n")
    with caplog.at_level(logging.WARNING):
        plate = Plate(open_hall, pictures)
        plate.wait(REST_MS)
        assert not plate.showing.property("visible")
        plate.wait(REST_MS)
    assert plate.showing.property("visible")
    assert [record.file for record in caplog.records] == ["x.exe", "1.png"]


def test_a_picture_that_is_read_late_does_not_cover_a_call(open_hall, pictures) -> None:
    late = []
    plate = Plate(open_hall, pictures, lambda file, then: late.append((file, then)))
    plate.wait(REST_MS)
    assert not plate.showing.property("visible")
    plate.call()
    file, then = late[0]
    then(read_picture(file))
    assert not plate.showing.property("visible")


def test_clips_are_played_without_sound_to_their_end_but_not_for_ever(open_hall, tmp_path) -> None:
    clip = tmp_path / "1.mp4"
    plate, projector = Plate(open_hall, (clip,)), FakeProjector()
    plate.showing.to(projector)
    plate.showing.audience.known({clip: 60_000})
    plate.wait(0)
    plate.wait(REST_MS)
    assert projector.told[-1] == ("play", "1.mp4", 0.0)
    plate.showing.audience.showed()
    assert plate.showing.property("visible")
    plate.showing.audience.ended()
    assert not plate.showing.property("visible")
    plate.wait(REST_MS)
    plate.wait(CLIP_MS)
    plate.showing.end()
    assert [told[0] for told in projector.told[-3:]] == ["stop", "stop", "close"]


def test_the_board_shows_the_picture_where_the_plate_was(open_hall, pictures, qtbot: QtBot) -> None:
    """Read on a thread of its own, as in the hall."""
    plate = Plate(open_hall, pictures, read_beside)
    plate.wait(REST_MS)
    qtbot.waitUntil(lambda: bool(plate.showing.property("visible")))
    assert plate.showing.property("picture").startswith("image://film/")


@pytest.mark.parametrize("shape", ["landscape", "portrait"])
def test_the_picture_covers_the_plate_and_nothing_else(qapp, centre, shape: str) -> None:
    assert qapp is not None
    install_fonts()
    image = picture(centre, a_moment("showing"), SIZES[shape], "vi")
    paper, indigo = QColor("#f4efe2"), QColor("#18395b")
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    assert {paper.name(), indigo.name()} <= colours
    assert QColor("#ffc640").name() not in {image.pixelColor(80, y).name() for y in range(130, 700, 5)}, "the plate"


def test_a_large_picture_is_made_smaller_while_it_is_read(tmp_path) -> None:
    image = QImage(3_000, 1_500, QImage.Format.Format_RGB32)
    image.fill(RED)
    image.save(str(tmp_path / "large.jpg"))
    assert read_picture(tmp_path / "large.jpg").size() == QSize(1_280, 640)
