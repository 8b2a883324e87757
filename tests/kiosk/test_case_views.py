"""What the page of a procedure says in a reviewed case, behind "Thông tin thêm", on the list to take home."""

from dataclasses import replace
from datetime import datetime
from itertools import pairwise

import pytest
from PySide6.QtCore import QSize

from kiosk import case_view, codes, list_view, more_view, procedure_view, values
from kiosk.flow import Place, Screen
from kiosk.languages import Languages
from resources.qt.checklist_words import TEXT_BYTES, checklist_of, text_of
from sync.clock import ZONE
from sync.domain.ids import ProcedureCode, ServiceCode
from sync.domain.procedure import Channel, Way
from sync.office.lookup import Lookup
from sync.office.reviewed import load_reviewed
from sync.office.shipped import load_calendar, load_catalogue, load_centre

MONDAY = datetime(2026, 11, 23, 9, 42, tzinfo=ZONE)
BIRTH = ProcedureCode(ServiceCode("1.001193"))
LAND_DISPUTE, PLAIN = "1.012812", "1.001699"
SIDE = QSize(200, 200)
FIVE = 5  # papers for which a code has room, however long their names


@pytest.fixture(scope="module")
def lookup():
    catalogue = load_catalogue()
    return Lookup(catalogue, load_centre(), reviewed=load_reviewed(catalogue))


@pytest.fixture
def languages(qapp):  # noqa: ARG001  translators need an application
    spoken = Languages()
    spoken.speak("vi")
    return spoken


@pytest.fixture
def desk(languages, lookup):  # noqa: ARG001  Vietnamese first
    return values.Desk(lookup, load_calendar(), "vi", MONDAY)


def birth(lookup):
    return lookup.procedure(BIRTH), lookup.cases_of(BIRTH)


def every_case(lookup):
    for procedure in lookup.procedures:
        cases = lookup.cases_of(procedure.code, MONDAY.date())
        for case in cases.cases if cases else ():
            yield procedure, cases, case


def test_a_procedure_with_several_cases_asks_one_question_first(lookup):
    procedure, cases = birth(lookup)
    assert case_view.first_place(procedure, cases) == Place(Screen.STEP, procedure=BIRTH)
    assert case_view.first_place(procedure, None) == Place(Screen.PROCEDURE, procedure=BIRTH)
    one = lookup.procedure(LAND_DISPUTE)
    found = case_view.first_place(one, lookup.cases_of(LAND_DISPUTE))
    assert (found.screen, found.case) == (Screen.PROCEDURE, lookup.cases_of(LAND_DISPUTE).usual.id)


@pytest.mark.usefixtures("desk")
def test_k19_who_does_not_know_the_case_is_shown_the_usual_one(lookup):
    procedure, cases = birth(lookup)
    page = case_view.question_page(procedure, cases, lookup, "vi")
    assert (page.unknown, page.of_case) == (cases.usual.id, True)
    assert page.choices[0].counters == "Thường gặp nhất · Mang theo 3–4 thứ"
    assert [choice.title for choice in page.choices][:-1] == [case.title.vi for case in cases.cases]
    assert page.choices[-1].id == f"{case_view.AWAY}2.000986"


def test_a_case_shows_its_papers_alone_and_apart_what_is_only_shown(desk, lookup):
    procedure, cases = birth(lookup)
    page = procedure_view.procedure_page(procedure, desk, 0, cases.usual.id)
    titles = [row.title for row in page.rows if row.kind == "paper"]
    assert titles == [paper.label.vi for paper in cases.usual.papers]
    assert page.heading == f"Mang theo {cases.usual.needed}–{len(titles)} thứ"
    assert (page.case, page.can_change) == (cases.usual.title.vi, True)
    apart = [row.title for row in page.rows].index("Chỉ xuất trình, nhận lại ngay")
    assert [row.title for row in page.rows[apart + 1 :] if row.kind == "paper"] == [
        paper.label.vi for paper in cases.usual.only_shown
    ]


def test_what_staff_do_in_one_go_is_said_below_the_papers(desk, lookup):
    page = procedure_view.procedure_page(lookup.procedure("1.000656"), desk, 0, "co-giay-bao-tu")
    assert page.rows[-1].detail.startswith("Khai tử, xóa thường trú, mai táng phí có thể làm một lần")
    assert not any("một lần" in row.detail for row in procedure_view.procedure_page(birth(lookup)[0], desk, 0).rows)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_case_has_a_page_without_empty_words(desk, languages, lookup, language):
    languages.speak(language)
    spoken = replace(desk, language=language)
    for procedure, _cases, case in every_case(lookup):
        page = procedure_view.procedure_page(procedure, spoken, 0, case.id)
        assert page.rows, procedure.code
        assert all(row.title or row.detail for row in page.rows)
        assert all(row.title for row in page.rows if row.kind in {"paper", "case"})


@pytest.mark.usefixtures("desk")
def test_one_single_paper_to_show_needs_no_heading_of_its_own(lookup):
    alone = [case for _, _, case in every_case(lookup) if len(case.only_shown) == 1]
    rows = tuple(case_view.rows(alone[0], birth(lookup)[0], "vi"))
    assert alone
    assert not any(row.kind == "case" for row in rows)
    assert sum(row.amount == "Chỉ xuất trình, nhận lại ngay" for row in rows) == 1


@pytest.mark.parametrize(("language", "begins"), [("vi", "Quá hạn 60 ngày"), ("en", "After 60 days")])
def test_what_is_free_says_beside_it_who_pays_by_the_steps_of_its_record(desk, lookup, languages, language, begins):
    languages.speak(language)
    spoken = replace(desk, language=language)
    fee = procedure_view.procedure_page(birth(lookup)[0], spoken, 0).answers[0]
    assert fee.value in ("Miễn phí", "Free of charge")
    assert fee.detail.startswith(begins)
    priced_now = priced(birth(lookup)[0], None, "5,000 VNĐ")
    assert begins not in procedure_view.procedure_page(priced_now, spoken, 0).answers[0].detail


