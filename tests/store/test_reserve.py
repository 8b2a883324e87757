"""F-09: room is kept back for the day the disk is full."""

import shutil
import sys

import pytest

from sync.errors import StoreUnavailable
from sync.store.backup import back_up
from sync.store.reserve import Reserve, room_for
from tests.fakes import KEY
from tests.store.copies import written

MB = 1024 * 1024
FULL = 2**62
"""Free bytes below which a test's disk counts as nearly full: it always does."""


@pytest.fixture
def file(tmp_path):
    return tmp_path / "reserve"


@pytest.mark.parametrize("platform", [sys.platform, "win32"])
def test_f09_room_is_taken_up_and_given_back_when_the_disk_is_full(tmp_path, file, platform, monkeypatch):
    monkeypatch.setattr(sys, "platform", platform)
    Reserve(tmp_path, MB).keep()
    assert file.stat().st_size == MB
    Reserve(tmp_path, MB, low_bytes=0).give_way()
    assert file.exists()
    Reserve(tmp_path, MB, low_bytes=FULL).give_way()
    assert not file.exists()


def test_the_room_is_really_taken(tmp_path, file):
    Reserve(tmp_path, MB).keep()
    assert file.stat().st_blocks * 512 >= MB


def test_a_reserve_that_is_there_stays(tmp_path, file):
    file.write_text("there")
    Reserve(tmp_path, MB).keep()
    assert file.read_text() == "there"


def test_a_disk_without_room_to_spare_gets_no_reserve(tmp_path, file):
    Reserve(tmp_path, shutil.disk_usage(tmp_path).free).keep()
    assert not file.exists()


def test_a_full_disk_without_a_reserve_is_not_a_failure(tmp_path):
    Reserve(tmp_path, MB, low_bytes=FULL).give_way()


def test_f09_what_is_larger_is_refused_before_the_disk_is_full(tmp_path):
    room_for(MB, tmp_path)
    with pytest.raises(StoreUnavailable) as refused:
        room_for(FULL, tmp_path)
    assert refused.value.what == "Máy sắp đầy bộ nhớ, chưa lưu được."


def test_f09_no_backup_fills_the_disk(tmp_path, monkeypatch):
    written(tmp_path / "motcua.db", 1)
    monkeypatch.setattr("sync.store.reserve.RESERVED_BYTES", FULL)
    with pytest.raises(StoreUnavailable) as refused:
        back_up(tmp_path / "motcua.db", KEY, tmp_path / "copy.db")
    assert refused.value.what == "Máy sắp đầy bộ nhớ, chưa lưu được."
    assert not (tmp_path / "copy.db").exists()
