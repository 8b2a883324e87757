"""``motcua speak`` as it is typed."""

import io
import json

import pytest

from sync.__main__ import main


def test_lines_are_answered_in_their_order(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.StringIO("A045 9\n2025\nA045\n\n"))
    assert main(["speak", "--stdin"]) == 1
    call, number, *faults = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert call["text"] == "Xin mời số A không bốn năm, đến quầy số chín"
    assert call["clips"] == ["xin-moi-so", "a", "0", "4", "5", "den-quay-so", "9"]
    assert number["text"] == "hai nghìn không trăm hai mươi lăm"
    assert [set(fault) for fault in faults] == [{"error"}, {"error"}]


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["A045", "9", "--digits=number"], "Xin mời số A bốn mươi lăm, đến quầy số chín"),
        (["1104", "--zero=lẻ", "--thousand=ngàn"], "một ngàn một trăm lẻ bốn"),
        (["24", "--four=bốn"], "hai mươi bốn"),
    ],
)
def test_regions_and_centres_differ(arguments, text, capsys):
    assert main(["speak", *arguments]) == 0
    assert capsys.readouterr().out == text + "\n"


def test_what_cannot_be_said_is_an_error(capsys):
    assert main(["speak", "A"]) == 1
    assert "Ghi một số" in capsys.readouterr().err


def test_without_a_number_it_says_what_is_missing(capsys):
    assert main(["speak"]) == 1
    assert "Chưa có số cần đọc" in capsys.readouterr().err
