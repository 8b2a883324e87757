"""What the desk and the hall take to be read on a day of 2,400 visitors, a hundred of whom wait."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sync.domain.ids import CounterId, DeviceId, OfficerId
from sync.domain.ticket import Ticket
from sync.office.help_calls import HelpCalls
from sync.office.live_hall import LiveHall
from sync.office.printers import Printers
from sync.office.queue import QueueDesk
from tests.benchmarks.filling import KIOSK, VISITORS, Day, fill
from tests.benchmarks.report import Figure, Times, timed
from tests.fakes import HandClock, shipped_lookup, shipped_rules
from tests.store.sections import new_store

pytestmark = pytest.mark.benchmark

TIMES, WAITING, HERE = 50, 100, CounterId("3")
FRAME_MS = 16


class Busy(Day):
    """A day whose last visitors still wait."""

    def _visit(self, place: int, at_ms: int) -> Ticket:
        return self.visit(place, at_ms, called=place < self.people - WAITING)


def test_b16_a_desk_is_read_within_a_frame_and_the_hall_beside_it(book, disk: Path):
    clock = HandClock()
    store = new_store(disk, KIOSK, clock)
    fill(disk / KIOSK / "motcua.db", [Day(1), Busy(0)])
    desk = QueueDesk(store, shipped_lookup().centre, DeviceId(KIOSK), "", clock, shipped_rules()).by(
        OfficerId("hoa.nt")
    )
    assert len(desk.waiting()) == WAITING
    others = HelpCalls(store, KIOSK, clock, desk), Printers(store, KIOSK, clock, desk)
    hall = LiveHall(store, shipped_lookup().centre, clock, desk, *others)
    book.note(*reading("desk", "a desk is read again", lambda: read(desk), FRAME_MS))
    book.note(*reading("hall", "the hall is read, beside the window", hall.now, 8 * FRAME_MS))
    store.close()


def read(desk: QueueDesk) -> None:
    """Ask all that a desk shows of the queue."""
    for ask in (desk.line_up, desk.at_counter, desk.absent, desk.parked, desk.served_today):
        ask(HERE)
    desk.twins()


def reading(name: str, what: str, work: Callable[[], object], limit_ms: int) -> list[Figure]:
    times = Times(tuple(timed(work) for _ in range(TIMES)))
    return [
        Figure(name, f"{what}, {VISITORS:,} visitors", times.median, f"≤ {limit_ms}", "ms", TIMES, {"p99": times.p99})
    ]
