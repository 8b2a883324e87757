"""The commands by which machines join a province and leave it, as they are typed."""

import json
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from sync.__main__ import main
from sync.domain.ids import GroupId
from sync.domain.revocation import REVOKED
from sync.domain.roles import Role
from sync.errors import SettingsFault
from sync.identity.authority import RECOVERY_KEY
from sync.identity.certificates import ders_of, root_of
from sync.identity.pairing import PairingCode
from sync.identity.passport import CERTIFICATE, ROOT, Passport, passport_in
from sync.identity.recovery import SEALED
from sync.machine import Machine
from sync.replication.peer import Peer, PeerAway
from sync.server.enrolment import PAIRING, pairing_in
from sync.settings import Settings
from sync.store.key import machine_key
from tests.fakes import Server, eventually, taken_in
from tests.replication.saying import says


@pytest.fixture
def stick(tmp_path):
    """Give the province's root on its stick, and the file with its password."""
    (tmp_path / "password").write_text("ba la hai\n")
    folder = tmp_path / "stick"
    assert run("authority", "init", folder, "--province", "Lào Cai", "--password-file", tmp_path / "password") == 0
    return folder


@pytest.fixture
def place(tmp_path):
    """Write a machine's settings."""

    def settings(device: str, role: str, *peers: str):
        file = tmp_path / device / "settings.toml"
        file.parent.mkdir()
        said = f'centre = "24.hop-thinh"\ndevice = "{device}"\nrole = "{role}"\ndata = "data"\ntag = "9"\n'
        file.write_text(f"[machine]\n{said}peers = {json.dumps(peers)}\n")
        return file

    return settings


@pytest.fixture
def hub_file(stick, place, tmp_path):
    """Certify a hub by way of the stick."""
    file = place("hub", "hub", "https://127.0.0.1:1")
    wish, papers = tmp_path / "hub.req", tmp_path / "hub.pem"
    assert run("--settings", file, "authority", "request", wish) == 0
    assert run("authority", "sign", stick, wish, "--out", papers, "--password-file", tmp_path / "password") == 0
    assert run("--settings", file, "authority", "install", papers) == 0
    return file


@pytest.fixture
def hub(hub_file):
    server = Server(Machine.open(Settings.load(hub_file)))
    yield server
    server.die()


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


def code_of(hub: Server) -> str:
    """Return the code that ``motcua pair`` shows, from what it leaves for the server."""
    folder = hub.machine.settings.data
    eventually((folder / PAIRING).exists)
    pairing = pairing_in(folder)
    assert pairing
    assert hub.machine.passport
    return PairingCode(bytes.fromhex(pairing.secret), hub.machine.passport.root.fingerprint[:26]).text


def test_a_kiosk_joins_with_the_code_and_both_commands_show_the_same_words(hub_file, hub, place, capsys):
    """F-75; afterwards it opens, enrolled, and the hub takes what it does."""
    codes: list[int] = []
    pairing = threading.Thread(
        target=lambda: codes.append(run("--settings", hub_file, "pair", "k7", "--role", "kiosk", "--json"))
    )
    pairing.start()
    file = place("k7", "kiosk", hub.address)
    assert run("--settings", file, "enrol", code_of(hub).lower(), "--json") == 0
    pairing.join(30)
    assert codes == [0]
    said = [json.loads(line) for line in capsys.readouterr().out.splitlines() if line.startswith("{")]
    four = [line["words"] for line in said if "words" in line]
    assert len(four) == 2
    assert four[0] == four[1]
    assert len(four[0]) == 4
    kiosk = Machine.open(Settings.load(file))
    kiosk.start(lambda _touched: None, lambda _link: None)
    ticket = kiosk.queue.issue(GroupId("ho-tich"))
    eventually(lambda: hub.machine.queue.ticket(ticket.id))
    kiosk.close()


def test_the_code_is_shown_as_text_and_qr_with_what_to_do(hub_file, hub, place, capsys):
    pairing = threading.Thread(target=lambda: run("--settings", hub_file, "pair", "k7", "--role", "kiosk"))
    pairing.start()
    code = code_of(hub)
    assert run("--settings", place("k7", "kiosk", hub.address), "enrol", code) == 0
    pairing.join(30)
    shown = capsys.readouterr().out
    assert "█" in shown
    assert f"motcua enrol {code}" in shown
    assert shown.count("đúng bốn từ") == 2


