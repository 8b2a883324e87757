"""When the environment fails: one sentence, one remedy, nothing half kept; and nothing to read for a thief."""

import threading
from pathlib import Path

from sync.domain.ids import DeviceId
from sync.domain.log import Audience
from sync.store.store import Store
from sync.store.writer import Draft
from tests.fakes import CENTRE, KEY, HandClock
from tests.store.ailing import issue, issue_many, issued, refused, told_to_every_connection, without_rights
from tests.store.sections import ISSUED, RECEIVED, new_store, pen, take


def store_at(path: Path, clock: HandClock, key: bytes = KEY) -> Store:
    return Store(path, key, CENTRE, DeviceId("kiosk-1"), clock)


def test_nothing_that_was_recorded_can_be_read_in_the_files(open_store, tmp_path):
    store = open_store("quay-3")
    issue(store)
    with store.write() as tx:
        tx.record(Draft("dossier.received", Audience.STAFF, "lan.nguyen", RECEIVED))
    content = {path.name: path.read_bytes() for path in (tmp_path / "quay-3").iterdir()}
    assert {"motcua.db", "motcua.db-wal"} <= content.keys()
    for data in content.values():
        for word in (b"ticket", b"dossier", b"lan.nguyen", "Bưởi".encode(), b"SQLite", b"CREATE TABLE"):
            assert word not in data


def test_a_commit_is_on_the_disk_before_it_returns(kiosk):
    """No test can pull the plug: SQLite promises it for these two settings."""
    with kiosk.read() as view:
        told = [view.connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("journal_mode", "synchronous")]
    assert told == ["wal", 2]


def test_the_database_may_lie_under_any_name(tmp_path, clock):
    store = new_store(tmp_path / "Một cửa?key=1#50% & co", "kiosk-1", clock)
    issue(store)
    assert issued(store) == [45]
    store.close()
    assert (tmp_path / "Một cửa?key=1#50% & co" / "kiosk-1" / "motcua.db").exists()


def test_the_key_of_another_machine_opens_nothing_and_harms_nothing(open_store, tmp_path, clock):
    issue(open_store("kiosk-1"))
    path = tmp_path / "kiosk-1" / "motcua.db"
    trouble = refused(lambda: store_at(path, clock, key=bytes(32)))
    assert trouble.what == "Cơ sở dữ liệu không mở được bằng khóa của máy này."
    assert issued(open_store("kiosk-1")) == [45]


def test_a_file_that_is_no_database_is_not_opened_and_not_touched(tmp_path, clock):
    path = tmp_path / "motcua.db"
    path.write_bytes(b"not a database at all" * 1000)
    assert "không mở được" in refused(lambda: store_at(path, clock)).what
    assert path.read_bytes() == b"not a database at all" * 1000


def test_a_folder_in_the_place_of_the_database_is_said(tmp_path, clock):
    (tmp_path / "motcua.db").mkdir()
    assert "không mở được" in refused(lambda: store_at(tmp_path / "motcua.db", clock)).what.lower()


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path, clock):
    (tmp_path / "data").write_text("")
    trouble = refused(lambda: store_at(tmp_path / "data" / "motcua.db", clock))
    assert trouble.what == "Không tạo được thư mục dữ liệu."


def test_a_folder_that_may_not_be_written_is_said(shared, clock):
    shared.chmod(0o555)
    with without_rights():
        trouble = refused(lambda: store_at(shared / "motcua.db", clock))
        assert trouble.what == "Không mở được cơ sở dữ liệu."
        refused(lambda: store_at(shared / "deeper" / "motcua.db", clock))


def test_a_file_that_may_only_be_read_is_said(shared, clock):
    path = shared / "motcua.db"
    store = store_at(path, clock)
    issue(store)
    store.close()
    path.chmod(0o444)
    with without_rights():
        assert refused(lambda: store_at(path, clock)).do
    store = store_at(path, clock)
    assert issued(store) == [45]
    store.close()


def test_f10_a_disk_that_turns_read_only_is_said_and_reading_goes_on(kiosk):
    issue(kiosk)
    with told_to_every_connection("query_only = 1"):
        assert refused(lambda: issue(kiosk, 46)).what == "Ổ đĩa chỉ cho đọc, chưa lưu được."
        assert issued(kiosk) == [45]
    with told_to_every_connection("query_only = 0"):
        issue(kiosk, 47)
    assert issued(kiosk) == [45, 47]


def test_a_full_disk_is_said_and_nothing_half_kept(kiosk):
    with told_to_every_connection("max_page_count = 1"):  # at least as many as there are, but not one page more
        trouble = refused(lambda: issue_many(kiosk, 1, 1000))
    assert trouble.what == "Máy đã đầy bộ nhớ, chưa lưu được."
    fitted = len(issued(kiosk))
    assert issued(kiosk) == list(range(1, fitted + 1))
    with told_to_every_connection("max_page_count = 100000"):
        issue(kiosk, fitted + 1)
    assert issued(kiosk) == list(range(1, fitted + 2))


def test_a_section_that_fills_the_disk_is_not_half_kept(desk):
    other = pen()
    for number in range(1, 101):
        other.writes("ticket.issued", ISSUED | {"number": number}, entity=f"{number:016}")
    with told_to_every_connection("max_page_count = 1"):
        refused(lambda: take(desk, other.section()))
    assert issued(desk) == []
    with told_to_every_connection("max_page_count = 100000"):
        take(desk, other.section())
    assert len(issued(desk)) == 100


def test_a_locked_database_is_said_after_a_while(open_store):
    first, second = open_store("kiosk-1"), open_store("kiosk-1")
    told: list[object] = []
    second.on_commit = told.append
    with told_to_every_connection("busy_timeout = 20"), first.write() as tx:
        tx.record(Draft("ticket.issued", Audience.PUBLIC, "kiosk-1", ISSUED))
        assert refused(lambda: issue(second, 46)).what == "Cơ sở dữ liệu đang bận, chưa lưu được."
        assert issued(second) == []
    assert told == []
    issue(second, 46)
    assert issued(first) == [45, 46]


def test_f11_who_reads_does_not_wait_for_a_disk_that_writes_slowly(kiosk):
    """A commit under way ends only after others have read: lists and boards are drawn meanwhile."""
    issue(kiosk)
    begun, has_been_read = threading.Event(), threading.Event()

    def slowly() -> None:
        with kiosk.write() as tx:
            tx.record(Draft("ticket.issued", Audience.PUBLIC, "kiosk-1", ISSUED | {"number": 46}))
            begun.set()
            has_been_read.wait(60)

    writer = threading.Thread(target=slowly)
    writer.start()
    begun.wait()
    assert issued(kiosk) == [45]
    assert writer.is_alive()
    has_been_read.set()
    writer.join()
    assert issued(kiosk) == [45, 46]


def test_a_writer_waits_its_turn(kiosk, open_store):
    """Two programs on one file: neither is told to come again because the other writes."""
    other = open_store("kiosk-1")
    threads = [
        threading.Thread(target=issue_many, args=(store, first, 20))
        for store, first in ((kiosk, 100), (kiosk, 200), (other, 300))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(issued(kiosk)) == 60


def test_damage_is_not_called_harmless(kiosk, tmp_path):
    issue(kiosk)
    kiosk.close()
    path = tmp_path / "kiosk-1" / "motcua.db"
    data = path.read_bytes()
    path.write_bytes(data[:4096] + bytes(len(data) - 4096))
    trouble = refused(lambda: new_store(tmp_path, "kiosk-1", HandClock()))
    assert "nguyên" not in trouble.do
