"""One folder in memory for all schedules that a process plays: what they begin with is made once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.simulation.disk import pages_in_clear
from sync.simulation.run import fast_folder


@pytest.fixture(scope="session")
def folder() -> Iterator[Path]:
    with fast_folder() as made:
        yield made


@pytest.fixture(autouse=True)
def _in_clear() -> Iterator[None]:
    """As schedules have them: the folder's disks are for tests that begin a world by hand, too."""
    with pages_in_clear():
        yield
