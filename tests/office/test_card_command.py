"""``motcua card``: one JSON line for each line, errors included."""

import io
import json

import pytest

from sync.__main__ import main

PLAIN = "001098012345||NGUYỄN VĂN A|15081998|Nam|Hà Nội|25052021"


def test_each_line_gets_its_line(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PLAIN}\nMC1:0123456789ABCDEF\n{PLAIN[:-8]}\n"))
    assert main(["card", "--stdin"]) == 1
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == {
        "number": "001098012345", "old_number": None, "name": "NGUYỄN VĂN A", "born": "1998-08-15", "sex": "nam",
        "address": "Hà Nội", "issued": "2021-05-25", "warnings": [],
    }  # fmt: skip
    assert lines[1] == {"error": "Mã này không phải thẻ căn cước."}
    assert lines[2]["issued"] is None


def test_one_card_is_told_on_one_line_and_its_warnings_below(capsys):
    assert main(["card", PLAIN.replace("Nam", "Nữ")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "001098012345  NGUYỄN VĂN A  1998-08-15  nữ  Hà Nội  2021-05-25"
    assert lines[1:] == ["Số định danh và giới tính không khớp nhau."]


@pytest.mark.parametrize("more", [(), ("--json",)])
def test_one_text_that_is_no_card_ends_with_1(capsys, more):
    assert main(["card", "abc", *more]) == 1
    said = capsys.readouterr()
    assert "không phải thẻ" in (said.out if more else said.err)


def test_without_a_text_the_command_says_what_is_missing(capsys):
    assert main(["card"]) == 1
    assert capsys.readouterr().err == "Chưa có mã cần đọc. Ghi nội dung mã QR sau lệnh card, hoặc dùng --stdin.\n"
