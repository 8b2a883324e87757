"""Verifying finds one changed byte anywhere in a log, and names log and number."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import Engine, delete, func, insert, select, update

from sync.domain.event import GENESIS, stored_at
from sync.domain.ids import DeviceId, EntityId, LogId
from sync.domain.log import Audience
from sync.domain.roles import ERASED
from sync.store.engine import open_engine
from sync.store.rows import EVENT, REPLICA
from sync.store.store import Store
from sync.store.verify import Broken, Fault, Head, Link, verify, walk
from sync.store.writer import Draft
from tests.fakes import CENTRE, KEY, HandClock
from tests.store.sections import ISSUED, RECEIVED, pen, take

NUMBERS = range(1, 41)


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> Path:
    """A machine's database: its own two logs and another machine's, 40 events each."""
    path: Path = tmp_path_factory.mktemp("written") / "motcua.db"
    store = Store(path, KEY, CENTRE, DeviceId("quay-3"), HandClock())
    other = pen()
    for number in NUMBERS:
        with store.write() as tx:
            tx.record(Draft("ticket.issued", Audience.PUBLIC, "quay-3", ISSUED | {"number": number}))
            tx.record(Draft("dossier.received", Audience.STAFF, "lan.nguyen", RECEIVED | {"code": f"TAM-{number}"}))
        other.writes("ticket.issued", ISSUED | {"number": number}, entity=f"{number:016}")
    take(store, other.section())
    store.close()
    return path


@pytest.fixture
def path(written, tmp_path) -> Path:
    return Path(shutil.copy(written, tmp_path))


@pytest.fixture
def engine(path) -> Iterator[Engine]:
    engine = open_engine(path, KEY)
    yield engine
    engine.dispose()


def change(engine: Engine, log: str, seq: int, **values: object) -> None:
    with engine.begin() as connection:
        connection.execute(update(EVENT).where(EVENT.c.log == log, EVENT.c.seq == seq).values(values))


def logs(engine: Engine) -> list[LogId]:
    with engine.connect() as connection:
        return [LogId(log) for log in connection.scalars(select(REPLICA.c.log).order_by(REPLICA.c.log))]


def test_what_nobody_touched_is_whole(engine):
    verified = verify(engine)
    assert (verified.logs, verified.events, verified.broken) == (3, 120, ())


@pytest.mark.parametrize("column", ["header", "body", "chain"])
@pytest.mark.parametrize("seed", range(12))
def test_f80_one_changed_byte_is_named_by_log_and_number(engine, column, seed):
    chance = Random(seed)
    log, seq = chance.choice(logs(engine)), chance.choice(NUMBERS)
    with engine.connect() as connection:
        chosen = select(EVENT.c[column]).where(EVENT.c.log == log, EVENT.c.seq == seq)
        changed = bytearray(connection.scalars(chosen).one())
    changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    change(engine, log, seq, **{column: bytes(changed)})
    (broken,) = verify(engine).broken
    assert (broken.log, broken.seq) == (log, seq)
    assert broken.fault in (Fault.BYTES, Fault.PLACE)


def test_a_sample_is_as_large_as_it_is_asked_to_be(engine):
    assert [verify(engine, most_logs=most).logs for most in (0, 1, 2, 3, 4)] == [0, 1, 2, 3, 3]


def test_several_changes_are_all_named(engine):
    first, _, third = logs(engine)
    change(engine, first, 1, body=b"{}")
    change(engine, first, 40, body=b"{}")
    change(engine, third, 7, body=b"{}")
    found = [(broken.log, broken.seq) for broken in verify(engine).broken]
    assert found == [(first, 1), (first, 40), (third, 7)]


def test_an_event_that_is_gone_is_named(engine):
    first, second, _ = logs(engine)
    with engine.begin() as connection:
        connection.execute(delete(EVENT).where(EVENT.c.log == first, EVENT.c.seq.in_([5, 6])))
        connection.execute(delete(EVENT).where(EVENT.c.log == second, EVENT.c.seq > 38))
    assert verify(engine).broken == (Broken(first, 5, Fault.MISSING), Broken(second, 39, Fault.MISSING))


def test_a_head_that_is_wrong_or_gone_is_named(engine):
    first, second, _ = logs(engine)
    with engine.begin() as connection:
        connection.execute(update(REPLICA).where(REPLICA.c.log == first).values(chain=bytes(32)))
        connection.execute(delete(REPLICA).where(REPLICA.c.log == second))
    assert verify(engine).broken == (Broken(first, 40, Fault.HEAD), Broken(second, 40, Fault.HEAD))


def test_a_log_that_is_gone_but_for_its_head_is_named(engine):
    first, *_ = logs(engine)
    with engine.begin() as connection:
        connection.execute(delete(EVENT).where(EVENT.c.log == first))
    assert verify(engine).broken == (Broken(first, 1, Fault.MISSING),)


def test_an_event_at_anothers_place_is_named(engine):
    """Its chain is made to fit: whoever holds the key can do that, and the author's own header then tells."""
    first, second, _ = logs(engine)
    with engine.begin() as connection:
        taken = connection.execute(select(EVENT).where(EVENT.c.log == second, EVENT.c.seq == 1)).mappings().one()
        connection.execute(delete(EVENT).where(EVENT.c.log == first))
        connection.execute(insert(EVENT).values({**taken, "log": first}))
        connection.execute(update(REPLICA).where(REPLICA.c.log == first).values(seq=1, chain=taken["chain"]))
    assert verify(engine).broken == (Broken(first, 1, Fault.PLACE),)


