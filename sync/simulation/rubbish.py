"""The log that a hostile machine writes by hand."""

from dataclasses import dataclass, field

from sync.domain.event import GENESIS, Event, chain_after
from sync.domain.ids import LogId
from sync.simulation import talk
from sync.simulation.disk import Key
from sync.store.logs import POINT_CHAIN_BYTES


def point_of(seq: int, chain: bytes) -> talk.Point:
    """Return how messages name a point of a log."""
    return talk.Point(seq, chain[:POINT_CHAIN_BYTES])


@dataclass
class Rubbish:
    """A log that is well chained whatever its events say: others must keep and relay it."""

    log: LogId
    events: list[Event] = field(default_factory=list)
    chains: list[bytes] = field(default_factory=lambda: [GENESIS])

    def add(self, event: Event) -> None:
        """Append an event."""
        self.events.append(event)
        self.chains.append(chain_after(self.chains[-1], event))

    def keys(self) -> list[Key]:
        """Return the names of all its events."""
        return [(self.log, seq, chain) for seq, chain in enumerate(self.chains) if seq]

    def section(self) -> talk.Section:
        """Return the whole log as it travels."""
        envelopes = tuple(event.envelope for event in self.events)
        return talk.Section(self.log, talk.Point(0, b""), envelopes, point_of(len(envelopes), self.chains[-1]))
