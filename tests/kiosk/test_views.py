"""What the pages say, from the real catalogue of the demonstration centre."""

from dataclasses import replace
from datetime import datetime

import pytest

from kiosk import more_view, paper_view, procedure_view, values, views, words
from kiosk.languages import Languages
from resources.qt.poster_words import OTHERS, poster_of
from sync.clock import ZONE
from sync.domain.fees import Fee
from sync.domain.forecast import MayBeTooLate, Span
from sync.domain.ids import GroupId
from sync.domain.procedure import Component
from sync.office.lookup import Lookup
from sync.office.shipped import load_calendar, load_catalogue, load_centre, load_everyday

MONDAY = datetime(2026, 11, 23, 9, 42, tzinfo=ZONE)


@pytest.fixture(scope="module")
def desk(qapp):  # noqa: ARG001  translators need an application
    Languages().speak("vi")
    return values.Desk(Lookup(load_catalogue(), load_centre()), load_calendar(), "vi", MONDAY)


@pytest.fixture(autouse=True)
def vietnamese(qapp):  # noqa: ARG001
    languages = Languages()
    languages.speak("vi")
    return languages


def paper(**changes):
    return replace(Component("Tờ khai", None, 1, 0, None), **changes)


def test_every_offered_procedure_has_a_page_without_empty_words(desk):
    for procedure in desk.lookup.procedures:
        page = procedure_view.procedure_page(procedure, desk, 3)
        assert page.title
        assert page.rows
        assert all(answer.value for answer in page.answers)
        assert all(row.title or row.detail for row in page.rows)


def test_no_text_of_a_page_is_longer_than_a_page_can_hold(desk):
    for procedure in desk.lookup.procedures:
        for row in procedure_view.procedure_page(procedure, desk, 0).rows:
            assert len(row.title) <= paper_view.HEADING_MOST
            assert len(row.detail) <= more_view.PIECE_MOST + more_view.SLACK


def test_a_procedure_without_papers_sends_people_to_staff(desk):
    bare = replace(desk.lookup.procedures[0], components=())
    assert procedure_view.procedure_page(bare, desk, 0).rows[0].title == "Chưa có danh sách – hỏi cán bộ"


def test_papers_that_only_some_need_are_not_counted(desk):
    some = replace(desk.lookup.procedures[0], components=(paper(), paper(name="Nếu ly hôn: quyết định của tòa án")))
    all_need = replace(desk.lookup.procedures[0], components=(paper(), paper(name="Ảnh")))
    assert procedure_view.procedure_page(some, desk, 0).heading == "Cần mang theo gì?"
    assert procedure_view.procedure_page(all_need, desk, 0).heading == "Mang theo 2 thứ"


def test_six_groups_stand_in_front_and_three_of_them_are_quick(desk):
    centre = desk.lookup.centre
    assert len(views.front(centre, "vi")) == 6
    assert [choice.id for choice in views.quick(centre, "vi")] == ["ho-tich", "chung-thuc", "ket-qua"]


def test_groups_speak_english_too(desk, vietnamese):
    vietnamese.speak("en")
    choice = views.front(desk.lookup.centre, "en")[1]
    assert (choice.title, choice.counters) == ("Certified\xa0copies, signatures", "Counters 5, 7")


def test_a_procedure_has_an_english_name_above_the_official_one(desk, vietnamese):
    vietnamese.speak("en")
    english = replace(desk, language="en")
    for procedure in desk.lookup.procedures:
        page = procedure_view.procedure_page(procedure, english, 0)
        assert page.title == procedure.short_name_en
        assert page.official.startswith("Official name: ")
        is_whole = page.official.endswith(procedure.name)
        more = " ".join(row.detail for row in more_view.more_page(procedure, english).rows)
        assert is_whole or procedure.name.split(" ")[-1] in more
        assert procedure_view.procedure_page(procedure, desk, 0).official == ""


def test_a_result_in_english_keeps_the_name_that_staff_know(desk, vietnamese):
    vietnamese.speak("en")
    (found,) = desk.lookup.search("register a birth", 1)
    row = views.result(found, desk.lookup, "en")
    assert (row.title, row.detail) == ("Register a birth", "Đăng ký khai sinh · Counter 3")


