"""Which calls are heard: each once, none after a restart, none that is old, none whose person came (F-37, F-40)."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.board.announce import MAX_AGE_MS, Calls, begin, notice, take
from kiosk.board.moments import NOW_MS, a_ticket
from sync.domain.queue import BoardView, board
from sync.domain.ticket import Ticket, TicketState

NOBODY = BoardView(None, (), ())
SEEN_MS = 5_000
"""Steady time of the board; it has nothing to do with the times on the tickets."""


def called(label: str, calls: int = 1, age_ms: int = 0, place: int = 0) -> Ticket:
    return replace(a_ticket(place, label, "3"), calls=calls, called_at_ms=NOW_MS - age_ms)


def view_of(*tickets: Ticket) -> BoardView:
    return board(tickets)


def announced(calls: Calls, *views: BoardView) -> list[tuple[str, int]]:
    """Return what is heard when the board shows these views one after the other, within a moment."""
    heard = []
    for view in views:
        calls = notice(calls, view, SEEN_MS)
        ticket, calls = take(calls, SEEN_MS)
        while ticket is not None:
            heard.append((ticket.label, ticket.calls))
            ticket, calls = take(calls, SEEN_MS)
    return heard


def test_a_call_is_heard_once_however_often_the_board_is_read() -> None:
    view = view_of(called("A045"))
    assert announced(begin(NOBODY), view, view, view) == [("A045", 1)]


def test_a_restarted_board_does_not_repeat_the_calls_it_finds() -> None:
    view = view_of(called("A045"), called("B032", place=1, age_ms=5_000))
    assert announced(begin(view), view) == []


def test_a_recall_is_heard_again() -> None:
    first = view_of(called("A045"))
    assert announced(begin(first), first, view_of(called("A045", calls=2))) == [("A045", 2)]


@pytest.mark.parametrize("behind_ms", [120_000, -120_000, 7 * 3_600_000])
def test_f27_a_call_is_heard_whatever_the_caller_s_clock_says(behind_ms: int) -> None:
    """A board two minutes ahead of the hub took every call for an old one."""
    assert announced(begin(NOBODY), view_of(called("A045", age_ms=behind_ms))) == [("A045", 1)]


def test_f40_what_was_called_long_before_another_call_that_comes_with_it_is_not_heard() -> None:
    view = view_of(called("A045", age_ms=MAX_AGE_MS + 1), called("B032", place=1))
    assert announced(begin(NOBODY), view, view) == [("B032", 1)]


def test_calls_that_come_together_are_heard_in_the_order_of_calling() -> None:
    view = view_of(called("A045", age_ms=1_000), called("B032", place=1, age_ms=3_000), called("C018", place=2))
    assert announced(begin(NOBODY), view) == [("B032", 1), ("A045", 1), ("C018", 1)]


def test_somebody_who_already_stands_at_the_counter_is_not_called_any_more() -> None:
    waiting = notice(begin(NOBODY), view_of(called("A045")), SEEN_MS)
    served = view_of(replace(called("A045"), state=TicketState.SERVING))
    assert announced(waiting, served) == []


def test_only_the_last_call_of_a_ticket_is_heard() -> None:
    waiting = notice(begin(NOBODY), view_of(called("A045")), SEEN_MS)
    assert announced(waiting, view_of(called("A045", calls=4))) == [("A045", 4)]


def test_a_call_that_waited_too_long_behind_others_is_dropped() -> None:
    waiting = notice(begin(NOBODY), view_of(called("A045")), SEEN_MS)
    assert take(waiting, SEEN_MS + MAX_AGE_MS)[0] is not None
    assert take(waiting, SEEN_MS + MAX_AGE_MS + 1)[0] is None


def test_a_call_that_is_read_again_and_again_does_not_become_younger() -> None:
    view = view_of(called("A045"))
    again = notice(notice(begin(NOBODY), view, SEEN_MS), view, SEEN_MS + MAX_AGE_MS)
    assert take(again, SEEN_MS + MAX_AGE_MS + 1)[0] is None


def test_a_recall_begins_a_new_minute() -> None:
    first = notice(begin(NOBODY), view_of(called("A045")), SEEN_MS)
    recalled = notice(first, view_of(called("A045", calls=2)), SEEN_MS + MAX_AGE_MS)
    assert take(recalled, SEEN_MS + 2 * MAX_AGE_MS)[0] is not None


def test_after_a_pause_with_three_hundred_calls_only_fresh_ones_on_the_board_are_heard() -> None:
    tickets = [called(f"A{number:03d}", place=number, age_ms=(300 - number) * 20_000) for number in range(1, 301)]
    heard = announced(begin(NOBODY), view_of(*tickets))
    assert heard == [("A297", 1), ("A298", 1), ("A299", 1), ("A300", 1)]


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 90_000)), max_size=30), st.integers(-(10**7), 10**7))
def test_whatever_is_called_nothing_is_heard_twice_and_nothing_old(steps: list[tuple[int, int]], ahead_ms: int) -> None:
    """``ahead_ms``: how far the callers' clocks are ahead of the board's."""
    tickets = {place: replace(a_ticket(place, f"A{place:03d}", "3"), calls=0) for place in range(6)}
    calls, now_ms, heard, called_at = begin(NOBODY), SEEN_MS, set(), {}
    for place, later_ms in steps:
        fresh = replace(tickets[place], calls=tickets[place].calls + 1, called_at_ms=now_ms + ahead_ms)
        tickets[place] = fresh
        called_at[fresh.id] = now_ms
        calls = notice(calls, board(tickets.values()), now_ms)
        now_ms += later_ms
        ticket, calls = take(calls, now_ms)
        if ticket is not None:
            assert (ticket.id, ticket.calls) not in heard
            assert now_ms - called_at[ticket.id] <= MAX_AGE_MS
            heard.add((ticket.id, ticket.calls))
