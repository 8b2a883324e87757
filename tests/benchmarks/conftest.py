"""The book of figures, and folders on a real disk: where temporary files lie is often none."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.benchmarks.report import RESULTS, Book

_BOOK = Book()


@pytest.fixture
def book() -> Book:
    return _BOOK


@pytest.fixture(scope="module")
def disk() -> Iterator[Path]:
    """Give an empty folder beside the results."""
    RESULTS.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=RESULTS.parent) as folder:
        yield Path(folder)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table; a target that is missed is no error."""
    if _BOOK.figures:
        terminalreporter.section(f"benchmarks ({RESULTS.relative_to(RESULTS.parents[1])})")
        for line in _BOOK.lines():
            terminalreporter.write_line(line)
