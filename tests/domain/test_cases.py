"""Reviewed cases: every line of the portal has its place, numbers are the portal's or explained, words are plain."""

from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from sync.domain.cases import cases_of, components_of, review
from sync.domain.catalogue import parse
from sync.domain.datafile import DataFault

RECORD: dict[str, Any] = {
    "code": "1.001193",
    "name": "Đăng ký khai sinh",
    "components": [
        {"name": "Tờ khai", "case": None, "originals": 0, "copies": 0},
        {"name": "Giấy chứng sinh", "case": "* Phải nộp:", "originals": 1, "copies": 2},
        {"name": "Biên bản trẻ bị bỏ rơi", "case": "* Phải nộp:", "originals": 1, "copies": 0},
        {"name": "Thẻ căn cước", "case": "* Phải xuất trình:", "originals": 1, "copies": 0},
        {"name": "Hộ chiếu", "case": "* Phải xuất trình:", "originals": 1, "copies": 0},
        {"name": "Mẫu điện tử", "case": None, "originals": 1, "copies": 0},
        {"name": "Giấy cam đoan", "case": None, "originals": None, "copies": None},
    ],
}
FORM: dict[str, Any] = {
    "of": [0],
    "label_vi": "Tờ khai",
    "label_en": "Form",
    "originals": 1,
    "copies": 0,
    "use": "submit",
}
BIRTH: dict[str, Any] = {
    "of": [1],
    "label_vi": "Giấy chứng sinh",
    "label_en": "Birth note",
    "originals": 1,
    "copies": 2,
}
IDENTITY: dict[str, Any] = {
    "of": [3, 4],
    "any_of": True,
    "label_vi": "Căn cước hoặc hộ chiếu",
    "label_en": "Identity",
    "use": "show",
}
FOUND: dict[str, Any] = {
    "of": [2],
    "label_vi": "Biên bản",
    "label_en": "Report",
    "originals": 1,
    "copies": 0,
    "use": "submit",
}
PLEDGE: dict[str, Any] = {
    "of": [6],
    "label_vi": "Giấy cam đoan",
    "label_en": "Pledge",
    "originals": 0,
    "copies": 0,
    "use": "submit",
}
FILE: dict[str, Any] = {
    "code": "1.001193",
    "effective_from": "2025-07-01",
    "effective_to": None,
    "source": ["Cổng Dịch vụ công quốc gia, 1.001193"],
    "reviewed": {"on": "2026-11-22", "by": "soạn cho sản phẩm này"},
    "question_vi": "Cháu bé thuộc trường hợp nào?",
    "question_en": "Which is your case?",
    "cases": [
        {
            "id": "thuong",
            "usual": True,
            "title_vi": "Sinh ở bệnh viện",
            "title_en": "Born in hospital",
            "papers": [FORM, {**BIRTH, "use": "submit"}, IDENTITY],
        },
        {"id": "bo-roi", "title_vi": "Trẻ bị bỏ rơi", "title_en": "Abandoned child", "papers": [FORM, FOUND, PLEDGE]},
    ],
    "aside": [{"of": [5], "why": "chỉ dành cho nộp trực tuyến"}],
    "differs": [{"of": [0], "why": "cổng ghi 0 bản"}],
}


def procedure():
    return next(iter(parse([RECORD]).procedures.values()))


def changed(*path, to):
    """The file with one value replaced."""
    file = deepcopy(FILE)
    place: Any = file
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = to
    return file


def faults(file):
    return review(cases_of(file), procedure())


def test_a_file_that_gives_every_line_its_place_has_no_fault():
    assert faults(FILE) == ()


def test_the_usual_case_is_what_somebody_who_does_not_know_sees():
    cases = cases_of(FILE)
    assert cases.usual.id == "thuong"
    assert cases.case("bo-roi") == cases.cases[1]
    assert cases.case("khac") is None


def test_what_is_only_shown_stands_apart_and_needs_no_copy():
    usual = cases_of(FILE).usual
    assert [paper.label.vi for paper in usual.handed_in] == ["Tờ khai", "Giấy chứng sinh"]
    assert [(paper.label.vi, paper.originals, paper.copies, paper.any_of) for paper in usual.only_shown] == [
        ("Căn cước hoặc hộ chiếu", 0, 0, True)
    ]


def test_what_only_some_people_of_a_case_need_is_not_among_what_everybody_brings():
    maybe = {**IDENTITY, "sometimes": True, "note_vi": "Chỉ khi không tra được.", "note_en": "Only if not found."}
    cases = cases_of(changed("cases", 0, "papers", 2, to=maybe))
    assert (cases_of(FILE).usual.needed, cases.usual.needed, len(cases.usual.papers)) == (3, 2, 3)
    assert faults(changed("cases", 0, "papers", 2, to=maybe)) == ()


def test_the_intake_knows_the_papers_of_a_case_in_plain_words_and_what_is_only_shown_last():
    papers = components_of(cases_of(FILE).usual, procedure())
    assert [(paper.name, paper.case, paper.originals, paper.copies, paper.counted) for paper in papers] == [
        ("Tờ khai", None, 1, 0, True),
        ("Giấy chứng sinh", None, 1, 2, True),
        ("Căn cước hoặc hộ chiếu", "Chỉ xuất trình", 1, 0, True),
    ]


