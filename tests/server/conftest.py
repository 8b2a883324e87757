"""A centre of real servers and machines on loopback; everything is closed when the test ends."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import requests

from sync.demo.line import Line
from sync.domain.roles import Role
from sync.identity.authority import Authority, found
from sync.machine import Machine
from sync.replication.peer import Peer
from tests.fakes import HandClock, Server, new_machine
from tests.server.asking import DESK


class House:
    """Builds machines that share one clock; a machine begins to exchange when it is moved in.

    With a root they are enrolled: the servers by it, the others by the centre's hub.
    """

    def __init__(self, folder: Path, root: Authority | None = None) -> None:
        self.clock = HandClock()
        self.root, self.authority = root, root
        self._folder = folder
        self._closing: list[Callable[[], None]] = []

    def province(self) -> Server:
        return self._kept(Server(self._new("tinh", Role.PROVINCE, ())))

    def hub(self, *peers: str, port: int = 0, **limits: float) -> Server:
        hub = self._new("hub", Role.HUB, peers)
        if hub.passport:
            self.authority = Authority.of(hub.passport)
        return self._kept(Server(hub, port=port, **limits))

    def line_to(self, server: Server) -> Line:
        line = Line(server.port, server.address.partition(":")[0])
        self._closing.append(line.cut)
        return line

    def machine(self, device: str, role: Role, *peers: str) -> Machine:
        machine = self._new(device, role, peers)
        self._closing.append(machine.close)
        machine.start(_nobody_listens, _nobody_listens)
        return machine

    def _new(self, device: str, role: Role, peers: tuple[str, ...]) -> Machine:
        authority = self.root if role.serves else self.authority
        return new_machine(self._folder, device, role, self.clock, peers, authority=authority)

    def close(self) -> None:
        for close in reversed(self._closing):
            close()

    def _kept(self, server: Server) -> Server:
        self._closing.append(server.die)
        return server


def _nobody_listens(_news: object) -> None:
    """Take what nobody waits for."""


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    built = House(tmp_path)
    yield built
    built.close()


@pytest.fixture
def sealed_house(tmp_path: Path) -> Iterator[House]:
    """Give a house whose machines have certificates."""
    built = House(tmp_path, found(tmp_path / "root", "Lào Cai", None))
    yield built
    built.close()


@pytest.fixture
def hub(house):
    return house.hub("http://127.0.0.1:1")


@pytest.fixture
def ask(hub):
    """Post bytes, or a JSON value, and return the answer."""

    def post(path, body, **headers):
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        return requests.post(f"{hub.address}{path}", data=data, headers=headers, timeout=30)

    return post


@pytest.fixture
def peer(hub):
    opened = Peer(hub.address, DESK)
    yield opened
    opened.close()
