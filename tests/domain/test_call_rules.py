"""The rules of calling are data: read with a fault that names the place, in force from their day."""

import json
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sync.domain.call_rules import MINUTE_MS, Asked, in_force, rules_of
from sync.domain.datafile import DataFault

FILE = Path(__file__).parents[2] / "resources" / "calling" / "rules.json"
SHIPPED: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))


def changed(path: str, value: object) -> dict[str, Any]:
    record = deepcopy(SHIPPED)
    *way, last = path.split(".")
    place: Any = record
    for step in way:
        place = place[int(step) if isinstance(place, list) else step]
    place[last] = value
    return record


def test_the_shipped_rules_can_be_used():
    rules = rules_of(SHIPPED)
    assert rules.most_preferred == 2
    assert rules.early_ms == 10 * MINUTE_MS
    assert [item.id for item in rules.preferences] == ["co-cong", "khuyet-tat", "mang-thai", "cao-tuoi", "con-nho"]
    assert all(item.basis for item in rules.preferences)
    elder, child = rules.preference("cao-tuoi"), rules.preference("tre-em")
    assert elder is not None
    assert (elder.short_vi, elder.ahead_ms, child) == ("cao tuổi", 90 * MINUTE_MS, None)
    fetching = rules.reason(Asked.PARK, "thieu-giay")
    assert fetching is not None
    assert fetching.title_vi == "Về lấy thêm giấy tờ"
    assert rules.reason(Asked.VOID, "thieu-giay") is None


@pytest.mark.parametrize(
    ("path", "value", "sentence"),
    [
        ("most_preferred_in_a_row", 0, "“most_preferred_in_a_row” phải từ 1 đến 20."),
        ("recalls", 21, "“recalls” phải từ 0 đến 20."),
        ("quick.ahead_min", -1, "“ahead_min” phải từ 0 đến 1440."),
        ("preferences.0.ahead_min", 1441, "“ahead_min” phải từ 0 đến 1440."),
        ("preferences.0.basis", "", "“preferences[0].basis” phải là chữ và không được trống."),
        ("preferences.1.id", "co-cong", "“co-cong” ghi hai lần."),
        ("appointment", None, "“appointment” phải là một bảng (đối tượng JSON)."),
        ("reasons.park", [], "“park” cần ít nhất một lý do."),
        ("reasons.void", SHIPPED["reasons"]["void"][:1] * 2, "“lay-nham” ghi hai lần."),
        ("from", "1/1/2026", "“from” phải là ngày dạng 2026-11-24."),
    ],
)
def test_a_fault_in_the_file_names_the_place(path, value, sentence):
    with pytest.raises(DataFault) as fault:
        rules_of(changed(path, value))
    assert str(fault.value) == sentence


def test_the_newest_rules_that_hold_on_a_day_are_in_force():
    old, new = rules_of(SHIPPED), rules_of(changed("from", "2027-01-01"))
    assert in_force([new, old], date(2026, 12, 31)) is old
    assert in_force([new, old], date(2027, 1, 1)) is new
    assert in_force([new, old], date(2020, 1, 1)) is old
    with pytest.raises(ValueError, match="no rules"):
        in_force([], date(2027, 1, 1))
