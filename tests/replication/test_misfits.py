"""Verifying looks at authors' signatures: one that is changed, gone or somebody else's is named by log and number."""

import random
from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, delete, update

from sync.domain.ids import GroupId, LogId
from sync.domain.log import Audience
from sync.domain.roles import Role
from sync.identity.authority import found
from sync.identity.keys import sign_head
from sync.replication.trust import APART_EVENTS, NOBODYS_SIGNATURE
from sync.store.engine import open_engine
from sync.store.rows import AUTHOR, EVENT, REPLICA, SIGNED
from sync.store.verify import Broken, Fault, verify
from sync.store.writer import Draft
from tests.fakes import KEY, HandClock
from tests.replication.party import Party, catch_up

EVENTS = 2 * APART_EVENTS + 7


@pytest.fixture
def hub(tmp_path) -> Iterator[Party]:
    """A hub with a certificate; at it is a counter's log, signed at three places."""
    root, clock = found(tmp_path / "root", "Lào Cai", None), HandClock()
    hub, counter = (
        Party(device, role, tmp_path, clock, root) for device, role in (("hub", Role.HUB), ("c3", Role.COUNTER))
    )
    for _ in range(EVENTS):
        counter.desk.issue(GroupId("ho-tich"))
    catch_up(counter, hub)
    counter.store.close()
    yield hub
    hub.store.close()


@pytest.fixture
def engine(hub) -> Iterator[Engine]:
    """The hub's database, as somebody sees it who has its key."""
    engine = open_engine(hub.folder / "hub" / "motcua.db", KEY)
    yield engine
    engine.dispose()


def log_of(party: Party) -> LogId:
    (head,) = party.heads(Audience.PUBLIC)
    return head.log


def broken(party: Party, engine: Engine) -> tuple[Broken, ...]:
    return verify(engine, party.me.trust.misfits).broken


def sign_as(engine: Engine, log: LogId, signature: bytes) -> None:
    """Put another signature under the end of a log."""
    with engine.begin() as connection:
        connection.execute(
            update(SIGNED).where(SIGNED.c.log == log, SIGNED.c.seq == EVENTS).values(signature=signature)
        )


def test_f80_logs_that_their_authors_signed_are_whole(hub, engine):
    assert broken(hub, engine) == ()
    with hub.store.read() as view:
        assert len(view.signed(log_of(hub), 0)) == 3


@pytest.mark.parametrize("seed", range(5))
def test_f80_a_changed_byte_of_a_signature_is_named(hub, engine, seed):
    chance, log = random.Random(seed), log_of(hub)
    with hub.store.read() as view:
        chosen = chance.choice(view.signed(log, 0))
    changed = bytearray(chosen.signature)
    changed[chance.randrange(64)] ^= 1 << chance.randrange(8)
    with engine.begin() as connection:
        place = (SIGNED.c.log == log) & (SIGNED.c.seq == chosen.seq)
        connection.execute(update(SIGNED).where(place).values(signature=bytes(changed)))
    assert broken(hub, engine) == (Broken(log, chosen.seq, Fault.SIGNATURE),)


def test_f80_a_signature_by_somebody_elses_key_is_named(hub, engine):
    """A hub whose disk is in wrong hands signs with the hub's own key."""
    (head,) = hub.heads(Audience.PUBLIC)
    sign_as(engine, head.log, sign_head(hub.me.trust.passport.key, head.log, head.seq, head.chain))
    assert broken(hub, engine) == (Broken(head.log, EVENTS, Fault.SIGNATURE),)


def test_f80_a_log_under_another_machines_certificate_is_named_at_every_signature(hub, engine):
    """Whoever changes the author's row along with the signatures cannot change who may write the log."""
    (head,) = hub.heads(Audience.PUBLIC)
    hub.record_staff()
    hub.me.trust.sign_own(hub.store)
    with engine.begin() as connection:
        own = hub.me.trust.passport.identity.fingerprint
        connection.execute(update(AUTHOR).where(AUTHOR.c.log == head.log).values(fingerprint=own))
    sign_as(engine, head.log, sign_head(hub.me.trust.passport.key, head.log, head.seq, head.chain))
    assert {item.seq for item in broken(hub, engine)} == {50, 100, EVENTS}
    assert {item.log for item in broken(hub, engine)} == {head.log}


def test_f80_a_log_whose_author_is_gone_is_named(hub, engine):
    with engine.begin() as connection:
        connection.execute(delete(AUTHOR))
    assert {item.seq for item in broken(hub, engine)} == {50, 100, EVENTS}


def test_f80_events_cut_off_a_signed_log_are_named_though_its_head_was_changed_along(hub, engine):
    log = log_of(hub)
    with hub.store.read() as view:
        chain = view.chain_at(hub.heads(Audience.PUBLIC)[0], 100)
    with engine.begin() as connection:
        connection.execute(delete(EVENT).where(EVENT.c.log == log, EVENT.c.seq > 100))
        connection.execute(update(REPLICA).where(REPLICA.c.log == log).values(seq=100, chain=chain))
    assert broken(hub, engine) == (Broken(log, EVENTS, Fault.SIGNATURE),)


def test_f80_the_end_of_anothers_log_that_bears_no_signature_is_named(hub, engine):
    """Events added by somebody who has the database's key, their chain made to fit."""
    with engine.begin() as connection:
        connection.execute(delete(SIGNED).where(SIGNED.c.seq == EVENTS))
    assert broken(hub, engine) == (Broken(log_of(hub), EVENTS, Fault.SIGNATURE),)


def test_own_events_that_are_not_signed_yet_are_no_fault(hub, engine):
    with hub.store.write() as tx:
        tx.record(Draft("ticket.applauded", Audience.PUBLIC, "hub", {}))
    assert broken(hub, engine) == ()


def test_without_certificates_nobodys_signature_is_asked_for(engine):
    with engine.begin() as connection:
        connection.execute(delete(SIGNED))
        connection.execute(delete(AUTHOR))
    assert verify(engine, NOBODYS_SIGNATURE.misfits).broken == ()
