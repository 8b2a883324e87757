"""B12 and B15: what travels, in bytes: events as machines write them, signed, with certificates; and nothing at all."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest
import zstandard

from sync.domain.event import Event, read
from sync.replication.packing import Place, pack
from sync.replication.peer import Peer
from sync.replication.wire import Exchange, Line, encode
from sync.store.writer import Section
from tests.benchmarks.centre import Centre, Talk
from tests.benchmarks.relay import Relay, Way
from tests.benchmarks.report import Book, Figure
from tests.fakes import Server

pytestmark = pytest.mark.benchmark

BATCHES, VISITS, EVENTS = 5, 25, 200
"""Batches of 200 events: 25 people, each with a ticket (4 events) and a dossier (4). Five are a centre's day."""

LOGS, ASKED = 30, 200
UNTIL_QUIET = 8


def test_b12_an_event_takes_its_packed_body_and_sixteen_bytes(book, disk):
    centre = Centre(disk / "b12")
    talk = Talk(centre.hub, centre.province)
    batches = []
    for _ in range(BATCHES):
        centre.serve(VISITS)
        batches.append([said for said in talk.until_equal() if said.sections])
    centre.close()
    note_bytes(book, batches)


def note_bytes(book: Book, batches: Sequence[Sequence[Exchange]]) -> None:
    events = [[event for said in batch for event in events_in(said)] for batch in batches]
    assert {len(batch) for batch in events} == {EVENTS}
    wire = [sum(len(encode(said)) for said in batch) / EVENTS for batch in batches]
    bodies = [len(packed(b"".join(event.body_bytes for event in batch))) / EVENTS for batch in events]
    mean, body = sum(wire) / len(wire), sum(bodies) / len(bodies)
    seen = {
        "all": mean,
        "packed bodies": body,
        "in the first batch": wire[0] - bodies[0],
        "later": (sum(wire[1:]) - sum(bodies[1:])) / (len(wire) - 1),
        "messages": sum(map(len, batches)),
        "taken by": taken_by([said for batch in batches for said in batch]),
        "events": dict(Counter(event.header.kind for batch in events for event in batch)),
    }
    book.note(Figure("B12", "bytes an event beyond its packed body", mean - body, "≤ 16", "B", EVENTS * BATCHES, seen))


def test_b15_an_empty_exchange_is_one_request_of_six_hundred_bytes_each_way(book, disk):
    centre = Centre(disk / "b15")
    for _ in range(LOGS // 2):
        centre.serve_in_a_new_run()
    server = Server(centre.hub)
    relay = Relay(server.port, Way(), Way())
    peer = Peer(relay.address, centre.counter.me.name, centre.counter.passport, centre.clock)
    talk = Talk(centre.counter, centre.hub)
    line = Line()
    for _ in range(UNTIL_QUIET):
        answer = peer.exchange(asked := talk.speaker.ask(talk.mind, talk.today, line))
        heard, line = talk.hear(asked, answer), answer.line
    assert not heard.learned
    with centre.counter.store.read() as view:
        assert len(view.heads(centre.counter.access.scope())) == LOGS
    before = relay.up.passed, relay.down.passed
    for _ in range(ASKED):
        peer.exchange(asked)
    after = relay.up.passed, relay.down.passed
    for way, then, now, said in zip(("asked", "answered"), before, after, (asked, answer), strict=True):
        size, seen = (now - then) / ASKED, {"message": len(encode(said)), "under": "TLS, head and signature"}
        book.note(Figure(f"B15 {way}", f"empty exchange, {LOGS} logs, bytes on TCP", size, "≤ 600", "B", ASKED, seen))
    peer.close()
    relay.close()
    server.die()


def events_in(said: Exchange) -> list[Event]:
    return [read(envelope) for section in said.sections for envelope in section.envelopes]


def packed(plain: bytes) -> bytes:
    return zstandard.ZstdCompressor().compress(plain)


def taken_by(messages: Sequence[Exchange]) -> dict[str, float]:
    """Return how many bytes an event would take less without a part of its message, and what headers leave."""
    events = sum(len(events_in(said)) for said in messages)
    whole = sum(len(encode(said)) for said in messages)
    less = {
        "signatures": [replace(said, sections=tuple(map(signless, said.sections))) for said in messages],
        "certificates": [replace(said, authors={}) for said in messages],
        "all events": [replace(said, sections=()) for said in messages],
    }
    taken = {part: whole - sum(len(encode(said)) for said in without) for part, without in less.items()}
    columns = [pack((place_of(section), section.envelopes) for section in said.sections) for said in messages]
    taken["numbers"] = sum(len(packed(one.numbers)) for one in columns)
    taken["chains of causes"] = sum(len(one.chains) for one in columns)
    taken["entities"] = sum(len(packed("".join(one.words.entities).encode())) for one in columns)
    return {part: round(size / events, 2) for part, size in taken.items()}


def signless(section: Section) -> Section:
    return replace(section, signature=b"")


def place_of(section: Section) -> Place:
    return Place(section.log, section.base.seq, len(section.envelopes))
