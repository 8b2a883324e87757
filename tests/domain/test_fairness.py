"""The shipped rules of calling, whoever keeps coming: nobody starves, the cap is kept, all machines agree (F-32, F-79).

A hall is played call by call: people of every kind come, two counters call in turn, by the rules or out of order.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from hypothesis import given
from hypothesis import strategies as st

from sync.domain.call_rules import MINUTE_MS, CallRules
from sync.domain.calling import ORDER, TURN, Caller, Choice, chosen, line_up, next_ticket
from sync.domain.ids import CounterId, GroupId, OfficerId, ServiceCode
from sync.domain.ticket import CHOSEN, Because, Ticket, TicketState
from tests.domain.test_calling import NINE, RULES, ticket

COUNTERS = tuple(Caller(CounterId(name), frozenset({GroupId("ho-tich")}), OfficerId(f"o{name}")) for name in "35")
CLASSES = [item.id for item in RULES.preferences]
STRONGEST = max(RULES.preferences, key=lambda item: item.ahead_ms)

kinds = st.sampled_from(["", "quick", "appointment", *CLASSES])
comings = st.lists(st.lists(kinds, max_size=3), min_size=1, max_size=20)


@dataclass
class Hall:
    """People who wait and whom counters have called; the clock goes on by a minute with each call."""

    rules: CallRules = RULES
    waiting: list[Ticket] = field(default_factory=list)
    called: list[Ticket] = field(default_factory=list)
    now_ms: int = NINE
    came: int = 0

    def comes(self, kind: str) -> Ticket:
        """Let somebody of a kind take a number."""
        self.came += 1
        plain = ticket(self.came, (self.now_ms - NINE) / MINUTE_MS)
        changes: dict[str, dict[str, object]] = {
            "": {},
            "quick": {"services": (ServiceCode("NHAN-KQ"),)},
            "appointment": {"appointment_ms": self.now_ms + 5 * MINUTE_MS},
        }
        here: Ticket = replace(plain, **changes.get(kind, {"preferred": kind}))  # type: ignore[arg-type]
        self.waiting.append(here)
        return here

    def calls(self, caller: Caller, out_of_order: int | None = None) -> Because:
        """Let a counter call the next person, or the one at a place of its line with a reason."""
        self.now_ms += MINUTE_MS
        everybody = [*self.called, *self.waiting]
        choice = next_ticket(everybody, caller, self.rules, self.now_ms)
        assert isinstance(choice, Choice)
        who, because = choice.ticket, choice.because
        if out_of_order is not None:
            line = list(line_up(everybody, caller, self.rules, self.now_ms))
            who = line[out_of_order % len(line)].ticket
            because = chosen(who, "suc-khoe", everybody, caller, self.rules, self.now_ms)
        self.waiting.remove(who)
        done = replace(who, state=TicketState.FINISHED, counter=caller.counter, called_at_ms=self.now_ms)
        self.called.append(replace(done, because=because))
        return because


def turns(coming: Sequence[Sequence[str]], most: int) -> Iterator[tuple[int, Caller, Sequence[str]]]:
    for call in range(most):
        yield call, COUNTERS[call % 2], coming[call % len(coming)]


@given(comings, st.integers(1, 10), st.integers(1, 4))
def test_an_ordinary_person_is_called_after_so_many_calls_whoever_keeps_coming(coming, ahead, most):
    hall = Hall(replace(RULES, most_preferred=most))
    for _ in range(ahead):
        last = hall.comes("")
    for _call, caller, kinds_now in turns(coming, 2 * ahead * (most + 1)):
        if last not in hall.waiting:
            return
        for kind in kinds_now:
            hall.comes(kind)
        hall.calls(caller)
    assert last not in hall.waiting


@given(st.sampled_from(CLASSES), st.integers(0, 5))
def test_a_preferred_person_of_a_weaker_class_waits_no_longer_than_the_head_start_of_the_strongest(weaker, others):
    hall = Hall()
    for _ in range(others):
        hall.comes(STRONGEST.id)
    me = hall.comes(weaker)
    known = RULES.preference(weaker)
    assert known is not None
    head_start_min = (STRONGEST.ahead_ms - known.ahead_ms) // MINUTE_MS
    for _ in range(head_start_min + others + 2):
        if me not in hall.waiting:
            return
        hall.comes(STRONGEST.id)
        hall.calls(COUNTERS[0])
    assert me not in hall.waiting


@given(comings, st.lists(st.none() | st.integers(0, 30), min_size=1, max_size=12))
def test_the_cap_holds_at_every_counter_with_calls_out_of_order_in_between(coming, by_hand):
    """F-79: a call by hand neither uses up the turn of an ordinary person nor brings it forward."""
    hall = Hall()
    rows = dict.fromkeys(COUNTERS, 0)
    for call, caller, kinds_now in turns(coming, 40):
        for kind in ("", *kinds_now):
            hall.comes(kind)
        ordinary = any(_is_ordinary(each, hall) for each in hall.waiting)
        because = hall.calls(caller, by_hand[call % len(by_hand)])
        assert because.rule != TURN or rows[caller] == RULES.most_preferred
        if because.rule != CHOSEN:
            rows[caller] = 0 if because.rule in (ORDER, TURN) else rows[caller] + 1
            assert rows[caller] <= RULES.most_preferred or not ordinary


@given(comings, st.randoms())
def test_two_machines_that_hold_the_same_tickets_call_the_same_people_for_the_same_reasons(coming, dice):
    hall = Hall()
    for _call, caller, kinds_now in turns(coming, 20):
        for kind in ("", *kinds_now):
            hall.comes(kind)
        here = [*hall.called, *hall.waiting]
        there = list(here)
        dice.shuffle(there)
        at_ms = hall.now_ms + MINUTE_MS
        assert list(line_up(here, caller, RULES, at_ms)) == list(line_up(there, caller, RULES, at_ms))
        hall.calls(caller)


@given(comings)
def test_everybody_who_came_is_called_exactly_once(coming):
    hall = Hall()
    for _call, caller, kinds_now in turns(coming, 20):
        for kind in ("", *kinds_now):
            hall.comes(kind)
        hall.calls(caller)
    while hall.waiting:
        hall.calls(COUNTERS[0])
    assert sorted(each.number for each in hall.called) == list(range(1, hall.came + 1))


@given(st.integers(1, 30), st.integers(0, 200))
def test_who_comes_back_from_an_absence_goes_before_whoever_came_ten_minutes_ago_and_behind_the_others(there, gone_min):
    """Back from absent: a fair place, neither the old one nor the end."""
    hall = Hall()
    missed = hall.comes("")
    hall.now_ms += gone_min * MINUTE_MS
    others = []
    for _ in range(there):
        others.append(hall.comes(""))
        hall.now_ms += MINUTE_MS
    place_ms = max(missed.place_ms, hall.now_ms - RULES.back_ms)
    line = list(line_up([*others, replace(missed, place_ms=place_ms)], COUNTERS[0], RULES, hall.now_ms))
    before = [each.ticket for each in line][: next(n for n, each in enumerate(line) if each.ticket.id == missed.id)]
    assert all(each.place_ms <= place_ms for each in before)
    assert len(before) == sum((each.place_ms, each.number) < (place_ms, missed.number) for each in others)


def _is_ordinary(each: Ticket, hall: Hall) -> bool:
    line = line_up([each], COUNTERS[0], RULES, hall.now_ms + MINUTE_MS)
    return next(line).because.rule == ORDER


def test_the_shipped_rules_have_a_finite_head_start_and_a_cap():
    """What the properties above rest on; a centre's own file is held to the same limits when it is read."""
    assert 1 <= RULES.most_preferred <= 20
    assert all(0 <= item.ahead_ms <= 24 * 60 * MINUTE_MS for item in RULES.preferences)
