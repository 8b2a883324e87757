"""A simulated day of 2,400 visitors over twelve counters: the live figures equal an independent recount."""

from pathlib import Path
from time import monotonic

import pytest

from tests.long.processes import say
from tests.office.ward_day import assert_figures_of_a_day

pytestmark = [pytest.mark.long, pytest.mark.timeout(1800)]

VISITORS = 2400


def test_the_live_figures_of_2400_visitors_equal_a_recount_of_their_events(tmp_path: Path):
    begun = monotonic()
    day = assert_figures_of_a_day(tmp_path, VISITORS, every_min=5)
    say(
        f"{VISITORS} visitors over twelve counters in {monotonic() - begun:.0f} s: {day.kinds.total()} events, "
        f"{day.looks} looks at the hall, the slowest {day.slowest_ms:.0f} ms; {dict(day.kinds)}; {dict(day.ended)}; "
        f"{day.invited.total()} appointments: {dict(day.invited)}"
    )
    assert day.looks >= 100
    assert day.ended["finished"] > 0.9 * VISITORS
    assert day.invited.total() > 200  # a quarter hour takes two of each business
    assert min(day.invited.values()) > 0
