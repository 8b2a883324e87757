"""The hard part as a state machine: sections lost, cut, doubled, out of order; restarts, old backups, odd clocks.

Whatever happened, what a machine recorded is there after every start, and once all have heard all, they agree. Only a
restored backup may lose something: what nobody else had heard.
"""

import shutil
import tempfile
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from sync.domain.dossier import DossierKind, DossierStatus
from sync.domain.ids import DossierId, EntityId, LogId, TicketId
from sync.domain.log import Audience
from sync.domain.remedy import standing_in
from sync.domain.ticket import TicketKind, TicketState
from sync.store.store import Store
from sync.store.writer import Draft, Refused, Section
from tests.fakes import HandClock
from tests.store.sections import BOTH, ISSUED, RECEIVED, cut, digests, lacking, new_store, seqs, take

PUBLIC = (Audience.PUBLIC,)
HEARS = {"kiosk-1": PUBLIC, "quay-3": BOTH, "hub": BOTH}
NAMES = st.sampled_from(sorted(HEARS))
NO_STAND_IN = "stands in for no event of its machine"
STAFF_NAMES = st.sampled_from(["hub", "quay-3"])
MOVABLE = sorted(set(TicketKind) - {TicketKind.ISSUED, TicketKind.REOPENED})
MOVES = st.lists(st.sampled_from([*MOVABLE, "ticket.weighed"]), min_size=1, max_size=5)
TOLD: dict[str, object] = {"reason": "thieu-giay", "preferred": "cao-tuoi", "of": "ticket.called", "state": "waiting"}
TOLD |= {"form": "2026", "answers": {"chung": 2}}
"""What one or the other of these kinds must say."""

STEPS = st.sampled_from([*sorted(set(DossierKind) - {DossierKind.RECEIVED}), "ticket.finished"])


