"""Signing in at one PC: password, PIN, locks, one's own secrets."""

import logging
import threading
from dataclasses import replace
from itertools import pairwise

import pytest

from sync.domain.account import OfficerRole, Profile
from sync.domain.admission import Denied
from sync.domain.ids import CounterId
from sync.domain.session import SessionState, Way, Why
from sync.office.account_book import AccountBook
from sync.store.account_rows import session_of, sessions_from
from tests.fakes import HandClock
from tests.office.account_desk import CHEAP, OTHER, PASSWORD, PIN, Desk, cheap_policy, done, refused, tries

THREE = CounterId("3")


@pytest.fixture
def desk(tmp_path):
    """A PC of a centre with a supervisor and an officer."""
    desk = Desk(tmp_path, "c3", HandClock())
    first = done(desk.supervision.first("hoa.nt", "Nguyễn Thị Hoa", PASSWORD))
    desk.has("minh.lv", first.id)
    return desk


def session(desk, signed):
    with desk.store.read() as view:
        return session_of(view, signed.session.id)


def everything(desk):
    with desk.store.read() as view:
        return sessions_from(view, 0)


def test_the_right_password_opens_a_session_at_a_counter(desk):
    signed = desk.enters("minh.lv")
    assert (signed.account.name, signed.account.role) == ("Người minh.lv", OfficerRole.OFFICER)
    assert (signed.session.counter, signed.session.device, signed.session.state) == ("3", "c3", SessionState.OPEN)
    assert desk.accounts.settle(signed.session.id) is None


def test_a_sign_in_name_is_taken_with_capitals_and_spaces_around_it(desk):
    assert desk.enters(" Minh.LV ").account.officer == "minh.lv"


def test_an_unknown_name_and_a_wrong_password_get_the_same_answer(desk):
    unknown = desk.accounts.sign_in("nobody", PASSWORD, THREE)
    wrong = desk.accounts.sign_in("minh.lv", "Wrong@2026", THREE)
    assert unknown == wrong
    assert refused(wrong) == Denied.WRONG


def test_a_password_typed_as_other_code_points_is_the_same_password(desk):
    done(desk.accounts.change_password("minh.lv", PASSWORD, "Hộ-Tịch-2026"))
    assert desk.why_not("minh.lv", "Hộ-Tịch-2026") == ""


def test_a_temporary_password_serves_for_choosing_an_own_one_only(desk):
    by = desk.account("hoa.nt").id
    temporary = done(desk.supervision.create(by, "thu.t", Profile("Trần Thu", OfficerRole.OFFICER)))
    assert desk.why_not("thu.t", temporary.password) == Denied.MUST_CHANGE
    assert refused(desk.accounts.set_pin("thu.t", temporary.password, PIN)) == Denied.MUST_CHANGE
    done(desk.accounts.change_password("thu.t", temporary.password, OTHER))
    assert desk.why_not("thu.t", OTHER) == ""
    assert desk.why_not("thu.t", temporary.password) == Denied.WRONG


def test_supervisors_choose_a_new_password_after_sixty_days(desk):
    for _ in range(2):
        desk.clock.forward(hours=30 * 24)
        answer = desk.why_not("hoa.nt")
    assert answer == Denied.MUST_CHANGE
    done(desk.accounts.change_password("hoa.nt", PASSWORD, OTHER))
    assert desk.why_not("hoa.nt", OTHER) == ""


@pytest.mark.parametrize("new", ["short", "minh.lv@Xx1", PASSWORD])
def test_a_weak_or_the_present_password_is_not_set(desk, new):
    assert refused(desk.accounts.change_password("minh.lv", PASSWORD, new)) == Denied.WEAK
    assert desk.why_not("minh.lv") == ""


