"""What systemd hears of a program, over the very kind of socket that it uses."""

import socket

import pytest

from sync.devices.service_manager import ALIVE, ServiceManager, service_manager


@pytest.mark.parametrize("address", ["{folder}/notify", "@motcua-test-{folder}"])
def test_a_state_is_one_datagram(tmp_path, address):
    name = address.format(folder=tmp_path)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(f"\0{name[1:]}" if name.startswith("@") else name)
        systemd.settimeout(5)
        ServiceManager(name).tell(ALIVE)
        assert systemd.recv(100) == b"WATCHDOG=1"


def test_a_manager_that_is_gone_stops_nothing(tmp_path, caplog):
    ServiceManager(str(tmp_path / "nobody")).tell(ALIVE)
    assert [record.getMessage() for record in caplog.records] == ["service manager not told"]


def test_on_a_desk_nobody_is_told(monkeypatch):
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    assert service_manager() is None
    monkeypatch.setenv("NOTIFY_SOCKET", "/run/systemd/notify")
    assert service_manager() is not None
