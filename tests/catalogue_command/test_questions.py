"""`motcua search|due`: one line in, one line out."""

import json
import shutil

import pytest

from sync.__main__ import main


def test_search_answers_one_json_line_a_question(answer):
    code, out = answer("search", "--stdin", lines="khai sinh\n\nthời tiết\n")
    answers = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [item["query"] for item in answers] == ["khai sinh", "", "thời tiết"]
    assert [item["sure"] for item in answers] == [True, False, False]
    assert answers[0]["results"][0] == {
        "code": "1.001193",
        "name": "Thủ tục đăng ký khai sinh",
        "short_name": "Đăng ký khai sinh",
        "score": answers[0]["results"][0]["score"],
    }
    assert len(answers[0]["results"]) <= 5


def test_search_takes_a_limit_and_every_level_when_told(answer, tmp_path):
    assert len(json.loads(answer("search", "đăng ký", "--json", "--limit", "2")[1])["results"]) == 2
    shutil.rmtree(tmp_path / "data")  # now the shipped edition
    passport = json.loads(answer("search", "cấp hộ chiếu phổ thông ở trong nước", "--json", "--all")[1])
    assert passport["results"][0]["code"] == "1.001456"


def test_search_says_why_when_asked(answer):
    lines = answer("search", "khai xinh", "--why")[1].splitlines()
    assert lines[0] == "1.001193  Đăng ký khai sinh"
    assert lines[1].startswith("    khớp: «khai xinh»")
    result = json.loads(answer("search", "khai xinh", "--why", "--json")[1])["results"][0]
    assert result["why"]["line"] == lines[1].strip()
    assert round(sum(result["why"]["shares"].values()), 3) == round(result["score"], 3)


def test_search_speaks_to_people(answer):
    assert answer("search", "khai sinh")[1].startswith("1.001193  Đăng ký khai sinh\n")
    assert answer("search", "khai", "sinh") == answer("search", "khai sinh")
    assert answer("search", "xyzzy")[1] == "Không tìm thấy. Thử nói cách khác, hoặc hỏi cán bộ.\n"


def test_search_says_first_where_what_is_not_done_here_is_done(answer):
    assert answer("search", "làm hộ chiếu")[1].startswith("Ở đây không làm: Hộ chiếu. Đến: Công an cấp Tỉnh.")
    assert json.loads(answer("search", "--json", "làm hộ chiếu")[1])["elsewhere"]["topic"] == "Hộ chiếu"


def test_search_without_a_question_says_what_to_do(settings, capsys):
    assert main(["search", "--settings", str(settings)]) == 1
    assert capsys.readouterr().err == "Chưa có câu cần tìm. Ghi câu sau lệnh search, hoặc dùng --stdin.\n"


@pytest.mark.parametrize(
    ("asked", "due", "at"),
    [
        (
            {"received": "2026-11-20T14:10", "limit": 3, "unit": "working_day", "cut_off": "15:00"},
            "2026-11-26",
            "17:00",
        ),
        ({"received": "2026-11-20T14:10", "limit": 0, "unit": "working_day", "cut_off": None}, "2026-11-20", "17:00"),
        ({"received": "2026-11-09T09:00", "limit": 15, "unit": "calendar_day"}, "2026-11-25", "17:00"),
        ({"received": "2026-11-23T16:00", "limit": 2, "unit": "working_hour", "cut_off": None}, "2026-11-25", "08:30"),
        ({"received": "2026-11-20T07:10+00:00", "limit": 3, "unit": "working_day"}, "2026-11-26", "17:00"),
    ],
)
def test_due_answers_day_and_moment(answer, asked, due, at):
    code, out = answer("due", "--stdin", lines=json.dumps(asked))
    assert (code, json.loads(out)) == (0, {"due": due, "at": f"{due}T{at}"})


@pytest.mark.parametrize(
    "line",
    [
        "",
        "x",
        "7",
        "[]",
        "{}",
        '{"received": 3, "limit": 1, "unit": "working_day"}',
        '{"received": "2026-11-20T14:10", "limit": -1, "unit": "working_day"}',
        '{"received": "2026-11-20T14:10", "limit": 1e9, "unit": "working_day"}',
        '{"received": "2026-11-20T14:10", "limit": true, "unit": "working_day"}',
        '{"received": "2026-11-20T14:10", "limit": NaN, "unit": "working_day"}',
        '{"received": "2026-11-20T14:10", "limit": 1, "unit": "month"}',
        '{"received": "2026-11-20T14:10", "limit": 1, "unit": "working_day", "cut_off": "chiều"}',
        '{"received": "9999-12-31T23:10", "limit": 100, "unit": "calendar_day"}',
    ],
)
def test_a_line_that_is_no_question_gets_one_sentence_and_the_next_is_answered(answer, line):
    good = '{"received": "2026-11-23T09:00", "limit": 0, "unit": "working_day"}'
    code, out = answer("due", "--stdin", lines=f"{line}\n{good}\n")
    first, second = (json.loads(text) for text in out.splitlines())
    assert code == 1
    assert "error" in first
    assert second["due"] == "2026-11-23"


def test_without_settings_a_bare_machine_answers_from_the_shipped_edition(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert main(["search", "tách hộ", "--limit", "1"]) == 0
    assert capsys.readouterr().out == "1.010038  Tách hộ\n"
