"""Stores of the demonstration centre, each with its own encrypted file."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sync.store.store import Store
from tests.fakes import HandClock
from tests.store.sections import new_store

NewStore = Callable[[str], Store]


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def open_store(tmp_path: Path, clock: HandClock) -> Iterator[NewStore]:
    """Open the store of a device; the same name opens the same file again, as a new start of the program."""
    opened: list[Store] = []

    def opens(device: str) -> Store:
        opened.append(new_store(tmp_path, device, clock))
        return opened[-1]

    yield opens
    for store in opened:
        store.close()


@pytest.fixture
def kiosk(open_store: NewStore) -> Store:
    return open_store("kiosk-1")


@pytest.fixture
def desk(open_store: NewStore) -> Store:
    return open_store("quay-3")


@pytest.fixture
def store(open_store: NewStore) -> Store:
    return open_store("c3")


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that other users reach, unlike tmp_path."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        path.chmod(0o755)
        yield path
