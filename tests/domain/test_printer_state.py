"""How a printer's status bytes are read, and what is remembered of it between jobs."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.printer_state import (
    STOPS,
    Answer,
    PrinterState,
    Signs,
    Watched,
    answer,
    counted,
    looked,
    reasons_of,
    refilled,
    signs,
    state_of,
)

JAM, COVER, EMPTY, NEAR, WELL, SILENT, OFF = (
    PrinterState.JAM, PrinterState.COVER, PrinterState.EMPTY, PrinterState.NEAR, PrinterState.WELL,
    PrinterState.SILENT, PrinterState.OFF,
)  # fmt: skip


@pytest.mark.parametrize(
    ("offline", "error", "paper", "state"),
    [
        (0x12, 0x12, 0x12, WELL),
        (0x12, 0x12, 0x1E, NEAR),
        (0x12, 0x12, 0x72, EMPTY),
        (0x12, 0x12, 0x7E, EMPTY),
        (0x16, 0x12, 0x72, COVER),
        (0x16, 0x1A, 0x7E, JAM),
        (0x12, 0x32, 0x12, JAM),
        (0, 0, 0x12, WELL),
    ],
)
def test_the_gravest_sign_of_the_answers_wins(offline, error, paper, state):
    assert state_of(signs(offline, error, paper)) is state


@given(st.builds(Signs, st.booleans(), st.booleans(), st.booleans(), st.booleans()))
def test_the_order_of_the_states_is_that_of_their_gravity(seen):
    order = list(PrinterState)
    worse = Signs(True, seen.cover, seen.empty, seen.near)
    assert order.index(state_of(worse)) <= order.index(state_of(seen | worse)) <= order.index(state_of(seen))


def test_what_a_printer_tells_unasked_is_read_beside_the_answers_and_noise_is_not():
    told = bytes((0x30, 0x08, 0x0F, 0x00))  # cover, cutter, both paper sensors
    assert answer(b"\x00\xff" + told + b"\x12\x72") == Answer(0x72, Signs(jam=True, cover=True, empty=True, near=True))
    assert answer(b"\x10\x00\x00\x00") == Answer(0, Signs())
    assert answer(b"\x10\x00\x00") == Answer()  # cut off
    assert answer(b"\x10\x12\x00\x00") == Answer(0x12)  # no packet: an answer stands within


@given(st.binary(max_size=40))
def test_whatever_comes_over_the_line_is_read_without_a_fault(content):
    assert 0 <= answer(content).byte < 256


def watched(*seen):
    known = Watched()
    for state in seen:
        known = looked(known, state)
    return known


def test_a_printer_that_never_answers_is_not_taken_for_switched_off():
    assert watched(SILENT, SILENT).state is SILENT
    assert not watched(SILENT).stops


def test_f42_a_printer_that_answered_and_is_silent_now_is_off():
    assert watched(WELL, SILENT).state is OFF
    assert watched(EMPTY, SILENT).state is OFF
    assert watched(OFF, SILENT).state is SILENT  # nothing ever answered there
    assert watched(WELL, SILENT, WELL) == Watched(WELL, answers=True)


def test_f43_paper_that_came_back_is_a_roll_of_which_nobody_has_seen_a_letter():
    assert watched(WELL, EMPTY, COVER, EMPTY, WELL) == Watched(WELL, answers=True, renewed=True)
    assert watched(EMPTY, NEAR, WELL).renewed
    assert not watched(COVER, JAM, WELL).renewed


def test_f42_paper_is_near_its_end_by_the_count_where_no_sensor_says_so():
    assert counted(watched(SILENT), 2999).state is NEAR
    assert counted(watched(WELL), 3000) == Watched(WELL, answers=True, left_mm=3000)
    assert [counted(watched(WELL), left_mm).left_mm for left_mm in (4999, 9999, 10_000, 79_999)] == [
        4000, 9000, 10_000, 70_000,
    ]  # fmt: skip
    assert counted(watched(EMPTY), 0).state is EMPTY
    assert counted(watched(NEAR), 80_000).state is NEAR
    assert counted(watched(SILENT), None) == watched(SILENT)


def test_f42_only_where_no_printer_answers_and_the_count_is_at_its_end_people_are_asked_for_their_slip():
    assert counted(watched(SILENT), 999).doubtful
    assert not counted(watched(SILENT), 1000).doubtful
    assert not counted(watched(WELL), 0).doubtful
    assert not watched(SILENT).doubtful
    assert refilled(counted(watched(WELL), 70_000)).doubtful


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("media-jam-error media-empty", JAM),
        ("door-open", COVER),
        ("media-needed", EMPTY),
        ("media-low", NEAR),
        ("none", WELL),
    ],
)
def test_the_reasons_of_a_queue_are_signs(said, state):
    assert state_of(reasons_of(said)) is state


def test_what_stops_a_slip_is_all_that_stands_before_the_near_end():
    states = list(PrinterState)
    assert frozenset(states[: states.index(NEAR)]) == STOPS
    assert all(looked(Watched(), before).stops for before, _ in pairwise(states) if before in STOPS)
