"""``motcua clock`` as it is typed: the centre's time, and a person's word that this machine's clock is right."""

import json

import pytest

from sync.__main__ import main
from sync.clock import business_day, wall_clock, write_saved
from sync.domain.centre_clock import Rank, Saved, Vouched
from tests.fakes_clock import DAY_MS, MINUTE_MS


@pytest.fixture
def data(tmp_path):
    (tmp_path / "data").mkdir()
    return tmp_path / "data"


@pytest.fixture
def clock(tmp_path, data, capsys):
    assert data.is_dir()
    settings = tmp_path / "settings.toml"
    settings.write_text('[machine]\ncentre = "24.hop-thinh"\ndevice = "k1"\nrole = "kiosk"\ndata = "data"\n')

    def typed(*arguments):
        code = main(["--settings", str(settings), "clock", *arguments])
        said = capsys.readouterr()
        return code, said.out or said.err

    return typed


def test_a_machine_whose_clock_is_right_says_the_time(clock):
    code, said = clock()
    assert (code, said[:10]) == (0, business_day(wall_clock()).isoformat())
    assert said.endswith("Đồng hồ máy đúng.\n")


def test_f25_a_clock_behind_what_was_saved_is_wrong_until_a_person_says_that_it_is_right(clock, data):
    write_saved(data / "clock.json", Saved(wall_clock() + 3 * DAY_MS))
    assert clock()[1].endswith("Đồng hồ máy sai. Vẫn lấy số; giờ trên phiếu có thể sai.\n")
    assert clock("--believe") == (0, clock()[1])
    assert json.loads(clock("--json")[1])["sure"] is True


def test_f27_the_skew_is_said(clock, data):
    saved = Saved(wall_clock() - DAY_MS, 7 * MINUTE_MS, Vouched(Rank.HUB, wall_clock() - DAY_MS))
    write_saved(data / "clock.json", saved)
    assert "Đồng hồ máy này chậm 7 phút so với giờ của trung tâm." in clock()[1]
    answer = json.loads(clock("--json")[1])
    assert (set(answer), answer["skew_s"]) == ({"centre", "sure", "skew_s"}, -420)


def test_a_person_s_word_is_kept_on_a_machine_that_has_not_started_yet(clock, data):
    data.rmdir()
    assert clock("--believe")[0] == 0
    assert (data / "clock.json").is_file()


def test_a_folder_that_cannot_be_written_is_one_sentence(clock, data):
    data.rmdir()
    data.write_text("a file")
    assert clock("--believe") == (
        1,
        "Không ghi được giờ của máy. Kiểm tra ổ đĩa và quyền ghi của thư mục dữ liệu.\n",
    )
