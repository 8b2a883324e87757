"""Enrolled machines of one centre that work and talk: what travels between them is what travels in life."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sync.clock import business_day
from sync.demo.people import Visitor, visitors
from sync.domain.dossier import Dossier, Person
from sync.domain.ids import CounterId, GroupId, OfficerId
from sync.domain.roles import Role
from sync.domain.ticket import Ticket
from sync.identity.authority import Authority, found
from sync.machine import Machine
from sync.office.intake import TakeIn
from sync.replication.exchange import Heard, Speaker, absorb
from sync.replication.mind import Mind
from sync.replication.wire import Exchange, Line, decode, encode
from tests.fakes import HandClock, new_machine, shipped_lookup

COUNTER, OFFICER = CounterId("3"), OfficerId("hoa.nt")


@dataclass
class Talk:
    """What one machine asks another, message by message, without a network."""

    asker: Machine
    server: Machine
    mind: Mind = field(default_factory=Mind)

    def until_equal(self) -> list[Exchange]:
        """Exchange until both hold the same; return what was asked."""
        asked = [self.once()]
        while self.speaker.differs(self.mind, self.today):
            asked.append(self.once())
        return asked

    def once(self) -> Exchange:
        """Ask and hear the answer; return what was asked."""
        asked = self.speaker.ask(self.mind, self.today, Line())
        there = Speaker(self.server.store, self.server.me, self.asker.access)
        heard_there = decode(encode(asked))
        refused = absorb(there.store, heard_there, there.access, there.me.trust)
        assert not refused, refused
        self.hear(asked, decode(encode(there.answer(heard_there, refused, Line()))))
        return asked

    def hear(self, asked: Exchange, answer: Exchange) -> Heard:
        heard = self.speaker.take_in(self.mind, asked, answer)
        self.mind = heard.mind
        return heard

    @property
    def speaker(self) -> Speaker:
        return Speaker(self.asker.store, self.asker.me, self.asker.access)

    @property
    def today(self) -> date:
        return business_day(self.asker.clock())


class Centre:
    """A kiosk, a counter, the hub and the province's server."""

    def __init__(self, folder: Path) -> None:
        self.clock, self._folder = HandClock(), folder
        self.root = found(folder / "root", "Bắc Ninh", None)
        self.province = self.enrolled("tinh", Role.PROVINCE, self.root)
        self.hub = self.enrolled("hub", Role.HUB, self.root)
        assert self.hub.passport
        self.authority = Authority.of(self.hub.passport)
        self.kiosk = self.enrolled("k1", Role.KIOSK, self.authority)
        self.counter = self.enrolled("c3", Role.COUNTER, self.authority)
        self._within = [Talk(self.kiosk, self.hub), Talk(self.counter, self.hub)]
        self._seen = 0

    def enrolled(self, device: str, role: Role, authority: Authority, *peers: str) -> Machine:
        return new_machine(self._folder, device, role, self.clock, peers, authority=authority)

    def close(self) -> None:
        for machine in (self.kiosk, self.counter, self.hub, self.province):
            machine.close()

    def serve(self, count: int) -> None:
        """Let so many people come, eight events each: ticket and dossier from the first to the last step."""
        here = visitors(self._seen + count)[self._seen :]
        self._seen += count
        for _ in here:
            self.clock.forward(seconds=97.3)
            self.kiosk.queue.issue(GroupId("ho-tich"))
        self.meet()
        for visitor in here:
            self._visit(visitor)
        self.meet()

    def serve_in_a_new_run(self) -> None:
        """Start the counter anew, and let it write into a log of each audience."""
        self.counter.close()
        self.counter = self.enrolled("c3", Role.COUNTER, self.authority)
        self._within[1] = Talk(self.counter, self.hub)
        for visitor in visitors(1):
            ticket = self.counter.queue.issue(GroupId("ho-tich"))
            self.counter.intake.take_in(_form(visitor, ticket))
        self._within[1].until_equal()

    def meet(self) -> None:
        """Let kiosk and counter tell the hub, and hear, all that they hold."""
        for talk in (*self._within, self._within[0]):
            talk.until_equal()

    def _visit(self, visitor: Visitor) -> None:
        desk, tracking = self.counter.queue, self.counter.tracking
        ticket = desk.call_next(COUNTER)
        assert isinstance(ticket, Ticket)
        self.clock.forward(seconds=41.7)
        desk.serve(ticket.id, COUNTER)
        dossier = self.counter.intake.take_in(_form(visitor, ticket))
        assert isinstance(dossier, Dossier)
        for step in (tracking.start, tracking.ready, tracking.hand_back):
            self.clock.forward(seconds=63.1)
            step(dossier.id, OFFICER)
        desk.finish(ticket.id, COUNTER)


def _form(visitor: Visitor, ticket: Ticket) -> TakeIn:
    person = Person(visitor.name, visitor.id_number, visitor.born, visitor.address, visitor.phone)
    known = shipped_lookup()
    group = known.centre.group(GroupId(visitor.group))
    assert group
    procedures = known.in_group(group)
    procedure = procedures[int(visitor.id_number[-3:]) % len(procedures)]
    papers = tuple(range(min(4, len(known.to_bring(procedure)))))
    return TakeIn(procedure.code, person, papers, ticket.id, COUNTER, OFFICER)
