"""Machines that talk without a network: what the server and the replicator do with a message, lost answers included."""

from dataclasses import dataclass, field
from pathlib import Path

from sync.clock import Clock, business_day
from sync.domain.ids import DeviceId
from sync.domain.log import Audience
from sync.domain.roles import Role
from sync.identity.authority import Authority, enrol_here
from sync.identity.certificates import Subject
from sync.office.queue import QueueDesk
from sync.replication.exchange import Access, Heard, Self, Speaker, absorb
from sync.replication.mind import Mind
from sync.replication.trust import Trust
from sync.replication.wire import Exchange, Line, decode, encode
from sync.store.logs import Head, Scope
from sync.store.state import events_digest, state_digest
from sync.store.writer import Draft, Section
from tests.fakes import CENTRE, KEY, new_store, shipped_lookup, shipped_rules
from tests.replication.saying import everything_of, noise


@dataclass
class Party:
    """A machine: its store, its desk and what it may read; ``restart`` begins a new run, as after a power cut."""

    device: str
    role: Role
    folder: Path
    clock: Clock
    authority: Authority | None = None
    minds: dict[str, Mind] = field(default_factory=dict)

    def __post_init__(self) -> None:
        public = self.role in (Role.KIOSK, Role.BOARD)
        subject = Subject(CENTRE, DeviceId(self.device), self.role)
        papers = enrol_here(self.folder / self.device, KEY, subject, self.authority) if self.authority else None
        self.me = Self(
            f"{CENTRE}/{self.device}",
            is_province=self.role is Role.PROVINCE,
            keeps_today_only=public,
            trust=Trust(papers),
        )
        self.access = Access(self.role.audiences, CENTRE)
        self.restart()

    def restart(self) -> None:
        self.store = new_store(self.folder, self.device, self.clock, is_province=self.me.is_province)
        self.desk = QueueDesk(
            self.store, shipped_lookup().centre, DeviceId(self.device), "", self.clock, shipped_rules()
        )
        self.minds.clear()

    def record_staff(self, name: str = "Nguyễn Thị Hoa") -> None:
        body = {"code": f"TAM-{self.device}", "procedure": "1.001193", "procedure_name": "x", "counter": "3"}
        with self.store.write() as tx:
            tx.record(Draft("dossier.received", Audience.STAFF, "hoa.nt", body | {"applicant": {"name": name}}))

    def applaud(self, times: int, characters: int) -> None:
        """Write events of an unknown kind that cannot be packed, of so many characters each."""
        with self.store.write() as tx:
            for place in range(times):
                body = {"noise": noise(characters, place)}
                tx.record(Draft("ticket.applauded", Audience.PUBLIC, self.device, body))

    def ask(self, peer: "Party") -> Exchange:
        """Return what this machine says to a peer now, as it comes off the wire."""
        mind = self.minds.get(peer.device, Mind())
        return decode(encode(self.speaker(self.access).ask(mind, business_day(self.clock()), Line())))

    def answer(self, asker: "Party", asked: Exchange) -> Exchange:
        """Take in what another machine says and return the answer, as it comes off the wire."""
        refused = absorb(self.store, asked, asker.access, self.me.trust)
        return decode(encode(self.speaker(asker.access).answer(asked, refused, Line())))

    def hear(self, peer: "Party", asked: Exchange, answer: Exchange) -> Heard:
        heard = self.speaker(self.access).take_in(self.minds.get(peer.device, Mind()), asked, answer)
        self.minds[peer.device] = heard.mind
        return heard

    def differs_from(self, peer: "Party") -> bool:
        mind = self.minds.get(peer.device, Mind())
        return self.speaker(self.access).differs(mind, business_day(self.clock()))

    def speaker(self, access: Access) -> Speaker:
        return Speaker(self.store, self.me, access)

    def digests(self, audience: Audience) -> tuple[str, str]:
        with self.store.read() as view:
            return events_digest(view, audience), state_digest(view, audience)

    def heads(self, *audiences: Audience) -> list[Head]:
        with self.store.read() as view:
            found = view.heads(Scope(frozenset(audiences or Audience)))
        return [head for of_log in found.values() for head in of_log]

    def everything(self) -> list[Section]:
        return [*everything_of(self.store)]


def talk(asker: Party, server: Party, *, lost: bool = False) -> Heard | None:
    """Let one ask the other; with ``lost`` the answer never comes back. Return what came of it."""
    asked = asker.ask(server)
    answer = server.answer(asker, asked)
    return None if lost else asker.hear(server, asked, answer)


def catch_up(asker: Party, server: Party) -> int:
    """Exchange until both hold the same, and once to begin with; return how many messages it took."""
    messages = 0
    while not messages or asker.differs_from(server):
        heard = talk(asker, server)
        assert heard is not None
        assert heard.learned or not asker.differs_from(server), "they do not come any closer"
        messages += 1
    return messages
