"""The numbers of the policy: what is shipped, what a centre may set, what is refused."""

import copy
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sync.domain.account import Cost
from sync.domain.datafile import DataFault
from sync.domain.policy import in_force, policies_of

SHIPPED: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "resources/accounts/policy.json").read_text(encoding="utf-8")
)


def with_number(place: str, value: object) -> dict[str, Any]:
    """Return the shipped file with one value changed; ``place`` is "lock.hours" or a key at the top."""
    record: dict[str, Any] = copy.deepcopy(SHIPPED)
    *sections, key = place.split(".")
    target = record["policies"][0]
    for name in sections:
        target = target[name]
    target[key] = value
    return record


def test_the_shipped_policy_has_the_strict_numbers_of_qcvn_12_2026():
    (policy,) = policies_of(SHIPPED)
    assert policy.effective_from == date(2026, 7, 1)
    assert (policy.shortest, policy.classes, policy.not_reused) == (8, 4, 10)
    assert (policy.wrong_tries, policy.lock_h, policy.lock_ms) == (5, 12, 43_200_000)
    assert (policy.idle_lock_min, policy.idle_account_days, policy.several_counters) == (5, 45, False)
    assert policy.password_days == {"supervisor": 60, "technician": 60}
    assert (policy.pin_digits, policy.pin_tries, policy.codes) == (6, 5, 10)
    assert policy.cost == Cost(time=3, memory_kib=65536, lanes=4)


def test_a_later_policy_is_in_force_from_its_day_on_whatever_the_order_in_the_file():
    later = with_number("effective_from", "2027-01-01")["policies"]
    policies = policies_of({"policies": [*later, *SHIPPED["policies"]]})
    assert in_force(policies, date(2026, 12, 31)).effective_from == date(2026, 7, 1)
    assert in_force(policies, date(2027, 1, 1)).effective_from == date(2027, 1, 1)


def test_before_the_first_policy_the_first_one_is_in_force():
    assert in_force(policies_of(SHIPPED), date(1970, 1, 1)).effective_from == date(2026, 7, 1)


@pytest.mark.parametrize(
    ("place", "values"),
    [
        ("password.shortest", (6, 64)),
        ("password.classes", (1, 4)),
        ("password.not_reused", (0, 24)),
        ("lock.wrong_tries", (1, 10)),
        ("lock.hours", (1, 168)),
        ("lock.idle_minutes", (1, 15)),
        ("lock.idle_account_days", (1, 366)),
        ("pin.digits", (6, 12)),
        ("pin.wrong_tries", (1, 5)),
        ("recovery_codes", (1, 50)),
    ],
)
def test_a_number_may_be_set_within_its_bounds_only(place, values):
    for number in values:
        assert policies_of(with_number(place, number))
    for number in (values[0] - 1, values[1] + 1):
        with pytest.raises(DataFault, match=rf"“policies\[0\]\.{place}” phải từ {values[0]} đến {values[1]}"):
            policies_of(with_number(place, number))


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("effective_from", "soon"),
        ("password", None),
        ("lock.several_counters", "no"),
        ("password.days", {"god": 60}),
        ("password.days", {"supervisor": 0}),
        ("password.days", {"supervisor": 367}),
        ("password.days", {"supervisor": "60"}),
        ("password.days", 60),
    ],
)
def test_a_policy_that_cannot_be_used_names_its_place(place, value):
    with pytest.raises(DataFault):
        policies_of(with_number(place, value))


@pytest.mark.parametrize(
    ("time", "memory_kib", "lanes", "bearable"),
    [
        (1, 8, 1, True), (16, 262144, 16, True), (1, 128, 16, True),
        (0, 8, 1, False), (17, 8, 1, False), (1, 7, 1, False), (1, 262145, 1, False), (1, 8, 0, False),
        (1, 262144, 17, False), (1, 127, 16, False),
    ],
)  # fmt: skip
def test_a_cost_is_one_that_argon2_takes_and_every_machine_can_pay(time, memory_kib, lanes, bearable):
    cost = with_number("argon2id", {"time": time, "memory_kib": memory_kib, "lanes": lanes})
    if bearable:
        assert policies_of(cost)[0].cost == Cost(time, memory_kib, lanes)
    else:
        with pytest.raises(DataFault, match="8 KiB"):
            policies_of(cost)


def test_roles_that_are_not_named_keep_their_passwords():
    assert policies_of(with_number("password.days", {}))[0].password_days == {}


def test_a_file_without_a_policy_is_refused():
    with pytest.raises(DataFault, match="chưa có quy định nào"):
        policies_of({"policies": []})