def test_none_of_the_last_ten_passwords_comes_back(desk):
    used = [PASSWORD] + [f"{PASSWORD}{n}" for n in range(10)]
    for old, new in pairwise(used):
        done(desk.accounts.change_password("minh.lv", old, new))
    assert refused(desk.accounts.change_password("minh.lv", used[-1], used[1])) == Denied.WEAK
    done(desk.accounts.change_password("minh.lv", used[-1], used[0]))


def test_a_wrong_old_password_changes_nothing_and_is_a_wrong_try(desk):
    tries(5, lambda: desk.accounts.change_password("minh.lv", "Wrong@2026", OTHER))
    assert desk.why_not("minh.lv") == Denied.LOCKED


def test_five_wrong_passwords_lock_for_twelve_hours_even_for_the_right_one(desk):
    tries(4, lambda: desk.why_not("minh.lv", "Wrong@2026"))
    assert desk.why_not("minh.lv", "Wrong@2026") == Denied.LOCKED
    assert desk.why_not("minh.lv") == Denied.LOCKED
    desk.clock.forward(hours=11, minutes=59)
    assert desk.why_not("minh.lv") == Denied.LOCKED
    desk.clock.forward(minutes=1)
    assert desk.why_not("minh.lv") == ""


def test_tries_while_it_is_locked_do_not_lock_it_longer(desk):
    tries(5, lambda: desk.why_not("minh.lv", "Wrong@2026"))
    desk.clock.forward(hours=6)
    tries(6, lambda: desk.why_not("minh.lv", "Wrong@2026"))
    desk.clock.forward(hours=6)
    assert [item.why for item in everything(desk)] == [Why.WRONG_PASSWORD] * 5 + [Why.TRIES] * 6
    assert desk.why_not("minh.lv") == ""


def test_a_right_password_forgives_the_wrong_ones_before_it(desk):
    for _ in range(3):
        tries(4, lambda: desk.why_not("minh.lv", "Wrong@2026"))
        assert desk.why_not("minh.lv") == ""


def test_wrong_tries_at_one_account_lock_no_other(desk):
    tries(9, lambda: desk.why_not("minh.lv", "Wrong@2026"))
    assert desk.why_not("hoa.nt") == ""


def test_what_was_typed_for_an_unknown_name_is_kept_nowhere(desk, caplog):
    """People type passwords into the field for names."""
    with caplog.at_level(logging.DEBUG):
        desk.why_not(PASSWORD, "")
    assert [(item.account, item.why) for item in everything(desk)] == [("", Why.WRONG_PASSWORD)]
    with desk.store.read() as view:
        kept = view.connection.exec_driver_sql("SELECT header || body FROM event").scalars().all()
    assert not any(PASSWORD in str(item) or PASSWORD.lower() in str(item) for item in kept)
    assert PASSWORD.lower() not in caplog.text.lower()


def test_an_account_that_nobody_used_for_45_days_is_closed_until_a_supervisor_opens_it(desk):
    desk.clock.forward(hours=24 * 30)
    desk.enters("hoa.nt")
    desk.clock.forward(hours=24 * 15)
    assert desk.why_not("minh.lv") == Denied.IDLE
    done(desk.supervision.enable(desk.account("hoa.nt").id, desk.account("minh.lv").id))
    assert desk.why_not("minh.lv") == ""


def test_f81_a_locked_desk_opens_for_its_owner_only(desk):
    signed = desk.enters("minh.lv")
    desk.accounts.lock(signed.session.id)
    assert refused(desk.accounts.settle(signed.session.id)) == Denied.LOCKED
    assert refused(desk.accounts.unlock(signed.session.id, Way.PASSWORD, OTHER)) == Denied.WRONG
    again = done(desk.accounts.unlock(signed.session.id, Way.PASSWORD, PASSWORD))
    assert (again.session.id, again.session.state, again.session.turns) == (signed.session.id, SessionState.OPEN, 2)
    assert desk.accounts.settle(signed.session.id) is None


