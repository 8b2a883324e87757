"""F-06: a damaged database is put aside, and the machine goes on with all that can be brought back."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sync.domain.ids import DeviceId
from sync.domain.log import Audience
from sync.errors import StoreDamaged
from sync.store.backup import back_up_into, backups_in
from sync.store.logs import LogAuthor, Scope, Signed
from sync.store.recover import Opened, Place, open_or_recover
from sync.store.restore import QUARANTINE
from sync.store.store import Store
from sync.store.whole import file_faults, parts_of
from sync.store.writer import Draft
from tests.fakes import CENTRE, KEY, moment
from tests.store.copies import issue, meta, numbers_in, opened, spoil, spoil_table, with_power_cut
from tests.store.sections import ISSUED, pen, take

NOW = moment(23, 11)
Start = Callable[[], Opened[Store]]


@pytest.fixture
def place(tmp_path):
    return Place(tmp_path / "motcua.db", KEY, tmp_path / "backups", NOW)


@pytest.fixture
def start(place, clock):
    """Start the program again."""
    stores: list[Store] = []

    def starts() -> Opened[Store]:
        for store in stores:
            store.close()
        started = open_or_recover(place, lambda: opened(place.database, clock))
        stores.append(started.store)
        return started

    yield starts
    for store in stores:
        store.close()


@pytest.fixture
def database(place, clock, start):
    """Three numbers at 10:00 are in a backup, three came at 10:31; nobody has it open."""
    issue(start().store, 1, 2, 3)
    back_up_into(place.backups, place.database, KEY, NOW, 7)
    clock.forward(minutes=31)
    store = start().store
    issue(store, 4, 5, 6)
    store.close()
    return place.database


def test_what_is_whole_is_opened_and_nothing_is_said(database, start):
    started = start()
    assert started.recovered is None
    assert numbers_in(started.store) == [1, 2, 3, 4, 5, 6]
    assert not (database.parent / QUARANTINE).exists()


def test_f06_a_database_nobody_can_read_comes_back_from_the_newest_backup(database, start):
    spoil(database)
    recovered = start().recovered
    assert recovered is not None
    assert recovered.sentence == "Đã khôi phục dữ liệu đến 10:00 ngày 23/11. Kiểm tra các mục làm sau đó."
    assert numbers_in(start().store) == [1, 2, 3]


def test_f06_the_kiosk_goes_on_giving_numbers_in_a_log_of_its_own(database, start):
    spoil(database)
    store = start().store
    issue(store, 7)
    with store.read() as view:
        assert len(view.heads(Scope(frozenset([Audience.PUBLIC])))) == 2
    assert numbers_in(store) == [1, 2, 3, 7]


def test_f06_the_damaged_files_are_kept_together(database, start):
    spoil(database, 0, 100)
    content = database.read_bytes()
    recovered = start().recovered
    assert recovered is not None
    assert (recovered.kept_in / "motcua.db").read_bytes() == content
    assert recovered.kept_in.parent == database.parent / QUARANTINE


def test_f06_the_machine_knows_afterwards(database, start):
    spoil(database)
    start().store.close()
    told = meta(database)
    assert told["restored_at"] == str(NOW)
    assert len(told["epoch"]) == 16


def many_after_the_backup(start: Start) -> None:
    """Fill pages of their own."""
    store = start().store
    for number in range(7, 60):
        with store.write() as tx:
            body = ISSUED | {"number": number, "filled": "x" * 3000}
            tx.record(Draft("ticket.issued", Audience.PUBLIC, "kiosk-1", body))
    store.close()


def test_f06_what_the_damaged_file_still_tells_is_brought_over(database, start):
    many_after_the_backup(start)
    late = database.stat().st_size * 3 // 4
    page = late - late % 4096
    spoil(database, page, page + 4096)  # of the last events; at the very end any table may stand
    started = start()
    assert started.recovered is not None
    brought = numbers_in(started.store)
    assert brought[:6] == [1, 2, 3, 4, 5, 6]
    assert len(brought) + (started.recovered.missing or 0) == 59
    assert started.recovered.missing
    said = f"Đã khôi phục dữ liệu đến 10:31 ngày 23/11. Kiểm tra {started.recovered.missing} mục."
    assert started.recovered.sentence == said


def test_f06_damage_that_touches_no_event_loses_nothing(database, start):
    """The page of a folded table or of a table of indexes: the events tell all of it again."""
    spoil_table(database, "ticket")
    started = start()
    assert started.recovered is not None
    assert started.recovered.missing == 0
    assert started.recovered.sentence.endswith("Không thiếu mục nào.")
    assert numbers_in(started.store) == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("column", ["body", "header"])
def test_f06_an_event_changed_within_is_not_brought_over(database, start, column):
    store = opened(database)
    with store.write() as tx:
        tx.connection.exec_driver_sql(f"UPDATE event SET {column} = x'7b7d' WHERE rowid = 5")
    store.close()
    spoil_table(database, "ticket")
    started = start()
    assert numbers_in(started.store) == [1, 2, 3, 4]
    assert started.recovered is not None
    assert started.recovered.missing == 2


def test_f06_a_damaged_backup_is_passed_over(place, database, start):
    back_up_into(place.backups, database, KEY, NOW, 7)
    newest, _older = backups_in(place.backups)
    spoil(newest, 5000, 5100)
    spoil(database)
    assert numbers_in(start().store) == [1, 2, 3]


@pytest.mark.parametrize("damage", [spoil, lambda path: os.truncate(path, 0), os.unlink])
def test_f06_without_a_backup_the_machine_begins_empty_and_says_so(place, database, start, damage):
    for backup in backups_in(place.backups):
        backup.unlink()
    damage(database)
    started = start()
    assert started.recovered is not None
    assert started.recovered.sentence.startswith("Dữ liệu trên máy này bị hỏng, máy bắt đầu lại từ trống.")
    issue(started.store, 1)
    assert numbers_in(started.store) == [1]
    started.store.close()
    assert "epoch" in meta(database)


@pytest.mark.parametrize("damage", [lambda path: os.truncate(path, 0), os.unlink], ids=["emptied", "gone"])
def test_f06_a_database_that_is_gone_comes_back_from_its_backup(database, start, damage):
    damage(database)
    assert numbers_in(start().store) == [1, 2, 3]


def test_a_new_machine_is_not_one_that_lost_its_database(place, start):
    started = start()
    assert started.recovered is None
    assert not place.backups.exists()


def test_a_database_of_another_key_is_left_alone(place, database, clock):
    content = database.read_bytes()
    other = Place(database, bytes(32), place.backups, NOW)
    with pytest.raises(StoreDamaged):
        open_or_recover(other, lambda: Store(database, bytes(32), CENTRE, DeviceId("kiosk-1"), clock))
    assert database.read_bytes() == content


def test_damage_deep_in_a_file_never_opened_here_is_recovered_too(database, start):
    for sign in database.parent.glob("*.key-sign"):
        sign.unlink()
    spoil_table(database, "ticket")
    assert start().recovered is not None


def test_a_folder_that_may_not_be_written_for_the_sign_is_no_trouble(place, start):
    (place.database.parent / "motcua.db.key-sign").mkdir()
    assert start().recovered is None


def test_a_large_file_is_looked_through_only_after_a_start_that_follows_no_clean_end(database, start, monkeypatch):
    monkeypatch.setattr("sync.store.recover.QUICKLY_LOOKED_AT_BYTES", 1000)
    spoil_table(database, "ticket")
    assert start().recovered is None
    assert parts_of(database)[1].exists()  # the program is killed now: nothing is closed
    copied = database.parent / "after-the-cut"
    copied.mkdir()
    for part in parts_of(database):
        (copied / part.name).write_bytes(part.read_bytes())
    (copied / "motcua.db.key-sign").write_bytes((database.parent / "motcua.db.key-sign").read_bytes())
    there = Place(copied / "motcua.db", KEY, database.parent / "backups", NOW)
    again = open_or_recover(there, lambda: opened(there.database))
    assert again.recovered is not None
    again.store.close()


WORKING = """
import sys
from pathlib import Path
from tests.store.copies import opened
store = opened(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
"""


def test_a_large_file_that_cannot_be_opened_is_recovered(database, start, monkeypatch):
    monkeypatch.setattr("sync.store.recover.QUICKLY_LOOKED_AT_BYTES", 1000)
    spoil(database, 0, 100)
    assert start().recovered is not None


def test_a_file_cut_off_at_a_page_is_damaged(database, start):
    os.truncate(database, database.stat().st_size - 4096)
    assert file_faults(database, KEY)
    assert start().recovered is not None


@contextmanager
def used_by_another_program(database: Path) -> Iterator[None]:
    arguments = [sys.executable, "-c", WORKING, str(database)]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as kiosk:
        assert kiosk.stdout is not None
        assert kiosk.stdout.readline() == "open\n"
        yield
        kiosk.kill()


def test_a_database_that_another_program_uses_is_not_moved_away_under_it(database, start):
    with used_by_another_program(database):
        spoil_table(database, "ticket")
        assert start().recovered is None
    assert file_faults(database, KEY)


def test_a_database_that_another_program_uses_and_nobody_can_open_stays_where_it_is(database, start):
    with used_by_another_program(database):
        spoil(database, 0, 100)
        content = database.read_bytes()
        with pytest.raises(StoreDamaged):
            start()
        assert database.read_bytes() == content


def test_f08_a_power_cut_at_any_step_of_the_recovery_loses_nothing(database, start):
    spoil(database, 0, 100)
    damaged = database.read_bytes()
    for step in range(300):
        with_power_cut(step, lambda: start().store.close())  # noqa: PLW0108 - to start is the act
        kept = list((database.parent / QUARANTINE).glob("*/motcua.db"))
        assert [one.read_bytes() for one in [*kept, database] if one.exists()].count(damaged) == 1
        if kept:
            break
    assert step > 3
    assert numbers_in(start().store) == [1, 2, 3]
    assert len(list((database.parent / QUARANTINE).iterdir())) == 1


def test_f06_both_histories_of_a_copied_machine_and_their_signatures_are_brought_over(database, start):
    one, other = pen(), pen()
    for writer, number in ((one, 1), (other, 1), (one, 2), (other, 3), (other, 4)):
        writer.writes("ticket.issued", ISSUED | {"number": number}, entity=f"{number:016}")
    store = start().store
    take(store, one.section(), other.section(1))
    with store.write() as tx:
        tx.wrote(other.log, LogAuthor("fingerprint", "kiosk", b"certificate"))
        tx.sign(other.log, Signed(3, other.chains[3], b"signature"))
        tx.sign(other.log, Signed(9, bytes(32), b"of what is not here"))
    store.close()
    spoil_table(database, "ticket")
    started = start()
    assert started.recovered is not None
    assert started.recovered.missing == 0
    with started.store.read() as view:
        assert len(view.heads_of([one.log])[one.log]) == 2
        assert [signed.signature for signed in view.signed(one.log, 0)] == [b"signature"]
        assert view.author(one.log) == LogAuthor("fingerprint", "kiosk", b"certificate")