def test_what_is_done_elsewhere_is_said_with_the_name_on_the_door(vietnamese):
    topics = {item.topic_en: item for item in load_everyday().elsewhere}
    passport, divorce = topics["Passport"], topics["Divorce and lawsuits (court)"]
    assert views.not_here(passport, "vi").endswith("Công an cấp Tỉnh.")
    vietnamese.speak("en")
    assert views.not_here(passport, "en").endswith("Passport. It is done at: Provincial police (Công an cấp Tỉnh).")
    assert views.not_here(divorce, "en").startswith("Not done here: Divorce")


def test_plurals_are_those_of_the_language(vietnamese):
    vietnamese.speak("en")
    assert [words.counted.people_waiting(count) for count in (1, 2)] == ["1 person waiting", "2 people waiting"]
    vietnamese.speak("vi")
    assert words.counted.people_waiting(2) == "2 người đang chờ"


def test_k17_the_kiosk_says_a_limit_as_the_posters_do_and_what_the_portal_lists_besides(desk):
    for procedure in desk.lookup.procedures:
        limit = procedure_view.procedure_page(procedure, desk, 0).answers[1]
        poster = poster_of(procedure, desk.lookup, MONDAY.date()).facts[1]
        assert limit.value == poster.value
        assert poster.detail in {"", OTHERS, limit.detail.rpartition(" · ")[2]}
    birth = procedure_view.procedure_page(desk.lookup.procedure("1.001193"), desk, 0).answers[1]
    assert (birth.value, birth.detail) == ("Theo quy định – hỏi\xa0cán\xa0bộ", "Cổng ghi: 1 ngày làm việc")


def test_a_fee_that_is_not_certain_is_never_free():
    assert words.fee_words(Fee(None, "HĐND tỉnh quyết định")) == "Theo quy định – hỏi\xa0cán\xa0bộ"
    assert words.fee_words(Fee("Miễn phí", None)) == "Miễn phí"
    assert words.fee_words(Fee("50.000 đồng", None)) == "50.000 đồng"


@pytest.mark.parametrize(
    ("wait", "ahead", "said"),
    [
        (Span(15, 25), 3, ("Chờ khoảng", "15–25 phút", "Trước bà con: 3 người")),
        (Span(0, 5), 0, ("Chờ khoảng", "dưới 5 phút", "Trước bà con: Không có ai")),
        (Span(15, 25), None, ("Chờ khoảng", "15–25 phút", "")),
        (MayBeTooLate(), 3, ("Hôm nay", "Có thể không kịp", "Trước bà con: 3 người")),
        (None, 3, ("Trước bà con", "3 người", "Chờ gọi số trên bảng")),
    ],
)
def test_k27_the_wait_is_a_span_or_how_many_wait_before(wait, ahead, said):
    (answer,) = views.before(ahead, wait)
    assert (answer.label, answer.value, answer.detail) == said
    assert answer.brief == answer.label


def test_of_a_wait_that_nobody_knows_nothing_is_said():
    assert list(views.before(None, None)) == []


def test_k17_times_are_said_as_people_say_them(vietnamese):
    assert words.clock_words(MONDAY) == "9 giờ 42"
    assert words.day_words(MONDAY.date()) == "Thứ Hai, 23/11"
    vietnamese.speak("en")
    assert words.clock_words(MONDAY) == "9:42"


def test_long_texts_are_cut_between_words():
    assert words.shortened("một hai ba bốn", 11) == "một hai ba…"
    assert words.shortened("một", 10) == "một"
    assert words.pieces("một hai ba bốn", 8) == ("một hai", "ba bốn")


def test_a_title_of_several_matters_breaks_between_them():
    assert words.unbroken("Sao y, chứng thực") == "Sao\xa0y, chứng\xa0thực"
    assert words.unbroken("Nhận kết quả theo giấy hẹn") == "Nhận kết quả theo giấy hẹn"


def test_a_centre_without_a_help_desk_shows_none(desk):
    centre = desk.lookup.centre
    without = replace(centre, groups=tuple(group for group in centre.groups if views.ASK not in group.services))
    assert views.guidance(Lookup(desk.lookup.catalogue, without), "vi") is None


def test_counters_of_no_group_are_none(desk):
    assert views.counters_of(desk.lookup.centre.group(GroupId("nowhere")), desk.lookup.centre) == ()


def test_somebody_who_may_go_to_two_counters_reads_or(desk):
    counters = views.counters_of(desk.lookup.centre.group(GroupId("chung-thuc")), desk.lookup.centre)
    assert words.counters_words(counters, "vi") == "Quầy 5 hoặc 7 – Chứng thực"
    assert words.short_counters(counters) == "Quầy 5, 7"
    assert words.counters_words((), "vi") == ""
