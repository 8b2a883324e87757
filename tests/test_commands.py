"""``motcua serve`` and ``motcua ticket`` as they are typed: answers, one sentence for what goes wrong, exit codes."""

import json
import signal
import socket
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest
import requests

from sync.__main__ import main
from sync.replication.peer import Peer, PeerAway
from tests.fakes import eventually
from tests.replication.saying import says

BIRTH = "1.001193"


@pytest.fixture
def kiosk(tmp_path):
    return settings(tmp_path, "k1", "kiosk")


def settings(folder, device, role, more=""):
    file = folder / "settings.toml"
    file.write_text(f'[machine]\ncentre = "24.hop-thinh"\ndevice = "{device}"\nrole = "{role}"\ndata = "data"\n{more}')
    return file


def ticket(file, *arguments):
    return main(["--settings", str(file), "ticket", *arguments])


def test_a_number_is_issued_and_printed(kiosk, capsys):
    assert ticket(kiosk, "issue", "--service", BIRTH) == 0
    number, issued, group = capsys.readouterr().out.split()
    assert (number, issued[-6:], group) == ("A001", "+07:00", "ho-tich")


def test_numbers_are_issued_as_json_a_line_each(kiosk, capsys):
    assert ticket(kiosk, "issue", "--service", "HOI", "--count", "3", "--json") == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["number"] for line in lines] == ["K001", "K002", "K003"]
    assert set(lines[0]) == {"number", "id", "group", "services", "issued", "state"}
    assert (lines[0]["services"], lines[0]["state"]) == (["HOI"], "waiting")


def test_who_waits_is_listed_in_the_order_of_calling(kiosk, capsys):
    ticket(kiosk, "issue", "--service", "HOI")
    ticket(kiosk, "issue", "--service", BIRTH, "--count", "2")
    capsys.readouterr()
    assert ticket(kiosk, "list") == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == ["K001", "A001", "A002"]


def test_nobody_waiting_is_an_empty_list_for_scripts_and_a_sentence_for_people(kiosk, capsys):
    assert ticket(kiosk, "list", "--json") == 0
    assert capsys.readouterr().out == ""
    assert ticket(kiosk, "list") == 0
    assert capsys.readouterr().out == "Không có ai đang chờ.\n"


def test_a_service_that_is_not_offered_is_one_sentence_with_the_remedy(kiosk, capsys):
    assert ticket(kiosk, "issue", "--service", "9.999999") == 1
    said = capsys.readouterr()
    assert said.err == "Trung tâm không tiếp nhận mã 9.999999. Xem mã bằng lệnh motcua search.\n"
    assert said.out == ""


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["ticket"],
        ["ticket", "issue"],
        ["ticket", "issue", "--service", BIRTH, "--count", "0"],
        ["ticket", "issue", "--service", BIRTH, "--count", "-1"],
        ["ticket", "issue", "--service", BIRTH, "--count", "many"],
        ["ticket", "take"],
        ["serve", "--port", "80"],
        ["serve", "--upstream", "banana"],
        ["sing"],
    ],
    ids=" ".join,
)
def test_a_usage_error_exits_with_2(kiosk, arguments, capsys):
    with pytest.raises(SystemExit) as leaving:
        main(["--settings", str(kiosk), *arguments])
    assert leaving.value.code == 2
    assert "cách dùng: motcua" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["ticket", "list"], ["serve"]])
def test_settings_that_are_not_there_are_one_sentence(tmp_path, command, capsys):
    assert main(["--settings", str(tmp_path / "none.toml"), *command]) == 1
    none = tmp_path / "none.toml"
    said = f"Không thấy tệp cài đặt {none}. Chỉ đúng tệp bằng --settings; mẫu có trong README.\n"
    assert capsys.readouterr().err == said


def test_a_counter_without_a_tag_gives_no_numbers(tmp_path, capsys):
    counter = settings(tmp_path, "c3", "counter")
    assert ticket(counter, "issue", "--service", BIRTH) == 1
    assert capsys.readouterr().err.startswith("Máy này không cấp số")


def test_a_counter_with_a_tag_gives_numbers_of_its_own(tmp_path, capsys):
    counter = settings(tmp_path, "c3", "counter", 'tag = "Q3"\n')
    assert ticket(counter, "issue", "--service", BIRTH) == 0
    assert capsys.readouterr().out.startswith("AQ3-001")


def test_a_kiosk_is_no_server(kiosk, capsys):
    assert main(["--settings", str(kiosk), "serve"]) == 1
    assert "role" in capsys.readouterr().err


def test_a_key_that_does_not_open_the_database_is_one_sentence(kiosk, capsys):
    ticket(kiosk, "issue", "--service", BIRTH)
    (kiosk.parent / "data" / "machine.key").write_text("ab" * 32)
    capsys.readouterr()
    assert ticket(kiosk, "list") == 1
    assert capsys.readouterr().err.startswith("Cơ sở dữ liệu không mở được bằng khóa của máy này.")


