"""Machines with certificates and one USB stick between them, for the tests of bundles."""

import random
from dataclasses import dataclass, field
from pathlib import Path

from sync.domain.ids import GroupId
from sync.domain.log import Audience
from sync.domain.roles import Role
from sync.identity.authority import Authority, found
from sync.identity.passport import CERTIFICATE, Passport
from sync.machine import Machine
from sync.stick import Exported, Imported, export_bundle, import_bundle
from sync.store.bodies import wanted
from sync.store.logs import Scope
from sync.store.state import events_digest, state_digest
from sync.store.writer import Draft
from tests.fakes import HandClock, new_machine, taken_in

ROLES = {"k1": Role.KIOSK, "b1": Role.BOARD, "c3": Role.COUNTER, "c5": Role.COUNTER, "hub": Role.HUB}


def silent(_done: int, _total: int) -> None:
    """Tell nobody how far it is."""


@dataclass
class Country:
    """A province, its machines and the stick that is carried between them."""

    folder: Path
    clock: HandClock = field(default_factory=HandClock)
    machines: dict[str, Machine] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.root = found(self.folder / "root", "Lào Cai", None)
        self.stick = self.folder / "usb"
        self.stick.mkdir()

    def machine(self, device: str, by: str = "") -> Machine:
        """Return a machine, certified by the root or by a server; made the first time."""
        if device not in self.machines:
            issuer = self.machine(by).passport if by else None
            authority = Authority.of(issuer) if issuer else self.root
            role = ROLES.get(device, Role.PROVINCE)
            self.machines[device] = new_machine(self.folder, device, role, self.clock, authority=authority)
        return self.machines[device]

    def passport(self, device: str) -> Passport:
        """Return a machine's certificate and key."""
        passport = self.machine(device).passport
        assert passport is not None
        return passport

    def papers(self, device: str) -> str:
        """Return the file of a machine's certificate, as ``--to`` takes it."""
        self.machine(device)
        return str(self.folder / device / CERTIFICATE)

    def carry(self, sender: str, receiver: str, name: str = "a.motcua") -> Imported:
        """Write a bundle, read it at the other, and leave the answer on the stick."""
        self.export(sender, receiver, name)
        return self.read(receiver, name)

    def export(self, sender: str, receiver: str, name: str = "a.motcua") -> Exported:
        return export_bundle(self.machine(sender), self.stick / name, self.papers(receiver), silent)

    def read(self, receiver: str, name: str = "a.motcua") -> Imported:
        return import_bundle(self.machine(receiver), self.stick / name, silent)

    def there_and_back(self, sender: str, receiver: str) -> Imported:
        """Carry a bundle and its answer; return what came of the answer."""
        answer = self.carry(sender, receiver).answer
        assert answer is not None
        return self.read(sender, answer.name)

    def work(self, device: str, people: int = 3) -> None:
        """Give numbers, and take a dossier in where staff works."""
        machine = self.machine(device)
        for _ in range(people):
            machine.queue.issue(GroupId("ho-tich"))
        if machine.settings.role is Role.COUNTER:
            taken_in(machine)

    def write_much(self, device: str, events: int) -> None:
        """Fill a log."""
        with self.machine(device).store.write() as tx:
            for place in range(events):
                noise = random.Random(place).randbytes(100).hex()
                tx.record(Draft("ticket.applauded", Audience.PUBLIC, device, {"noise": noise}))

    def unsent(self, device: str) -> int:
        return self.machine(device).link().unsent

    def digests(self, device: str, audience: Audience = Audience.STAFF) -> tuple[str, str]:
        with self.machine(device).store.read() as view:
            return events_digest(view, audience), state_digest(view, audience)

    def logs(self, device: str, *audiences: Audience) -> int:
        with self.machine(device).store.read() as view:
            return len(view.heads(Scope(frozenset(audiences or Audience))))

    def missed(self, device: str) -> int:
        """Return how many bodies a machine wants."""
        with self.machine(device).store.read() as view:
            return len(wanted(view, Scope(frozenset(Audience))))

    def lose(self, device: str) -> None:
        """Put a machine back to before its first event; its papers stay."""
        old = self.machines.pop(device)
        old.close()
        for file in (self.folder / device).glob("motcua.db*"):
            file.unlink()
        new = self.machines[device] = new_machine(self.folder, device, old.settings.role, self.clock)
        new.passport, new.me = old.passport, old.me

    def close(self) -> None:
        for machine in self.machines.values():
            machine.close()
