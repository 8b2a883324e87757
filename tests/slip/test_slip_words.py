"""What a slip says: true, short, and nothing that a person could be wronged by."""

from dataclasses import replace

import pytest

from resources.qt import slip_papers
from resources.qt.slip_words import Beside, Slip, slip_of
from sync.domain.centre import Centre
from sync.domain.ids import GroupId, ServiceCode
from sync.domain.procedure import Component
from sync.domain.ticket import Ticket
from sync.office.lookup import Lookup
from tests.slip.conftest import TAKEN_AT_MS, a_ticket

CASE = "co-giay-chung-sinh"
BIRTH, DEATH, STAY, MARRIAGE = "1.001193", "1.000656", "1.004194", "1.000894"


@pytest.fixture
def words(centre: Centre, lookup: Lookup):
    def of(ticket: Ticket, ahead: int | None = 3) -> Slip:
        return slip_of(ticket, centre, lookup, TAKEN_AT_MS + 900, ahead)

    return of


def test_a_slip_names_number_counter_business_and_time(words) -> None:
    slip = words(a_ticket("ho-tich", BIRTH))
    assert (slip.number, slip.counter, slip.title) == ("A045", "Quầy 3 – Hộ tịch", "Đăng ký khai sinh")
    assert (slip.taken_at, slip.day, slip.ahead) == ("9 giờ 42", "Thứ Hai 23/11/2026", "3 người")


def test_the_code_proves_possession_and_is_printed(words) -> None:
    slip = words(a_ticket())
    assert slip.payload == "MC1:0123456789AB9F2C"
    assert slip.station == "Ki-ốt 1 · 9F2C"


def test_a_slip_with_a_case_lists_exactly_its_papers_and_asks_nobody_for_more(centre, lookup: Lookup) -> None:
    ticket = replace(a_ticket("ho-tich", BIRTH), case=CASE)
    slip = slip_of(ticket, centre, lookup, TAKEN_AT_MS)
    cases = lookup.cases_of(ServiceCode(BIRTH))
    assert cases is not None
    assert [row.partition(" –")[0] for row in slip.bring] == [paper.label.vi for paper in cases.usual.papers]
    assert slip.more is None
    assert slip.bring[-1].endswith("đưa\xa0xem")


def test_the_second_kiosk_signs_as_such(words) -> None:
    assert words(a_ticket(series="A2")).station == "Ki-ốt 2 · 9F2C"


def test_a_desk_with_letters_for_a_tag_is_no_kiosk(words) -> None:
    assert words(a_ticket(series="AKT")).station == "9F2C"


def test_two_counters_of_one_name_are_both_named(words) -> None:
    assert words(a_ticket("chung-thuc")).counter == "Quầy 5 hoặc 7 – Chứng thực"


def test_vietnamese_stays_when_english_was_chosen(words) -> None:
    slip = words(a_ticket("ho-tich", BIRTH, language="en"))
    assert slip.title == "Đăng ký khai sinh"
    assert slip.title_beside == "Register a birth · Counter 3"
    assert words(a_ticket("ho-tich", language="en")).title_beside == "Birth, marriage, death · Counter 3"


def test_a_vietnamese_slip_has_no_english(words) -> None:
    slip = words(a_ticket("ho-tich", BIRTH))
    assert slip.beside == Beside()
    assert slip.title_beside is None


def test_a_group_that_the_centre_does_not_know_still_gives_a_slip(words) -> None:
    slip = words(replace(a_ticket(), group=GroupId("mới")))
    assert slip.number == "A045"
    assert slip.title is None


def test_nobody_ahead_is_said_in_words_and_nobody_counted_is_left_out(words) -> None:
    assert words(a_ticket(), ahead=0).ahead == "không có ai"
    assert words(a_ticket(), ahead=None).ahead is None


def test_a_slip_printed_later_says_when(centre: Centre, lookup: Lookup) -> None:
    assert slip_of(a_ticket(), centre, lookup, TAKEN_AT_MS + 8 * 60_000).late == "In lúc 9 giờ 50"
    assert slip_of(a_ticket(), centre, lookup, TAKEN_AT_MS + 59_000).late is None


