"""``motcua doctor``: one sentence for each thing that can be looked at, with the remedy where it is ill."""

import json
import os
import shutil
import socket
from pathlib import Path

import pytest

from sync.__main__ import main
from sync.doctor import around, data, disk
from sync.doctor.finding import Finding
from sync.domain.ids import DeviceId
from sync.domain.roles import Role
from sync.machine import Machine
from sync.server.app import VERSION
from sync.settings import PrinterSettings, Settings
from sync.store.engine import open_engine
from sync.store.key import machine_key
from sync.store.logs import LogAuthor
from sync.store.writer import Proof
from tests.fakes import CENTRE, HandClock, Server, moment, new_machine
from tests.fakes_devices import FakeRawPort
from tests.server.strangers import Stranger, http
from tests.store.copies import spoil
from tests.store.sections import ISSUED, pen, take

BIRTH = "1.001193"
NOW = moment(23, 10)


@pytest.fixture
def kiosk(tmp_path):
    file = tmp_path / "settings.toml"
    file.write_text('[machine]\ncentre = "24.hop-thinh"\ndevice = "k1"\nrole = "kiosk"\ndata = "data"\n')
    return file


def typed(file: Path, *arguments: str) -> int:
    return main(["--settings", str(file), *arguments])


def findings(file: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Finding]:
    capsys.readouterr()
    code = typed(file, "doctor", "--json")
    told = [Finding(**item) for item in json.loads(capsys.readouterr().out)]
    assert code == (0 if all(item.ok for item in told) else 1)
    assert all(item.sentence.endswith(".") for item in told)
    return {item.check: item for item in told}


def test_a_machine_that_works_is_well(kiosk, capsys):
    typed(kiosk, "ticket", "issue", "--service", BIRTH)
    typed(kiosk, "backup")
    told = findings(kiosk, capsys)
    assert list(told) == ["disk-space", "disk-write", "clock", "database", "unsent", "backup", "printer", "voice"]
    assert [name for name, item in told.items() if not item.ok] == []
    assert told["database"].sentence == "Cơ sở dữ liệu tốt; đã kiểm tra 1 mục trong 1 nhật ký."
    assert told["unsent"].sentence.startswith("1 mục đang chờ gửi, cũ nhất từ ")


def test_on_a_terminal_what_is_ill_stands_out(kiosk, capsys):
    assert typed(kiosk, "doctor") == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.startswith("LỖI")] == [
        f"LỖI  Chưa có cơ sở dữ liệu {kiosk.parent / 'data' / 'motcua.db'}: máy này chưa chạy lần nào. "
        "Mở bằng motcua-kiosk; nếu máy đã từng chạy thì kiểm tra data trong tệp cài đặt."
    ]
    assert "tốt  Chưa có gì để sao lưu." in lines


def test_a_machine_that_ran_needs_a_backup(kiosk, capsys):
    typed(kiosk, "ticket", "issue", "--service", BIRTH)
    backup = findings(kiosk, capsys)["backup"]
    assert not backup.ok
    assert backup.sentence == "Chưa có bản sao lưu nào. Chạy motcua backup, hoặc để phần mềm chạy hơn một giờ."


def test_a_damaged_database_is_ill_and_left_as_it_is(kiosk, capsys):
    typed(kiosk, "ticket", "issue", "--service", BIRTH)
    database = kiosk.parent / "data" / "motcua.db"
    spoil(database, 5000, 5100)
    content = database.read_bytes()
    assert "hỏng (HMAC verification failed for page 2)" in findings(kiosk, capsys)["database"].sentence
    assert database.read_bytes() == content


def test_a_lost_key_is_ill(kiosk, capsys):
    typed(kiosk, "ticket", "issue", "--service", BIRTH)
    (kiosk.parent / "data" / "machine.key").unlink()
    told = findings(kiosk, capsys)["database"]
    assert not told.ok
    assert told.sentence.startswith("Không thấy khóa của cơ sở dữ liệu.")


def test_a_changed_log_is_ill(tmp_path, kiosk, capsys):
    typed(kiosk, "ticket", "issue", "--service", BIRTH)
    machine = tmp_path / "data"
    opened = open_engine(machine / "motcua.db", machine_key(machine / "machine.key"))
    with opened.begin() as connection:
        connection.exec_driver_sql("UPDATE event SET body = x'7b7d'")
    opened.dispose()
    assert "hỏng từ số 1" in findings(kiosk, capsys)["database"].sentence


def test_the_province_has_nothing_to_send(tmp_path, capsys):
    file = tmp_path / "settings.toml"
    file.write_text('[machine]\ncentre = "24.hop-thinh"\ndevice = "tinh"\nrole = "province"\ndata = "data"\n')
    machine = tmp_path / "data"
    new_machine(tmp_path, "data", Role.PROVINCE, HandClock()).close()
    (machine / "machine.key").write_text(bytes(range(32)).hex())
    told = findings(file, capsys)
    assert "unsent" not in told
    assert "printer" not in told
    assert told["database"].ok


def test_a_folder_that_cannot_be_made_is_all_that_is_said(kiosk, capsys):
    (kiosk.parent / "data").write_text("")
    assert list(findings(kiosk, capsys)) == ["disk-write"]


# Disk and clock.


def test_f09_a_disk_that_fills_is_ill(tmp_path, monkeypatch):
    assert disk.free_space(tmp_path).ok
    monkeypatch.setattr(disk, "LEAST_FREE_BYTES", shutil.disk_usage(tmp_path).total + 1)
    assert "Dọn bớt" in disk.free_space(tmp_path).sentence