def test_cases_hold_from_a_day_on_and_until_one_when_it_is_known():
    cases = cases_of(FILE)
    assert (cases.in_force(date(2025, 6, 30)), cases.in_force(date(2025, 7, 1))) == (False, True)
    ended = cases_of(changed("effective_to", to="2026-12-31"))
    assert (ended.in_force(date(2026, 12, 31)), ended.in_force(date(2027, 1, 1))) == (True, False)


USUAL, OTHER = ("cases", 0), ("cases", 1)


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (changed("aside", to=[]), "Dòng 5 chưa xếp vào trường hợp nào."),
        (changed("aside", 0, "of", to=[5, 1]), "Dòng 1 vừa là giấy tờ, vừa để riêng."),
        (changed("aside", 0, "of", to=[5, 9]), "Không có dòng giấy tờ 9."),
        (changed(*OTHER, "papers", 1, "of", to=[2, 12]), "Không có dòng giấy tờ 12."),
        (changed(*USUAL, "papers", 1, "copies", to=1), "cổng ghi 1 bản chính, 2 bản sao."),
        (changed("differs", to=[]), "cổng ghi 0 bản chính, 0 bản sao."),
        (changed(*OTHER, "papers", 2, "originals", to=1), "cổng ghi 0 bản chính, 0 bản sao."),
        (changed(*USUAL, "papers", 1, "use", to="show"), "cổng không ghi là chỉ xuất trình."),
        (changed("question_vi", to=""), "phải là chữ và không được trống"),
        (changed("question_en", to="Which " * 20), "dài quá 60 ký tự"),
        (changed(*OTHER, "title_vi", to="Liên thông khai sinh"), "không dùng “liên thông”"),
        (changed(*OTHER, "papers", 1, "note_vi", to="Xin ở công an"), "cần đủ tiếng Việt và tiếng Anh"),
        (changed(*OTHER, "note_en", to="a " * 19), "có câu quá 18 chữ"),
        (changed(*OTHER, "papers", 1, "sometimes", to=True), "Lời dặn của “Biên bản”: cần đủ tiếng Việt"),
        (changed("fee_note_vi", to="Có thể phải nộp"), "Lời dặn về lệ phí: cần đủ tiếng Việt và tiếng Anh"),
    ],
)
def test_what_does_not_fit_is_said(file, said):
    try:
        found = " ".join(faults(file))
    except DataFault as fault:
        found = str(fault)
    assert said in found


def test_a_paper_of_which_nothing_is_needed_is_a_fault():
    nothing = {**FORM, "originals": 0}
    (said,) = faults(
        {
            **changed(*USUAL, "papers", 0, to=nothing),
            "differs": [],
            "cases": [
                {**FILE["cases"][0], "papers": [nothing, *FILE["cases"][0]["papers"][1:]]},
                {**FILE["cases"][1], "papers": [{**FORM, "of": [2]}, PLEDGE]},
            ],
        }
    )
    assert said.endswith("không cần bản nào.")


def test_one_paper_may_stand_for_two_lines_together():
    both = {**FORM, "of": [1, 2], "originals": 2, "copies": 2}
    assert faults(changed(*OTHER, "papers", 1, to=both)) == ()


def test_a_single_case_needs_no_question():
    alone = changed("cases", to=[{**FILE["cases"][0], "papers": [*FILE["cases"][0]["papers"], FOUND, PLEDGE]}])
    del alone["question_vi"], alone["question_en"]
    assert faults(alone) == ()


def test_a_case_without_papers_says_what_is_to_be_done_instead():
    empty = {"id": "chua-co", "title_vi": "Chưa có gì", "title_en": "Nothing yet", "papers": []}
    file = changed(
        "cases", to=[*FILE["cases"], {**empty, "note_vi": "Đến quầy hỏi.", "note_en": "Ask at the counter."}]
    )
    assert faults(file) == ()
    with pytest.raises(DataFault, match="hoặc một lời dặn"):
        cases_of(changed("cases", to=[*FILE["cases"], empty]))


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ([], "phải là một bảng"),
        (changed("cases", to=[]), "từ 1 đến 8 trường hợp"),
        (changed("cases", to=[FILE["cases"][0]] * 9), "từ 1 đến 8 trường hợp"),
        (changed(*OTHER, "usual", to=True), "đúng một trường hợp thường gặp"),
        (changed(*USUAL, "usual", to=False), "đúng một trường hợp thường gặp"),
        (changed(*OTHER, "id", to="thuong"), "ghi hai lần"),
        (changed(*OTHER, "id", to="Bỏ rơi"), "chỉ gồm chữ thường"),
        (changed(*OTHER, "papers", to=[FOUND] * 10), "từ 1 đến 9 giấy tờ"),
        (changed(*OTHER, "papers", 0, "use", to="give"), "submit hoặc show"),
        (changed(*OTHER, "papers", 0, "of", to=[]), "số thứ tự dòng"),
        (changed(*OTHER, "papers", 0, "of", to=[True]), "số thứ tự dòng"),
        (changed(*OTHER, "papers", 0, "of", to=2), "số thứ tự dòng"),
        (changed("source", to=[]), "ít nhất một nguồn"),
        (changed("effective_from", to="hôm qua"), "phải là ngày"),
    ],
)
def test_a_file_that_cannot_be_used_names_the_place(file, said):
    with pytest.raises(DataFault, match=said):
        cases_of(file)
