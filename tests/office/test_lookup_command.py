"""`motcua catalogue|search|due`: shapes, exit codes, sentences."""

import io
import json
import shutil
from pathlib import Path

import pytest

from sync.__main__ import main
from sync.office.overlays import OVERLAYS, load_overlays
from tests.office.small_edition import RECORDS, put_small_edition


@pytest.fixture
def settings(tmp_path):
    put_small_edition(tmp_path / "data")
    path = tmp_path / "settings.toml"
    path.write_text('[machine]\ncentre = "24.hop-thinh"\ndevice = "k1"\nrole = "kiosk"\ndata = "data"\n')
    return path


@pytest.fixture
def answer(settings, capsys, monkeypatch):
    def run(*words: str, lines: str = "") -> tuple[int, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(lines))
        return main(["--settings", str(settings), *words]), capsys.readouterr().out

    return run


@pytest.fixture
def edition(tmp_path):
    path = tmp_path / "new.json"
    good = {"code": "1.116410", "name": "Cấp lại thẻ căn cước", "field": "Cấp, quản lý căn cước", "commune_core": True}
    path.write_text(json.dumps({"as_of": "2026-10-01", "procedures": [good, {"name": "Không mã"}]}))
    return str(path)


def test_check_lists_faults_with_code_and_reason_and_fails_when_something_is_refused(answer, edition):
    code, out = answer("catalogue", "check", edition)
    assert code == 1
    assert "Mới: 1\n  1.116410  Cấp lại thẻ căn cước" in out
    assert "Không nhận: 1\n  #2  Thiếu mã thủ tục." in out
    assert "Không còn trong tệp: 5" in out


def test_long_lists_are_cut_on_a_terminal(answer, tmp_path):
    many = [{"code": f"1.99{number:04d}", "name": "x"} for number in range(30)]
    (tmp_path / "many.json").write_text(json.dumps(many))
    assert "Mới: 30\n" in (out := answer("catalogue", "check", str(tmp_path / "many.json"))[1])
    assert "  … và 10 mục nữa (xem hết bằng --json)" in out


def test_check_answers_in_json(answer, edition):
    code, out = answer("catalogue", "check", edition, "--json")
    found = json.loads(out)
    assert code == 1
    assert found["refused"] == [{"code": "#2", "reason": "Thiếu mã thủ tục."}]
    assert [len(found[key]) for key in ("new", "changed", "gone")] == [1, 0, 5]


def test_import_takes_the_good_records_and_says_what_is_in_force(answer, edition):
    code, out = answer("catalogue", "import", edition)
    assert code == 0
    assert "Danh mục nay có 6 thủ tục. 5 thủ tục không có trong tệp vẫn giữ" in out
    assert json.loads(answer("catalogue", "import", edition, "--json")[1])["total"] == 6
    assert "Giữ nguyên 1 thủ tục." in answer("catalogue", "check", edition)[1]


def test_a_change_names_what_changed(answer, tmp_path, edition):
    answer("catalogue", "import", edition)
    changed = {
        "code": "1.116410",
        "name": "Cấp lại căn cước",
        "field": "Căn cước",
        "commune_core": True,
        "portal_url": "x",
    }
    (tmp_path / "c.json").write_text(json.dumps([changed]))
    out = answer("catalogue", "check", str(tmp_path / "c.json"))[1]
    assert "Thay đổi: 1\n  1.116410  Cấp lại căn cước\n      tên: “Cấp lại thẻ căn cước” → “Cấp lại căn cước”" in out
    assert "      lĩnh vực: “Cấp, quản lý căn cước” → “Căn cước”\n      thông tin khác\n" in out


