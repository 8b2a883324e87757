"""What supervisors do with accounts, and the way back of one who is locked out."""

from dataclasses import replace

import pytest

from sync.domain.account import OfficerRole, Profile
from sync.domain.admission import Denied, weakness
from sync.domain.ids import AccountId, CounterId, EntityId, ServiceCode
from sync.domain.log import Audience
from sync.store.writer import Draft
from tests.fakes import HandClock
from tests.office.account_desk import OTHER, PASSWORD, Desk, done, refused, tries

THU = Profile("Trần Thu", OfficerRole.OFFICER)


@pytest.fixture
def desk(tmp_path):
    """A PC of a centre with a supervisor and an officer."""
    desk = Desk(tmp_path, "c3", HandClock())
    first = done(desk.supervision.first("hoa.nt", "Nguyễn Thị Hoa", PASSWORD))
    desk.has("minh.lv", first.id)
    return desk


@pytest.fixture
def hoa(desk):
    return desk.account("hoa.nt").id


@pytest.fixture
def minh(desk):
    return desk.account("minh.lv").id


def test_the_first_supervisor_comes_in_with_the_own_password_and_needs_nobody(desk):
    signed = desk.enters("hoa.nt")
    assert (signed.account.role, signed.account.name) == (OfficerRole.SUPERVISOR, "Nguyễn Thị Hoa")


def test_there_is_no_second_first_supervisor(desk):
    assert refused(desk.supervision.first("thu.t", "Trần Thu", PASSWORD)) == Denied.NOT_NOW


def test_a_centre_without_a_supervisor_gets_a_first_one_under_a_new_name(tmp_path):
    """Machines that ended each other's supervisors apart from each other leave none."""
    desk = Desk(tmp_path, "c3", HandClock())
    first = done(desk.supervision.first("hoa.nt", "Nguyễn Thị Hoa", PASSWORD))
    with desk.store.write() as tx:
        tx.record(Draft("account.disabled", Audience.STAFF, "c5", {}, entity=first.id))
    assert refused(desk.supervision.first("hoa.nt", "Nguyễn Thị Hoa", PASSWORD)) == Denied.NOT_NOW
    done(desk.supervision.first("thu.t", "Trần Thu", PASSWORD))


@pytest.mark.parametrize(
    ("officer", "name", "password"),
    [("Hoa", "Nguyễn Thị Hoa", PASSWORD), ("hoa.nt", " ", PASSWORD), ("hoa.nt", "x" * 81, PASSWORD),
     ("hoa.nt", "Hoa\n", PASSWORD), ("hoa.nt", "Nguyễn Thị Hoa", "weak")],
)  # fmt: skip
def test_names_and_passwords_of_a_first_supervisor_are_checked(tmp_path, officer, name, password):
    desk = Desk(tmp_path, "c3", HandClock())
    assert refused(desk.supervision.first(officer, name, password)) in (Denied.NOT_NOW, Denied.WEAK)
    assert desk.accounts.all() == ()


def test_a_new_account_has_a_temporary_password_that_fits_the_policy_and_is_shown_once(desk, hoa):
    temporary = done(desk.supervision.create(hoa, "thu.t", THU))
    assert weakness(desk.policy, temporary.password, "thu.t") is None
    assert (temporary.account.name, temporary.account.must_change) == ("Trần Thu", True)
    assert done(desk.supervision.create(hoa, "lan.pt", THU)).password != temporary.password


def test_a_sign_in_name_is_given_once_and_never_again(desk, hoa, minh):
    done(desk.supervision.disable(hoa, minh))
    assert refused(desk.supervision.create(hoa, "minh.lv", THU)) == Denied.NOT_NOW
    assert refused(desk.supervision.create(hoa, "Thu", THU)) == Denied.NOT_NOW


def every_act(desk, by, account):
    supervision = desk.supervision
    return [
        supervision.create(by, "thu.t", THU),
        supervision.change(by, account, THU),
        supervision.disable(by, account),
        supervision.enable(by, account),
        supervision.unlock(by, account),
        supervision.reset(by, account),
        supervision.new_codes(by),
    ]


def test_nobody_but_a_supervisor_does_anything_to_accounts(desk, hoa, minh):
    nobody = AccountId(EntityId("0123456789abcdef"))
    before = desk.accounts.all()
    for by in (minh, nobody):
        assert {refused(answer) for answer in every_act(desk, by, hoa)} == {Denied.NOT_ENTITLED}
    assert desk.accounts.all() == before


def test_a_supervisor_who_was_disabled_does_nothing_any_more(desk, hoa, minh):
    done(desk.supervision.change(hoa, minh, replace(desk.account("minh.lv").profile, role=OfficerRole.SUPERVISOR)))
    done(desk.supervision.disable(minh, hoa))
    assert {refused(answer) for answer in every_act(desk, hoa, minh)} == {Denied.NOT_ENTITLED}


def test_what_concerns_nobody_is_refused(desk, hoa):
    gone = AccountId(EntityId("0123456789abcdef"))
    acts = every_act(desk, hoa, gone)[1:-1]
    assert {refused(answer) for answer in acts} == {Denied.NOT_NOW}


def test_only_what_differs_is_said(desk, hoa, minh):
    profile = Profile("Lê Văn Minh", OfficerRole.HELPER, CounterId("5"), ("en",), (ServiceCode("NOP-PHI"),))
    assert done(desk.supervision.change(hoa, minh, profile)).profile == profile
    steps = desk.account("minh.lv").steps
    assert done(desk.supervision.change(hoa, minh, profile)).steps == steps
    assert refused(desk.supervision.change(hoa, minh, replace(profile, name=""))) == Denied.NOT_NOW


