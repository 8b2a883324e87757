"""A centre's data file: the demonstration centre fits together, and faults name their place."""

import json
from contextlib import suppress
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.catalogue import parse
from sync.domain.centre import centre_of
from sync.domain.datafile import DataFault
from sync.office.shipped import CATALOGUE, load_centre

RECORD = json.loads((CATALOGUE / "hop-thinh.json").read_text(encoding="utf-8"))
CENTRE: Any = load_centre()


def procedure(code="1.000001", field="Hộ tịch", commune=True, list_type="STANDARD", by=None):
    record = {"code": code, "name": "Thử", "field": field, "commune_core": commune, "list_type": list_type}
    return parse([{**record, "promulgated_by": by}]).procedures[code]


def test_the_demonstration_centre_is_the_one_of_the_mock_ups():
    assert (CENTRE.id, CENTRE.place_vi) == ("24.hop-thinh", "xã Hợp Thịnh, tỉnh Bắc Ninh")
    assert [group.letter for group in CENTRE.groups if group.front] == ["A", "B", "D", "C", "E", "F"]
    assert {counter.id for counter in CENTRE.counters} == {str(number) for number in range(1, 11)}
    assert CENTRE.counter("3").name == "Hộ tịch"
    assert CENTRE.group("chung-thuc").counters == ("5", "7")
    assert CENTRE.officer("hoa.nt").counter == "3"
    assert CENTRE.devices["k1"] == "kiosk"


def test_only_counter_nine_is_from_a_report_and_the_others_say_that_they_are_synthetic():
    assert [item["id"] for item in RECORD["counters"] if not item["synthetic"]] == ["9"]


def test_every_counter_has_work_and_every_group_a_title_in_both_languages():
    assert all(counter.groups for counter in CENTRE.counters)
    assert all(group.title("vi") != group.title("en") for group in CENTRE.groups)


def test_what_is_not_there_is_none():
    assert CENTRE.counter("99") is None
    assert CENTRE.group("khong-co") is None
    assert CENTRE.officer("khong-co") is None


@pytest.mark.parametrize(
    ("changes", "offered"),
    [
        ({}, True),
        ({"commune": False}, False),
        ({"list_type": "SPECIFIC", "by": "UBND tỉnh Bắc Ninh"}, True),
        ({"list_type": "SPECIFIC", "by": "UBND tỉnh Lào Cai"}, False),
        ({"list_type": "SPECIFIC"}, False),
        ({"list_type": "STANDARD_INTERNAL"}, False),
        ({"list_type": None}, False),
    ],
)
def test_a_centre_offers_what_is_nation_wide_or_its_own_provinces(changes, offered):
    assert CENTRE.offers(procedure(**changes)) is offered


def test_a_procedure_goes_to_its_fields_group_unless_it_is_assigned_itself():
    assert CENTRE.group_of(procedure(field="Chứng thực")).id == "chung-thuc"
    dyke = "Quản lý Đê điều và Phòng, chống thiên tai"
    assert CENTRE.group_of(procedure(field=dyke)).id == "dat-dai"
    assert CENTRE.group_of(procedure("1.010091", field=dyke)).id == "tro-cap"
    assert CENTRE.group_of(procedure(field="Hàng không")) is None


def test_announcements_are_read_on_their_days():
    culture_day = "Thứ Ba 24/11 nghỉ Ngày Văn hóa Việt Nam"
    assert culture_day in [item.title_vi for item in CENTRE.announcements_on(date(2026, 11, 23))]
    assert culture_day not in [item.title_vi for item in CENTRE.announcements_on(date(2026, 11, 25))]


@pytest.mark.parametrize(
    ("path", "value", "reason"),
    [
        (("id",), "", "“id” phải là chữ và không được trống."),
        (("groups",), 3, "“groups” phải là danh sách."),
        (("groups", 0), 3, "“groups[0]” phải là một bảng (đối tượng JSON)."),
        (("groups", 0, "letter"), "AB", "“ho-tich” cần một chữ cái hoa không dấu."),
        (("groups", 0, "letter"), "B", "“B” là chữ cái ghi hai lần."),
        (("groups", 0, "id"), "chung-thuc", "“chung-thuc” là nhóm ghi hai lần."),
        (("groups", 0, "tint"), "red", "“red” là màu không có trong tệp."),
        (("groups", 0, "front"), "yes", "“groups[0].front” phải là true hoặc false."),
        (("groups", 0, "counters"), [], "“ho-tich” chưa có quầy."),
        (("groups", 0, "counters"), ["77"], "“77” là quầy không có trong tệp."),
        (("groups", 0, "fields"), ["Chứng thực"], "“Chứng thực” là lĩnh vực ghi hai lần."),
        (("counters", 0, "id"), "2", "“2” là quầy ghi hai lần."),
        (("counters", 0, "arrow"), "up", "“up” là hướng không có trong tệp."),
        (("officers", 0, "counter"), "77", "“77” là quầy không có trong tệp."),
        (("procedure_groups", "1.010091"), "la", "“la” là nhóm không có trong tệp."),
        (("procedure_groups",), ["la"], "“procedure_groups” phải là bảng chữ."),
        (("devices", "k1"), "phone", "“phone” là vai trò không có trong tệp."),
        (("devices", "k1"), 3, "“devices” phải là bảng chữ."),
        (("announcements", 0, "first"), "mai", "“announcements[0].first” phải là ngày dạng 2026-11-24."),
    ],
)
def test_a_centre_that_does_not_fit_together_is_refused_with_the_place(path, value, reason):
    record = deepcopy(RECORD)
    place = record
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    with pytest.raises(DataFault) as fault:
        centre_of(record)
    assert str(fault.value) == reason


LEAVES = st.none() | st.booleans() | st.integers() | st.text()
JSON = st.recursive(
    LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(list(RECORD)), inner)
)


@given(JSON)
def test_any_other_json_is_a_fault_and_nothing_worse(value):
    with pytest.raises(DataFault):
        centre_of(value)


@given(st.sampled_from(list(RECORD)), JSON)
def test_any_value_of_a_key_loads_or_is_a_fault(key, value):
    with suppress(DataFault):
        assert centre_of({**RECORD, key: value}).counters
