"""What machines say to each other and take from each other: all of it, once, and nothing that is not theirs."""

import dataclasses
import random
import shutil
import string
from hashlib import sha256

import pytest
from sqlalchemy import insert

from sync.domain.event import GENESIS, Event, Header, chain_after, write
from sync.domain.ids import DeviceId, EntityId, LogId
from sync.domain.log import Audience
from sync.domain.roles import Role
from sync.replication.exchange import Access, absorb, compose, further, lacks, learn_what_reached
from sync.replication.wire import CHAIN_BYTES, Exchange, Held, Line, encode
from sync.store.rows import REPLICA
from sync.store.writer import Draft, Section
from tests.fakes import CENTRE, HandClock
from tests.replication.party import Party, catch_up, talk

MAX_BYTES = 64 * 1024


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def kiosk(tmp_path, clock):
    return Party("k1", Role.KIOSK, tmp_path, clock)


@pytest.fixture
def counter(tmp_path, clock):
    return Party("c3", Role.COUNTER, tmp_path, clock)


@pytest.fixture
def hub(tmp_path, clock):
    return Party("hub", Role.HUB, tmp_path, clock)


@pytest.fixture
def province(tmp_path, clock):
    return Party("tinh", Role.PROVINCE, tmp_path, clock)


def test_after_a_talk_both_hold_the_same(kiosk, hub):
    ticket = kiosk.desk.issue("ho-tich")
    catch_up(kiosk, hub)
    assert hub.desk.ticket(ticket.id) == ticket
    assert hub.digests(Audience.PUBLIC) == kiosk.digests(Audience.PUBLIC)


def test_what_others_wrote_is_passed_on(kiosk, counter, hub):
    ticket = kiosk.desk.issue("ho-tich")
    catch_up(kiosk, hub)
    catch_up(counter, hub)
    assert counter.desk.ticket(ticket.id) == ticket


def test_a_message_sent_again_changes_nothing(kiosk, hub):
    """F-24."""
    kiosk.desk.issue("ho-tich")
    asked = kiosk.say(hub, {})
    absorb(hub.store, asked, kiosk.access)
    before = hub.digests(Audience.PUBLIC)
    assert absorb(hub.store, asked, kiosk.access) == ()
    assert hub.digests(Audience.PUBLIC) == before


def test_an_older_message_that_comes_late_takes_nothing_back(kiosk, hub):
    """F-24: the network delivers in any order."""
    kiosk.desk.issue("ho-tich")
    older = kiosk.say(hub, {})
    kiosk.desk.issue("ho-tich")
    catch_up(kiosk, hub)
    before = hub.digests(Audience.PUBLIC)
    absorb(hub.store, older, kiosk.access)
    assert hub.digests(Audience.PUBLIC) == before


def test_an_answer_lost_after_the_commit_does_no_harm(kiosk, hub):
    """F-18: the sender sends again, the receiver has it already."""
    kiosk.desk.issue("ho-tich")
    talk(kiosk, hub, {}, lost=True)
    once = hub.digests(Audience.PUBLIC)
    talk(kiosk, hub, {})
    assert hub.digests(Audience.PUBLIC) == once == kiosk.digests(Audience.PUBLIC)


def test_a_section_that_leaves_a_hole_is_refused(kiosk, hub):
    for _ in range(2):
        kiosk.desk.issue("ho-tich")
    log = next(iter(kiosk.held()))
    first = kiosk.say(hub, {}).sections[0]
    second = dataclasses.replace(first, base_seq=1, base_chain=bytes(8), envelopes=first.envelopes[1:])
    refused = absorb(hub.store, Exchange("x", sections=(second,)), kiosk.access)
    assert [(item.log, item.reason) for item in refused] == [(log, "a hole before the section")]
    assert not hub.held()


def test_an_envelope_changed_on_the_way_is_refused_with_its_whole_section(kiosk, hub):
    for _ in range(3):
        kiosk.desk.issue("ho-tich")
    section = kiosk.say(hub, {}).sections[0]
    forged = section.envelopes[1].replace(b'"number":2', b'"number":9')
    section = dataclasses.replace(section, envelopes=(section.envelopes[0], forged, section.envelopes[2]))
    assert absorb(hub.store, Exchange("x", sections=(section,)), kiosk.access)
    assert not hub.desk.waiting()


def test_a_refused_section_hinders_no_other(kiosk, counter, hub):
    kiosk.desk.issue("ho-tich")
    counter.desk.issue("chung-thuc")
    good, bad = kiosk.say(hub, {}).sections[0], counter.say(hub, {}).sections[0]
    bad = dataclasses.replace(bad, head_chain=bytes(8))
    refused = absorb(hub.store, Exchange("x", sections=(bad, good)), kiosk.access)
    assert [item.log for item in refused] == [bad.log]
    assert len(hub.desk.waiting()) == 1