def test_fees_limits_and_papers_are_told_as_they_were_and_as_they_are_to_be(answer, tmp_path):
    old, new = RECORDS["2.000815"], json.loads(json.dumps(RECORDS["2.000815"]))
    for way in new["ways"]:
        way.update(fee="9.000 đồng", time_limit="2 ngày", time_raw=None)
    new["components"] = [{"name": f"Giấy {number}", "originals": 1, "copies": 0} for number in range(8)]
    (tmp_path / "c.json").write_text(json.dumps([new]))
    found = json.loads(answer("catalogue", "check", str(tmp_path / "c.json"), "--json")[1])["changed"][0]
    assert old["name"] == found["name"]
    told = found["differences"]
    assert any(line.startswith("lệ phí: “") and line.endswith("→ “9.000 đồng”") for line in told)
    assert any(line.endswith("→ “2 ngày”") for line in told)
    assert "thêm giấy tờ: “Giấy 0”" in told
    assert "thêm giấy tờ: … và 2 giấy nữa" in told
    assert any(line.startswith("bớt giấy tờ: “") for line in told)


def test_other_numbers_of_the_same_papers_and_other_ways_are_told_as_such(answer, tmp_path):
    new = json.loads(json.dumps(RECORDS["1.001193"]))
    new["components"][0]["originals"] = 7
    new["ways"] = new["ways"] * 2
    (tmp_path / "c.json").write_text(json.dumps([new]))
    found = json.loads(answer("catalogue", "check", str(tmp_path / "c.json"), "--json")[1])["changed"][0]
    assert found["differences"] == ["cách nộp hồ sơ", "số lượng giấy tờ"]


def test_check_finds_by_itself_what_the_real_data_were_wrong_about(answer, tmp_path):
    birth, copies = RECORDS["1.001193"], RECORDS["2.000815"]
    records = [
        {**birth, "name": copies["name"]},
        copies,
        copies,
        {**birth, "code": "1.99", "list_type": "SPECIFIC", "promulgated_by": "UBND tỉnh Huế"},
        {**RECORDS["1.000656"], "code": "1.98"},
    ]
    (tmp_path / "c.json").write_text(json.dumps({"as_of": "2026-10-01", "procedures": records}))
    found = json.loads(answer("catalogue", "check", str(tmp_path / "c.json"), "--json")[1])
    kinds = {(item["code"], item["kind"]) for item in found["doubts"]}
    assert {("1.001193", "other_procedure"), ("1.99", "other_province"), ("1.98", "not_listed")} <= kinds
    assert {("1.001193", "same_name"), ("2.000815", "same_name")} <= kinds
    assert found["refused"] == [{"code": "2.000815", "reason": "Trùng mã với một thủ tục ở trên."}]
    assert [(item["old"], item["new"]) for item in found["renumbered"]] == [("1.000656", "1.98")]
    out = answer("catalogue", "check", str(tmp_path / "c.json"))[1]
    assert "Chi tiết không khớp danh mục quốc gia: 1\n" in out
    assert "Đổi mã (cùng tên): 1\n  1.000656 → 1.98" in out
    assert "Thời hạn thiếu đơn vị: " in out


def test_a_list_of_ones_own_is_compared_with_and_one_without_its_columns_is_refused(answer, edition, tmp_path):
    own = tmp_path / "list.csv"
    own.write_text("code,name,field,promulgated_by\n1.116410,Cấp lại thẻ căn cước,,\n", encoding="utf-8-sig")
    found = json.loads(answer("catalogue", "check", edition, "--list", str(own), "--json")[1])
    assert found["doubts"] == []
    own.write_text("mã,tên\n")
    assert answer("catalogue", "check", edition, "--list", str(own))[0] == 1
    (tmp_path / "list.csv.gz").write_bytes(b"none")
    assert answer("catalogue", "check", edition, "--list", str(tmp_path / "list.csv.gz"))[0] == 1