def test_a_used_port_is_one_sentence_and_touches_no_database(tmp_path, capsys):
    with socket.create_server(("127.0.0.1", 0)) as used:
        port = used.getsockname()[1]
        file = settings(tmp_path, "tinh", "province", f"[server]\nport = {port}\n")
        assert main(["--settings", str(file), "serve"]) == 1
    assert capsys.readouterr().err == (
        f"Cổng {port} trên 127.0.0.1 đang có chương trình khác dùng, hoặc không phải của máy này. "
        "Đóng chương trình đó, hoặc đổi [server] port trong tệp cài đặt.\n"
    )
    assert not (tmp_path / "data").exists()


def test_an_address_of_another_machine_is_one_sentence(tmp_path, capsys):
    file = settings(tmp_path, "tinh", "province", '[server]\nhost = "203.0.113.7"\n')
    assert main(["--settings", str(file), "serve"]) == 1
    assert "203.0.113.7" in capsys.readouterr().err


def started(file: Path, *more: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "sync", "--settings", str(file), "serve", *more]
    return subprocess.Popen(command, cwd=Path(__file__).parents[1], stderr=subprocess.PIPE, text=True)


def free_ports(count: int) -> list[int]:
    with ExitStack() as probes:
        found = [probes.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(count)]
        return [probe.getsockname()[1] for probe in found]


def answers(port: int) -> bool:
    try:
        return requests.get(f"http://127.0.0.1:{port}/v1/health", timeout=5).ok
    except requests.ConnectionError:
        return False


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_a_server_ends_cleanly_when_it_is_told_to(tmp_path, sign):
    """A hub with a province that is away, and a machine that waits at it."""
    (port,) = free_ports(1)
    file = settings(tmp_path, "hub", "hub", f"[server]\nport = {port}\n")
    server = started(file, "--upstream", "http://127.0.0.1:1")
    eventually(lambda: answers(port))
    peer = Peer(f"http://127.0.0.1:{port}", "24.hop-thinh/c3")
    first = peer.exchange(says("24.hop-thinh/c3"))
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(peer.exchange, says("24.hop-thinh/c3", line=first.line, heard=first.summary), 25)
        threading.Event().wait(0.3)  # whether it waits already cannot be seen; both ways it is answered or away
        server.send_signal(sign)
        _, said = server.communicate(timeout=30)
        assert waiting.exception() is None or isinstance(waiting.exception(), PeerAway)
    peer.close()
    assert (server.returncode, said) == (0, "")


def test_two_servers_on_one_port_are_one_server_and_one_sentence(tmp_path):
    (port,) = free_ports(1)
    folders = [tmp_path / name for name in ("one", "two")]
    for folder in folders:
        folder.mkdir()
    both = [started(settings(folder, "tinh", "province", f"[server]\nport = {port}\n")) for folder in folders]
    eventually(lambda: answers(port) and any(server.poll() is not None for server in both))
    loser = next(server for server in both if server.poll() is not None)
    winner = next(server for server in both if server is not loser)
    winner.terminate()
    winner.communicate(timeout=30)
    said = loser.communicate(timeout=30)[1]
    assert (loser.returncode, said.count("\n"), said[:4]) == (1, 1, "Cổng")
    assert winner.returncode == 0


@pytest.mark.parametrize(
    "words", [["--help"], ["code", "abc"], ["code", "--stdin"], ["--settings", "không.toml", "doctor"]]
)
def test_a_terminal_that_knows_ascii_only_is_answered_in_utf_8(tmp_path, words):
    plain = {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "HOME": str(tmp_path)}
    command = [sys.executable, "-m", "sync", *words]
    root = Path(__file__).parents[1]
    done = subprocess.run(
        command, cwd=root, env=plain, input="Đ\xe1\n".encode() + b"\xff\n", capture_output=True, check=False
    )
    said = (done.stdout + done.stderr).decode()
    assert "Traceback" not in said
    assert any(sign in said for sign in "ệảãấớ")


def test_with_verbose_the_log_says_which_peer_is_away_and_why(tmp_path):
    (port,) = free_ports(1)
    file = settings(tmp_path, "hub", "hub", f'peers = ["http://127.0.0.1:1"]\n[server]\nport = {port}\n')
    command = [sys.executable, "-m", "sync", "--verbose", "--settings", str(file), "serve"]
    server = subprocess.Popen(command, cwd=Path(__file__).parents[1], stderr=subprocess.PIPE, text=True)
    assert server.stderr is not None
    said = server.stderr.readline()
    server.terminate()
    server.communicate(timeout=30)
    assert said.rstrip().endswith("peer away peer=http://127.0.0.1:1 reason=ConnectionError")
