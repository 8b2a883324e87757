"""Restoring works on a copy, keeps what was there, and the machine knows of it afterwards."""

import subprocess
import sys

import pytest

from sync.errors import StoreDamaged, StoreUnavailable
from sync.store.backup import back_up
from sync.store.recover import Place, open_or_recover
from sync.store.restore import QUARANTINE, restore
from tests.fakes import KEY, moment
from tests.store.copies import held, issue, meta, numbers_in, opened, spoil, with_power_cut, written

NOW = moment(23, 10, 31)


@pytest.fixture
def database(tmp_path):
    """Three numbers are in the backup, two more came after it."""
    path = tmp_path / "motcua.db"
    written(path, 1, 2, 3)
    back_up(path, KEY, tmp_path / "copy.db")
    written(path, 4, 5)
    return path


@pytest.fixture
def copy(database):
    return database.with_name("copy.db")


def test_the_backup_takes_the_databases_place(database, copy):
    restore(database, KEY, copy, NOW)
    assert held(database) == [1, 2, 3]


def test_what_was_there_is_kept_together(database, copy):
    store = opened(database)
    issue(store, 6)
    content = {path.name: path.read_bytes() for path in database.parent.glob("motcua.db*")}
    kept = restore(database, KEY, copy, NOW)
    assert {path.name: path.read_bytes() for path in kept.iterdir()} == content
    assert set(content) == {"motcua.db", "motcua.db-wal", "motcua.db-shm"}
    store.close()
    assert held(kept / "motcua.db") == [1, 2, 3, 4, 5, 6]


def test_the_machine_knows_that_it_was_restored_and_each_time_is_another(database, copy):
    assert "epoch" not in meta(database)
    restore(database, KEY, copy, NOW)
    first = meta(database)
    restore(database, KEY, copy, NOW)
    second = meta(database)
    assert first["restored_at"] == str(NOW)
    assert len(first["epoch"]) == 16
    assert first["epoch"] != second["epoch"]


def test_a_restored_machine_never_continues_an_old_log(database, copy):
    restore(database, KEY, copy, NOW)
    written(database, 4)
    store = opened(database)
    with store.read() as view:
        lengths = sorted(view.connection.exec_driver_sql("SELECT seq FROM replica").scalars())
    store.close()
    assert lengths == [1, 3]


@pytest.mark.parametrize("first", [0, 9000])
def test_a_damaged_backup_changes_nothing(database, copy, first):
    spoil(copy, first, first + 50)
    with pytest.raises(StoreDamaged) as refused:
        restore(database, KEY, copy, NOW)
    assert "copy.db" in refused.value.what
    assert held(database) == [1, 2, 3, 4, 5]
    assert not (database.parent / QUARANTINE).exists()
    assert not list(database.parent.glob("*restoring*"))


def test_another_machines_backup_changes_nothing(database, copy):
    with pytest.raises(StoreDamaged):
        restore(database, bytes(32), copy, NOW)
    assert held(database) == [1, 2, 3, 4, 5]


def test_a_backup_that_is_not_there_is_said(database, tmp_path):
    with pytest.raises(StoreUnavailable):
        restore(database, KEY, tmp_path / "none.db", NOW)
    assert held(database) == [1, 2, 3, 4, 5]


def test_what_was_put_aside_can_be_brought_back_with_its_last_writes(database, copy):
    store = opened(database)
    issue(store, 6)
    kept = restore(database, KEY, copy, NOW)
    store.close()
    assert (kept / "motcua.db-wal").exists()
    restore(database, KEY, kept / "motcua.db", NOW)
    assert held(database) == [1, 2, 3, 4, 5, 6]
    assert (kept / "motcua.db-wal").exists()


def test_a_machine_without_a_database_gets_one(copy, tmp_path):
    new = tmp_path / "new" / "motcua.db"
    new.parent.mkdir()
    restore(new, KEY, copy, NOW)
    assert held(new) == [1, 2, 3]


IN_USE = """
import sys
from pathlib import Path
from tests.store.copies import opened
store = opened(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
"""


def test_a_database_that_a_program_uses_is_not_moved_away_under_it(database, copy):
    with subprocess.Popen(
        [sys.executable, "-c", IN_USE, str(database)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as kiosk:
        assert kiosk.stdout is not None
        assert kiosk.stdout.readline() == "open\n"
        with pytest.raises(StoreUnavailable) as refused:
            restore(database, KEY, copy, NOW)
        kiosk.kill()
    assert refused.value.what == "Cơ sở dữ liệu đang được dùng."
    assert held(database) == [1, 2, 3, 4, 5]


def test_f08_a_power_cut_at_any_step_leaves_the_one_or_the_other_whole(database, copy):
    """Before the point of no return the original is there; after it the restored one, and the original is kept."""
    before = [1, 2, 3, 4, 5]
    place = Place(database, KEY, database.parent / "backups", NOW)
    outcomes = []
    for step in range(300):
        ended = with_power_cut(step, lambda: restore(database, KEY, copy, NOW))
        opening = open_or_recover(place, lambda: opened(database))
        outcomes.append(numbers_in(opening.store))
        opening.store.close()
        assert opening.recovered is None
        kept = list((database.parent / QUARANTINE).glob("*/motcua.db"))
        if outcomes[-1] == before:
            assert not kept
        else:
            assert outcomes[-1] == [1, 2, 3]
            assert [held(one) for one in kept] == [before]
            break
    assert before in outcomes
    assert not ended, "the last cut came after the point of no return, before the end"
