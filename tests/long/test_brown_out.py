"""F-05: the power comes and goes: five starts one after the other, each killed while it gives numbers."""

import json
from pathlib import Path
from time import monotonic

import pytest

from tests.long.processes import issuing, settings, waiting

pytestmark = pytest.mark.long

BOOTS = 5
BOOT_WITHIN_S = 40


def killed_while_it_gives_numbers(file: Path) -> list[str]:
    """Return the numbers that were printed before the kill."""
    begun = monotonic()
    with issuing(file, 1000) as kiosk:
        assert kiosk.stdout is not None
        printed = [kiosk.stdout.readline() for _ in range(3)]
        assert monotonic() - begun < BOOT_WITHIN_S
        kiosk.kill()
        printed += [line for line in kiosk.stdout if line.endswith("\n")]
    return [json.loads(line)["number"] for line in printed]


def test_f05_no_number_comes_twice_and_no_files_pile_up(tmp_path):
    file = settings(tmp_path, "k1", "kiosk")
    printed, files = [], []
    for _ in range(BOOTS):
        printed += killed_while_it_gives_numbers(file)
        files.append(sorted(path.name for path in (tmp_path / "data").rglob("*")))
    assert len(set(printed)) == len(printed)
    assert files[-1] == files[0]
    given = [ticket["number"] for ticket in waiting(file)]
    assert set(printed) <= set(given)
    assert given == [f"A{number:03}" for number in range(1, len(given) + 1)]
