"""``motcua verify``, ``backup`` and ``restore`` as they are typed."""

import json
from pathlib import Path

import pytest

from sync.__main__ import main
from sync.domain.ids import DeviceId
from sync.domain.roles import Role
from sync.identity.authority import enrol_here, found
from sync.identity.certificates import Subject
from sync.machine import Machine
from sync.settings import Settings
from sync.store.backed import backed
from sync.store.engine import open_engine
from sync.store.key import machine_key
from tests.fakes import CENTRE, moment
from tests.store.copies import spoil

BIRTH = "1.001193"


@pytest.fixture
def kiosk(tmp_path, capsys):
    """Two numbers at a kiosk."""
    file = tmp_path / "settings.toml"
    head = '[machine]\ncentre = "24.hop-thinh"\ndevice = "k1"\nrole = "kiosk"\ndata = "data"\n'
    file.write_text(head + "[backup]\nkeep = 2\n")
    typed(file, "ticket", "issue", "--service", BIRTH, "--count", "2")
    capsys.readouterr()
    return file


def typed(file: Path, *arguments: str) -> int:
    return main(["--settings", str(file), *arguments])


def database(file: Path) -> Path:
    return file.parent / "data" / "motcua.db"


def waiting(file: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    assert typed(file, "ticket", "list") == 0
    return [line.split()[0] for line in capsys.readouterr().out.splitlines()]


def change_body(file: Path, seq: int) -> str:
    """Change one byte within the database, as one does who has its key; return the log."""
    engine = open_engine(database(file), machine_key(file.parent / "data" / "machine.key"))
    with engine.begin() as connection:
        row = connection.exec_driver_sql("SELECT log, body FROM event WHERE seq = ?", (seq,)).one()
        changed = row.body[:-2] + bytes([row.body[-2] ^ 1]) + row.body[-1:]
        connection.exec_driver_sql("UPDATE event SET body = ? WHERE seq = ?", (changed, seq))
    engine.dispose()
    return str(row.log)


def test_what_is_whole_is_said_to_be(kiosk, capsys):
    assert typed(kiosk, "verify") == 0
    assert capsys.readouterr().out == "Đã kiểm tra 2 mục trong 1 nhật ký. Không có chỗ hỏng.\n"
    assert typed(kiosk, "verify", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"logs": 1, "events": 2, "broken": []}


def test_one_changed_byte_is_named_with_log_and_number(kiosk, capsys):
    log = change_body(kiosk, 2)
    assert typed(kiosk, "verify", "--json") == 1
    assert json.loads(capsys.readouterr().out)["broken"] == [{"log": log, "seq": 2, "reason": "bytes"}]
    assert typed(kiosk, "verify") == 1
    assert capsys.readouterr().out.startswith(f"{log} số 2: nội dung đã bị đổi.\n")


def test_f80_a_changed_byte_of_an_authors_signature_is_named_with_log_and_number(kiosk, tmp_path, capsys):
    data = kiosk.parent / "data"
    key = machine_key(data / "machine.key")
    subject = Subject(CENTRE, DeviceId("k1"), Role.KIOSK)
    enrol_here(data, key, subject, found(tmp_path / "root", "Lào Cai", None))
    machine = Machine.open(Settings.load(kiosk))
    machine.me.trust.sign_own(machine.store)
    machine.close()
    assert typed(kiosk, "verify") == 0
    capsys.readouterr()
    engine = open_engine(database(kiosk), key)
    with engine.begin() as connection:
        log, signature = connection.exec_driver_sql("SELECT log, signature FROM signed").one()
        changed = bytes([signature[0] ^ 1]) + signature[1:]
        connection.exec_driver_sql("UPDATE signed SET signature = ?", (changed,))
    engine.dispose()
    assert typed(kiosk, "verify", "--json") == 1
    assert json.loads(capsys.readouterr().out)["broken"] == [{"log": log, "seq": 2, "reason": "signature"}]
    assert typed(kiosk, "verify") == 1
    assert capsys.readouterr().out.startswith(f"{log} số 2: chữ ký không khớp.\n")


def test_a_byte_changed_on_the_disk_is_named_too(kiosk, capsys):
    data = bytearray(database(kiosk).read_bytes())
    data[5000] ^= 1
    database(kiosk).write_bytes(data)
    assert typed(kiosk, "verify", "--json") == 1
    broken = json.loads(capsys.readouterr().out)["broken"]
    assert {"log": "", "seq": 0, "reason": "HMAC verification failed for page 2"} in broken
    assert typed(kiosk, "verify") == 1
    assert "Tệp cơ sở dữ liệu hỏng: HMAC verification failed for page 2." in capsys.readouterr().out


def test_a_machine_that_never_started_has_nothing_to_verify(tmp_path, capsys):
    file = tmp_path / "settings.toml"
    file.write_text('[machine]\ncentre = "24.hop-thinh"\ndevice = "k1"\nrole = "kiosk"\ndata = "data"\n')
    for command in ("verify", "backup"):
        assert typed(file, command) == 1
        said = capsys.readouterr().err
        assert said.startswith("Chưa có cơ sở dữ liệu")
        assert "Mở bằng motcua-kiosk;" in said
    assert not (tmp_path / "data").exists()


def test_a_backup_brings_the_numbers_back_and_the_machine_gives_others(kiosk, tmp_path, capsys):
    copy = tmp_path / "copy.db"
    assert typed(kiosk, "backup", str(copy)) == 0
    assert capsys.readouterr().out == f"Đã sao lưu và kiểm tra 2 mục trong 1 nhật ký: {copy}\n"
    typed(kiosk, "ticket", "issue", "--service", BIRTH)
    capsys.readouterr()
    assert typed(kiosk, "restore", str(copy)) == 0
    assert f"Đã khôi phục từ {copy}." in capsys.readouterr().out
    assert waiting(kiosk, capsys) == ["A001", "A002"]


def test_backups_are_answered_as_json_and_the_oldest_goes(kiosk, capsys):
    for _ in range(3):
        assert typed(kiosk, "backup", "--json") == 0
    last = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert (last["logs"], last["events"]) == (1, 2)
    kept = sorted(path.name[:13] for path in (kiosk.parent / "data" / "backups").iterdir())
    assert kept == ["motcua-000002", "motcua-000003"]
    assert Path(last["file"]).exists()


def test_f07_a_damaged_database_is_not_copied_and_it_is_said(kiosk, capsys):
    spoil(database(kiosk), 5000, 5100)
    assert typed(kiosk, "backup") == 1
    assert capsys.readouterr().err.startswith("Chưa sao lưu: cơ sở dữ liệu bị hỏng.")


def test_a_restore_is_answered_as_json(kiosk, capsys):
    typed(kiosk, "backup", "--json")
    made = json.loads(capsys.readouterr().out)["file"]
    assert typed(kiosk, "restore", made, "--json") == 0
    answer = json.loads(capsys.readouterr().out)
    assert (Path(answer["kept_in"]) / "motcua.db").exists()
    assert len(answer["restored_at"]) == len("2026-11-23T10:31:00")


def test_a_file_that_is_no_backup_changes_nothing(kiosk, tmp_path, capsys):
    (tmp_path / "letter.db").write_text("Kính gửi")
    assert typed(kiosk, "restore", str(tmp_path / "letter.db")) == 1
    assert "letter.db" in capsys.readouterr().err
    assert waiting(kiosk, capsys) == ["A001", "A002"]


def test_f06_a_damaged_database_comes_back_at_the_next_start(kiosk, capsys):
    typed(kiosk, "backup")
    spoil(database(kiosk))
    capsys.readouterr()
    assert waiting(kiosk, capsys) == ["A001", "A002"]


def test_backups_may_lie_on_another_disk(kiosk, tmp_path, capsys):
    kiosk.write_text(kiosk.read_text() + f'folder = "{tmp_path / "usb"}"\n')
    assert typed(kiosk, "backup") == 0
    assert len(list((tmp_path / "usb").iterdir())) == 1
    assert Settings.load(kiosk).backups == tmp_path / "usb"
    capsys.readouterr()


def test_the_province_remembers_what_its_backup_elsewhere_holds(tmp_path, capsys):
    """And with that centres may drop what is over."""
    file = tmp_path / "settings.toml"
    head = '[machine]\ncentre = "24.hop-thinh"\ndevice = "tinh"\nrole = "province"\ndata = "data"\ntag = "Q3"\n'
    clock = "[clock]\nstart_ms = {}\norigin_ms = 1700000000000\nrate = 0.0000000001\n"
    for day in (23, 24):
        file.write_text(f'{head}[backup]\nfolder = "{tmp_path / "elsewhere"}"\n{clock.format(moment(day, 10))}')
        assert typed(file, "ticket", "issue", "--service", BIRTH) == 0
    capsys.readouterr()
    assert typed(file, "backup", "--json") == 0
    assert json.loads(capsys.readouterr().out)["events"] == 2
    machine = Machine.open(Settings.load(file))
    with machine.store.read() as view:
        told = backed(view, CENTRE)
    machine.close()
    assert told
    assert told.day.isoformat() == "2026-11-24"
