"""Files that come late, twice, in any order, and exchanges on the line between them: all machines end with one day."""

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from sync.clock import business_day
from sync.domain.log import Audience
from sync.replication.cargo import common
from sync.replication.exchange import Speaker, absorb
from sync.replication.mind import Mind
from sync.replication.wire import Line, decode, encode
from tests.fakes_stick import Country

STAFF, ALL = ("c3", "c5", "hub", "tinh"), ("k1", "c3", "c5", "hub", "tinh")
WAYS = st.sampled_from([("k1", "hub"), ("c3", "hub"), ("c5", "hub"), ("hub", "tinh"), ("c3", "tinh"), ("k1", "tinh")])


class Carrying(RuleBasedStateMachine):
    """Five machines, one stick on which every file that was ever written still lies, and a line now and then."""

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.country = Country(Path(self.folder.name))
        self.files: list[tuple[str, str, str]] = []
        self.minds: dict[tuple[str, str], Mind] = {}
        for device in ALL:
            self.country.machine(device)

    @rule(device=st.sampled_from(["k1", "c3", "c5"]))
    def work(self, device: str) -> None:
        self.country.work(device, people=1)

    @rule(minutes=st.integers(-90, 90))
    def turn_the_clock(self, minutes: int) -> None:
        self.country.clock.forward(minutes=minutes)

    @rule(way=WAYS, back=st.booleans())
    def write_a_file(self, way: tuple[str, str], back: bool) -> None:
        sender, receiver = reversed(way) if back else way
        name = f"{len(self.files)}.motcua"
        self.country.export(sender, receiver, name)
        self.files.append((name, receiver, sender))

    @rule(which=st.integers(0, 1000))
    def read_any_file(self, which: int) -> None:
        """New or old, for the first time or again."""
        if self.files:
            name, receiver, sender = self.files[which % len(self.files)]
            answer = self.country.read(receiver, name).answer
            if answer and (answer.name, sender, receiver) not in self.files:
                self.files.append((answer.name, sender, receiver))

    @rule(way=WAYS, lost=st.booleans())
    def exchange(self, way: tuple[str, str], lost: bool) -> None:
        asker, server = (self.country.machine(name) for name in way)
        access = common(server.access, self.country.passport(way[0]).identity)
        assert access is not None
        asks, answers = Speaker(asker.store, asker.me, asker.access), Speaker(server.store, server.me, access)
        mind = self.minds.get(way, Mind())
        asked = decode(encode(asks.ask(mind, business_day(self.country.clock()), Line())))
        refused = absorb(server.store, asked, access, server.me.trust)
        answer = decode(encode(answers.answer(asked, refused, Line())))
        if not lost:
            self.minds[way] = asks.take_in(mind, asked, answer).mind

    def teardown(self) -> None:
        if not hasattr(self, "country"):
            return
        for device in ("k1", "c3", "c5"):
            self.country.there_and_back(device, "hub")
        self.country.there_and_back("hub", "tinh")
        for device in ("k1", "c3", "c5"):
            self.country.carry("hub", device)
        for audience, devices in ((Audience.STAFF, STAFF), (Audience.PUBLIC, ALL)):
            assert len({self.country.digests(device, audience) for device in devices}) == 1
        assert not self.country.logs("k1", Audience.STAFF)
        assert [self.country.unsent(device) for device in ALL] == [0] * len(ALL)
        self.country.close()
        self.folder.cleanup()


Carrying.TestCase.settings = settings(max_examples=8, stateful_step_count=20)
TestCarrying = Carrying.TestCase
