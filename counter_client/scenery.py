"""A demonstration morning at counter 3, for pictures and tests: people wait, dossiers stand in every state."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from resources.qt.theme import RESOURCES
from sync.clock import ZONE, Clock
from sync.demo.accounts import PASSWORD, open_accounts
from sync.domain.dossier import Dossier, Person
from sync.domain.ids import CentreId, CounterId, DeviceId, GroupId, OfficerId, ProcedureCode, ServiceCode
from sync.domain.roles import Role
from sync.machine import Machine
from sync.office.accounts import SignedIn
from sync.office.intake import Faults, TakeIn
from sync.settings import ClockSettings, Settings

COUNTER, OFFICER = CounterId("3"), OfficerId("hoa.nt")
CIVIL_STATUS = GroupId("ho-tich")
MINUTE_MS = 60_000

PEOPLE_WAITING = (
    ("1.001193", 28),
    ("1.004837", 26),
    ("1.000894", 21),
    ("1.004873", 17),
    ("2.000635", 12),
    ("", 9),
    ("1.000656", 4),
    ("1.001022", 1),
)
"""Procedure ("" when the person chose only the group) and minutes waited."""


class Hands:
    """A clock that is turned by hand."""

    def __init__(self) -> None:
        """Stand at Monday, 2026-11-23, 10:06; the Tuesday after is a day off."""
        self.now_ms = _moment(23, 10, 6)

    def __call__(self) -> int:
        """Return the time on the hands."""
        return self.now_ms

    def turn(self, at_ms: int) -> None:
        """Turn to a moment in ms."""
        self.now_ms = at_ms

    def to(self, day: int, hour: int, minute: int) -> None:
        """Turn to a moment of November 2026."""
        self.now_ms = _moment(day, hour, minute)


@dataclass(frozen=True, slots=True)
class ByHand(ClockSettings):
    """Clock settings of a machine whose clock is turned by hand."""

    hands: Hands | None = None

    def clock(self) -> Clock:
        """Return the hands."""
        return self.hands or Hands()


@dataclass(frozen=True, slots=True)
class Scenery:
    """A machine with a morning's work on it, and the hands of its clock."""

    machine: Machine
    hands: Hands


def bare(folder: Path) -> Scenery:
    """Return a counter machine without peers on which nothing has happened; its centre has accounts."""
    made = new(folder)
    made.hands.to(23, 5, 0)
    open_accounts(made.machine.book, made.machine.centre)
    made.hands.to(23, 10, 6)
    return made


def new(folder: Path) -> Scenery:
    """Return a counter machine that knows no account; its hashes are as cheap as can be."""
    policy = json.loads((RESOURCES / "accounts" / "policy.json").read_text(encoding="utf-8"))
    policy["policies"][0]["argon2id"] = {"time": 1, "memory_kib": 8, "lanes": 1}
    (folder / "account_policy.json").write_text(json.dumps(policy), encoding="utf-8")
    hands = Hands()
    settings = Settings(CentreId("24.hop-thinh"), DeviceId("q3"), Role.COUNTER, folder, clock=ByHand(hands=hands))
    return Scenery(Machine.open(settings), hands)


def morning(folder: Path) -> Scenery:
    """Return the machine with its dossiers and with people waiting."""
    made = bare(folder)
    colleagues_worked(made)
    file_dossiers(made)
    made.hands.to(23, 9, 12)
    people_come(made)
    made.hands.to(23, 10, 6)
    return made


def colleagues_worked(made: Scenery) -> None:
    """Have the colleagues who share this machine sign in today, and leave again."""
    accounts = made.machine.accounts
    for hour, officer in enumerate(("thu.t", "minh.lv", OFFICER), 5):
        made.hands.to(23, hour, 40)
        signed = accounts.sign_in(officer, PASSWORD, COUNTER)
        if isinstance(signed, SignedIn):
            accounts.sign_out(signed.session.id)


def people_come(made: Scenery) -> None:
    """Issue the numbers of those who wait at 10:06, after two who were absent."""
    queue = made.machine.queue
    for code in ("1.004859", "1.001022"):
        queue.issue(CIVIL_STATUS, (ServiceCode(code),))
    for minute in (40, 44):
        made.hands.to(23, 9, minute)
        queue.call_next(COUNTER)
        if (ticket := queue.at_counter(COUNTER)) is not None:
            queue.recall(ticket.id, COUNTER)
            queue.miss(ticket.id, COUNTER)
    for code, waited in PEOPLE_WAITING:
        made.hands.now_ms = _moment(23, 10, 6) - waited * MINUTE_MS
        queue.issue(CIVIL_STATUS, (ServiceCode(code),) if code else ())


def file_dossiers(made: Scenery) -> None:
    """Take in dossiers on earlier days and move them on."""
    track = made.machine.tracking
    made.hands.to(10, 8, 40)
    take_in(made, "1.003583", Person("Nguyễn Văn Bình", "024090001234"))
    made.hands.to(16, 9, 5)
    paused = take_in(made, "1.000419", Person("Hoàng Văn Em", "024085005566"))
    track.start(paused.id, OFFICER)
    track.ask_supplement(paused.id, OFFICER, "Bản sao giấy báo tử có đóng dấu của bệnh viện.")
    made.hands.to(18, 9, 20)
    today = take_in(made, "1.004837", Person("Trần Thị Cúc", "024188005678"))
    track.start(today.id, OFFICER)
    early = take_in(made, "2.001255", Person("Đặng Văn Hải", "024079007788"))
    track.start(early.id, OFFICER)
    made.hands.to(20, 14, 30)
    track.ready(early.id, OFFICER)
    take_in(made, "1.004845", Person("Phạm Văn Đức", "024091004321"))
    take_in(made, "2.001023", Person("Vũ Thị Giang", "024195001122"))
    made.hands.to(20, 15, 10)
    done = take_in(made, "1.001193", Person("Đỗ Thị Mai", "024193003344"))
    made.hands.to(23, 8, 15)
    track.ready(done.id, OFFICER)
    track.hand_back(done.id, OFFICER)
    take_in(made, "1.001193", Person("Lê Thị Diễm", "024199002468", "04/03/1999"))


def take_in(made: Scenery, code: str, person: Person) -> Dossier:
    """Return the dossier of a person with all papers of a procedure."""
    procedure = made.machine.lookup.procedure(ServiceCode(code))
    papers = len(made.machine.lookup.to_bring(procedure)) if procedure else 0
    form = TakeIn(ProcedureCode(ServiceCode(code)), person, tuple(range(papers)), None, COUNTER, OFFICER)
    taken = made.machine.intake.take_in(form)
    if isinstance(taken, Faults):
        raise LookupError(taken.by_field)  # noqa: TRY004  not a type: the form is wrong
    return taken


def _moment(day: int, hour: int, minute: int) -> int:
    return int(datetime(2026, 11, day, hour, minute, tzinfo=ZONE).timestamp() * 1000)
