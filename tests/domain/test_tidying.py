"""What editing has left in the portal's texts: each rule mends what it was made for, and leaves all else as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.tidying import Mend, Tidier
from sync.domain.vietnamese import clean


def tidied(text: str) -> tuple[str, frozenset[Mend]]:
    return Tidier().tidied(text)


@pytest.mark.parametrize(
    ("text", "mended", "mend"),
    [
        ("giấy chứng nhận mà người sử\ndụng đất có", "giấy chứng nhận mà người sử dụng đất có", Mend.LINE),
        ("Điều 32 Thông \ntư số 41", "Điều 32 Thông tư số 41", Mend.LINE),
        ("không quy định phải nộp .", "không quy định phải nộp.", Mend.BLANK),
        ("* Lưu ý :", "* Lưu ý:", Mend.BLANK),
        ("Điều lệ ; danh sách", "Điều lệ; danh sách", Mend.BLANK),
        ("có dấu của cơ quan..", "có dấu của cơ quan.", Mend.SIGNS),
        ("tỉnh quy định.; Lệ phí", "tỉnh quy định; Lệ phí", Mend.SIGNS),
        ("quản lý cảng cá;;;;", "quản lý cảng cá;", Mend.SIGNS),
        ("hết hạn;.", "hết hạn.", Mend.SIGNS),
        ("nguy cấp, quý, hiếm.Văn bản chấp thuận", "nguy cấp, quý, hiếm. Văn bản chấp thuận", Mend.RUN_ON),
        ("(bốn triệu đồng)Lệ phí", "(bốn triệu đồng) Lệ phí", Mend.RUN_ON),
        ("nộp trực tiếp tại tại Công an", "nộp trực tiếp tại Công an", Mend.TWICE),
        ("Quân đội nhân nhân nhân (đơn vị", "Quân đội nhân dân (đơn vị", Mend.WORD),
        ("Quân đội nhân nhân", "Quân đội nhân dân", Mend.WORD),
        (")", "", Mend.NOTHING),
    ],
)
def test_a_slip_of_editing_is_mended_and_said(text, mended, mend):
    assert tidied(text) == (mended, frozenset({mend}))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "gồm:\na) Đơn đề nghị;\nb) Bản sao",
        "Hồ sơ gồm\nĐơn đề nghị",
        "công nhận người có uy tín năm .....",
        "một lần;...",
        "sổ, giấy v.v.; bản sao",
        "Mẫu số 01.CC Phụ lục XII",
        "Sở An toàn thực phẩm - TP.HCM",
        "dichvucong.gov.vn",
        "Quân đội nhân dân",
        "trong trường hợp hợp tác xã",
        "thi công công trình",
        "đủ năm năm tuổi",
        "Luật Luật sư",
        "7,5 ngày",
    ],
)
def test_what_is_meant_so_stays(text):
    assert tidied(text) == (text, frozenset())


def test_several_slips_of_one_text_are_all_mended():
    text, mends = tidied("bản sao  giấy tờ đó .Trường hợp\nđã nộp..")
    assert text == "bản sao giấy tờ đó. Trường hợp đã nộp."
    assert mends == {Mend.LINE, Mend.BLANK, Mend.SIGNS, Mend.RUN_ON}


@given(st.text())
def test_no_letter_comes_or_goes(text):
    kept = [sign for sign in clean(text) if sign.isalnum()]
    assert [sign for sign in tidied(text)[0] if sign.isalnum()] == kept
