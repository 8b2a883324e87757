"""Who was sent to one counter or officer waits for nobody else: for so long, and while somebody sits there."""

from dataclasses import replace
from datetime import date

import pytest

from sync.domain.call_rules import MINUTE_MS
from sync.domain.ids import CounterId, DeviceId, EntityId, OfficerId
from sync.domain.seat import Seat, SeatId, SeatState
from sync.domain.sent import CLOSED, LATE, Gone, freed, gone
from sync.domain.ticket import TicketState
from tests.domain.test_calling import NINE, RULES, ticket

C5, C7, LAN, NAM = CounterId("5"), CounterId("7"), OfficerId("lan"), OfficerId("nam")
PATIENCE_MS = RULES.sent_patience_ms
TO_C5, TO_LAN = ticket(1, changed_at_ms=NINE, only_counter=C5), ticket(2, changed_at_ms=NINE, only_officer=LAN)


def seat(counter: CounterId, officer: OfficerId, state: SeatState) -> Seat:
    name = SeatId(EntityId(f"{counter}{officer}{state}"))
    return Seat(name, counter, officer, DeviceId("c5"), date(2026, 11, 23), NINE, NINE, state)


@pytest.mark.parametrize(
    ("seats", "expected"),
    [
        ((), Gone()),
        ((seat(C5, LAN, SeatState.OPEN),), Gone()),
        ((seat(C5, LAN, SeatState.PAUSED),), Gone()),
        ((seat(C5, LAN, SeatState.CLOSED),), Gone(frozenset({C5}), frozenset({LAN}))),
        ((seat(C5, LAN, SeatState.CLOSED), seat(C5, NAM, SeatState.OPEN)), Gone(frozenset(), frozenset({LAN}))),
        ((seat(C5, LAN, SeatState.CLOSED), seat(C7, LAN, SeatState.OPEN)), Gone(frozenset({C5}), frozenset())),
    ],
)
def test_a_counter_is_gone_when_its_last_seat_is_closed_and_an_officer_who_sits_nowhere_else(seats, expected):
    assert gone(seats) == expected


def test_who_was_sent_counts_for_the_others_again_when_the_patience_of_the_rules_has_passed():
    for sent in (TO_C5, TO_LAN):
        assert freed(sent, Gone(), RULES, NINE + PATIENCE_MS - 1) == ""
        assert freed(sent, Gone(), RULES, NINE + PATIENCE_MS) == LATE


def test_who_was_sent_to_somebody_who_has_left_counts_for_the_others_at_once():
    assert freed(TO_C5, Gone(counters=frozenset({C5})), RULES, NINE) == CLOSED
    assert freed(TO_LAN, Gone(officers=frozenset({LAN})), RULES, NINE) == CLOSED
    assert freed(TO_LAN, Gone(frozenset({C5}), frozenset({NAM})), RULES, NINE) == ""


def test_who_was_sent_nowhere_is_freed_of_nothing():
    assert freed(ticket(1), Gone(frozenset({C5}), frozenset({LAN})), RULES, NINE + 10 * PATIENCE_MS) == ""


def test_whom_the_counter_itself_set_aside_till_a_time_waits_for_it_from_then_on():
    till_ms = NINE + 60 * MINUTE_MS
    aside = replace(TO_C5, state=TicketState.PARKED, until_ms=till_ms)
    assert freed(aside, Gone(), RULES, till_ms + PATIENCE_MS - 1) == ""
    assert freed(aside, Gone(), RULES, till_ms + PATIENCE_MS) == LATE
    assert freed(replace(aside, state=TicketState.WAITING), Gone(), RULES, NINE + PATIENCE_MS) == LATE
