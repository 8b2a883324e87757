"""Accounts and sessions in the store: rows as they were folded, whose word counts, what an erasure spares."""

from contextlib import closing

import pytest

from sync.domain.account import OfficerRole, Profile
from sync.domain.ids import AccountId, CounterId, DeviceId, EntityId, OfficerId, ServiceCode
from sync.domain.log import Audience, entity_name
from sync.domain.roles import ERASED
from sync.domain.session import SessionKind, SessionState, Why
from sync.store.account_rows import (
    account_of,
    accounts,
    accounts_named,
    began_at,
    last_password_ms,
    seen_ms,
    sessions_from,
)
from sync.store.logs import LogAuthor
from sync.store.writer import Draft, Proof
from tests.fakes import CENTRE, HandClock
from tests.store.sections import new_store, pen, take

PHC = f"$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHRzb21l${'x' * 43}"
BORN: dict[str, object] = {
    "officer": "thu.t", "name": "Trần Thu", "role": "supervisor", "counter": "3", "languages": ["en"],
    "not_taken": ["NOP-PHI"], "password": PHC,
}  # fmt: skip
OPENED: dict[str, object] = {
    "account": "0123456789abcdef", "counter": "3", "way": "password", "over": {"a": 1}, "forgives": ["b"],
}  # fmt: skip


def says(store, kind, body, entity=None):
    with store.write() as tx:
        return tx.record(Draft(kind, Audience.STAFF, "hoa.nt", body, entity=entity))


def kept(store):
    with store.read() as view:
        return accounts(view), sessions_from(view, 0)


def test_an_account_comes_back_from_its_row_as_it_was_folded(store):
    thu = says(store, "account.created", BORN)
    for kind, body in (
        ("account.password_set", {"password": PHC}),
        ("account.codes_set", {"codes": ["0" * 64, "1" * 64]}),
        ("account.recovered", {"password": PHC, "code": "0" * 64, "forgives": ["b"]}),
        ("account.disabled", {}),
    ):
        says(store, kind, body, thu)
    with store.read() as view:
        (account,) = accounts_named(view, "thu.t")
        assert account_of(view, AccountId(thu)) == account
        assert account_of(view, AccountId(EntityId("x"))) is None
    profile = Profile("Trần Thu", OfficerRole.SUPERVISOR, CounterId("3"), ("en",), (ServiceCode("NOP-PHI"),))
    assert (account.officer, account.profile) == (OfficerId("thu.t"), profile)
    assert account.codes_left == {"1" * 64}
    assert account.forgiven == {"b"}
    assert len(account.earlier) == 2
    assert account.is_disabled
    assert [step.kind.partition(".")[2] for step in account.steps][-2:] == ["recovered", "disabled"]


def test_a_session_comes_back_from_its_row_as_it_was_folded(store):
    session = says(store, "session.opened", OPENED)
    says(store, "session.locked", {"why": "idle"}, session)
    _, (locked,) = kept(store)
    assert (locked.id, locked.state, locked.why, locked.turns) == (session, SessionState.LOCKED, Why.IDLE, 1)
    assert (dict(locked.over), locked.forgives) == ({"a": 1}, {"b"})
    assert [move.kind for move in locked.moves] == [SessionKind.OPENED, SessionKind.LOCKED]
    with store.read() as view:
        assert seen_ms(view, locked.account) == last_password_ms(view, locked.account, locked.device) == locked.since_ms
        assert seen_ms(view, AccountId(EntityId("x"))) == last_password_ms(view, locked.account, DeviceId("c5")) == 0


def test_the_sessions_of_a_machine_are_found_the_newest_first_and_no_more_than_asked_for(tmp_path):
    clock = HandClock()
    with closing(new_store(tmp_path, "c3", clock)) as store:
        first = says(store, "session.opened", OPENED)
        clock.forward(minutes=1)
        second = says(store, "session.opened", OPENED)
        with store.read() as view:
            assert [found.id for found in began_at(view, DeviceId("c3"), 9)] == [second, first]
            assert [found.id for found in began_at(view, DeviceId("c3"), 1)] == [second]
            assert began_at(view, DeviceId("c5"), 9) == ()


def test_rows_are_made_anew_from_the_events_when_the_folds_change(tmp_path):
    store = new_store(tmp_path, "c3", HandClock())
    says(store, "account.created", BORN)
    says(store, "session.opened", OPENED)
    before = kept(store)
    with store.write() as tx:
        tx.connection.exec_driver_sql("DROP TABLE account")
        tx.connection.exec_driver_sql("DROP TABLE session")
        tx.connection.exec_driver_sql("DELETE FROM meta WHERE key = 'fold'")
    store.close()
    again = new_store(tmp_path, "c3", HandClock())
    assert kept(again) == before
    again.close()


@pytest.mark.parametrize(("role", "believed"), [("kiosk", False), ("board", False), ("counter", True), ("hub", True)])
def test_what_a_public_machine_says_of_accounts_is_listed_and_not_believed(store, role, believed):
    author = pen("k9", Audience.STAFF)
    author.writes("account.created", BORN, entity=entity_name(f"{CENTRE}/k9", bytes(8)))
    proof = Proof(LogAuthor(role, role, b"papers"), lambda _seq, _chain, _signature: True)
    with store.write() as tx:
        tx.take(author.section(), proof)
    with store.read() as view:
        listed = [item.reason for item in view.skipped()]
        assert (len(accounts(view)), listed) == ((1, []) if believed else (0, ["not for this machine to say"]))


def test_accounts_in_public_logs_are_none(store):
    author = pen("c9", Audience.PUBLIC)
    author.writes("account.created", BORN, entity=entity_name(f"{CENTRE}/c9", bytes(8)))
    take(store, author.section())
    with store.read() as view:
        assert (accounts(view), [item.reason for item in view.skipped()]) == ((), ["wrong audience"])


def test_who_signed_in_and_who_changed_an_account_cannot_be_erased(store):
    thu = says(store, "account.created", BORN)
    session = says(store, "session.opened", OPENED)
    before = kept(store)
    for entity in (thu, session):
        says(store, ERASED, {"reason": "x"}, entity)
        says(store, ERASED, {"reason": "x"}, entity)
    assert kept(store) == before
    with store.read() as view:
        assert not view.connection.exec_driver_sql("SELECT 1 FROM event WHERE body = x''").all()
