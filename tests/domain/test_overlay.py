"""One layer's word about one thing: what can be used, what is said of the rest, and a layer's whole file."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.datafile import DataFault
from sync.domain.ids import ProcedureCode, ServiceCode
from sync.domain.overlay import (
    LONGEST_DOCUMENT,
    LONGEST_TARGET,
    LONGEST_VALUE,
    LONGEST_WHY,
    Aspect,
    Change,
    Layer,
    fault_of,
    fault_of_words,
)
from sync.domain.overlay_file import (
    MOST_CHANGES,
    Layers,
    concerning,
    is_overlay,
    layers_of,
    newest_of_each,
    overlay_of,
)
from sync.office.overlays import OVERLAYS

CODE = ProcedureCode(ServiceCode("1.001193"))
ENTRY = {"code": CODE, "aspect": "notice", "value": "Mang bản chính.", "why": "Hay thiếu.", "by": "UBND xã"}


def change(aspect: Aspect, value: str, **more: Any) -> Change:
    return Change(id="x", layer=Layer.CENTRE, code=CODE, aspect=aspect, value=value, **{"why": "Sai.", **more})


def content(*entries: object, **more: object) -> dict[str, object]:
    return {"layer": "province", "unit": "Bắc Ninh", "as_of": "2026-11-22", "changes": list(entries), **more}


@pytest.mark.parametrize(
    ("aspect", "value", "more"),
    [
        (Aspect.OFFERED, "no", {}),
        (Aspect.FEE, "8.000 đồng", {"document": "NQ 1"}),
        (Aspect.FEE, "8.000 đồng (/bản)", {"document": "NQ 1"}),
        (Aspect.FEE_ONLINE, "Miễn phí", {"document": "NQ 1"}),
        (Aspect.LIMIT, "3 ngày làm việc", {}),
        (Aspect.NOTICE, "Thứ Năm nghỉ.\nThứ Sáu làm.", {}),
        (Aspect.PAPER, "", {"target": "Tờ khai"}),
        (Aspect.PAPER, "Tờ khai", {"originals": 0, "copies": 999}),
        (Aspect.REPLACED_BY, "1.116410", {}),
        (Aspect.CALLED, "giấy báo tử", {}),
        (Aspect.NAME, "Khai sinh", {"since": date(2026, 1, 1), "until": date(2026, 1, 1)}),
    ],
)
def test_what_can_be_used_has_no_fault(aspect, value, more):
    assert fault_of(change(aspect, value, **more)) is None


@pytest.mark.parametrize(
    ("aspect", "value", "more", "said"),
    [
        (Aspect.OFFERED, "không", {}, "yes hoặc no"),
        (Aspect.CALLED, "gọi 0912345678", {}, "số điện thoại"),
        (Aspect.FEE, "8.000 đồng", {}, "số văn bản"),
        (Aspect.FEE, "0 đồng (theo HĐND)", {"document": "NQ 1"}, "ghi rõ"),
        (Aspect.FEE, "700 đồng", {"document": "NQ 1"}, "ghi rõ"),
        (Aspect.FEE, "8.000 đồng (mỗi bản)", {"document": "NQ 1"}, "ghi rõ"),
        (Aspect.LIMIT, "1", {}, "đơn vị"),
        (Aspect.PAPER, " ", {}, "Thiếu tên giấy tờ"),
        (Aspect.PAPER, "Tờ khai", {"originals": -1}, "từ 0 đến 999"),
        (Aspect.PAPER, "Tờ khai", {"copies": 1000}, "từ 0 đến 999"),
        (Aspect.NAME, "A\u202eB", {}, "ký tự ẩn"),
        (Aspect.SHORT_NAME, "B\nC", {}, "xuống dòng"),
        (Aspect.NOTICE, "khai\u200bsinh", {}, "ký tự ẩn"),
        (Aspect.NOTICE, "x", {"document": "NQ\x07 1"}, "ký tự ẩn"),
        (Aspect.NOTICE, "x", {"copies": -1}, "từ 0 đến 999"),
        (Aspect.NOTICE, "x", {"target": "x" * (LONGEST_TARGET + 1)}, "Tên giấy tờ dài quá"),
        (Aspect.REPLACED_BY, CODE, {}, "chính nó"),
        (Aspect.REPLACED_BY, "", {}, "Thiếu nội dung"),
        (Aspect.NAME, " ", {}, "Thiếu nội dung"),
        (Aspect.NAME, "x" * (LONGEST_VALUE + 1), {}, "dài quá"),
        (Aspect.NAME, "x", {"since": date(2026, 1, 2), "until": date(2026, 1, 1)}, "hết hiệu lực"),
    ],
)
def test_what_cannot_be_used_says_why(aspect, value, more, said):
    assert said in str(fault_of(change(aspect, value, **more)))


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"why": " "}, "Thiếu lý do"),
        ({"why": "x" * (LONGEST_WHY + 1)}, "Lý do dài quá"),
        ({"document": "x" * (LONGEST_DOCUMENT + 1)}, "Số văn bản dài quá"),
        ({}, "None"),
    ],
)
def test_whoever_writes_a_change_gives_a_reason_and_a_document_of_some_length(more, said):
    assert said in str(fault_of_words(change(Aspect.NAME, "x", **more)))


def test_a_change_holds_from_its_first_to_its_last_day():
    first, last = date(2026, 12, 1), date(2026, 12, 31)
    bound = change(Aspect.NAME, "x", since=first, until=last)
    assert [bound.holds_on(day) for day in (date(2026, 11, 30), first, last, date(2027, 1, 1))] == [
        False,
        True,
        True,
        False,
    ]
    assert change(Aspect.NAME, "x").holds_on(date.max)


def test_of_two_the_later_layer_stands_last_then_the_later_day_then_who_knew_of_the_other():
    low = change(Aspect.NAME, "a", since=date(2027, 1, 1))
    province = Change(**{**_fields(low), "layer": Layer.PROVINCE})
    later = change(Aspect.NAME, "b", since=date(2027, 1, 2))
    knew = change(Aspect.NAME, "c", since=date(2027, 1, 1), rank=1)
    assert sorted([later, knew, low, province], key=lambda item: item.order) == [province, low, knew, later]


def _fields(item: Change) -> dict[str, Any]:
    return {name: getattr(item, name) for name in item.__slots__}


def test_a_file_tells_its_changes_and_each_entry_that_cannot_be_used_with_its_place():
    found = overlay_of(
        content(
            ENTRY,
            {**ENTRY, "aspect": "colour"},
            {**ENTRY, "by": ""},
            {**ENTRY, "aspect": "limit", "value": "1"},
            {**ENTRY, "aspect": "paper", "target": "Tờ khai", "value": "", "originals": 2, "since": "2026-12-01"},
        ),
        "bn.json",
    )
    assert [(item.id, item.aspect) for item in found.changes] == [
        ("bn.json#1", Aspect.NOTICE),
        ("bn.json#5", Aspect.PAPER),
    ]
    assert (found.changes[1].since, found.changes[1].originals, found.changes[1].copies) == (date(2026, 12, 1), 2, None)
    assert [(item.place, item.code) for item in found.bad] == [(2, CODE), (3, CODE), (4, CODE)]
    assert "aspect" in found.bad[0].reason
    assert "by" in found.bad[1].reason


def test_an_entry_that_is_none_at_all_leaves_the_others_in_force_and_is_named_by_its_line():
    found = overlay_of(content(ENTRY, 3, {**ENTRY, "by": ""}, "x"), "bn.json", lines=(4, 9, 11))
    assert [item.id for item in found.changes] == ["bn.json#1"]
    assert [(item.place, item.line, item.code) for item in found.bad] == [(2, 9, ""), (3, 11, CODE), (4, 0, "")]
    assert "changes[1]" in found.bad[0].reason


def test_of_one_series_the_newest_layer_holds_and_the_last_of_equals():
    old, new = (overlay_of(content(ENTRY, as_of=day), f"{day}.json") for day in ("2026-01-01", "2026-02-01"))
    again = overlay_of(content(ENTRY, as_of="2026-02-01", edition=2), "again.json")
    other = overlay_of(content(ENTRY, as_of="2020-01-01", series="le-phi"), "fees.json")
    assert newest_of_each([new, other, old]) == ((new, other), (old,))
    assert newest_of_each([again, new]) == ((again,), (new,))
    same = overlay_of(content(ENTRY, as_of="2026-02-01"), "own.json")
    assert newest_of_each([new, same]) == ((same,), (new,))


def test_a_machines_own_file_that_is_set_aside_is_told_and_a_shipped_one_is_not():
    old, new = (overlay_of(content(ENTRY, as_of=day), day) for day in ("2026-01-01", "2026-02-01"))
    assert layers_of([new], [old], ["x"]) == Layers((new,), (old,), ("x",))
    assert layers_of([old], [new]) == Layers((new,), (), ())


@pytest.mark.parametrize("aspect", ["fee", "fee_online"])
def test_a_centres_file_sets_no_fee_since_nobody_signs_it_and_the_provinces_file_does(aspect):
    free = {**ENTRY, "aspect": aspect, "value": "Miễn phí", "document": "QĐ 1"}
    centre = overlay_of(content(free, ENTRY, layer="centre", unit="24.hop-thinh"), "xa.json")
    assert ([item.place for item in centre.bad], [item.id for item in centre.changes]) == ([1], ["xa.json#2"])
    assert "người phụ trách" in centre.bad[0].reason
    assert overlay_of(content(free), "bn.json").bad == ()


@pytest.mark.parametrize(
    "broken",
    [
        [],
        {**content(), "layer": "village"},
        {**content(), "layer": 3},
        {**content(), "unit": ""},
        {**content(), "as_of": "today"},
        content(*[ENTRY] * (MOST_CHANGES + 1)),
    ],
)
def test_a_file_that_does_not_say_whose_it_is_is_refused_as_a_whole(broken):
    with pytest.raises(DataFault):
        overlay_of(broken, "x")


def test_a_centre_goes_by_the_nations_its_provinces_and_its_own_layers():
    files = (
        overlay_of(content(ENTRY), "bn"),
        overlay_of(content(ENTRY, unit="Huế"), "hue"),
        overlay_of(content(ENTRY, layer="centre", unit="24.hop-thinh"), "ht"),
        overlay_of({key: value for key, value in content(ENTRY, layer="national").items() if key != "unit"}, "qg"),
    )
    assert [item.id for item in concerning(files, "Bắc Ninh", "24.hop-thinh", is_demonstration=False)] == [
        "bn#1",
        "ht#1",
        "qg#1",
    ]


def test_what_was_invented_holds_at_a_demonstration_centre_only():
    file = overlay_of(content({**ENTRY, "synthetic": True}, ENTRY), "bn")
    held = {
        shown: [item.id for item in concerning([file], "Bắc Ninh", "24.hop-thinh", is_demonstration=shown)]
        for shown in (True, False)
    }
    assert held == {True: ["bn#1", "bn#2"], False: ["bn#2"]}


@given(
    st.dictionaries(st.sampled_from(["code", "aspect", "value", "why", "by", "since", "target", "copies"]), st.text())
)
def test_no_entry_stops_the_others(entry):
    found = overlay_of(content(entry, ENTRY), "x")
    assert len(found.changes) + len(found.bad) == 2


def test_a_layer_is_told_from_an_edition():
    assert is_overlay(content())
    assert not is_overlay([])
    assert not is_overlay({"procedures": []})


def test_the_shipped_layers_can_be_used_whole_and_what_is_invented_in_them_says_so():
    for path in OVERLAYS.glob("*.json"):
        shipped = overlay_of(json.loads(path.read_text(encoding="utf-8")), path.name)
        assert shipped.bad == ()
        assert all(item.synthetic and "minh họa" in item.document for item in shipped.changes if "fee" in item.aspect)