def test_a_kiosk_is_told_nothing_of_the_staff(kiosk, counter, hub):
    counter.record_staff()
    counter.desk.issue("ho-tich")
    catch_up(counter, hub)
    said = compose(hub.store, hub.me, kiosk.access, {}, Line())
    logs = [*said.held, *said.reached, *(section.log for section in said.sections)]
    assert logs
    assert all(log.endswith("/public") for log in logs)
    assert b"Hoa" not in b"".join(envelope for section in said.sections for envelope in section.envelopes)


def test_a_kiosk_takes_no_staff_event_whoever_offers_it(kiosk, counter):
    counter.record_staff()
    sections = compose(counter.store, counter.me, counter.access, {}, Line()).sections
    refused = absorb(kiosk.store, Exchange("x", sections=sections), kiosk.access)
    assert [item.reason for item in refused] == ["not its log"]
    assert not kiosk.held()


def test_a_kiosk_can_write_no_staff_event_at_the_hub(kiosk, counter, hub):
    """Compromised, it may send what it likes."""
    counter.record_staff()
    sections = compose(counter.store, counter.me, counter.access, {}, Line()).sections
    assert absorb(hub.store, Exchange("x", sections=sections), kiosk.access)
    assert not hub.held()


@pytest.mark.parametrize("log", ["", "x", "other.centre/k1.00000000/public", "24.hop-thinh/k1.0000000/public/../staff"])
def test_a_log_of_another_centre_or_of_no_name_is_refused(log, kiosk, hub):
    event = write(Header(LogId(log or "y"), 1, EntityId("0" * 16), (), "ticket.issued", 0, "k1"), {})
    section = Section(LogId(log), 0, b"", (event.envelope,), chain_after(GENESIS, event)[:CHAIN_BYTES])
    assert absorb(hub.store, Exchange("x", sections=(section,)), kiosk.access)
    assert not hub.held()


def test_an_unknown_kind_is_kept_passed_on_and_skipped(kiosk, counter, hub):
    """F-39: a newer version's event."""
    with kiosk.store.write() as tx:
        tx.record(Draft("ticket.applauded", Audience.PUBLIC, "k1", {}))
    catch_up(kiosk, hub)
    catch_up(counter, hub)
    assert counter.digests(Audience.PUBLIC) == kiosk.digests(Audience.PUBLIC)
    with counter.store.read() as view:
        assert [item.reason for item in view.skipped()] == ["unknown kind"]


def test_every_message_fits_into_64_kib_and_carries_something(kiosk, hub):
    """A year's table of logs, and tickets for a week that cannot be packed any smaller."""
    for party in (kiosk, hub):
        fill_with_logs(party, 1500)
    with kiosk.store.write() as tx:
        for place in range(200):
            tx.record(Draft("ticket.applauded", Audience.PUBLIC, "k1", {"noise": noise(1000, place)}))
    assert messages_until_told(kiosk, hub) > 3


def test_an_event_of_16_kib_travels_alone(kiosk, hub):
    with kiosk.store.write() as tx:
        for place in range(5):
            tx.record(Draft("ticket.applauded", Audience.PUBLIC, "k1", {"noise": noise(16_000, place)}))
    assert messages_until_told(kiosk, hub) == 2
    assert hub.digests(Audience.PUBLIC) == kiosk.digests(Audience.PUBLIC)


def test_an_event_of_16_kib_travels_however_long_the_table_of_logs_is(kiosk, hub):
    fill_with_logs(kiosk, 3000)
    known = kiosk.held()
    with kiosk.store.write() as tx:
        tx.record(Draft("ticket.applauded", Audience.PUBLIC, "k1", {"noise": noise(16_000, 1)}))
    assert len(kiosk.say(hub, known).sections) == 1


def test_a_log_with_two_chains_stops_no_other(counter, hub):
    """F-22: a disk copied while the machine ran; what cannot be told apart fills no message, the rest goes on."""
    copied = LogId(f"{CENTRE}/a.00000000/public")
    let_hold(hub, copied, "one", 1)
    let_hold(counter, copied, noise(10_000, 1), 10)
    ticket = counter.desk.issue("ho-tich")
    talk(counter, hub, hub.held())
    assert hub.desk.ticket(ticket.id) == ticket


