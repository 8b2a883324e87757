"""New editions: compared, refused with reasons, taken whole or not at all."""

import json
from pathlib import Path

import pytest

from sync.office.edition import ImportRefused, import_catalogue, look_at
from sync.office.shipped import CATALOGUE, DataUnusable, load_catalogue, newest_edition
from tests.office.small_edition import DAY, RECORDS, put_small_edition

BIRTH = RECORDS["1.001193"]
NEW = {
    "code": "1.116410",
    "name": "Cấp lại thẻ căn cước",
    "field": "Cấp, quản lý căn cước",
    "commune_core": True,
    "list_type": "STANDARD",
    "steps": "…",
}


def file(folder: Path, *records: object, as_of: str = "2026-10-01", name: str = "new.json") -> Path:
    path = folder / name
    path.write_text(json.dumps({"as_of": as_of, "procedures": records}), encoding="utf-8")
    return path


@pytest.fixture
def data(tmp_path):
    put_small_edition(tmp_path / "data")
    return tmp_path / "data"


def editions(data: Path) -> list[str]:
    return sorted(folder.name for folder in (data / "catalogue").iterdir())


def test_checking_counts_new_changed_gone_and_lists_faults(tmp_path, data):
    renamed, nameless, same = {**BIRTH, "name": "Khai sinh"}, {"name": "?"}, RECORDS["1.000656"]
    difference = look_at(file(tmp_path, NEW, renamed, nameless, same), data).difference
    assert [item.code for item in difference.new] == ["1.116410"]
    assert [(item.procedure.code, item.aspects) for item in difference.changed] == [("1.001193", ("name",))]
    assert [item.code for item in difference.gone] == ["1.000894", "1.004222", "2.000815"]
    assert difference.same == 1
    assert [fault.code for fault in difference.faults if fault.severity == "refused"] == ["#3"]
    assert editions(data) == ["2026-07-20.0001"]


def test_the_shipped_edition_differs_in_nothing_from_itself(tmp_path):
    difference = look_at(CATALOGUE / "procedures.json.gz", tmp_path).difference
    assert (difference.new, difference.changed, difference.gone, difference.same) == ((), (), (), 3297)


def test_a_bare_machine_lays_an_edition_over_the_shipped_one(tmp_path):
    imported = import_catalogue(file(tmp_path, NEW), tmp_path)
    assert imported.total == 3298
    assert len(load_catalogue(data=tmp_path).procedures) == 342
    assert len(load_catalogue(data=tmp_path, whole=True).procedures) == 3298


def test_an_import_lays_good_records_over_the_edition_in_force(tmp_path, data):
    imported = import_catalogue(file(tmp_path, NEW, {**BIRTH, "field": "Khai sinh"}, 17), data)
    catalogue = load_catalogue(data=data)
    fields = {item.code: item.field for item in catalogue.procedures.values()}
    assert (imported.total, imported.gone_kept) == (6, True)
    assert (catalogue.as_of, len(fields)) == ("2026-10-01", 6)
    assert (fields[BIRTH["code"]], NEW["code"] in fields) == ("Khai sinh", True)


def test_gone_procedures_leave_only_when_told(tmp_path, data):
    imported = import_catalogue(file(tmp_path, NEW), data, remove_gone=True)
    assert imported.total == 1
    assert list(load_catalogue(data=data).procedures) == ["1.116410"]


def test_procedures_of_other_levels_are_kept_out_of_the_kiosks_file(tmp_path, data):
    import_catalogue(file(tmp_path, {**NEW, "commune_core": False}), data)
    assert len(load_catalogue(data=data).procedures) == 5
    assert len(load_catalogue(data=data, whole=True).procedures) == 6


def test_a_second_import_builds_on_the_first_and_two_editions_are_kept(tmp_path, data):
    for number in range(1, 4):
        import_catalogue(file(tmp_path, {**NEW, "code": f"1.99990{number}"}), data)
    assert editions(data) == ["2026-10-01.0003", "2026-10-01.0004"]
    assert len(load_catalogue(data=data).procedures) == 8


