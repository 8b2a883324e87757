"""What a lease's events tell, who may draw from it, and what a province whose memory may be old does not grant."""

from collections.abc import Mapping
from datetime import date
from itertools import permutations

import pytest

from sync.domain.causal import Placed
from sync.domain.ids import DeviceId, LogId
from sync.domain.lease import Lease, Roll, fold_lease, fold_roll, may_grant
from tests.domain.histories import ENTITY, Station

DAY = date(2026, 11, 23)
ASKED = {"agency": "H05.12", "day": "2026-11-23", "witness": "hub"}
RANGE = {"first": 11, "last": 20}
NOBODY: Mapping[LogId, int] = {}


def counter() -> Station:
    return Station("c3", "staff")


def hears(name: str, *events: Placed) -> Station:
    station = Station(name, "staff")
    station.hears(events)
    return station


def lease(*events: Placed) -> Lease:
    state = fold_lease(ENTITY, events).state
    assert state is not None
    return state


def opened() -> tuple[list[Placed], LogId]:
    """Return a lease's events up to its opening, and the log that opened it."""
    desk = counter()
    asked = desk.writes("lease.asked", ASKED)
    granted = hears("tinh", asked).writes("lease.granted", RANGE)
    desk.hears([granted])
    return [asked, granted, desk.writes("lease.opened")], desk.log


def witnessed(events: list[Placed], held: Mapping[LogId, int], opening: Placed | None = None) -> list[Placed]:
    digest = (opening or events[-1]).event.digest.hex()
    seen = hears("hub", *events).writes("lease.witnessed", {"opening": digest, "held": held})
    return [*events, seen]


def test_a_lease_is_asked_granted_opened_and_witnessed_and_then_serves_the_run_that_opened_it():
    events, log = opened()
    assert lease(events[0]).first == 0
    assert lease(*events[:2]).is_closed
    assert lease(*events).wants_witness
    assert not lease(*events).serves(log, NOBODY)
    whole = lease(*witnessed(events, {log: 2}))
    assert (whole.agency, whole.day, whole.first, whole.last, whole.device) == ("H05.12", DAY, 11, 20, "c3")
    assert (whole.granter, whole.witness, whole.is_closed, whole.wants_witness) == ("tinh", "hub", False, False)
    assert whole.serves(log, {log: 2})


def test_every_order_of_arrival_tells_the_same():
    events, log = opened()
    whole = witnessed(events, {log: 2})
    assert len({repr(fold_lease(ENTITY, order)) for order in permutations(whole)}) == 1


def test_another_runs_lease_is_never_used():
    events, log = opened()
    assert not lease(*witnessed(events, {})).serves(LogId(log.replace("staff", "public")), NOBODY)


def test_a_run_that_lacks_something_of_its_device_that_the_witness_had_does_not_draw():
    events, log = opened()
    whole = lease(*witnessed(events, {log: 7}))
    assert not whole.serves(log, {log: 6})
    assert whole.serves(log, {log: 7})


def test_a_lease_that_two_copies_opened_serves_neither():
    events, log = opened()
    twin = hears("c3", *events[:2])
    twin.seq = 1
    second = twin.writes("lease.opened", {"salt": "other"})
    for opening in (events[-1], second):
        told = lease(*witnessed([*events, second], {}, opening))
        assert not told.wants_witness
        assert not told.serves(log, NOBODY)


def test_a_witness_that_named_another_opening_or_forgot_and_named_twice_serves_nobody():
    events, log = opened()
    assert not lease(*witnessed(events, {}, events[0])).serves(log, NOBODY)
    again = hears("hub", *events).writes(
        "lease.witnessed", {"opening": events[-1].event.digest.hex(), "held": {}, "n": 2}
    )
    twice = lease(*witnessed(events, {}), again)
    assert len(twice.witnessed) == 2
    assert not twice.serves(log, NOBODY)


def test_a_province_that_forgot_its_grant_and_grants_again_leaves_both_ranges_reserved():
    events, _ = opened()
    again = hears("tinh", events[0]).writes("lease.granted", {"first": 31, "last": 40, "salt": "other"})
    told = lease(*events, again)
    assert told.reserved == 40
    assert (told.first, told.last) in {(11, 20), (31, 40)}


