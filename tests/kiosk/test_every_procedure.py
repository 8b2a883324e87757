"""Every commune procedure and every reviewed case has a page that can be read whole at 160 %, in both languages.

`make test` opens a sample, `make long` all of them; pages are turned to the last. While mending:
``pytest -m long tests/kiosk/test_every_procedure.py --procedure 1.013978#them-giay --procedure 2.000575``.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QMetaObject, QObject

from kiosk import paper_view
from kiosk.procedure_view import procedure_page
from kiosk.scenes import Variant, arrange
from kiosk.stage import MORNING_MS, Stage
from kiosk.still import FILMED
from kiosk.values import Desk
from sync.clock import local
from tests.kiosk.walk import Box, Walk
from tests.kiosk.walk import Page as Shown

LARGEST = 3
MOST_OF_A_CASE = 9
MOST_TURNS = 12  # of the portal's own lists: twelve papers, two a page, then the answers
MOST_WIDE = 16  # in landscape, where the list is half as high: one of the portal's papers a page
DOZEN = 12
EVERY = 29  # with both languages and all pages turned it takes about 20 s of CPU
LANGUAGES = ("vi", "en")
MORNING = local(MORNING_MS)
TURN = re.compile(r"^(?:More|Xem thêm) 1/\d+$")


def every_page(stage: Stage) -> Iterator[str]:
    """Yield all commune procedures, those with cases once a case, and those folded to the portal's cases with each."""
    lookup = stage.machine.lookup
    for procedure in lookup.procedures:
        cases = lookup.cases_of(procedure.code)
        yield from (f"{procedure.code}#{case.id}" for case in cases.cases) if cases else (procedure.code,)
        if cases is None and paper_view.can_choose(procedure, lookup):
            desk = Desk(lookup, stage.machine.calendar, "vi", MORNING)
            yield from (f"{procedure.code}#{choice.id}" for choice in paper_view.question_page(procedure, desk).choices)


def at_largest(stage: Stage, walk: Walk, language: str, codes: Iterator[str]) -> Iterator[tuple[str, int, Shown]]:
    """Yield every page of every procedure, turned to the last, with how many it has."""
    variant = Variant(language, LARGEST, "portrait")
    arrange(stage, "home", variant)
    for code in codes:
        stage.app.kiosk.openProcedure(code)
        if is_portals(code):
            stage.app.kiosk.answerWith(code.partition("#")[2])
        first = walk.here(code, variant)
        yield code, turns(first), first
        for _ in range(turns(first) - 1):
            button = stage.app.window.findChild(QObject, "procedure.more")
            assert button is not None
            QMetaObject.invokeMethod(button, "activated")
            yield code, turns(first), walk.here(code, variant)
        stage.go_home()


def is_portals(code: str) -> bool:
    """It names a case that nobody has reviewed."""
    return paper_view.CASE in code


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
        after = 1 if is_portals(code) else 0  # the name of a case of the portal's may fill its first page
        found += [*faults_of(page), *lone(code, walk.sheets("procedure")[after:])]
        most = MOST_OF_A_CASE if "#" in code and not is_portals(code) else MOST_TURNS
        found += [f"{code} {language} has {pages} pages"] if pages > most else []
    return list(dict.fromkeys(found))


def bare(stage: Stage, walk: Walk, language: str, codes: Iterable[str]) -> list[str]:
    """What is wrong in landscape: the first page is looked at, the others are reckoned as the list parts its rows."""
    variant = Variant(language, LARGEST, "landscape")
    arrange(stage, "home", variant)
    found: list[str] = []
    told: set[str] = set()
    for code in codes:
        stage.app.kiosk.openProcedure(code)
        if is_portals(code):
            stage.app.kiosk.answerWith(code.partition("#")[2])
        found += faults_of(walk.here(code, variant))
        sheets = walk.sheets("procedure")
        found += [*lone(code, sheets), *([f"{code} has {len(sheets)} pages"] if len(sheets) > MOST_WIDE else [])]
        if is_portals(code) or code.partition("#")[0] not in told:  # reviewed cases of one procedure share these facts
            told.add(code.partition("#")[0])
            stage.app.kiosk.openMore()
            found += [*faults_of(walk.here(code, variant)), *lone(f"{code}, more facts", walk.sheets("more"))]
        stage.go_home()
    return found


def lone(name: str, sheets: list[list[dict[str, Any]]]) -> Iterator[str]:
    """Yield headings with nothing below them on their page, and rows that no page holds."""
    for at, rows in enumerate(sheets, start=1):
        yield from (f"{name}, page {at}: too high: {row['text']}" for row in rows if row["high"])
        if rows[-1]["heads"]:
            yield f"{name}, page {at}: nothing below {rows[-1]['text']!r}"


def longest(stage: Stage) -> list[str]:
    """Return the dozen whose pages have most to read, with the one that has a clip."""
    lookup = stage.machine.lookup
    desk = Desk(lookup, stage.machine.calendar, "vi", MORNING)
    named = {str(procedure.code): procedure for procedure in lookup.procedures}

    def length(code: str) -> int:
        procedure, _, case = code.partition("#")
        page = procedure_page(named[procedure], desk, 0, case, case if is_portals(code) else "")
        return sum(len(row.title) + len(row.detail) for row in page.rows)

    return [FILMED, *sorted(every_page(stage), key=length)[1 - DOZEN :]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_landscape_the_longest_pages_hold_no_heading_alone_at_160_percent(stage, walk, language):
    assert bare(stage, walk, language, longest(stage)[LANGUAGES.index(language) :: 2]) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sample_of_all_procedures_and_cases_can_be_read_whole_at_160_percent(stage, walk, language):
    start = LANGUAGES.index(language) * (EVERY // 2)
    codes = list(every_page(stage))[start::EVERY]
    assert unread(stage, walk, language, iter(codes)) == []


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("language", LANGUAGES)
def test_in_landscape_no_page_of_any_procedure_holds_a_heading_alone_at_160_percent(stage, walk, language):
    assert bare(stage, walk, language, every_page(stage)) == []


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_procedures_and_cases_can_be_read_whole_at_160_percent(stage, walk, language, pytestconfig):
    codes = list(every_page(stage))
    assert len({code.partition("#")[0] for code in codes}) == len(stage.machine.lookup.procedures)
    named = pytestconfig.getoption("--procedure", default=[])
    wanted = [code for code in codes if not named or {code, code.partition("#")[0]} & set(named)]
    assert unread(stage, walk, language, iter(wanted)) == []