def test_f10_a_folder_that_takes_nothing_is_ill(tmp_path):
    assert disk.writing(tmp_path).ok
    assert not disk.writing(tmp_path / "unplugged").ok


def test_f11_a_disk_that_writes_slowly_is_ill(tmp_path, monkeypatch):
    monkeypatch.setattr(disk, "SLOWEST_MS", -1)
    assert "Thay ổ đĩa" in disk.writing(tmp_path).sentence


@pytest.mark.parametrize(
    ("now_ms", "last_ms", "ok"),
    [
        (NOW, None, True),
        (NOW, NOW, True),
        (NOW, NOW + 110_000, True),
        (NOW, NOW + 130_000, False),
        (0, None, False),
        (4_200_000_000_000, None, False),
    ],
)
def test_f25_a_clock_that_cannot_be_right_is_ill(now_ms, last_ms, ok):
    assert disk.clock(now_ms, last_ms).ok is ok


# Database.


@pytest.mark.parametrize(
    ("count", "hours", "ok"), [(0, None, True), (5, 1, True), (5, 71, True), (5, 73, False)], ids=str
)
def test_what_waits_too_long_is_ill(count, hours, ok):
    oldest = None if hours is None else NOW - hours * 3_600_000
    assert data.unsent(count, oldest, NOW).ok is ok


def test_a_backup_that_is_old_is_ill(tmp_path):
    backup = tmp_path / "motcua-000001-20261123-1000.db"
    backup.write_text("")
    os.utime(backup, (NOW / 1000, NOW / 1000))
    assert data.backups(tmp_path, NOW + 24 * 3_600_000).ok
    assert "motcua backup" in data.backups(tmp_path, NOW + 72 * 3_600_000).sentence


# Around.


def test_a_server_of_ours_is_named_with_its_version(tmp_path):
    hub = Server(new_machine(tmp_path, "hub", Role.HUB, HandClock()))
    try:
        assert around.peer(hub.address, None) == Finding(
            "peer", ok=True, sentence=f"{hub.address} trả lời, phiên bản {VERSION}."
        )
    finally:
        hub.die()


def test_nobody_at_the_address_is_ill(kiosk, capsys):
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    kiosk.write_text(kiosk.read_text() + f'peers = ["http://127.0.0.1:{port}"]\n')
    assert "không trả lời" in findings(kiosk, capsys)["peer"].sentence


@pytest.mark.parametrize(
    ("status", "kind", "body", "said"),
    [
        ("200 OK", "text/html", b"<html>Wi-Fi", "không phải máy chủ Một Cửa"),
        ("200 OK", "application/json", b"[]", "không phải máy chủ Một Cửa"),
        ("200 OK", "application/json", b'{"ready": 1}', "không phải máy chủ Một Cửa"),
        ("503 Not now", "application/json", b"{}", "chưa sẵn sàng"),
    ],
)
def test_f19_what_answers_is_recognised(status, kind, body, said):
    stranger = Stranger(http(status, kind, body))
    try:
        assert said in around.peer(stranger.address, None).sentence
    finally:
        stranger.close()


def machine(folder: Path, printer: PrinterSettings) -> Settings:
    return Settings(CENTRE, DeviceId("k1"), Role.KIOSK, folder, printer=printer)


def told_of_printer(settings: Settings) -> Finding:
    told = around.printer(settings)
    assert told is not None
    return told


def test_a_printer_that_is_not_there_is_ill(tmp_path):
    assert not told_of_printer(machine(tmp_path, PrinterSettings("device", str(tmp_path / "lp0")))).ok
    (tmp_path / "lp0").write_bytes(b"")
    (tmp_path / "file").write_bytes(b"")
    assert not told_of_printer(machine(tmp_path, PrinterSettings("file", str(tmp_path / "file")))).ok


def test_f41_a_printer_without_paper_is_ill(tmp_path):
    port = FakeRawPort({2: 0x12, 3: 0x12, 4: 0x72})
    told = told_of_printer(machine(tmp_path, PrinterSettings("network", port.target)))
    port.close()
    assert (told.ok, told.sentence.split(".")[0]) == (False, "Máy in hết giấy")


def test_a_printer_that_is_there_is_well(tmp_path):
    os.mkfifo(tmp_path / "lp0")
    assert told_of_printer(machine(tmp_path, PrinterSettings("device", str(tmp_path / "lp0")))).ok


def test_f34_two_hubs_at_work_on_one_day_are_mentioned_and_no_illness(tmp_path):
    """One is in the centre's list, the other says by its certificate what it is."""
    counter = new_machine(tmp_path, "c3", Role.COUNTER, HandClock())
    assert "hubs" not in mentioned(counter)
    for name, entity in (("hub", "1" * 16), ("k2", "2" * 16)):
        other = pen(name)
        other.writes("ticket.issued", ISSUED, entity=entity)
        take(counter.store, other.section())
    assert "hubs" not in mentioned(counter)
    second = pen("hub-moi")
    second.writes("ticket.issued", ISSUED, entity="3" * 16)
    with counter.store.write() as tx:
        assert tx.take(second.section(), Proof(LogAuthor("0" * 32, "hub", b""), lambda *_: True)) is None
    told = mentioned(counter)["hubs"]
    assert told.ok
    assert "2 máy chủ cùng làm việc: hub và hub-moi." in told.sentence
    counter.close()


def mentioned(counter: Machine) -> dict[str, Finding]:
    """Return what the doctor says of what a machine holds."""
    with counter.store.read() as view:
        return {item.check: item for item in data.hubs(data.hubs_of_today(view, counter.settings, NOW))}
