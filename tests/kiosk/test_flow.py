"""A session at the kiosk, without any screen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import flow, language_flow
from kiosk.flow import Limits, Look, Place, Question, Screen, Session
from sync.domain.ids import GroupId, ProcedureCode, ServiceCode

LIMITS = Limits()
SERVICES = Place(Screen.SERVICES)
HELP = Place(Screen.HELP)


@pytest.fixture
def session() -> Session:
    return flow.begin("vi", 0)


def waited(session: Session, until_ms: int, limits: Limits = LIMITS) -> Session:
    """Let time pass in steps of a quarter of a second, as the kiosk does."""
    for now_ms in range(session.active_ms, until_ms + 1, 250):
        session = flow.tick(session, now_ms, limits, "vi")
    return session


def test_back_returns_the_way_one_came(session):
    there = flow.go(flow.go(session, SERVICES, 1), Place(Screen.SEARCH), 2)
    assert flow.back(there, 3).place == SERVICES
    assert flow.back(flow.back(there, 3), 4).place.screen is Screen.HOME


def test_back_at_home_stays_home(session):
    assert flow.back(session, 1).places == session.places


def test_back_from_the_results_alone_opens_the_keyboard_again(session):
    listed = flow.with_keyboard(flow.go(session, Place(Screen.SEARCH), 1), typing=False)
    assert flow.back(listed, 2).place.screen is Screen.SEARCH
    assert flow.back(listed, 2).typing


def test_k08_a_second_touch_within_half_a_second_is_ignored(session):
    touched = flow.touched(session, "home.search", 1000)
    assert not flow.admits(touched, "home.search", 1499)
    assert flow.admits(touched, "home.search", 1500)
    assert flow.admits(touched, "home.take-number", 1001)


def test_k08_hammering_counts_once_however_long_it_lasts(session):
    admitted = 0
    for now_ms in range(0, 5000, 100):
        admitted += flow.admits(session, "home.ho-tich", now_ms)
        session = flow.touched(session, "home.ho-tich", now_ms)
    assert admitted == 1


def test_k08_the_same_key_twice_is_two_letters(session):
    touched = flow.touched(session, "search.key.o", 1000)
    assert flow.admits(touched, "search.key.o", 1120)


def test_k14_another_language_keeps_step_and_words(session):
    there = flow.typed(flow.go(session, Place(Screen.SEARCH), 1), "k")
    switched = flow.in_language(there, "en")
    assert (switched.places, switched.query) == (there.places, "k")
    assert switched.look.language == "en"


def test_k20_starting_again_asks_once_and_keeps_everything_until_answered(session):
    asked = flow.ask_to_start_again(flow.go(session, SERVICES, 1), 2)
    assert asked.question is Question.START_AGAIN
    assert asked.place == SERVICES
    assert flow.keep_going(asked, 3).question is Question.NONE


def test_k29_after_90_seconds_without_a_touch_somebody_is_asked(session):
    there = flow.go(session, SERVICES, 0)
    assert waited(there, 89_750).question is Question.NONE
    assert waited(there, 90_000).question is Question.STILL_THERE


def test_k29_after_30_more_seconds_everything_is_cleared(session):
    there = flow.typed(flow.go(session, Place(Screen.SEARCH), 0), "k")
    assert waited(there, 119_750).query == "k"
    gone = waited(there, 120_000)
    assert gone == flow.begin("vi", gone.active_ms)


def test_k29_any_touch_answers_and_the_time_begins_anew(session):
    asked = waited(flow.go(session, SERVICES, 0), 90_000)
    touched = flow.touched(asked, "tray.size.2", 95_000)
    assert touched.question is Question.NONE
    assert waited(touched, 184_750).question is Question.NONE


def test_k29_one_may_go_on_at_least_ten_times(session):
    there, now_ms = flow.go(session, SERVICES, 0), 0
    for _ in range(12):
        now_ms += 100_000
        there = flow.keep_going(flow.tick(there, now_ms, LIMITS, "vi"), now_ms)
        assert there.place == SERVICES


def test_k29_help_is_read_for_three_minutes(session):
    assert waited(flow.go(session, HELP, 0), 179_750).question is Question.NONE
    assert waited(flow.go(session, HELP, 0), 180_000).question is Question.STILL_THERE


def test_k29_the_limit_comes_from_the_settings(session):
    slow = Limits(idle_ms=300_000)
    assert waited(flow.go(session, SERVICES, 0), 299_750, slow).question is Question.NONE


def test_k29_a_question_that_was_asked_by_hand_is_cleared_too(session):
    asked = flow.ask_to_start_again(flow.go(session, SERVICES, 0), 0)
    assert waited(asked, 90_000).question is Question.STILL_THERE


def test_nobody_is_asked_at_home_but_the_look_is_forgotten(session):
    large = flow.in_size(session, 3)
    assert waited(large, 89_750) == large
    later = waited(large, 200_000)
    assert later.question is Question.NONE
    assert later.look == Look("vi")


def test_k31_a_new_session_knows_nothing_of_the_old_one(session):
    used = flow.in_next_theme(flow.in_size(flow.in_language(flow.typed(session, "x"), "en"), 3))
    used = flow.go(used, Place(Screen.PROCEDURE, procedure=ProcedureCode(ServiceCode("1.001193"))), 5)
    assert used != session
    assert flow.begin("vi", 7) == Session(
        since_ms=7, look=Look("vi"), touch=flow.Touch("", -493), shown_ms=7, active_ms=7
    )


def test_colours_come_round(session):
    seen = [session.look.theme]
    for _ in flow.THEMES:
        session = flow.in_next_theme(session)
        seen.append(session.look.theme)
    assert seen == [*flow.THEMES, flow.THEMES[0]]


def test_lowering_is_undone_by_the_same_button(session):
    assert flow.lowered_or_raised(session).look.lowered
    assert flow.lowered_or_raised(flow.lowered_or_raised(session)) == session


def test_a_query_holds_no_double_spaces_and_does_not_grow_for_ever(session):
    for character in "  a  b":
        session = flow.typed(session, character)
    assert session.query == "a b"
    for _ in range(200):
        session = flow.typed(session, "x")
    assert len(session.query) == flow.LONGEST_QUERY
    assert flow.erased(session).query == session.query[:-1]
    assert flow.cleared(session).query == ""


PLACES = (
    SERVICES,
    HELP,
    Place(Screen.TICKET, group=GroupId("g")),
    Place(Screen.SEARCH),
)
STEPS = {
    "go": lambda session, now_ms: flow.go(session, PLACES[now_ms % 4], now_ms),
    "back": flow.back,
    "restart": flow.ask_to_start_again,
    "keep": flow.keep_going,
    "touch": lambda session, now_ms: flow.touched(session, "x", now_ms),
    "tick": lambda session, now_ms: flow.tick(session, now_ms, LIMITS, "vi"),
    "language": lambda session, _now_ms: flow.in_language(session, "en"),
    "size": flow.in_size,
    "type": lambda session, _now_ms: flow.typed(session, "a"),
    "take": flow.saving,
    "no number": lambda session, _now_ms: flow.at_home(session),
}


@given(st.lists(st.tuples(st.sampled_from(sorted(STEPS)), st.integers(0, 60_000)), max_size=60))
def test_whatever_is_pressed_there_is_a_page_and_home_is_at_its_root(steps):
    session, now_ms = flow.begin("vi", 0), 0
    for step, span_ms in steps:
        now_ms += span_ms
        session = STEPS[step](session, now_ms)
        assert session.places[0] == Place(Screen.HOME)
        assert 0 <= session.look.size < len(flow.SIZES)
        assert session.active_ms <= now_ms


def test_f11_while_a_number_is_saved_only_the_look_can_be_touched(session):
    awaiting = flow.saving(flow.touched(session, "home.ho-tich", 0), 0)
    assert awaiting.saving == "home.ho-tich"
    for target in ("home.ho-tich", "home.search", "nav.back", "tray.restart", "tray.help"):
        assert not flow.admits(awaiting, target, 5000)
    for target in ("tray.size.3", "tray.colours", "tray.lower", "tray.language"):
        assert flow.admits(awaiting, target, 5000)
    assert flow.admits(flow.at_home(awaiting), "home.search", 5000)


def test_f11_nobody_is_asked_or_forgotten_while_a_number_is_saved(session):
    awaiting = flow.saving(flow.in_language(session, "en"), 0)
    assert waited(awaiting, 200_000) == awaiting


def test_f10_a_number_is_waited_for_eight_seconds(session):
    awaiting = flow.saving(session, 1000)
    assert not flow.is_late(awaiting, 8999, LIMITS)
    assert flow.is_late(awaiting, 9000, LIMITS)
    assert not flow.is_late(flow.at_home(awaiting), 60_000, LIMITS)


def test_whoever_is_sent_for_paper_keeps_language_and_size(session):
    awaiting = flow.saving(flow.go(flow.in_size(flow.in_language(session, "en"), 3), SERVICES, 5), 10)
    assert flow.at_home(awaiting).look == Look("en", 3)
    assert flow.at_home(awaiting).places == flow.HOME


def test_k14_of_two_languages_the_button_gives_the_other_and_of_several_a_page(session):
    there = flow.go(session, SERVICES, 1)
    assert language_flow.next_language(there, "en", 2).look.language == "en"
    asked = language_flow.next_language(there, "", 2)
    assert asked.place.screen is Screen.LANGUAGES
    assert language_flow.next_language(asked, "", 3).place == SERVICES
    chosen = language_flow.chosen_language(asked, "hmn", 3)
    assert (chosen.place, chosen.look.language) == (SERVICES, "hmn")
    assert language_flow.chosen_language(there, "en", 3).place == SERVICES


def test_the_page_of_languages_does_not_leave_a_number_that_is_awaited(session):
    awaiting = flow.saving(session, 1)
    assert language_flow.next_language(awaiting, "", 2) == awaiting
    assert language_flow.next_language(awaiting, "en", 2).look.language == "en"
