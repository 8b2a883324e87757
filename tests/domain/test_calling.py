"""Who is called next, and why: preferred people come earlier, ordinary ones have their turn, nobody starves."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.call_rules import MINUTE_MS, CallRules, rules_of
from sync.domain.calling import (
    Caller,
    Choice,
    NobodyWaiting,
    chosen,
    line_up,
    may_call,
    next_ticket,
    preferred_in_a_row,
)
from sync.domain.ids import CounterId, EntityId, GroupId, OfficerId, ServiceCode, TicketId
from sync.domain.sent import Gone
from sync.domain.ticket import Because, Ticket, TicketState

HO_TICH, DAT_DAI = GroupId("ho-tich"), GroupId("dat-dai")
RULES = rules_of(json.loads((Path(__file__).parents[2] / "resources/calling/rules.json").read_text(encoding="utf-8")))
NINE = 9 * 60 * MINUTE_MS
C3 = Caller(CounterId("3"), frozenset({HO_TICH}), OfficerId("hoa"))


def ticket(number: int, came_min: float = 0.0, **changes: object) -> Ticket:
    """Return a person who came so many minutes after nine."""
    at = NINE + int(came_min * MINUTE_MS)
    plain = Ticket(
        TicketId(EntityId(f"t{number}")), "A", number, date(2026, 11, 23), HO_TICH, (), "vi", at, place_ms=at
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def called(number: int, at_min: float, rule: str, **changes: object) -> Ticket:
    at = NINE + int(at_min * MINUTE_MS)
    changes = {"because": Because(rule), "counter": C3.counter, "called_at_ms": at} | changes
    return ticket(number, 0, state=TicketState.FINISHED, **changes)


def pick(tickets: Iterable[Ticket], caller: Caller = C3, at_min: float = 20.0, rules: CallRules = RULES) -> Choice:
    answer = next_ticket(tickets, caller, rules, NINE + int(at_min * MINUTE_MS))
    assert isinstance(answer, Choice)
    return answer


def order(tickets: Iterable[Ticket], caller: Caller = C3, at_min: float = 20.0) -> list[int]:
    return [each.ticket.number for each in line_up(tickets, caller, RULES, NINE + int(at_min * MINUTE_MS))]


def test_who_came_first_is_called_first_and_the_call_says_how_long_they_waited():
    first = pick([ticket(2, 6), ticket(1, 6), ticket(3, 1)])
    assert first == Choice(ticket(3, 1), Because("order", "", 0, 2, 19 * 60, 0))


def test_nobody_waits_whom_this_counter_may_call():
    for queue in ([], [ticket(1, group=DAT_DAI)], [ticket(1, state=TicketState.SERVING)]):
        assert next_ticket(queue, C3, RULES, NINE) == NobodyWaiting()


def test_an_elderly_person_is_called_before_those_who_came_earlier_and_the_call_says_so():
    """Đà Nẵng, 1/10/2024: elderly people are served first; the officer shows that she serves by priority."""
    assert pick([ticket(1), ticket(2, 2), ticket(3, 4, preferred="cao-tuoi")]) == Choice(
        ticket(3, 4, preferred="cao-tuoi"), Because("preferred", "cao-tuoi", 1, 2, 16 * 60, 2)
    )


def test_after_two_preferred_people_in_a_row_an_ordinary_one_has_a_turn():
    elders = [ticket(number, number, preferred="cao-tuoi") for number in (5, 6, 7, 8)]
    line = list(line_up([*elders, ticket(1), ticket(2, 1)], C3, RULES, NINE + 20 * MINUTE_MS))
    assert [(each.ticket.number, each.because.rule, each.because.row) for each in line] == [
        (5, "preferred", 1),
        (6, "preferred", 2),
        (1, "turn", 0),
        (7, "preferred", 1),
        (8, "preferred", 2),
        (2, "order", 0),
    ]


def test_the_calls_that_this_counter_has_made_count_and_those_of_others_do_not():
    elder, plain = ticket(9, 5, preferred="mang-thai"), ticket(1)
    own = [called(2, 1, "order"), called(3, 2, "preferred"), called(4, 3, "quick")]
    assert pick([*own, elder, plain]).because.rule == "turn"
    assert pick([*(replace(each, counter=CounterId("5")) for each in own), elder, plain]).ticket == elder
    assert preferred_in_a_row(own, C3.counter, RULES) == 2


def test_a_call_by_hand_neither_counts_nor_ends_the_row():
    own = [called(2, 1, "order"), called(3, 2, "preferred"), called(4, 3, "chosen"), called(5, 4, "preferred")]
    assert preferred_in_a_row(own, C3.counter, RULES) == 2
    assert preferred_in_a_row([called(5, 4, "preferred", because=None)], C3.counter, RULES) == 0


def test_preferred_people_go_on_when_nobody_else_waits():
    own = [called(3, 2, "preferred"), called(4, 3, "preferred")]
    assert pick([*own, ticket(9, 5, preferred="mang-thai")]).because.row == 3


def test_who_waits_long_enough_goes_before_a_preferred_person_who_has_just_come():
    late = ticket(9, 95, preferred="cao-tuoi")
    assert pick([ticket(1), late], at_min=100).ticket.number == 1
    assert pick([ticket(1, 6), late], at_min=100).ticket == late


def test_among_preferred_people_the_stronger_class_and_the_longer_wait_count():
    assert order([ticket(1, 10, preferred="con-nho"), ticket(2, 15, preferred="mang-thai")]) == [2, 1]
    assert order([ticket(1, 0, preferred="con-nho"), ticket(2, 70, preferred="mang-thai")], at_min=80) == [1, 2]


def test_a_class_that_the_rules_no_longer_know_waits_like_everybody():
    assert pick([ticket(1), ticket(2, 1, preferred="tre-em")]) == pick([ticket(1)])


@pytest.mark.parametrize(("at_min", "rule"), [(49, "order"), (50, "appointment"), (75, "appointment"), (76, "order")])
def test_an_appointment_counts_from_ten_minutes_before_till_fifteen_after(at_min, rule):
    invited = ticket(9, 45, appointment_ms=NINE + 60 * MINUTE_MS)
    assert next(c for c in line_up([ticket(1), invited], C3, RULES, NINE + at_min * MINUTE_MS) if c.ticket == invited)
    assert (pick([ticket(1), invited], at_min=at_min).ticket == invited) == (rule == "appointment")


def test_business_of_five_minutes_gains_a_little():
    quick = ticket(2, 8, services=(ServiceCode("NHAN-KQ"),))
    assert pick([ticket(1), quick]).because == Because("quick", "", 1, 2, 12 * 60, 1)
    assert pick([ticket(1), replace(quick, place_ms=NINE + 11 * MINUTE_MS)]).ticket.number == 1
    assert (
        pick([ticket(1), replace(quick, services=(ServiceCode("NHAN-KQ"), ServiceCode("1.001193")))]).ticket.number == 1
    )


def test_a_parked_person_is_called_again_when_the_time_has_come_at_the_place_of_before():
    parked = ticket(1, state=TicketState.PARKED, until_ms=NINE + 30 * MINUTE_MS)
    assert order([parked, ticket(2, 5)], at_min=29) == [2]
    assert order([parked, ticket(2, 5)], at_min=30) == [1, 2]
    assert order([replace(parked, until_ms=0), ticket(2, 5)], at_min=300) == [2]


def sent_away() -> list[Ticket]:
    """Return two people of counter 3's business: one was sent to counter 5, one to its officer Lan."""
    to_c5 = ticket(1, changed_at_ms=NINE, only_counter=CounterId("5"))
    return [to_c5, ticket(2, changed_at_ms=NINE, only_officer=OfficerId("lan"))]


