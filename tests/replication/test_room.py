"""How much is said in one message, and what of it goes first."""

import dataclasses
from datetime import date, timedelta
from hashlib import sha256

from sync.domain.ids import GroupId, LogId
from sync.domain.log import Audience
from sync.replication.mind import less_at_once
from sync.replication.sections import MOST_EVENTS
from sync.replication.wire import LEAST_ROOM_BYTES, encode
from sync.store.heads import HeadTable
from sync.store.logs import Head
from tests.fakes import CENTRE
from tests.replication.party import Party, talk

MAX_BYTES = 64 * 1024


def test_every_message_fits_into_64_kib_and_carries_something(counter, hub):
    """A year's logs, a busy day's, and tickets that cannot be packed any smaller."""
    for party in (counter, hub):
        fill_with_logs(party, 1500, 300)
    counter.applaud(200, 1000)
    assert 3 < messages_until_told(counter, hub) < 10
    assert hub.digests(Audience.PUBLIC) == counter.digests(Audience.PUBLIC)


def test_events_of_16_kib_travel(counter, hub):
    counter.applaud(5, 16_000)
    messages_until_told(counter, hub)
    assert hub.digests(Audience.PUBLIC) == counter.digests(Audience.PUBLIC)


def test_a_peer_too_slow_for_a_whole_message_gets_half_of_it(counter, hub):
    """F-17: down to one event; once it answers, more again."""
    talk(counter, hub)
    counter.applaud(60, 1000)
    whole = counter.ask(hub)
    for _ in range(9):
        known = counter.minds["hub"]
        counter.minds["hub"] = less_at_once(known, whole, known.room_bytes)
    assert 1 <= sum(len(section.envelopes) for section in counter.ask(hub).sections) <= 16
    talk(counter, hub)
    assert counter.minds["hub"].room_bytes == 2 * LEAST_ROOM_BYTES


def test_of_several_sections_of_a_log_the_last_is_acknowledged(counter, hub):
    """None of them is in doubt then: no other log goes before, no certificate travels again."""
    talk(counter, hub)
    for _ in range(120):
        counter.desk.issue("ho-tich")
    assert [len(section.envelopes) for section in counter.ask(hub).sections] == [50, 50, 20]
    talk(counter, hub)
    assert not counter.minds["hub"].doubtful
    assert hub.digests(Audience.PUBLIC) == counter.digests(Audience.PUBLIC)


def test_of_a_log_that_another_request_brings_nothing_is_sent_beside_it(counter, hub):
    talk(counter, hub)
    counter.desk.issue("ho-tich")
    counter.record_staff()
    first, second = counter.ask(hub).sections
    counter.minds["hub"] = dataclasses.replace(counter.minds["hub"], under_way=frozenset({first.log}))
    assert counter.ask(hub).sections == (second,)


def test_room_is_measured_packed(counter, hub):
    """What packs to a tenth travels ten times as many in a message, up to what a peer keeps within a second."""
    talk(counter, hub)
    for _ in range(1100):
        counter.desk.issue("ho-tich")
    asked = counter.ask(hub)
    assert sum(len(section.envelopes) for section in asked.sections) == MOST_EVENTS
    assert len(encode(asked)) < MAX_BYTES / 2


def test_what_happens_today_goes_before_what_is_left_of_earlier_days(counter, hub, clock):
    """F-15: after two weeks without a line, who waits in the hall now is not told last."""
    for _ in range(6):
        counter.applaud(80, 1000)
        clock.forward(hours=24)
    for _ in range(3):
        talk(counter, hub)
    ticket = counter.desk.issue(GroupId("ho-tich"))
    talk(counter, hub)
    assert counter.differs_from(hub)
    assert hub.desk.ticket(ticket.id) == ticket


def messages_until_told(asker: Party, server: Party) -> int:
    count = 0
    while not count or asker.differs_from(server):
        asked = asker.ask(server)
        answer = server.answer(asker, asked)
        assert max(len(encode(asked)), len(encode(answer))) <= MAX_BYTES
        assert asker.hear(server, asked, answer).learned
        count += 1
    return count


def fill_with_logs(party: Party, count: int, a_day: int) -> None:
    """Put logs into the table of what is held, as after many days of many machines."""
    with party.store.write() as tx:
        table = HeadTable(tx.connection)
        for number in range(count):
            log = LogId(f"{CENTRE}/zz{number % 12}.{number:08}/public")
            day = date(2026, 11, 23) - timedelta(days=number // a_day)
            table.begin(Head(log, 1, sha256(log.encode()).digest(), 1, day))
