"""`motcua catalogue check|import` with a layer above the edition: what it says, what is taken and never replaced."""

import json
from pathlib import Path

import pytest

from sync.office.overlays import OVERLAYS, load_overlays


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
