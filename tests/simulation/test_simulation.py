"""The simulation itself: the same for the same seed, judged by what people were told, resumable."""

import json
import os
import subprocess
import sys
from datetime import date

import pytest

from sync.__main__ import main
from sync.simulation.chance import Dice
from sync.simulation.morning import begin, prepare
from sync.simulation.play import play
from sync.simulation.run import Results
from sync.store.lease_rows import leases

SEED = 1


def lines_of(seed, folder):
    said: list[str] = []
    played = play(seed, folder, said.append)
    return played, said


def test_a_schedule_is_the_same_for_the_same_seed_whatever_was_played_before(folder):
    first = lines_of(SEED, folder)
    play(SEED + 1, folder)
    assert lines_of(SEED, folder) == first


def test_a_schedule_has_two_hundred_steps_and_the_machines_of_a_centre(folder):
    _, said = lines_of(SEED, folder)
    assert sum(line[:4].strip().isdecimal() for line in said) == 200


def test_schedules_have_six_to_nine_machines(folder):
    worlds = [begin(Dice(seed), folder, lambda _line: None) for seed in range(12)]
    for world in worlds:
        world.close()
    assert {len(world.machines) for world in worlds} == {6, 7, 8, 9}


def test_most_schedules_begin_after_an_evening_on_which_counters_were_granted_codes(folder):
    prepare(folder)
    world = begin(Dice(2), folder, lambda _line: None)
    with world.machines["c5"].store.read() as view:
        granted = [lease for lease in leases(view, date(2026, 11, 23)) if lease.is_closed and lease.device == "c5"]
    world.close()
    assert world.ledger.inherited == world.machines["c5"].holds
    assert {lease.day for lease in granted} >= {date(2026, 11, 23), date(2026, 11, 24)}


def test_who_stops_reading_a_replay_ends_it_and_finds_nothing(folder):
    def closed(_line: str) -> None:
        raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        play(SEED, folder, closed, count=1)


def test_a_replay_is_the_same_in_another_process():
    """Sets of texts are in another order there."""
    command = [sys.executable, "-m", "sync", "simulate", "--replay", str(SEED)]
    environments = [os.environ | {"PYTHONHASHSEED": seed} for seed in ("1", "2")]
    told = [subprocess.run(command, env=env, capture_output=True, check=False).stdout for env in environments]
    assert told[0] == told[1]
    assert told[0].count(b"\n") > 200


def test_an_interrupted_run_goes_on_where_it_stopped(tmp_path, capsys):
    kept = tmp_path / "results.jsonl"
    arguments = ["simulate", "--replay", str(SEED), "--json", "--results", str(kept)]
    main(arguments)
    said = json.loads(capsys.readouterr().out)
    assert set(said) == {"schedules", "events", "lost", "doubled", "stalled", "diverged", "failing_seeds"}
    with kept.open("a") as file:
        file.write('{"code": "older", "seed": 7}\n{"cut o')
    assert set(Results(kept).played) == {SEED}
    main(["simulate", "--schedules", "1", "--seed", str(SEED), "--json", "--results", str(kept)])
    assert json.loads(capsys.readouterr().out) == said
    assert len(kept.read_text().splitlines()) == 3
