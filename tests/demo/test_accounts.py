"""Accounts of the demonstration's officers."""

from sync.demo.accounts import open_accounts
from sync.domain.ids import OfficerId
from tests.fakes import HandClock, shipped_lookup
from tests.office.account_desk import Desk, done


def test_officers_of_the_centres_file_sign_in_with_the_passwords_they_were_given(tmp_path):
    desk, centre = Desk(tmp_path, "c3", HandClock()), shipped_lookup().centre
    passwords = {OfficerId("thu.t"): "demo", OfficerId("hoa.nt"): "demo-2"}
    made = open_accounts(desk.book, centre, passwords, supervisor=OfficerId("hoa.nt"))
    assert [(item.officer, item.name, item.role, item.profile.counter) for item in made] == [
        ("hoa.nt", "Nguyễn Thị Hoa", "supervisor", "3"),
        ("thu.t", "Trần Thu", "officer", "3"),
    ]
    assert desk.enters("hoa.nt", "demo-2").account == made[0]
    assert desk.why_not("thu.t", "demo") == ""
    assert done(desk.supervision.disable(made[0].id, made[1].id)).is_disabled
