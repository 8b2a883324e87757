"""The real store of a device, sections as they travel, and events as another machine writes them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from sync.clock import Clock
from sync.domain.event import GENESIS, Event, Header, Ref, chain_after, ref_to, write
from sync.domain.ids import DeviceId, EntityId, LogId
from sync.domain.log import Audience
from sync.store.store import Store
from sync.store.writer import Refused, Section
from tests.fakes import CENTRE, KEY, moment

BOTH = (Audience.PUBLIC, Audience.STAFF)
CHAIN = 8
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
        event = write(header, body)
        self.events.append(event)
        self.chains.append(chain_after(self.chains[-1], event))
        return ref_to(header, self.chains[-1])

    def section(self, base: int = 0, until: int | None = None) -> Section:
        end = len(self.events) if until is None else until
        return Section(
            self.log,
            base,
            self.chains[base][:CHAIN] if base else b"",
            tuple(event.envelope for event in self.events[base:end]),
            self.chains[end][:CHAIN],
        )


def new_store(folder: Path, device: str, clock: Clock, key: bytes = KEY) -> Store:
    """Open or make the store of a device of the demonstration centre."""
    return Store(folder / device / "motcua.db", key, CENTRE, DeviceId(device), clock)


def pen(device: str = "kiosk-9", audience: Audience = Audience.PUBLIC, run: str = "00000000") -> Pen:
    return Pen(LogId(f"24.hop-thinh/{device}.{run}/{audience}"))


def take(store: Store, *sections: Section) -> list[Refused | None]:
    with store.write() as tx:
        return [tx.take(section) for section in sections]


def cut(store: Store, log: LogId, base: int, until: int) -> Section:
    """Return a store's events of a log from after ``base`` up to ``until``."""
    with store.read() as view:
        events = view.events_after(log, base, 1 << 24)[: until - base]
        base_chain = view.chain_at(log, base) or b""
    return Section(log, base, base_chain[:CHAIN], tuple(event.envelope for _, event in events), events[-1][0][:CHAIN])


def lacking(source: Store, target: Store, audiences: Iterable[Audience] = BOTH) -> list[Section]:
    """Return all that a store holds of these audiences beyond another."""
    with source.read() as view, target.read() as other:
        mine, theirs = view.heads(tuple(audiences)), other.heads(BOTH)
    held = {log: theirs[log].seq if log in theirs else 0 for log in mine}
    return [cut(source, log, held[log], head.seq) for log, head in sorted(mine.items()) if head.seq > held[log]]


def digests(store: Store, *audiences: Audience) -> list[str]:
    with store.read() as view:
        return [digest(audience) for audience in audiences for digest in (view.events_digest, view.state_digest)]
