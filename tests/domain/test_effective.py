"""The catalogue in force: base, layers, days, and whose word shows."""

from datetime import date
from typing import Any

import pytest

from sync.domain.catalogue import Catalogue, parse
from sync.domain.datafile import DataFault
from sync.domain.effective import Effective, effective, target_of
from sync.domain.fees import Fee, fee_of, fee_online
from sync.domain.freshness import Freshness, days_too_old, freshness_of
from sync.domain.ids import GroupId, ProcedureCode, ServiceCode
from sync.domain.overlay import Aspect, Change, Layer

DAY = date(2026, 11, 22)
GROUPS = frozenset({GroupId("ho-tich"), GroupId("dat-dai")})


def code(text: str) -> ProcedureCode:
    return ProcedureCode(ServiceCode(text))


BIRTH, OLD, NEW = code("1.001193"), code("1.014064"), code("1.116410")


def base(*codes: str) -> Catalogue:
    ways = [
        {"channel": "in_person", "time_limit": "1", "fee": "0 đồng (HĐND tỉnh quyết định)"},
        {"channel": "online", "time_limit": "1", "fee": "Miễn phí"},
    ]
    papers = [{"name": "- Tờ khai;", "originals": 1, "copies": 0}, {"name": "Giấy chứng sinh"}]
    record = {"name": "Đăng ký", "field": "Hộ tịch", "ways": ways, "components": papers, "list_type": "STANDARD"}
    return parse([{**record, "code": each} for each in codes], "2026-07-20")


def change(aspect: Aspect, value: str, layer: Layer = Layer.CENTRE, **more: Any) -> Change:
    fields: dict[str, Any] = {"id": f"{layer}-{aspect}-{value}", "code": BIRTH, "why": "Sai.", **more}
    return Change(layer=layer, aspect=aspect, value=value, **fields)


def in_force(*changes: Change, day: date = DAY, codes: tuple[str, ...] = (BIRTH,)) -> Effective:
    return effective(base(*codes), changes, day, GROUPS)


def test_without_layers_the_base_is_in_force_as_it_is():
    found = in_force()
    assert found.catalogue == base(BIRTH)
    assert (found.traces, found.closed, found.unused) == ({}, frozenset(), ())


def test_a_fee_that_was_decided_is_believed_with_its_document_at_the_desk_and_not_online():
    assert fee_of(base(BIRTH).procedures[BIRTH]).text is None
    procedure = in_force(change(Aspect.FEE, "8000 đồng", document="NQ 12/2026")).catalogue.procedures[BIRTH]
    assert fee_of(procedure) == Fee("8.000 đồng", "NQ 12/2026")
    assert [way.fee_by for way in procedure.ways] == ["NQ 12/2026", ""]


def test_a_free_service_that_was_decided_is_free_though_the_document_names_the_council():
    procedure = in_force(change(Aspect.FEE, "Miễn phí", document="NQ 3/NQ-HĐND")).catalogue.procedures[BIRTH]
    assert fee_of(procedure) == Fee("Miễn phí", "NQ 3/NQ-HĐND")


def test_the_fee_online_is_its_own_and_where_all_is_online_the_desks_fee_is_everybodys():
    online = parse([{"code": BIRTH, "name": "x", "ways": [{"channel": "online", "fee": "5.000 đồng"}]}])
    only = effective(online, [change(Aspect.FEE, "8000 đồng", document="d")], DAY, ())
    assert fee_of(only.catalogue.procedures[BIRTH]).text == "8.000 đồng"
    both = in_force(change(Aspect.FEE_ONLINE, "0 đồng", document="d")).catalogue.procedures[BIRTH]
    assert [way.fee_by for way in both.ways] == ["", "d"]


def test_names_notice_and_limit_take_the_place_of_the_bases():
    found = in_force(
        change(Aspect.NAME, "Khai sinh"),
        change(Aspect.SHORT_NAME, "Làm giấy khai sinh"),
        change(Aspect.NOTICE, "Thứ Năm nghỉ."),
        change(Aspect.LIMIT, "3 ngày làm việc"),
    )
    procedure = found.catalogue.procedures[BIRTH]
    assert (procedure.name, procedure.title, procedure.notice) == ("Khai sinh", "Làm giấy khai sinh", "Thứ Năm nghỉ.")
    assert {(way.limit and way.limit.text, way.limit_raw) for way in procedure.ways} == {
        ("3 ngày làm việc", "3 ngày làm việc")
    }
    before = {trace.change.aspect: trace.before for trace in found.traces[BIRTH]}
    assert before == {Aspect.LIMIT: "1", Aspect.NAME: "Đăng ký", Aspect.SHORT_NAME: "Khai sinh", Aspect.NOTICE: ""}


def test_phrases_stand_beside_each_other_and_the_same_one_once():
    words = {"1": "báo tử", "2": "ba mất", "3": "Bao tu"}
    said = [change(Aspect.CALLED, value, id=name) for name, value in words.items()]
    assert in_force(*said).called[BIRTH] == ("Bao tu", "ba mất")
    assert in_force(*said).catalogue == base(BIRTH)


def test_papers_are_corrected_added_and_taken_away():
    found = in_force(
        change(Aspect.PAPER, "Tờ khai (mẫu mới)", target="Tờ khai", copies=2),
        change(Aspect.PAPER, "", target="Giấy chứng sinh"),
        change(Aspect.PAPER, "Sổ tạm trú"),
        change(Aspect.PAPER, "Ảnh", originals=1),
    )
    papers = found.catalogue.procedures[BIRTH].components
    assert [(paper.name, paper.originals, paper.copies, paper.counted) for paper in papers] == [
        ("Tờ khai (mẫu mới)", 1, 2, True),
        ("Sổ tạm trú", 0, 0, False),
        ("Ảnh", 1, 0, True),
    ]


