"""The portal's lists of papers, untangled: nothing to be brought is lost in a heading or behind another paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.paper_lines import OTHERWISE, untangled
from sync.domain.procedure import Component
from sync.domain.tidying import Mend

ONE_OF = (
    "Một trong các giấy tờ sau: + Giấy chứng nhận quyền sử dụng đất ở nông thôn; "
    "+ Giấy chứng nhận quyền sở hữu nhà ở đô thị"
)


def paper(
    name: str, case: str | None = None, originals: int = 1, copies: int = 0, form: str | None = None
) -> Component:
    return Component(name, case, originals, copies, form)


def said(*lines: Component) -> list[tuple[str, str | None, int, int]]:
    return [(part.name, part.case, part.originals, part.copies) for part in untangled(lines)[0]]


def test_papers_that_ran_together_stand_apart_each_with_its_own_number():
    tangled = paper(
        "c) Quyền sử dụng đất;.1 bản chínhb) Văn bản thành lập;2 bản chính,1 bản saoa) Đơn; ;0 bản saod) Ảnh",
        originals=3,
    )
    assert said(tangled, paper("Tờ khai")) == [
        ("c) Quyền sử dụng đất", None, 1, 0),
        ("Tờ khai", None, 1, 0),
        ("b) Văn bản thành lập", None, 2, 1),
        ("a) Đơn", None, 0, 0),
        ("d) Ảnh", None, 3, 0),
    ]
    assert untangled([tangled])[1] == {Mend.PAPERS}


def test_a_number_within_a_sentence_parts_nothing():
    named = paper("Hợp đồng (01 bản chính hoặc 01 bản sao có chứng thực) về đất")
    assert untangled([named]) == ((named,), frozenset())


def test_a_paper_that_ran_into_the_next_heading_goes_back_under_its_own():
    first, second = "a) Hồ sơ đề nghị cấp, gồm:", "Đơn đề nghị theo Mẫu số 131 bản chính,1 bản saob) Hồ sơ gia hạn:"
    lines = (paper("Bản vẽ", first), paper("Giấy phép cũ", second))
    assert said(*lines) == [
        ("Bản vẽ", first, 1, 0),
        ("Giấy phép cũ", "b) Hồ sơ gia hạn:", 1, 0),
        ("Đơn đề nghị theo Mẫu số 13", first, 1, 1),
    ]
    assert untangled(lines)[1] == {Mend.HEADING}


def test_a_heading_that_has_the_paper_already_is_passed_over():
    lines = (
        paper("Bản vẽ", "c) Một:"),
        paper("Đơn xin chuyển mục đích", "d) Hai:"),
        paper("Ảnh", "Đơn xin chuyển mục đích.1 bản chínhđ) Ba:"),
    )
    assert said(*lines)[-1] == ("Đơn xin chuyển mục đích", "c) Một:", 1, 0)


def test_a_paper_whose_heading_cannot_be_told_says_so_unless_it_names_its_case_itself():
    heading = "Biên bản họp.1 bản chínha) Thông báo:"
    assert said(paper("Đơn", heading))[-1] == ("Biên bản họp", OTHERWISE, 1, 0)
    assert said(paper("Đơn", "Bản vẽ1 bản chính- Thông báo:"))[-1][1] == OTHERWISE
    conditional = "+ Trường hợp ủy quyền: văn bản ủy quyền.1 bản chínha) Thông báo:"
    assert said(paper("Đơn", conditional))[-1][1] is None


@pytest.mark.parametrize(
    ("name", "text", "form"),
    [
        (
            "Danh mục theo Nghị định số 06/2021/NĐ-CPDanhmuchoso.docx",
            "Danh mục theo Nghị định số 06/2021/NĐ-CP",
            "Danhmuchoso.docx",
        ),
        (
            "Đơn theo Nghị định 116/2025/NĐ-CP.250605_116_PL.docx",
            "Đơn theo Nghị định 116/2025/NĐ-CP",
            "250605_116_PL.docx",
        ),
        ("Đơn theo Mẫu 26;Mẫu số 26.docx", "Đơn theo Mẫu 26", "Mẫu số 26.docx"),
        ("đánh giá an toàn sử dụng.Phlc", "đánh giá an toàn sử dụng", None),
        ("đánh giá an toàn. Phlc", "đánh giá an toàn", None),
        ("Đơn;Mauso", "Đơn", None),
        ("Tờ khai.docx", "Tờ khai.docx", None),
        (";Mau.docx", ";Mau.docx", None),
        ("Đơn theo Mẫu số 01.CC", "Đơn theo Mẫu số 01.CC", None),
    ],
)
def test_a_files_name_behind_a_paper_is_its_form(name, text, form):
    (part,), mends = untangled([paper(name)])
    assert (part.name, part.form) == (text, form)
    assert mends == ({Mend.FILE} if text != name else frozenset())


def test_a_form_that_the_record_names_stays():
    (part,), _ = untangled([paper("Đơn;Mau.docx", form="TK.doc")])
    assert part.form == "TK.doc"


def test_a_paper_in_the_name_of_a_form_stands_apart_and_nobody_guesses_how_many():
    lines, mends = untangled([paper("Bản đồ", form="Mau04.docx; 1 bản chínha) Đơn đề nghị")])
    assert [(part.name, part.form, part.counted) for part in lines] == [
        ("Bản đồ", "Mau04.docx", True),
        ("a) Đơn đề nghị", None, False),
    ]
    assert mends == {Mend.PAPERS}


def test_what_another_paper_lists_as_one_of_several_is_not_asked_for_besides():
    listed = paper(
        "Giấy chứng nhận quyền sử dụng đất ở nông thôn. Trường hợp đã có trong Cơ sở dữ liệu thì thôi.", "Nhà:"
    )
    elsewhere = paper("Giấy chứng nhận quyền sử dụng đất ở nông thôn", "Công trình:")
    lines, mends = untangled([listed, elsewhere, paper(ONE_OF, "Nhà:")])
    assert [part.is_note for part in lines] == [True, False, False]
    assert mends == {Mend.ALTERNATIVE}


def test_a_word_on_what_staff_look_up_is_no_paper():
    remark = paper("Trường hợp Giấy chứng nhận đã có thì các thông tin này được thay thế bằng dữ liệu khi vận hành.")
    assert untangled([remark])[0][0].is_note


PIECES = (
    st.lists(
        st.sampled_from(["Đơn", "1 bản chính", "2 bản sao", "a)", "b)", "Mau.docx", ";", ".", " ", "+ ", "Một trong"]),
        min_size=1,
    )
    .map("".join)
    .map(str.strip)
    .filter(bool)
)


@given(st.lists(st.builds(paper, PIECES, st.none() | PIECES, form=st.none() | PIECES)))
def test_no_line_moves_and_none_is_lost(lines):
    after, _ = untangled(lines)
    assert len(after) >= len(lines)
    assert all(part.name for part in after)
