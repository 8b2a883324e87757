"""B1 to B3: from the tap to the durable ticket, beside a two-row commit through the same engine on the same disk."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread
from time import perf_counter, sleep

import pytest
from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, insert

from sync.domain.ids import DeviceId, GroupId
from sync.domain.log import Audience
from sync.domain.roles import Role
from sync.machine import Machine
from sync.replication.exchange import Access, absorb
from sync.replication.head import SECTION_EVENTS
from sync.store.engine import open_engine, writing
from sync.store.logs import POINT_CHAIN_BYTES, Point
from sync.store.store import Store
from sync.store.writer import Section
from tests.benchmarks.filling import KIOSK, Day, Pen, days_of, fill
from tests.benchmarks.report import Times, ratios, side_by_side, timed
from tests.fakes import CENTRE, KEY, HandClock, new_machine
from tests.replication.saying import says

pytestmark = pytest.mark.benchmark

TAPS = 600
FEW, MANY = 100_000, 1_000_000
EVERY_S = 0.02


def test_b1_b2_a_tap_is_durable_within_two_plain_commits_however_much_is_held(book, disk):
    few, _ = held(disk / "few", FEW)
    many, filling_s = held(disk / "many", MANY)
    tap, tap_many, commit = side_by_side(TAPS, [tapping(few), tapping(many), committing(disk / "yardstick.db")])
    book.note(*ratios("B1", f"tap → durable ticket, {FEW:,} events held", {"median": 2, "p99": 2}, tap, commit))
    (growth,) = ratios("B2", f"the same, {MANY:,} held, to B1", {"median": 1.1}, tap_many, tap)
    book.note(replace(growth, seen={**growth.seen, "filled in s": filling_s}))
    few.close()
    many.close()


def test_b3_a_tap_waits_little_for_a_backlog_that_comes_in(book, disk):
    kiosk, _ = held(disk / "busy", FEW)
    tap = tapping(kiosk)
    (alone,) = side_by_side(TAPS, [tap])
    backlog, over = sections(days=12), Event()
    absorbing = Thread(target=absorb_all, args=(kiosk.store, backlog, over))
    absorbing.start()
    busy = Times(tuple(after_a_while(tap) for _ in range(TAPS)))
    left = absorbing.is_alive()
    over.set()
    absorbing.join()
    assert left, "the backlog was too short"
    book.note(*ratios("B3", "tap while a backlog comes in, to B1", {"p99": 3, "median": 3}, busy, alone))
    kiosk.close()


def after_a_while(tap: Callable[[], object]) -> float:
    sleep(EVERY_S)
    return timed(tap)


def absorb_all(store: Store, backlog: Iterable[Section], over: Event) -> None:
    """Take one section after the other, as the replicator does once they are unpacked and their signatures checked."""
    access = Access(frozenset(Audience), CENTRE)
    for section in backlog:
        if over.is_set():
            return
        assert not absorb(store, says(sections=(section,)), access)


def sections(days: int) -> list[Section]:
    """Return what another kiosk and the counters wrote on past days, in sections as they travel."""
    found = []
    for ago in range(1, days + 1):
        day = Day(ago, kiosk=Pen(DeviceId("k2"), Audience.PUBLIC))
        assert sum(1 for _ in day.tickets())
        found += [section for pen in day.pens if pen.kept for section in pieces(pen)]
    return found


def pieces(pen: Pen) -> Iterator[Section]:
    base = Point(0, b"")
    for start in range(0, len(pen.kept), SECTION_EVENTS):
        kept = pen.kept[start : start + SECTION_EVENTS]
        head = Point(start + len(kept), kept[-1].chain[:POINT_CHAIN_BYTES])
        yield Section(pen.log, base, tuple(item.event.envelope for item in kept), head)
        base = head


def held(folder: Path, events: int) -> tuple[Machine, int]:
    """Return a kiosk at work that holds so many events, and how many seconds filling it took.

    It has its listeners, as on a counter's day: a commit tells the screen, the line's badge and the catalogue.
    """
    kiosk = new_machine(folder, KIOSK, Role.KIOSK, HandClock())
    begun = perf_counter()
    assert fill(folder / KIOSK / "motcua.db", days_of(events)) >= events
    kiosk.start(lambda _touched: None, lambda _link: None)
    return kiosk, round(perf_counter() - begun)


def tapping(kiosk: Machine) -> Callable[[], object]:
    """Return what happens when somebody takes a number."""
    return lambda: kiosk.queue.issue(GroupId("ho-tich"))


def committing(file: Path) -> Callable[[], object]:
    """Return a commit of two rows of the size of an event and its ticket."""
    engine = open_engine(file, KEY)
    meta = MetaData()
    tables = [Table(name, meta, Column("id", Integer, primary_key=True), Column("value", LargeBinary)) for name in "ab"]
    meta.create_all(engine)
    statements = [insert(table) for table in tables]

    def commit() -> None:
        with writing(engine) as connection:
            for statement in statements:
                connection.execute(statement, {"value": bytes(300)})

    return commit
