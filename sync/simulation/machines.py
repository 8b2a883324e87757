"""One machine of the simulated centre: its disk, its process, its clock, and the real desks over the real store."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count
from pathlib import Path
from shutil import rmtree

from sync.clock import CentreClock, Source, local
from sync.domain import ticket_fold
from sync.domain.business_day import first_open_day
from sync.domain.calling import NobodyWaiting
from sync.domain.centre_clock import Rank
from sync.domain.ids import CentreId, EntityId
from sync.domain.log import Audience
from sync.domain.roles import Role
from sync.domain.ticket import Ticket, TicketKind
from sync.office.intake import Intake
from sync.office.queue import QueueDesk
from sync.office.tracking import Tracking
from sync.simulation.disk import KEY, DiskStore, Key, copy_disk
from sync.simulation.image import Image, KnownCodes, Memory
from sync.simulation.places import Place
from sync.simulation.shipped import book, calendar, lookup, policy, rules
from sync.simulation.swap import swapped
from sync.simulation.talk import Mind
from sync.store.backup import back_up
from sync.store.ledger import EPOCH
from sync.store.restore import restore
from sync.store.writer import Draft

_OLD_KINDS = {kind: place for place, kind in enumerate(TicketKind) if kind is not TicketKind.RECALLED}
CLOCK_FILE = "clock.json"
_RANKS = {Role.HUB: Rank.HUB, Role.PROVINCE: Rank.PROVINCE}


@dataclass
class Machine:
    """A machine; ``start`` begins a process over whatever its disk holds.

    Attributes:
        offset_ms: its wall clock against the true time.
        broken_clock_ms: what the clock shows at ``broken_since_ms`` when it has forgotten the time; None when it works.
        holds: every event that its disk holds, by the model.
        fresh: events that commits have added since they were last asked for.
        minds: what it knows of each peer.
        images: copies of its disk as it was; ``backups`` those that ``motcua backup`` made and verified.
        process: number of the process, drawn anew at each start, shared by a copy that was made while running.
        replaced: whether its disk was ever put back, or copied to a second machine.
        old: whether its program does not know yet that somebody can be recalled.
        knowable: what it could have heard from the peers in reach when this process gave its first number.
        printed: the events of the slips that were printed over this disk.
    """

    place: Place
    folder: Path
    true_ms: Callable[[], int]
    offset_ms: int = 0
    broken_clock_ms: int | None = None
    broken_since_ms: int = 0
    holds: set[Key] = field(default_factory=set)
    fresh: list[Key] = field(default_factory=list)
    minds: dict[str, Mind] = field(default_factory=dict)
    process: int = 0
    images: list[Image] = field(default_factory=list)
    backups: list[Image] = field(default_factory=list)
    replaced: bool = False
    old: bool = False
    knowable: frozenset[Key] | None = None
    printed: frozenset[Key] = frozenset()
    clock: CentreClock = field(init=False)
    store: DiskStore = field(init=False)
    queue: QueueDesk = field(init=False)
    codes: KnownCodes = field(init=False)
    intake: Intake = field(init=False)
    tracking: Tracking = field(init=False)

    @property
    def name(self) -> str:
        """How the network calls it."""
        return self.place.name

    @property
    def role(self) -> Role:
        """What it is."""
        return self.place.role

    @property
    def centre(self) -> CentreId:
        """Whose it is."""
        return self.place.centre

    @cached_property
    def _audiences(self) -> tuple[str, ...]:
        return tuple(f"/{audience}" for audience in self.role.audiences)

    @property
    def file(self) -> Path:
        """Its database."""
        return self.folder / "motcua.db"

    @property
    def whole(self) -> set[Key]:
        """The events that it holds with their bodies."""
        return self.holds - self.store.without_bodies()

    @property
    def life(self) -> str:
        """The name of the province's life that it believes in, or lives."""
        with self.store.read() as view:
            return view.said(EPOCH) or ""

    def wall(self) -> int:
        """Return what its wall clock shows, in ms."""
        now_ms = self.true_ms()
        if self.broken_clock_ms is not None:
            return self.broken_clock_ms + now_ms - self.broken_since_ms
        return now_ms + self.offset_ms

    def start(self) -> None:
        """Begin a new process."""
        self.process = next(_processes)
        self._open()

    def restart(self) -> None:
        """End the process and begin another over the same disk."""
        self.store.leave()
        self.start()

    def image(self) -> Image:
        """Return a copy of the disk and of what the process knows."""
        file = self.folder / f"{len(self.images)}.image"
        memory = Memory(self.store.run, self.codes.drawn)
        made = Image(file, frozenset(self.holds), memory, self.process, self.old, self.printed)
        copy_disk(self.file, made.file)
        self.images.append(made)
        return made

    def put_in(self, image: Image, *, running: bool) -> None:
        """Put an image in the place of the disk and start it; ``running`` goes on as the imaged process."""
        self.store.close()
        self.adopt(image, running=running)

    def begin(self, image: Image) -> None:
        """Start for the first time, from this disk; the time was saved when the last run ended."""
        copy_disk(image.file, self.file)
        self.holds = set(image.holds)
        self.start()
        self.clock.save()

    def adopt(self, image: Image, *, running: bool) -> None:
        """Start from an image on a machine that is not on."""
        copy_disk(image.file, self.file)
        self.holds, self.printed, self.replaced = set(image.holds), image.printed, True
        self._open_as_left(image)
        if running:
            self.process = image.process
            self.store.go_on_in(image.memory.run)
            self.codes.remember(image.memory.drawn)

    def back_up(self) -> None:
        """Make a verified backup, as ``motcua backup`` does."""
        target = self.folder / f"{len(self.backups)}.backup"
        back_up(self.file, KEY, target)
        self.backups.append(Image(target, frozenset(self.holds), Memory(), self.process, self.old, self.printed))

    def restore(self, backup: Image) -> None:
        """Put a backup in the place of the disk, as ``motcua restore`` does, and start."""
        self.store.close()
        rmtree(restore(self.file, KEY, backup.file, self.clock()))
        self.holds, self.printed, self.replaced = set(backup.holds), backup.printed, True
        self._open_as_left(backup)

    def _open_as_left(self, image: Image) -> None:
        self.start()
        if image.old and not self.old:
            self.fold_again()

    def forget_the_past(self) -> None:
        """Remove what a public machine need not keep, as ``sync.machine.Machine`` does each minute."""
        if self.clock.sure and self.minds:
            self.store.forget_before(first_open_day(local(self.clock())))

    def look_at_disk(self) -> set[Key]:
        """Take what its disk holds for what it is to hold; return the events that went."""
        before, self.holds = self.holds, self.store.rows()
        return before - self.holds

    def may_repeat(self, earlier: Key) -> bool:
        """Return whether it may print the number of an earlier slip: only what nobody in reach could have told it."""
        return self.replaced and earlier not in self.holds and earlier not in (self.knowable or ())

    def fold_again(self) -> None:
        """Start with a program that folds otherwise: the rows are made anew from the events."""
        with self.store.write() as tx:
            tx.connection.exec_driver_sql("UPDATE meta SET value = 'another' WHERE key = 'fold'")
        self.restart()

    def record_unknown(self, audience: Audience, entity: EntityId | None) -> EntityId:
        """Write an event of a kind that no present version knows, about this entity or a new one; return which."""
        kind = "ticket.foreseen" if audience is Audience.PUBLIC else "dossier.foreseen"
        with self.store.write() as tx:
            return tx.record(Draft(kind, audience, self.name, {"x": [1]}, entity=entity))

    def drained(self) -> list[Key]:
        """Return the events that commits have added since the last call."""
        fresh, self.fresh = self.fresh, []
        return fresh

    def may_hold(self, log: str) -> bool:
        """Return whether a log is for this machine's eyes."""
        own = self.role is Role.PROVINCE or log.startswith(f"{self.centre}/")
        return own and log.endswith(self._audiences)

    def called(self, claimed: Ticket | None) -> Ticket | NobodyWaiting:
        """Call the next person as ``sync.machine.Machine`` does: whom a hub called for it, else by the own copy."""
        counter = self.place.counter
        if claimed is not None:
            standing = self.queue.confirm(claimed.id, counter)
            if isinstance(standing, Ticket):
                return standing
        called = self.queue.call_next(counter)
        if isinstance(called, NobodyWaiting):
            return called
        confirmed = self.queue.confirm(called.id, counter)
        return confirmed if isinstance(confirmed, Ticket) else called

    def _open(self) -> None:
        place, known = self.place, lookup()
        self.minds, self.fresh, self.knowable = {}, [], None
        self.clock = CentreClock(
            Source(self.wall, self.true_ms), self.folder / CLOCK_FILE, _RANKS.get(place.role, Rank.OWN)
        )
        self.store = DiskStore(
            self.file, (place.centre, place.device), self.clock, is_province=place.role is Role.PROVINCE
        )
        self.store.on_rows = self._on_rows
        self.queue = QueueDesk(self.store, known.centre, place.device, place.tag, self.clock, rules())
        self.codes = KnownCodes(self.store, known.centre, book(), place.device, policy(place), self.clock)
        self.intake = Intake(self.store, known, calendar(), self.codes, self.clock)
        self.tracking = Tracking(self.store, self.intake.due)

    def _on_rows(self, rows: list[Key]) -> None:
        self.holds.update(rows)
        self.fresh += rows


_processes = count(1)


def entity_of(machine: Machine, key: Key) -> EntityId:
    """Return what an event on a machine's disk is about."""
    with machine.store.read() as view:
        row = view.connection.exec_driver_sql("SELECT entity FROM event WHERE log=? AND seq=? AND chain=?", key).one()
    return EntityId(row.entity)


@contextmanager
def old_program() -> Iterator[None]:
    """Fold as a version would that does not know yet that somebody can be recalled."""
    with swapped(ticket_fold, _PRECEDENCE=_OLD_KINDS):
        yield