def test_the_last_supervisor_stays_one(desk, hoa, minh):
    assert refused(desk.supervision.disable(hoa, hoa)) == Denied.NOT_NOW
    assert refused(desk.supervision.change(hoa, hoa, THU)) == Denied.NOT_NOW
    done(desk.supervision.change(hoa, hoa, replace(THU, role=OfficerRole.SUPERVISOR)))
    done(desk.supervision.change(hoa, minh, replace(THU, role=OfficerRole.SUPERVISOR)))
    done(desk.supervision.change(hoa, hoa, THU))


def test_f82_a_disabled_account_comes_in_no_more_until_it_is_enabled(desk, hoa, minh):
    signed = desk.enters("minh.lv")
    done(desk.supervision.disable(hoa, minh))
    assert refused(desk.accounts.settle(signed.session.id)) == Denied.DISABLED
    assert desk.why_not("minh.lv") == Denied.DISABLED
    assert desk.why_not("minh.lv", OTHER) == Denied.WRONG
    assert refused(desk.supervision.disable(hoa, minh)) == Denied.NOT_NOW
    done(desk.supervision.enable(hoa, minh))
    assert desk.why_not("minh.lv") == ""
    assert refused(desk.supervision.enable(hoa, minh)) == Denied.NOT_NOW


def test_a_supervisor_opens_a_lock_at_once(desk, hoa, minh):
    tries(5, lambda: desk.why_not("minh.lv", OTHER))
    assert refused(desk.supervision.enable(hoa, minh)) == Denied.NOT_NOW
    done(desk.supervision.unlock(hoa, minh))
    assert desk.why_not("minh.lv") == ""


def test_a_reset_opens_a_lock_and_gives_a_password_to_change(desk, hoa, minh):
    tries(5, lambda: desk.why_not("minh.lv", OTHER))
    temporary = done(desk.supervision.reset(hoa, minh))
    assert desk.why_not("minh.lv") == Denied.WRONG
    assert desk.why_not("minh.lv", temporary.password) == Denied.MUST_CHANGE


def test_a_locked_out_supervisor_comes_back_with_a_code_from_paper(desk, hoa):
    printed = done(desk.supervision.new_codes(hoa))
    assert len(set(printed.codes)) == 10
    tries(5, lambda: desk.why_not("hoa.nt", "Wrong@2026"))
    assert desk.why_not("hoa.nt") == Denied.LOCKED
    back = done(desk.accounts.recover("HOA.NT", printed.codes[0].replace("-", " ").lower(), OTHER))
    assert len(back.codes_left) == 9
    assert desk.why_not("hoa.nt", OTHER) == ""


def test_a_supervisor_whose_account_idled_comes_back_with_a_code(desk, hoa):
    (code, *_) = done(desk.supervision.new_codes(hoa)).codes
    desk.clock.forward(hours=24 * 50)
    assert desk.why_not("hoa.nt") == Denied.IDLE
    done(desk.accounts.recover("hoa.nt", code, OTHER))
    assert desk.why_not("hoa.nt", OTHER) == ""


def test_a_code_opens_once_and_only_its_own_account(desk, hoa):
    first, second, *_ = done(desk.supervision.new_codes(hoa)).codes
    done(desk.accounts.recover("hoa.nt", first, OTHER))
    assert refused(desk.accounts.recover("hoa.nt", first, "Moi#2026x")) == Denied.WRONG
    assert refused(desk.accounts.recover("minh.lv", second, "Moi#2026x")) == Denied.WRONG
    assert refused(desk.accounts.recover("nobody", second, "Moi#2026x")) == Denied.WRONG
    assert desk.why_not("hoa.nt", OTHER) == ""
    assert desk.why_not("minh.lv") == ""


def test_new_codes_void_those_before(desk, hoa):
    (old, *_) = done(desk.supervision.new_codes(hoa)).codes
    done(desk.supervision.new_codes(hoa))
    assert refused(desk.accounts.recover("hoa.nt", old, OTHER)) == Denied.WRONG


def test_a_weak_new_password_spends_no_code(desk, hoa):
    (code, *_) = done(desk.supervision.new_codes(hoa)).codes
    assert refused(desk.accounts.recover("hoa.nt", code, "weak")) == Denied.WEAK
    assert refused(desk.accounts.recover("hoa.nt", code, PASSWORD)) == Denied.WEAK
    done(desk.accounts.recover("hoa.nt", code, OTHER))


def test_f82_no_code_brings_back_who_was_disabled_or_is_supervisor_no_more(desk, hoa, minh):
    first, second, *_ = done(desk.supervision.new_codes(hoa)).codes
    done(desk.supervision.change(hoa, minh, replace(THU, role=OfficerRole.SUPERVISOR)))
    done(desk.supervision.disable(minh, hoa))
    assert refused(desk.accounts.recover("hoa.nt", first, OTHER)) == Denied.DISABLED
    done(desk.supervision.enable(minh, hoa))
    done(desk.supervision.change(minh, hoa, THU))
    assert refused(desk.accounts.recover("hoa.nt", second, OTHER)) == Denied.WRONG


def test_no_secret_stands_in_an_event_or_a_row(desk, hoa, minh):
    codes = done(desk.supervision.new_codes(hoa)).codes
    temporary = done(desk.supervision.reset(hoa, minh)).password
    with desk.store.read() as view:
        tables = ("event", "account", "session")
        rows = [row for table in tables for row in view.connection.exec_driver_sql(f"SELECT * FROM {table}").all()]
    kept = b" ".join(field if isinstance(field, bytes) else str(field).encode() for row in rows for field in row)
    assert b"minh.lv" in kept
    for secret in (PASSWORD, temporary, *codes, *(code.replace("-", "") for code in codes)):
        assert secret.encode() not in kept
