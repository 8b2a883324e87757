"""Machines over a real line: each learns the centre's time from whoever outranks it (F-25, F-27)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.domain.ids import DeviceId
from sync.domain.roles import Role
from sync.machine import Machine
from sync.settings import Settings
from tests.fakes import CENTRE, HandClock, Server, eventually, moment, new_machine
from tests.fakes_clock import MINUTE_MS, SetByHand, TwoClocks


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Server]:
    server = Server(new_machine(tmp_path, "hub", Role.HUB, HandClock()))
    yield server
    server.die()


@pytest.fixture
def machine_at(tmp_path: Path, hub: Server):
    """Start a machine of the centre whose clock shows something, with the hub as its peer."""
    opened: list[Machine] = []

    def started(device: str, role: Role, wall_ms: int) -> Machine:
        clock = SetByHand(hands=TwoClocks(wall_ms))
        settings = Settings(CENTRE, DeviceId(device), role, tmp_path / device, peers=(hub.address,), clock=clock)
        opened.append(Machine.open(settings))
        opened[-1].start(lambda _touched: None, lambda _link: None)
        return opened[-1]

    yield started
    for machine in opened:
        machine.close()


def test_f27_machines_whose_clocks_are_minutes_apart_write_the_hub_s_time(machine_at):
    kiosk = machine_at("k1", Role.KIOSK, moment(23, 10, 7))
    counter = machine_at("c3", Role.COUNTER, moment(23, 9, 57))
    eventually(lambda: kiosk.clock() == counter.clock() == moment(23, 10))
    alarm = kiosk.clock.alarm()
    assert alarm is not None
    assert alarm.skew_ms == 7 * MINUTE_MS
    assert kiosk.queue.issue("ho-tich").issued_at_ms == moment(23, 10)


def test_f25_a_kiosk_with_a_dead_clock_is_sure_again_once_the_hub_has_answered(machine_at):
    kiosk = machine_at("k1", Role.KIOSK, 0)
    eventually(lambda: kiosk.clock.sure)
    assert kiosk.queue.issue("ho-tich").day.isoformat() == "2026-11-23"


def test_f30_no_date_of_this_machine_stops_an_exchange(machine_at, hub):
    """Nothing of ours looks at dates before it talks: a kiosk in 1970 exchanges with its hub as any other."""
    kiosk = machine_at("k1", Role.KIOSK, 0)
    ticket = kiosk.queue.issue("ho-tich")
    eventually(lambda: hub.machine.queue.ticket(ticket.id))
