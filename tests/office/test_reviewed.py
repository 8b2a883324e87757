"""The shipped cases hold against the shipped catalogue; where an edition changes the papers they are not used."""

import json
from typing import Any

import pytest

from sync.__main__ import main
from sync.office.edition import import_catalogue
from sync.office.reviewed import CASES, check_cases, load_cases
from sync.office.shipped import CATALOGUE, COMMUNE, DataUnusable, load_catalogue, read_records

CODE = "1.004884"  # registering a birth anew: few papers


@pytest.fixture
def record():
    records: list[Any] = read_records(CATALOGUE / COMMUNE)[1]
    return next(record for record in records if record["code"] == CODE)


@pytest.fixture
def folder(tmp_path, record):
    """A folder with one good file, which puts every line of the record aside but the first."""
    lines = record["components"]
    paper = {"of": [0], "label_vi": "Tờ khai", "label_en": "Form", "originals": 1, "copies": 0, "use": "submit"}
    file = {
        "code": CODE,
        "effective_from": "2025-07-01",
        "source": ["thử"],
        "reviewed": {"on": "2026-11-22", "by": "thử"},
        "cases": [{"id": "thuong", "usual": True, "title_vi": "Thường", "title_en": "Usual", "papers": [paper]}],
        "aside": [{"of": list(range(1, len(lines))), "why": "thử"}],
        "differs": [{"of": [0], "why": "thử"}],
    }
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases" / f"{CODE}.json").write_text(json.dumps(file), encoding="utf-8")
    return tmp_path / "cases"


def test_every_shipped_file_of_cases_fits_the_portals_record():
    assert {file.name: file.faults for file in check_cases() if file.faults} == {}


def test_a_paper_whose_note_says_that_only_some_need_it_is_not_counted_for_everybody():
    every = (case for cases in load_cases(load_catalogue()).values() for case in cases.cases)
    papers = [paper for case in every for paper in case.papers]
    said = [paper for paper in papers if paper.note.vi.startswith(("Chỉ khi", "Chỉ cần khi", "Có thì đem"))]
    assert said
    assert [paper.label.vi for paper in said if not paper.sometimes] == []


def test_the_cases_of_the_edition_that_they_were_read_from_are_used(folder):
    catalogue = load_catalogue()
    assert load_cases(catalogue, folder=folder).keys() == {CODE}
    assert load_cases(catalogue).keys() == {path.stem for path in CASES.glob("*.json")}


def in_an_edition(folder, tmp_path, record):
    """The cases that are used once an edition with this record was imported."""
    (tmp_path / "new.json").write_text(json.dumps({"as_of": "2030-01-01", "procedures": [record]}))
    import_catalogue(tmp_path / "new.json", tmp_path)
    return load_cases(load_catalogue(data=tmp_path), tmp_path, folder)


def test_an_edition_that_changes_the_papers_puts_the_cases_out_of_use(folder, tmp_path, record):
    record["components"].pop()
    assert CODE not in in_an_edition(folder, tmp_path, record)


def test_an_edition_that_changes_something_else_leaves_the_cases(folder, tmp_path, record):
    record["requirements"] = "Không"
    assert CODE in in_an_edition(folder, tmp_path, record)


def test_the_command_names_every_fault_of_a_folder_and_fails(folder, capsys):
    good = (folder / f"{CODE}.json").read_text(encoding="utf-8")
    (folder / "9.9.json").write_text(good.replace(CODE, "9.999999"))
    (folder / "wrong-name.json").write_text(good)
    (folder / "broken.json").write_text("{")
    (folder / "empty.json").write_text("{}")
    assert main(["catalogue", "cases", str(folder)]) == 1
    out = capsys.readouterr().out
    assert f"{CODE}.json: đúng, 1 trường hợp" in out
    assert "9.9.json: 2 lỗi\n  Tên tệp phải là 9.999999.json.\n  Danh mục không có thủ tục 9.999999." in out
    assert f"wrong-name.json: 1 lỗi\n  Tên tệp phải là {CODE}.json." in out
    assert "broken.json: 1 lỗi\n  Không dùng được tệp broken.json: Tệp không phải JSON đúng." in out
    assert "empty.json: 1 lỗi\n  “reviewed” phải là một bảng" in out
    assert "5 tệp, 4 tệp có lỗi." in out


def test_the_command_is_content_with_the_shipped_files(capsys):
    assert main(["catalogue", "cases"]) == 0
    assert " 0 tệp có lỗi." in capsys.readouterr().out


def test_a_file_that_cannot_be_used_is_named(folder):
    (folder / f"{CODE}.json").write_text("{}")
    with pytest.raises(DataUnusable, match=CODE):
        load_cases(load_catalogue(), folder=folder)


def test_a_folder_without_cases_is_not_told_to_be_right(tmp_path, capsys):
    assert main(["catalogue", "cases", str(tmp_path / "none")]) == 1
    assert capsys.readouterr().err.startswith(f"Không có tệp .json nào trong {tmp_path / 'none'}.")
