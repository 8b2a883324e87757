"""The simulation itself: the same for the same seed, judged by what people were told, resumable."""

import json
import os
import shutil
import subprocess
import sys
from datetime import date

import pytest
from sqlalchemy import select, update

from sync.__main__ import main
from sync.domain.event import stored_at
from sync.domain.ids import EntityId, GroupId
from sync.office.shipped import CALLING
from sync.simulation import run
from sync.simulation.chance import Dice
from sync.simulation.invariants import check
from sync.simulation.ledger import Kind
from sync.simulation.morning import begin, prepare
from sync.simulation.play import Played, play
from sync.simulation.run import Results, summary, timed
from sync.simulation.settle import settle
from sync.simulation.swap import swapped
from sync.store.lease_rows import leases
from sync.store.rows import EVENT

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


@pytest.mark.parametrize(("running", "known"), [(True, {"lease": 4}), (False, {})])
def test_only_a_machine_that_is_copied_while_it_runs_remembers_how_far_its_process_drew_codes(running, known, folder):
    """Seed 648: the disk alone cannot tell after a dossier was erased, and no process forgets what it drew."""
    prepare(folder)
    world = begin(Dice(2), folder, lambda _line: None)
    counter = world.machines["c5"]
    counter.codes.remember({EntityId("lease"): 4})
    drawn = world.copy_of(counter, counter.image(), running=running).codes.drawn
    world.close()
    assert drawn == known


def strip(machine, key):
    """Take an event's body away, as if a relay had kept it back."""
    log, seq, chain = key
    place = (EVENT.c.log == log) & (EVENT.c.seq == seq) & (EVENT.c.chain == chain)
    with machine.store.write() as tx:
        for row in tx.connection.execute(select(EVENT).where(place)).all():
            left = stored_at(log, seq, row.header, row.body).stub.body_hash
            tx.connection.execute(update(EVENT).where(place).values(body=b"", body_hash=left))
    machine.fold_again()


def after_the_kiosk_was_replaced(folder, without):
    """Somebody takes a number, everybody hears of it, these machines lose its body, the kiosk gets an empty disk."""
    prepare(folder)
    world = begin(Dice(2), folder, lambda _line: None)
    kiosk = world.machines["k1"]
    ticket = kiosk.queue.issue(GroupId("ho-tich"))
    (key,) = world.acknowledge(kiosk, ticket.id, ticket)
    world.printed(kiosk, ticket, key)
    settle(world)
    for name in without(world.machines.keys()):
        strip(world.machines[name], key)
    with world.replacing(kiosk):
        kiosk.put_in(world.empty, running=False)
    settle(world)
    check(world)
    world.close()
    return key, world.ledger


@pytest.mark.parametrize(
    ("without", "excused"), [(lambda names: names - {"k1"}, True), (lambda names: names & {"hub"}, False)]
)
def test_a_slip_need_not_be_readable_when_its_words_went_with_the_last_disk_that_held_them(without, excused, folder):
    """Seed 336: a relay had kept the body back from everybody else, and then the kiosk's disk was replaced."""
    key, ledger = after_the_kiosk_was_replaced(folder, without)
    assert ledger.violations == []
    assert (key in ledger.speechless) == excused
    assert key not in ledger.gone


def test_words_that_were_nowhere_before_a_disk_was_replaced_are_lost(folder):
    _, ledger = after_the_kiosk_was_replaced(folder, set)
    assert {Kind.LOST, Kind.DOUBLED} <= {violation.kind for violation in ledger.violations}


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
    counted = {"schedules", "events", "lost", "doubled", "stalled", "diverged", "failing_seeds"}
    assert set(said) == counted | {"excused", "seconds", "span_s"}
    with kept.open("a") as file:
        file.write('{"code": "older", "seed": 7}\n{"cut o')
    assert set(Results(kept).played) == {SEED}
    main(["simulate", "--schedules", "1", "--seed", str(SEED), "--json", "--results", str(kept)])
    assert json.loads(capsys.readouterr().out) == said
    assert len(kept.read_text().splitlines()) == 3


@pytest.mark.parametrize("is_folder", [True, False])
def test_results_that_cannot_be_read_are_said_in_one_sentence(is_folder, tmp_path, capsys):
    wrong = tmp_path / "results"
    wrong.mkdir() if is_folder else wrong.write_bytes(b"\xff\xfe")
    assert main(["simulate", "--schedules", "1", "--results", str(wrong)]) == 1
    assert capsys.readouterr().err.startswith(f"Không đọc được tệp kết quả {wrong}. Chọn tệp khác")


def test_the_answer_tells_how_long_each_schedule_took_and_what_lay_between_the_first_and_the_last(tmp_path):
    """Ten thousand in an hour can be read from the file, also when the run was interrupted."""
    kept = Results(tmp_path / "results.jsonl")
    for seed, began_ms, seconds in ((1, 61_000, 2.5), (2, 60_000, 0.5), (3, 70_000, 1.0)):
        kept.keep(Played(seed, 0, (), began_ms, seconds))
    told = summary(Results(tmp_path / "results.jsonl").played.values())
    assert (told["seconds"], told["span_s"]) == (4.0, 11.0)
    assert summary([]).items() >= {"seconds": 0, "span_s": 0.0}.items()


def test_a_schedule_notes_how_long_it_took(folder):
    assert timed(SEED, folder).seconds > 0


def test_a_result_counts_only_for_the_rules_that_it_was_played_by(tmp_path):
    """The rules of calling, the catalogue, the grammar of codes are read by the machines that play."""
    kept = tmp_path / "results.jsonl"
    Results(kept).keep(Played(1, 0, ()))
    assert set(Results(kept).played) == {1}
    other = tmp_path / "calling"
    shutil.copytree(CALLING, other)
    rules = other / "rules.json"
    rules.write_text(rules.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    with swapped(run, CALLING=other):
        assert Results(kept).played == {}
