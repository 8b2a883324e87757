"""Who may come in, by the numbers of the policy."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.account import Account, OfficerRole, Profile
from sync.domain.admission import (
    DISABLED,
    OVER,
    Denied,
    closed,
    counting,
    ended,
    forgivable,
    is_dated,
    locked,
    locked_until,
    pin_weakness,
    reused,
    takes_pin,
    tries_matter_from,
    weakness,
)
from sync.domain.ids import AccountId, CounterId, DeviceId, EntityId, OfficerId
from sync.domain.policy import policies_of
from sync.domain.session import Session, SessionState, Way, Why
from tests.domain.test_policy import SHIPPED

(POLICY,) = policies_of(SHIPPED)
MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000
NOW = 1000 * DAY
OWNER = AccountId(EntityId("aaaaaaaaaaaaaaaa"))
HOA = Account(
    OWNER,
    OfficerId("hoa.nt"),
    Profile("Hoa", OfficerRole.OFFICER),
    "phc",
    NOW - DAY,
    must_change=False,
    seen_ms=NOW - DAY,
)
HERE = Session(EntityId("here"), OWNER, DeviceId("c3"), CounterId("3"), SessionState.OPEN, Why.NONE, NOW, NOW, turns=1)


def tried(name: str, at_ms: int, why: Why = Why.WRONG_PASSWORD) -> Session:
    return replace(HERE, id=EntityId(name), state=SessionState.REFUSED, why=why, opened_ms=at_ms, turns=0)


@pytest.mark.parametrize("password", ["Xuan@202", "Đường@1x", "aA1" + "!" * 125, "aB3 dEf#"])
def test_a_password_of_eight_characters_and_four_classes_may_be_set(password):
    assert weakness(POLICY, password, "hoa.nt") is None


@pytest.mark.parametrize(
    ("password", "lacks"),
    [
        ("", "8 đến 128 ký tự"),
        ("Xuan@20", "8 đến 128 ký tự"),
        ("aA1!" * 33, "8 đến 128 ký tự"),
        ("xuan@2026", "chữ hoa"),
        ("XUAN@2026", "chữ thường"),
        ("Xuan@xuan", "chữ số"),
        ("Xuan2026x", "dấu như"),
        ("Xuan 2026", "dấu như"),
        ("Xx@1HOA.nt", "tên đăng nhập"),
    ],
)
def test_a_weak_password_is_refused_with_what_it_lacks(password, lacks):
    refusal = weakness(POLICY, password, "hoa.nt")
    assert refusal is not None
    assert refusal.why is Denied.WEAK
    assert lacks in refusal.sentence


def test_a_centre_may_ask_for_fewer_classes():
    assert weakness(replace(POLICY, classes=2), "xuan2026", "") is None


def test_the_refusal_of_an_old_password_says_how_many_are_remembered():
    assert "10 mật khẩu" in reused(POLICY).sentence


@pytest.mark.parametrize("pin", ["135790", "112233", "998877", "246801"])
def test_a_pin_of_six_digits_may_be_set(pin):
    assert pin_weakness(POLICY, pin) is None


@pytest.mark.parametrize("pin", ["", "12345", "1234567", "12345a", "١٢٣٤٥٦", "000000", "123456", "654321", "789012"])
def test_a_pin_that_is_none_or_that_everybody_guesses_is_refused(pin):
    assert pin_weakness(POLICY, pin) is not None


@pytest.mark.parametrize(
    ("tries_h", "until_h"),
    [
        ([], 0),
        ([1, 2, 3, 4], 0),
        ([1, 2, 3, 4, 5], 17),
        ([5, 4, 3, 2, 1], 17),
        ([1, 1, 1, 1, 1], 13),
        ([1, 2, 3, 4, 5, 6, 16], 17),  # tries while it is locked change nothing
        ([1, 2, 3, 4, 5, 17], 17),  # the first one after the lock is the first of five again
        ([1, 2, 3, 4, 5, 17, 18, 19, 20, 21], 33),
        ([1, 2, 3, 4, 13], 0),  # the first is twelve hours old
        ([1, 2, 3, 4, 13, 13], 25),
        ([1, 2, 3, 4, 12, 14], 24),
        ([1, 2, 3, 4, 12.9], 24.9),
    ],
)
def test_five_wrong_tries_within_twelve_hours_lock_for_twelve_hours_from_the_fifth(tries_h, until_h):
    assert locked_until(POLICY, [int(at * HOUR) for at in tries_h]) == int(until_h * HOUR)


@given(st.lists(st.integers(NOW - 100 * HOUR, NOW), max_size=40), st.integers(NOW - 100 * HOUR, NOW))
def test_f81_one_more_try_never_lets_anybody_in_who_was_locked_out(tries, one_more):
    """F-81: tries on several machines add up, in whatever order they are heard of."""
    if locked_until(POLICY, tries) > one_more:
        assert locked_until(POLICY, [*tries, one_more]) > one_more


@given(st.lists(st.integers(NOW - 200 * HOUR, NOW), max_size=60))
def test_nobody_gets_more_than_five_answers_in_twelve_hours(moments):
    answered: list[int] = []
    for at_ms in sorted(moments):
        if locked_until(POLICY, answered) <= at_ms:
            answered.append(at_ms)
    for at_ms in answered:
        assert sum(at_ms <= other < at_ms + POLICY.lock_ms for other in answered) <= POLICY.wrong_tries


def test_a_lock_says_how_long_it_lasts_and_who_opens_it():
    tries = [tried(str(n), NOW - HOUR - 30_000) for n in range(5)]
    refusal = locked(POLICY, tries, NOW)
    assert refusal is not None
    assert (refusal.why, refusal.until_ms) == (Denied.LOCKED, NOW + 11 * HOUR - 30_000)
    assert refusal.sentence.endswith("Đợi 11 giờ 0 phút, hoặc nhờ người phụ trách mở.")
    assert locked(POLICY, tries, NOW + 11 * HOUR) is None


def test_wrong_pins_and_codes_lock_no_account():
    tries = [tried(f"{n}{why}", NOW, why) for n in range(9) for why in (Why.WRONG_PIN, Why.WRONG_CODE, Why.TRIES)]
    assert locked(POLICY, tries, NOW) is None


def test_no_try_matters_that_is_older_than_two_locks():
    assert tries_matter_from(POLICY, NOW) == NOW - 24 * HOUR


def test_f82_a_disabled_account_is_closed():
    disabled = replace(HOA, disablings=frozenset({"x"}))
    assert closed(POLICY, disabled, NOW, NOW) is DISABLED


@pytest.mark.parametrize(
    ("seen_ms", "vouched_ms", "is_open"), [(44, 99, True), (99, 44, True), (45, 45, False), (1000, 46, False)]
)
def test_an_account_that_nobody_used_for_45_days_is_closed(seen_ms, vouched_ms, is_open):
    refusal = closed(POLICY, replace(HOA, seen_ms=NOW - vouched_ms * DAY), NOW - seen_ms * DAY, NOW)
    assert (refusal is None) is is_open
    assert refusal is None or (refusal.why is Denied.IDLE and "4" in refusal.sentence)


@pytest.mark.parametrize(
    ("role", "age_days", "must_change", "dated"),
    [
        (OfficerRole.OFFICER, 999, False, False),
        (OfficerRole.OFFICER, 0, True, True),
        (OfficerRole.SUPERVISOR, 59, False, False),
        (OfficerRole.SUPERVISOR, 60, False, True),
        (OfficerRole.TECHNICIAN, 60, False, True),
        (OfficerRole.HELPER, 60, False, False),
    ],
)
def test_supervisors_and_technicians_change_every_sixty_days_and_everybody_at_first(role, age_days, must_change, dated):
    account = replace(HOA, profile=Profile("x", role), password_ms=NOW - age_days * DAY, must_change=must_change)
    assert is_dated(POLICY, account, NOW) is dated


WITH_PIN = replace(HOA, pin="phc")
MIDNIGHT = NOW - 10 * HOUR


def test_a_pin_is_enough_where_the_password_was_given_today():
    assert takes_pin(POLICY, WITH_PIN, (), MIDNIGHT, MIDNIGHT)


@pytest.mark.parametrize(
    ("account", "wrong", "last_password_ms"),
    [
        (HOA, 0, NOW),
        (WITH_PIN, 5, NOW),
        (WITH_PIN, 0, MIDNIGHT - 1),
        (WITH_PIN, 0, 0),
        (replace(WITH_PIN, password_ms=NOW), 0, NOW - 1),
    ],
    ids=["no PIN", "five wrong ones", "yesterday", "never", "another password since"],
)
def test_a_pin_is_not_enough(account, wrong, last_password_ms):
    tries = [tried(str(n), NOW, Why.WRONG_PIN) for n in range(wrong)]
    assert not takes_pin(POLICY, account, tries, last_password_ms, MIDNIGHT)


def test_four_wrong_pins_are_not_yet_too_many_and_wrong_passwords_are_none():
    tries = [tried(str(n), NOW, Why.WRONG_PIN) for n in range(4)] + [tried("x", NOW), tried("y", NOW)]
    assert takes_pin(POLICY, WITH_PIN, tries, NOW, MIDNIGHT)


def test_tries_count_until_a_success_or_a_supervisor_names_them():
    one, two, three = tried("1", NOW), tried("2", NOW), tried("3", NOW)
    success = replace(HERE, forgives=frozenset({one.id}))
    account = replace(HOA, forgiven=frozenset({two.id}))
    assert counting([one, two, three], [success], account) == (three,)


def test_a_password_forgives_every_try_and_a_pin_those_at_pins():
    tries = [tried("1", NOW), tried("2", NOW, Why.WRONG_PIN), tried("3", NOW, Why.WRONG_CODE)]
    assert forgivable(tries, Way.PASSWORD) == ("1", "2", "3")
    assert forgivable(tries, Way.PIN) == ("2",)


THERE = replace(HERE, id=EntityId("there"), device=DeviceId("c5"), counter=CounterId("5"))


def why_ended(mine: Session, account: Account | None = HOA, elsewhere: Session | None = None, policy=POLICY):
    refusal = ended(policy, mine, account, elsewhere)
    return refusal and refusal.why


def test_a_session_goes_on_while_nothing_speaks_against_it():
    assert why_ended(HERE) is None


def test_f82_the_session_of_a_disabled_account_is_over():
    disabled = replace(HOA, disablings=frozenset({"x"}))
    assert why_ended(HERE, disabled) is Denied.DISABLED
    assert why_ended(HERE, None) is Denied.DISABLED


def test_a_closed_session_is_over():
    assert ended(POLICY, replace(HERE, state=SessionState.CLOSED), HOA, THERE) is OVER


def test_f36_the_session_that_was_left_is_locked_and_says_where_the_person_is():
    refusal = ended(POLICY, HERE, HOA, THERE)
    assert refusal is not None
    assert refusal.sentence == "Tài khoản vừa đăng nhập ở quầy 5. Máy này khóa; mở lại thì quầy 5 khóa."
    no_counter = ended(POLICY, HERE, HOA, replace(THERE, counter=CounterId("")))
    assert no_counter is not None
    assert "ở máy c5" in no_counter.sentence
    locked_by_it = replace(HERE, state=SessionState.LOCKED, why=Why.ELSEWHERE)
    assert why_ended(locked_by_it, elsewhere=THERE) is Denied.ELSEWHERE


def test_f36_by_setting_one_person_may_work_at_two_counters():
    assert why_ended(HERE, elsewhere=THERE, policy=replace(POLICY, several_counters=True)) is None


def test_f81_a_locked_session_waits_for_its_owner():
    assert why_ended(replace(HERE, state=SessionState.LOCKED, why=Why.KEY), elsewhere=THERE) is Denied.LOCKED