def test_f81_nobody_at_the_desk_locks_it_with_that_reason(desk):
    signed = desk.enters("minh.lv")
    desk.accounts.lock(signed.session.id, Why.IDLE)
    desk.accounts.lock(signed.session.id, Why.KEY)
    assert session(desk, signed).why is Why.IDLE
    assert desk.accounts.policy.idle_lock_min == 5


def test_unlocking_counts_wrong_tries_as_signing_in_does(desk):
    signed = desk.enters("minh.lv")
    desk.accounts.lock(signed.session.id)
    tries(5, lambda: desk.accounts.unlock(signed.session.id, Way.PASSWORD, OTHER))
    assert refused(desk.accounts.unlock(signed.session.id, Way.PASSWORD, PASSWORD)) == Denied.LOCKED


def test_unlocking_with_a_password_that_was_reset_meanwhile_wants_a_new_one(desk):
    signed = desk.enters("minh.lv")
    desk.accounts.lock(signed.session.id)
    temporary = done(desk.supervision.reset(desk.account("hoa.nt").id, signed.account.id))
    answer = desk.accounts.unlock(signed.session.id, Way.PASSWORD, temporary.password)
    assert refused(answer) == Denied.MUST_CHANGE


def test_a_session_that_was_left_cannot_be_unlocked_or_locked(desk):
    signed = desk.enters("minh.lv")
    desk.accounts.sign_out(signed.session.id)
    desk.accounts.lock(signed.session.id)
    assert (session(desk, signed).state, session(desk, signed).why) == (SessionState.CLOSED, Why.LEFT)
    assert refused(desk.accounts.unlock(signed.session.id, Way.PASSWORD, PASSWORD)) == Denied.OVER
    assert refused(desk.accounts.settle(signed.session.id)) == Denied.OVER


def test_a_session_that_nobody_opened_is_over(desk):
    assert refused(desk.accounts.settle("0123456789abcdef")) == Denied.OVER


def with_pin(desk, officer):
    done(desk.accounts.set_pin(officer, PASSWORD, PIN))
    return desk.enters(officer)


def switches(desk, officer, pin=PIN):
    return desk.accounts.switch(officer, pin, THREE)


def test_f81_people_who_signed_in_today_switch_by_pin_and_the_one_before_is_signed_out(desk):
    with_pin(desk, "hoa.nt")
    minh = with_pin(desk, "minh.lv")
    hoa = done(switches(desk, "hoa.nt"))
    assert (hoa.account.officer, hoa.session.passworded_ms) == ("hoa.nt", 0)
    assert session(desk, minh).why is Why.SWITCHED
    assert done(switches(desk, "minh.lv")).account.officer == "minh.lv"


def test_a_pin_unlocks_the_own_desk(desk):
    signed = with_pin(desk, "minh.lv")
    desk.accounts.lock(signed.session.id)
    assert refused(desk.accounts.unlock(signed.session.id, Way.PIN, "975310")) == Denied.WRONG
    assert done(desk.accounts.unlock(signed.session.id, Way.PIN, PIN)).session.turns == 2


def test_a_pin_is_not_enough_before_the_password_of_the_day(desk):
    with_pin(desk, "minh.lv")
    desk.clock.forward(hours=14)
    assert refused(switches(desk, "minh.lv")) == Denied.PASSWORD_WANTED
    desk.enters("minh.lv")
    done(switches(desk, "minh.lv"))


def test_a_name_without_a_pin_and_one_that_nobody_has_get_the_same_answer(desk):
    desk.enters("minh.lv")
    assert switches(desk, "minh.lv") == switches(desk, "nobody")
    assert refused(switches(desk, "nobody")) == Denied.PASSWORD_WANTED


def test_five_wrong_pins_want_the_password_and_lock_nothing(desk):
    with_pin(desk, "minh.lv")
    tries(5, lambda: switches(desk, "minh.lv", "975310"))
    assert refused(switches(desk, "minh.lv")) == Denied.PASSWORD_WANTED
    desk.enters("minh.lv")
    done(switches(desk, "minh.lv"))


