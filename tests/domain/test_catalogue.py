"""The catalogue: good records load, every fault is listed, no JSON value raises."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.catalogue import About, Catalogue, Channel, Limit, Severity, Unit, named, parse, read_limit
from sync.domain.ids import ProcedureCode, ServiceCode

_KEYS = """
code name field commune_core list_type promulgated_by ways components result legal_basis requirements level
online_level portal_url source list_agencies eligibility case_time_limits channel time_limit time_raw fee note
originals copies form case title number
"""
KEYS = _KEYS.split()
CODE = ProcedureCode(ServiceCode("1.001193"))
LEAVES = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["1.001193", "online", "xã"])
)
JSON = st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(KEYS) | st.text(), inner))


def record(**changes: object) -> dict[str, object]:
    way = {"channel": "in_person", "time_limit": "3 Ngày làm việc", "fee": "Miễn phí", "note": None}
    paper = {"case": None, "name": "Tờ khai", "originals": 1, "copies": 0, "form": None}
    whole: dict[str, object] = {
        "code": "1.001193",
        "name": "Thủ tục đăng ký khai sinh",
        "field": "Hộ tịch",
        "commune_core": True,
        "list_type": "STANDARD",
        "ways": [way],
        "components": [paper],
        "source": "a page",
    }
    return {**whole, **changes}


def only(**changes: object) -> Catalogue:
    return parse([record(**changes)])


def reasons(catalogue: Catalogue, severity: Severity) -> list[str]:
    return [fault.reason for fault in catalogue.faults if fault.severity is severity]


def test_a_good_record_loads_without_a_fault():
    catalogue = only()
    procedure = catalogue.procedures[CODE]
    assert catalogue.faults == ()
    assert (procedure.name, procedure.field, procedure.commune) == ("Thủ tục đăng ký khai sinh", "Hộ tịch", True)
    assert procedure.ways[0].limit == Limit(3, Unit.WORKING_DAY)
    assert procedure.components[0].name == "Tờ khai"


@pytest.mark.parametrize(
    ("value", "code", "reason"),
    [
        (17, "#1", "Mục này không phải một thủ tục."),
        ({"name": "Không mã"}, "#1", "Thiếu mã thủ tục."),
        (record(code=""), "#1", "Thiếu mã thủ tục."),
        (record(code=1.001193), "#1", "Mã thủ tục sai: chỉ gồm chữ, số, dấu chấm, từ 3 đến 40 ký tự."),
        (record(code="../../etc"), "#1", "Mã thủ tục sai: chỉ gồm chữ, số, dấu chấm, từ 3 đến 40 ký tự."),
        (record(name=None), "1.001193", "Thiếu tên thủ tục."),
        (record(name=" \u200b"), "1.001193", "Thiếu tên thủ tục."),
        (record(name=["a"]), "1.001193", "Thiếu tên thủ tục."),
    ],
)
def test_a_record_that_cannot_be_named_is_refused_with_code_and_reason(value, code, reason):
    catalogue = parse([value])
    assert not catalogue.procedures
    assert [(fault.code, fault.reason) for fault in catalogue.refused] == [(code, reason)]


def test_the_second_record_of_a_code_is_refused_and_the_good_ones_load():
    catalogue = parse([record(), 3, record(name="Khác"), record(code="1.000656")])
    assert list(catalogue.procedures) == ["1.001193", "1.000656"]
    assert [(fault.code, fault.reason) for fault in catalogue.refused] == [
        ("#2", "Mục này không phải một thủ tục."),
        ("1.001193", "Trùng mã với một thủ tục ở trên."),
    ]


@pytest.mark.parametrize(
    ("changes", "warning"),
    [
        ({"field": None}, "Thiếu lĩnh vực; không biết quầy nào nhận."),
        ({"field": 4}, "“field” phải là chữ."),
        ({"ways": None}, "Không ghi cách nộp hồ sơ nào đọc được."),
        ({"ways": {"channel": "online"}}, "“ways” phải là danh sách."),
        ({"ways": [7]}, "“ways” có mục không đọc được."),
        ({"ways": [{"channel": "fax"}]}, "Có cách nộp hồ sơ không rõ kênh; bỏ qua cách đó."),
        ({"ways": [{"channel": None}]}, "Có cách nộp hồ sơ không rõ kênh; bỏ qua cách đó."),
        ({"components": [{"name": None}]}, "Có giấy tờ không ghi tên; bỏ qua."),
        ({"components": [{"name": "Đơn"}]}, "Có giấy tờ không ghi số lượng."),
        ({"components": [{"name": "Đơn", "originals": True, "copies": -1}]}, "Có giấy tờ không ghi số lượng."),
        ({"result": ["Giấy", 5]}, "“result” có mục không phải chữ."),
        (
            {"ways": [{"channel": "online", "fee": "Miễn phí (Hội đồng nhân dân tỉnh quyết định)"}]},
            "Lệ phí ghi 0 nhưng ghi chú nói khác; sẽ chỉ nói theo ghi chú.",
        ),
        (
            {"ways": [{"channel": "online", "fee": "700 VNĐ (700.000 đồng/cơ sở)"}]},
            "Lệ phí “700 đồng” quá nhỏ, có lẽ thiếu số 0; sẽ chỉ nói theo ghi chú.",
        ),
        (
            {"ways": [{"channel": "online", "fee": "50,000 VNĐ (Mức lệ phí do Hội đồng nhân dân tỉnh quyết định)"}]},
            "Lệ phí ghi 50,000 đồng nhưng ghi chú nói tỉnh quyết định; sẽ chỉ nói theo ghi chú.",
        ),
        ({"list_type": "LOCAL"}, "Loại danh mục “LOCAL” lạ; sẽ không hiện ở trung tâm."),
        (
            {"list_type": "SPECIFIC"},
            "Thủ tục riêng của một tỉnh nhưng không ghi nơi ban hành; sẽ không hiện ở tỉnh nào.",
        ),
    ],
)
def test_a_gap_is_a_warning_and_the_record_loads(changes, warning):
    catalogue = only(**changes)
    assert len(catalogue.procedures) == 1
    assert warning in reasons(catalogue, Severity.WARNING)


@pytest.mark.parametrize("raw", ["1", "1 OTHER", "12"])
def test_a_limit_without_a_unit_is_kept_as_text_and_never_guessed(raw):
    catalogue = only(ways=[{"channel": "in_person", "time_limit": None, "time_raw": raw}])
    way = catalogue.procedures[CODE].ways[0]
    assert (way.limit, way.limit_raw) == (None, raw.removesuffix(" OTHER"))
    assert "không ghi đơn vị" in reasons(catalogue, Severity.WARNING)[0]


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("3 ngày làm việc", Limit(3, Unit.WORKING_DAY)),
        ("15 Ngày", Limit(15, Unit.CALENDAR_DAY)),
        ("7.5 ngày làm việc", Limit(7.5, Unit.WORKING_DAY)),
        ("17,5 ngày làm việc", Limit(17.5, Unit.WORKING_DAY)),
        ("8 giờ", Limit(8, Unit.WORKING_HOUR)),
        ("8 giờ làm việc", Limit(8, Unit.WORKING_HOUR)),
        ("30 phút", Limit(0.5, Unit.WORKING_HOUR)),
        ("Không quá 15 ngày.", Limit(15, Unit.CALENDAR_DAY)),
        ("Không quá 35 ngày kể từ ngày nhận đủ hồ sơ hợp lệ", Limit(35, Unit.CALENDAR_DAY)),
        ("15-20 ngày", None),
        ("2 tháng", None),
        ("1", None),
        ("Không quy định", None),
        ("3 ngày làm việc đối với đất ở", None),
        ("", None),
        (None, None),
    ],
)
def test_a_limit_is_read_only_when_number_and_unit_are_beyond_doubt(text, limit):
    assert read_limit(text) == limit


def test_a_limit_says_itself_in_vietnamese():
    assert Limit(7.5, Unit.WORKING_DAY).text == "7,5 ngày làm việc"
    assert Limit(15, Unit.CALENDAR_DAY).text == "15 ngày"
    assert Limit(8, Unit.WORKING_HOUR).text == "8 giờ làm việc"


@pytest.mark.parametrize(
    ("changes", "commune"),
    [
        ({"commune_core": False, "level": ["xã"]}, False),
        ({"commune_core": None, "level": ["xã"]}, True),
        ({"commune_core": None, "list_agencies": ["Ủy ban nhân dân cấp xã"]}, True),
        ({"commune_core": None, "agency": "Sở Tư pháp"}, False),
    ],
)
def test_without_the_reviewed_mark_level_and_agencies_tell_whether_a_commune_does_it(changes, commune):
    assert only(**changes).procedures[CODE].commune is commune


def test_the_same_gap_of_several_ways_is_listed_once():
    unclear = {"channel": "online", "time_raw": "1"}
    assert len(only(ways=[unclear, unclear, {"channel": "postal", "time_raw": "1"}]).faults) == 1


def test_a_legal_basis_is_said_once():
    bases = [{"title": "Luật Hộ tịch", "number": "60/2014/QH13"}, {"title": "Nghị định 123", "number": "123"}, {}]
    procedure = only(legal_basis=bases).procedures[CODE]
    assert procedure.legal_basis == ("60/2014/QH13 – Luật Hộ tịch", "Nghị định 123")


def test_reviewed_names_stand_beside_the_official_ones():
    catalogue = named(only(), {"1.001193": "Khai sinh", "9.999999": "Lạ"})
    procedure = catalogue.procedures[CODE]
    assert (procedure.title, procedure.name) == ("Khai sinh", "Thủ tục đăng ký khai sinh")
    assert procedure.title_in("en") == "Khai sinh"


def test_a_procedure_has_a_name_for_people_who_read_english():
    catalogue = named(only(), {"1.001193": "Khai sinh"}, {"1.001193": "Register a birth"})
    procedure = catalogue.procedures[CODE]
    assert (procedure.title_in("vi"), procedure.title_in("en")) == ("Khai sinh", "Register a birth")


def test_the_day_of_the_data_is_kept():
    assert parse([], "2026-07-20").as_of == "2026-07-20"


def test_slips_of_editing_are_mended_in_reading_and_each_rule_is_told_once_a_record():
    paper = {"name": "Đơn theo mẫu;1 bản chínhb) Ảnh .", "originals": 1, "copies": 0}
    law = {"title": "Luật Xây dựng62/2020/QH14nghị quyết", "number": "24/2026/NQ-CP"}
    catalogue = only(components=[paper], legal_basis=[law, law], result=["Giấy phép .", "Quyết định ."])
    procedure = catalogue.procedures[CODE]
    assert [part.name for part in procedure.components] == ["Đơn theo mẫu", "b) Ảnh."]
    assert procedure.legal_basis == ("62/2020/QH14 – Luật Xây dựng", "Nghị quyết số 24/2026/NQ-CP")
    assert procedure.result == ("Giấy phép.", "Quyết định.")
    told = [fault.reason for fault in catalogue.faults if fault.about is About.TEXT]
    assert sorted(told) == [
        "Bỏ dấu cách trước dấu câu.",
        "Tách nhiều giấy tờ ghi liền một dòng.",
        "Tách nhiều văn bản pháp luật ghi liền.",
    ]


def test_addresses_and_sources_are_not_mended():
    procedure = only(portal_url="https://a.vn/x.Ab..y", source="repo x.Vi .").procedures[CODE]
    assert (procedure.portal_url, procedure.source) == ("https://a.vn/x.Ab..y", "repo x.Vi .")
    assert "“source” phải là chữ." in reasons(only(source=3), Severity.WARNING)


def test_a_limit_of_which_its_own_note_says_another_unit_is_unclear_and_the_note_is_shown():
    note = "Không quá 3 ngày kể từ ngày nhận."
    way = {"channel": "in_person", "time_limit": "3 Ngày làm việc", "note": note}
    catalogue = only(ways=[way, {"channel": "online", "time_limit": "3 ngày", "note": "Nộp qua mạng."}])
    procedure = catalogue.procedures[CODE]
    assert [each.limit for each in procedure.ways] == [None, Limit(3, Unit.CALENDAR_DAY)]
    assert procedure.case_limits == (note,)
    assert "Thời hạn và ghi chú nói khác nhau" in reasons(catalogue, Severity.WARNING)[0]


@given(st.lists(JSON))
def test_no_json_value_raises_and_every_record_loads_or_is_refused(records):
    catalogue = parse(records)
    assert len(catalogue.procedures) + len(catalogue.refused) == len(records)


@given(st.dictionaries(st.sampled_from(KEYS), JSON))
def test_no_value_of_a_known_key_raises_and_what_loads_can_be_written(changes):
    catalogue = only(**changes)
    for procedure in catalogue.procedures.values():
        json.dumps(repr(procedure)).encode()
        assert procedure.title
        assert all(part.label or not part.text for part in procedure.components)


@given(st.lists(st.builds(lambda code: record(code=code), st.sampled_from(["1.000001", "1.000002", "1.000003"]))))
def test_the_first_of_equal_codes_wins(records):
    assert len(parse(records).procedures) == len({item["code"] for item in records})


def test_channels_are_the_three_of_the_portal():
    assert {str(channel) for channel in Channel} == {"in_person", "online", "postal"}
