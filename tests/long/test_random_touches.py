"""A hundred thousand random touches on the kiosk: no crash, no wrong number, no growth (K-07, K-08, F-56)."""

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from kiosk.stage import demonstration_settings, open_stage
from resources.qt.fonts import install_fonts
from tests.kiosk.random_hand import RandomHand
from tests.long.processes import say

pytestmark = [pytest.mark.long, pytest.mark.timeout(4 * 3600)]

DAYS, TOUCHES = 50, 2000
WIDE, HIGH = 540, 960
"""Half of the screen: a window is drawn four times as fast."""

WARM, GROWTH = 5, 1.2


def test_a_hundred_thousand_touches_crash_nothing_and_give_no_wrong_number(qapp, tmp_path):  # noqa: ARG001  Qt first
    install_fonts()
    did: Counter[str] = Counter()
    held_mb: list[int] = []
    for day in range(DAYS):
        did += one_day(tmp_path / str(day), Random(day))
        held_mb.append(memory_mb())
    say(f"{dict(did)}; memory after each day, in MB: {held_mb}")
    assert did["touch"] == DAYS * TOUCHES
    assert did["number"] > DAYS
    assert held_mb[-1] < GROWTH * held_mb[WARM]


def one_day(folder: Path, dice: Random) -> Counter[str]:
    """Touch a kiosk that was just put up; return what was done."""
    stage = open_stage(demonstration_settings(folder))
    stage.app.window.resize(WIDE, HIGH)
    try:
        hand = RandomHand(stage, dice)
        hand.play(TOUCHES)
        return hand.did
    finally:
        stage.close()


def memory_mb() -> int:
    """Return how much memory this process holds."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 // 1_000_000
