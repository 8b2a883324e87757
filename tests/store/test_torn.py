"""F-04: power cuts tear the files at any byte; what was acknowledged before the last whole commit is there.

What a disk does that tells "written" before it is, no test on this machine can show: not measured.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from sync.store.engine import open_engine
from sync.store.recover import Place, open_or_recover
from sync.store.verify import verify
from sync.store.whole import connected, file_faults, parts_of
from tests.fakes import KEY, moment
from tests.store.copies import issue, numbers_in, opened

COMMITS = 40
POINTS = 100


@dataclass(frozen=True)
class Live:
    """Copies of a database that was in use, and how long its -wal was after each number was acknowledged."""

    folder: Path
    wal_bytes: tuple[int, ...]
    checkpointed: bytes

    def copied_to(self, folder: Path) -> Path:
        shutil.copytree(self.folder, folder)
        return folder / "motcua.db"


@pytest.fixture(scope="module")
def live(tmp_path_factory) -> Iterator[Live]:
    folder: Path = tmp_path_factory.mktemp("live") / "data"
    store = opened(folder / "motcua.db")
    database, wal, _ = parts_of(folder / "motcua.db")
    sizes = []
    for number in range(1, COMMITS + 1):
        issue(store, number)
        sizes.append(wal.stat().st_size)
    copied = folder.with_name("copied")
    copied.mkdir()
    for part in (database, wal):
        shutil.copy(part, copied)
    with connected(database, KEY) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    yield Live(copied, tuple(sizes), database.read_bytes())
    store.close()


def after_the_cut(database: Path) -> list[int]:
    """Start again; return the numbers once the whole is found sound."""
    started = open_or_recover(
        Place(database, KEY, database.parent / "backups", moment(23, 11)), lambda: opened(database)
    )
    assert started.recovered is None
    numbers = numbers_in(started.store)
    started.store.close()
    assert file_faults(database, KEY) == ()
    engine = open_engine(database, KEY)
    assert verify(engine).broken == ()
    engine.dispose()
    return numbers


@pytest.mark.parametrize("seed", range(POINTS // 10))
def test_f04_a_log_of_writes_cut_at_any_byte_holds_every_whole_commit(live, tmp_path, seed):
    chance = Random(seed)
    for point in range(POINTS // len(range(POINTS // 10))):
        database = live.copied_to(tmp_path / str(point))
        _, wal, _ = parts_of(database)
        cut = chance.randrange(live.wal_bytes[0], live.wal_bytes[-1])
        torn = bytearray(wal.read_bytes()[:cut])
        if chance.random() < 0.5:  # the last sector holds something else
            torn[-chance.randrange(1, 512) :] = chance.randbytes(512)
        wal.write_bytes(torn)
        whole = sum(size <= cut - 512 for size in live.wal_bytes)
        numbers = after_the_cut(database)
        assert numbers == list(range(1, len(numbers) + 1))
        assert whole <= len(numbers) <= sum(size <= cut + 512 for size in live.wal_bytes)


@pytest.mark.parametrize("seed", range(POINTS // 10))
def test_f04_a_database_torn_while_its_log_of_writes_is_brought_in_loses_nothing(live, tmp_path, seed):
    """Pages go into the file in order; the cut comes at any byte, and the log of writes is still whole."""
    chance = Random(seed)
    for point in range(POINTS // len(range(POINTS // 10))):
        database = live.copied_to(tmp_path / str(point))
        old, cut = database.read_bytes(), chance.randrange(1, len(live.checkpointed))
        database.write_bytes(live.checkpointed[:cut] + old[cut:])
        assert after_the_cut(database) == list(range(1, COMMITS + 1))