def priced(procedure, online, counter):
    ways = ((Channel.ONLINE, online), (Channel.IN_PERSON, counter))
    return replace(procedure, ways=tuple(Way(channel, None, None, fee, None) for channel, fee in ways))


@pytest.mark.parametrize(
    ("online", "counter", "value", "detail"),
    [
        ("Miễn phí", "5,000 VNĐ", "5.000 đồng", "Qua mạng: Miễn phí"),
        ("Miễn phí", "Miễn phí", "Miễn phí", ""),
        ("Miễn phí (Mức thu do HĐND tỉnh quyết định)", "5,000 VNĐ", "5.000 đồng", ""),
        ("Miễn phí", None, "Theo quy định – hỏi cán bộ", "Qua mạng: Miễn phí"),
    ],
)
def test_the_fee_online_stands_beside_the_one_at_the_counter_and_is_never_falsely_free(
    desk, lookup, online, counter, value, detail
):
    page = procedure_view.procedure_page(priced(lookup.procedure(PLAIN), online, counter), desk, 0)
    assert (page.answers[0].value.replace("\xa0", " "), page.answers[0].detail) == (value, detail)


def test_what_is_done_wholly_online_says_so_and_what_is_not_known_is_asked(desk, lookup):
    def home(procedure):
        return procedure_view.procedure_page(procedure, desk, 0).answers[3].value

    plain = lookup.procedure(PLAIN)
    assert home(lookup.procedure(BIRTH)) == "Làm trọn qua mạng"
    assert home(priced(plain, None, None)) == "Làm được qua mạng"
    by_post = tuple(Way(channel, None, None, None, None) for channel in (Channel.POSTAL, Channel.IN_PERSON))
    assert home(replace(plain, ways=by_post)) == "Gửi bưu điện được"
    assert home(replace(plain, ways=by_post[1:])) == "Chỉ làm ở quầy"
    assert home(replace(plain, ways=())) == "Hỏi cán bộ"


def test_more_facts_of_every_procedure_have_words_under_every_heading(desk, lookup):
    for procedure in lookup.procedures:
        rows = more_view.more_page(procedure, desk).rows
        kinds = [row.kind for row in rows] + ["case"]
        assert rows[0].kind == "case"
        assert ("case", "case") not in set(pairwise(kinds))
        assert all(len(row.detail) <= more_view.PIECE_MOST for row in rows)


def test_more_facts_name_the_official_name_the_source_and_who_made_the_cases(desk, lookup):
    procedure = lookup.procedure(BIRTH)
    said = [row.detail or row.title for row in more_view.more_page(procedure, desk).rows]
    assert procedure.name in said
    assert "Cổng Dịch vụ công quốc gia, mã 1.001193" in said
    assert "Dữ liệu ngày 20/7/2026" in said
    assert any(text.startswith("Danh sách theo trường hợp soạn cho máy này") for text in said)


def test_a_long_row_of_laws_is_cut_and_says_how_many_are_left(desk, lookup):
    many = replace(lookup.procedure(BIRTH), legal_basis=tuple(f"Luật {n}" for n in range(20)))
    said = [row.detail for row in more_view.more_page(many, desk).rows]
    assert "Luật 7" in said
    assert "Luật 8" not in said
    assert "Và 12 văn bản nữa – xem trên cổng quốc gia" in said


@pytest.mark.parametrize("language", ["vi", "en"])
def test_k26_the_list_as_the_text_of_a_code_names_every_paper_of_every_case(lookup, language):
    for procedure, _cases, case in every_case(lookup):
        text = text_of(checklist_of(procedure, case.id, lookup, MONDAY, language))
        assert len(text.encode()) <= TEXT_BYTES
        lacking = [paper.label.vi for paper in case.papers if paper.label.of(language) not in text]
        assert lacking == [] or len(case.papers) > FIVE, (procedure.code, case.id, lacking)
        whole = lacking == [] and all(said.note.of(language) in text for said in (case, *case.papers))
        assert whole == ("còn nữa" not in text)


def test_a_list_too_long_for_a_code_says_that_something_is_left_out(lookup):
    longest = max(lookup.procedures, key=lambda procedure: len(lookup.to_bring(procedure)))
    text = text_of(checklist_of(longest, "", lookup, MONDAY, "vi"))
    assert len(text.encode()) <= TEXT_BYTES
    assert "… còn nữa, hỏi cán bộ" in text


def test_a_code_holds_its_text_and_no_text_makes_no_code(qapp):  # noqa: ARG001
    name = codes.name_of("Đăng ký khai sinh")
    picture = codes.CodePictures().requestImage(name, SIDE, SIDE)
    assert 0 < picture.width() <= 200
    assert codes.name_of("") == ""
    assert codes.CodePictures().requestImage("", SIDE, SIDE).isNull()


@pytest.mark.parametrize(
    ("state", "paper", "words"),
    [
        ("waiting", True, "Đang in danh sách …"),
        ("printed", True, "Mời lấy danh sách ở khe dưới"),
        ("printed", False, "Chụp ảnh danh sách này"),
        ("failed", True, "Chụp ảnh màn hình hoặc quét mã"),
    ],
)
@pytest.mark.usefixtures("desk")
def test_what_to_do_about_the_printed_list_is_said(state, paper, words):
    assert list_view.print_words(state, paper=paper, listed=True) == words
