"""``motcua telex``: one JSON line for each line."""

import io
import json

from sync.__main__ import main


def test_each_line_gets_its_line(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.StringIO("tieengs vieejt\n\nhoaf thuys\n"))
    assert main(["telex", "--stdin"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines == [{"text": "tiếng việt"}, {"text": ""}, {"text": "hòa thúy"}]


def test_the_newer_spelling_is_there_for_who_wants_it(capsys):
    assert main(["telex", "--tones=new", "hoaf", "thuys"]) == 0
    assert capsys.readouterr().out == "hoà thuý\n"


def test_one_sentence_can_be_told_as_json(capsys):
    assert main(["telex", "--json", "ddi"]) == 0
    assert json.loads(capsys.readouterr().out) == {"text": "đi"}


def test_without_keys_the_command_says_what_is_missing(capsys):
    assert main(["telex"]) == 1
    assert capsys.readouterr().err == "Chưa có phím nào. Ghi các phím sau lệnh telex, hoặc dùng --stdin.\n"
