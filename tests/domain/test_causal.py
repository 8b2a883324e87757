"""Causes first; concurrent events by precedence, then by log and number; never by time or arrival."""

from hypothesis import given
from hypothesis import strategies as st

from sync.domain.causal import Placed, causal_order, heads, known
from tests.domain.histories import Station

PRECEDENCE = {"first": 0, "call": 1, "serve": 2}.__getitem__


def order(*events: Placed) -> list[str]:
    return [placed.ref.log.split("/")[1].split(".")[0] for placed in causal_order(events, PRECEDENCE)]


def two_after_one() -> tuple[Station, Station, Placed]:
    zoe, ann = Station("zoe"), Station("ann")
    first = zoe.writes("first")
    ann.hears([first])
    return zoe, ann, first


def test_a_cause_comes_before_its_effect_however_they_arrive():
    _zoe, ann, first = two_after_one()
    ann.clock_ms = 0
    effect = ann.writes("call")
    assert order(effect, first) == order(first, effect) == ["zoe", "ann"]


def test_among_concurrent_events_the_weightier_kind_has_the_last_word():
    zoe, ann, first = two_after_one()
    assert order(first, ann.writes("serve"), zoe.writes("call")) == ["zoe", "zoe", "ann"]


def test_concurrent_events_of_one_kind_are_ordered_by_log_and_not_by_their_clocks():
    zoe, ann, first = two_after_one()
    ann.clock_ms = zoe.clock_ms + 10**9
    assert order(first, zoe.writes("call"), ann.writes("call")) == ["zoe", "ann", "zoe"]


def test_an_event_whose_past_is_not_here_waits_with_all_that_follow_it():
    zoe, ann, first = two_after_one()
    middle = ann.writes("call")
    zoe.hears([middle])
    last = zoe.writes("serve")
    assert order(first, last) == ["zoe"]
    assert order(middle, last) == []
    assert order(first, last, middle) == ["zoe", "ann", "zoe"]


def test_an_event_told_twice_counts_once():
    _zoe, ann, first = two_after_one()
    effect = ann.writes("call")
    assert order(first, effect, first, effect) == ["zoe", "ann"]


def test_of_two_events_under_one_name_the_same_one_counts_however_they_arrive():
    _zoe, ann, first = two_after_one()
    one = ann.writes("call")
    other = Placed(one.ref, ann.writes("serve").event)
    assert causal_order([first, one, other], PRECEDENCE) == causal_order([first, other, one], PRECEDENCE)


def test_the_heads_are_what_nobody_has_continued():
    zoe, ann, first = two_after_one()
    left, right = ann.writes("call"), zoe.writes("call")
    assert heads([first]) == (first.ref,)
    assert heads([first, left, right]) == tuple(sorted([left.ref, right.ref]))
    zoe.hears([left])
    both = zoe.writes("serve")
    assert set(both.event.header.after) == {left.ref, right.ref}
    assert heads([first, left, right, both]) == (both.ref,)
    assert heads([]) == ()


def robbed(placed: Placed) -> Placed:
    return Placed(placed.ref, placed.event.stub)


def test_an_event_without_its_body_is_known_only_through_one_that_was_written_after_it():
    zoe, ann, first = two_after_one()
    unread = robbed(ann.writes("call"))
    assert known([first, unread]) == [first]
    zoe.hears([unread])
    after = zoe.writes("serve")
    assert known([first, unread, after]) == [first, unread, after]
    assert known([first, unread, robbed(after)]) == [first]


def test_of_what_cannot_be_read_at_all_the_names_are_known():
    _zoe, ann, first = two_after_one()
    nothing = [robbed(first), robbed(ann.writes("call"))]
    assert known(nothing) == nothing
    assert known([]) == []


@given(st.data())
def test_the_order_is_the_same_for_every_arrival(data):
    stations = [Station(name) for name in ("zoe", "ann", "bob")]
    events = [stations[0].writes("first")]
    for _ in range(data.draw(st.integers(1, 8))):
        station = data.draw(st.sampled_from(stations))
        station.hears([events[0], *data.draw(st.lists(st.sampled_from(events)))])
        events.append(station.writes(data.draw(st.sampled_from(["call", "serve"]))))
    arrived = data.draw(st.permutations(events))
    assert causal_order(arrived, PRECEDENCE) == causal_order(events, PRECEDENCE)
    assert {placed.ref for placed in causal_order(arrived, PRECEDENCE)} == {placed.ref for placed in events}