def test_who_asks_learns_what_the_province_holds(kiosk, hub, province):
    kiosk.desk.issue("ho-tich")
    catch_up(kiosk, hub)
    assert unsent(kiosk) == 1
    catch_up(hub, province)
    talk(kiosk, hub)
    assert unsent(kiosk) == 0


def test_nobody_believes_a_machine_down_the_line_about_the_province(kiosk, hub):
    """A kiosk that claims it would make the hub forget to send."""
    hub.desk.issue("ho-tich")
    lie = dataclasses.replace(kiosk.say(hub, {}), reached=dict.fromkeys(hub.held(), 1))
    absorb(hub.store, lie, kiosk.access)
    assert unsent(hub) == 1


def test_what_the_province_holds_never_goes_back(kiosk):
    for _ in range(3):
        kiosk.desk.issue("ho-tich")
    log = next(iter(kiosk.held()))
    for seq in (2, 1):
        learn_what_reached(kiosk.store, Exchange("x", reached={log: seq}), kiosk.access)
    assert unsent(kiosk) == 1


def test_a_restored_backup_begins_a_log_of_its_own(tmp_path, kiosk, hub):
    """A rolled-back disk never continues an old log: nothing of the two runs is merged."""
    kiosk.desk.issue("ho-tich")
    kiosk.store.close()
    shutil.copytree(tmp_path / "k1", tmp_path / "backup")
    kiosk.restart()
    lost = kiosk.desk.issue("ho-tich")
    catch_up(kiosk, hub)
    kiosk.store.close()
    shutil.rmtree(tmp_path / "k1")
    shutil.move(tmp_path / "backup", tmp_path / "k1")
    kiosk.restart()
    again = kiosk.desk.issue("ho-tich")
    catch_up(kiosk, hub)
    assert {ticket.id for ticket in hub.desk.waiting()} >= {lost.id, again.id}
    assert hub.digests(Audience.PUBLIC) == kiosk.digests(Audience.PUBLIC)


def test_lacking_is_said_of_heads_only(kiosk):
    kiosk.desk.issue("ho-tich")
    with kiosk.store.read() as view:
        heads = view.heads(kiosk.access.audiences)
    assert lacks(heads, {})
    assert not lacks(heads, kiosk.held())


def test_access_covers_its_audiences_and_its_centre():
    access = Access(frozenset({Audience.PUBLIC}), CENTRE)
    assert access.covers(LogId(f"{CENTRE}/k1.00000000/public"))
    assert not access.covers(LogId(f"{CENTRE}/k1.00000000/staff"))
    assert Access(frozenset(Audience), None).covers(LogId("other/k1.00000000/staff"))


def messages_until_told(sender: Party, receiver: Party) -> int:
    count, known = 0, receiver.held()
    while (message := sender.say(receiver, known)).sections:
        assert len(encode(message)) <= MAX_BYTES
        absorb(receiver.store, message, receiver.access)
        assert further(receiver.held(), known)
        count, known = count + 1, receiver.held()
    return count


def fill_with_logs(party: Party, count: int) -> None:
    """Put logs into the table of what is held, as after many days of many machines."""
    names = [f"{CENTRE}/zz{number % 12}.{number:08}/public" for number in range(count)]
    row = {"centre": CENTRE, "device": "zz", "audience": "public", "seq": 1, "reached": 1}
    with party.store.write() as tx:
        tx.connection.execute(
            insert(REPLICA), [row | {"log": log, "chain": sha256(log.encode()).digest()} for log in names]
        )


def let_hold(party: Party, log: LogId, word: str, events: int) -> None:
    with party.store.write() as tx:
        tx.take(whole(log, [written(log, seq, word) for seq in range(1, events + 1)]))


def whole(log: LogId, events: list[Event]) -> Section:
    chain = GENESIS
    for event in events:
        chain = chain_after(chain, event)
    return Section(log, 0, b"", tuple(event.envelope for event in events), chain[:CHAIN_BYTES])


def written(log: LogId, seq: int, word: str) -> Event:
    return write(Header(log, seq, EntityId(f"{log[-15:-7]}{seq:08}"), (), "ticket.applauded", 0, "x"), {"word": word})


def noise(characters: int, seed: int) -> str:
    return "".join(random.Random(seed).choices(string.ascii_letters + string.digits, k=characters))


def unsent(party: Party) -> int:
    with party.store.read() as view:
        return view.unsent(DeviceId(party.device))[0]


def test_held_names_number_and_chain(kiosk):
    kiosk.desk.issue("ho-tich")
    (held,) = kiosk.held().values()
    assert isinstance(held, Held)
    assert (held.seq, len(held.chain)) == (1, CHAIN_BYTES)