def test_a_shipped_edition_of_a_later_day_goes_before_an_imported_one(tmp_path):
    put_small_edition(tmp_path)
    (tmp_path / "catalogue" / f"{DAY}.0001").rename(tmp_path / "catalogue" / "2020-01-01.0001")
    assert newest_edition(tmp_path) == CATALOGUE


@pytest.mark.parametrize("remove_gone", [True, False])
def test_an_older_edition_is_refused_and_both_days_are_named(tmp_path, data, remove_gone):
    """It is signed as well as the newer one: taken, it would bring yesterday's fees and papers back."""
    old = file(tmp_path, NEW, as_of="2020-02-02")
    with pytest.raises(
        ImportRefused, match=r"ngày 2020-02-02\) cũ hơn danh mục đang dùng \(ngày 2026-07-20"
    ) as refusal:
        import_catalogue(old, data, remove_gone=remove_gone)
    assert "--older" in refusal.value.do
    assert editions(data) == ["2026-07-20.0001"]
    told = look_at(old, data).refusal
    assert told is not None
    assert told.what == refusal.value.what


def test_an_older_edition_taken_on_purpose_is_in_force_and_tells_its_own_day(tmp_path, data):
    import_catalogue(file(tmp_path, NEW, as_of="2020-02-02"), data, older=True)
    assert newest_edition(data).name == "2026-07-20.0002"
    assert load_catalogue(data=data).as_of == "2020-02-02"
    import_catalogue(file(tmp_path, NEW, as_of="2026-07-20"), data)
    assert load_catalogue(data=data).as_of == "2026-07-20"


@pytest.mark.parametrize("content", [(), ({"name": "Không mã"},)])
def test_a_file_without_a_usable_record_is_refused_and_nothing_changes(tmp_path, data, content):
    with pytest.raises(ImportRefused) as refusal:
        import_catalogue(file(tmp_path, *content, name="x.json"), data)
    assert refusal.value.what == "Tệp x.json không có thủ tục nào dùng được."
    assert editions(data) == ["2026-07-20.0001"]


def test_an_unreadable_file_changes_nothing(tmp_path, data):
    (tmp_path / "x.json").write_text("not json")
    with pytest.raises(DataUnusable):
        import_catalogue(tmp_path / "x.json", data)
    assert editions(data) == ["2026-07-20.0001"]


def test_a_folder_that_cannot_be_written_is_a_trouble(tmp_path):
    (tmp_path / "catalogue").write_text("in the way")
    with pytest.raises(ImportRefused, match="Không ghi được"):
        import_catalogue(file(tmp_path, NEW), tmp_path)


def test_a_draft_left_by_a_power_cut_is_no_edition_and_is_cleared_away(tmp_path, data):
    draft = data / "catalogue" / ".draft-x1"
    draft.mkdir()
    (draft / "commune.json.gz").write_bytes(b"half")
    assert newest_edition(data).name == "2026-07-20.0001"
    import_catalogue(file(tmp_path, NEW), data)
    assert not draft.exists()


def test_a_list_without_a_day_takes_the_latest_day_of_its_sources(tmp_path, data):
    path = tmp_path / "list.json"
    path.write_text(json.dumps([{**NEW, "source": "crawl 2026-10-04"}, {**BIRTH, "source": "crawl 2026-10-02"}, 3]))
    assert look_at(path, data).difference.as_of == "2026-10-04"
    path.write_text(json.dumps([NEW]))
    assert look_at(path, data).difference.as_of > "2026"


def test_text_that_no_file_can_hold_does_not_stop_an_import(tmp_path, data):
    path = tmp_path / "odd.json"
    path.write_text('[{"code": "1.000001", "name": "Lạ \\ud800", "commune_core": true, "extra": "\\udfff"}]', "utf-8")
    import_catalogue(path, data)
    assert any(item.name == "Lạ" for item in load_catalogue(data=data).procedures.values())
