"""The hard part as a state machine: whatever happens, in any order, all machines end with the same day."""

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from sync.domain.ids import CounterId, GroupId, TicketId
from sync.domain.log import Audience
from sync.domain.roles import Role
from sync.domain.ticket import Ticket, TicketState
from tests.fakes import HandClock
from tests.replication.party import Party, catch_up, talk

ROLES = {"k1": Role.KIOSK, "c3": Role.COUNTER, "c5": Role.COUNTER, "hub": Role.HUB, "tinh": Role.PROVINCE}
HERE, COUNTER_NAMES = CounterId("5"), st.sampled_from([CounterId("5"), CounterId("7")])
LINES = st.sampled_from([("k1", "hub"), ("c3", "hub"), ("c5", "hub"), ("hub", "tinh"), ("c3", "tinh"), ("k1", "tinh")])
COUNTERS = st.sampled_from(["c3", "c5"])
STEPS_AT_A_COUNTER = st.sampled_from(["recall", "serve", "miss", "finish", "confirm", "call_back"])


class Network(RuleBasedStateMachine):
    """Five machines; both counters serve the same group, so that they get into each other's way."""

    @initialize()
    def open(self) -> None:
        self.shown: dict[TicketId, Ticket] = {}
        self.finished = set[TicketId]()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = HandClock()
        self.parties = {name: Party(name, role, Path(self.folder.name), self.clock) for name, role in ROLES.items()}

    @rule(device=st.sampled_from(["k1", "c5"]))
    def take_a_number(self, device: str) -> None:
        group = GroupId("chung-thuc" if device == "k1" else "ho-tich")
        ticket = self.parties[device].desk.issue(group)
        assert ticket.id not in self.shown
        self.shown[ticket.id] = ticket

    @rule(device=COUNTERS)
    def call_from_the_own_copy(self, device: str) -> None:
        self.parties[device].desk.call_next(HERE)

    @rule(claim=st.integers(0, 3), counter=COUNTER_NAMES)
    def claim_at_the_hub(self, claim: int, counter: CounterId) -> None:
        """A claim asked again, with its answer lost or not, gives the same ticket while that is with the counter."""
        wish = f"{claim:032x}"
        first = self.parties["hub"].desk.call_next(counter, wish)
        if isinstance(first, Ticket):
            assert self.parties["hub"].desk.call_next(counter, wish) == first

    @rule(device=COUNTERS, step=STEPS_AT_A_COUNTER)
    def go_on_at_a_counter(self, device: str, step: str) -> None:
        desk = self.parties[device].desk
        here = desk.at_counter(HERE) if step != "call_back" else next(iter(desk.absent(HERE)), None)
        if here is not None:
            answer = getattr(desk, step)(here.id, HERE)
            if isinstance(answer, Ticket) and answer.state is TicketState.FINISHED:
                self.finished.add(answer.id)

    @rule()
    def let_unconfirmed_calls_lapse(self) -> None:
        self.clock.forward(minutes=4)
        self.parties["hub"].desk.lapse_unconfirmed()

    @rule(device=COUNTERS)
    def take_in_a_dossier(self, device: str) -> None:
        self.parties[device].record_staff()

    @rule(line=LINES, lost=st.booleans())
    def exchange(self, line: tuple[str, str], lost: bool) -> None:
        asker, server = (self.parties[name] for name in line)
        talk(asker, server, lost=lost)

    @rule(device=st.sampled_from(list(ROLES)))
    def cut_the_power(self, device: str) -> None:
        self.parties[device].restart()

    @rule(minutes=st.integers(-90, 90))
    def turn_the_clock(self, minutes: int) -> None:
        self.clock.forward(minutes=minutes)

    def teardown(self) -> None:
        if not hasattr(self, "parties"):
            return
        for _ in range(2):
            for name in ("k1", "c3", "c5"):
                catch_up(self.parties[name], self.parties["hub"])
            catch_up(self.parties["hub"], self.parties["tinh"])
        self.all_is_equal()
        self.nothing_is_lost_or_doubled()
        for party in self.parties.values():
            party.store.close()
        self.folder.cleanup()

    def all_is_equal(self) -> None:
        public = {name: party.digests(Audience.PUBLIC) for name, party in self.parties.items()}
        staff = {name: party.digests(Audience.STAFF) for name, party in self.parties.items() if name != "k1"}
        assert len(set(public.values())) == 1, public
        assert len(set(staff.values())) == 1, staff
        assert not self.parties["k1"].heads(Audience.STAFF)

    def nothing_is_lost_or_doubled(self) -> None:
        with self.parties["tinh"].store.read() as view:
            known = {ticket.id: ticket for ticket in view.all_tickets()}
            assert not view.skipped()
        assert known.keys() == self.shown.keys()
        assert len({(ticket.day, ticket.label) for ticket in known.values()}) == len(known)
        for ticket in self.finished:
            assert known[ticket].state is TicketState.FINISHED


Network.TestCase.settings = settings(max_examples=15, stateful_step_count=30)
TestNetwork = Network.TestCase
