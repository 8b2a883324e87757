"""What a session's events tell, and which of two sessions of one person stands (F-36)."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.causal import Placed
from sync.domain.fold import Folded
from sync.domain.ids import AccountId, CounterId, DeviceId, EntityId
from sync.domain.session import Move, Session, SessionKind, SessionState, Way, Why, fold_session, taken_over
from tests.domain.histories import AT_MS, ENTITY, Station, histories

Step = tuple[str, Mapping[str, object]]
OPENED = {"account": "aaaaaaaaaaaaaaaa", "counter": "3", "way": "password"}


def folded(*events: Placed) -> Folded[Session]:
    return fold_session(ENTITY, events)


def after(*steps: Step) -> Session:
    desk = Station("c3", "staff")
    told = folded(*[desk.writes(kind, body) for kind, body in [("session.opened", OPENED), *steps]])
    assert told.state is not None
    assert not told.skipped
    return told.state


def test_a_session_says_who_is_where_since_when_and_how_it_was_proved():
    opened = after()
    assert (opened.account, opened.device, opened.counter) == ("aaaaaaaaaaaaaaaa", "c3", "3")
    assert (opened.state, opened.turns, opened.opened_ms, opened.since_ms) == ("open", 1, AT_MS + 1000, AT_MS + 1000)
    assert opened.passworded_ms == AT_MS + 1000


def test_a_session_by_pin_proves_no_password():
    desk = Station("c3", "staff")
    told = folded(desk.writes("session.opened", OPENED | {"way": "pin"})).state
    assert told is not None
    assert told.passworded_ms == 0


def test_a_locked_session_says_why_and_since_when():
    locked = after(("session.locked", {"why": "key"}))
    assert (locked.state, locked.why) == (SessionState.LOCKED, Why.KEY)
    assert locked.moves[-1] == Move(SessionKind.LOCKED, AT_MS + 2000, Why.KEY)


def test_an_unlocked_session_goes_on_and_tells_what_it_left_and_forgave():
    unlocked = after(
        ("session.locked", {"why": "idle"}),
        ("session.unlocked", {"way": "pin", "over": {"bbbbbbbbbbbbbbbb": 2}, "forgives": ["cccccccccccccccc"]}),
    )
    assert (unlocked.state, unlocked.why, unlocked.turns) == (SessionState.OPEN, Why.NONE, 2)
    assert [move.kind for move in unlocked.moves] == ["session.opened", "session.locked", "session.unlocked"]
    assert (unlocked.since_ms, unlocked.passworded_ms) == (AT_MS + 3000, AT_MS + 1000)
    assert dict(unlocked.over) == {"bbbbbbbbbbbbbbbb": 2}
    assert unlocked.forgives == {"cccccccccccccccc"}


def test_a_closed_session_stays_closed():
    closed = after(("session.closed", {"why": "left"}))
    assert (closed.state, closed.why) == (SessionState.CLOSED, Why.LEFT)
    for step in (("session.unlocked", {"way": "password"}), ("session.locked", {"why": "key"})):
        assert after(("session.closed", {"why": "left"}), step) == closed


def test_the_reason_of_a_later_program_is_none():
    assert after(("session.closed", {"why": "earthquake"})).why is Why.NONE


def test_a_refused_try_says_where_and_why_and_nothing_comes_after_it():
    desk = Station("c3", "staff")
    refused = desk.writes("session.refused", {"account": "", "counter": "3", "why": "password"})
    told = folded(refused, desk.writes("session.unlocked", {"way": "password"}))
    assert told.state is not None
    assert (told.state.state, told.state.why, told.state.turns) == (SessionState.REFUSED, Why.WRONG_PASSWORD, 0)
    assert [item.reason for item in told.skipped] == ["no usable first event"]


def test_another_machine_says_nothing_about_a_session():
    here, there = Station("c3", "staff"), Station("c5", "staff")
    opened = here.writes("session.opened", OPENED)
    there.hears([opened])
    told = folded(opened, there.writes("session.closed", {"why": "left"}))
    assert told.state == after()
    assert [item.reason for item in told.skipped] == ["the session of another machine"]


@pytest.mark.parametrize(
    ("step", "reason"),
    [
        (("session.opened", OPENED), "begun twice"),
        (("session.stretched", {}), "unknown kind"),
        (("session.unlocked", {"way": "face"}), "way: "),
        (("session.unlocked", {"way": "pin", "over": []}), "an object is wanted"),
        (("session.unlocked", {"way": "pin", "over": {"x": "1"}}), "x: "),
        (("session.unlocked", {"way": "pin", "over": {"x" * 17: 1}}), "over: "),
        (("session.locked", {}), "why: "),
    ],
)
def test_a_step_that_cannot_be_read_is_skipped_with_its_reason(step, reason):
    desk = Station("c3", "staff")
    told = folded(desk.writes("session.opened", OPENED), desk.writes(*step))
    assert told.state == after()
    assert [item.reason[: len(reason)] for item in told.skipped] == [reason]


def test_a_session_without_its_beginning_is_none():
    assert folded(Station("c3", "staff").writes("session.locked", {"why": "key"})).state is None


def officers_step(station: Station, known: Folded[Session], dice: Random) -> Step | None:
    """Answer what a machine, or its copy, might say about a session."""
    if known.state is None:
        return ("session.opened", OPENED) if not station.heard else None
    return dice.choice(
        [
            ("session.locked", {"why": dice.choice([*Why])}),
            ("session.unlocked", {"way": dice.choice([*Way]), "over": {station.name: dice.randint(1, 3)}}),
            ("session.closed", {"why": "left"}),
        ]
    )


@given(histories(("c3", "c5"), "staff", fold_session, officers_step), st.randoms(use_true_random=False))
def test_any_order_of_arrival_gives_the_same_session(history, dice):
    shuffled = [*history]
    dice.shuffle(shuffled)
    assert folded(*shuffled) == folded(*history)


def session(name: str, since_ms: int = 0, turns: int = 1, over: Mapping[str, int] | None = None) -> Session:
    left = {EntityId(other): count for other, count in (over or {}).items()}
    who, counter = AccountId(EntityId("a")), CounterId("3")
    device, state = DeviceId(name), SessionState.OPEN
    return Session(EntityId(name), who, device, counter, state, Why.NONE, 0, since_ms, turns, left)


def test_f36_whoever_signed_in_knowing_of_the_other_has_left_it_whatever_the_clocks_say():
    old, new = session("c3", since_ms=9_000_000), session("c5", since_ms=0, over={"c3": 1})
    assert taken_over(old, [old, new]) == new
    assert taken_over(new, [old, new]) is None


def test_f36_unlocking_at_the_first_machine_leaves_the_second_in_turn():
    back, other = session("c3", turns=2, over={"c5": 1}), session("c5", over={"c3": 1})
    assert taken_over(other, [back, other]) == back
    assert taken_over(back, [back, other]) is None


def test_f36_of_two_that_did_not_know_of_each_other_all_machines_keep_the_same_one():
    early, late = session("c5", since_ms=1), session("c3", since_ms=2)
    assert (taken_over(early, [late]), taken_over(late, [early])) == (late, None)
    twin, other = session("c3", since_ms=1), session("c5", since_ms=1)
    assert (taken_over(twin, [other]), taken_over(other, [twin])) == (other, None)


@pytest.mark.parametrize(
    "other",
    [
        {"account": AccountId(EntityId("b"))},
        {"state": SessionState.LOCKED},
        {"state": SessionState.CLOSED},
        {"id": EntityId("c3")},
    ],
)
def test_other_people_and_sessions_that_nobody_works_in_take_nothing_over(other):
    assert taken_over(session("c3"), [replace(session("c5", over={"c3": 1}), **other)]) is None
