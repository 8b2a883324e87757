"""Limits of a kiosk: no honest crowd is held up, one hand's flood is; touches of nobody are told from a person's."""

from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.domain import flood
from sync.domain.datafile import DataFault, section
from sync.domain.flood import Limits, Ruling, Touch, Wish
from sync.domain.ids import EntityId, GroupId, LogId, ServiceCode, TicketId
from sync.domain.ticket import Ticket, TicketState
from tests.domain.simulated_hall import PATTERNS
from tests.fakes import moment, shipped_rules

(RULES,) = shipped_rules()
LIMITS: Limits = RULES.flood
PEOPLE = 2400
GROUPS = tuple(GroupId(name) for name in ("ho-tich", "chung-thuc", "cu-tru", "ket-qua"))
BIRTHS, COPIES = GROUPS[:2]
SHIPPED: dict[str, object] = {
    "again_s": 10, "every_s": 5, "burst": 12, "rest_s": 60, "touches_per_s": 5, "touches_for_s": 20, "spot_mm": 15,
    "calm_s": 30, "run_least": 8,
}  # fmt: skip


def rulings(wishes):
    """Yield what becomes of one wish after the other, as a kiosk keeps what it has given."""
    given_so_far: tuple[Wish, ...] = ()
    for wish in wishes:
        given_so_far = flood.worth_keeping(given_so_far, wish.at_ms, LIMITS)
        found = flood.ruling(wish, given_so_far, LIMITS)
        if found is Ruling.GIVE:
            given_so_far = (*given_so_far, wish)
        yield found


def at_the_kiosk(arrivals, dice):
    """Yield the wishes of people who queue before one kiosk: each needs a turn, some take numbers for a family."""
    free_ms = 0
    for came_ms in sorted(arrivals):
        begun_ms = max(came_ms, free_ms)
        at_ms = begun_ms + dice.randrange(4000, 9000)
        groups = dice.sample(GROUPS, dice.choice((1,) * 18 + (2, 3)))
        for group in groups:
            yield Wish(at_ms, begun_ms, group)
            at_ms += 3000
        free_ms = at_ms


@pytest.mark.parametrize("pattern", ["evenly", "in the morning", "by the bus"])
@settings(max_examples=5)
@given(seed=st.integers(0, 2**32))
def test_f56_of_2400_people_who_use_one_kiosk_in_turn_nobody_is_held_up(pattern, seed):
    dice = Random(seed)
    wishes = list(at_the_kiosk(PATTERNS[pattern](dice, PEOPLE), dice))  # type: ignore[call-arg]
    assert len(wishes) >= PEOPLE
    assert set(rulings(wishes)) == {Ruling.GIVE}


def test_f56_a_helper_may_press_for_a_bus_of_45_as_fast_as_slips_come_out():
    bus = [Wish(at_ms, at_ms - 1000, COPIES) for at_ms in range(0, 45 * 4000, 4000)]
    assert set(rulings(bus)) == {Ruling.GIVE}


def test_f56_500_taps_a_minute_give_one_number_in_ten_seconds_for_one_business():
    taps = [Wish(at_ms, 0, BIRTHS) for at_ms in range(0, 60_000, 120)]
    found = list(rulings(taps))
    assert (len(found), found.count(Ruling.GIVE)) == (500, 6)
    assert found.count(Ruling.FLOOD) == 0


def test_f56_the_same_person_takes_a_number_for_something_else_at_once():
    wishes = [Wish(0, 0, BIRTHS), Wish(2000, 0, COPIES), Wish(4000, 0, BIRTHS, (ServiceCode("1.001193"),))]
    assert list(rulings(wishes)) == [Ruling.GIVE] * 3


def test_f56_a_hand_that_ends_each_session_at_once_meets_the_limit_after_a_burst():
    taps = [Wish(at_ms, at_ms, BIRTHS) for at_ms in range(0, 60_000, 1000)]
    found = list(rulings(taps))
    first = found.index(Ruling.FLOOD)
    assert LIMITS.burst <= first <= LIMITS.burst + LIMITS.burst // 3
    assert found.count(Ruling.GIVE) <= LIMITS.burst + 60_000 // LIMITS.every_ms


