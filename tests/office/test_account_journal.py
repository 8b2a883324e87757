"""What the supervisor reads of accounts (F-80): every sign-in, every refusal, every change, and whose word it was."""

import pytest

from sync.domain.account import AccountKind, OfficerRole, Profile
from sync.domain.log import Audience
from sync.domain.session import SessionKind, Way, Why
from sync.office.account_journal import MOVE_WORDS, REASON_WORDS, STEP_WORDS, journal
from sync.store.writer import Draft
from tests.fakes import HandClock
from tests.office.account_desk import OTHER, PASSWORD, Desk, done


@pytest.fixture
def desk(tmp_path):
    desk = Desk(tmp_path, "c3", HandClock())
    done(desk.supervision.first("hoa.nt", "Nguyễn Thị Hoa", PASSWORD))
    return desk


def told(desk, from_ms=0):
    return [(line.officer, line.what, line.by) for line in journal(desk.store, from_ms)]


def test_f80_who_signed_in_where_is_told_with_every_lock(desk):
    signed = desk.enters("hoa.nt")
    for act in (
        lambda: desk.accounts.lock(signed.session.id),
        lambda: done(desk.accounts.unlock(signed.session.id, Way.PASSWORD, PASSWORD)),
        lambda: desk.accounts.sign_out(signed.session.id),
    ):
        desk.clock.forward(minutes=1)
        act()
    assert told(desk)[1:] == [
        ("hoa.nt", "Đăng nhập", "hoa.nt"),
        ("hoa.nt", "Khóa máy: bấm F12", "c3"),
        ("hoa.nt", "Mở lại máy", "hoa.nt"),
        ("hoa.nt", "Kết thúc phiên: tự thoát", "c3"),
    ]
    line = journal(desk.store, 0)[1]
    assert (line.device, line.counter, line.at_ms) == ("c3", "3", signed.session.opened_ms)


def test_f80_who_was_refused_is_told_and_an_unknown_name_is_nobodys(desk):
    desk.why_not("hoa.nt", OTHER)
    desk.why_not("nobody")
    assert sorted(told(desk)[1:]) == [
        ("", "Bị từ chối đăng nhập: sai mật khẩu", "c3"),
        ("hoa.nt", "Bị từ chối đăng nhập: sai mật khẩu", "c3"),
    ]


def test_f80_who_changed_whose_account_is_told_and_nothing_older_than_asked(desk):
    desk.clock.forward(hours=1)
    since = desk.clock.now_ms
    done(desk.supervision.create(desk.account("hoa.nt").id, "thu.t", Profile("Trần Thu", OfficerRole.OFFICER)))
    assert told(desk, since) == [("thu.t", "Tạo tài khoản", "hoa.nt")]


def test_the_word_of_who_was_never_a_supervisor_is_marked(desk):
    """A stolen PC may write what it likes until it is revoked: people see it."""
    hoa = desk.account("hoa.nt")
    minh = desk.has("minh.lv", hoa.id)
    with desk.store.write() as tx:
        tx.record(Draft("account.enabled", Audience.STAFF, "minh.lv", {"lifts": []}, entity=hoa.id))
        tx.record(Draft("account.password_set", Audience.STAFF, "hoa.nt", {"password": hoa.password}, entity=minh.id))
    lines = journal(desk.store, 0)
    doubtful = [(line.officer, line.by) for line in lines if line.doubtful]
    assert doubtful == [("hoa.nt", "minh.lv"), ("minh.lv", "hoa.nt")]


def test_everything_that_can_happen_has_its_words():
    assert set(STEP_WORDS) == set(AccountKind)
    assert set(REASON_WORDS) == set(Why)
    assert set(MOVE_WORDS) == set(SessionKind)
