"""Keeps the table of the kiosk's rules in step with the tests: ``python -m resources.packaging.kiosk_rules [--check]``.

It runs every test that names a rule, some minutes long, and writes what came of it into the table. With --names it runs
nothing, and a test that the table has not heard of is said not to have run yet; with --check it changes nothing and
names what is out of step, exit 1 then. A test names its rules by its name (``test_k07_…``) or docstring (K-07); the
docstring of a file names the rules that the file shows as a whole.
"""

import argparse
import ast
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

ROOT: Final = Path(__file__).parents[2]
RULES: Final = ROOT / "resources" / "docs" / "kiosk_rules.toml"
TABLE: Final = ROOT / "resources" / "docs" / "kiosk-rules.md"
PASSED, FAILED, SKIPPED, LONG, UNKNOWN = "passed", "FAILED", "skipped", "in `make long`", "not run yet"
NOT_MEASURED: Final = {"H": "On hardware: not measured.", "P": "With people: not measured."}

_IN_NAME = re.compile(r"_k([0-9]{2})(?=_)")
_IN_WORDS = re.compile(r"\bK-([0-9]{2})\b")
_TOLD = re.compile(r"`(tests/[\w/.:]+)` ([^<|]+?) *(?=<br>|\|)")
_HEAD = """\
# The kiosk's rules and what shows that they hold

Made by `make rules` from `kiosk_rules.toml` and the tests that name a rule; not to be edited. *How*: U a test that
walks the screens, V rendered pictures, H hardware, P people. The number behind a result is how often the test ran, each
time with other values.

"""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the screens; ``shown_by`` holds letters of "UVHP"."""

    number: int
    says: str
    shown_by: str


Tests = Mapping[int, Sequence[str]]
"""Tests ("tests/kiosk/test_rules.py::test_k01_…"), or whole files of them, by the rule that they show."""

Results = Mapping[str, str]
"""What came of them, by the same names."""


def main() -> int:
    """Make or check the table; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--check", action="store_true", help="change nothing, name what is out of step")
    way.add_argument("--names", action="store_true", help="run nothing, bring only the names in step")
    options, rules, tests = parser.parse_args(), load_rules(RULES), named_in(ROOT)
    if not options.check:
        names = sorted({name for of_rule in tests.values() for name in of_rule})
        results = kept(names, TABLE) if options.names else results_of(names)
        TABLE.write_text(table(rules, tests, results), encoding="utf-8")
    faults = list(stale(TABLE.read_text(encoding="utf-8"), rules, tests))
    sys.stdout.write("".join(f"{fault}\n" for fault in faults))
    return 1 if faults else 0


def load_rules(file: Path) -> tuple[Rule, ...]:
    """Return the rules in their order."""
    return tuple(Rule(**rule) for rule in tomllib.loads(file.read_text(encoding="utf-8"))["rule"])


def named_in(root: Path) -> Tests:
    """Return what is below ``root/tests`` and names a rule, by rule, in the order of files and lines."""
    found: dict[int, list[str]] = {}
    for file in sorted((root / "tests").rglob("test_*.py")):
        for test, numbers in _rules_in(ast.parse(file.read_text(encoding="utf-8"))):
            for number in numbers:
                found.setdefault(number, []).append(f"{file.relative_to(root).as_posix()}{test}")
    return found


def told_by(text: str) -> Results:
    """Return the results that a table holds."""
    return dict(_TOLD.findall(text))


def kept(names: Sequence[str], file: Path) -> Results:
    """Return what a table says came of these tests; the file need not be there yet."""
    known = told_by(file.read_text(encoding="utf-8")) if file.exists() else {}
    return {name: known.get(name, UNKNOWN) for name in names}


def results_of(names: Sequence[str], root: Path = ROOT) -> Results:
    """Run tests, or whole files of them, and return what came of them; those of the long lane are not run."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        told = ["-q", "-o", "junit_family=xunit1", f"--junitxml={report}"]
        subprocess.run([sys.executable, "-m", "pytest", *told, *names], cwd=root, check=False)
        came = tuple(_came_of(report))
    return {name: _in_words([outcome for file, test, outcome in came if name in (file, test)]) for name in names}


def table(rules: Sequence[Rule], tests: Tests, results: Results) -> str:
    """Return the table as Markdown."""
    shown = sum(bool(tests.get(rule.number)) for rule in rules)
    count = (
        f"{shown} of {len(rules)} rules have tests.\n\n| rule | says | how | tests and results |\n|---|---|---|---|\n"
    )
    return _HEAD + count + "".join(_row(rule, tests.get(rule.number, ()), results) for rule in rules)


def stale(text: str, rules: Sequence[Rule], tests: Tests) -> Iterator[str]:
    """Yield a line for all in which the table is not what the tests are now."""
    told = told_by(text)
    named = {name for of_rule in tests.values() for name in of_rule}
    yield from (f"K-{number:02d} is no rule" for number in sorted(set(tests) - {rule.number for rule in rules}))
    yield from (f"{name} is not in the table: make rules" for name in sorted(named - set(told)))
    yield from (f"{name} is in the table and is no test: make rules" for name in sorted(set(told) - named))
    yield from (f"{name}: {result}" for name, result in told.items() if result.startswith((FAILED, SKIPPED)))
    if named == set(told) and text != table(rules, tests, told):
        yield "the table is not as it is written: make rules"


def _rules_in(tree: ast.Module) -> Iterator[tuple[str, list[int]]]:
    """Yield "" with the rules that a file names, and each test ("::test_…") with those that it names itself."""
    yield "", _numbers(_IN_WORDS.findall(ast.get_docstring(tree) or ""))
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            own = (*_IN_NAME.findall(node.name), *_IN_WORDS.findall(ast.get_docstring(node) or ""))
            yield f"::{node.name}", _numbers(own)


def _numbers(digits: Sequence[str]) -> list[int]:
    return sorted({int(each) for each in digits})


def _came_of(report: Path) -> Iterator[tuple[str, str, str]]:
    """Yield file, test and outcome of each run; a test runs once for every set of values."""
    for case in ElementTree.parse(report).iter("testcase"):  # noqa: S314  our own file
        parts = {part.tag for part in case}
        outcome = FAILED if parts & {"failure", "error"} else SKIPPED if "skipped" in parts else PASSED
        file = case.get("file") or ""
        yield file, f"{file}::{(case.get('name') or '').partition('[')[0]}", outcome


def _in_words(outcomes: Sequence[str]) -> str:
    worst = next((bad for bad in (FAILED, SKIPPED) if bad in outcomes), PASSED if outcomes else LONG)
    return f"{worst} ({len(outcomes)})" if len(outcomes) > 1 else worst


def _row(rule: Rule, names: Sequence[str], results: Results) -> str:
    lines = [f"`{name}` {results[name]}" for name in names]
    lines += [] if names or not set(rule.shown_by) & set("UV") else ["No test yet."]
    lines += [NOT_MEASURED[how] for how in rule.shown_by if how in NOT_MEASURED]
    return f"| K-{rule.number:02d} | {rule.says} | {' '.join(rule.shown_by)} | {'<br>'.join(lines)} |\n"


if __name__ == "__main__":
    sys.exit(main())
