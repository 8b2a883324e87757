"""``motcua printer`` as it is typed: how the slip printer stands, a new roll, the virtual printer's states."""

import json

import pytest

from sync.__main__ import main


@pytest.fixture
def printer(tmp_path, capsys):
    settings = tmp_path / "settings.toml"

    def typed(*arguments, kind=""):
        settings.write_text(
            f'[machine]\ncentre = "24.hop-thinh"\ndevice = "k1"\nrole = "kiosk"\ndata = "data"\n[printer]\n{kind}'
        )
        code = main(["--settings", str(settings), "printer", *arguments])
        said = capsys.readouterr()
        return code, said.out or said.err

    return typed


def test_the_virtual_printer_stands_as_it_was_told_to(printer):
    assert printer() == (0, "Máy in: sẵn sàng.\n")
    assert printer("--virtual", "jam") == (0, "Máy in: kẹt giấy.\n")
    assert printer() == (0, "Máy in: kẹt giấy.\n")


def test_a_printer_of_metal_is_told_no_state(printer):
    code, said = printer("--virtual", "jam", kind='kind = "device"\ntarget = "/dev/null"\n')
    assert code == 1
    assert "Máy này dùng máy in thật." in said


def test_f42_whoever_changes_the_roll_has_its_paper_counted_anew(printer, tmp_path):
    roll = tmp_path / "data" / "roll.json"
    assert printer("--paper-changed", kind="roll_m = 80") == (0, "Máy in: sẵn sàng. Còn khoảng 80 m giấy.\n")
    roll.write_text(json.dumps({"printed_mm": 30_500, "filled_ms": 5}))
    assert printer(kind="roll_m = 80")[1].endswith("Còn khoảng 49 m giấy.\n")
    assert printer("--paper-changed", kind="roll_m = 80")[1].endswith("Còn khoảng 80 m giấy.\n")
    assert json.loads(roll.read_text()) == {"printed_mm": 0, "filled_ms": 5}


def test_a_count_that_cannot_be_kept_is_one_sentence(printer, tmp_path):
    (tmp_path / "data").write_text("a file")
    code, said = printer("--paper-changed", kind="roll_m = 80")
    assert code == 1
    assert "Không ghi được số giấy đã dùng." in said
