"""What the simulation notices: the code is spoilt in known ways, and a schedule of each must fail."""

from inspect import Parameter, signature
from pathlib import Path

import pytest

from sync.simulation.ledger import CRASH, Kind, Violation
from sync.simulation.mutations import MUTATIONS
from sync.simulation.play import Played
from sync.simulation.run import hunt

WITHIN = range(1, 501)
"""A mutation that none of so many schedules notices says that the simulation looks away."""

CAUGHT_BY = {
    "append with gaps": 1,
    "continue an old log after a restore": 1,
    "skip the chain check": 3,
    "sort by wall clock": 12,
    "fold without precedence": 12,
    "forget after": 2,
    "drop an ack": 1,
    "give and take every log": 1,
    "number from a shared series": 1,
    "forget the claim": 1,
    "leave orphans alone": 1,
    "fold one entity of a batch": 1,
    "reuse a lease": 2,
    "skip the signature check": 11,
    "cut a batch inside a signed head": 1,
    "trust an erased body": 2,
    "keep the bodies of what is erased": 7,
    "never take another tag": 12,
    "a fold without its role check": 9,
    "forget what has not arrived": 71,
    "no new run when copied": 61,
    "no epoch after a province's restore": 30,
    "short entity names": 1,
}
"""The first schedule that notices each: `motcua simulate --mutations --schedules 500 --json` finds them anew."""

README = Path(__file__).parents[2] / "README.md"


def test_the_seeds_of_all_mutations_are_published():
    text = README.read_text(encoding="utf-8")
    assert set(CAUGHT_BY) == set(MUTATIONS)
    assert [name for name, seed in CAUGHT_BY.items() if f"| {name} | {seed} |" not in text] == []


def ways_to_call(function):
    """Return arguments for all of its parameters, and for those alone that have no default."""
    known = [item for item in signature(function).parameters.values() if item.kind is not Parameter.VAR_POSITIONAL]
    for wanted in (known, [item for item in known if item.default is Parameter.empty]):
        named = {item.name: None for item in wanted if item.kind is Parameter.KEYWORD_ONLY}
        yield [None] * (len(wanted) - len(named)), named


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_spoilt_code_can_be_called_as_what_it_replaces(mutation):
    """Else it crashes, whatever it does, and the fault itself is never played."""
    for owner, attribute, other in MUTATIONS[mutation]:
        for all_given, named in ways_to_call(getattr(owner, attribute)):
            assert callable(other)
            signature(other).bind(*all_given, **named)


@pytest.mark.parametrize(("mutation", "seed"), CAUGHT_BY.items())
def test_spoilt_code_is_noticed(mutation, seed, play_aside):
    (played,) = play_aside([seed], spoilt=mutation)
    assert played.has_broken_promises


def test_a_crash_is_not_a_broken_promise_and_a_hunt_goes_on_after_it():
    crash, promise = Violation(Kind.STALLED, f"{CRASH}TypeError", 2), Violation(Kind.LOST, "a slip", 0)
    found = [Played(1, 0, violations).has_broken_promises for violations in ((), (crash,), (crash, promise))]
    assert found == [False, False, True]


@pytest.mark.long
def test_every_mutation_is_noticed_within_500_schedules():
    noticed: dict[str, int | None] = {}
    hunt(MUTATIONS, WITHIN, noticed.__setitem__)
    assert noticed.items() >= CAUGHT_BY.items()
    assert set(noticed.values()) <= set(WITHIN)
