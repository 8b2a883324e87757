"""Answers of the demonstration centre from the shipped catalogue, and the shipped files themselves."""

import gzip
import json

import pytest

from sync.domain.catalogue import parse
from sync.domain.fees import Fee
from sync.domain.ids import ProcedureCode, ServiceCode
from sync.domain.procedure import Limit, Procedure, Unit
from sync.office.lookup import Lookup
from sync.office.shipped import (
    CATALOGUE,
    DataUnusable,
    load_calendar,
    load_catalogue,
    load_centre,
    load_everyday,
    read_json,
    read_records,
)

LOOKUP = Lookup(load_catalogue(), load_centre(), load_everyday())


def code(text: str) -> ProcedureCode:
    return ProcedureCode(ServiceCode(text))


def way(**stated: object) -> dict[str, object]:
    return {"channel": "in_person", **stated}


def procedure(text: str) -> Procedure:
    found = LOOKUP.procedure(code(text))
    assert found is not None
    return found


def built(*components: dict[str, object], ways: tuple[dict[str, object], ...] = ()) -> Procedure:
    record = {"code": "1.000001", "name": "Thử", "components": list(components), "ways": list(ways)}
    return next(iter(parse([record]).procedures.values()))


def test_the_centre_offers_the_308_of_the_nation_and_the_two_of_bac_ninh():
    assert len(LOOKUP.procedures) == 310
    own = {item.code for item in LOOKUP.procedures if item.list_type == "SPECIFIC"}
    assert own == {"1.115447", "1.115452"}


def test_every_offered_procedure_has_a_group_a_counter_a_title_and_a_source():
    for item in LOOKUP.procedures:
        assert LOOKUP.group_of(item.code) is not None, item.code
        assert LOOKUP.counters_of(item.code), item.code
        assert item.title, item.code
        assert item.source, item.code


def test_no_offered_procedure_hides_what_to_bring_behind_an_empty_list():
    assert [item.code for item in LOOKUP.procedures if not LOOKUP.to_bring(item)] == []


def test_nobody_is_promised_free_of_charge_against_the_note():
    for item in LOOKUP.procedures:
        fee = LOOKUP.fee_of(item)
        assert fee.text != "Miễn phí" or "Hội đồng nhân dân" not in (fee.note or ""), item.code


def test_birth_registration_as_the_portal_tells_it():
    birth = procedure("1.001193")
    assert birth.title == "Đăng ký khai sinh"
    assert LOOKUP.limit_of(birth) is None  # the portal says "1" without a unit
    assert LOOKUP.fee_of(birth) == Fee("Miễn phí", None)
    assert [counter.id for counter in LOOKUP.counters_of(birth.code)] == ["3"]
    assert [part.label for part in LOOKUP.to_bring(birth)][:2] == [
        "Tờ khai đăng ký khai sinh theo mẫu",
        "Giấy chứng sinh",
    ]


def test_copies_are_certified_at_two_counters_for_two_thousand_a_page_and_less_from_the_third():
    copies = procedure("2.000815")
    assert [counter.id for counter in LOOKUP.counters_of(copies.code)] == ["5", "7"]
    assert LOOKUP.fee_of(copies) == Fee(
        "2.000 đồng/trang", "từ trang thứ 3 trở lên thu 1.000 đồng/trang, tối đa thu không quá 200.000 đồng/bản"
    )


def test_a_limit_is_told_when_all_ways_at_the_counter_agree():
    assert LOOKUP.limit_of(procedure("1.004222")) == Limit(7, Unit.WORKING_DAY)
    agreeing = (way(time_limit="3 Ngày"), way())
    assert LOOKUP.limit_of(built(ways=agreeing)) == Limit(3, Unit.CALENDAR_DAY)
    differing = (*agreeing, way(time_limit="5 Ngày"))
    assert LOOKUP.limit_of(built(ways=differing)) is None
    unclear = (*agreeing, way(time_raw="1"))
    assert LOOKUP.limit_of(built(ways=unclear)) is None