def test_f25_a_slip_of_a_machine_that_does_not_know_the_time_says_so(centre: Centre, lookup: Lookup) -> None:
    unsure, english = a_ticket(), a_ticket(language="en")
    assert slip_of(unsure, centre, lookup, TAKEN_AT_MS, sure=False).provisional == "Giờ tạm tính"
    assert "Giờ tạm tính" in (slip_of(english, centre, lookup, TAKEN_AT_MS, sure=False).provisional or "")
    assert slip_of(unsure, centre, lookup, TAKEN_AT_MS).provisional is None


def test_everybodys_papers_are_listed_and_the_others_counted(words) -> None:
    slip = words(a_ticket("ho-tich", BIRTH))
    first_words = [row.split("–")[0].strip() for row in slip.bring]
    assert first_words[:2] == ["Tờ khai đăng ký khai sinh theo mẫu", "Giấy chứng sinh"]
    assert slip.more == "Và 4 giấy tờ khác, tùy trường hợp: hỏi\xa0cán\xa0bộ."


def test_papers_of_a_special_case_are_not_asked_of_everybody(words) -> None:
    rows = " ".join(words(a_ticket("ho-tich", DEATH)).bring)
    assert "Giấy báo tử" in rows
    assert "chết đã lâu" not in rows
    assert "ủy quyền" not in rows


def test_a_paper_that_every_case_repeats_is_listed_once(words) -> None:
    slip = words(a_ticket("cu-tru", STAY))
    assert [row.split("–")[0].strip() for row in slip.bring] == ["Tờ khai thay đổi thông tin cư trú"]


def test_a_paper_that_is_only_shown_says_so(words) -> None:
    assert any("đưa\xa0xem" in row for row in words(a_ticket("ho-tich", MARRIAGE)).bring)


def test_a_fee_that_the_province_decides_is_not_promised(words) -> None:
    assert words(a_ticket("ho-tich", DEATH)).facts is None


def test_a_known_limit_is_said(words) -> None:
    assert words(a_ticket("cu-tru", STAY)).facts == "Thời hạn: 3 ngày làm việc"


def test_every_procedure_gets_a_slip_of_bearable_length(words, lookup: Lookup, centre: Centre) -> None:
    for procedure in lookup.procedures:
        group = centre.group_of(procedure)
        slip = words(a_ticket(group.id if group else "khac", procedure.code))
        assert len(slip.bring) <= slip_papers.AT_MOST
        assert all(len(row) < 130 for row in slip.bring), procedure.code
        assert len(slip.facts or "") < 160, procedure.code


def test_a_list_of_cases_only_sends_people_to_staff() -> None:
    papers = [Component("Giấy ủy quyền", None, 1, 0, None), Component("Sổ", "Trường hợp A:", 1, 0, None)]
    assert slip_papers.rows(papers) == ((), "2 loại giấy tờ, tùy trường hợp: hỏi\xa0cán\xa0bộ.")


def test_originals_and_copies_are_both_counted() -> None:
    rows, more = slip_papers.rows([Component("- Sổ hộ khẩu;", None, 1, 2, None)])
    assert rows == ("Sổ hộ khẩu –\u2060\xa01\xa0bản\xa0chính\xa0và\xa02\xa0bản\xa0sao",)
    assert more is None


def test_a_paper_without_quantities_is_named_alone() -> None:
    assert slip_papers.rows([Component("Ảnh", None, 0, 0, None, counted=False)])[0] == ("Ảnh",)


def test_a_slip_that_is_printed_again_says_so_and_for_which_time(words) -> None:
    """D-09."""
    assert words(a_ticket()).again is None
    assert words(replace(a_ticket(), reprints=2)).again == "BẢN IN LẠI lần 2"
    assert words(replace(a_ticket(language="en"), reprints=1)).again == "BẢN IN LẠI lần 1 / Printed again"
