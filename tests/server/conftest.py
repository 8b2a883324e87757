"""A centre of real servers and machines on loopback; everything is closed when the test ends."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import requests

from sync.demo.line import Line
from sync.domain.roles import Role
from sync.machine import Machine
from sync.replication.peer import Peer
from tests.fakes import HandClock, Server, new_machine
from tests.server.asking import DESK


class House:
    """Builds machines that share one clock; a machine begins to exchange when it is moved in."""

    def __init__(self, folder: Path) -> None:
        self.clock = HandClock()
        self._folder = folder
        self._closing: list[Callable[[], None]] = []

    def province(self) -> Server:
        return self._kept(Server(new_machine(self._folder, "tinh", Role.PROVINCE, self.clock)))

    def hub(self, *peers: str, **limits: float) -> Server:
        return self._kept(Server(new_machine(self._folder, "hub", Role.HUB, self.clock, peers), **limits))

    def line_to(self, server: Server) -> Line:
        line = Line(server.port)
        self._closing.append(line.cut)
        return line

    def machine(self, device: str, role: Role, *peers: str) -> Machine:
        machine = new_machine(self._folder, device, role, self.clock, peers)
        self._closing.append(machine.close)
        machine.start(_nobody_listens, _nobody_listens)
        return machine

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
