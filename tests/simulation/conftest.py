"""What schedules begin with is made once: in a folder of this process, and in a process beside it."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from sync.simulation.disk import pages_in_clear
from sync.simulation.play import Played
from sync.simulation.run import fast_folder, play_here, players
from sync.simulation.saved import times_in_memory


@pytest.fixture(scope="session")
def folder() -> Iterator[Path]:
    with fast_folder() as made:
        yield made


@pytest.fixture(scope="session")
def play_aside() -> Iterator[Callable[..., list[Played]]]:
    """Plays in a process of its own, where no line is counted for the coverage: that takes twice as long."""
    with players(1) as pool:
        yield lambda seeds, **how: list(pool.map(partial(play_here, **how), seeds))


@pytest.fixture(autouse=True)
def _in_clear() -> Iterator[None]:
    """As schedules have them: the folder's disks are for tests that begin a world by hand, too."""
    with pages_in_clear(), times_in_memory():
        yield
