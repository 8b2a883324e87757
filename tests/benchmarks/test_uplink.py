"""B14: a hub behind a mobile line: how much of it brings events to the province."""

from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest

from sync.domain.ids import DeviceId
from sync.domain.log import Audience
from sync.domain.roles import Role
from sync.identity.authority import Authority, enrol_here, found
from sync.identity.certificates import Subject, chain_text
from sync.identity.keys import sign_head
from sync.identity.passport import Passport
from sync.machine import Machine
from sync.replication.sections import Lack, sections_of
from sync.replication.wire import ROOM_BYTES, SECTION_EVENTS, encode
from sync.store.logs import Head, LogAuthor, Point, Scope, Signed
from sync.store.reader import Reader
from sync.store.store import Store
from tests.benchmarks.filling import Day, Pen, fill
from tests.benchmarks.relay import Relay, Way
from tests.benchmarks.report import Figure
from tests.fakes import CENTRE, KEY, HandClock, Server, new_machine
from tests.replication.saying import says

pytestmark = pytest.mark.benchmark

LINE_BYTES_S = 256_000 / 8
AWAY_S = 0.1
DROP_EVERY_S, NOTICED_S, DROPS = 60.0, 2.0, 3
DAYS, PEOPLE = 18, 600
"""More than the line carries meanwhile; each day's people leave a ticket and a dossier each, four events."""

START = Point(0, b"")


def test_b14_a_line_that_drops_every_minute_is_used_for_events(book, disk):
    line = Uplink(disk)
    lasted_s = line.used_for(DROP_EVERY_S, DROPS)
    arrived = line.arrived()
    line.close()
    seen = {"events": arrived.events, "useful kB": arrived.size / 1000, "sent kB": line.relay.up.passed / 1000}
    goodput = arrived.size / (LINE_BYTES_S * lasted_s)
    book.note(Figure("B14", f"goodput, 256 kbit/s, {AWAY_S * 1000:.0f} ms, a drop a minute", goodput, "≥ 0.88", "of line", DROPS, seen))


class Uplink:
    def __init__(self, folder):
        self.clock = HandClock()
        root = found(folder / "root", "Bắc Ninh", None)
        self.province = Server(new_machine(folder, "tinh", Role.PROVINCE, self.clock, authority=root))
        self.relay = Relay(self.province.port, Way(LINE_BYTES_S, AWAY_S), Way(LINE_BYTES_S * 4, AWAY_S))
        self.hub = new_machine(folder, "hub", Role.HUB, self.clock, (self.relay.address,), root)
        centre = Authority.of(self.hub.passport)
        self.k1 = enrol_here(folder / "k1", KEY, Subject(CENTRE, DeviceId("k1"), Role.KIOSK), centre)
        self.c3 = enrol_here(folder / "c3", KEY, Subject(CENTRE, DeviceId("c3"), Role.COUNTER), centre)
        days = [Day(ago, PEOPLE, PEOPLE, counters=[Pen(DeviceId("c3"), Audience.PUBLIC)]) for ago in range(DAYS)]
        self.held = fill(folder / "hub" / "motcua.db", days)
        for day in days:
            sign_all(self.hub.store, day.pens, {"k1": self.k1, "c3": self.c3})

    def used_for(self, every_s, drops):
        begun = monotonic()
        self.hub.start(lambda _: None, lambda _: None)
        sleep(every_s / 2)
        for n in range(drops):
            self.relay.drop(NOTICED_S)
            sleep(max(begun + (n + 1.5) * every_s - monotonic(), 0) if n < drops - 1 else every_s / 2 - NOTICED_S)
        return monotonic() - begun

    def arrived(self):
        return worth(self.hub.store, self.province.store)

    def close(self):
        self.hub.close(); self.relay.close(); self.province.die()


def sign_all(store, pens, passports):
    with store.write() as tx:
        for pen in pens:
            papers = passports[pen.device]
            tx.wrote(pen.log, LogAuthor(papers.identity.fingerprint, papers.identity.role, chain_text(papers.chain).encode()))
            for n in [*range(SECTION_EVENTS, len(pen.kept), SECTION_EVENTS), len(pen.kept)]:
                chain = pen.kept[n - 1].chain
                tx.sign(pen.log, Signed(n, chain, sign_head(papers.key, pen.log, n, chain)))


from collections import namedtuple
Arrived = namedtuple("Arrived", "events size")
from itertools import groupby
from dataclasses import replace
def worth(hub, province):
    with province.read() as view:
        there = {log: heads[0] for log, heads in view.heads(Scope(frozenset(Audience))).items()}
    with hub.read() as view:
        return Arrived(sum(h.seq for h in there.values()), sum(len(encode(m)) for m in messages(view, there)))


def messages(view, there):
    batch, room = [], ROOM_BYTES
    for head in there.values():
        base = START
        while base.seq < head.seq:
            secs, more = sections_of(view, [Lack(head, base)], room)
            if not secs:
                yield says(sections=tuple(batch)); batch, room = [], ROOM_BYTES
                continue
            batch += secs; room -= sum(len(e) for s in secs for e in s.envelopes)
            base = secs[-1].head
            if room <= 0 or base.seq < head.seq:
                yield says(sections=tuple(batch)); batch, room = [], ROOM_BYTES
    if batch:
        yield says(sections=tuple(batch))
