"""A province's root on its stick, a hub that it certified, and places for machines."""

import json

import pytest

from sync.machine import Machine
from sync.settings import Settings
from tests.fakes import Server
from tests.joining.typed import run


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
