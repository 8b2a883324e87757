"""``motcua appointment``: another system's file, and a day's appointments."""

import json

import pytest

from sync.__main__ import main
from sync.clock import local, wall_clock
from sync.office.shipped import load_calendar

FILE = "Ngày;Giờ;Việc;Mã;Họ tên\n{day};9:00;1.000894;DL-1;Hoa\n{day};9:07;1.000894;DL-2;Lan\n"


@pytest.fixture
def settings(tmp_path):
    file = tmp_path / "c3.toml"
    text = '[machine]\ncentre = "24.hop-thinh"\ndevice = "c3"\nrole = "counter"\ndata = "data"\n'
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture
def working_day():
    """The command has the real clock: the next day on which somebody can be received."""
    return load_calendar().next_working(local(wall_clock()).date())


@pytest.fixture
def book(tmp_path):
    """A file with one line that can be taken and one that cannot."""
    file = tmp_path / "lich.csv"

    def write(day):
        file.write_text(FILE.format(day=f"{day:%d/%m/%Y}"), encoding="utf-8")
        return file

    return write


def run(capsys, settings, *arguments):
    code = main(["--settings", str(settings), "appointment", *map(str, arguments)])
    return code, capsys.readouterr()


def test_a_file_is_taken_and_what_is_left_out_is_named(capsys, settings, book, working_day):
    file = book(working_day)
    code, said = run(capsys, settings, "import", file, "--by", "hoa.nt")
    assert code == 1
    assert said.out.splitlines() == [
        "1 lịch hẹn mới, 0 đã có, 1 dòng bị bỏ ra.",
        "Dòng 3: Giờ hẹn cách nhau 15 phút, như 9:00 hoặc 9:15.",
        "Cột không lưu: Họ tên.",
    ]
    code, said = run(capsys, settings, "import", file, "--json")
    assert json.loads(said.out)["known"] == 1
    code, said = run(capsys, settings, "list", "--day", working_day.isoformat(), "--json")
    (line,) = map(json.loads, said.out.splitlines())
    assert (code, line["group"], line["reference"], line["state"]) == (0, "ho-tich", "DL-1", "made")
    code, said = run(capsys, settings, "list", "--day", working_day.isoformat())
    when, code_words, *rest = said.out.rstrip().split("  ")
    assert (when, code_words[:3]) == (f"09:00 {working_day:%d/%m/%Y}", "mã ")
    assert rest == ["Khai sinh, kết hôn, khai tử", "1.000894", "chưa đến"]


def test_a_file_that_is_gone_changes_nothing(capsys, settings, tmp_path):
    code, said = run(capsys, settings, "import", tmp_path / "khong-co.csv")
    assert code == 1
    assert "Không đọc được tệp khong-co.csv." in said.err