def test_a_paper_keeps_its_number_unless_another_is_said():
    counted = in_force(change(Aspect.PAPER, "Giấy sinh", target="Giấy chứng sinh", originals=3))
    assert counted.catalogue.procedures[BIRTH].components[1].originals == 3
    same = in_force(change(Aspect.PAPER, "Tờ", target="Tờ khai"))
    assert same.catalogue.procedures[BIRTH].components[0].originals == 1


def test_a_paper_of_a_long_name_is_found_by_its_beginning_and_keeps_its_name_when_only_its_number_changes():
    long = "Tờ " * 300
    papers = [{"name": long, "originals": 1, "copies": 0}]
    edition = parse([{"code": BIRTH, "name": "x", "components": papers}])
    target = target_of(edition.procedures[BIRTH].components[0])
    assert len(target) == 200
    again = change(Aspect.PAPER, target, target=target, copies=4)
    found = effective(edition, [again], DAY, ()).catalogue.procedures[BIRTH].components[0]
    assert (found.name, found.copies) == (long.strip(), 4)


def test_a_centres_word_goes_over_its_provinces_whatever_the_days():
    province = change(Aspect.NOTICE, "tỉnh", Layer.PROVINCE, since=DAY)
    found = in_force(change(Aspect.NOTICE, "xã"), province)
    assert found.catalogue.procedures[BIRTH].notice == "xã"
    assert [trace.change.layer for trace in found.traces[BIRTH]] == [Layer.CENTRE]


def test_what_holds_from_a_later_day_waits_for_it_and_ends_after_its_last_day():
    until = change(Aspect.NOTICE, "cũ", until=date(2026, 12, 31))
    since = change(Aspect.NOTICE, "mới", since=date(2027, 1, 1))
    days = (date(2026, 12, 31), date(2027, 1, 1))
    assert [in_force(since, until, day=day).catalogue.procedures[BIRTH].notice for day in days] == ["cũ", "mới"]
    assert in_force(until, day=date(2027, 1, 1)).catalogue.procedures[BIRTH].notice is None


def test_what_is_not_done_here_is_closed_and_a_later_yes_opens_it_again():
    no = change(Aspect.OFFERED, "no", Layer.PROVINCE)
    assert in_force(no).closed == {BIRTH}
    assert in_force(no, change(Aspect.OFFERED, "yes")).closed == frozenset()


def test_a_procedure_is_given_to_another_group_of_counters():
    assert in_force(change(Aspect.GROUP, "dat-dai")).groups == {BIRTH: "dat-dai"}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (change(Aspect.GROUP, "nha-bep"), "nhóm quầy"),
        (change(Aspect.NAME, "x", code=code("9.999999")), "không có mã"),
        (change(Aspect.PAPER, "x", target="Tờ khai;"), "không có giấy tờ"),
        (change(Aspect.LIMIT, "1"), "đơn vị"),
        (change(Aspect.REPLACED_BY, "9.999999"), "không có mã “9.999999”"),
    ],
)
def test_what_cannot_be_used_is_listed_and_what_stood_before_stays(wrong, said):
    found = in_force(wrong)
    assert said in found.unused[0].reason
    assert found.catalogue == base(BIRTH)


def test_what_a_centre_could_not_do_at_all_is_not_opened_by_a_layer_and_that_is_listed():
    yes, no = change(Aspect.OFFERED, "yes"), change(Aspect.OFFERED, "no")
    found = effective(base(BIRTH), [yes, no], DAY, GROUPS, lambda _procedure: False)
    assert [(item.change, "không thuộc trung tâm" in item.reason) for item in found.unused] == [(yes, True)]
    assert (found.closed, in_force(yes).unused) == (frozenset({BIRTH}), ())


def test_an_old_code_leads_to_the_new_one_once_its_record_is_there():
    link = change(Aspect.REPLACED_BY, NEW, Layer.NATIONAL, code=OLD)
    alone, both = in_force(link, codes=(OLD,)), in_force(link, codes=(OLD, NEW))
    assert (alone.newest(OLD), alone.catalogue.procedures[OLD].replaced_by) == (OLD, NEW)
    assert (both.newest(OLD), both.newest(NEW)) == (NEW, NEW)


def test_links_in_a_circle_lead_nowhere_for_ever():
    there, back = change(Aspect.REPLACED_BY, NEW, code=OLD), change(Aspect.REPLACED_BY, OLD, code=NEW)
    found = in_force(there, back, codes=(OLD, NEW))
    assert found.newest(OLD) == found.newest(NEW) == NEW


def test_an_edition_is_called_old_from_a_number_of_days_on_that_is_data():
    rule = freshness_of({"warn_after_days": 60})
    assert days_too_old("2026-07-20", date(2026, 9, 18), rule) == 60
    assert days_too_old("2026-07-20", date(2026, 9, 17), rule) == 0
    assert days_too_old("", DAY, Freshness(1)) == 0
    with pytest.raises(DataFault, match="từ 1 ngày"):
        freshness_of({"warn_after_days": 0})


@pytest.mark.parametrize(
    ("ways", "told"),
    [
        ([("in_person", "8.000 đồng"), ("online", "5.000 đồng")], "5.000 đồng"),
        ([("online", "5.000 đồng"), ("online", "6.000 đồng")], None),
        ([("in_person", "8.000 đồng")], None),
        ([("online", None)], None),
    ],
)
def test_the_fee_over_the_network_is_told_only_where_all_such_ways_agree_on_one(ways, told):
    record = {"code": BIRTH, "name": "x", "ways": [{"channel": channel, "fee": fee} for channel, fee in ways]}
    assert fee_online(parse([record]).procedures[BIRTH]).text == told
