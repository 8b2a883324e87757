"""Two PCs of a centre that are cut off from each other, and meet again (F-36, F-81, F-82)."""

import pytest

from sync.domain.account import OfficerRole, Profile
from sync.domain.admission import Denied
from sync.domain.ids import CounterId
from sync.domain.session import SessionState, Way, Why
from sync.store.account_rows import session_of
from tests.fakes import HandClock
from tests.office.account_desk import OTHER, PASSWORD, PIN, Desk, cheap_policy, done, refused, tries


@pytest.fixture
def pcs(tmp_path):
    """Two PCs with their own clocks that know of a supervisor and an officer."""
    here, there = Desk(tmp_path, "c3", HandClock()), Desk(tmp_path, "c5", HandClock())
    first = done(here.supervision.first("hoa.nt", "Nguyễn Thị Hoa", PASSWORD))
    here.has("minh.lv", first.id)
    here.meets(there)
    return here, there


def test_who_was_created_at_one_pc_signs_in_at_the_other_without_any_network(pcs):
    _, there = pcs
    assert there.enters("minh.lv", counter="5").session.device == "c5"


def test_f36_signing_in_at_the_second_pc_locks_the_first_with_a_notice(pcs):
    here, there = pcs
    old = here.enters("minh.lv")
    here.meets(there)
    new = there.enters("minh.lv", counter="5")
    here.meets(there)
    notice = here.accounts.settle(old.session.id)
    assert refused(notice) == Denied.ELSEWHERE
    assert "quầy 5" in notice.sentence
    assert there.accounts.settle(new.session.id) is None
    assert here.accounts.settle(old.session.id) == notice  # it stays to be read
    with here.store.read() as view:
        locked = session_of(view, old.session.id)
    assert locked is not None
    assert (locked.state, locked.why) == (SessionState.LOCKED, Why.ELSEWHERE)


def test_f36_unlocking_the_first_pc_locks_the_second_whatever_its_clock_says(pcs):
    here, there = pcs
    old = here.enters("minh.lv")
    there.clock.forward(hours=5)
    here.meets(there)
    new = there.enters("minh.lv", counter="5")
    here.meets(there)
    here.accounts.settle(old.session.id)
    done(here.accounts.unlock(old.session.id, Way.PASSWORD, PASSWORD))
    here.meets(there)
    assert here.accounts.settle(old.session.id) is None
    assert refused(there.accounts.settle(new.session.id)) == Denied.ELSEWHERE


def test_f36_of_two_sessions_begun_apart_from_each_other_exactly_one_stays(pcs):
    here, there = pcs
    old = here.enters("minh.lv")
    there.clock.forward(minutes=3)
    new = there.enters("minh.lv", counter="5")
    here.meets(there)
    assert refused(here.accounts.settle(old.session.id)) == Denied.ELSEWHERE
    assert there.accounts.settle(new.session.id) is None


def test_f36_by_setting_both_go_on(pcs):
    here, there = pcs
    both = cheap_policy(several_counters=True)
    here.works_by(both)
    there.works_by(both)
    old = here.enters("minh.lv")
    here.meets(there)
    new = there.enters("minh.lv", counter="5")
    here.meets(there)
    assert here.accounts.settle(old.session.id) is None
    assert there.accounts.settle(new.session.id) is None


def test_f36_another_machine_cannot_unlock_or_close_a_session(pcs):
    here, there = pcs
    old = here.enters("minh.lv")
    here.meets(there)
    there.accounts.sign_out(old.session.id)
    assert refused(there.accounts.unlock(old.session.id, Way.PASSWORD, PASSWORD)) == Denied.OVER
    here.meets(there)
    assert here.accounts.settle(old.session.id) is None


def test_f81_wrong_tries_at_both_pcs_add_up_when_they_meet(pcs):
    here, there = pcs
    tries(3, lambda: here.why_not("minh.lv", OTHER))
    tries(2, lambda: there.why_not("minh.lv", OTHER))
    here.meets(there)
    assert here.why_not("minh.lv") == there.why_not("minh.lv") == Denied.LOCKED


