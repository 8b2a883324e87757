"""The catalogue in force at a centre: what layers change in what people find, and how old the edition is."""

import json
from dataclasses import replace
from datetime import date, datetime

import pytest

from sync.clock import ZONE
from sync.domain.catalogue import parse
from sync.domain.effective import effective
from sync.domain.freshness import Freshness
from sync.domain.ids import ProcedureCode, ServiceCode
from sync.domain.overlay import Aspect, Change, Layer
from sync.domain.overlay_file import Layers, Overlay, overlay_of
from sync.errors import Trouble
from sync.office.catalogue import CatalogueDesk
from sync.office.lookup import Lookup
from sync.office.overlays import load_overlays
from sync.office.shipped import CATALOGUE, load_centre, load_freshness, read_records
from sync.store.store import Store
from tests.fakes import HandClock, new_store

DAY = date(2026, 11, 22)
BIRTH, DEATH, CARD = (ProcedureCode(ServiceCode(text)) for text in ("1.001193", "1.000656", "1.014064"))
PLEDGE = ProcedureCode(ServiceCode("2.002123"))
CENTRE = load_centre()


def small() -> Lookup:
    as_of, records = read_records(CATALOGUE / "commune.json.gz")
    wanted = [record for record in records if isinstance(record, dict) and record["code"] in (BIRTH, DEATH, CARD)]
    return Lookup(parse(wanted, as_of), CENTRE)


def layer(aspect: Aspect, value: str, code: str = BIRTH, since: str | None = None) -> Overlay:
    entry = {"code": code, "aspect": aspect, "value": value, "why": "Thử.", "by": "UBND xã", "since": since}
    content = {"layer": "centre", "unit": CENTRE.id, "as_of": "2026-11-22", "changes": [entry]}
    return overlay_of(content, "xa.json")


def moment(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, 9, tzinfo=ZONE).timestamp() * 1000)


@pytest.fixture
def store(tmp_path):
    return new_store(tmp_path, "k1", HandClock())


def desk(store: Store, lookup: Lookup, *layers: Overlay, day: date = DAY) -> CatalogueDesk:
    return CatalogueDesk(store, lookup, Layers(layers), Freshness(60), lambda: moment(day))


def test_what_is_not_done_here_is_still_found_but_at_no_counter(store):
    lookup = small()
    assert lookup.counters_of(BIRTH)
    desk(store, lookup, layer(Aspect.OFFERED, "no"))
    assert lookup.ask("khai sinh").found[0].procedure.code == BIRTH
    assert lookup.is_closed(BIRTH)
    assert not lookup.is_closed(DEATH)
    assert (lookup.group_of(BIRTH), lookup.counters_of(BIRTH)) == (None, ())
    group = lookup.group_of(DEATH)
    assert group is not None
    assert BIRTH not in {item.code for item in lookup.in_group(group)}


def test_another_counter_takes_a_procedure_when_the_centre_says_so(store):
    lookup = small()
    desk(store, lookup, layer(Aspect.GROUP, "dat-dai"))
    assert [counter.id for counter in lookup.counters_of(BIRTH)] == ["9"]


def test_what_begins_tomorrow_is_in_force_tomorrow_and_the_search_knows_it_at_once(store):
    lookup, days = small(), [DAY]
    waiting = layer(Aspect.SHORT_NAME, "Giấy xanh dương", since="2026-11-23")
    here = CatalogueDesk(store, lookup, Layers((waiting,)), Freshness(60), lambda: moment(days[0]))
    assert not lookup.ask("giấy xanh dương").sure
    assert not here.refresh()
    days[0] = date(2026, 11, 23)
    assert here.refresh()
    assert lookup.ask("giấy xanh dương").found[0].procedure.code == BIRTH


def test_an_old_code_is_asked_for_and_the_new_one_answers():
    birth, death = small().base.procedures[BIRTH], small().base.procedures[DEATH]
    link = Change("x", Layer.NATIONAL, birth.code, Aspect.REPLACED_BY, death.code, "Đổi mã.")
    lookup = small()
    lookup.take(effective(lookup.base, [link], DAY, ()))
    assert lookup.procedure(BIRTH) == death
    assert birth.code not in {item.code for item in lookup.procedures}


def test_the_shipped_layers_are_in_force_and_name_what_took_the_place_of_a_code(store):
    lookup = small()
    CatalogueDesk(store, lookup, load_overlays(), load_freshness(), lambda: moment(DAY))
    card = lookup.procedure(CARD)
    assert card is not None
    assert card.replaced_by == "1.116410"


def test_the_invented_fees_of_the_shipped_layer_are_in_force_at_no_centre_but_the_demonstration(store):
    as_of, records = read_records(CATALOGUE / "commune.json.gz")
    pledge = [record for record in records if isinstance(record, dict) and record["code"] == PLEDGE]
    fees = []
    for centre in (CENTRE, replace(CENTRE, is_demonstration=False)):
        lookup = Lookup(parse(pledge, as_of), centre)
        CatalogueDesk(store, lookup, load_overlays(), load_freshness(), lambda: moment(DAY))
        fees.append({way.fee for way in lookup.catalogue.procedures[PLEDGE].ways})
    assert ["30.000 đồng" in each for each in fees] == [True, False]


def test_what_of_the_files_is_not_in_force_is_told_and_the_rest_holds(store, tmp_path):
    own = tmp_path / "overlays"
    own.mkdir()
    good = {"code": BIRTH, "aspect": "notice", "value": "Thứ Năm nghỉ.", "why": "Họp.", "by": "UBND xã"}
    lost = {**good, "code": "9.999999"}
    content = {"layer": "centre", "unit": CENTRE.id, "as_of": "2026-11-01", "changes": [good, 3, lost]}
    (own / "xa.json").write_text(json.dumps(content, indent=0))
    (own / "xa-cu.json").write_text(json.dumps({**content, "as_of": "2026-10-01"}))
    (own / "hong.json").write_text("{")
    lookup = small()
    here = CatalogueDesk(store, lookup, load_overlays(tmp_path), Freshness(60), lambda: moment(DAY))
    assert lookup.catalogue.procedures[BIRTH].notice == "Thứ Năm nghỉ."
    told = [line for line in here.left_out() if "quoc-gia" not in line]
    assert told[0].startswith("Không dùng được tệp hong.json")
    assert told[1] == "xa-cu.json (ngày 2026-10-01): không dùng, vì xa.json mới hơn (ngày 2026-11-01)."
    assert told[2].startswith("xa.json, dòng 13 (mục 2)  “changes[1]”")
    assert told[-1] == "xa.json, mục 3  9.999999  Danh mục không có mã này."


def test_the_edition_of_july_is_old_in_november(store):
    assert desk(store, small()).days_too_old() == 125
    assert desk(store, small(), day=date(2026, 8, 1)).days_too_old() == 0


def test_a_machine_has_a_rule_and_layers_of_its_own_and_a_broken_one_says_its_name(tmp_path):
    (tmp_path / "freshness.json").write_text('{"warn_after_days": 7}')
    assert load_freshness(tmp_path).warn_after_days == 7
    (tmp_path / "freshness.json").write_text("{}")
    with pytest.raises(Trouble, match=r"freshness\.json"):
        load_freshness(tmp_path)