def test_a_ticket_given_anothers_event_is_named(engine):
    first, *_ = logs(engine)
    change(engine, first, 3, entity="0" * 16)
    assert verify(engine).broken == (Broken(first, 3, Fault.PLACE),)


@pytest.fixture
def talking(tmp_path) -> Iterator[Store]:
    """A machine's store with two tickets, of which the second was called twice, and a dossier."""
    store = Store(tmp_path / "motcua.db", KEY, CENTRE, DeviceId("quay-3"), HandClock())
    with store.write() as tx:
        tickets = [tx.record(Draft("ticket.issued", Audience.PUBLIC, "quay-3", ISSUED | {"number": n})) for n in (1, 2)]
        for _ in range(2):
            tx.record(Draft("ticket.called", Audience.PUBLIC, "quay-3", {"counter": "5"}, entity=tickets[1]))
        tx.record(Draft("dossier.received", Audience.STAFF, "lan.nguyen", RECEIVED | {"code": "TAM-1"}))
    yield store
    store.close()


@pytest.mark.parametrize("seq", [3, 4])
@pytest.mark.parametrize("other", ["first", "nobody"])
def test_f80_a_call_given_to_another_person_is_named_and_none_of_those_that_follow_it(talking, tmp_path, seq, other):
    with talking.read() as view:
        first = min(view.all_tickets(), key=lambda ticket: ticket.number).id
    engine = open_engine(tmp_path / "motcua.db", KEY)
    public = next(log for log in logs(engine) if log.endswith("public"))
    assert verify(engine).broken == ()
    change(engine, public, seq, entity=first if other == "first" else "0" * 16)
    assert verify(engine).broken == (Broken(public, seq, Fault.PLACE),)


def test_an_event_whose_past_was_dropped_with_its_log_is_no_fault(talking, tmp_path):
    other = pen()
    other.writes("ticket.issued", ISSUED, entity="7" * 16)
    take(talking, other.section())
    with talking.write() as tx:
        tx.record(Draft("ticket.called", Audience.PUBLIC, "quay-3", {"counter": "5"}, entity=EntityId("7" * 16)))
    engine = open_engine(tmp_path / "motcua.db", KEY)
    assert verify(engine).broken == ()
    with engine.begin() as connection:
        for table in (EVENT, REPLICA):
            connection.execute(delete(table).where(table.c.log == other.section().log))
    assert verify(engine).broken == ()


