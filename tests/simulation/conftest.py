"""One folder in memory for all schedules that a process plays: what they begin with is made once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.simulation.run import fast_folder


@pytest.fixture(scope="session")
def folder() -> Iterator[Path]:
    with fast_folder() as made:
        yield made
