"""``motcua code``: one JSON line for each line, errors included; a machine's own grammar goes first."""

import io
import json

import pytest

from sync.__main__ import main
from sync.office.shipped import CODES


def test_each_line_gets_its_line(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr("sys.stdin", io.StringIO("H15.50-260123-0001\r\nH15.50-261399-0001\n  TAM-37KQ2-261123-4 \n"))
    assert main(["--settings", str(tmp_path / "none.toml"), "code", "--stdin"]) == 1
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == {"agency": "H15.50", "date": "2026-01-23", "sequence": "0001", "form": "2025"}
    assert list(lines[1]) == ["error"]
    assert lines[2] == {"agency": None, "date": "2026-11-23", "sequence": "4", "form": "temporary"}


def test_one_code_is_told_on_one_line(capsys, tmp_path):
    assert main(["--settings", str(tmp_path / "none.toml"), "code", "G09.20-20260609-0092637"]) == 0
    said = "Cơ quan G09.20, ngày 09/06/2026, số 0092637, dạng mã của bộ, ngành.\n"
    assert capsys.readouterr().out == said


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("H15.50-260123-0001", "Cơ quan H15.50, ngày 23/01/2026, số 0001, dạng mã năm 2025.\n"),
        ("TAM-37KQ2-261123-4", "Ngày 23/11/2026, số 4, mã tạm của phần mềm này.\n"),
    ],
)
def test_the_form_is_told_in_words(capsys, tmp_path, code, words):
    assert main(["--settings", str(tmp_path / "none.toml"), "code", code]) == 0
    assert capsys.readouterr().out == words


def test_lines_that_are_all_codes_end_with_0(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr("sys.stdin", io.StringIO("H15.50-260123-0001\nTAM-37KQ2-261123-4\n"))
    assert main(["--settings", str(tmp_path / "none.toml"), "code", "--stdin"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


@pytest.mark.parametrize(
    ("text", "what"), [("abc", "Đây không phải mã hồ sơ."), ("TAM-123", "Mã tạm này chưa đúng."), ("tam-1", "Mã tạm")]
)
def test_one_code_that_is_none_is_a_sentence_on_stderr_and_ends_with_1(capsys, tmp_path, text, what):
    assert main(["--settings", str(tmp_path / "none.toml"), "code", text]) == 1
    said = capsys.readouterr()
    assert (said.out, said.err.startswith(what)) == ("", True)
    assert main(["--settings", str(tmp_path / "none.toml"), "code", text, "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["error"].startswith(what)


def test_without_a_code_the_command_says_what_is_missing(capsys, tmp_path):
    assert main(["--settings", str(tmp_path / "none.toml"), "code"]) == 1
    assert capsys.readouterr().err == "Chưa có mã cần đọc. Ghi mã sau lệnh code, hoặc dùng --stdin.\n"


@pytest.fixture
def settings(tmp_path):
    file = tmp_path / "settings.toml"
    file.write_text('[machine]\ncentre = "24.hop-thinh"\ndevice = "q3"\nrole = "counter"\ndata = "data"\n')
    (tmp_path / "data").mkdir()
    return file


def test_a_machines_own_grammar_goes_before_the_shipped_one(settings, capsys):
    own = json.loads(CODES.read_text())
    own["forms"][-1] |= {"form": "2027", "words": "dạng mã năm 2027"}
    (settings.parent / "data" / CODES.name).write_text(json.dumps(own))
    assert main(["--settings", str(settings), "code", "H15.50-260123-0001"]) == 0
    assert capsys.readouterr().out.endswith(" năm 2027.\n")


def test_a_grammar_of_its_own_without_words_is_told_by_its_name(settings, capsys):
    own = json.loads(CODES.read_text())
    del own["forms"][-1]["words"]
    (settings.parent / "data" / CODES.name).write_text(json.dumps(own))
    assert main(["--settings", str(settings), "code", "H15.50-260123-0001"]) == 0
    assert capsys.readouterr().out.endswith(" số 0001, 2025.\n")


def test_an_own_grammar_that_cannot_be_used_is_refused(settings, capsys):
    (settings.parent / "data" / CODES.name).write_text('{"forms": [{"form": "x"}]}')
    assert main(["--settings", str(settings), "code", "H15.50-260123-0001"]) == 1
    assert "forms[0].since" in capsys.readouterr().err