def test_f77_where_the_past_of_an_event_cannot_be_read_the_event_itself_stands(talking, tmp_path):
    other = pen()
    for number in NUMBERS:
        other.writes("ticket.issued", ISSUED | {"number": number}, entity=f"{number:016}")
    take(talking, other.section())
    with talking.write() as tx:
        for number in NUMBERS:
            tx.record(
                Draft("ticket.called", Audience.PUBLIC, "quay-3", {"counter": "5"}, entity=EntityId(f"{number:016}"))
            )
    talking.close()
    path, logs_in_part = tmp_path / "motcua.db", 0
    whole = path.read_bytes()
    for page in range(1, len(whole) // 4096):
        data = bytearray(whole)
        data[page * 4096 + 7] ^= 1
        path.write_bytes(data)
        engine = open_engine(path, KEY)
        broken = verify(engine).broken
        engine.dispose()
        assert {item.fault for item in broken} <= {Fault.UNREADABLE}
        logs_in_part += {item.log for item in broken} == {other.section().log}
    assert logs_in_part


@pytest.mark.usefixtures("talking")
def test_f80_a_body_that_was_taken_away_with_its_own_hash_left_is_named(tmp_path):
    engine = open_engine(tmp_path / "motcua.db", KEY)
    staff = next(log for log in logs(engine) if log.endswith("staff"))
    with engine.begin() as connection:
        row = connection.execute(select(EVENT).where(EVENT.c.log == staff)).mappings().one()
    left = stored_at(staff, 1, row["header"], row["body"]).stub.body_hash
    change(engine, staff, 1, body=b"", body_hash=left)
    assert verify(engine).broken == (Broken(staff, 1, Fault.BODY),)


def test_a_body_that_an_erasure_took_or_that_is_asked_for_is_no_fault(talking, tmp_path):
    with talking.read() as view:
        (dossier,) = view.dossiers()
    with talking.write() as tx:
        tx.record(Draft(ERASED, Audience.STAFF, "lan.nguyen", {"reason": "x"}, entity=EntityId(dossier.id)))
    engine = open_engine(tmp_path / "motcua.db", KEY)
    with engine.connect() as connection:
        assert connection.scalar(select(func.count()).where(EVENT.c.body_hash != b"")) == 1
    assert verify(engine).broken == ()


@pytest.mark.parametrize("column", ["header", "body", "chain"])
def test_a_text_in_the_place_of_bytes_is_named(engine, column):
    first, *_ = logs(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql(f"UPDATE event SET {column} = 'text' WHERE log = ? AND seq = 3", (first,))
    assert verify(engine).broken == (Broken(first, 3, Fault.BYTES),)


def test_a_header_that_cannot_be_read_is_named(engine):
    first, *_ = logs(engine)
    change(engine, first, 3, header=b"{}")
    assert verify(engine).broken == (Broken(first, 3, Fault.BYTES),)


def test_a_signature_that_does_not_fit_is_named(engine):
    first, *_ = logs(engine)
    verified = verify(engine, lambda kept: [kept.links[-1].seq] if kept.log == first else [])
    assert verified.broken == (Broken(first, 40, Fault.SIGNATURE),)


def test_f77_a_byte_changed_on_the_disk_is_named_with_all_that_its_page_holds(path, engine):
    """The page's authentication fails under the key, so nothing on it can be read; all the rest is."""
    known = logs(engine)
    engine.dispose()  # what was written is in the one file now
    whole, chance, named = path.read_bytes(), Random(7), 0
    for page in range(len(whole) // 4096 * 2 // 3, len(whole) // 4096):  # the last third, where events lie
        data = bytearray(whole)
        data[page * 4096 + chance.randrange(4096)] ^= 1
        path.write_bytes(data)
        verified = verify(engine)
        engine.dispose()
        assert verified.events + len(verified.broken) == 120 or not verified.events
        assert {broken.fault for broken in verified.broken} <= {Fault.UNREADABLE}
        assert {broken.log for broken in verified.broken} <= {"", *known}
        named += 0 < len(verified.broken) < 40 and bool(verified.events)
    assert named > 5


def test_a_file_that_tells_nothing_is_said(path, engine):
    engine.dispose()
    data = path.read_bytes()
    path.write_bytes(data[:4096] + bytes(len(data) - 4096))
    assert verify(engine).broken == (Broken(LogId(""), 0, Fault.UNREADABLE),)


# The walk itself.


def chained(*events: tuple[int, bytes, bytes]) -> list[Link]:
    """Return links from (number, chain before, digest)."""
    return [Link(seq, sha256(before + digest).digest(), digest) for seq, before, digest in events]


@pytest.fixture
def forked() -> list[Link]:
    """One event, then two second ones, one of which is followed: a machine copied while it ran."""
    (first,) = chained((1, GENESIS, b"a"))
    left, right = chained((2, first.chain, b"b"), (2, first.chain, b"c"))
    return [first, left, right, *chained((3, right.chain, b"d"))]


def test_both_chains_of_a_forked_log_are_walked(forked):
    _, left, _, last = forked
    heads = [Head(2, left.chain), Head(3, last.chain)]
    assert walk(forked, heads) == {}
    assert walk(forked, heads[:1]) == {3: Fault.HEAD}
    assert walk(forked, heads[1:]) == {2: Fault.HEAD}


def test_a_change_in_one_chain_of_a_forked_log_is_named_once(forked):
    first, left, right, last = forked
    changed = [first, left, replace(right, digest=b"x"), last]
    assert walk(changed, [Head(2, left.chain), Head(3, last.chain)]) == {2: Fault.BYTES}


def test_nothing_and_no_head_is_whole():
    assert walk([], []) == {}


def test_what_cannot_be_read_hides_nothing_after_it(forked):
    first, _, right, last = forked
    links = [first, Link(2, b"", b"", Fault.UNREADABLE), last, *chained((4, b"not the one before", b"e"))]
    assert walk(links, [Head(4, links[-1].chain)]) == {2: Fault.UNREADABLE, 4: Fault.BYTES}
    assert right not in links