C5 = Caller(CounterId("5"), frozenset({DAT_DAI}), OfficerId("lan"))


def test_who_was_sent_to_a_counter_or_an_officer_is_called_by_nobody_else_for_a_while():
    """A transfer to a person or a place goes before groups and skills."""
    assert order(sent_away(), at_min=19.9) == []
    assert order(sent_away(), C5, at_min=19.9) == [1, 2]


def test_who_was_sent_and_not_called_there_in_time_counts_for_everybody_of_the_group_and_the_call_says_so():
    line = list(line_up([*sent_away(), ticket(3, 5)], C3, RULES, NINE + 20 * MINUTE_MS))
    assert [(each.ticket.number, each.because.freed) for each in line] == [(1, "late"), (2, "late"), (3, "")]
    assert order(sent_away(), replace(C3, groups=frozenset({DAT_DAI}))) == []
    assert [each.because.freed for each in line_up(sent_away(), C5, RULES, NINE + 20 * MINUTE_MS)] == ["", ""]


def test_who_was_sent_to_a_counter_that_has_closed_counts_for_everybody_of_the_group_at_once():
    left = replace(C3, gone=Gone(frozenset({C5.counter}), frozenset({OfficerId("lan")})))
    line = list(line_up(sent_away(), left, RULES, NINE))
    assert [(each.ticket.number, each.because.freed) for each in line] == [(1, "closed"), (2, "closed")]


