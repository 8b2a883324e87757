"""A store that holds many days of a busy ward, filled in minutes: the same rows as recording would leave.

A day has 2,400 visitors, each issued, called, served and finished, and 35 dossiers with four events each. Events are
written and folded by the program's own functions; only the rows go in by the thousand.
"""

import random
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, event, insert

from sync.clock import local
from sync.demo.people import visitors
from sync.domain.causal import Placed
from sync.domain.dossier import Dossier, fold_dossier
from sync.domain.event import GENESIS, Header, Ref, chain_after, ref_to, write
from sync.domain.ids import DeviceId, EntityId, LogId
from sync.domain.log import ENTITY_RANDOM_BYTES, RUN_BYTES, Audience, LogName, entity_name, run_name
from sync.domain.ticket import Ticket
from sync.domain.ticket_fold import fold_ticket
from sync.store.engine import open_engine
from sync.store.heads import HeadTable
from sync.store.ledger import NOWHERE, Kept
from sync.store.logs import Head
from sync.store.rows import EVENT, save_dossiers, save_tickets
from tests.fakes import CENTRE, KEY, moment, shipped_lookup

State = TypeVar("State")
VISITORS = 2400
DOSSIERS = 35
KIOSK = DeviceId("k1")
_TODAY_MS = moment(23, 7)
_DAY_MS = 86_400_000
_MORNING_MS = 2 * 3_600_000
"""All of a day come within two hours: now is ten o'clock."""

_STEP_MS = 600_000
_chance = random.Random(14)

_COUNTERS = ("3", "5", "7")
_STEPS = ("ticket.called", "ticket.serving", "ticket.finished")


@dataclass
class Pen:
    """One log, written here."""

    device: DeviceId
    audience: Audience
    run: str = field(default_factory=lambda: run_name(secrets.token_bytes(RUN_BYTES)))
    chain: bytes = GENESIS
    kept: list[Kept] = field(default_factory=list)

    @property
    def log(self) -> LogId:
        return LogName(CENTRE, self.device, self.run, self.audience).text

    def writes(
        self, kind: str, at_ms: int, body: dict[str, object], entity: EntityId, after: tuple[Ref, ...] = ()
    ) -> Placed:
        """Append an event of an entity; without ``after`` it is its first."""
        name = NOWHERE if after else entity
        written = write(Header(self.log, len(self.kept) + 1, name, after, kind, at_ms, self.device), body)
        self.chain = chain_after(self.chain, written)
        self.kept.append(Kept(written, self.chain, entity))
        return Placed(ref_to(written.header, self.chain), written)

    def begins(self) -> EntityId:
        """Return the name of a new entity."""
        return entity_name(f"{CENTRE}/{self.device}", secrets.token_bytes(ENTITY_RANDOM_BYTES))


