"""Pictures and clips of a centre: the good ones in order, the others with a reason; and what the doctor says."""

import os

import pytest

from sync.devices.show_folder import FOLDER, show_of
from sync.doctor.hall_show import hall_show
from sync.domain.ids import DeviceId
from sync.domain.roles import Role
from sync.domain.showing import MOST_FILES, MOST_PICTURE_BYTES, Unfit
from sync.settings import Settings
from tests.fakes import CENTRE

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / FOLDER).mkdir()
    return tmp_path / FOLDER


def settings(data, role=Role.BOARD):
    return Settings(CENTRE, DeviceId("b1"), role, data)


def test_good_files_come_in_the_order_of_their_names_and_others_are_left_out_with_a_reason(folder, tmp_path):
    for name in ("2.png", "1.png", ".hidden"):
        (folder / name).write_bytes(PNG)
    (folder / "3.mp4").write_bytes(PNG)
    (folder / "notes.txt").write_text("x")
    with (folder / "4.png").open("wb") as large:
        large.write(PNG)
        os.truncate(large.fileno(), MOST_PICTURE_BYTES + 1)
    (folder / "deeper").mkdir()
    show = show_of(tmp_path)
    assert [file.name for file in show.files] == ["1.png", "2.png"]
    assert show.left_out == {"3.mp4": Unfit.OTHER, "notes.txt": Unfit.KIND, "4.png": Unfit.LARGE}
    found = hall_show(settings(tmp_path))
    assert found
    assert not found.ok
    assert "notes.txt (không phải ảnh (png, jpg) hay phim (mp4, webm))" in found.sentence


def test_more_files_than_anybody_watches_are_left_out(folder, tmp_path):
    for number in range(MOST_FILES + 2):
        (folder / f"{number:03}.png").write_bytes(PNG)
    show = show_of(tmp_path)
    assert (len(show.files), set(show.left_out.values())) == (MOST_FILES, {Unfit.MANY})


def test_a_board_without_such_a_folder_shows_nothing_and_is_well(tmp_path):
    assert show_of(tmp_path).files == ()
    assert hall_show(settings(tmp_path)) is None


def test_pictures_are_counted_where_there_are_some(folder, tmp_path):
    (folder / "1.png").write_bytes(PNG)
    found = hall_show(settings(tmp_path))
    assert found
    assert (found.ok, found.sentence) == (True, "Bảng gọi số chiếu 1 ảnh và phim.")
    assert hall_show(settings(tmp_path, Role.KIOSK)) is None