@pytest.fixture
def layer(tmp_path):
    entry = {"code": "1.001193", "aspect": "notice", "value": "Thứ Năm nghỉ.", "why": "Họp.", "by": "UBND xã"}
    changes = [
        {**entry, "document": "TB 5", "since": "2026-01-01"},
        {**entry, "value": "Mùng Một nghỉ.", "since": "2099-01-01", "until": "2099-01-02"},
        {**entry, "code": "9.99"},
        {**entry, "aspect": "limit", "value": "1"},
        {**entry, "aspect": "paper", "value": "", "target": "Tờ khai"},
    ]
    content = {"layer": "centre", "unit": "24.hop-thinh", "as_of": "2026-11-01", "changes": changes}
    path = tmp_path / "xa.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return str(path)


def test_check_shows_what_a_layer_says_and_refuses_nothing_in_silence(answer, layer):
    code, out = answer("catalogue", "check", layer)
    assert code == 1
    assert "Lớp danh mục trung tâm (24.hop-thinh), dữ liệu ngày 2026-11-01." in out
    assert "Hiện hôm nay: 1\n  1.001193  lời dặn: Thứ Năm nghỉ. – TB 5, từ 1/1/2026\n" in out
    later = "Chưa hoặc hết hiệu lực: 1\n  1.001193  lời dặn: Mùng Một nghỉ. – UBND xã, từ 1/1/2099, đến hết 2/1/2099\n"
    assert later in out
    assert "Không dùng được: 2\n" in out
    assert "Không nhận: 1\n  dòng 1 (mục 4)  1.001193  Thời hạn phải có số và đơn vị" in out


def test_what_was_invented_is_listed_as_such(answer):
    file = str(OVERLAYS / "bac-ninh.json")
    out = answer("catalogue", "check", file)[1]
    assert "Bịa để minh họa, chỉ trung tâm ghi là minh họa mới dùng: 2\n" in out
    assert json.loads(answer("catalogue", "check", file, "--json")[1])["synthetic"] == [
        "bac-ninh.json#1",
        "bac-ninh.json#2",
    ]


def test_a_layer_that_was_taken_is_in_force_at_the_next_start(answer, layer, tmp_path):
    code, out = answer("catalogue", "import", layer)
    assert code == 0
    assert out.endswith("Đã nạp lớp danh mục. Mở lại kiosk và quầy để dùng.\n")
    assert [item.unit for item in load_overlays(tmp_path / "data").overlays] == ["Bắc Ninh", "", "24.hop-thinh"]
    found = json.loads(answer("catalogue", "import", layer, "--json")[1])
    assert [item["aspect"] for item in found["shown"]] == ["notice"]


def test_a_layer_of_which_nothing_can_be_used_is_not_taken(answer, tmp_path):
    path = tmp_path / "trong.json"
    path.write_text(json.dumps({"layer": "centre", "unit": "x", "as_of": "2026-11-01", "changes": []}))
    assert answer("catalogue", "import", str(path))[0] == 1
    path.write_text(json.dumps({"layer": "centre"}))
    assert answer("catalogue", "import", str(path))[0] == 1
    assert not (tmp_path / "data" / "overlays").exists()


def test_a_layer_that_cannot_be_written_is_a_trouble(answer, layer, tmp_path):
    (tmp_path / "data" / "overlays").write_text("in the way")
    assert answer("catalogue", "import", layer)[0] == 1


def test_a_newer_layer_is_not_replaced_by_an_older_one_unless_on_purpose(answer, layer, tmp_path):
    """An older file is signed as well as a newer one, so that the signature alone lets yesterday's fees come back."""
    file = Path(layer)
    answer("catalogue", "import", layer)
    older = tmp_path / "khac.json"
    older.write_text(file.read_text().replace("2026-11-01", "2026-10-31"))
    assert (
        "Máy này sẽ không nạp tệp: Tệp khac.json (ngày 2026-10-31) cũ hơn"
        in answer("catalogue", "check", str(older))[1]
    )
    assert answer("catalogue", "import", str(older))[0] == 1
    assert "2026-11-01" in (tmp_path / "data" / "overlays" / "xa.json").read_text()
    assert answer("catalogue", "import", str(older), "--older")[0] == 0
    assert [path.name for path in (tmp_path / "data" / "overlays").iterdir()] == ["xa.json"]
    assert "2026-10-31" in (tmp_path / "data" / "overlays" / "xa.json").read_text()
    assert answer("catalogue", "import", layer)[0] == 0