class Centre(RuleBasedStateMachine):
    """Machines that tell each other what they know, badly."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.clocks = {name: HandClock() for name in HEARS}
        self.stores = {name: self.start(name) for name in HEARS}
        self.own: dict[str, dict[LogId, int]] = {name: {} for name in HEARS}
        self.letters: list[Section] = []
        self.issued: set[TicketId] = set()
        self.perhaps_lost: set[TicketId] = set()
        self.backups: dict[str, dict[LogId, int]] = {}
        self.done: dict[str, set[EntityId]] = {name: set() for name in HEARS}
        for name, _ in product(HEARS, range(3)):  # logs long enough to be cut, and something to do at once
            self.issue(name)
        for name in ("hub", "quay-3"):
            self.take_in(name)
        for name in HEARS:
            self.back_up(name)

    def start(self, name: str) -> Store:
        return new_store(Path(self.folder.name), name, self.clocks.setdefault(name, HandClock()))

    def record(self, name: str, draft: Draft) -> EntityId:
        with self.stores[name].write() as tx:
            entity = tx.record(draft)
        self.own[name] = self.own_logs(name)
        return entity

    def own_logs(self, name: str) -> dict[LogId, int]:
        return {log: seq for log, seq in seqs(self.stores[name]).items() if f"/{name}." in log}

    @rule(name=NAMES)
    def issue(self, name: str) -> None:
        number = len(self.issued) + 1
        body = ISSUED | {"number": number}
        ticket = TicketId(self.record(name, Draft("ticket.issued", Audience.PUBLIC, name, body)))
        with self.stores[name].read() as view:
            shown = view.ticket(ticket)
        assert shown is not None
        assert shown.number == number
        self.issued.add(ticket)

    @rule(name=NAMES, kinds=MOVES, which=st.integers(0, 1), counter=st.sampled_from("34"), claim=st.booleans())
    def move_a_ticket(self, name: str, kinds: list[str], which: int, counter: str, claim: bool) -> None:
        """Do a few things to one of few tickets, so that machines get into each other's way."""
        with self.stores[name].read() as view:
            known = sorted(view.all_tickets(), key=lambda ticket: ticket.number)
        if known:
            ticket = known[which % len(known)].id
            body = {"counter": counter} | ({"claim": "5b1f"} if claim else {}) | TOLD
            for kind in kinds:
                self.record(name, Draft(kind, Audience.PUBLIC, name, body, entity=ticket))

    @rule(name=STAFF_NAMES)
    def take_in(self, name: str) -> None:
        dossier = DossierId(self.record(name, Draft("dossier.received", Audience.STAFF, name, RECEIVED)))
        with self.stores[name].read() as view:
            assert view.dossier(dossier) is not None

    @rule(name=STAFF_NAMES, kind=STEPS, which=st.integers(0, 1))
    def move_a_dossier(self, name: str, kind: str, which: int) -> None:
        with self.stores[name].read() as view:
            known = view.dossiers()
        if known:
            dossier = known[which % len(known)].id
            body = {"counter": "3", "code": "H05.12-261123-0007", "fee": len(name)}
            self.record(name, Draft(kind, Audience.STAFF, name, body, entity=dossier))

    @rule(name=STAFF_NAMES, which=st.integers(0, 1))
    def err_and_mend(self, name: str, which: int) -> None:
        """Write what nobody can use, and what stands in for it."""
        with self.stores[name].read() as view:
            known = view.dossiers()
        if known:
            dossier = known[which % len(known)].id
            self.record(name, Draft("dossier.corrected", Audience.STAFF, name, {"fee": name}, entity=dossier))
            with self.stores[name].read() as view:
                wrong = next(item.ref for item in view.skipped() if item.reason.startswith("fee: "))
            again = standing_in(wrong, {"fee": len(name)})
            self.record(name, Draft("dossier.resent", Audience.STAFF, name, again, entity=dossier))

    @rule(
        pair=st.permutations(sorted(HEARS)), which=st.integers(0, 9), back=st.integers(-1, 3), count=st.integers(1, 5)
    )
    def tell(self, pair: list[str], which: int, back: int, count: int) -> None:
        """Deliver a piece of one log that begins before, at or behind what the other holds."""
        source, target = pair[:2]
        held = seqs(self.stores[source], *HEARS[target])
        if held:
            log = sorted(held)[which % len(held)]
            base = min(max(self.held(target, log) - back, 0), held[log] - 1)
            letter = cut(self.stores[source], log, base, min(base + count, held[log]))
            self.letters.append(letter)
            self.deliver(target, letter)

    @rule(source=NAMES, hearer=NAMES)
    def tell_all(self, source: str, hearer: str) -> None:
        for letter in lacking(self.stores[source], self.stores[hearer], HEARS[hearer]):
            self.letters.append(letter)
            self.deliver(hearer, letter)

    @rule(hearer=NAMES, which=st.integers(0, 999))
    def deliver_an_old_letter(self, hearer: str, which: int) -> None:
        letters = [item for item in self.letters if item.log.endswith(HEARS[hearer])]
        if letters:
            self.deliver(hearer, letters[which % len(letters)])

    @rule(source=NAMES, hearer=NAMES, damage=st.integers(0, 9999))
    def deliver_a_damaged_letter(self, source: str, hearer: str, damage: int) -> None:
        """Deliver news in which one byte is wrong; when there are none, an old letter."""
        old = [item for item in self.letters if item.log.endswith(HEARS[hearer])]
        letters = lacking(self.stores[source], self.stores[hearer], HEARS[hearer]) or old
        if letters:
            before = digests(self.stores[hearer], *BOTH)
            (answer,) = take(self.stores[hearer], _damaged(letters[damage % len(letters)], damage))
            assert isinstance(answer, Refused)
            assert digests(self.stores[hearer], *BOTH) == before

    @rule(name=NAMES)
    def cut_the_power(self, name: str) -> None:
        self.stores[name].close()
        self.stores[name] = self.start(name)

    @rule(name=NAMES)
    def restore(self, name: str) -> None:
        """Put the disk of the morning in: what nobody else has heard since is lost, all the rest comes back."""
        self.stores[name].close()
        shutil.rmtree(self.disk(name))
        shutil.copytree(self.disk(f"backup of {name}"), self.disk(name))
        self.stores[name] = self.start(name)
        self.own[name], self.done[name] = self.backups[name], set()
        self.perhaps_lost |= self.issued - set().union(*(self.tickets(store) for store in self.stores.values()))

    def back_up(self, name: str) -> None:
        self.stores[name].close()
        shutil.copytree(self.disk(name), self.disk(f"backup of {name}"))
        self.backups[name] = dict(self.own[name])
        self.stores[name] = self.start(name)

    def disk(self, name: str) -> Path:
        return Path(self.folder.name) / name

    def tickets(self, store: Store) -> set[TicketId]:
        with store.read() as view:
            return {ticket.id for ticket in view.all_tickets()}

    @rule(name=NAMES, hours=st.sampled_from([-30, -1, 1, 14, 24]))
    def turn_the_clock(self, name: str, hours: int) -> None:
        self.clocks[name].forward(hours=hours)

    def deliver(self, target: str, letter: Section) -> None:
        held = self.held(target, letter.log)
        (answer,) = take(self.stores[target], letter)
        if letter.base.seq > held:
            assert answer == Refused(letter.log, "nothing here that it could follow")
        else:
            assert answer is None
            held = max(held, letter.base.seq + len(letter.envelopes))
        assert self.held(target, letter.log) == held

    def held(self, name: str, log: LogId) -> int:
        return seqs(self.stores[name]).get(log, 0)

    @invariant()
    def what_was_recorded_is_there_and_who_is_done_stays_done(self) -> None:
        for name, store in getattr(self, "stores", {}).items():
            with store.read() as view:
                tickets, dossiers = view.all_tickets(), view.dossiers()
            held = seqs(store)
            assert all(held[log] >= seq for log, seq in self.own[name].items())
            assert all(log.endswith(HEARS[name]) for log in held)
            done = {item.id for item in tickets if item.state is TicketState.FINISHED}
            done |= {item.id for item in dossiers if item.status is DossierStatus.RETURNED}
            assert self.done[name] <= done
            self.done[name] = done

    def teardown(self) -> None:
        if hasattr(self, "stores"):
            self.all_agree()
            for store in self.stores.values():
                store.close()
            self.folder.cleanup()

    def all_agree(self) -> None:
        for source, target in [(name, "hub") for name in HEARS] + [("hub", name) for name in HEARS]:
            answers = take(self.stores[target], *lacking(self.stores[source], self.stores[target], HEARS[target]))
            assert not any(answers)
        self.stores["late"] = self.start("late")
        self.tell_one_by_one(self.stores["hub"], self.stores["late"])
        public = {name: digests(store, Audience.PUBLIC) for name, store in self.stores.items()}
        staff = {name: digests(store, Audience.STAFF) for name, store in self.stores.items() if name != "kiosk-1"}
        assert len({tuple(value) for value in public.values()}) == 1, public
        assert len({tuple(value) for value in staff.values()}) == 1, staff
        assert self.issued - self.perhaps_lost <= self.tickets(self.stores["late"]) <= self.issued
        with self.stores["late"].read() as view:
            reasons = {item.reason for item in view.skipped()}
            assert reasons <= {"unknown kind", "wrong audience", NO_STAND_IN, "fee: a whole number is wanted"}
            assert self.worklist("late") == self.worklist("hub") == self.worklist("quay-3")

    def tell_one_by_one(self, source: Store, target: Store) -> None:
        """Tell a new machine everything in the least helpful order: the last log first, event by event."""
        for whole in reversed(lacking(source, target)):
            for seq in range(whole.base.seq, whole.base.seq + len(whole.envelopes)):
                assert take(target, cut(source, whole.log, seq, seq + 1)) == [None]

    def worklist(self, name: str) -> object:
        with self.stores[name].read() as view:
            return view.skipped()


def _damaged(letter: Section, damage: int) -> Section:
    place = damage % len(letter.envelopes)
    envelope = bytearray(letter.envelopes[place])
    envelope[damage % len(envelope)] ^= 1 + damage % 255
    envelopes = (*letter.envelopes[:place], bytes(envelope), *letter.envelopes[place + 1 :])
    return replace(letter, envelopes=envelopes)


Centre.TestCase.settings = settings(stateful_step_count=30)
TestCentre = pytest.mark.timeout(1200)(Centre.TestCase)  # a commit waits for a disk that other programs keep busy
