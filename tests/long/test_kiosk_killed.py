"""The kiosk itself, window and all, killed at random moments while people take numbers."""

import os
import random
from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import pytest

from sync.demo.actor import Actor, Stumbled
from sync.demo.stage import build
from sync.machine import Machine
from tests.long.processes import say

pytestmark = [pytest.mark.long, pytest.mark.timeout(3600)]

KILLS = 200
LONGEST_LIFE_S = 2.0
"""After the home page stands: several numbers, each with its commit, its page and its slip."""


def numbers_until_killed(kiosk: Actor) -> Iterator[str]:
    """Yield each number as soon as the screen shows it, until the process is gone."""
    try:
        while True:
            kiosk.click("home.ho-tich")
            yield kiosk.wait("priority.number")
            kiosk.click("priority.none")
            kiosk.wait("ticket.number")
            kiosk.click("ticket.done")
    except Stumbled:
        return


def test_every_number_that_a_kiosk_showed_is_there_after_it_was_killed(tmp_path: Path) -> None:
    seed = int(os.environ.get("MOTCUA_SEED") or random.SystemRandom().randrange(2**31))
    chance = random.Random(seed)
    place = build(tmp_path, day_rate=0, windowed=False).kiosk
    kiosk = Actor(place, hands=True)
    shown: list[str] = []
    for _ in range(KILLS):
        kiosk.wait("home.take-number", within_s=60)
        end = Timer(chance.uniform(0, LONGEST_LIFE_S), kiosk.kill)
        end.start()
        shown += numbers_until_killed(kiosk)
        end.join()
        kiosk.restart()
    kiosk.leave()
    machine = Machine.open(place.settings)
    kept = sorted(ticket.number for ticket in machine.queue.waiting())
    machine.close()
    say(f"{KILLS} kills, {len(shown)} numbers shown, {len(kept)} kept, MOTCUA_SEED={seed}")
    assert len(set(shown)) == len(shown)
    assert {int(label.removeprefix("A")) for label in shown} <= set(kept)
    assert kept == list(range(1, len(kept) + 1))
