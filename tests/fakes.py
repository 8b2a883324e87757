"""What the tests of stores, desks and machines share: a clock turned by hand, machines without screens."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from time import monotonic, sleep

from sync.clock import ZONE, Clock, wall_clock
from sync.domain.call_rules import CallRules
from sync.domain.dossier import Dossier, Person
from sync.domain.ids import CentreId, CounterId, DeviceId, OfficerId, ProcedureCode, ServiceCode
from sync.domain.roles import Role
from sync.identity.authority import Authority, enrol_here
from sync.identity.certificates import Subject
from sync.machine import Machine
from sync.office.intake import TakeIn
from sync.office.lookup import Lookup
from sync.office.shipped import load_calendar, load_call_rules, load_catalogue, load_centre, load_everyday
from sync.opening import clock_of
from sync.serve_command import protection, station
from sync.server.app import News, application
from sync.server.run import HEADER_WITHIN_S, listening, server
from sync.settings import ClockSettings, ServerSettings, Settings
from sync.store.store import Store
from sync.store.writer import Writer

CENTRE = CentreId("24.hop-thinh")
KEY = bytes(range(32))


class HandClock:
    """A clock that stands until it is turned; it begins on Monday, 2026-11-23, 10:00 in Hợp Thịnh."""

    def __init__(self) -> None:
        self.now_ms = moment(23, 10)

    def __call__(self) -> int:
        return self.now_ms

    def forward(self, *, hours: float = 0, minutes: float = 0, seconds: float = 0) -> None:
        """Turn on, or with negative values back."""
        self.now_ms += int(((hours * 60 + minutes) * 60 + seconds) * 1000)


def moment(day: int, hour: int, minute: int = 0) -> int:
    """Return a moment of November 2026 in Hợp Thịnh in ms."""
    return int(datetime(2026, 11, day, hour, minute, tzinfo=ZONE).timestamp() * 1000)


@dataclass(frozen=True, slots=True)
class TurnedByHand(ClockSettings):
    """Clock settings of a machine whose clock the test turns."""

    hand: Clock = wall_clock

    def clock(self) -> Clock:
        """Return the test's clock."""
        return self.hand


class StoreOnDisk(Store):
    """A real store on a disk that can be filled: SQLite then says what it says when no page can be added."""

    disk_full = False

    @contextmanager
    def write(self) -> Iterator[Writer]:
        """Give the writer."""
        with super().write() as tx:
            tx.connection.exec_driver_sql(f"PRAGMA max_page_count = {1 if self.disk_full else 2**31 - 2}")
            yield tx


def new_store(folder: Path, device: str, clock: Clock, *, is_province: bool = False) -> StoreOnDisk:
    """Return the store of a device of the demonstration centre; made empty the first time."""
    file = folder / device / "motcua.db"
    return StoreOnDisk(file, KEY, CENTRE, DeviceId(device), clock, is_province=is_province)


def new_machine(
    folder: Path,
    device: str,
    role: Role,
    clock: Clock,
    peers: tuple[str, ...] = (),
    authority: Authority | None = None,
) -> Machine:
    """Return a machine of the demonstration centre with its own folder; it does not exchange before ``start``.

    With an authority it is enrolled; without one it goes by its name, within this computer.
    """
    subject = Subject(CENTRE, DeviceId(device), role)
    passport = enrol_here(folder / device, KEY, subject, authority) if authority else None
    hand = TurnedByHand(hand=clock)
    settings = Settings(CENTRE, DeviceId(device), role, folder / device, peers=peers, clock=hand)
    lookup = copy(shipped_lookup())  # each machine has its own catalogue in force, over one index
    store = new_store(folder, device, clock, is_province=role is Role.PROVINCE)
    return Machine(settings, store, lookup, load_calendar(), clock_of(settings), passport)


@cache
def shipped_lookup() -> Lookup:
    """Return the demonstration centre's catalogue, read once for all tests."""
    return Lookup(load_catalogue(), load_centre(), load_everyday())


@cache
def shipped_rules() -> tuple[CallRules, ...]:
    """Return the shipped rules of calling, read once for all tests."""
    return load_call_rules()


def birth(name: str = "Nguyễn Thị Hoa") -> TakeIn:
    """Return the form of a birth registration at counter 3, two papers handed in."""
    code, applicant = ProcedureCode(ServiceCode("1.001193")), Person(name, id_number="001085000123")
    return TakeIn(code, applicant, (0, 1), None, CounterId("3"), OfficerId("hoa.nt"))


def taken_in(machine: Machine) -> Dossier:
    """Return a dossier just taken in at a machine."""
    taken = machine.intake.take_in(birth())
    assert isinstance(taken, Dossier)
    return taken


class Server:
    """A machine that answers on a free port of this computer, in a thread: province or hub."""

    def __init__(self, machine: Machine, header_within_s: float = HEADER_WITHIN_S, port: int = 0) -> None:
        self.machine, self.store = machine, machine.store
        self._bound = listening(ServerSettings(port=port))
        self.port: int = self._bound.getsockname()[1]
        tls = protection(machine)
        self.address = f"{'https' if tls else 'http'}://127.0.0.1:{self.port}"
        news = News()
        machine.start(lambda _touched: None, lambda _link: news.tell())
        self._server = server(application(station(machine), news), tls=tls, header_within_s=header_within_s)
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._bound]})
        self._thread.start()

    def die(self) -> None:
        """Stop answering at once; connections are dropped."""
        self._server.should_exit = self._server.force_exit = True
        self._thread.join()
        self._bound.close()
        self.machine.close()


def eventually(fact: Callable[[], object], within_s: float = 30) -> None:
    """Return once the fact holds; the limit only ends a test that would never end."""
    until = monotonic() + within_s
    while not fact():
        assert monotonic() < until, "it never became true"
        sleep(0.01)
