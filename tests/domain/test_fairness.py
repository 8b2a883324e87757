"""The shipped rules of calling, whoever keeps coming: nobody starves, the cap is kept, all machines agree (F-32, F-79).

A hall is played call by call: people of every kind come, two counters call in turn, by the rules or out of order.
People are sent to counters and officers, of which some never call, set aside and let in again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from hypothesis import given
from hypothesis import strategies as st

from sync.domain.call_rules import MINUTE_MS, CallRules
from sync.domain.calling import ORDER, TURN, Caller, Choice, chosen, line_up, next_ticket
from sync.domain.ids import CounterId, GroupId, OfficerId, ServiceCode
from sync.domain.sent import Gone
from sync.domain.ticket import CHOSEN, Because, Ticket, TicketState
from tests.domain.test_calling import NINE, RULES, ticket

PLAIN = Caller(CounterId("3"), frozenset({GroupId("ho-tich")}), OfficerId("o3"))
COUNTERS = (PLAIN, replace(PLAIN, counter=CounterId("5"), officer=OfficerId("o5"), left_to_others=frozenset({"en"})))
CLASSES = [item.id for item in RULES.preferences]
PATIENCE_MIN = max(RULES.sent_patience_ms, RULES.language_patience_ms) // MINUTE_MS
STRONGEST = max(RULES.preferences, key=lambda item: item.ahead_ms)

GONE_COUNTER, GONE_OFFICER = CounterId("9"), OfficerId("nam")
"""Nobody calls there any more, and nobody has said so: not even the seat is known to be closed."""

ASIDE_MIN, VISIT_MIN = 30, 5
LONGEST_AHEAD_MIN = (RULES.appointment_ahead_ms + RULES.early_ms + RULES.late_ms) // MINUTE_MS

moved = st.sampled_from([f"let {how}" for how in ("to-5", "to-9", "to-nam", "behind", "aside", "back", "preferred")])
kinds = st.sampled_from(["", "quick", "appointment", "foreign", "to-9", "to-nam", *CLASSES])
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
            "foreign": {"language": "en"},
            "to-9": {"only_counter": GONE_COUNTER},
            "to-nam": {"only_officer": GONE_OFFICER},
            "quick": {"services": (ServiceCode("NHAN-KQ"),)},
            "appointment": {"appointment_ms": self.now_ms + 5 * MINUTE_MS},
        }
        said = changes.get(kind, {"preferred": kind}) | {"changed_at_ms": self.now_ms}
        here: Ticket = replace(plain, **said)  # type: ignore[arg-type]
        self.waiting.append(here)
        return here

    def calls(self, caller: Caller, out_of_order: int | None = None) -> Because:
        """Let a counter call the next person, or the one at a place of its line with a reason.

        Where everybody waits for somebody else it tries again, but not for longer than the rules' longest patience.
        """
        everybody = [*self.called, *self.waiting]
        for _ in range(PATIENCE_MIN + 1):
            self.now_ms += MINUTE_MS
            choice = next_ticket(everybody, caller, self.rules, self.now_ms)
            if isinstance(choice, Choice):
                break
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

    def moves(self, how: str, place: int) -> None:
        """Let staff send somebody on, set aside, let in again or prefer; nothing while nobody waits."""
        changes: dict[str, dict[str, object]] = {
            "to-5": {"only_counter": COUNTERS[1].counter, "only_officer": None},
            "to-9": {"only_counter": GONE_COUNTER, "only_officer": None},
            "to-nam": {"only_counter": None, "only_officer": GONE_OFFICER},
            "behind": {"only_counter": GONE_COUNTER, "only_officer": None, "place_ms": self.now_ms},
            "aside": {"state": TicketState.PARKED, "until_ms": self.now_ms + ASIDE_MIN * MINUTE_MS},
            "back": {"state": TicketState.WAITING, "until_ms": 0},
            "preferred": {"preferred": CLASSES[place % len(CLASSES)]},
        }
        if self.waiting:
            at = place % len(self.waiting)
            said = changes[how] | {"changed_at_ms": self.now_ms}
            self.waiting[at] = replace(self.waiting[at], **said)  # type: ignore[arg-type]


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


@given(
    st.lists(st.tuples(kinds | moved, st.integers(0, 30)), min_size=1, max_size=30),
    st.sampled_from([Gone(), Gone(frozenset({GONE_COUNTER}), frozenset({GONE_OFFICER}))]),
    st.lists(kinds, min_size=1, max_size=12),
)
def test_whoever_waits_is_called_by_the_one_counter_that_stays_wherever_he_was_sent_and_whoever_keeps_coming(
    steps, away, coming
):
    """One person comes with each call, of any kind; a visit takes five minutes. Nobody is moved any more."""
    hall = Hall()
    for step, place in steps:
        hall.now_ms += MINUTE_MS
        if step.startswith("let "):
            hall.moves(step.removeprefix("let "), place)
        else:
            hall.comes(step)
    waiting, stays = {each.id for each in hall.waiting}, replace(COUNTERS[1], gone=away)
    overtaken = (LONGEST_AHEAD_MIN + ASIDE_MIN + PATIENCE_MIN) // VISIT_MIN
    for call in range((RULES.most_preferred + 1) * (len(waiting) + overtaken + 1)):
        hall.comes(coming[call % len(coming)])
        hall.now_ms += (VISIT_MIN - 1) * MINUTE_MS
        hall.calls(stays)
        if waiting.issubset(each.id for each in hall.called):
            return
    raise AssertionError(waiting.difference(each.id for each in hall.called))


def _is_ordinary(each: Ticket, hall: Hall) -> bool:
    choice = next_ticket([each], COUNTERS[0], RULES, hall.now_ms + MINUTE_MS)
    return isinstance(choice, Choice) and choice.because.rule == ORDER


def test_the_shipped_rules_have_a_finite_head_start_and_a_cap():
    """What the properties above rest on; a centre's own file is held to the same limits when it is read."""
    assert 1 <= RULES.most_preferred <= 20
    assert all(0 <= item.ahead_ms <= 24 * 60 * MINUTE_MS for item in RULES.preferences)
    assert 0 < RULES.sent_patience_ms <= 60 * MINUTE_MS
