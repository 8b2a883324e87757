"""`motcua posters`: the client draws wall posters into a folder, of what is asked for most or of chosen procedures."""

import pytest

from counter_client.__main__ import main
from sync.__main__ import main as motcua


@pytest.fixture(autouse=True)
def _no_settings(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))


def test_chosen_procedures_become_files_named_after_them(qapp, tmp_path, capsys):
    assert qapp
    assert main(["--posters", str(tmp_path / "to"), "--of", "1.001193", "2.000815", "--png"]) == 0
    names = ["1.001193-dang-ky-khai-sinh.png", "2.000815-chung-thuc-ban-sao-sao-y-ban-chinh.png"]
    assert capsys.readouterr().out.split() == [str(tmp_path / "to" / name) for name in names]
    assert sorted(file.name for file in (tmp_path / "to").iterdir()) == names


def test_the_settings_of_a_machine_say_of_which_centre(qapp, tmp_path, capsys):
    assert qapp
    settings = tmp_path / "q3.toml"
    settings.write_text('[machine]\ncentre = "24.hop-thinh"\ndevice = "q3"\nrole = "counter"\ndata = "data"\n', "utf-8")
    assert main(["--settings", str(settings), "--posters", str(tmp_path), "--of", "1.004194"]) == 0
    assert capsys.readouterr().out.strip() == str(tmp_path / "1.004194-dang-ky-tam-tru.pdf")


def test_a_procedure_that_is_not_done_here_has_no_poster(qapp, tmp_path, capsys):
    assert qapp
    assert main(["--posters", str(tmp_path), "--of", "9.999999"]) == 1
    assert "Trung tâm không làm thủ tục 9.999999." in capsys.readouterr().err


def test_the_command_has_the_client_draw_them(tmp_path, capfd):
    assert motcua(["posters", "--out", str(tmp_path / "to"), "1.001193"]) == 0
    assert capfd.readouterr().out.strip().endswith("1.001193-dang-ky-khai-sinh.pdf")
    assert (tmp_path / "to" / "1.001193-dang-ky-khai-sinh.pdf").read_bytes().startswith(b"%PDF")


def test_settings_that_are_not_there_are_not_passed_over(tmp_path):
    assert motcua(["--settings", str(tmp_path / "k.toml"), "posters", "--out", str(tmp_path)]) == 1
