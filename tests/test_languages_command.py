"""``motcua languages``: from the translator's sheet to the kiosk's folder."""

import json

import pytest

from sync.__main__ import main
from tests.fakes_languages import NAME, NAME_VI, fill

SETTINGS = '[machine]\ncentre = "24.hop-thinh"\ndevice = "k1"\nrole = "kiosk"\ndata = "data"\n'


@pytest.fixture
def ran(tmp_path):
    """Run the command for a kiosk."""
    settings = tmp_path / "settings.toml"
    settings.write_text(SETTINGS, encoding="utf-8")
    return lambda *words: main(["--settings", str(settings), "languages", *map(str, words)])


def test_a_sheet_is_made_filled_and_installed(ran, tmp_path, capsys):
    file = tmp_path / "qps.ts"
    assert ran("template", "qps", "--out", file) == 0
    assert "đã dịch 0 trên" in capsys.readouterr().out
    fill(file, lacks=lambda source: source == "Back")
    assert ran("template", "qps", "--out", file) == 0
    assert ran("install", file) == 0
    assert f"{NAME} ({NAME_VI}): " in capsys.readouterr().out
    assert ran("list", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    added = told["languages"][-1]
    assert (added["code"], added["name"], added["wanted"] - added["told"]) == ("qps", NAME, 1)
    assert told["refused"] == []
    assert [path.name for path in (tmp_path / "data" / "languages").iterdir()] == ["kiosk_qps.qm"]


def test_a_sheet_that_names_no_language_is_not_installed(ran, tmp_path, capsys):
    file = tmp_path / "qps.ts"
    ran("template", "qps", "--out", file)
    assert ran("install", file) == 1
    assert "không nói tên" in capsys.readouterr().err
    assert not (tmp_path / "data" / "languages").exists()


@pytest.mark.parametrize("text", ["no xml", '<TS version="2.1" language="en"/>', '<TS version="2.1"/>'])
def test_what_is_no_sheet_is_refused_in_a_sentence(ran, tmp_path, capsys, text):
    file = tmp_path / "x.ts"
    file.write_text(text, encoding="utf-8")
    assert ran("install", file) == 1
    assert "motcua languages template" in capsys.readouterr().err


@pytest.mark.parametrize("code", ["vi", "en", "tieng-tay", "X"])
def test_only_a_language_to_be_added_has_a_sheet(ran, tmp_path, capsys, code):
    assert ran("template", code, "--out", tmp_path / "x.ts") == 1
    assert "không phải mã" in capsys.readouterr().err


def test_a_file_that_cannot_be_used_is_named_with_its_reason(ran, tmp_path, capsys):
    folder = tmp_path / "data" / "languages"
    folder.mkdir(parents=True)
    (folder / "kiosk_qps.qm").write_bytes(b"no translation")
    assert ran("list") == 1
    said = capsys.readouterr().out
    assert "Tiếng Việt (Tiếng Việt): đủ mọi câu" in said
    assert "kiosk_qps.qm: không phải bản dịch .qm" in said


def test_a_file_or_folder_that_cannot_be_written_is_told(ran, tmp_path, capsys):
    assert ran("template", "qps", "--out", tmp_path) == 1
    assert ran("template", "qps", "--out", tmp_path / "no" / "x.ts") == 1
    assert ran("install", tmp_path / "nothing.ts") == 1
    assert capsys.readouterr().err.count("Không") == 3
