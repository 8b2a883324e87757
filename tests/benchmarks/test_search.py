"""B4: from a keystroke to ranked procedures over the whole national catalogue, and until an index is ready."""

from collections.abc import Callable, Iterator, Mapping
from random import Random
from time import process_time

import pytest

from sync.office.lookup import Lookup, index_of
from sync.office.shipped import load_catalogue, load_centre, load_everyday
from tests.benchmarks.report import Figure, Times, timed
from tests.search.asking import misspelt, questions

pytestmark = pytest.mark.benchmark

FRAME_MS, READY_MS = 16, 300
RUNS = 7
NATIONAL = 3297


def typed(question: str) -> Iterator[str]:
    """Yield what stands in the line after each keystroke."""
    return (question[:end] for end in range(1, len(question) + 1))


def both(work: Callable[[], object]) -> tuple[float, float]:
    """Return how long something takes, and how much of a processor, in ms."""
    begun = process_time()
    taken = timed(work)
    return taken, (process_time() - begun) * 1000


def test_b4_a_keystroke_ranks_all_procedures_within_a_frame(book):
    catalogue = load_catalogue(whole=True)
    assert len(catalogue.procedures) == NATIONAL
    everyday, random = load_everyday(), Random(1)
    index = index_of(catalogue.procedures.values(), everyday)
    asked = [question for question, _ in questions()]
    for way, lines in (("as written", asked), ("misspelt", [misspelt(line, random) for line in asked])):
        keys = [both(lambda text=text: index.find(text)) for line in lines for text in typed(line)]  # type: ignore[misc]
        taken, spent = (Times(tuple(column)) for column in zip(*keys, strict=True))
        seen = {"on a processor": spent.said(), "questions": len(lines)}
        what = f"a keystroke ranks {NATIONAL:,} procedures, {way}"
        book.note(
            Figure("B4 median", what, taken.median, f"≤ {FRAME_MS}", "ms", len(keys), seen),
            Figure("B4 p99", what, taken.p99, f"≤ {FRAME_MS}", "ms", len(keys), seen),
        )


def test_b4_an_index_is_ready_soon_after_the_start(book):
    whole, everyday = load_catalogue(whole=True), load_everyday()
    note_ready(book, f"index of {NATIONAL:,} procedures", lambda: index_of(whole.procedures.values(), everyday))
    centre = load_centre()
    read = [both(load_catalogue) for _ in range(RUNS)]

    def a_centres_own() -> None:
        Lookup(load_catalogue(), centre, load_everyday()).make_ready()

    seen = {"of it the catalogue": Times(tuple(taken for taken, _ in read)).median}
    note_ready(book, "a centre's catalogue, words and index", a_centres_own, seen)


def note_ready(book, what: str, work: Callable[[], object], seen: Mapping[str, object] | None = None) -> None:
    runs = [both(work) for _ in range(RUNS)]
    taken, spent = (Times(tuple(column)) for column in zip(*runs, strict=True))
    told = {"on a processor": spent.median, **(seen or {})}
    book.note(Figure("B4 ready", what, taken.median, f"≤ {READY_MS}", "ms", RUNS, told))