def test_f81_a_success_at_one_pc_forgives_only_the_tries_that_it_knew(pcs):
    here, there = pcs
    tries(4, lambda: here.why_not("minh.lv", OTHER))
    here.enters("minh.lv")
    tries(4, lambda: there.why_not("minh.lv", OTHER))
    here.meets(there)
    assert there.why_not("minh.lv", OTHER) == Denied.LOCKED


def test_f81_a_supervisor_elsewhere_opens_the_lock_that_was_heard_of(pcs):
    here, there = pcs
    tries(5, lambda: here.why_not("minh.lv", OTHER))
    here.meets(there)
    done(there.supervision.unlock(there.account("hoa.nt").id, there.account("minh.lv").id))
    assert here.why_not("minh.lv") == Denied.LOCKED
    here.meets(there)
    assert here.why_not("minh.lv") == ""


def test_f81_a_pin_is_enough_only_at_the_pc_where_the_password_was_given(pcs):
    here, there = pcs
    here.enters("minh.lv")
    done(here.accounts.set_pin("minh.lv", PASSWORD, PIN))
    here.meets(there)
    assert refused(there.accounts.switch("minh.lv", PIN, CounterId("5"))) == Denied.PASSWORD_WANTED
    done(here.accounts.switch("minh.lv", PIN, CounterId("3")))


def test_f82_a_disabling_that_comes_on_a_stick_ends_the_session_and_the_account(pcs):
    """F-82: the other PC has no line; the events come as any others do."""
    here, there = pcs
    signed = there.enters("minh.lv", counter="5")
    done(here.supervision.disable(here.account("hoa.nt").id, here.account("minh.lv").id))
    assert there.accounts.settle(signed.session.id) is None
    here.meets(there)
    assert refused(there.accounts.settle(signed.session.id)) == Denied.DISABLED
    assert there.why_not("minh.lv") == Denied.DISABLED
    assert refused(there.accounts.settle(signed.session.id)) == Denied.DISABLED


def test_f82_what_the_other_pc_did_to_the_account_meanwhile_does_not_bring_it_back(pcs):
    here, there = pcs
    by, who = here.account("hoa.nt").id, here.account("minh.lv").id
    done(here.supervision.disable(by, who))
    done(there.supervision.disable(by, who))
    done(there.supervision.enable(by, who))
    done(there.accounts.change_password("minh.lv", PASSWORD, OTHER))
    done(there.supervision.change(by, who, Profile("Minh", OfficerRole.SUPERVISOR)))
    here.meets(there)
    assert here.account("minh.lv") == there.account("minh.lv")
    assert here.why_not("minh.lv", OTHER) == there.why_not("minh.lv", OTHER) == Denied.DISABLED
    done(here.supervision.enable(by, who))
    here.meets(there)
    assert there.why_not("minh.lv", OTHER) == ""


def test_a_name_that_two_pcs_gave_apart_from_each_other_opens_to_both_passwords(pcs):
    here, there = pcs
    for desk, password in ((here, PASSWORD), (there, OTHER)):
        temporary = done(
            desk.supervision.create(desk.account("hoa.nt").id, "thu.t", Profile(desk.device, OfficerRole.OFFICER))
        )
        done(desk.accounts.change_password("thu.t", temporary.password, password))
    here.meets(there)
    assert here.enters("thu.t", PASSWORD).account.name == "c3"
    assert here.enters("thu.t", OTHER).account.name == "c5"
    tries(5, lambda: there.why_not("thu.t", "Wrong@2026"))
    assert there.why_not("thu.t", PASSWORD) == there.why_not("thu.t", OTHER) == Denied.LOCKED


def test_a_recovery_code_works_at_any_pc_of_the_centre(pcs):
    here, there = pcs
    (code, *_) = done(here.supervision.new_codes(here.account("hoa.nt").id)).codes
    here.meets(there)
    done(there.accounts.recover("hoa.nt", code, OTHER))
    here.meets(there)
    assert refused(here.accounts.recover("hoa.nt", code, "Moi#2026x")) == Denied.WRONG
    assert here.why_not("hoa.nt", OTHER) == ""
