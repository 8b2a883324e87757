"""The log that a hostile machine writes by hand."""

from dataclasses import dataclass, field

from sync.domain.event import GENESIS, Event, chain_after
from sync.domain.ids import LogId
from sync.simulation import talk
from sync.simulation.disk import Key

CHAIN_BYTES = 8


@dataclass
class Rubbish:
    """A log that is well chained whatever its events say: others must keep and relay it.

    Attributes:
        sent: how many of its events a server was told.
    """

    log: LogId
    events: list[Event] = field(default_factory=list)
    chains: list[bytes] = field(default_factory=lambda: [GENESIS])
    sent: int = 0

    def add(self, event: Event) -> Key:
        """Append an event and return its name."""
        self.events.append(event)
        self.chains.append(chain_after(self.chains[-1], event))
        return (self.log, len(self.events), self.chains[-1])

    def section(self) -> talk.Section:
        """Return the whole log as it travels."""
        envelopes = tuple(event.envelope for event in self.events)
        return talk.Section(self.log, 0, b"", envelopes, self.chains[-1][:CHAIN_BYTES])