def test_a_code_that_was_mistyped_is_said_before_anybody_is_asked(place, capsys):
    file = place("k7", "kiosk", "https://127.0.0.1:1")
    assert run("--settings", file, "enrol", "ABCD-EFGH") == 1
    assert "40 ký tự" in capsys.readouterr().err


@pytest.mark.parametrize("peers", [(), ("http://127.0.0.1:1",)])
def test_a_machine_that_knows_no_server_is_told_so(place, capsys, peers):
    code = PairingCode(bytes(10), "0" * 26).text
    assert run("--settings", place("k7", "kiosk", *peers), "enrol", code) == 1
    assert "--server" in capsys.readouterr().err


def test_only_a_certified_server_pairs_and_only_for_its_own_centre(hub_file, place, capsys):
    assert run("--settings", place("c3", "counter"), "pair", "k7", "--role", "kiosk") == 1
    assert "authority install" in capsys.readouterr().err
    assert run("--settings", hub_file, "pair", "k7", "--role", "kiosk", "--centre", "24.van-ban") == 1
    assert "trung tâm khác" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        run("--settings", hub_file, "pair", "K 7", "--role", "kiosk")
    with pytest.raises(SystemExit):
        run("--settings", hub_file, "pair", "h2", "--role", "hub")


def test_who_opens_another_pairing_ends_the_first(hub_file, hub, capsys):
    codes: list[int] = []
    pair = ("--settings", hub_file, "pair", "k7", "--role", "kiosk", "--json")
    pairing = threading.Thread(target=lambda: codes.append(run(*pair)))
    pairing.start()
    code_of(hub)
    (hub.machine.settings.data / PAIRING).unlink()
    pairing.join(30)
    assert codes == [1]
    assert "mã mới" in capsys.readouterr().err


def test_f76_a_lost_machine_is_ended_in_one_action(hub_file, hub, place, capsys):
    pairing = threading.Thread(target=lambda: run("--settings", hub_file, "pair", "k7", "--role", "kiosk", "--json"))
    pairing.start()
    file = place("k7", "kiosk", hub.address)
    run("--settings", file, "enrol", code_of(hub))
    pairing.join(30)
    assert run("--settings", hub_file, "revoke", "k7") == 0
    told = capsys.readouterr().out
    assert "1 khóa" in told
    assert "hồ sơ" in told  # nothing came from it, so that nobody here knows that it is a kiosk
    passport = passport_in(file.parent / "data", machine_key(file.parent / "data" / "machine.key"))
    assert passport
    with hub.store.read() as view:
        assert len(view.notices(REVOKED)) == 1
        assert hub.machine.revocations().is_revoked(passport.identity)
    peer = Peer(hub.address, passport.identity.name, passport)
    with pytest.raises(PeerAway, match="revoked"):
        peer.exchange(says(passport.identity.name))
    peer.close()
    assert run("--settings", hub_file, "revoke", "k8", "--key", passport.identity.fingerprint) == 0


def test_f76_who_ends_a_machine_is_told_which_dossiers_may_be_on_its_disk_by_their_codes_alone(hub_file, hub, capsys):
    dossier = taken_in(hub.machine)
    assert run("--settings", hub_file, "revoke", "c3", "--key", "0" * 32) == 0
    told = capsys.readouterr().out
    assert f"1 hồ sơ:\n  {dossier.code}\n" in told
    assert dossier.applicant.name not in told
    assert run("--settings", hub_file, "revoke", "k1", "--key", "1" * 32) == 0
    assert "không có thông tin cá nhân" in capsys.readouterr().out


def paired(hub_file: Path, hub: Server, file: Path, device: str = "k7") -> Passport:
    """Pair a machine and enrol it; return its papers."""
    pairing = threading.Thread(target=lambda: run("--settings", hub_file, "pair", device, "--role", "kiosk", "--json"))
    pairing.start()
    assert run("--settings", file, "enrol", code_of(hub)) == 0
    pairing.join(30)
    (hub.machine.settings.data / PAIRING).unlink()
    passport = passport_in(file.parent / "data", machine_key(file.parent / "data" / "machine.key"))
    assert passport
    return passport


