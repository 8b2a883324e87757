"""B14: a hub behind a mobile line that drops every minute: how much of the line brings events to the province.

Real server, real replicator, TLS, signatures, certificates; both ends share this computer's processor, so that a slow
one shows here too. There are no blobs yet that could stand in the way of events.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, process_time, sleep

import pytest

from sync.domain.ids import DeviceId
from sync.domain.log import Audience
from sync.domain.roles import Role
from sync.identity.authority import Authority, enrol_here, found
from sync.identity.certificates import Subject, chain_text
from sync.identity.keys import sign_head
from sync.identity.passport import Passport
from sync.replication.head import SECTION_EVENTS
from sync.replication.sections import Lack, sections_of
from sync.replication.wire import ROOM_BYTES, encode
from sync.store.logs import LogAuthor, Point, Scope, Signed
from sync.store.store import Store
from sync.store.writer import Section
from tests.benchmarks.filling import Day, Pen, fill
from tests.benchmarks.relay import Relay, Way
from tests.benchmarks.report import Figure
from tests.fakes import CENTRE, KEY, HandClock, Server, new_machine
from tests.replication.saying import says

pytestmark = pytest.mark.benchmark

LINE_BYTES_S, DOWN_BYTES_S = 256_000 / 8, 1_024_000 / 8
AWAY_S = 0.1
"""One way; an answer takes twice as long."""

EVERY_S, NOTICED_S, DROPS = 60.0, 2.0, 3
DAYS, PEOPLE = 34, 600
"""More than the line carries meanwhile; everybody leaves a ticket and a dossier, four events each."""


def test_b14_a_line_that_drops_every_minute_is_used_for_events(book, disk):
    uplink = Uplink(disk)
    working_s = process_time()
    try:
        lasted_s = uplink.drop_every(EVERY_S, DROPS)
        working_s = process_time() - working_s
        events, useful = uplink.arrived()
        sent = uplink.relay.up.passed
    finally:
        uplink.close()
    assert events < uplink.held, "the backlog was too short"
    seen = {"events": events, "bytes an event": useful / events, "sent/line": sent / (LINE_BYTES_S * lasted_s)}
    seen |= {"drops": DROPS, "processor": working_s / lasted_s}
    goodput = useful / (LINE_BYTES_S * lasted_s)
    what = f"goodput at 256 kbit/s, {AWAY_S * 1000:.0f} ms away"
    book.note(Figure("B14", what, goodput, "≥ 0.88", "of line", DROPS, seen))


class Uplink:
    """A hub with a backlog, the line, and the province."""

    def __init__(self, folder: Path) -> None:
        clock = HandClock()
        root = found(folder / "root", "Bắc Ninh", None)
        self.province = Server(new_machine(folder, "tinh", Role.PROVINCE, clock, authority=root))
        self.relay = Relay(self.province.port, Way(LINE_BYTES_S, AWAY_S), Way(DOWN_BYTES_S, AWAY_S))
        self.hub = new_machine(folder, "hub", Role.HUB, clock, (self.relay.address,), root)
        days = [Day(ago, PEOPLE, PEOPLE, counters=[Pen(DeviceId("c3"), Audience.PUBLIC)]) for ago in range(DAYS)]
        self.held = fill(folder / "hub" / "motcua.db", days)
        assert self.hub.passport
        centre = Authority.of(self.hub.passport)
        signing = Signing(self.hub.store, {"k1": _papers(folder, "k1", Role.KIOSK, centre)})
        signing.papers["c3"] = _papers(folder, "c3", Role.COUNTER, centre)
        for pen in (pen for day in days for pen in day.pens):
            signing.sign(pen)

    def drop_every(self, every_s: float, drops: int) -> float:
        """Let the hub exchange, the line drop in the middle of each stretch; return the seconds from first to last."""
        begun = monotonic()
        self.hub.start(lambda _touched: None, lambda _link: None)
        for drop in range(drops):
            sleep(begun + (drop + 0.5) * every_s - monotonic())
            self.relay.drop(NOTICED_S)
        sleep(begun + drops * every_s - monotonic())
        return monotonic() - begun

    def arrived(self) -> tuple[int, int]:
        """Return how many events the province holds, and what they take in full messages, each sent once."""
        with self.province.store.read() as view:
            ends = {str(log): heads[0].seq for log, heads in view.heads(Scope(frozenset(Audience))).items()}
        return sum(ends.values()), sum(len(encode(says(sections=part))) for part in _parts(self.hub.store, ends))

    def close(self) -> None:
        self.hub.close()
        self.relay.close()
        self.province.die()


@dataclass
class Signing:
    """Puts the signatures of their writers under logs, as these would have come to the hub."""

    store: Store
    papers: dict[str, Passport]

    def sign(self, pen: Pen) -> None:
        papers = self.papers[pen.device]
        identity, certificates = papers.identity, chain_text(papers.chain).encode()
        with self.store.write() as tx:
            tx.wrote(pen.log, LogAuthor(identity.fingerprint, identity.role, certificates))
            for seq in {*range(SECTION_EVENTS, len(pen.kept), SECTION_EVENTS), len(pen.kept)}:
                chain = pen.kept[seq - 1].chain
                tx.sign(pen.log, Signed(seq, chain, sign_head(papers.key, pen.log, seq, chain)))


def _papers(folder: Path, device: str, role: Role, authority: Authority) -> Passport:
    return enrol_here(folder / device, KEY, Subject(CENTRE, DeviceId(device), role), authority)


def _parts(store: Store, ends: Mapping[str, int]) -> Iterator[tuple[Section, ...]]:
    """Yield what fits into one message after the other, of each log up to where it has arrived."""
    with store.read() as view:
        heads = [head for of_log in view.heads(Scope(frozenset(Audience))).values() for head in of_log]
        for head in heads:
            base = Point(0, b"")
            while base.seq < ends.get(head.log, 0):
                part, _ = sections_of(view, [Lack(head, base)], ROOM_BYTES)
                yield tuple(section for section in part if section.head.seq <= ends[head.log])
                base = part[-1].head
