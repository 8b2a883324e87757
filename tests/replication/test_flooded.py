"""What one enrolled machine can send without end costs the others neither their memory nor their time (F-74)."""

import base64
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

import pytest

from sync.domain.event import Header, Ref, read_at, write
from sync.domain.ids import EntityId, Fingerprint, LogId
from sync.domain.log import Audience
from sync.domain.revocation import REVOKED, revoked_bodies
from sync.domain.roles import Role
from sync.identity.authority import found
from sync.replication.mind import MOST_POINTS, Mind, hear
from sync.replication.wire import Held, NotAnExchange, decode, encode
from sync.store.logs import Point
from sync.store.writer import Draft
from tests.fakes import HandClock
from tests.replication.party import Party, catch_up
from tests.replication.saying import says
from tests.store.sections import ISSUED, new_store, pen, take

MEGABYTE = 1024 * 1024


@pytest.fixture
def party(tmp_path) -> Iterator[Callable[[str, Role], Party]]:
    """Make enrolled machines of one centre; their authority is the root, for shortness."""
    root, clock = found(tmp_path / "root", "Lào Cai", None), HandClock()
    made: list[Party] = []

    def makes(device: str, role: Role) -> Party:
        made.append(Party(device, role, tmp_path, clock, root))
        return made[-1]

    yield makes
    for one in made:
        one.store.close()


@pytest.fixture
def hub(party):
    return party("hub", Role.HUB)


def says_ended(author: Party, target: Party, *, and_goes_off: bool = False) -> None:
    """Let a machine say that another is ended, whether or not its word counts."""
    (body,) = revoked_bodies(target.me.name, Fingerprint(key_of(target)), {})
    with author.store.write() as tx:
        tx.record(Draft(REVOKED, Audience.PUBLIC, author.device, body))
        author.me.trust.end_noticed(tx)
        if and_goes_off:
            raise RuntimeError("before it is kept")


def ended(party: Party) -> set[str]:
    with party.store.read() as view:
        return {str(item.key) for item in party.me.trust.revocations(view).known}


def key_of(party: Party) -> str:
    passport = party.me.trust.passport
    assert passport
    return passport.identity.fingerprint


def test_of_whom_nobody_believes_that_others_are_ended_no_such_word_is_read_again(party, hub):
    """All of them are read to know who may ask: ten thousand from a stolen kiosk would stop every request for good."""
    kiosk, counter, other = party("k1", Role.KIOSK), party("c3", Role.COUNTER), party("c5", Role.COUNTER)
    for author in (kiosk, counter):
        author.desk.issue("ho-tich")
        catch_up(author, hub)
        says_ended(author, other)
        catch_up(author, hub)
    with hub.store.read() as view:
        assert view.notices(REVOKED) == ()
    assert hub.digests(Audience.PUBLIC)[0] == counter.digests(Audience.PUBLIC)[0]


def test_who_was_ended_is_read_from_the_events_once(party, hub):
    """A province is asked by 3,321 centres, each of which has ended some machines in its life."""
    says_ended(hub, party("c3", Role.COUNTER))
    with hub.store.read() as view:
        first = hub.me.trust.revocations(view)
    with hub.store.read() as view:
        assert hub.me.trust.revocations(view) is first


def test_who_is_ended_next_is_known_at_once(party, hub):
    one, two = party("c3", Role.COUNTER), party("c5", Role.COUNTER)
    says_ended(hub, one)
    assert ended(hub) == {key_of(one)}
    says_ended(hub, two)
    assert ended(hub) == {key_of(one), key_of(two)}


def test_an_end_whose_commit_was_lost_is_none(party, hub):
    one = party("c3", Role.COUNTER)
    with pytest.raises(RuntimeError):
        says_ended(hub, one, and_goes_off=True)
    assert ended(hub) == set()


