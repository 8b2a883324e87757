"""A small file system that fills, and one that turns read-only, with a real store on it (F-09, F-10)."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.long.processes import REPOSITORY

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root may mount"),
]

FILLED = """
import json, sys
from pathlib import Path
from sync.domain.log import Audience
from sync.errors import Trouble
from sync.store.reserve import Reserve
from sync.store.writer import Draft
from tests.fakes import HandClock, new_store
from tests.store.sections import ISSUED

MB = 1024 * 1024
folder = Path(sys.argv[1])

def issue_until_refused(store, most):
    for number in range(1, most + 1):
        try:
            with store.write() as tx:
                tx.record(Draft("ticket.issued", Audience.PUBLIC, "k1", ISSUED | {"number": number}))
        except Trouble as trouble:
            return number - 1, trouble.what
    return most, ""

def fill(folder):
    with (folder / "filler").open("wb", buffering=0) as filler:
        try:
            while True:
                filler.write(bytes(64 * 1024))
        except OSError:
            pass

said = {}
# more than the log of writes takes before it is brought in (16 MB), as the real reserve is
for name, reserved in (("without", 0), ("with", 40 * MB)):
    store = new_store(folder, name, HandClock())
    issued, _ = issue_until_refused(store, 1)
    store.reserve = Reserve(folder / name, reserved, 2 * MB)
    if reserved:
        store.reserve.keep()
        assert (folder / name / "reserve").stat().st_size == reserved
    fill(folder)
    more, what = issue_until_refused(store, 1000)
    with store.read() as view:
        kept = len(view.all_tickets())
    said[name] = {"issued": issued + more, "kept": kept, "what": what}
    store.close()
    (folder / "filler").unlink()
    store = new_store(folder, name, HandClock())
    with store.read() as view:
        said[name]["after"] = len(view.all_tickets())
    store.close()
print(json.dumps(said))
"""

READ_ONLY = """
import json, subprocess, sys
from pathlib import Path
from sync.errors import Trouble
from sync.domain.log import Audience
from sync.store.writer import Draft
from tests.fakes import HandClock, new_store
from tests.store.sections import ISSUED

folder = Path(sys.argv[1])
store = new_store(folder, "k1", HandClock())
with store.write() as tx:
    tx.record(Draft("ticket.issued", Audience.PUBLIC, "k1", ISSUED))
store.close()
subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
try:
    new_store(folder, "k1", HandClock())
    said = ["opened", ""]
except Trouble as trouble:
    said = [trouble.what, trouble.do]
print(json.dumps(said))
"""


def on_a_small_disk(folder: Path, code: str) -> object:
    script = 'mount -t tmpfs -o size=120m tmpfs "$1" && exec "$2" -c "$3" "$1"'
    command = ["unshare", "-m", "sh", "-c", script, "sh", str(folder), sys.executable, code]
    done = subprocess.run(command, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode == 32:  # mount(8): it was not allowed here
        pytest.skip("mounting is not allowed here")
    assert done.returncode == 0
    return json.loads(done.stdout)


def test_f09_numbers_go_on_from_the_reserve_and_none_that_was_given_is_lost(tmp_path):
    said = on_a_small_disk(tmp_path, FILLED)
    assert isinstance(said, dict)
    without, with_reserve = said["without"], said["with"]
    assert without["issued"] < 1000
    assert "đầy" in without["what"]
    assert with_reserve["issued"] == 1001
    for one in (without, with_reserve):
        assert one["kept"] == one["after"] == one["issued"]


def test_f10_a_machine_that_starts_on_a_read_only_disk_says_so(tmp_path):
    said = on_a_small_disk(tmp_path, READ_ONLY)
    assert said == ["Không mở được cơ sở dữ liệu.", "Kiểm tra thư mục dữ liệu trong tệp cài đặt và quyền ghi."]