@dataclass
class Day:
    """One business day of the ward; ``ago`` counts back from today."""

    ago: int
    people: int = VISITORS
    papers: int = DOSSIERS
    kiosk: Pen = field(default_factory=lambda: Pen(KIOSK, Audience.PUBLIC))
    counters: list[Pen] = field(
        default_factory=lambda: [Pen(DeviceId(f"c{name}"), Audience.PUBLIC) for name in _COUNTERS]
    )
    staff: Pen = field(default_factory=lambda: Pen(DeviceId("c3"), Audience.STAFF))

    @property
    def begin_ms(self) -> int:
        return _TODAY_MS - self.ago * _DAY_MS

    @property
    def date(self) -> date:
        return local(self.begin_ms).date()

    @property
    def pens(self) -> list[Pen]:
        return [self.kiosk, *self.counters, self.staff]

    def tickets(self) -> Iterator[Ticket]:
        """Write the day's visits and yield the tickets that they make."""
        for place in range(self.people):
            yield self._visit(place, self.begin_ms + place * _MORNING_MS // self.people + _chance.randrange(1000))

    def dossiers(self) -> Iterator[Dossier]:
        """Write the day's dossiers."""
        for place, visitor in enumerate(visitors(self.papers)):
            entity, body = self.staff.begins(), received(place, asdict(visitor), self.date)
            events = [self.staff.writes("dossier.received", self.begin_ms + _chance.randrange(_STEP_MS), body, entity)]
            for step, kind in enumerate(("dossier.started", "dossier.ready", "dossier.returned"), 1):
                at_ms, salt = self.begin_ms + step * _STEP_MS + _chance.randrange(_MORNING_MS), secrets.token_hex(16)
                events.append(self.staff.writes(kind, at_ms, {"salt": salt}, entity, (events[-1].ref,)))
            yield _folded(fold_dossier(entity, events).state)

    def _visit(self, place: int, at_ms: int) -> Ticket:
        return self.visit(place, at_ms)

    def visit(self, place: int, at_ms: int, *, called: bool = True) -> Ticket:
        """Write one visit from the number to its end, or only the number of somebody who still waits."""
        entity, pen = self.kiosk.begins(), self.counters[place % len(self.counters)]
        events = [self.kiosk.writes("ticket.issued", at_ms, self._issued(place), entity)]
        for kind in _STEPS if called else ():
            at_ms += _chance.randrange(_STEP_MS)
            counter: dict[str, object] = {"counter": pen.device.removeprefix("c")}
            events.append(pen.writes(kind, at_ms, counter, entity, (events[-1].ref,)))
        return _folded(fold_ticket(entity, events).state)

    def _issued(self, place: int) -> dict[str, object]:
        of_group = [("A", "ho-tich"), ("B", "chung-thuc")][place % 2]
        number, day = place // 2 + 1, self.date.isoformat()
        return {"series": of_group[0], "number": number, "day": day, "group": of_group[1], "language": "vi"}


def fill(file: Path, days: Iterable[Day]) -> int:
    """Put days into a store that has just been made; return how many events they are."""
    engine = open_engine(file, KEY)
    event.listen(engine, "connect", _hurry)
    held = 0
    for day in days:
        with engine.begin() as connection:
            held += _put(connection, day)
    engine.dispose()
    return held


def days_of(events: int) -> Iterator[Day]:
    """Yield today and the days before it until there are so many events, or a few more."""
    return map(Day, range(1 + events // (4 * VISITORS + 4 * DOSSIERS)))


def _hurry(connection: Any, _record: object) -> None:
    # the fill alone may lose what it wrote, and keeps all pages at hand
    for pragma in ("synchronous = OFF", "cache_size = -1000000"):
        connection.execute(f"PRAGMA {pragma}")


def received(place: int, person: dict[str, str], due: date) -> dict[str, object]:
    """Return the body of a dossier's first event, as intake writes it: every procedure in turn, up to four papers."""
    known = shipped_lookup()
    offers = [offered for group in known.centre.groups if (offered := known.in_group(group))]
    offered = offers[place % len(offers)]
    procedure = offered[place * 7 % len(offered)]
    return {
        "salt": secrets.token_hex(16),
        "code": f"H04.12-{due:%y%m%d}-{place:04d}",
        "procedure": procedure.code,
        "procedure_name": procedure.name,
        "applicant": {key: person[key] for key in ("name", "id_number", "born", "address", "phone")},
        "counter": "3",
        "due": (due + timedelta(days=3)).isoformat(),
        "ticket": secrets.token_hex(8),
        "components": [
            {"name": paper.name[:300], "originals": paper.originals, "copies": paper.copies}
            for paper in known.to_bring(procedure)[:4]
        ],
    }


def _put(connection: Connection, day: Day) -> int:
    save_tickets(connection, list(day.tickets()))
    if day.papers:
        save_dossiers(connection, list(day.dossiers()))
    for pen in day.pens:
        connection.execute(insert(EVENT), [item.row(pen.log) for item in pen.kept])
        head = Head(pen.log, len(pen.kept), pen.chain, len(pen.kept) if day.ago else 0, day.date)
        HeadTable(connection).begin(head, len(pen.kept) if pen is day.kiosk else 0)
    return sum(len(pen.kept) for pen in day.pens)


def _folded(state: State | None) -> State:
    assert state is not None
    return state