def test_a_counter_may_take_a_procedure_of_another_group_and_leave_one_of_its_own():
    birth, land = ServiceCode("1.001193"), ServiceCode("1.012756")
    queue = [ticket(1, services=(birth,)), ticket(2, group=DAT_DAI, services=(land,)), ticket(3, group=DAT_DAI)]
    assert order(queue, replace(C3, also=frozenset({land}))) == [1, 2]
    assert order(queue, replace(C3, never=frozenset({birth}), also=frozenset({land}))) == [2]


def test_who_speaks_a_language_is_left_to_the_colleague_who_knows_it_but_not_for_ever():
    foreign, caller = ticket(1, language="en"), replace(C3, left_to_others=frozenset({"en"}))
    assert order([foreign, ticket(2, 1)], caller, at_min=9.9) == [2]
    assert order([foreign, ticket(2, 1)], caller, at_min=10) == [1, 2]
    assert order([foreign], C3, at_min=0) == [1]


def test_a_call_by_hand_says_why_and_whom_it_passed_over():
    """F-79."""
    queue = [ticket(1), ticket(2, 1), ticket(3, 2)]
    because = chosen(queue[2], "suc-khoe", queue, C3, RULES, NINE + 5 * MINUTE_MS)
    assert because == Because("chosen", "suc-khoe", 0, 2, 180, 2)
    stranger = ticket(7, 4, group=DAT_DAI)
    assert chosen(stranger, "de-nghi", [*queue, stranger], C3, RULES, NINE).passed == 3


classes = st.sampled_from(["", "", "", *[item.id for item in RULES.preferences]])
people = st.lists(
    st.builds(
        lambda came, preferred, appointment, quick, language: (came, preferred, appointment, quick, language),
        st.integers(0, 240),
        classes,
        st.none() | st.integers(0, 300),
        st.booleans(),
        st.sampled_from(["vi", "vi", "en"]),
    ),
    max_size=30,
)


def _queue(drawn: Iterable[tuple[int, str, int | None, bool, str]]) -> list[Ticket]:
    return [
        ticket(
            number,
            came,
            preferred=preferred,
            appointment_ms=0 if appointment is None else NINE + appointment * MINUTE_MS,
            services=(ServiceCode("NHAN-KQ"),) if quick else (),
            language=language,
        )
        for number, (came, preferred, appointment, quick, language) in enumerate(drawn, 1)
    ]


@given(people, st.integers(0, 400), st.randoms())
def test_the_choice_depends_on_the_tickets_alone_not_on_their_order(drawn, at_min, dice):
    queue = _queue(drawn)
    shuffled = list(queue)
    dice.shuffle(shuffled)
    assert order(queue, at_min=at_min) == order(shuffled, at_min=at_min)


@given(people, st.integers(0, 400))
def test_everybody_who_may_be_called_stands_in_the_line_exactly_once(drawn, at_min):
    queue = _queue(drawn)
    caller, now_ms = replace(C3, left_to_others=frozenset({"en"})), NINE + at_min * MINUTE_MS
    callable_here = [each.number for each in queue if may_call(each, caller, RULES, now_ms)]
    assert sorted(order(queue, caller, at_min)) == callable_here


@given(people, st.integers(0, 400), st.integers(1, 4))
def test_never_more_preferred_calls_in_a_row_than_the_rules_allow_while_an_ordinary_person_waits(drawn, at_min, most):
    rules = replace(RULES, most_preferred=most)
    row = 0
    line = list(line_up(_queue(drawn), C3, rules, NINE + at_min * MINUTE_MS))
    for place, each in enumerate(line):
        ordinary_waits = any(later.because.rule in ("order", "turn") for later in line[place:])
        row = 0 if each.because.rule in ("order", "turn") else row + 1
        assert row <= most or not ordinary_waits


@given(st.integers(1, 4), st.lists(classes, min_size=0, max_size=60), st.integers(1, 12))
def test_nobody_starves_however_many_preferred_people_keep_coming(most, coming, before):
    """Shipped rules: one preferred person comes a minute, for ever; the last of the ordinary ones still gets a turn."""
    rules = replace(RULES, most_preferred=most)
    waiting = [ticket(number, number / 10) for number in range(1, before + 1)]
    served: list[Ticket] = []
    calls = 0
    while any(each.number == before for each in waiting):
        calls += 1
        preferred = coming[calls % len(coming)] if coming else "co-cong"
        waiting.append(ticket(1000 + calls, calls + 1, preferred=preferred))
        now_ms = NINE + (calls + 2) * MINUTE_MS
        choice = next_ticket([*served, *waiting], C3, rules, now_ms)
        assert isinstance(choice, Choice)
        waiting.remove(choice.ticket)
        done = replace(choice.ticket, state=TicketState.FINISHED, counter=C3.counter, called_at_ms=now_ms)
        served.append(replace(done, because=choice.because))
        assert calls <= before * (most + 1)
