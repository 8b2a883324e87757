"""Two counters race for the same people, ten thousand times: nobody is called twice, served twice or lost (F-32).

MOTCUA_RACES says how many rounds (default 10,000); blocks that were played with the same code are not played again:
they stand in MOTCUA_RACES_FILE (default out/races.jsonl).
"""

import os
from pathlib import Path

import pytest

from tests.long.processes import REPOSITORY, say
from tests.long.races import BLOCK, Results, play

ROUNDS = int(os.environ.get("MOTCUA_RACES") or 10_000)

pytestmark = [pytest.mark.long, pytest.mark.timeout(3600)]


def test_f32_two_counters_race_with_and_without_the_hub(tmp_path: Path):
    results = Results(Path(os.environ.get("MOTCUA_RACES_FILE") or REPOSITORY / "out" / "races.jsonl"))
    wanted = [(block, min(BLOCK, ROUNDS - first)) for block, first in enumerate(range(0, ROUNDS, BLOCK))]
    for block, rounds in wanted:
        if block not in results.played or results.played[block].rounds < rounds:
            results.keep(play(block, rounds, tmp_path / str(block)))
            say(str(results.played[block]))
    played = [results.played[block] for block, _ in wanted]
    rounds, seconds = sum(one.rounds for one in played), sum(one.seconds for one in played)
    say(
        f"{rounds} races in {seconds:.0f} s: {sum(one.people for one in played)} people, "
        f"{sum(one.calls for one in played)} calls, {sum(one.apart for one in played)} in vain while cut off, "
        f"{sum(one.shown for one in played)} slips shown where they were not"
    )
    assert [one for one in played if one.called_twice or one.served_twice or one.lost] == []
    assert all(one.shown for one in played)
