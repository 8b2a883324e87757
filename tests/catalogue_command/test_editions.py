"""`motcua catalogue check|import` with an edition: what is new, what is refused, what is in force."""

import json

import pytest

from sync.__main__ import main
from tests.office.small_edition import RECORDS


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


def test_a_file_that_cannot_be_read_is_one_sentence_and_exit_1(settings, tmp_path, capsys):
    (tmp_path / "bad.json").write_text("{")
    assert main(["catalogue", "import", str(tmp_path / "bad.json"), "--settings", str(settings)]) == 1
    assert capsys.readouterr().err == (
        "Không dùng được tệp bad.json: Tệp không phải JSON đúng. Sửa tệp rồi thử lại; dữ liệu cũ vẫn giữ nguyên.\n"
    )
