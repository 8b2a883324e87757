"""``motcua pair`` and ``motcua enrol``: a machine joins a centre."""

import json
import threading
from dataclasses import replace

import pytest

from sync.domain.ids import GroupId
from sync.domain.roles import Role
from sync.errors import SettingsFault
from sync.identity.pairing import PairingCode
from sync.identity.passport import CERTIFICATE
from sync.machine import Machine
from sync.server.enrolment import PAIRING
from sync.settings import Settings
from tests.fakes import eventually
from tests.joining.typed import code_of, paired, run


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


def test_a_machine_that_was_not_ended_keeps_its_key_when_it_is_paired_again(hub_file, hub, place):
    file = place("k7", "kiosk", hub.address)
    assert paired(hub_file, hub, file).identity == paired(hub_file, hub, file).identity


def test_a_counter_whose_numbers_would_be_those_of_another_is_refused_with_a_sentence(hub_file, capsys):
    assert run("--settings", hub_file, "pair", "cua-3", "--role", "counter") == 1
    said = capsys.readouterr().err
    assert said.startswith("Số của máy cua-3 sẽ trùng dãy C3 với máy c3. Đặt tên khác cho máy mới")


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
