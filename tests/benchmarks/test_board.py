"""B9: a call at a counter until the hall reads it: hub, board and counter are a process each, on loopback with TLS.

The counter is this process, and calls as its desk does: it asks the hub. The board is the real one, read by the robot
that plays demonstrations, which looks every 20 ms. The yardstick are two bare requests to the same hub, as many as a
call needs to reach the board.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from time import perf_counter, sleep

import pytest

from kiosk.board.controller import HOLD_MS
from sync.clock import wall_clock
from sync.demo.actor import Actor
from sync.demo.stage import Place, Stage, build
from sync.domain.ids import CounterId, GroupId
from sync.domain.ticket import Ticket
from sync.machine import Machine
from sync.replication.peer import session_of
from tests.benchmarks.report import Figure, Times, timed
from tests.fakes import eventually

pytestmark = pytest.mark.benchmark

CALLS = 200
APART_S = HOLD_MS / 1000 + 0.2
"""A call that comes while the one before still has the plate is meant to wait."""

THREE, HO_TICH = CounterId("3"), GroupId("ho-tich")


def test_b9_a_call_is_on_the_board_at_once(book, disk):
    stage = build(disk / "centre", day_rate=0, windowed=True)
    with running(stage.hub, hands=False), running(stage.board, hands=True) as board, opened(stage) as counter:
        board.wait("board.quiet", within_s=60)
        bare = requests_to_the_hub(counter)
        shown = Times(tuple(seen_after_ms(board, counter) for _ in range(CALLS)))
    seen = {"median": shown.median, "slowest": max(shown.all_ms), "two bare requests": bare.said()}
    book.note(Figure("B9 p99", "call at a counter until the board shows it", shown.p99, "≤ 300", "ms", CALLS, seen))


def seen_after_ms(board: Actor, counter: Machine) -> float:
    """Call somebody; return how long after that the number stood on the plate."""
    sleep(APART_S)
    waiting = counter.queue.board().next[0]
    looking = Thread(target=board.wait, args=("board.number", waiting.label))
    looking.start()
    begun = perf_counter()
    ticket = counter.call_next(THREE)
    looking.join()
    taken_ms = (perf_counter() - begun) * 1000
    assert isinstance(ticket, Ticket)
    assert ticket.label == waiting.label
    counter.queue.serve(ticket.id, THREE)
    counter.queue.finish(ticket.id, THREE)
    return taken_ms


def requests_to_the_hub(counter: Machine) -> Times:
    """Return how long two requests take that carry nothing."""
    address = counter.settings.peers[0] + "/v1/health"
    with session_of(counter.passport, wall_clock) as session:

        def both() -> None:
            for _ in range(2):
                session.get(address, timeout=5).raise_for_status()

        both()
        return Times(tuple(timed(both) for _ in range(CALLS)))


@contextmanager
def running(place: Place, *, hands: bool) -> Iterator[Actor]:
    actor = Actor(place, hands=hands)
    try:
        yield actor
    finally:
        actor.leave()


@contextmanager
def opened(stage: Stage) -> Iterator[Machine]:
    """Give the counter once it has heard of everybody who took a number at the kiosk."""
    kiosk, counter = Machine.open(stage.kiosk.settings), Machine.open(stage.counters[0].settings)
    try:
        for machine in (kiosk, counter):
            machine.start(lambda _entities: None, lambda _link: None)
        last = [kiosk.queue.issue(HO_TICH) for _ in range(CALLS)][-1]
        eventually(lambda: counter.queue.ahead_of(last.id) == CALLS - 1)
        kiosk.close()
        yield counter
    finally:
        counter.close()
