"""A manned counter: opened, paused with a reason, gone on with, closed for good."""

from collections.abc import Mapping
from datetime import date

import pytest

from sync.domain.fold import Folded
from sync.domain.ids import EntityId
from sync.domain.seat import Seat, SeatState, fold_seat, precedence
from tests.domain.histories import AT_MS, ENTITY, Station

OPENED = {"counter": "3", "officer": "hoa.nt", "day": "2026-11-23"}
PAUSED: tuple[str, Mapping[str, object]] = ("seat.paused", {"reason": "an-trua"})


def folded(*steps: tuple[str, Mapping[str, object]]) -> Folded[Seat]:
    desk = Station("quay-3")
    return fold_seat(ENTITY, [desk.writes(kind, body) for kind, body in steps])


def seat(*steps: tuple[str, Mapping[str, object]]) -> Seat:
    state = folded(("seat.opened", dict(OPENED)), *steps).state
    assert state is not None
    return state


def test_an_open_counter_says_who_sits_there_since_when():
    opened = seat()
    assert (opened.id, opened.counter, opened.officer, opened.day) == (ENTITY, "3", "hoa.nt", date(2026, 11, 23))
    assert opened.device == "quay-3"
    assert (opened.state, opened.opened_at_ms, opened.since_ms) == (SeatState.OPEN, AT_MS + 1000, AT_MS + 1000)


def test_a_pause_has_a_reason_and_ends():
    paused, again = seat(PAUSED), seat(PAUSED, ("seat.resumed", {}))
    assert (paused.state, paused.reason, paused.since_ms) == (SeatState.PAUSED, "an-trua", AT_MS + 2000)
    assert (again.state, again.reason, again.since_ms) == (SeatState.OPEN, "", AT_MS + 3000)


def test_who_has_left_does_not_come_back_under_the_same_opening():
    left = seat(PAUSED, ("seat.closed", {}), ("seat.resumed", {}), PAUSED)
    assert (left.state, left.reason, left.since_ms) == (SeatState.CLOSED, "", AT_MS + 3000)


@pytest.mark.parametrize(
    ("steps", "reason"),
    [
        ([("seat.opened", OPENED), ("seat.moved", {})], "unknown kind"),
        ([("seat.paused", {"reason": "hop"})], "no usable first event"),
        ([("seat.opened", OPENED), ("seat.opened", OPENED)], "opened twice"),
        ([("seat.opened", OPENED), ("seat.paused", {})], "reason: a text of at most 40 characters is wanted"),
        ([("seat.opened", {"counter": "3"})], "officer: a text of at most 40 characters is wanted"),
    ],
)
def test_what_cannot_be_used_is_skipped_with_the_reason(steps, reason):
    assert [item.reason for item in folded(*steps).skipped] == [reason]


def test_of_crossing_words_the_later_in_the_list_counts():
    assert precedence("seat.closed") > precedence("seat.resumed") > precedence("seat.paused")
    assert precedence("?") > precedence("seat.closed")
    here, there = Station("quay-3"), Station("hub")
    opened = here.writes("seat.opened", OPENED)
    there.hears([opened])
    crossing = [opened, there.writes("seat.closed", {}), here.writes(*PAUSED)]
    for order in (crossing, crossing[::-1]):
        state = fold_seat(EntityId(ENTITY), order).state
        assert state is not None
        assert state.state is SeatState.CLOSED
