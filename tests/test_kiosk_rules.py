"""The table of the kiosk's rules names the tests that there are, and says of each what came of it."""

from pathlib import Path

import pytest

from resources.packaging import kiosk_rules
from resources.packaging.kiosk_rules import FAILED, LONG, PASSED, UNKNOWN, Rule, kept, named_in, stale, table

RULES = (Rule(1, "Wide", "U"), Rule(2, "Apart", "UH"), Rule(3, "Read", "PH"))
NAMES = ("tests/test_a.py::test_k01_wide", "tests/test_a.py::test_apart")
TESTS = {1: NAMES[:1], 2: NAMES[1:]}
GOOD = dict.fromkeys(NAMES, PASSED)


def write(root: Path, name: str, text: str) -> None:
    file = root / "tests" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_the_shipped_table_is_in_step_with_the_tests() -> None:
    rules = kiosk_rules.load_rules(kiosk_rules.RULES)
    found = kiosk_rules.TABLE.read_text(encoding="utf-8")
    assert [rule.number for rule in rules] == list(range(1, 41))
    assert list(stale(found, rules, named_in(kiosk_rules.ROOT))) == []


def test_a_test_names_its_rule_by_name_or_words_and_a_file_those_that_it_shows_as_a_whole(tmp_path: Path) -> None:
    by_name, by_words, neither = "def test_k01_wide(): ...", 'def test_b():\n "K-02, K-03."', "def test_c(): ..."
    write(tmp_path, "test_a.py", f'"Of pages (K-09)."\n{by_name}\n{by_words}\n{neither}\ndef helper_k04_x(): ...\n')
    write(tmp_path, "kiosk/test_d.py", neither)
    here = "tests/test_a.py::"
    assert named_in(tmp_path) == {
        1: [f"{here}test_k01_wide"], 2: [f"{here}test_b"], 3: [f"{here}test_b"], 9: ["tests/test_a.py"],
    }  # fmt: skip


def test_what_no_test_can_show_is_said_to_be_not_measured() -> None:
    lines = table(RULES, TESTS, GOOD).splitlines()[-3:]
    assert lines[0] == "| K-01 | Wide | U | `tests/test_a.py::test_k01_wide` passed |"
    assert lines[1].endswith("`tests/test_a.py::test_apart` passed<br>On hardware: not measured. |")
    assert lines[2] == "| K-03 | Read | P H | With people: not measured.<br>On hardware: not measured. |"
    assert "| K-02 | Apart | U H | No test yet.<br>On hardware: not measured. |" in table(RULES, {1: NAMES[:1]}, GOOD)


def test_a_table_that_is_as_written_has_nothing_stale() -> None:
    assert list(stale(table(RULES, TESTS, GOOD), RULES, TESTS)) == []


@pytest.mark.parametrize(
    ("written", "now", "fault"),
    [
        ({1: NAMES[:1]}, TESTS, f"{NAMES[1]} is not in the table: make rules"),
        (TESTS, {1: NAMES[:1]}, f"{NAMES[1]} is in the table and is no test: make rules"),
        (TESTS, {1: NAMES[1:], 2: NAMES[:1]}, "the table is not as it is written: make rules"),
        (TESTS, TESTS | {41: NAMES[:1]}, "K-41 is no rule"),
    ],
)
def test_a_table_that_has_not_heard_of_a_change_is_stale(written, now, fault: str) -> None:
    assert list(stale(table(RULES, written, GOOD), RULES, now)) == [fault]


def test_what_a_table_has_not_heard_of_has_not_run_yet(tmp_path: Path) -> None:
    file = tmp_path / "table.md"
    assert kept(NAMES, file) == dict.fromkeys(NAMES, UNKNOWN)
    file.write_text(table(RULES, {1: NAMES[:1]}, GOOD), encoding="utf-8")
    assert kept(NAMES, file) == {NAMES[0]: PASSED, NAMES[1]: UNKNOWN}


def test_a_table_with_a_failure_does_not_pass() -> None:
    broken = table(RULES, TESTS, GOOD | {NAMES[0]: f"{FAILED} (2)"})
    assert list(stale(broken, RULES, TESTS)) == [f"{NAMES[0]}: FAILED (2)"]


def test_the_results_are_those_of_a_run(tmp_path: Path) -> None:
    (tmp_path / "pytest.ini").write_text("[pytest]\naddopts = -m 'not long' -p no:randomly\nmarkers = long\n")
    head = "import pytest\nmarks = pytest.mark.parametrize('value', (1, 2))\n"
    many, broken = "@marks\ndef test_k01_many(value): ...\n", "@marks\ndef test_k02_no(value): assert value == 1\n"
    later = "@pytest.mark.long\ndef test_k03_later(): ...\n"
    write(tmp_path, "test_a.py", head + many + broken + later)
    names = ("tests/test_a.py", *(name for of_rule in named_in(tmp_path).values() for name in of_rule))
    results = kiosk_rules.results_of(names, tmp_path)
    assert list(results.values()) == [f"{FAILED} (4)", f"{PASSED} (2)", f"{FAILED} (2)", LONG]
