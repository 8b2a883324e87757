"""Backups are verified copies made while the machine works; a damaged database never takes an older one's place."""

import stat
import threading
from pathlib import Path

import pytest

from sync.errors import StoreDamaged, StoreUnavailable
from sync.store.backup import back_up, back_up_into, backups_in
from tests.fakes import KEY, HandClock, moment
from tests.store.copies import held, issue, numbers_in, opened, spoil, with_power_cut, written

NOW = moment(23, 10, 31)


@pytest.fixture
def database(tmp_path):
    path = tmp_path / "motcua.db"
    written(path, 1, 2, 3)
    return path


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "backups"


def test_a_backup_holds_what_was_there(database, folder):
    made = back_up_into(folder, database, KEY, NOW, 7)
    assert made.path.name == "motcua-000001-20261123-1031.db"
    assert (made.verified.logs, made.verified.events, made.verified.broken) == (1, 3, ())
    assert held(made.path) == [1, 2, 3]


def test_a_backup_is_one_file_that_only_its_owner_reads_and_nobody_without_the_key(database, folder):
    made = back_up_into(folder, database, KEY, NOW, 7)
    assert [path.name for path in folder.iterdir()] == [made.path.name]
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert b"ticket" not in made.path.read_bytes()


def test_a_backup_is_made_while_others_write(database, folder):
    store, done = opened(database), threading.Event()

    def issue_on() -> None:
        number = 4
        while not done.is_set():
            issue(store, number)
            number += 1

    writer = threading.Thread(target=issue_on)
    writer.start()
    try:
        made = [back_up_into(folder, database, KEY, NOW, 7) for _ in range(5)]
    finally:
        done.set()
        writer.join()
    everything = numbers_in(store)
    store.close()
    for backup in made:
        copied = held(backup.path)
        assert copied == everything[: len(copied)]
        assert len(copied) >= 3


def test_the_newest_stay_whatever_the_clock_says(database, folder):
    made = [back_up_into(folder, database, KEY, moment(day, 10), keep=3).path for day in (23, 24, 1, 2, 25)]
    assert backups_in(folder) == made[:1:-1]


def test_f05_what_a_power_cut_left_half_made_goes_with_the_next_backup(database, folder):
    folder.mkdir()
    (folder / "motcua-000001-20261122-1031.db.part").write_text("half")
    (folder / "motcua-000001-20261122-1031.db.part-wal").write_text("half")
    made = back_up_into(folder, database, KEY, NOW, 7)
    assert list(folder.iterdir()) == [made.path]


def test_other_files_in_the_folder_stay(database, folder):
    folder.mkdir()
    (folder / "motcua-of-lan.db").write_text("hers")
    for _ in range(3):
        back_up_into(folder, database, KEY, NOW, keep=1)
    assert len(list(folder.iterdir())) == 2
    assert (folder / "motcua-of-lan.db").exists()


@pytest.mark.parametrize("first", [0, 4096 + 7, 8192], ids=["first page", "within a page", "later pages"])
def test_f07_a_damaged_database_is_not_copied_and_no_backup_goes(database, folder, first):
    before = {back_up_into(folder, database, KEY, NOW, 7).path for _ in range(2)}
    contents = {path: path.read_bytes() for path in before}
    spoil(database, first, first + 100)
    with pytest.raises(StoreDamaged) as refused:
        back_up_into(folder, database, KEY, NOW, keep=2)
    assert "Các bản sao lưu trước vẫn còn nguyên" in refused.value.what
    assert {path: path.read_bytes() for path in folder.iterdir()} == contents


def test_f07_a_log_whose_chain_is_broken_is_not_copied(database, folder):
    store = opened(database)
    with store.write() as tx:
        tx.connection.exec_driver_sql("UPDATE event SET body = '{}' WHERE seq = 2")
    store.close()
    with pytest.raises(StoreDamaged):
        back_up_into(folder, database, KEY, NOW, 7)
    assert list(folder.iterdir()) == []


def test_a_backup_goes_where_it_is_told(database, tmp_path):
    target = tmp_path / "usb.db"
    back_up(database, KEY, target)
    assert held(target) == [1, 2, 3]


def test_another_programs_file_a_folder_and_the_database_itself_are_not_written_over(database, tmp_path):
    letter, cut = tmp_path / "k1.toml", tmp_path / "cut.db"
    letter.write_text("[machine]")
    cut.write_bytes(database.read_bytes()[:100])
    before = database.read_bytes()
    for target in (letter, cut, database, database.with_name("motcua.db-wal"), tmp_path, Path()):
        with pytest.raises(StoreUnavailable, match="Chưa sao lưu: "):
            back_up(database, KEY, target)
    assert letter.read_text() == "[machine]"
    assert database.read_bytes() == before


def test_an_earlier_backup_is_replaced(database, tmp_path):
    target = back_up(database, KEY, tmp_path / "copy.db").path
    issue(opened(database), 4)
    back_up(database, KEY, target)
    assert held(target) == [1, 2, 3, 4]


def test_a_folder_that_cannot_be_written_is_said(database, tmp_path):
    with pytest.raises(StoreUnavailable) as refused:
        back_up(database, KEY, tmp_path / "unplugged" / "usb.db")
    assert "usb.db" in refused.value.what
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreUnavailable):
        back_up_into(tmp_path / "file", database, KEY, NOW, 7)


def test_f08_a_power_cut_at_any_step_leaves_the_older_backups_and_no_half_one(database, folder):
    first = back_up_into(folder, database, KEY, NOW, 7).path
    for step in range(200):
        ended = with_power_cut(step, lambda: back_up_into(folder, database, KEY, NOW, 7))
        assert first in backups_in(folder)
        if ended:
            break
    for backup in backups_in(folder):
        assert held(backup) == [1, 2, 3]
    back_up_into(folder, database, KEY, NOW, 7)
    assert not list(folder.glob("*.part*"))


def test_the_clock_of_the_machine_names_backups(database, folder):
    assert "20261123-1000" in back_up_into(folder, database, KEY, HandClock()(), 7).path.name
