"""When a peer is asked again: never hammering, never giving up, and a hub on the local network soon."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sync.replication.pacing import (
    FIRST_PAUSE_S,
    LONGEST_NEAR_PAUSE_S,
    LONGEST_PAUSE_S,
    paces,
    pause_s,
    refused_pause_s,
)

HUB, PROVINCE = "https://10.0.0.2:8443", "https://tinh.example"


@given(st.integers(0, 10**9), st.floats(0, 1))
def test_a_pause_is_never_longer_than_twenty_seconds_however_long_the_line_is_cut(failures, chance):
    """F-14, F-16: a line that is cut for two days has failed more than a thousand times in a row."""
    assert 0 <= pause_s(failures, chance) <= LONGEST_PAUSE_S


def test_pauses_grow_from_a_quarter_of_a_second():
    """F-16: full jitter, so that 3,321 centres do not come back in the same second."""
    assert [pause_s(failures, 1.0) for failures in (0, 1, 2, 6, 7)] == [0.25, 0.5, 1.0, 16.0, LONGEST_PAUSE_S]
    assert pause_s(0, 1.0) == FIRST_PAUSE_S
    assert pause_s(5, 0.0) == 0.0


def test_f33_a_hub_that_was_away_for_long_is_asked_again_within_two_seconds():
    """The counters of the demonstration found their hub again only 16 seconds after it was back."""
    hub, _ = paces((HUB, PROVINCE))
    assert max(hub.ended(0.0, well=False) for _ in range(200)) <= LONGEST_NEAR_PAUSE_S


def test_only_the_first_of_several_peers_is_near():
    assert [pace.longest_s for pace in paces((HUB, PROVINCE))] == [LONGEST_NEAR_PAUSE_S, LONGEST_PAUSE_S]
    assert [pace.longest_s for pace in paces((PROVINCE,))] == [LONGEST_PAUSE_S]


@given(st.lists(st.booleans(), max_size=30), st.floats(0, 10**6))
def test_a_try_that_went_well_makes_the_next_pause_short_again(tries, now_s):
    """F-16."""
    (pace,) = paces((PROVINCE,))
    failures = [0]
    for well in tries:
        pause = pace.ended(now_s, well=well)
        failures.append(pace.failures)
        assert pace.due_s == now_s + pause
        assert pause <= pause_s(pace.failures, 1.0)
    assert all(after in (0, before + 1) for before, after in pairwise(failures))
    assert failures[-1] == len(tries) - max((place for place, well in enumerate(tries, 1) if well), default=0)


def test_what_is_refused_again_and_again_is_asked_for_less_and_less_often():
    assert [refused_pause_s(in_a_row) for in_a_row in range(5)] == [2, 4, 8, 16, 16]
    assert refused_pause_s(10**6) == 16
