"""A centre of real servers and machines on loopback; everything is closed when the test ends."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sync.demo.line import Line
from sync.machine import Machine
from sync.settings import Role
from tests.fakes import HandClock, Server, new_machine


class House:
    """Builds machines that share one clock; a machine begins to exchange when it is moved in."""

    def __init__(self, folder: Path) -> None:
        self.clock = HandClock()
        self._folder = folder
        self._closing: list[Callable[[], None]] = []

    def province(self) -> Server:
        return self._kept(Server(new_machine(self._folder, "tinh", Role.PROVINCE, self.clock)))

    def hub(self, *peers: str) -> Server:
        return self._kept(Server(new_machine(self._folder, "hub", Role.HUB, self.clock, peers)))

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