@pytest.mark.parametrize("pin", ["123456", "12345", "abcdef"])
def test_a_pin_that_everybody_guesses_is_not_set(desk, pin):
    assert refused(desk.accounts.set_pin("minh.lv", PASSWORD, pin)) == Denied.WEAK
    assert refused(desk.accounts.set_pin("minh.lv", OTHER, pin)) == Denied.WRONG


def test_a_pin_ends_with_the_password_that_it_was_set_beside(desk):
    with_pin(desk, "minh.lv")
    done(desk.supervision.reset(desk.account("hoa.nt").id, desk.account("minh.lv").id))
    assert refused(switches(desk, "minh.lv")) == Denied.PASSWORD_WANTED


def test_one_command_is_proved_without_a_session(desk):
    assert done(desk.accounts.prove("minh.lv", PASSWORD)).officer == "minh.lv"
    assert refused(desk.accounts.prove("minh.lv", OTHER)) == Denied.WRONG
    assert [item.state for item in everything(desk)] == [SessionState.REFUSED]


def test_a_dearer_hash_takes_the_place_of_a_cheap_one_when_the_password_is_given(desk):
    before = desk.account("minh.lv").password
    desk.works_by(cheap_policy(cost=replace(CHEAP, time=2)))
    desk.enters("minh.lv")
    after = desk.account("minh.lv")
    assert ("t=1" in before, "t=2" in after.password) == (True, True)
    assert after.earlier[0] != before  # the same password is not one of those before
    desk.enters("minh.lv")
    assert desk.account("minh.lv") == after


def test_no_hash_is_computed_while_the_store_is_locked_for_others(desk):
    """A thread beside the desk commits while secrets are hashed; under the write lock it would wait."""

    class Beside(AccountBook):
        waited = 0

        @property
        def hasher(self):
            def commits():
                with desk.store.write():
                    pass

            thread = threading.Thread(target=commits, daemon=True)
            thread.start()
            thread.join(5)
            assert not thread.is_alive()
            Beside.waited += 1
            return super().hasher

    by = desk.account("hoa.nt").id
    desk.works_with(Beside(desk.store, desk.book.device, (cheap_policy(),), desk.clock))
    signed = desk.enters("minh.lv")
    desk.accounts.unlock(signed.session.id, Way.PASSWORD, PASSWORD)
    desk.accounts.set_pin("minh.lv", PASSWORD, PIN)
    desk.accounts.switch("minh.lv", PIN, THREE)
    desk.accounts.prove("minh.lv", PASSWORD)
    desk.accounts.change_password("minh.lv", PASSWORD, OTHER)
    desk.supervision.reset(by, desk.account("minh.lv").id)
    desk.supervision.create(by, "thu.t", Profile("Trần Thu", OfficerRole.OFFICER))
    (code, *_) = done(desk.supervision.new_codes(by)).codes
    done(desk.accounts.recover("hoa.nt", code, OTHER))
    assert Beside.waited >= 9


def test_f81_no_secret_and_no_name_is_in_any_log_line(desk, caplog):
    with caplog.at_level(logging.DEBUG):
        by = desk.account("hoa.nt").id
        printed = done(desk.supervision.new_codes(by))
        with_pin(desk, "minh.lv")
        desk.why_not("minh.lv", "Wrong@2026")
        switches(desk, "minh.lv")
        temporary = done(desk.supervision.reset(by, desk.account("minh.lv").id))
        done(desk.accounts.recover("hoa.nt", printed.codes[0], OTHER))
    said = caplog.text + repr([record.__dict__ for record in caplog.records])
    for word in (PASSWORD, OTHER, "Wrong@2026", PIN, temporary.password, *printed.codes, "argon2id", "Nguyễn", "Người"):
        assert word not in said
