"""Every commune procedure and every reviewed case has a page that can be read whole at 160 %, in both languages.

`make test` opens a sample, `make long` all of them; pages are turned to the last.
"""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMetaObject, QObject

from kiosk.scenes import Variant, arrange
from kiosk.stage import Stage
from tests.kiosk.walk import Box, Walk
from tests.kiosk.walk import Page as Shown

LARGEST, MOST_TURNS, MOST_OF_A_CASE = 3, 120, 9
EVERY = 29  # with both languages and all pages turned it takes about 20 s of CPU
LANGUAGES = ("vi", "en")
TURN = re.compile(r"^(?:More|Xem thêm) 1/\d+$")


def every_page(stage: Stage) -> Iterator[str]:
    """Yield all commune procedures, and those with cases once a case."""
    lookup = stage.machine.lookup
    for procedure in lookup.procedures:
        cases = lookup.cases_of(procedure.code)
        yield from (f"{procedure.code}#{case.id}" for case in cases.cases) if cases else (procedure.code,)


def at_largest(stage: Stage, walk: Walk, language: str, codes: Iterator[str]) -> Iterator[tuple[str, int, Shown]]:
    """Yield every page of every procedure, turned to the last, with how many it has."""
    variant = Variant(language, LARGEST, "portrait")
    arrange(stage, "home", variant)
    for code in codes:
        stage.app.kiosk.openProcedure(code)
        first = walk.here(code, variant)
        yield code, turns(first), first
        for _ in range(turns(first) - 1):
            button = stage.app.window.findChild(QObject, "procedure.more")
            assert button is not None
            QMetaObject.invokeMethod(button, "activated")
            yield code, turns(first), walk.here(code, variant)
        stage.go_home()


def turns(page: Shown) -> int:
    """How many pages there are, by what the button to the next one says."""
    said = next((item.text for item in page.texts if TURN.search(item.text)), "1/1")
    return int(said.rpartition("/")[2])


def faults_of(page: Shown) -> Iterator[str]:
    """Yield what is cut off, runs over, stands empty or beyond the window."""
    window = Box(0, 0, page.width, page.height)
    for item in page.texts:
        if item.more["truncated"] or not all(box.holds(item.ink) for box in (*item.around, window)):
            yield f"{page.scene} {page.variant.language}: {item.text!r}"
    yield from (f"{page.scene}: {item.name} is empty" for item in page.texts if not item.text.strip())


def unread(stage: Stage, walk: Walk, language: str, codes: Iterator[str]) -> list[str]:
    """What is wrong with some pages, and what has more of them than a person turns."""
    found = []
    for code, pages, page in at_largest(stage, walk, language, codes):
        found += list(faults_of(page))
        most = MOST_OF_A_CASE if "#" in code else MOST_TURNS
        found += [f"{code} {language} has {pages} pages"] if pages > most else []
    return list(dict.fromkeys(found))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sample_of_all_procedures_and_cases_can_be_read_whole_at_160_percent(stage, walk, language):
    start = LANGUAGES.index(language) * (EVERY // 2)
    codes = list(every_page(stage))[start::EVERY]
    assert unread(stage, walk, language, iter(codes)) == []


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_procedures_and_cases_can_be_read_whole_at_160_percent(stage, walk, language):
    codes = list(every_page(stage))
    assert len({code.partition("#")[0] for code in codes}) == len(stage.machine.lookup.procedures)
    assert unread(stage, walk, language, iter(codes)) == []
