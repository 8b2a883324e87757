"""Writers of one process stand in line, and nobody is overtaken."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from sync.store.line import Line


@contextmanager
def waiting(work: Callable[[], None], line: Line) -> Iterator[None]:
    """Let a thread do something that waits in the line, from now until after the block."""
    thread = threading.Thread(target=work)
    before = in_line(line)
    thread.start()
    while in_line(line) == before:
        pass
    yield
    thread.join()


def in_line(line: Line) -> int:
    return len(line._waiting)  # noqa: SLF001 - nobody else needs to know


def test_who_comes_first_is_first_whoever_gives_the_lock_back_and_wants_it_again():
    line, order = Line(), list[str]()

    def enters(name: str) -> Callable[[], None]:
        def work() -> None:
            with line:
                order.append(name)

        return work

    line.__enter__()
    with waiting(enters("tap"), line), waiting(enters("second"), line):
        line.__exit__(None, None, None)
        enters("again")()
    assert order == ["tap", "second", "again"]


def test_a_thread_that_has_it_does_not_wait_for_itself():
    line = Line()
    with line, line:
        pass
    with waiting_is_over(line):
        pass


@contextmanager
def waiting_is_over(line: Line) -> Iterator[None]:
    thread = threading.Thread(target=line.__enter__)
    thread.start()
    thread.join(5)
    assert not thread.is_alive()
    yield


def test_it_is_given_back_when_the_work_fails():
    line = Line()
    with pytest.raises(LookupError), line:
        raise LookupError
    with waiting_is_over(line):
        pass
