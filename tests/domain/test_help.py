"""A call for help: asked at a kiosk, taken by the first who says so, done; forgotten by time."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.fold import Folded
from sync.domain.help import HelpCall, HelpState, fold_help, is_open, precedence
from sync.domain.roles import Role
from tests.domain.histories import AT_MS, ENTITY, Station, histories

ASKED: tuple[str, Mapping[str, object]] = ("help.asked", {"screen": "procedure"})
TAKEN: tuple[str, Mapping[str, object]] = ("help.taken", {"counter": "3", "officer": "hoa.nt"})
TEN_MIN_MS = 600_000


def folded(*steps: tuple[str, Mapping[str, object]]) -> Folded[HelpCall]:
    kiosk = Station("k1")
    return fold_help(ENTITY, [kiosk.writes(kind, body) for kind, body in steps])


def call(*steps: tuple[str, Mapping[str, object]]) -> HelpCall:
    state = folded(ASKED, *steps).state
    assert state is not None
    return state


def test_who_asks_is_known_by_the_machine_and_its_screen_alone():
    asked = call()
    assert (asked.id, asked.kiosk, asked.screen, asked.asked_at_ms) == (ENTITY, "k1", "procedure", AT_MS + 1000)
    assert (asked.state, asked.since_ms, asked.counter, asked.officer) == (HelpState.ASKED, AT_MS + 1000, None, None)


def test_a_counter_takes_it_and_ends_it():
    taken, done = call(TAKEN), call(TAKEN, ("help.done", {}))
    assert (taken.state, taken.counter, taken.officer) == (HelpState.TAKEN, "3", "hoa.nt")
    assert (taken.asked_at_ms, taken.since_ms) == (AT_MS + 1000, AT_MS + 2000)
    assert (done.state, done.counter, done.since_ms) == (HelpState.DONE, "3", AT_MS + 3000)


def test_a_call_that_is_done_is_not_taken_any_more():
    late = call(("help.done", {}), TAKEN)
    assert (late.state, late.counter, late.since_ms) == (HelpState.DONE, None, AT_MS + 2000)


@pytest.mark.parametrize(
    ("steps", "reason"),
    [
        ([ASKED, ("help.sent", {})], "unknown kind"),
        ([TAKEN], "no usable first event"),
        ([ASKED, ASKED], "help asked twice"),
        ([("help.asked", {})], "screen: a text of at most 40 characters is wanted"),
        ([ASKED, ("help.taken", {"counter": "3"})], "officer: a text of at most 40 characters is wanted"),
    ],
)
def test_what_cannot_be_used_is_skipped_with_the_reason(steps, reason):
    assert [item.reason for item in folded(*steps).skipped] == [reason]


def test_of_two_counters_that_take_it_at_once_one_goes_by_every_copy_and_done_is_the_last_word():
    assert precedence("?") > precedence("help.done") > precedence("help.taken") > precedence("help.asked")
    kiosk, three, five = Station("k1"), Station("c3"), Station("c5")
    asked = kiosk.writes(*ASKED)
    for counter in (three, five):
        counter.hears([asked])
    crossing = [asked, three.writes(*TAKEN), five.writes("help.taken", {"counter": "5", "officer": "binh.pv"})]
    states = {fold_help(ENTITY, order).state for order in (crossing, crossing[::-1])}
    assert len(states) == 1
    kiosk.hears(crossing)
    ended = fold_help(ENTITY, [*crossing, kiosk.writes("help.done", {})]).state
    assert ended is not None
    assert ended.state is HelpState.DONE


@given(st.integers(0, TEN_MIN_MS - 1), st.integers(TEN_MIN_MS, 2**40))
def test_a_call_counts_until_its_lapse_after_the_last_step_or_until_it_is_done(soon_ms, late_ms):
    for still in (call(), call(TAKEN)):
        assert is_open(still, still.since_ms + soon_ms, TEN_MIN_MS)
        assert not is_open(still, still.since_ms + late_ms, TEN_MIN_MS)
    done = call(("help.done", {}))
    assert not is_open(done, done.since_ms + soon_ms, TEN_MIN_MS)


def _step(station, known, dice):
    if known.state is None:
        return ASKED if not station.heard else None
    return dice.choice([("help.taken", {"counter": station.name, "officer": station.name}), ("help.done", {}), ASKED])


@given(histories(("k1", "c3", "c5"), "public", fold_help, _step), st.randoms(use_true_random=False))
def test_any_order_of_arrival_folds_to_the_same_call(history, dice):
    shuffled = list(history)
    dice.shuffle(shuffled)
    assert fold_help(ENTITY, shuffled).state == fold_help(ENTITY, history).state


def test_a_kiosk_may_ask_and_only_ask():
    assert [Role.KIOSK.may_say(kind) for kind in ("help.asked", "help.taken", "help.done", "seat.opened")] == [
        True, False, False, False,
    ]  # fmt: skip
    assert Role.COUNTER.may_say("help.taken")