def test_two_layers_of_one_day_are_told_apart_by_their_edition(answer, layer):
    file = Path(layer)
    first = file.read_text()
    file.write_text(first.replace('"unit"', '"edition": 2, "unit"'))
    answer("catalogue", "import", layer)
    file.write_text(first)
    assert answer("catalogue", "import", layer)[0] == 1
    file.write_text(first.replace('"unit"', '"edition": 3, "unit"'))
    assert answer("catalogue", "import", layer)[0] == 0


def test_a_layer_that_came_with_the_product_is_not_replaced_by_an_older_one_even_on_purpose(answer, tmp_path):
    national = json.loads((OVERLAYS / "quoc-gia.json").read_text())
    path = tmp_path / "quoc-gia.json"
    path.write_text(json.dumps({**national, "as_of": "2026-01-01"}))
    assert answer("catalogue", "import", str(path), "--older")[0] == 1
    path.write_text(json.dumps({**national, "as_of": "2026-12-01"}))
    assert answer("catalogue", "import", str(path))[0] == 0


def test_a_broken_layer_on_the_machine_is_mended_by_a_good_one(answer, layer, tmp_path):
    own = tmp_path / "data" / "overlays"
    own.mkdir()
    (own / "xa.json").write_text("{")
    assert answer("catalogue", "import", layer)[0] == 0
    assert load_overlays(tmp_path / "data").broken == ()


def test_check_says_which_links_lead_to_no_record(answer, tmp_path):
    """1.014064 → 1.116410: the national list of July has not the new code, so no edition of July has its record."""
    entry = {"code": "1.001193", "aspect": "replaced_by", "value": "1.116410", "why": "Đổi mã.", "by": "Cổng"}
    path = tmp_path / "doi-ma.json"
    path.write_text(json.dumps({"layer": "national", "series": "thu", "as_of": "2026-11-22", "changes": [entry]}))
    out = answer("catalogue", "check", str(path))[1]
    assert "Chỉ tới mã chưa có bản ghi, vẫn hiện bản ghi cũ: 1\n  1.001193  thay bằng mã: 1.116410" in out
    other = tmp_path / "c.json"
    other.write_text(json.dumps([RECORDS["1.000656"]]))
    out = answer("catalogue", "check", str(other))[1]
    assert "Mã mới chưa có bản ghi, vẫn hiện bản ghi cũ: 1\n  1.014064 → 1.116410" in out


def test_an_edition_that_has_the_record_of_a_new_code_lacks_it_no_more(answer, edition):
    out = answer("catalogue", "check", edition)[1]
    assert "Mã mới chưa có bản ghi" not in out


def test_check_says_which_rule_of_tidying_touched_how_many_records(answer, tmp_path):
    records = [{**RECORDS[code], "result": ["Giấy phép .", "Bản sao .."]} for code in ("1.001193", "1.000656")]
    (tmp_path / "c.json").write_text(json.dumps(records))
    out = answer("catalogue", "check", str(tmp_path / "c.json"))[1]
    assert "Chữ của cổng dọn khi đọc (tệp giữ nguyên): " in out
    assert "Bỏ dấu cách trước dấu câu. 2 thủ tục: 1.001193, 1.000656\n" in out


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


def test_a_file_that_cannot_be_read_is_one_sentence_and_exit_1(settings, tmp_path, capsys):
    (tmp_path / "bad.json").write_text("{")
    assert main(["catalogue", "import", str(tmp_path / "bad.json"), "--settings", str(settings)]) == 1
    assert capsys.readouterr().err == (
        "Không dùng được tệp bad.json: Tệp không phải JSON đúng. Sửa tệp rồi thử lại; dữ liệu cũ vẫn giữ nguyên.\n"
    )


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
