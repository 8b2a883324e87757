"""Setting the stage: a folder, a settings file and a certificate for every machine of the demonstration centre."""

import json
from dataclasses import dataclass
from pathlib import Path

from sync.clock import wall_clock
from sync.demo.accounts import open_accounts
from sync.demo.line import Line, free_port
from sync.domain.flood import MOST_BURST
from sync.domain.roles import Role
from sync.identity.authority import Authority, enrol_here, found
from sync.identity.certificates import Subject
from sync.identity.passport import Passport
from sync.machine import Machine
from sync.office.shipped import CALLING
from sync.settings import Settings
from sync.store.key import KEY_FILE, machine_key, system_vault

CENTRE = "24.hop-thinh"
TEN_IN_THE_MORNING_MS = 1795402800000
"""Monday 2026-11-23, 10:00 in Hợp Thịnh; the next day is a holiday, so due dates have something to skip."""

NOON_MS = TEN_IN_THE_MORNING_MS + 2 * 3_600_000

DAY_RATE = 360.0
"""Demonstration minutes a real second holds: 6. Noon comes after 20 seconds."""


@dataclass(frozen=True, slots=True)
class Place:
    """One machine of the centre."""

    device: str
    role: Role
    settings_file: Path

    @property
    def settings(self) -> Settings:
        """What the machine was told."""
        return Settings.load(self.settings_file)


@dataclass(frozen=True, slots=True)
class Stage:
    """The machines, the line between hub and province, and the local network: a line to the hub."""

    province: Place
    hub: Place
    kiosk: Place
    board: Place
    counters: tuple[Place, Place]
    line: Line
    lan: Line

    @property
    def centre(self) -> tuple[Place, ...]:
        """The machines in the commune."""
        return (self.hub, self.kiosk, self.board, *self.counters)


def build(folder: Path, *, day_rate: float, windowed: bool, scanner: str = "") -> Stage:
    """Write the settings of all machines under ``folder`` and open the lines.

    Args:
        folder: made if it is not there.
        day_rate: how much faster than real the demonstration's day runs; 0 takes the machine's own clock.
        windowed: windows that fit on a desk's screen instead of the whole screen.
        scanner: the port of the first counter's scanner; "" for one that types.
    """
    province_port, hub_port = free_port(), free_port()
    line, lan = Line(province_port, "https"), Line(hub_port, "https")
    clock = _clock(day_rate)

    def place(device: str, role: Role, peers: tuple[str, ...], port: int = 0, more: str = "") -> Place:
        file = folder / device / "settings.toml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_settings(device, role, peers, port) + clock + more, encoding="utf-8")
        return Place(device, role, file)

    def public(orientation: str) -> str:
        return f'[screen]\norientation = "{orientation}"\nwindowed = {str(windowed).lower()}\n'

    both = (lan.address, line.address)
    scanned = f'[scanner]\nport = "{scanner}"\n' if scanner else ""
    stage = Stage(
        province=place("tinh", Role.PROVINCE, (), province_port),
        hub=place("hub", Role.HUB, (line.address,), hub_port),
        kiosk=place("k1", Role.KIOSK, both, more=public("portrait")),
        board=place("b1", Role.BOARD, both, more=public("landscape")),
        counters=(place("c3", Role.COUNTER, both, more=scanned), place("c5", Role.COUNTER, both)),
        line=line,
        lan=lan,
    )
    _enrol(stage, folder / "root")
    _expect_hurried_hands(stage.kiosk)
    return stage


def give_accounts(stage: Stage) -> None:
    """Give the officers their accounts, at the hub; the counters hear of them when they first exchange."""
    machine = Machine.open(stage.hub.settings)
    try:
        open_accounts(machine.book, machine.centre)
    finally:
        machine.close()


def _expect_hurried_hands(kiosk: Place) -> None:
    """Let the hands that play the day take numbers faster than people can (F-56)."""
    rules = json.loads((CALLING / "rules.json").read_text(encoding="utf-8"))
    rules["flood"]["burst"] = MOST_BURST
    folder = kiosk.settings.data / CALLING.name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "rules.json").write_text(json.dumps(rules, ensure_ascii=False), encoding="utf-8")


def _enrol(stage: Stage, folder: Path) -> None:
    """Give every machine its papers, in about 50 ms, as if an installer had gone round: servers first, then theirs."""
    root = found(folder, "Bắc Ninh", None)
    hub = _enrolled(stage.hub, root)
    _enrolled(stage.province, root)
    for place in (stage.kiosk, stage.board, *stage.counters):
        _enrolled(place, Authority.of(hub))


def _enrolled(place: Place, authority: Authority) -> Passport:
    settings = place.settings
    subject = Subject(settings.centre, settings.device, settings.role)
    return enrol_here(settings.data, machine_key(settings.data / KEY_FILE, system_vault()), subject, authority)


def _settings(device: str, role: Role, peers: tuple[str, ...], port: int) -> str:
    listed = ", ".join(f'"{peer}"' for peer in peers)
    named = f'centre = "{CENTRE}"\ndevice = "{device}"\nrole = "{role}"\n'
    # its day runs past closing time in half a minute, and people look at it at night
    machine = f'[machine]\n{named}data = "data"\npeers = [{listed}]\nalways_open = true\n'
    return machine + (f"[server]\nport = {port}\n" if port else "")


def _clock(day_rate: float) -> str:
    if not day_rate:
        return ""
    return f"[clock]\nstart_ms = {TEN_IN_THE_MORNING_MS}\norigin_ms = {wall_clock()}\nrate = {day_rate}\n"
