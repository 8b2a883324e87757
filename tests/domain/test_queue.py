"""Who is next, and what the hall reads."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain import queue
from sync.domain.ids import CounterId, EntityId, GroupId, TicketId
from sync.domain.ticket import Ticket, TicketState

HO_TICH, DAT_DAI = GroupId("ho-tich"), GroupId("dat-dai")


def ticket(number: int, *, at: int = 0, series: str = "A", group: GroupId = HO_TICH, name: str = "") -> Ticket:
    identity = TicketId(EntityId(name or f"{series}{number}"))
    return Ticket(identity, series, number, date(2026, 11, 23), group, (), "vi", at or number, place_ms=at or number)


def called(number: int, at: int, state: TicketState = TicketState.CALLED) -> Ticket:
    return replace(ticket(number), state=state, counter=CounterId("3"), calls=1, called_at_ms=at)


def labels(tickets: tuple[Ticket, ...]) -> list[str]:
    return [item.label for item in tickets]


def test_who_came_first_is_called_first():
    assert labels(queue.in_order([ticket(2, at=20), ticket(3, at=30), ticket(1, at=10)])) == ["A001", "A002", "A003"]


def test_numbers_of_the_same_moment_go_by_series_and_number():
    same = [ticket(2, at=5), ticket(1, at=5, series="B"), ticket(1, at=5, series="A2"), ticket(1, at=5)]
    assert labels(queue.in_order(same)) == ["A001", "A002", "A2-001", "B001"]


def test_only_waiting_people_stand_in_the_queue():
    others = [replace(ticket(1), state=state) for state in TicketState if state is not TicketState.WAITING]
    assert labels(queue.in_order([*others, ticket(2)])) == ["A002"]


@given(st.permutations([ticket(7, name="b"), ticket(7, name="a"), ticket(7, name="c"), called(7, 9), called(8, 9)]))
def test_two_slips_with_one_number_stand_in_the_same_order_on_every_machine(tickets):
    assert [item.id for item in queue.in_order(tickets)] == ["a", "b", "c"]
    assert queue.board(tickets) == queue.board(sorted(tickets, key=lambda item: item.id))


def test_people_ahead_are_those_of_the_same_group_who_came_before():
    waiting = [ticket(1), ticket(2, group=DAT_DAI), ticket(3), ticket(4)]
    assert queue.ahead_of(waiting, waiting[3].id) == 2
    assert queue.ahead_of(waiting, waiting[1].id) == 0


def test_nobody_is_ahead_of_someone_who_does_not_wait():
    assert queue.ahead_of([ticket(1), called(2, 9)], called(2, 9).id) == 0
    assert queue.ahead_of([ticket(1)], TicketId(EntityId("nobody"))) == 0


def test_the_board_shows_the_newest_call_in_hand_and_the_ones_before():
    view = queue.board(
        [called(1, 10, TicketState.FINISHED), called(2, 20, TicketState.SERVING), called(3, 30), ticket(4)]
    )
    assert view.calling == called(3, 30)
    assert labels(view.last) == ["A002", "A001"]
    assert labels(view.next) == ["A004"]


@pytest.mark.parametrize("gone", [TicketState.FINISHED, TicketState.ABSENT])
def test_who_is_done_or_absent_is_no_longer_called_but_stays_among_the_last(gone):
    view = queue.board([called(1, 10), called(2, 20, gone)])
    assert view.calling == called(1, 10)
    assert labels(view.last) == ["A002"]


def test_a_call_that_lapsed_is_not_on_the_board():
    lapsed = replace(called(1, 10), state=TicketState.WAITING)
    assert queue.board([lapsed]) == queue.BoardView(None, (), (lapsed,))


def test_the_board_has_four_lines_each():
    view = queue.board([*(called(n, n) for n in range(1, 8)), *(ticket(n) for n in range(11, 18))])
    assert view.calling == called(7, 7)
    assert labels(view.last) == ["A006", "A005", "A004", "A003"]
    assert labels(view.next) == ["A011", "A012", "A013", "A014"]


def test_an_empty_hall_has_an_empty_board():
    assert queue.board([]) == queue.BoardView(None, (), ())
