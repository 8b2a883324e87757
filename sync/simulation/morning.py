"""How a schedule begins: which machines there are, at what hour, on empty disks or after an evening before."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

from sync.domain.ids import CentreId, DeviceId
from sync.domain.roles import Role
from sync.simulation.chance import Dice, seeded
from sync.simulation.disk import KEY, blank
from sync.simulation.image import Image, Memory
from sync.simulation.papers import papers
from sync.simulation.places import PLACES, SOMETIMES, Place
from sync.simulation.settle import settle
from sync.simulation.world import Say, World
from sync.store.store import Store

MONDAY_MS: Final = 1_795_401_720_000
"""2026-11-23, 9:42 in the centre."""

_MORNING_MS, _LATE_EVENING_MS = MONDAY_MS, MONDAY_MS + 49_500_000
_EVENING_BEFORE_MS = MONDAY_MS - 61_200_000
_PAUSE_MS = 30_000
_LATER = 0.75
"""Share of the schedules that begin with the disks of the evening before."""

_ROUNDS = 5
"""Asked, called, answered, granted, heard: then counters have leases of official codes for the days to come."""


def prepare(folder: Path) -> None:
    """Make what all schedules of a folder begin with, now: no schedule and no mutation may change it."""
    for known in PLACES:
        papers(known.centre, known.device, known.role)  # drawing keys must not change a schedule either
    _evening(folder)


def begin(dice: Dice, folder: Path, say: Say) -> World:
    """Return a schedule's world: six to nine machines, in the morning or shortly before midnight."""
    chosen = [place for place in PLACES if place.name not in SOMETIMES or dice.likely(0.5)]
    world = World(dice, folder, _empty(folder), say, dice.choice((_MORNING_MS, _MORNING_MS, _LATE_EVENING_MS)))
    disks = _evening(folder) if dice.likely(_LATER) else {}
    for place in chosen:
        world.set_up(_among(place, chosen), disks.get(place.name, world.empty))
    return world


def _among(place: Place, others: list[Place]) -> Place:
    """Return a place that knows of no machine that is not there."""
    there = {other.name for other in others}
    return replace(place, peers=tuple(peer for peer in place.peers if peer in there))


@cache
def _empty(folder: Path) -> Image:
    """Return a database as it is made by the first start of a machine."""
    path = folder / "empty.db"
    folder.mkdir(parents=True, exist_ok=True)
    blank(path)
    Store(path, KEY, CentreId("0"), DeviceId("0"), lambda: 0).close()
    return Image(path, frozenset(), Memory(), 0)


@cache
def _evening(folder: Path) -> Mapping[str, Image]:
    """Return the disks of all nine machines after an evening on which nothing went wrong."""
    dice = Dice(0)
    with seeded(Dice(0)):
        world = World(dice, folder / "evening", _empty(folder), lambda _line: None, _EVENING_BEFORE_MS)
        for place in PLACES:
            world.set_up(place, world.empty)
        for _ in range(_ROUNDS):
            world.wait(_PAUSE_MS)
            for machine in world.of(Role.COUNTER, Role.HUB, Role.PROVINCE):
                machine.codes.tend()
            settle(world)
        disks = {machine.name: machine.image() for machine in world.machines.values()}
        world.close()
    return disks
