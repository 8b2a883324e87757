"""Accounts of the demonstration's officers."""

from sync.demo.accounts import PASSWORD, PIN, open_accounts
from sync.domain.account import OfficerRole
from sync.domain.admission import pin_weakness, weakness
from sync.domain.ids import CounterId, OfficerId
from tests.fakes import HandClock, shipped_lookup
from tests.office.account_desk import Desk, done


def test_officers_of_the_centres_file_sign_in_with_what_everybody_is_told(tmp_path):
    desk, centre = Desk(tmp_path, "c3", HandClock()), shipped_lookup().centre
    roles = {OfficerId("thu.t"): OfficerRole.OFFICER, OfficerId("hoa.nt"): OfficerRole.SUPERVISOR}
    made = open_accounts(desk.book, centre, roles)
    assert [(item.officer, item.name, item.role, item.profile.counter) for item in made] == [
        ("hoa.nt", "Nguyễn Thị Hoa", "supervisor", "3"),
        ("thu.t", "Trần Thu", "officer", "3"),
    ]
    assert desk.enters("hoa.nt", PASSWORD).account == made[0]
    assert desk.why_not("thu.t", PASSWORD) == ""
    assert done(desk.accounts.switch("hoa.nt", PIN, CounterId("3"))).account == made[0]
    assert done(desk.supervision.disable(made[0].id, made[1].id)).is_disabled


def test_what_everybody_is_told_could_be_a_real_password_and_a_real_pin(tmp_path):
    policy = Desk(tmp_path, "c3", HandClock()).policy
    assert weakness(policy, PASSWORD, "hoa.nt") is None
    assert pin_weakness(policy, PIN) is None


def test_every_role_has_somebody_in_the_demonstration(tmp_path):
    desk, centre = Desk(tmp_path, "c3", HandClock()), shipped_lookup().centre
    assert {each.role for each in open_accounts(desk.book, centre)} == set(OfficerRole)
