"""How long a wait is said to be, and how often that is what happens (K-27)."""

from dataclasses import replace
from datetime import date

import pytest

from sync.domain.calling import Caller
from sync.domain.forecast import Floor, MayBeTooLate, Span, forecast
from sync.domain.ids import CounterId, EntityId, GroupId, TicketId
from sync.domain.ticket import Because, Ticket, TicketState
from tests.domain.simulated_hall import BACK, CLOSES, HOURS, LUNCH, MINUTE_MS, PATTERNS, Day, score
from tests.fakes import moment, shipped_rules

NOW = moment(23, 10)
HERE, BESIDE = CounterId("3"), CounterId("5")
A, B = GroupId("ho-tich"), GroupId("chung-thuc")
DAYS = 3


def a_ticket(place: int, group: GroupId = A, **said) -> Ticket:
    name = TicketId(EntityId(f"{place:016d}"))
    came_ms = NOW - (500 - place) * 1000
    plain = Ticket(name, "A", place, date(2026, 11, 23), group, (), "vi", came_ms, place_ms=came_ms)
    return replace(plain, **said)


def visits(count: int, took_min: float = 6, *, gap_min: float = 0, counter: CounterId = HERE, **said) -> list[Ticket]:
    """Return visits that are over, one after the other, the last one just now."""
    each_ms = int((took_min + gap_min) * MINUTE_MS)
    begun = [NOW - (count - at) * each_ms for at in range(count)]
    said = {"state": TicketState.FINISHED, "counter": counter, "calls": 1, **said}
    return [
        a_ticket(
            at if counter == HERE else 100 + at, called_at_ms=ms, changed_at_ms=ms + int(took_min * MINUTE_MS), **said
        )
        for at, ms in enumerate(begun)
    ]


def floor(*tickets: Ticket, callers: tuple[Caller, ...] = (Caller(HERE, frozenset({A})),)) -> Floor:
    return Floor(tickets, callers, shipped_rules()[0], HOURS)


LAST = a_ticket(450)
LINE = (a_ticket(401), a_ticket(402), LAST)


def test_below_ten_visits_nothing_is_said():
    assert forecast(LAST, floor(*visits(9), *LINE), NOW) is None
    assert forecast(LAST, floor(*visits(10), *LINE), NOW) is not None


def test_where_nobody_calls_nothing_is_said():
    assert forecast(LAST, floor(*visits(20), *LINE, callers=()), NOW) is None
    assert forecast(LAST, floor(*visits(20), *LINE, callers=(Caller(HERE, frozenset({B})),)), NOW) is None


def test_two_before_who_take_six_minutes_each_make_twelve():
    assert forecast(LAST, floor(*visits(10), *LINE), NOW) == Span(10, 15)


def test_where_a_counter_is_free_nobody_waits_long():
    assert forecast(LAST, floor(*visits(10), LAST), NOW) == Span(0, 5)


def test_two_counters_are_twice_as_quick():
    both = (Caller(HERE, frozenset({A})), Caller(BESIDE, frozenset({A})))
    line = tuple(a_ticket(401 + at) for at in range(8))
    told = forecast(LAST, floor(*visits(10), *visits(10, counter=BESIDE), *line, LAST, callers=both), NOW)
    assert told == Span(20, 30)


def test_who_is_called_first_by_right_waits_less_and_the_others_more():
    old = a_ticket(460, preferred=shipped_rules()[0].preferences[0].id)
    assert forecast(old, floor(*visits(10), *LINE, old), NOW) == Span(0, 5)
    assert forecast(LAST, floor(*visits(10), *LINE, old), NOW) == Span(15, 25)


def test_whoever_is_at_the_counter_has_part_of_a_visit_left():
    """Three minutes of six are over."""
    there = a_ticket(400, state=TicketState.SERVING, counter=HERE, calls=1, called_at_ms=NOW - 3 * MINUTE_MS)
    assert forecast(LAST, floor(*visits(10), there, *LINE), NOW) == Span(10, 20)


