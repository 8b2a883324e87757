"""What the simulation notices: the code is spoilt in known ways, and a schedule of each must fail."""

import pytest

from sync.simulation.mutations import MUTATIONS, mutated
from sync.simulation.play import play
from sync.simulation.run import hunt

WITHIN = range(1, 501)
"""A mutation that none of so many schedules notices says that the simulation looks away."""

QUICK = (
    "append with gaps",
    "continue an old log after a restore",
    "drop an ack",
    "give and take every log",
    "number from a shared series",
    "leave orphans alone",
)
SOON = range(1, 21)


def test_what_is_noticed_at_once_are_real_mutations():
    assert set(QUICK) < set(MUTATIONS)


@pytest.mark.parametrize("mutation", QUICK)
def test_spoilt_code_is_noticed(mutation, tmp_path):
    with mutated(mutation):
        assert any(play(seed, tmp_path).violations for seed in SOON)


@pytest.mark.long
def test_every_mutation_is_noticed_within_500_schedules():
    noticed: dict[str, int | None] = {}
    hunt(MUTATIONS, WITHIN, noticed.__setitem__)
    assert len(noticed) == len(MUTATIONS) >= 10
    assert None not in noticed.values(), noticed
