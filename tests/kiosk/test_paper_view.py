"""What the portal's list of papers becomes: a line a paper, a line a case where it is long, nothing lost in silence."""

from dataclasses import replace
from datetime import datetime

import pytest

from kiosk import more_view, paper_view, procedure_view, values
from kiosk.flow import Place, Screen
from kiosk.languages import Languages
from resources.qt.checklist_words import checklist_of
from sync.clock import ZONE
from sync.domain.ids import ProcedureCode, ServiceCode
from sync.domain.procedure import Component
from sync.office.lookup import Lookup
from sync.office.shipped import load_calendar, load_catalogue, load_centre

MONDAY = datetime(2026, 11, 23, 9, 42, tzinfo=ZONE)
REPAIR = ProcedureCode(ServiceCode("1.013229"))
LONG_TEXT = "Văn bản của người làm chứng; " + "nếu không có người làm chứng thì viết giấy cam đoan về việc này " * 3


@pytest.fixture(scope="module")
def lookup():
    return Lookup(load_catalogue(), load_centre())


@pytest.fixture
def languages(qapp):  # noqa: ARG001  translators need an application
    spoken = Languages()
    spoken.speak("vi")
    return spoken


@pytest.fixture
def desk(lookup, languages):  # noqa: ARG001  Vietnamese first
    return values.Desk(lookup, load_calendar(), "vi", MONDAY)


def made(lookup, *papers):
    return replace(lookup.procedures[0], components=papers)


def paper(text, case=None):
    return Component(text, case, 1, 0, None)


def titles(rows, kind="paper"):
    return [row.title for row in rows if row.kind == kind]


def test_a_long_list_tells_its_cases_by_name_before_one_is_chosen(desk, lookup):
    """55 lines of the portal's in seven cases were 95 pages."""
    repair = lookup.procedure(REPAIR)
    rows = tuple(paper_view.rows(repair, desk, ""))
    assert len(rows) == 8
    assert (rows[0].title, rows[-1].title) == ("Tùy trường hợp", "(1.7) Đối với công trình nhà ở riêng lẻ")
    assert rows[-1].amount == "3 giấy tờ"
    assert procedure_view.procedure_page(repair, desk, 0).chooses


def test_the_question_for_the_case_leads_to_its_papers_and_says_that_there_are_others(desk, lookup):
    repair = lookup.procedure(REPAIR)
    question = paper_view.question_page(repair, desk)
    assert [choice.counters for choice in question.choices][-1] == "3 giấy tờ"
    place = paper_view.place(REPAIR, question.choices[-1].id)
    assert place == Place(Screen.PROCEDURE, procedure=REPAIR, step=question.choices[-1].id)
    page = procedure_view.procedure_page(repair, desk, 0, chosen=place.step)
    assert titles(page.rows, "case") == ["(1.7) Đối với công trình nhà ở riêng lẻ"]
    assert len(titles(page.rows)) == 3
    assert page.rows[-1].detail.startswith("Còn 6 trường hợp khác")
    assert (page.can_change, page.chooses) == (True, False)


def test_k19_who_does_not_know_the_case_reads_the_list_as_it_was(desk, lookup):
    repair = lookup.procedure(REPAIR)
    place = paper_view.place(REPAIR, paper_view.question_page(repair, desk).unknown)
    assert tuple(paper_view.rows(repair, desk, place.step)) == tuple(paper_view.rows(repair, desk, ""))


def test_a_reviewed_case_is_a_case_and_no_step():
    assert paper_view.place(REPAIR, "thuong") == Place(Screen.PROCEDURE, procedure=REPAIR, case="thuong")


@pytest.mark.parametrize("chosen", ["", "portal-case.", "portal-case.99", "else"])
def test_what_names_no_case_chooses_none(lookup, chosen):
    assert paper_view.heading_of(lookup.procedure(REPAIR), lookup, chosen) is None


def test_a_list_that_a_page_cannot_hold_says_how_much_is_left_and_where(desk, lookup):
    many = made(lookup, *(paper(f"Giấy {number}") for number in range(paper_view.LISTED_MOST + 3)))
    rows = tuple(paper_view.rows(many, desk, ""))
    assert len(titles(rows)) == paper_view.LISTED_MOST
    assert rows[-1].detail == "Còn 3 giấy tờ: in danh sách, quét mã của cổng, hoặc hỏi cán bộ"


def test_what_is_cut_from_a_name_is_marked_and_stands_in_full_behind_more_facts(desk, lookup):
    witness, short = paper(LONG_TEXT), paper("Tờ khai")
    rows = tuple(paper_view.rows(made(lookup, witness, short), desk, ""))
    assert titles(rows)[0].startswith("Văn bản của người làm chứng; nếu")
    assert titles(rows)[0].endswith("…")
    assert titles(rows)[1] == "Tờ khai"
    more = more_view.more_page(made(lookup, witness, short), desk).rows
    assert "Giấy tờ ghi đủ" in titles(more, "case")
    assert witness.text in " ".join(row.detail for row in more)


def test_what_concerns_those_who_stand_here_needs_no_mark(desk, lookup):
    name = "Giấy chứng nhận kết hôn của cha mẹ trẻ em bản chính"
    said = paper(f"{name} (đối với trường hợp nộp hồ sơ trực tiếp tại quầy)")
    assert titles(paper_view.rows(made(lookup, said), desk, "")) == [name]


def test_the_printed_list_is_of_the_case_that_was_chosen(lookup):
    repair = lookup.procedure(REPAIR)
    heading = paper_view.heading_of(repair, lookup, "portal-case.6")
    whole = checklist_of(repair, "", lookup, MONDAY, "vi").lines
    chosen = checklist_of(repair, "", lookup, MONDAY, "vi", heading).lines
    assert sum(line.text.startswith("(1.") for line in whole) > 1
    assert [line.text for line in chosen if line.text.startswith("(1.")] == ["(1.7) Đối với công trình nhà ở riêng lẻ"]


def test_no_procedure_lists_more_than_a_person_reads(desk, lookup):
    for procedure in lookup.procedures:
        page = procedure_view.procedure_page(procedure, desk, 0)
        assert len(page.rows) <= paper_view.LISTED_MOST + 8, procedure.code