def test_to_bring_leaves_notes_and_network_forms_out_and_puts_common_papers_first():
    def paper(name: str, case: str | None = None, originals: int = 1) -> dict[str, object]:
        return {"name": name, "case": case, "originals": originals, "copies": 0}

    made = built(
        paper("Trường hợp A thì nộp biên bản", "Nộp"),
        paper("Giấy B", "Xuất trình"),
        paper("Giấy C", "Nộp"),
        paper("Lưu trữ", None, 0),
        paper("Mẫu nếu nộp hồ sơ theo hình thức trực tuyến"),
        paper("Tờ khai"),
    )
    assert [part.label for part in LOOKUP.to_bring(made)] == [
        "Tờ khai",
        "Giấy C",
        "Trường hợp A thì nộp biên bản",
        "Giấy B",
    ]


def test_the_centres_own_services_have_their_counters_too():
    assert [counter.id for counter in LOOKUP.counters_of(ServiceCode("NHAN-KQ"))] == ["4"]
    assert LOOKUP.counters_of(ServiceCode("KHONG-CO")) == ()
    assert LOOKUP.procedure(code("9.999999")) is None


def test_a_group_lists_its_procedures_by_title():
    group = LOOKUP.centre.groups[1]
    titles = [item.title for item in LOOKUP.in_group(group)]
    assert len(titles) == 12
    assert titles == sorted(titles)


def test_commune_records_are_the_whole_sets_own_without_the_steps():
    whole = {record["code"]: record for record in records("procedures.json.gz")}
    commune = records("commune.json.gz")
    assert len(whole) == 3297
    assert len(commune) == 341
    for record in commune:
        assert record == {key: value for key, value in whole[record["code"]].items() if key != "steps"}


def records(name: str) -> list[dict[str, object]]:
    content = json.loads(gzip.decompress((CATALOGUE / name).read_bytes()))
    assert content["as_of"] == (CATALOGUE / "as-of.txt").read_text().strip()
    found: list[dict[str, object]] = content["procedures"]
    return found


def test_a_kiosk_loads_the_procedures_of_communes_only():
    assert len(load_catalogue().procedures) == 341


def test_one_file_can_be_read_instead(tmp_path):
    (tmp_path / "one.json").write_text('[{"code": "1.000001", "name": "Thử"}]')
    assert list(load_catalogue(tmp_path / "one.json").procedures) == ["1.000001"]


def test_every_shipped_record_loads():
    assert load_catalogue(whole=True).refused == ()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.json", b"{", "Không dùng được tệp a.json: Tệp không phải JSON đúng."),
        ("a.json", b"\xff\xfe\x00", "Không dùng được tệp a.json: Tệp không phải JSON đúng."),
        ("a.json", b"[" * 100_000, "Không dùng được tệp a.json: Tệp không phải JSON đúng."),
        ("a.json.gz", gzip.compress(b"[]", mtime=0)[:-3], "Không đọc được tệp a.json.gz."),
        ("a.json.gz", b"\x1f\x8bxx", "Không đọc được tệp a.json.gz."),
        ("a.json", b'{"other": []}', "Không dùng được tệp a.json: Tệp phải là một danh sách thủ tục."),
        ("a.json", b'"text"', "Không dùng được tệp a.json: Tệp phải là một danh sách thủ tục."),
    ],
)
def test_a_file_that_cannot_be_read_gives_one_sentence_with_the_remedy(tmp_path, name, content, sentence):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(DataUnusable) as trouble:
        read_records(tmp_path / name)
    assert trouble.value.what == sentence
    assert trouble.value.do


def test_a_file_that_unpacks_to_more_than_64_mb_is_refused(tmp_path):
    (tmp_path / "bomb.json.gz").write_bytes(gzip.compress(b" " * (64 * 1024 * 1024 + 1), compresslevel=1))
    with pytest.raises(DataUnusable, match="quá lớn"):
        read_records(tmp_path / "bomb.json.gz")


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(DataUnusable, match="Không tìm thấy tệp"):
        read_json(tmp_path / "none.json")


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(DataUnusable, match="Không đọc được tệp"):
        read_json(tmp_path)


def test_a_centre_or_calendar_that_does_not_fit_is_a_trouble_with_the_place(tmp_path):
    (tmp_path / "c.json").write_text("{}")
    with pytest.raises(DataUnusable, match="“id” phải là chữ"):
        load_centre(tmp_path / "c.json")
    with pytest.raises(DataUnusable, match="“hours”"):
        load_calendar(tmp_path)