def test_an_end_whose_body_was_kept_back_counts_when_that_comes(party, hub):
    """What was concluded without it must not stand."""
    province, counter = party("tinh", Role.PROVINCE), party("c3", Role.COUNTER)
    says_ended(hub, counter)
    hub.me.trust.sign_own(hub.store)
    with hub.store.write() as tx:
        tx.connection.exec_driver_sql("CREATE TABLE kept AS SELECT * FROM event")
        (log, event), *_ = tx.notices(REVOKED)
        gone = {"hash": event.stub.body_hash, "log": log, "seq": event.header.seq}
        tx.connection.exec_driver_sql(
            "UPDATE event SET body = x'', body_hash = :hash WHERE log = :log AND seq = :seq", gone
        )
    catch_up(province, hub)
    assert ended(province) == set()
    with hub.store.write() as tx:
        tx.connection.exec_driver_sql(
            "UPDATE event SET body_hash = x'', body = (SELECT body FROM kept WHERE kept.chain = event.chain)"
        )
    for _ in range(3):
        asked = province.ask(hub)
        province.hear(hub, asked, hub.answer(province, asked))
    assert ended(province) == {key_of(counter)}


@contextmanager
def grown_by(most_bytes: int) -> Iterator[None]:
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        yield
        assert tracemalloc.get_traced_memory()[0] - before < most_bytes
    finally:
        tracemalloc.stop()


def test_what_is_no_certificate_is_not_remembered(hub):
    theirs = pen("k1")
    theirs.writes("ticket.issued", ISSUED, entity="0000000000000001")
    with grown_by(MEGABYTE // 4), hub.store.write() as tx:
        for place in range(100):
            shown = base64.b64encode(place.to_bytes(2, "big") * 3000)
            assert hub.me.trust.take(tx, theirs.section(), {theirs.log: shown}) is not None


def test_long_headers_are_not_kept_in_memory_once_they_are_read():
    def envelope(place: int) -> bytes:
        after = tuple(Ref(LogId("x"), seq, "01234567") for seq in range(700))
        header = Header(LogId("24.x/k1.00000000/public"), 1, EntityId(""), after, "ticket.x", place, "k1")
        return write(header, {}).envelope

    envelopes = [envelope(place) for place in range(30)]
    with grown_by(MEGABYTE // 2):
        for one in envelopes:
            assert len(read_at(LogId("24.x/k1.00000000/public"), 1, one).header.after) == 700


def test_of_a_log_as_many_points_are_remembered_as_are_worth_looking_for(counter):
    log = LogId("24.hop-thinh/k1.00000000/public")
    said = says(table={log: tuple(Held(Point(seq, seq.to_bytes(8, "big"))) for seq in range(1, 5000))})
    with counter.store.read() as view:
        table = hear(view, counter.access.scope(), Mind(), said).table
    assert {point.seq for point in table[log]} == set(range(5000 - MOST_POINTS, 5000))


def test_for_a_point_that_is_not_here_no_branch_is_gone_through(tmp_path, clock):
    """Of a log with two histories a branch is found by going through it: so it was for each of 200,000 such points."""
    one = pen("k1")
    for number in range(1, 80):
        one.writes("ticket.issued", ISSUED | {"number": number}, entity=f"{number:016}")
    other = pen("k1")
    for number in range(1, 80):
        other.writes("ticket.issued", ISSUED | {"number": number + 100}, entity=f"{number + 100:016}")
    store = new_store(tmp_path, "hub", clock)
    take(store, one.section(0, 40), one.section(40), other.section(0, 40), other.section(40))
    asked: list[str] = []
    with store.read() as view:
        first, second = view.heads_of([one.log])[one.log]
        driver = view.connection.connection.driver_connection
        assert driver is not None
        driver.set_trace_callback(asked.append)
        assert not view.leads_through(first, Point(1, b"elsewhere"[:8]))
        driver.set_trace_callback(None)
        assert len(asked) == 1
        mine, theirs = (one, other) if first.chain == one.chains[-1] else (other, one)
        assert view.leads_through(first, mine.point(1))
        assert not view.leads_through(first, theirs.point(1))
        assert view.leads_through(second, theirs.point(79))
    store.close()


@pytest.mark.parametrize("said", [{"whole": frozenset({date.max})}, {"today": date.max}])
def test_the_last_day_that_there_is_is_none(said):
    """Whoever tells the heads of a day asks for the one after: each such message left the trace of a bug."""
    with pytest.raises(NotAnExchange):
        decode(encode(says(**said)))
