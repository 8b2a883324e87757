"""F-16: a line that comes for two seconds and goes for two, again and again; and F-17: one of 20 kbit/s.

Real programs with certificates. A minute by default; ``MOTCUA_LONG_S`` says for how many seconds the line flaps.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest

from sync.demo.actor import Actor
from sync.demo.audit import audit
from sync.demo.stage import Stage, build
from tests.fakes import eventually
from tests.long.processes import Hands, say
from tests.long.slow import slow_down

pytestmark = [pytest.mark.long, pytest.mark.timeout(7200)]

FLAPPING_S = float(os.environ.get("MOTCUA_LONG_S", "60"))
UP_S = DOWN_S = 2.0
MOST_OF_A_CORE = 0.10
KBIT_20 = 2_500
"""Bytes a second."""

ALONE = 300

TICK_S = 1 / os.sysconf("SC_CLK_TCK")


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return build(tmp_path, day_rate=0, windowed=False)


@pytest.fixture
def province(stage: Stage) -> Iterator[Actor]:
    actor = Actor(stage.province, hands=False)
    yield actor
    actor.leave()


def used_s(pid: int) -> float:
    """Return how much processor time a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
    return (int(fields[11]) + int(fields[12])) * TICK_S


@pytest.mark.usefixtures("province")
def test_f16_a_flapping_line_doubles_nothing_and_costs_little(stage):
    kiosk = Hands(stage.kiosk, pace_s=2.0)
    eventually(lambda: kiosk.acknowledged("shown", "number"))
    begun, used = monotonic(), used_s(kiosk.pid)
    while monotonic() < begun + FLAPPING_S:
        stage.line.cut()
        sleep(DOWN_S)
        stage.line.join()
        sleep(UP_S)
    share = (used_s(kiosk.pid) - used) / (monotonic() - begun)
    kiosk.rest()
    numbers = kiosk.acknowledged("shown", "number")
    eventually(lambda: not audit(stage, numbers).under_way, within_s=60)
    kiosk.kill()
    stage.line.cut()
    found = audit(stage, numbers)
    say(f"{FLAPPING_S:.0f} s of flapping: {len(numbers)} numbers, {found.tickets} at the province, CPU {share:.1%}")
    assert found.doubled == 0
    assert len(set(numbers)) == len(numbers) <= found.tickets
    assert share < MOST_OF_A_CORE


def test_f17_what_was_done_alone_arrives_over_20_kbit(stage):
    """A kiosk that gave numbers without a line comes to one of the second generation: 20 kbit/s, half a second late."""
    stage.line.cut()
    line = slow_down(stage, KBIT_20, 0.5)
    kiosk = Hands(stage.kiosk, pace_s=0.01)
    eventually(lambda: len(kiosk.acknowledged("shown", "number")) >= ALONE)
    kiosk.rest()
    eventually(lambda: kiosk.acknowledged("rests", "event"))
    numbers = kiosk.acknowledged("shown", "number")
    province = Actor(stage.province, hands=False)
    stage.line.join()
    begun = monotonic()
    eventually(lambda: not audit(stage, numbers).under_way, within_s=200)
    took_s = monotonic() - begun
    kiosk.kill()
    province.leave()
    stage.line.cut()
    line.close()
    say(f"{len(numbers)} numbers over 20 kbit/s: {took_s:.0f} s, {line.up.carried / 1000:.0f} kB up")
    assert audit(stage, numbers).doubled == 0