def test_a_machine_that_was_ended_and_is_paired_again_gets_a_new_key_and_is_heard(hub_file, hub, place, capsys):
    file = place("k7", "kiosk", hub.address)
    first = paired(hub_file, hub, file)
    assert run("--settings", hub_file, "revoke", "k7") == 0
    capsys.readouterr()
    second = paired(hub_file, hub, file)
    assert "khóa mới" in capsys.readouterr().out
    assert first.identity.fingerprint != second.identity.fingerprint
    kiosk = Machine.open(Settings.load(file))
    kiosk.start(lambda _touched: None, lambda _link: None)
    ticket = kiosk.queue.issue(GroupId("ho-tich"))
    eventually(lambda: hub.machine.queue.ticket(ticket.id))
    kiosk.close()


def test_a_machine_that_was_ended_hears_it_from_the_doctor(hub_file, hub, place, capsys):
    file = place("k7", "kiosk", hub.address)
    paired(hub_file, hub, file)
    run("--settings", file, "doctor")
    assert "thu hồi" not in capsys.readouterr().out
    run("--settings", hub_file, "revoke", "k7")
    capsys.readouterr()
    assert run("--settings", file, "doctor") == 1
    assert f"LỖI  Máy này đã bị thu hồi ({hub.address}" in capsys.readouterr().out


def test_a_machine_that_was_not_ended_keeps_its_key_when_it_is_paired_again(hub_file, hub, place):
    file = place("k7", "kiosk", hub.address)
    assert paired(hub_file, hub, file).identity == paired(hub_file, hub, file).identity


def test_a_counter_whose_numbers_would_be_those_of_another_is_refused_with_a_sentence(hub_file, capsys):
    assert run("--settings", hub_file, "pair", "cua-3", "--role", "counter") == 1
    said = capsys.readouterr().err
    assert said.startswith("Số của máy cua-3 sẽ trùng dãy C3 với máy c3. Đặt tên khác cho máy mới")


def test_pairing_a_name_that_is_in_use_is_remarked_on_and_a_second_revocation_too(hub_file, hub, place, capsys):
    file = place("k7", "kiosk", hub.address)
    paired(hub_file, hub, file)
    assert "đã được ghép" not in capsys.readouterr().err
    paired(hub_file, hub, file)
    assert "k7 đã được ghép" in capsys.readouterr().err
    assert run("--settings", hub_file, "revoke", "k7") == 0
    capsys.readouterr()
    assert run("--settings", hub_file, "revoke", "k7") == 0
    assert capsys.readouterr().out == "k7 đã bị thu hồi từ trước; không có gì thay đổi.\n"
    with hub.store.read() as view:
        assert len(view.notices(REVOKED)) == 1
    paired(hub_file, hub, file)
    assert "đã được ghép" not in capsys.readouterr().err
    assert run("--settings", hub_file, "revoke", "k7") == 0
    told = capsys.readouterr().out
    assert "1 khóa" in told
    assert "hồ sơ" in told  # nothing came from it, so that nobody here knows that it is a kiosk


def test_a_machine_that_this_server_did_not_pair_is_named_by_its_key(hub_file, capsys):
    assert run("--settings", hub_file, "revoke", "k8") == 1
    assert "--key" in capsys.readouterr().err
    assert run("--settings", hub_file, "revoke", "k8", "--key", "x") == 1


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


def test_the_doctor_says_who_the_machine_is_and_whether_its_server_is_ours(hub_file, hub, place, capsys):
    run("--settings", hub_file, "doctor", "--json")
    assert "Máy này là 24.hop-thinh/hub (hub)." in capsys.readouterr().out
    file = place("k7", "kiosk", hub.address)
    assert run("--settings", file, "doctor") == 1
    assert "chưa được ghép" in capsys.readouterr().out
    pairing = threading.Thread(target=lambda: run("--settings", hub_file, "pair", "k7", "--role", "kiosk", "--json"))
    pairing.start()
    run("--settings", file, "enrol", code_of(hub))
    pairing.join(30)
    capsys.readouterr()
    run("--settings", file, "doctor")
    assert f"{hub.address} trả lời, phiên bản" in capsys.readouterr().out
    (file.parent / "data" / CERTIFICATE).write_text("x")
    run("--settings", file, "doctor")
    assert "Tệp chứng chỉ của máy không đọc được" in capsys.readouterr().out


def test_papers_must_fit_the_settings(hub_file):
    with pytest.raises(SettingsFault, match=r"chứng chỉ của máy này là 24\.hop-thinh/hub, hub"):
        Machine.open(replace(Settings.load(hub_file), role=Role.COUNTER))
