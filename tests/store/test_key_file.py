"""The file of the database's key: drawn once, for its owner alone, whole or not at all."""

import os
import stat
import subprocess
import sys

import pytest

from sync.store.key import machine_key
from tests.store.ailing import refused, without_rights


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
