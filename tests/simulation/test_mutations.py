"""What the simulation notices: the code is spoilt in known ways, and a schedule of each must fail."""

from pathlib import Path

import pytest

from sync.simulation.mutations import MUTATIONS
from sync.simulation.play import play
from sync.simulation.run import hunt

WITHIN = range(1, 501)
"""A mutation that none of so many schedules notices says that the simulation looks away."""

CAUGHT_BY = {
    "append with gaps": 1,
    "continue an old log after a restore": 1,
    "skip the chain check": 2,
    "fold without precedence": 11,
    "forget after": 10,
    "drop an ack": 1,
    "give and take every log": 1,
    "number from a shared series": 1,
    "forget the claim": 2,
    "leave orphans alone": 2,
    "fold one entity of a batch": 1,
    "reuse a lease": 6,
    "skip the signature check": 5,
    "cut a batch inside a signed head": 5,
    "trust an erased body": 2,
    "keep the bodies of what is erased": 2,
    "short entity names": 1,
    "sort by wall clock": 11,
}
"""The first schedule that notices each: `motcua simulate --mutations --schedules 500 --json` finds them anew."""

README = Path(__file__).parents[2] / "README.md"


def test_the_seeds_of_all_mutations_are_published():
    text = README.read_text(encoding="utf-8")
    assert set(CAUGHT_BY) == set(MUTATIONS)
    assert [name for name, seed in CAUGHT_BY.items() if f"| {name} | {seed} |" not in text] == []


@pytest.mark.parametrize(("mutation", "seed"), CAUGHT_BY.items())
def test_spoilt_code_is_noticed(mutation, seed, folder):
    assert play(seed, folder, spoilt=mutation).violations


@pytest.mark.long
def test_every_mutation_is_noticed_within_500_schedules():
    noticed: dict[str, int | None] = {}
    hunt(MUTATIONS, WITHIN, noticed.__setitem__)
    assert noticed.items() >= CAUGHT_BY.items()
    assert set(noticed.values()) <= set(WITHIN)
