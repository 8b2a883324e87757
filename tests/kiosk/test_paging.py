"""Which rows stand on which page: the one piece of arithmetic that QML itself does."""

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtQml import QJSEngine, QJSValue

SCRIPT = Path(__file__).parents[2] / "resources" / "qml" / "Motcua" / "Paging.js"


def value(engine: QJSEngine, script: str) -> QJSValue:
    """Return what a script comes to; PySide's stubs describe evaluate as it was before 6.6."""
    return cast("QJSValue", engine.evaluate(script))


@pytest.fixture
def engine(qapp):  # noqa: ARG001  the engine needs an application
    engine = QJSEngine()
    source = SCRIPT.read_text(encoding="utf-8").replace(".pragma library", "")
    assert not value(engine, source).isError()
    return engine


@pytest.fixture
def paging(engine):
    def starts(heights, gap, room, less, keeps=(), later=None):
        rows = [f"{{implicitHeight: {high}, keepsNext: {str(at in keeps).lower()}}}" for at, high in enumerate(heights)]
        found = value(engine, f"starts([{','.join(rows)}], {gap}, {room}, {less}, {later or room})")
        assert not found.isError(), found.toString()
        return [int(item) for item in found.toVariant()]

    return starts


def test_what_fits_stands_on_one_page(paging):
    assert paging([100, 100, 100], 10, 320, 100) == [0]


def test_what_does_not_fit_leaves_room_for_the_button(paging):
    assert paging([100, 100, 100], 10, 319, 100) == [0, 2]


def test_every_row_stands_on_exactly_one_page(paging):
    assert paging([100] * 7, 10, 350, 100) == [0, 2, 4, 6]


def test_a_row_higher_than_a_page_stands_alone(paging):
    assert paging([50, 900, 50], 10, 400, 100) == [0, 1, 2]


def test_a_heading_goes_with_what_it_heads(paging):
    assert paging([100, 60, 100], 10, 260, 60, keeps={1}) == [0, 1]


def test_a_heading_that_is_too_high_to_go_along_stands_before_what_it_heads(paging):
    assert paging([100, 200, 150], 10, 400, 60, keeps={1}) == [0, 2]


def test_no_page_holds_a_heading_alone_because_another_heading_went_on(paging):
    assert paging([100, 150, 100, 100], 0, 300, 0, keeps={0, 1}) == [0, 2]


def test_pages_after_the_first_may_have_more_room(paging):
    assert paging([100] * 7, 0, 200, 0, later=300) == [0, 2, 5]


def test_nothing_is_one_empty_page(paging):
    assert paging([], 10, 400, 100) == [0]


def test_items_without_height_are_no_rows(paging):
    assert paging([100, 0, 100], 10, 210, 100) == [0]


def test_with_large_text_a_paper_and_its_long_note_are_two_rows_a_short_note_is_no_row(engine):
    paper = "{kind: 'paper', title: 'A', amount: '1', detail: %s, icon: 'i'}"
    note = "{kind: 'note', title: '', amount: '', detail: 'N', icon: ''}"
    long = "Chỉ khi đăng ký quyền với thửa đất liền kề của người khác."
    found = value(engine, f"apart([{paper % repr(long)}, {paper % repr('Có thì đem.')}, {note}])").toVariant()
    assert [(row["kind"], row["title"], row["detail"]) for row in found] == [
        ("paper", "A", ""),
        ("text", "", long),
        ("paper", "A", "Có thì đem."),
        ("note", "", "N"),
    ]


def test_on_a_low_page_a_long_name_stands_alone_below_a_long_heading_and_what_to_bring_of_it_follows(engine):
    def parted(heading: str, title: str) -> list[tuple[str, str, str]]:
        rows = f"""[{{kind: 'case', title: '{heading}', amount: '', detail: '', icon: ''}},
                    {{kind: 'paper', title: '{title}', amount: '1', detail: 'N', icon: 'i'}}]"""
        found = value(engine, f"apart({rows}, true)").toVariant()
        return [(row["kind"], row["amount"], row["detail"]) for row in found]

    assert parted("A" * 80, "B" * 60) == [("case", "", ""), ("paper", "", ""), ("text", "", "1. N")]
    assert parted("A" * 60, "B" * 60) == [("case", "", ""), ("paper", "1", "N")]


def test_on_a_low_page_a_paper_keeps_its_note_where_both_have_room(engine):
    def parted(title: str, note: str) -> list[tuple[str, str]]:
        rows = f"[{{kind: 'paper', title: '{title}', amount: '1', detail: '{note}', icon: 'i'}}]"
        return [(row["amount"], row["detail"]) for row in value(engine, f"apart({rows}, true)").toVariant()]

    assert parted("A" * 60, "N" * 100) == [("1", "N" * 100)]
    assert parted("A" * 100, "N" * 100) == [("1", ""), ("", "N" * 100)]


def test_an_answer_as_a_row_reads_as_one_sentence(engine):
    fee = "{label: 'Fee', value: 'Free', detail: 'D', icon: 'i'}"
    limit = "{label: 'How long?', value: '3', detail: '', icon: 'i'}"
    found = value(engine, f"asRows([{fee}, {limit}])").toVariant()
    assert [(row["title"], row["detail"]) for row in found] == [("Fee: Free", "D"), ("How long? 3", "")]


def test_a_first_page_holds_the_first_paper_and_the_headings_above_it(engine):
    rows = "[{implicitHeight: 40, keepsNext: true}, {implicitHeight: 100}, {implicitHeight: 100}]"
    assert value(engine, f"leastOf({rows}, 10)").toNumber() == 150
    assert value(engine, "leastOf([], 10)").toNumber() == 0