def test_a_visit_longer_than_all_before_is_half_a_visit_from_its_end():
    there = a_ticket(400, state=TicketState.CALLED, counter=HERE, calls=1, called_at_ms=NOW - 40 * MINUTE_MS)
    assert forecast(LAST, floor(*visits(10), there, LAST), NOW) == Span(0, 5)


def test_unequal_visits_make_a_wide_span():
    unequal = [replace(each, changed_at_ms=each.changed_at_ms - at % 2 * 5 * MINUTE_MS)
               for at, each in enumerate(visits(20, gap_min=4))]  # fmt: skip
    equal = visits(20, 3.5, gap_min=4)
    spans = [forecast(LAST, floor(*each, *LINE), NOW) for each in (unequal, equal)]
    assert spans == [Span(0, 15), Span(5, 10)]


@pytest.mark.parametrize(("gap_min", "told"), [(1, Span(10, 20)), (4, Span(10, 15))])
def test_a_short_gap_belongs_to_the_visit_and_a_rest_does_not(gap_min, told):
    assert forecast(LAST, floor(*visits(10, gap_min=gap_min), *LINE), NOW) == told


@pytest.mark.parametrize(("few", "told"), [(4, Span(10, 15)), (5, Span(30, 55))])
def test_a_groups_own_visits_count_when_there_are_enough_of_them(few, told):
    """Those of the other group take twenty minutes."""
    callers = (Caller(HERE, frozenset({A, B})),)
    other = visits(few, 20, group=B)
    line = (a_ticket(401, B), a_ticket(402, B), LAST)
    usual = [replace(each, id=TicketId(EntityId(f"{700 + at:016d}"))) for at, each in enumerate(visits(40))]
    long_ago = [
        replace(each, called_at_ms=each.called_at_ms - 10**8, changed_at_ms=each.changed_at_ms - 10**8)
        for each in other
    ]
    assert forecast(LAST, floor(*long_ago, *usual, *line, callers=callers), NOW) == told


def test_where_many_are_called_before_others_more_will_be():
    passed = visits(10, because=Because("preferred", "cao-tuoi", passed=3))
    assert forecast(LAST, floor(*passed, *LINE), NOW) == Span(15, 25)


def test_what_ends_after_the_noon_break_begins_is_not_guessed():
    line = tuple(a_ticket(401 + at) for at in range(20))
    assert forecast(LAST, floor(*visits(10), *line, LAST), NOW) is None


def test_whoever_comes_in_the_break_waits_for_its_end_too():
    """Eighteen minutes before the counters open again, and twelve of others."""
    told = forecast(LAST, floor(*visits(10), *LINE), BACK - 18 * MINUTE_MS)
    assert told == Span(25, 35)


@pytest.mark.parametrize("now_ms", [CLOSES - 10 * MINUTE_MS, CLOSES, CLOSES + MINUTE_MS])
def test_towards_the_end_of_the_day_it_is_said_that_it_may_be_too_late(now_ms):
    assert forecast(LAST, floor(*visits(10), *LINE), now_ms) == MayBeTooLate()
    assert now_ms > LUNCH


@pytest.mark.parametrize(("waited_min", "held"), [(9.9, False), (10, True), (15, True), (15.1, False)])
def test_a_span_holds_what_lies_between_its_ends(waited_min, held):
    assert Span(10, 15).holds(int(waited_min * MINUTE_MS)) is held


@pytest.mark.parametrize("pattern", PATTERNS)
def test_k27_the_span_holds_eight_waits_of_ten_and_is_no_wider_than_a_mean_give_or_take_half(pattern):
    found = score(Day(PATTERNS[pattern], seed).play() for seed in range(DAYS))
    assert found.told > found.untold
    assert found.held >= 0.8, found
    assert found.width_min <= found.naive_width_min, found
    assert found.naive_held < found.held, found
