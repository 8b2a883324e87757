"""Machines that talk without a network: what the server and the replicator do with a message, lost answers included."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sync.clock import Clock
from sync.domain.ids import DeviceId, LogId
from sync.domain.log import Audience
from sync.domain.roles import Role
from sync.office.queue import QueueDesk
from sync.replication.exchange import Access, Self, absorb, compose, learn_what_reached
from sync.replication.wire import Exchange, Held, Line, decode, encode
from sync.store.writer import Draft
from tests.fakes import CENTRE, new_store, shipped_lookup


@dataclass
class Party:
    """A machine: its store, its desk and what it may read; ``restart`` begins a new run, as after a power cut."""

    device: str
    role: Role
    folder: Path
    clock: Clock

    def __post_init__(self) -> None:
        self.me = Self(f"{CENTRE}/{self.device}", is_province=self.role is Role.PROVINCE)
        self.access = Access(self.role.audiences, CENTRE)
        self.restart()

    def restart(self) -> None:
        self.store = new_store(self.folder, self.device, self.clock)
        self.desk = QueueDesk(self.store, shipped_lookup().centre, DeviceId(self.device), "", self.clock)

    def record_staff(self, name: str = "Nguyễn Thị Hoa") -> None:
        body = {"code": f"TAM-{self.device}", "procedure": "1.001193", "procedure_name": "x", "counter": "3"}
        with self.store.write() as tx:
            tx.record(Draft("dossier.received", Audience.STAFF, "hoa.nt", body | {"applicant": {"name": name}}))

    def say(self, to: "Party", known: Mapping[LogId, Held] | None) -> Exchange:
        """Return the message to another machine, as it comes off the wire."""
        access = to.access if self.role in (Role.HUB, Role.PROVINCE) else self.access
        return decode(encode(compose(self.store, self.me, access, known, Line())))

    def digests(self, audience: Audience) -> tuple[str, str]:
        with self.store.read() as view:
            return view.events_digest(audience), view.state_digest(audience)

    def held(self) -> Mapping[LogId, Held]:
        return self.say(self, None).held


def talk(asker: Party, server: Party, known: Mapping[LogId, Held] | None = None, *, lost: bool = False) -> Exchange:
    """Let one ask the other; with ``lost`` the answer never comes back. Return the answer."""
    asked = asker.say(server, known)
    absorb(server.store, asked, asker.access)
    answer = server.say(asker, None if asked.sections else asked.held)
    if not lost:
        absorb(asker.store, answer, asker.access)
        learn_what_reached(asker.store, answer, asker.access)
    return answer


def catch_up(asker: Party, server: Party) -> None:
    """Exchange both ways until neither lacks anything."""
    while talk(asker, server).more:
        pass
    known = server.held()
    while (now := talk(asker, server, known).held) != known:
        known = now
