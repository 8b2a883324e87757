"""What a bundle's messages tell of who wrote it."""

from sync.domain.ids import LogId
from sync.replication.cargo import Hearing
from sync.replication.mind import MOST_POINTS
from sync.replication.wire import Held
from sync.store.logs import Point
from tests.replication.saying import says


def log(number):
    return LogId(f"24.hop-thinh/c9.{number:08d}/staff")


def holds(*numbers, seq=1):
    """Say that so many logs are held up to a number."""
    return says(table={log(number): (Held(Point(seq, bytes(8))),) for number in numbers})


def test_f74_of_each_log_only_so_many_points_are_remembered_the_furthest():
    """Five messages of 170 kB each told 300,000 points of one log."""
    hearing = Hearing()
    for start in (100, 0):
        hearing.hear(says(table={log(1): tuple(Held(Point(start + seq, bytes(8))) for seq in range(1, 101))}))
    assert hearing.known.table == {log(1): {Point(201 - back, bytes(8)) for back in range(1, MOST_POINTS + 1)}}


def test_whoever_tells_of_too_many_logs_is_still_heard_of_those_that_are_known():
    hearing = Hearing(most_logs=2)
    for said in (holds(1, 2, 3), holds(4, 2, 3, seq=5)):
        hearing.hear(said)
    assert hearing.known.table == {
        log(1): {Point(1, bytes(8))},
        log(2): {Point(1, bytes(8)), Point(5, bytes(8))},
    }
