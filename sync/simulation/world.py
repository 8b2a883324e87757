"""The simulated centre: its machines, the network between them, the true time, and the ledger of what was promised."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from sync.clock import business_day
from sync.domain.dossier import Dossier
from sync.domain.ids import CounterId, EntityId, TicketId
from sync.domain.roles import Role
from sync.domain.ticket import Ticket
from sync.errors import StoreUnavailable
from sync.simulation import saved, talk
from sync.simulation.chance import Dice
from sync.simulation.desks import standing
from sync.simulation.disk import Died, Key
from sync.simulation.image import Image
from sync.simulation.ledger import Excuse, Kind, Ledger, Slip
from sync.simulation.machines import CLOCK_FILE, Machine, entity_of, old_program
from sync.simulation.network import Letter, Network
from sync.simulation.places import OTHER_CENTRE, Place
from sync.simulation.readings import read_of
from sync.simulation.rubbish import Rubbish

_TAMPERED = 0.5
_SAVE_EVERY_MS = 180_000

Say = Callable[[str], None]
Answer = TypeVar("Answer")


@dataclass
class World:
    """One schedule's world.

    Attributes:
        empty: a database as the first start of a machine makes it.
        saved_ms: when the machines last saved the time.
        present: by ticket, where the slip is: at the counter that serves its holder, "" in the holder's own hand.
        moved: by counter, the last step there: the ticket before it, the step, the ticket after it.
        sessions: by counter, who works there.
        rubbish: the hostile kiosk's own log, once it has begun one.
        say: is told every step; a replay prints it.
    """

    dice: Dice
    folder: Path
    empty: Image
    say: Say
    now_ms: int
    saved_ms: int = 0
    ledger: Ledger = field(default_factory=Ledger)
    machines: dict[str, Machine] = field(default_factory=dict)
    present: dict[TicketId, CounterId] = field(default_factory=dict)
    moved: dict[str, tuple[Ticket, str, Ticket]] = field(default_factory=dict)
    sessions: dict[str, EntityId] = field(default_factory=dict)
    rubbish: Rubbish | None = None
    network: Network = field(init=False)

    def __post_init__(self) -> None:
        """Begin without any machine, and with a good network."""
        self.network = Network(self.dice)

    def set_up(self, place: Place, image: Image) -> None:
        """Set a machine up, with what its disk holds."""
        self.ledger.inherit(image.holds)
        self.add(place).begin(image)

    def add(self, place: Place) -> Machine:
        """Return a new machine that is not on yet."""
        folder = self.folder / place.name
        folder.mkdir(parents=True, exist_ok=True)
        saved.forget(folder / CLOCK_FILE)
        machine = Machine(place, folder, lambda: self.now_ms)
        self.machines[place.name] = machine
        return machine

    def close(self) -> None:
        """Close all databases."""
        for machine in self.machines.values():
            machine.store.close()

    def wait(self, wait_ms: int) -> None:
        """Let time pass; the machines save it as they go."""
        self.now_ms += wait_ms
        if self.now_ms - self.saved_ms > _SAVE_EVERY_MS:
            self.saved_ms = self.now_ms
            for machine in self.machines.values():
                machine.clock.save()

    @property
    def talkers(self) -> list[Machine]:
        """The machines that ask others."""
        return [machine for machine in self.machines.values() if machine.place.peers]

    def give_program(self, machine: Machine, *, old: bool) -> None:
        """Give a machine an old program or the present one; it folds its events again."""
        machine.old = old
        with self.living(machine):
            machine.fold_again()

    def of(self, *roles: Role) -> list[Machine]:
        """Return the machines of these roles, in the order in which they were set up."""
        return [machine for machine in self.machines.values() if machine.role in roles]

    @contextmanager
    def living(self, machine: Machine) -> Iterator[None]:
        """Do what a machine does; when it dies on the way it starts again, when its disk fails nothing happened."""
        try:
            with old_program() if machine.old else nullcontext():
                yield
        except Died:
            self.say(f"    {machine.name} dies")
            self._unsaid(machine)
            machine.restart()
        except StoreUnavailable as trouble:
            self.say(f"    {machine.name}: {trouble.what}")
            self._unsaid(machine)
        finally:
            self._look_at(machine)

    def acknowledge(self, machine: Machine, entity: EntityId, state: object) -> list[Key]:
        """Note what a use case on this machine has just returned."""
        keys = machine.fresh[:]
        self._look_at(machine)
        self.ledger.acknowledge(entity, keys, None if machine.old else state, self._reads(machine, entity))
        for key in keys:
            self._one_process_a_log(machine, key)
        return keys

    def acknowledge_each(self, machine: Machine) -> None:
        """Note what a use case has committed about several tickets."""
        told = [(key, entity_of(machine, key)) for key in machine.fresh]
        self._look_at(machine)
        for key, entity in told:
            state = None if machine.old else standing(machine, entity)
            self.ledger.acknowledge(entity, [key], state, self._reads(machine, entity))
            self._one_process_a_log(machine, key)

    def _reads(self, machine: Machine, entity: EntityId) -> set[Key]:
        """Return of an entity's acknowledged past what a machine's folds are made of.

        What came without its body is on the disk unread; so is what was written after an event that has not come yet,
        as when a hostile machine has sent it to one peer only.
        """
        return self.ledger.past.get(entity, set()) & machine.whole & read_of(machine, entity)

    def printed(self, machine: Machine, ticket: Ticket, key: Key) -> None:
        """Note that a slip lies in somebody's hand."""
        slip = Slip(ticket, key, machine.process)
        begun = max((known.ticket.day for known in self._slips_known_to(machine)), default=ticket.day)
        if ticket.day < begun <= business_day(self.now_ms):
            told = f"{machine.name} prints {ticket.label} of {ticket.day}, and its disk knows that {begun} has begun"
            self.ledger.broken(Kind.STALLED, f"{told}: no counter will call it")
        self._takes_another_tag(machine, ticket)
        machine.printed |= {key}
        self.ledger.slips[ticket.id] = slip
        self.present[ticket.id] = CounterId("")
        # by the day on the paper: a kiosk alone whose clock is a day behind prints that day, and people can tell
        before = self.ledger.printed.setdefault((ticket.series, ticket.number, ticket.day), [])
        if not all(machine.may_repeat(other.key) for other in before):
            self.ledger.broken(Kind.DOUBLED, f"{machine.name} prints {ticket.label} once more on {ticket.day}")
        elif before:
            self.ledger.excused[Excuse.NUMBER] += 1
        before.append(slip)

    def taken_in(self, machine: Machine, dossier: Dossier, key: Key) -> None:
        """Note that a dossier's code is on somebody's receipt.

        Only temporary ones of a disk put back come twice, and official ones of a process that was itself copied or put
        back while it ran: it cannot know, until it hears of the other's.
        """
        ledger = self.ledger
        for other, process in ledger.codes.setdefault(dossier.code, []):
            if process == machine.process and other not in machine.holds:
                ledger.drawn_twice.add(dossier.code)
                ledger.excused[Excuse.CODE] += 1
            elif machine.replaced and dossier.code.startswith("TAM-"):
                ledger.excused[Excuse.TEMPORARY] += 1
            else:
                ledger.broken(Kind.DOUBLED, f"{machine.name} gives the code {dossier.code} once more")
        ledger.codes[dossier.code].append((key, machine.process))
        ledger.applicants[dossier.id] = dossier.applicant.name

    @contextmanager
    def replacing(self, machine: Machine, *, by_restore: bool = False) -> Iterator[None]:
        """Put another disk in the place of a machine's, and note what no disk holds any more, whole or at all."""
        held, whole = machine.holds, machine.whole
        yield
        self.say(f"    {machine.name}: {len(held)} events, now {len(machine.holds)}")
        there = self.machines.values()
        if machine.role is Role.PROVINCE:
            self.ledger.taken_back.update(dict.fromkeys(held - machine.holds, machine.life if by_restore else ""))
        self.ledger.disk_lost(
            held.difference(*(each.holds for each in there)), whole.difference(*(each.whole for each in there))
        )

    def copy_of(self, machine: Machine, image: Image, *, running: bool) -> Machine:
        """Return a second machine started from an image of the first, under the same device's name."""
        name = f"{machine.place.device}'{1 + len(self.machines)}"
        twin = self.add(replace(machine.place, name=name))
        saved.copied(machine.folder / CLOCK_FILE, twin.folder / CLOCK_FILE)
        twin.offset_ms, twin.process = machine.offset_ms, machine.process
        twin.adopt(image, running=running)
        return twin

    def exchange(self, asker: Machine, server: Machine) -> bool | None:
        """Let one ask the other; return whether the answer said anything new, None when none came back."""
        message = None
        with self.living(asker), self._room():
            message = talk.ask(asker, server)
        if message is None:
            return None
        question = Letter(asker.name, server.name, message)
        reply = self._carried(question, lambda arrived: self.asked(server, asker, arrived))
        if reply is None:
            return None
        asked = (message, self.now_ms)
        answer = Letter(server.name, asker.name, reply, *asked)
        return self._carried(answer, lambda arrived: self.told(asker, server, asked, arrived))

    def asked(self, server: Machine, asker: Machine, message: bytes) -> bytes | None:
        """Return a server's answer, None when it gives none."""
        with self.living(server), self._room():
            try:
                return talk.answer(server, message, asker)
            except talk.NotAnExchange:
                self.say(f"    {server.name} cannot read that")
        return None

    def told(self, asker: Machine, server: Machine, question: tuple[bytes, int], message: bytes) -> bool | None:
        """Let a machine take in an answer; return whether anything was new, None when it could not."""
        learned = None
        with self.living(asker):
            try:
                learned = talk.hear(asker, question, message, server)
            except talk.NotAnExchange:
                self.say(f"    {asker.name} cannot read that")
        return learned

    def _slips_known_to(self, machine: Machine) -> list[Slip]:
        return [slip for slip in self.ledger.slips.values() if slip.key in machine.holds]

    def _takes_another_tag(self, machine: Machine, ticket: Ticket) -> None:
        """A kiosk that has heard of a number of its series which it did not print goes on with another tag."""
        for slip in self._slips_known_to(machine):
            of_series = (slip.ticket.series, slip.ticket.day) == (ticket.series, ticket.day)
            if of_series and slip.key not in machine.printed and slip.key in machine.whole:
                told = f"{machine.name} prints {ticket.label}, and knows of {slip.ticket.label}, which it did not print"
                self.ledger.broken(Kind.DOUBLED, told)

    def _carried(self, letter: Letter, then: Callable[[bytes], Answer]) -> Answer | None:
        """Return what the receiver makes of a message, None when it does not arrive."""
        if letter.sender in self.network.relays and self.dice.likely(_TAMPERED):
            letter = replace(letter, content=talk.tampered(letter.content, self.dice))
        arrived = self.network.carry(letter)
        if arrived is None:
            return None
        answer = then(arrived)
        if answer and len(arrived) < len(letter.content):
            self.ledger.broken(Kind.DIVERGED, f"{letter.receiver} takes a message of which the end is missing")
        return answer

    @contextmanager
    def _room(self) -> Iterator[None]:
        if self.network.room_bytes is None:
            yield
        else:
            with talk.little_room(self.network.room_bytes, 3):
                yield

    def _unsaid(self, machine: Machine) -> None:
        """Note what a machine had committed of its own when it died, or when its next commit failed."""
        for key in machine.fresh:
            if f"/{machine.place.device}." in key[0] and key not in self.ledger.acknowledged:
                self.ledger.unsaid.add(key)
                entity = entity_of(machine, key)
                self.ledger.past.setdefault(entity, set()).add(key)
                self.ledger.last_said.pop(entity, None)

    def _look_at(self, machine: Machine) -> None:
        """Check what a machine has just added to its disk."""
        for log, seq, _ in machine.drained():
            if not machine.may_hold(log):
                self.ledger.broken(Kind.DIVERGED, f"{machine.name} holds {log} {seq}, which is not for it")

    def _one_process_a_log(self, machine: Machine, key: Key) -> None:
        log, seq, _ = key
        writer = self.ledger.writers.setdefault(log, machine.process)
        if writer != machine.process:
            self.ledger.broken(Kind.DOUBLED, f"{machine.name} continues the log {log} of another process")
        if machine.replaced and self._forks(machine, log, seq):
            self.ledger.broken(Kind.DOUBLED, f"{machine.name} continues the log {log}, which it knows to have two ends")

    def _forks(self, machine: Machine, log: str, before: int) -> bool:
        """Return whether a disk shows two events of one number in a log, before this one."""
        numbers = [seq for of_log, seq, _ in machine.holds if of_log == log and seq < before]
        return len(numbers) > len(set(numbers))


def is_ours(machine: Machine) -> bool:
    """Return whether a machine belongs to the centre (or is the province)."""
    return machine.centre != OTHER_CENTRE
