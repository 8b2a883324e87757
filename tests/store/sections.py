"""The real store of a device, sections as they travel, and events as another machine writes them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sync.clock import Clock
from sync.domain.epoch import epoch_name
from sync.domain.event import GENESIS, Event, Header, Ref, chain_after, ref_to, write
from sync.domain.ids import DeviceId, EntityId, LogId
from sync.domain.log import Audience
from sync.store.logs import POINT_CHAIN_BYTES, Head, Point, Scope
from sync.store.reader import Reader
from sync.store.state import events_digest, state_digest
from sync.store.store import Store
from sync.store.writer import Refused, Section
from tests.fakes import CENTRE, KEY, moment

BOTH = (Audience.PUBLIC, Audience.STAFF)
ISSUED: dict[str, object] = {"series": "A", "number": 45, "day": "2026-11-23", "group": "ho-tich"}
RECEIVED: dict[str, object] = {
    "code": "TAM-QUAY-3-261123-1",
    "procedure": "1.001193",
    "procedure_name": "Thủ tục đăng ký khai sinh",
    "applicant": {"name": "Trần Thị Bưởi"},
    "counter": "3",
}


@dataclass
class Pen:
    """Another machine's log, written here event by event."""

    log: LogId
    events: list[Event] = field(default_factory=list)
    chains: list[bytes] = field(default_factory=lambda: [GENESIS])

    def writes(self, kind: str, body: dict[str, object], after: Iterable[Ref] = (), entity: str = "") -> Ref:
        header = Header(self.log, len(self.chains), EntityId(entity), tuple(after), kind, moment(23, 10), "kiosk-9")
        self.puts(write(header, body))
        return ref_to(header, self.chains[-1])

    def puts(self, event: Event) -> None:
        self.events.append(event)
        self.chains.append(chain_after(self.chains[-1], event))

    def copied(self) -> "Pen":
        """Return the pen of the machine's twin: from now on each writes its own history of the same log."""
        return Pen(self.log, [*self.events], [*self.chains])

    def section(self, base: int = 0, until: int | None = None) -> Section:
        end = len(self.events) if until is None else until
        return Section(
            self.log,
            self.point(base),
            tuple(event.envelope for event in self.events[base:end]),
            self.point(end),
        )

    def point(self, seq: int) -> Point:
        return Point(seq, self.chains[seq][:POINT_CHAIN_BYTES] if seq else b"")


def new_store(folder: Path, device: str, clock: Clock, key: bytes = KEY) -> Store:
    """Open or make the store of a device of the demonstration centre."""
    return Store(folder / device / "motcua.db", key, CENTRE, DeviceId(device), clock)


def pen(device: str = "kiosk-9", audience: Audience = Audience.PUBLIC, run: str = "00000000") -> Pen:
    return Pen(LogId(f"24.hop-thinh/{device}.{run}/{audience}"))


def take(store: Store, *sections: Section) -> list[Refused | None]:
    with store.write() as tx:
        return [tx.take(section) for section in sections]


def cut(store: Store, log: LogId, base: int, until: int) -> Section:
    """Return a store's events of a log of one history from after ``base`` up to ``until``."""
    with store.read() as view:
        (head,) = view.heads_of([log])[log]
        events = view.events_of(head, base, 1 << 24)[: until - base]
        start = Point(base, (view.chain_at(head, base) or b"")[:POINT_CHAIN_BYTES])
    end = Point(base + len(events), events[-1][0][:POINT_CHAIN_BYTES])
    return Section(log, start, tuple(event.envelope for _, event in events), end)


def all_heads(view: Reader, *audiences: Audience) -> list[Head]:
    """Return all heads of these audiences, of both if none is named, in the order of their logs."""
    found = view.heads(Scope(frozenset(audiences or BOTH)))
    return [head for of_log in found.values() for head in of_log]


def events(view: Reader, head: Head, after: int = 0, room_bytes: int = 1 << 24) -> list[Event]:
    """Return the events of a head's branch."""
    return [event for _, event in view.events_of(head, after, room_bytes)]


def seqs(store: Store, *audiences: Audience) -> dict[LogId, int]:
    """Return how far each log is held; each has one history."""
    with store.read() as view:
        return {head.log: head.seq for head in all_heads(view, *audiences)}


def lacking(source: Store, target: Store, audiences: Iterable[Audience] = BOTH) -> list[Section]:
    """Return all that a store holds of these audiences beyond another; each log has one history."""
    mine, theirs = seqs(source, *audiences), seqs(target)
    return [cut(source, log, theirs.get(log, 0), seq) for log, seq in sorted(mine.items()) if seq > theirs.get(log, 0)]


def digests(store: Store, *audiences: Audience) -> list[str]:
    with store.read() as view:
        return [digest(view, audience) for audience in audiences for digest in (events_digest, state_digest)]


FIRST_EPOCH = epoch_name(1, "", "00000000")


def reach(store: Store, seqs_of: Mapping[LogId, int], epoch: str = FIRST_EPOCH) -> None:
    """Let the store hear that the province holds logs of one history so far."""
    with store.write() as tx:
        heads_here = tx.heads_of(seqs_of)
        tx.province_holds(epoch, {log: {heads_here[log][0].point: seq} for log, seq in seqs_of.items()})