def touches(count, apart_ms, x_mm=100.0, begun_ms=0):
    return [Touch(begun_ms + at * apart_ms, x_mm + at % 3, 80.0) for at in range(count)]


def test_f50_five_touches_a_second_on_one_spot_for_twenty_seconds_are_nobodys():
    assert not flood.is_ghost(touches(99, 200), LIMITS)
    assert flood.is_ghost(touches(100, 200), LIMITS)


@pytest.mark.parametrize(
    "felt",
    [
        [],
        touches(120, 250),  # a child that hammers, but no panel
        [touch for at in range(60) for touch in (*touches(1, 0, 40, at * 300), *touches(1, 0, 90, at * 300 + 150))],
    ],
    ids=["none", "slower", "two keys in turn"],
)
def test_f50_what_people_touch_is_believed(felt):
    assert not flood.is_ghost(felt, LIMITS)


def test_f50_fingers_elsewhere_do_not_hide_a_spot_that_touches_itself():
    honest = [Touch(at * 1000 + 70, 400.0, 300.0) for at in range(20)]
    felt = sorted([*honest, *touches(100, 200)], key=lambda touch: touch.at_ms)
    assert flood.is_ghost(felt, LIMITS)


LOG, OTHER = LogId("24.hop-thinh/k1.00000000/public"), LogId("24.hop-thinh/k2.00000000/public")


def slips(count, apart_s, number=1, log=LOG):
    begun_ms = moment(23, 9) + number * 60_000
    return [
        Ticket(
            id=TicketId(EntityId(f"{log}{number + at}")), series="A", number=number + at, day=date(2026, 11, 23),
            group=BIRTHS, services=(), language="vi", issued_at_ms=begun_ms + at * apart_s * 1000,
            changed_at_ms=begun_ms + at * apart_s * 1000, issued_in=log, issued_seq=number + at,
        )
        for at in range(count)
    ]  # fmt: skip


def numbers(found):
    return [[ticket.number for ticket in run] for run in found]


def test_f57_numbers_that_came_faster_than_people_do_are_a_run():
    day = [*slips(20, 30), *slips(8, 2, 30), *slips(7, 2, 60), *slips(9, 1, 80)]
    assert numbers(flood.runs(day, LIMITS)) == [list(range(80, 89)), list(range(30, 38))]


def test_f57_two_kiosks_together_make_no_run():
    assert flood.runs([*slips(6, 2), *slips(6, 2, log=OTHER)], LIMITS) == ()


HELD = {
    "called": {"calls": 1},
    "opened again, moved": {"changed_at_ms": moment(23, 9, 5)},
    "given a second slip": {"reprints": 1},
    "invited": {"appointment_ms": moment(23, 9)},
    "void": {"state": TicketState.VOID},
}


@pytest.mark.parametrize("how", HELD.values(), ids=list(HELD))
def test_f57_whoever_staff_have_had_to_do_with_is_a_person_and_no_part_of_it(how):
    held, *others = slips(10, 2)
    known = replace(held, **how)
    assert not flood.is_unheld(known)
    assert numbers(flood.runs([known, *others], LIMITS)) == [[ticket.number for ticket in others]]
    assert flood.runs([replace(each, **how) for each in slips(10, 2)], LIMITS) == ()


def test_f57_an_empty_day_has_no_runs():
    assert flood.runs([], LIMITS) == ()


def test_f50_touches_of_long_ago_are_not_kept():
    felt = touches(300, 200)
    assert flood.lately(felt, LIMITS) == tuple(felt[-100:])
    assert flood.lately([], LIMITS) == ()


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        ("burst", 1, "“burst” phải từ 2 đến 500."),
        ("every_s", 0, "“every_s” phải từ 1 đến 600."),
        ("rest_s", "60", "“flood.rest_s” phải là số nguyên."),
    ],
)
def test_limits_that_would_close_a_kiosk_are_refused_by_name(key, value, sentence):
    with pytest.raises(DataFault) as fault:
        flood.limits_of(section({"flood": SHIPPED | {key: value}}).section("flood"))
    assert str(fault.value) == sentence
