"""Two counters and a real hub, calling at once a thousand times each: nobody is called twice, nobody is forgotten."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import monotonic

import pytest

from sync.demo.line import free_port
from tests.long.processes import issuing, say, serving, settings, start, told, waiting

CERTIFIED_COPY = "2.000815"
"""Taken by counters 5 and 7."""

pytestmark = [pytest.mark.long, pytest.mark.timeout(900)]

ROUNDS = 1000


def test_two_counters_that_call_at_once_never_get_the_same_person(tmp_path: Path):
    port = free_port()
    hub = settings(tmp_path / "hub", "hub", "hub", tag="H", port=port)
    people = {ticket["id"] for ticket in told(issuing(hub, 2 * ROUNDS, CERTIFIED_COPY))}
    with serving(hub, port) as address:
        begun = monotonic()
        served = called_by_both(tmp_path, address)
    assert not waiting(hub)
    ids = [one["id"] for one in served]
    say(
        f"{len(ids)} calls of two counters in {monotonic() - begun:.0f} s, "
        f"{sum(one['claimed'] for one in served)} answered by the hub"
    )
    assert len(set(ids)) == len(ids) == 2 * ROUNDS
    assert set(ids) == people
    assert all(one["done"] and one["calls"] == 1 for one in served)


def called_by_both(folder, hub):
    counters = [
        start("tests.long.caller", settings(folder / f"c{name}", f"c{name}", "counter", peers=[hub]), name, ROUNDS)
        for name in ("5", "7")
    ]
    for counter in counters:
        assert heard(counter) == "ready\n"
    for counter in counters:
        tell(counter, "go\n")
    with ThreadPoolExecutor() as pool:
        outputs = list(pool.map(lambda counter: counter.communicate()[0], counters))
    assert [counter.returncode for counter in counters] == [0, 0]
    return [json.loads(line) for output in outputs for line in output.splitlines()]


def heard(process):
    return process.stdout.readline()


def tell(process, line):
    process.stdin.write(line)
    process.stdin.flush()
