"""Numbers from real processes: no two equal, none missing, whatever is killed (design.md 4; faults 4 and 32)."""

import json
from pathlib import Path
from random import Random
from time import monotonic, sleep

import pytest

from tests.long.processes import issuing, say, seeded, settings, told, waiting

pytestmark = [pytest.mark.long, pytest.mark.timeout(900)]

EACH = 1000
KILLS = 200
STARTING = 0.1
"""Share of the kills that come while the program still starts."""


def dense(numbers: list[str], series: str, count: int) -> bool:
    return sorted(numbers, key=lambda label: (len(label), label)) == [f"{series}{n:03}" for n in range(1, count + 1)]


def test_two_kiosks_issue_at_once_each_in_its_own_dense_series(tmp_path: Path):
    files = settings(tmp_path / "k1", "k1", "kiosk"), settings(tmp_path / "k2", "k2", "kiosk", tag="2")
    begun = monotonic()
    first, second = ([ticket["number"] for ticket in told(kiosk)] for kiosk in [issuing(file, EACH) for file in files])
    say(f"two devices: 2 x {EACH} numbers in {monotonic() - begun:.1f} s")
    assert dense(first, "A", EACH)
    assert dense(second, "A2-", EACH)


def test_two_processes_on_one_database_share_one_dense_series(tmp_path: Path):
    file = settings(tmp_path / "k1", "k1", "kiosk")
    begun = monotonic()
    first, second = ([ticket["number"] for ticket in told(kiosk)] for kiosk in [issuing(file, EACH) for _ in range(2)])
    say(f"one database: 2 x {EACH} numbers in {monotonic() - begun:.1f} s")
    assert dense(first + second, "A", 2 * EACH)
    assert [ticket["number"] for ticket in waiting(file)] == sorted(
        first + second, key=lambda label: (len(label), label)
    )


def test_every_number_that_was_shown_is_there_after_a_kill(tmp_path: Path):
    """F-1, F-4: SIGKILL at random moments while issuing, also while starting."""
    file, chance = settings(tmp_path / "k1", "k1", "kiosk"), seeded()
    begun = monotonic()
    shown: dict[str, str] = {}
    silent = 0
    for _ in range(KILLS):
        printed = numbers_until_killed(file, chance)
        assert not shown.keys() & printed.keys()
        assert not set(shown.values()) & set(printed.values())
        shown |= printed
        silent += not printed
    kept = {ticket["id"]: ticket["number"] for ticket in waiting(file)}
    say(
        f"{KILLS} kills, {silent} before the first number, {len(shown)} numbers shown, {len(kept)} kept, "
        f"{monotonic() - begun:.0f} s"
    )
    assert shown.items() <= kept.items()
    assert dense(list(kept.values()), "A", len(kept))
    assert len(kept) - len(shown) <= KILLS


def numbers_until_killed(file: Path, chance: Random) -> dict[str, str]:
    """Return what a kiosk showed before it was killed at a random moment."""
    kiosk = issuing(file, 10_000)
    pipe = kiosk.stdout
    assert pipe is not None
    lines = []
    if chance.random() < STARTING:
        sleep(chance.uniform(0, 2))
    else:
        lines = [pipe.readline() for _ in range(chance.randrange(1, 40))]
        sleep(chance.uniform(0, 0.02))
    kiosk.kill()
    lines += kiosk.communicate()[0].splitlines(keepends=True)
    whole = (json.loads(line) for line in lines if line.endswith("\n"))
    return {ticket["id"]: ticket["number"] for ticket in whole}
