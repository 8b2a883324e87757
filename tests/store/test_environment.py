"""When the environment fails: one sentence, one remedy, nothing half kept; and nothing to read for a thief."""

import os
import stat
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlcipher3.dbapi2 import OperationalError

from sync.domain.ids import DeviceId
from sync.domain.log import Audience
from sync.errors import StoreUnavailable
from sync.simulation.swap import swapped
from sync.store.engine import Connections, to_wal
from sync.store.key import machine_key
from sync.store.store import Store
from sync.store.writer import Draft
from tests.fakes import CENTRE, KEY, HandClock
from tests.store.sections import ISSUED, RECEIVED, all_heads, new_store, pen, take

NOBODY = 65534


def issue(store: Store, number: int = 45) -> None:
    with store.write() as tx:
        tx.record(Draft("ticket.issued", Audience.PUBLIC, "kiosk-1", ISSUED | {"number": number}))


def issue_many(store: Store, first: int, count: int) -> None:
    for number in range(first, first + count):
        issue(store, number)


def issued(store: Store) -> list[int]:
    with store.read() as view:
        assert sum(head.seq for head in all_heads(view)) == len(view.all_tickets())
        return sorted(ticket.number for ticket in view.all_tickets())


@contextmanager
def told_to_every_connection(pragma: str) -> Iterator[None]:
    lent, name = Connections.lent, pragma.partition(" =")[0]

    @contextmanager
    def told(connections: Connections) -> Iterator[Connection]:
        with lent(connections) as connection:
            cursor = connection.connection.cursor()
            before = cursor.execute(f"PRAGMA {name}").fetchone()[0]
            cursor.execute(f"PRAGMA {pragma}")
            try:
                yield connection
            finally:  # what goes back among the spare ones is told nothing when it is lent again after the block
                cursor.execute(f"PRAGMA {name} = {before}")

    with swapped(Connections, lent=told):
        yield


@contextmanager
def without_rights() -> Iterator[None]:
    """Do as a user who may not write everywhere: root may."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that other users reach, unlike tmp_path."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        path.chmod(0o755)
        yield path


def store_at(path: Path, clock: HandClock, key: bytes = KEY) -> Store:
    return Store(path, key, CENTRE, DeviceId("kiosk-1"), clock)


def refused(act: Callable[[], object]) -> StoreUnavailable:
    with pytest.raises(StoreUnavailable) as told:
        act()
    assert told.value.what.endswith(".")
    assert told.value.do.endswith(".")
    return told.value


# The key.


def test_the_key_is_drawn_once_and_read_afterwards(tmp_path):
    path = tmp_path / "new" / "machine.key"
    key = machine_key(path)
    assert len(key) == 32
    assert machine_key(path) == key
    assert machine_key(tmp_path / "other.key") != key
    assert [item.name for item in path.parent.iterdir()] == ["machine.key"]


def test_only_the_owner_may_read_the_key(tmp_path):
    old = os.umask(0)
    try:
        machine_key(tmp_path / "machine.key")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "machine.key").stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [b"", b"00" * 31, b"00" * 33, b"no key at all", b"\xff" * 64], ids=range(5))
def test_a_file_that_holds_no_key_is_not_used_and_not_replaced(tmp_path, content):
    path = tmp_path / "machine.key"
    path.write_bytes(content)
    assert "khóa" in refused(lambda: machine_key(path)).what
    assert path.read_bytes() == content


def test_a_key_that_points_nowhere_is_not_drawn_anew(tmp_path):
    (tmp_path / "machine.key").symlink_to(tmp_path / "unplugged" / "machine.key")
    assert "machine.key" in refused(lambda: machine_key(tmp_path / "machine.key")).do
    assert [path.name for path in tmp_path.iterdir()] == ["machine.key"]


def test_a_key_that_cannot_be_made_leaves_nothing_behind(shared):
    shared.chmod(0o555)
    with without_rights():
        assert "machine.key" in refused(lambda: machine_key(shared / "machine.key")).do
    assert list(shared.iterdir()) == []


def test_a_key_cut_off_by_a_full_disk_leaves_nothing_behind(tmp_path):
    code = f"""
import resource, signal, sys
from pathlib import Path
from sync.errors import StoreUnavailable
from sync.store.key import machine_key
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
try:
    machine_key(Path({str(tmp_path / "machine.key")!r}))
except StoreUnavailable:
    sys.exit(7)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 7
    assert list(tmp_path.iterdir()) == []


AT_ONCE = """
import sys, time
from pathlib import Path
from sync.domain.log import Audience
from sync.store.key import machine_key
from sync.store.writer import Draft
from sync.domain.ids import DeviceId
from sync.store.store import Store
from tests.fakes import CENTRE, HandClock
from tests.store.sections import seqs
print("ready", flush=True)
sys.stdin.readline()
for round in range(8):
    folder = Path(sys.argv[1]) / str(round)
    key = machine_key(folder / "machine.key")
    store = Store(folder / "motcua.db", key, CENTRE, DeviceId(sys.argv[2]), HandClock())
    for number in range(3):
        with store.write() as tx:
            tx.record(Draft("ticket.weighed", Audience.PUBLIC, "kiosk-1"))
    print(key.hex(), sum(seqs(store).values()), flush=True)
    store.close()
"""


def test_two_programs_that_make_key_and_database_at_once_share_them(tmp_path):
    def start(device: str) -> "subprocess.Popen[str]":
        arguments = [sys.executable, "-c", AT_ONCE, str(tmp_path), device]
        return subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    with start("kiosk-1") as one, start("kiosk-2") as two:
        for program in (one, two):
            assert program.stdout is not None
            assert program.stdout.readline() == "ready\n"
        for program in (one, two):
            assert program.stdin is not None
            program.stdin.write("\n")
            program.stdin.flush()
        told = [program.communicate()[0].splitlines() for program in (one, two)]
    assert (one.returncode, two.returncode) == (0, 0)
    keys = [[line.split()[0] for line in lines] for lines in told]
    assert keys[0] == keys[1]
    assert len(set(keys[0])) == 8
    assert all("6" in {first.split()[1], second.split()[1]} for first, second in zip(*told, strict=True))


# The file.


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


class Refusing:
    """A cursor whose database says this, one after the other, before it does as it is told."""

    def __init__(self, *said: str) -> None:
        self.said = list(said)

    def execute(self, _statement: str) -> None:
        if self.said:
            raise OperationalError(self.said.pop(0))


def test_who_meets_another_at_the_door_of_a_new_database_asks_again_and_a_bad_disk_is_told_at_once():
    meeting = Refusing("database is locked", "database is locked")
    to_wal(meeting)
    assert meeting.said == []
    broken = Refusing("disk I/O error", "disk I/O error")
    with pytest.raises(OperationalError, match="I/O"):
        to_wal(broken)
    assert len(broken.said) == 1
