"""Machines over a real line: each learns the centre's time from whoever outranks it (F-25, F-27)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.clock import read_saved
from sync.domain.ids import DeviceId, GroupId
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


@pytest.mark.parametrize("cut", [False, True], ids=["switched off", "power cut in the first minute"])
def test_f26_a_lone_kiosk_whose_clock_goes_back_a_day_stays_in_its_day_and_repeats_no_number(tmp_path, cut):
    """Going back needs a person: what the clock shows at the next start is not believed."""
    hands = TwoClocks()
    settings = Settings(CENTRE, DeviceId("k1"), Role.KIOSK, tmp_path, clock=SetByHand(hands=hands))
    printed = [number_of(settings, cut=False)]
    hands.pass_time(hours=24)
    printed += [number_of(settings, cut=cut)]
    hands.restart()
    hands.set_wall(days=-1, minutes=-20)
    printed += [number_of(settings, cut=False)]
    assert printed == [("2026-11-23", 1), ("2026-11-24", 1), ("2026-11-24", 2)]


def number_of(settings: Settings, *, cut: bool) -> tuple[str, int]:
    """Start a kiosk, take a number, and switch it off; where the power is cut, nothing more is saved."""
    kiosk = Machine.open(settings)
    kiosk.start(lambda _touched: None, lambda _link: None)
    ticket = kiosk.queue.issue(GroupId("ho-tich"))
    if cut:
        eventually(lambda: kiosk.clock() - saved_ms(settings) < MINUTE_MS)
    saved = (settings.data / "clock.json").read_bytes() if cut else b""
    kiosk.close()
    if cut:
        (settings.data / "clock.json").write_bytes(saved)
    return ticket.day.isoformat(), ticket.number


def saved_ms(settings: Settings) -> int:
    saved = read_saved(settings.data / "clock.json")
    return saved.centre_ms if saved else 0