@pytest.mark.parametrize(
    ("device", "kind", "body", "reason"),
    [
        ("c3", "lease.asked", ASKED, "asked twice"),
        ("c3", "lease.lent", {}, "unknown kind"),
        ("tinh", "lease.granted", {"first": 0, "last": 5}, "not a range of a lease"),
        ("tinh", "lease.granted", {"first": 9, "last": 5}, "not a range of a lease"),
        ("tinh", "lease.granted", {"first": 1, "last": 5000}, "not a range of a lease"),
        ("c5", "lease.opened", {}, "not this machine's to open"),
        ("c5", "lease.witnessed", {"opening": "", "held": {}}, "not the witness"),
        ("hub", "lease.witnessed", {"opening": ""}, "an object is wanted"),
    ],
)
def test_what_cannot_be_used_is_listed_and_changes_nothing(device, kind, body, reason):
    events, _ = opened()
    stray = hears(device, *events).writes(kind, body)
    folded = fold_lease(ENTITY, [*events, stray])
    assert folded.state == lease(*events)
    assert [item.reason for item in folded.skipped] == [reason]


def test_nobody_opens_what_was_not_granted_and_nothing_begins_without_a_wish():
    desk = counter()
    asked = desk.writes("lease.asked", ASKED)
    assert not lease(asked, desk.writes("lease.opened")).openings
    assert fold_lease(ENTITY, [counter().writes("lease.opened")]).state is None


def answered(called: Placed, name: str, known: Mapping[str, object]) -> Placed:
    body = {"calls": [called.event.digest.hex()], "known": known}
    return hears(name, called).writes("roll.answered", body)


def roll(*answers: tuple[str, Mapping[str, object]]) -> Roll:
    called = Station("tinh", "staff").writes("roll.called")
    state = fold_roll(ENTITY, [called, *(answered(called, name, known) for name, known in answers)]).state
    assert state is not None
    return state


def who_answered(told: Roll) -> frozenset[DeviceId]:
    (answers,) = told.calls.values()
    return answers


def test_a_roll_call_knows_who_answered_and_the_highest_number_of_each_day():
    told = roll(("c3", {"2026-11-23": 40, "2026-11-24": 10}), ("c5", {"2026-11-23": 20}))
    assert who_answered(told) == {DeviceId("c3"), DeviceId("c5")}
    assert told.known == {"2026-11-23": 40, "2026-11-24": 10}
    assert not told.unanswered(DeviceId("c3"))
    assert told.unanswered(DeviceId("c7")) == tuple(told.calls)


def test_a_later_start_stands_for_the_earlier_and_an_answer_to_the_earlier_is_none_to_it():
    province = Station("tinh", "staff")
    first = province.writes("roll.called")
    second = province.writes("roll.called", {"instead_of": [first.event.digest.hex()]})
    told = fold_roll(ENTITY, [first, second, answered(first, "c3", {"2026-11-23": 4})]).state
    assert told is not None
    assert tuple(told.calls) == (second.event.digest.hex(),)
    assert not who_answered(told)
    assert told.known == {"2026-11-23": 4}


@pytest.mark.parametrize("known", [{"soon": 1}, {"2026-11-23": -1}, {"2026-11-23": "x"}])
def test_an_answer_that_cannot_be_used_is_no_answer(known):
    assert not who_answered(roll(("c3", known)))


def test_an_answer_without_a_call_and_an_unknown_kind_are_no_roll():
    assert fold_roll(ENTITY, [counter().writes("roll.answered", {"known": {}})]).state is None
    station = Station("tinh", "staff")
    folded = fold_roll(ENTITY, [station.writes("roll.called"), station.writes("roll.sung")])
    assert len(folded.skipped) == 1


def test_after_a_start_nothing_is_granted_for_days_it_may_have_granted_until_every_counter_answered():
    """Design 4: later days at once."""
    counters = [DeviceId("c3"), DeviceId("c5")]
    near, far = date(2026, 11, 26), date(2026, 11, 27)
    answers: list[set[DeviceId]] = [set(), {DeviceId("c3")}, {*counters, DeviceId("hub")}]
    assert [may_grant(near, DAY, answered_by, counters) for answered_by in answers] == [False, False, True]
    assert may_grant(far, DAY, set(), counters)
