"""``motcua authority`` and ``motcua recover``: the province's root on its stick, and what only it can do."""

import pytest

from sync.identity.authority import RECOVERY_KEY
from sync.identity.certificates import ders_of, root_of
from sync.identity.passport import ROOT
from sync.identity.recovery import SEALED
from sync.store.key import machine_key
from tests.joining.typed import run


def test_the_root_certifies_servers_only(stick, place, tmp_path, capsys):
    file, wish = place("c3", "counter"), tmp_path / "c3.req"
    run("--settings", file, "authority", "request", wish)
    out = tmp_path / "c3.pem"
    assert run("authority", "sign", stick, wish, "--out", out, "--password-file", tmp_path / "password") == 1
    assert "motcua pair" in capsys.readouterr().err
    assert not out.exists()


def test_another_programs_file_is_not_written_over_and_an_earlier_answer_is(hub_file, stick, place, tmp_path, capsys):
    other, wish, papers = place("hub2", "hub"), tmp_path / "hub.req", tmp_path / "hub.pem"
    given, root = ("--password-file", tmp_path / "password"), (stick / ROOT).read_bytes()
    assert run("--settings", hub_file, "authority", "request", wish) == 0
    assert run("authority", "sign", stick, wish, "--out", papers, *given) == 0
    capsys.readouterr()
    sealed = hub_file.parent / "data" / SEALED
    for command in (
        ("--settings", hub_file, "authority", "request", hub_file),
        ("--settings", other, "authority", "request", wish),
        ("authority", "sign", stick, wish, "--out", stick / ROOT, *given),
        ("authority", "sign", stick, wish, "--out", tmp_path / "password", *given),
        ("recover", sealed, "--key", stick / RECOVERY_KEY, "--out", hub_file, *given),
        ("recover", sealed, "--key", stick / RECOVERY_KEY, "--out", tmp_path, *given),
    ):
        assert run(*command) == 1
        assert "Chọn tên tệp khác." in capsys.readouterr().err
    assert "[machine]" in hub_file.read_text()
    assert (stick / ROOT).read_bytes() == root


@pytest.mark.usefixtures("hub_file")
def test_a_wrong_password_of_the_root_is_said_to_be_that(stick, tmp_path, capsys):
    wish, out = tmp_path / "hub.req", tmp_path / "again.pem"
    (tmp_path / "wrong").write_text("ba la ba\n")
    assert run("authority", "sign", stick, wish, "--out", out, "--password-file", tmp_path / "wrong") == 1
    assert capsys.readouterr().err.startswith("Mật khẩu khóa gốc chưa đúng. Gõ lại")
    assert not out.exists()


def test_a_server_is_sent_to_the_root_and_not_to_a_pairing(stick, place, tmp_path, capsys):
    """Before its certificate came, and when the file that came is not its own."""
    file, other = place("hub", "hub", "https://127.0.0.1:1"), place("hub2", "hub")
    wish, papers = tmp_path / "hub2.req", tmp_path / "hub2.pem"
    run("--settings", file, "doctor")
    told = capsys.readouterr().out
    assert "motcua authority request" in told
    assert "motcua enrol" not in told
    assert run("--settings", other, "authority", "request", wish) == 0
    assert run("authority", "sign", stick, wish, "--out", papers, "--password-file", tmp_path / "password") == 0
    for wrong in (papers, wish, stick / ROOT, file):
        assert run("--settings", file, "authority", "install", wrong) == 1
        told = capsys.readouterr().err
        assert "motcua authority sign" in told
        assert "motcua enrol" not in told


def test_a_root_needs_a_provinces_name_and_a_password_of_eight_characters(tmp_path, capsys):
    (tmp_path / "short").write_text("bahaiba\n")
    (tmp_path / "long").write_text("ba la hai\n")
    for name, password, said in (
        ("Bắc Ninh", "short", "ít nhất 8"),
        ("", "long", "tên tỉnh"),
        (" ", "long", "tên tỉnh"),
    ):
        new = ("authority", "init", tmp_path / "other", "--province", name, "--password-file", tmp_path / password)
        assert run(*new) == 1
        assert said in capsys.readouterr().err
    assert run("authority", "init", tmp_path / "o", "--province", "x" * 65, "--password-file", tmp_path / "long") == 1
    assert not (tmp_path / "other").exists()


def test_a_recovery_with_another_key_names_the_files_wanted(hub_file, stick, tmp_path, capsys):
    given = ("--key", stick / "root.key.pem", "--password-file", tmp_path / "password")
    assert run("recover", hub_file.parent / "data" / SEALED, *given) == 1
    assert f"Cần {RECOVERY_KEY} và {SEALED}." in capsys.readouterr().err


def test_the_provinces_keys_need_a_password(tmp_path, capsys, stick):
    (tmp_path / "empty").write_text("")
    for more in ((), ("--password-file", tmp_path / "empty"), ("--password-file", tmp_path / "gone")):
        assert run("authority", "init", tmp_path / "other", "--province", "Lào Cai", *more) == 1
    assert "mật khẩu" in capsys.readouterr().err
    assert not (tmp_path / "other").exists()
    assert root_of(ders_of((stick / ROOT).read_bytes())[0])


def test_the_province_opens_the_database_key_of_a_machine_that_lost_it(hub_file, stick, tmp_path, capsys):
    data = hub_file.parent / "data"
    key = machine_key(data / "machine.key")
    asked = ("recover", data / SEALED, "--key", stick / RECOVERY_KEY, "--password-file", tmp_path / "password")
    capsys.readouterr()
    assert run(*asked) == 0
    assert capsys.readouterr().out.strip() == key.hex()
    assert run(*asked, "--out", tmp_path / "machine.key") == 0
    assert run(*asked, "--out", tmp_path / "machine.key") == 0
    assert machine_key(tmp_path / "machine.key") == key
    assert run(*asked, "--out", tmp_path / "password" / "x") == 1
