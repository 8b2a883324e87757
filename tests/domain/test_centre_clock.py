"""The estimate of centre time: what begins it, what mends it, and what it never does (F-25, F-26, F-27, F-29)."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.centre_clock import (
    BUILT_MS,
    FAR_MS,
    FRESH_MS,
    NEAR_MS,
    SLACK_MS,
    ClockAlarm,
    Rank,
    Reading,
    Saved,
    Told,
    Vouched,
    alarm,
    begin,
    hear,
    look,
    to_save,
)
from sync.domain.numbering import not_before

NOW_MS = 1_795_402_800_000
"""Monday 2026-11-23, 10:00 in the centre."""

MINUTE_MS, DAY_MS = 60_000, 24 * 3_600_000


def reading(wall_ms=NOW_MS, steady_ms=0):
    return Reading(wall_ms, steady_ms)


def told(centre_ms, rank=Rank.HUB, received_ms=1_000, trip_ms=40, peer=None):
    return Told(peer or rank.name, rank, centre_ms, received_ms - trip_ms, received_ms)


@pytest.fixture
def sure():
    """A machine that began at its own clock, alone."""
    return begin(reading(), None)


@pytest.fixture
def mended(sure):
    """A machine that the hub has told that it is seven minutes slow."""
    return hear(sure, told(NOW_MS + 7 * MINUTE_MS), NOW_MS)


def test_a_machine_that_starts_for_the_first_time_believes_its_clock(sure):
    assert (sure.at(0), sure.sure, alarm(sure, reading())) == (NOW_MS, True, None)


def test_f25_a_machine_that_boots_in_1970_goes_on_from_what_it_saved():
    begun = begin(reading(wall_ms=12_345), Saved(NOW_MS))
    assert (begun.at(0), begun.sure) == (NOW_MS, False)
    assert begun.at(5 * MINUTE_MS) == NOW_MS + 5 * MINUTE_MS
    warning = alarm(begun, reading(wall_ms=12_345))
    assert warning == ClockAlarm(wrong=True, skew_ms=12_345 - NOW_MS)
    assert warning.sentence == "Đồng hồ máy sai. Vẫn lấy số; giờ trên phiếu có thể sai."


def test_f25_a_new_machine_that_boots_in_1970_begins_no_earlier_than_the_program_was_made():
    begun = begin(reading(wall_ms=0), None)
    assert (begun.at(0), begun.sure) == (BUILT_MS, False)


def test_f25_a_clock_that_is_put_right_while_the_program_runs_is_believed():
    begun = begin(reading(wall_ms=0), Saved(NOW_MS))
    waiting = look(begun, reading(wall_ms=MINUTE_MS, steady_ms=MINUTE_MS), authority=False)
    assert waiting == begun
    right = look(begun, reading(NOW_MS + DAY_MS, 2 * MINUTE_MS), authority=False)
    assert (right.at(2 * MINUTE_MS), right.sure) == (NOW_MS + DAY_MS, True)


def test_f25_a_peer_s_word_ends_the_uncertainty():
    begun = begin(reading(wall_ms=0), Saved(NOW_MS))
    heard = hear(begun, told(NOW_MS + 60 * DAY_MS), 1_000)
    assert heard.sure
    assert abs(heard.at(1_000) - (NOW_MS + 60 * DAY_MS)) <= 20


def test_f25_a_machine_that_was_stored_for_two_months_with_a_dead_clock_believes_its_hub():
    begun = begin(reading(wall_ms=0), Saved(NOW_MS, vouched=Vouched(Rank.HUB, NOW_MS)))
    assert hear(begun, told(NOW_MS + 60 * DAY_MS), 1_000).sure


def test_f25_a_clock_that_is_put_right_to_a_minute_takes_nothing_back():
    begun = begin(reading(wall_ms=0), Saved(NOW_MS))
    right = look(begun, reading(NOW_MS - MINUTE_MS), authority=False)
    assert (right.at(0), right.sure) == (NOW_MS, True)


@pytest.mark.parametrize(
    ("wall_ms", "believed"),
    [
        (NOW_MS - SLACK_MS - 1, False),
        (NOW_MS - SLACK_MS, True),
        (NOW_MS + FAR_MS, True),
        (NOW_MS + FAR_MS + 1, False),
    ],
)
def test_f26_at_a_start_a_later_date_up_to_31_days_ahead_is_believed_and_no_earlier_one(wall_ms, believed):
    begun = begin(reading(wall_ms), Saved(NOW_MS))
    assert begun.sure is believed
    assert begun.at(0) == (max(wall_ms, NOW_MS) if believed else NOW_MS)


def test_the_offset_that_a_peer_made_known_is_used_at_the_next_start(mended):
    saved = to_save(mended, reading(NOW_MS + 1_000, 1_000))
    assert saved.vouched == Vouched(Rank.HUB, NOW_MS + 7 * MINUTE_MS)
    tomorrow = begin(reading(NOW_MS + DAY_MS), saved)
    assert tomorrow.at(0) == NOW_MS + DAY_MS + saved.offset_ms
    assert abs(saved.offset_ms - 7 * MINUTE_MS) <= 1_020
    assert to_save(tomorrow, reading(NOW_MS + 2 * DAY_MS, DAY_MS)).offset_ms == saved.offset_ms


def test_what_a_person_sets_while_a_lone_machine_runs_counts_at_its_next_start(sure):
    """Nobody vouched for another time: no offset is carried over that would undo it."""
    saved = to_save(sure, reading(NOW_MS + 20 * MINUTE_MS, 0))
    assert begin(reading(NOW_MS + 21 * MINUTE_MS), saved).at(0) == NOW_MS + 21 * MINUTE_MS


def test_an_offset_of_more_than_an_hour_is_not_carried_over():
    """Such a clock is repaired by a technician, often while the machine is off."""
    saved = Saved(NOW_MS, offset_ms=NEAR_MS + 1)
    assert begin(reading(NOW_MS + DAY_MS), saved).at(0) == NOW_MS + DAY_MS


def test_an_offset_that_leads_behind_what_was_saved_gives_way_to_the_plain_clock():
    saved = Saved(NOW_MS, offset_ms=-NEAR_MS)
    begun = begin(reading(NOW_MS + MINUTE_MS), saved)
    assert (begun.at(0), begun.offset_ms) == (NOW_MS + MINUTE_MS, 0)


def test_f27_a_skew_of_more_than_two_minutes_is_told_and_a_smaller_one_is_not(mended):
    assert alarm(mended, reading(NOW_MS + 1_000 + 5 * MINUTE_MS + 1_000, 1_000)) is None
    warning = alarm(mended, reading(NOW_MS + 1_000, 1_000))
    assert warning is not None
    assert not warning.wrong
    assert warning.sentence == "Đồng hồ máy này chậm 7 phút so với giờ của trung tâm."


@pytest.mark.parametrize(
    ("skew_ms", "words"),
    [
        (7 * MINUTE_MS, "nhanh 7 phút"),
        (-(7 * 60 + 5) * MINUTE_MS, "chậm 7 giờ 5 phút"),
        (DAY_MS, "nhanh 24 giờ 0 phút"),
        (20 * DAY_MS, "nhanh 20 ngày"),
    ],
)
def test_f27_the_skew_is_said_as_people_say_it(skew_ms, words):
    assert words in ClockAlarm(wrong=False, skew_ms=skew_ms).sentence


@pytest.mark.parametrize("jump_ms", [DAY_MS, -DAY_MS, -60 * MINUTE_MS, 10 * DAY_MS])
def test_f29_a_clock_that_is_set_while_the_program_runs_moves_nothing(sure, jump_ms):
    later = reading(NOW_MS + jump_ms + 5_000, 5_000)
    assert look(sure, later, authority=False) == sure
    assert sure.at(5_000) == NOW_MS + 5_000
    assert alarm(sure, later) == ClockAlarm(wrong=False, skew_ms=jump_ms)


def test_the_province_follows_its_own_clock_forwards_and_a_little_back(sure):
    """Its virtual machine stood still for an hour while it was moved to another host."""
    moved = look(sure, reading(NOW_MS + 60 * MINUTE_MS, 10), authority=True)
    assert moved.at(10) == NOW_MS + 60 * MINUTE_MS
    stepped = look(moved, reading(NOW_MS + 59 * MINUTE_MS, 20), authority=True)
    assert stepped.at(20) == NOW_MS + 59 * MINUTE_MS
    assert look(moved, reading(NOW_MS, 20), authority=True) == moved


def test_f26_a_peer_s_disagreement_ends_the_belief_in_a_later_date():
    begun = begin(reading(NOW_MS + DAY_MS), Saved(NOW_MS, vouched=Vouched(Rank.HUB, NOW_MS)))
    assert begun.at(0) == NOW_MS + DAY_MS
    assert abs(hear(begun, told(NOW_MS + MINUTE_MS), NOW_MS + DAY_MS).at(1_000) - (NOW_MS + MINUTE_MS)) <= 20


def test_a_peer_from_before_the_program_was_made_is_not_believed(sure):
    assert hear(sure, told(BUILT_MS - 1, Rank.PROVINCE), NOW_MS) == sure
    assert hear(sure, told(0), NOW_MS) == sure


def test_a_new_hub_whose_clock_is_behind_does_not_take_the_hall_back(mended):
    assert hear(mended, told(NOW_MS - 10 * DAY_MS), NOW_MS) == mended


def test_a_new_hub_whose_clock_is_years_ahead_does_not_take_the_hall_along(mended):
    assert hear(mended, told(NOW_MS + 1000 * DAY_MS), NOW_MS) == mended


def test_an_answer_that_was_under_way_while_the_machine_slept_tells_no_time(mended):
    """Its midpoint is half a night off; found by the simulation: a kiosk went back into the day before."""
    night_ms = 10 * 3_600_000
    late = told(NOW_MS, Rank.PROVINCE, received_ms=night_ms, trip_ms=night_ms - 1_000)
    assert hear(mended, late, NOW_MS + night_ms) == mended


def test_the_province_is_believed_against_the_hub_even_backwards(mended):
    wall_ms = NOW_MS + 90 * DAY_MS
    right = hear(mended, told(NOW_MS - DAY_MS, Rank.PROVINCE), wall_ms)
    assert abs(right.at(1_000) - (NOW_MS - DAY_MS)) <= 20


def test_a_hub_that_a_person_has_set_back_is_believed_where_the_own_clock_says_the_same():
    believed = begin(reading(), Saved(NOW_MS + DAY_MS - MINUTE_MS, vouched=Vouched(Rank.HUB, NOW_MS + DAY_MS)))
    assert not believed.sure
    assert abs(hear(believed, told(NOW_MS), NOW_MS).at(1_000) - NOW_MS) <= 20


def test_the_hub_counts_for_nothing_within_an_hour_of_the_province_s_word(sure):
    province = hear(sure, told(NOW_MS, Rank.PROVINCE, 1_000), NOW_MS)
    later_ms = 1_000 + FRESH_MS
    hub = told(NOW_MS + FRESH_MS + 30_000, Rank.HUB, later_ms)
    assert hear(province, hub, NOW_MS) == province
    after = hear(province, replace(hub, sent_ms=hub.sent_ms + 1, received_ms=hub.received_ms + 1), NOW_MS)
    assert after.best is not None
    assert after.best.rank is Rank.HUB


def test_f34_between_two_hubs_minutes_apart_a_machine_stays_with_one_until_that_is_silent_for_an_hour(sure):
    first = hear(sure, told(NOW_MS, received_ms=1_000, peer="hub"), NOW_MS)
    other = told(NOW_MS + 7 * MINUTE_MS, received_ms=61_000, peer="hub2")
    assert hear(first, other, NOW_MS) == first
    later_ms = 1_001 + FRESH_MS
    silent = told(NOW_MS + FRESH_MS + 7 * MINUTE_MS, received_ms=later_ms, peer="hub2")
    assert abs(hear(first, silent, NOW_MS).at(later_ms) - (NOW_MS + FRESH_MS + 7 * MINUTE_MS)) <= 20


def test_the_shortest_exchange_decides_until_its_drift_outgrows_another(sure):
    short = hear(sure, told(NOW_MS, received_ms=1_000, trip_ms=10), NOW_MS)
    held = hear(short, told(NOW_MS + 20_000, received_ms=21_000, trip_ms=20_000), NOW_MS)
    assert held.at(21_000) == short.at(21_000)
    day = 1_000 + DAY_MS
    renewed = hear(short, told(NOW_MS + DAY_MS, received_ms=day, trip_ms=8_000), NOW_MS)
    assert renewed.best is not None
    assert renewed.best.received_ms == day


def test_a_hub_whose_clock_was_mended_is_followed_though_the_line_has_become_slower(sure):
    short = hear(sure, told(NOW_MS, received_ms=1_000, trip_ms=10), NOW_MS)
    moved = hear(short, told(NOW_MS + 90_000, received_ms=2_000, trip_ms=2_000), NOW_MS)
    assert abs(moved.at(2_000) - (NOW_MS + 90_000)) <= 1_000


# --- properties ------------------------------------------------------------------------------------------------------

SPANS = st.integers(0, 3 * 3_600_000)
JUMPS = st.integers(-400 * DAY_MS, 400 * DAY_MS)


@given(st.lists(st.tuples(SPANS, JUMPS), max_size=20))
def test_f29_alone_the_estimate_is_as_even_as_the_steady_clock_however_the_wall_is_set(steps):
    known, wall_ms, steady_ms = begin(reading(), None), NOW_MS, 0
    for span_ms, jump_ms in steps:
        wall_ms, steady_ms = wall_ms + span_ms + jump_ms, steady_ms + span_ms
        known = look(known, Reading(wall_ms, steady_ms), authority=False)
        assert known.at(steady_ms) == NOW_MS + steady_ms


@given(st.lists(st.tuples(SPANS, JUMPS, st.booleans()), max_size=20))
def test_f25_f26_without_a_peer_time_never_goes_back_over_any_starts(steps):
    """Nor does the business day: going back needs a person or a peer."""
    steady_ms, wall_ms, latest_ms, known = 0, NOW_MS, NOW_MS, begin(reading(), None)
    for span_ms, jump_ms, restart in steps:
        wall_ms, steady_ms = wall_ms + span_ms + jump_ms, steady_ms + span_ms
        known = look(known, Reading(wall_ms, steady_ms), authority=False)
        saved = to_save(known, Reading(wall_ms, steady_ms))
        if restart:
            steady_ms = 0
            known = begin(Reading(wall_ms, steady_ms), saved)
        assert known.at(steady_ms) >= latest_ms
        latest_ms = known.at(steady_ms)


WRONG = st.integers(-20 * DAY_MS, 20 * DAY_MS)
TRIPS = st.tuples(st.integers(0, 60_000), st.integers(0, 30_000), st.integers(0, 30_000))


@given(WRONG, st.lists(TRIPS, min_size=1, max_size=12))
def test_f27_the_estimate_converges_to_the_hub_s_time_whatever_the_own_clock_shows(wrong_ms, exchanges):
    """A trip: what passed before it, how long asking took, how long answering."""
    known, steady_ms, best_ms = begin(reading(NOW_MS + wrong_ms), Saved(NOW_MS - DAY_MS)), 0, 10**9
    for pause_ms, there_ms, back_ms in exchanges:
        sent_ms = steady_ms + pause_ms
        steady_ms = sent_ms + there_ms + back_ms
        said = Told("hub", Rank.HUB, NOW_MS + sent_ms + there_ms, sent_ms, steady_ms)
        known = hear(known, said, NOW_MS + wrong_ms + steady_ms)
        best_ms = min(best_ms, said.error_ms)
        off_ms = abs(known.at(steady_ms) - (NOW_MS + steady_ms))
        assert off_ms <= best_ms + steady_ms // 10_000 + 1
    assert known.sure


@given(st.lists(st.tuples(st.integers(0, 600_000), st.integers(-30 * MINUTE_MS, 30 * MINUTE_MS)), max_size=30))
def test_the_time_on_the_tickets_of_a_series_never_goes_back_however_the_hub_mends_the_clock(steps):
    known, steady_ms, last_ms = begin(reading(), None), 0, None
    for span_ms, off_ms in steps:
        steady_ms += span_ms
        known = hear(known, told(NOW_MS + steady_ms + off_ms, received_ms=steady_ms), NOW_MS + steady_ms)
        at_ms = not_before(known.at(steady_ms), last_ms)
        assert last_ms is None or at_ms >= last_ms
        last_ms = at_ms
