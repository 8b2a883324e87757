"""The words a citizen reads: short titles, labels of papers, fees; and folding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.catalogue import parse
from sync.domain.fees import UNKNOWN, Fee, fee_of, read_fee
from sync.domain.procedure import LABEL_LENGTH, TITLE_LENGTH, Component, short_title
from sync.domain.vietnamese import calm, clean, fold, folded_words, shortened


def paper(
    name: str, case: str | None = None, originals: int = 1, copies: int = 0, *, counted: bool = True
) -> Component:
    return Component(name, case, originals, copies, None, counted)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Thủ tục đăng ký khai sinh", "Đăng ký khai sinh"),
        ("Tách hộ", "Tách hộ"),
        ("THỦ TỤC ĐĂNG KÝ SINH HOẠT TÔN GIÁO TẬP TRUNG (CẤP XÃ)", "Đăng ký sinh hoạt tôn giáo tập trung"),
        ("Khóa căn cước điện tử (thực hiện tại cấp xã)", "Khóa căn cước điện tử"),
        (
            "Tham vấn trong đánh giá tác động môi trường (cấp xã) (1.010736)",
            "Tham vấn trong đánh giá tác động môi trường",
        ),
        ("Giải quyết chế độ trợ cấp thờ cúng liệt sĩ.", "Giải quyết chế độ trợ cấp thờ cúng liệt sĩ"),
        ("Thủ tục hải quan đối với hàng tạm nhập", "Thủ tục hải quan đối với hàng tạm nhập"),
        ("CÔNG DÂN VIỆT NAM", "Công dân Việt Nam"),
        ("(a)", "(a)"),
    ],
)
def test_a_title_is_the_official_name_made_short_and_calm(name, title):
    assert short_title(name) == title


@given(st.text(min_size=1).filter(str.strip))
def test_a_title_is_never_empty_nor_too_long(name):
    assert 0 < len(short_title(name)) <= TITLE_LENGTH or len(name) > TITLE_LENGTH


@pytest.mark.parametrize(
    ("name", "text", "label"),
    [
        (
            "- Giấy chứng sinh; trường hợp không có thì …;",
            "Giấy chứng sinh; trường hợp không có thì …",
            "Giấy chứng sinh",
        ),
        ("+ Tờ khai (mẫu CT01)", "Tờ khai (mẫu CT01)", "Tờ khai"),
        ("a) đơn đăng ký", "Đơn đăng ký", "Đơn đăng ký"),
        ("- .02 bộ bản vẽ", "02 bộ bản vẽ", "02 bộ bản vẽ"),
        ("(iii) đơn đăng ký", "Đơn đăng ký", "Đơn đăng ký"),
        ("Giấy báo tử. Trường hợp khác", "Giấy báo tử. Trường hợp khác", "Giấy báo tử"),
        (
            "Đối với Quân đội: Giấy giới thiệu; ký tên",
            "Đối với Quân đội: Giấy giới thiệu; ký tên",
            "Đối với Quân đội: Giấy giới thiệu",
        ),
        ("(không rõ)", "(không rõ)", "(không rõ)"),
    ],
)
def test_a_paper_has_a_full_text_and_a_short_label(name, text, label):
    assert (paper(name).text, paper(name).label) == (text, label)


@given(st.text())
def test_a_label_fits_two_lines(name):
    assert len(paper(name).label) <= LABEL_LENGTH


def test_a_long_label_is_cut_between_words():
    assert paper("Giấy tờ " * 30).label.endswith("tờ…")
    assert shortened("x" * 20, 10) == "x" * 9 + "…"


def test_quantities_of_zero_mean_a_note_unless_none_were_given():
    assert paper("Lưu trữ điện tử", originals=0).is_note
    assert paper("* Lưu ý: mang bản chính").is_note
    assert not paper("Đơn", originals=0, counted=False).is_note
    assert not paper("Đơn", originals=0, copies=1).is_note


def test_headings_tell_what_is_only_shown():
    shown = paper("- Căn cước", case="* Giấy tờ phải xuất trình:")
    assert (shown.case_title, shown.show_only) == ("Giấy tờ phải xuất trình", True)
    assert (paper("Đơn").case_title, paper("Đơn").show_only) == (None, False)


def test_conditions_are_seen_in_the_first_clause_only():
    assert paper("Trường hợp trẻ bị bỏ rơi thì nộp biên bản").conditional
    assert paper("Văn bản ủy quyền (được chứng thực)").conditional
    assert not paper("Giấy chứng sinh; trường hợp không có …").conditional


def test_forms_for_the_network_are_known_as_such():
    assert paper("Mẫu điện tử (nếu nộp hồ sơ theo hình thức trực tuyến)").online_only
    assert not paper("Tờ khai (nộp theo hình thức trực tiếp hoặc hình thức trực tuyến)").online_only


@pytest.mark.parametrize(
    ("published", "fee"),
    [
        (None, UNKNOWN),
        ("Miễn phí", Fee("Miễn phí", None)),
        ("Lệ phí: 0 đồng", Fee("Miễn phí", None)),
        ("Phí : 0 Đồng", Fee("Miễn phí", None)),
        ("Miễn phí (Không thu lệ phí đăng ký.)", Fee("Miễn phí", "Không thu lệ phí đăng ký.")),
        ("Miễn phí (Không)", Fee("Miễn phí", None)),
        ("Miễn phí (Không quy định)", Fee(None, None)),
        (
            "Miễn phí (Mức lệ phí do Hội đồng nhân dân tỉnh quyết định.)",
            Fee(None, "Mức lệ phí do Hội đồng nhân dân tỉnh quyết định."),
        ),
        ("Miễn phí (Không thu, trừ khi HĐND quy định)", Fee(None, "Không thu, trừ khi HĐND quy định")),
        ("Miễn phí (Chưa quy định.)", Fee(None, "Chưa quy định.")),
        ("2,000 Việt Nam Đồng (/trang)", Fee("2.000 đồng/trang", None)),
        ("70,000 VNĐ (70.000 đồng/Giấy chứng nhận)", Fee("70.000 đồng/Giấy chứng nhận", None)),
        (
            "2,000 Việt Nam Đồng (2.000 đồng/trang; từ trang thứ 3 thu 1.000 đồng/trang)",
            Fee("2.000 đồng/trang", "từ trang thứ 3 thu 1.000 đồng/trang"),
        ),
        ("20,000 VNĐ (10.000 đồng/trang)", Fee("20.000 đồng", "10.000 đồng/trang")),
        ("100,000 VNĐ", Fee("100.000 đồng", None)),
        ("10 USD (/bản)", Fee("10 USD/bản", None)),
        ("700 VNĐ (700.000 đồng/cơ sở)", Fee(None, "700.000 đồng/cơ sở")),
        ("700 VNĐ", Fee(None, "700 vnđ")),
        ("Phí: Theo quy định của tỉnh", Fee(None, "Phí: Theo quy định của tỉnh")),
    ],
)
def test_a_fee_is_never_a_false_free_of_charge(published, fee):
    assert read_fee(published) == fee


@pytest.mark.parametrize(
    ("published", "fee"),
    [
        (
            "4,500,000 Việt Nam Đồng ((bốn triệu năm trăm nghìn việt nam đồng) Lệ phí đăng ký nuôi con nuôi)",
            Fee("4.500.000 đồng", "Lệ phí đăng ký nuôi con nuôi"),
        ),
        ("5,000 VNĐ ((mười) đồng)", Fee("5.000 đồng", "(mười) đồng")),
        (
            "50,000 VNĐ (- Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định)",
            Fee(None, "Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định"),
        ),
        ("50,000 VNĐ (theo Nghị quyết của HĐND tỉnh)", Fee("50.000 đồng", "theo Nghị quyết của HĐND tỉnh")),
    ],
)
def test_a_price_that_the_province_is_to_set_is_not_promised_and_words_for_the_same_number_are_left_out(published, fee):
    """1.001612: 50.000 đồng in the field, "Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định" beside it."""
    assert read_fee(published) == fee


def fee_for(*ways: tuple[str, str | None]) -> Fee:
    rows = [{"channel": channel, "fee": fee} for channel, fee in ways]
    catalogue = parse([{"code": "1.000001", "name": "Thử", "field": "Thử", "ways": rows}])
    return fee_of(next(iter(catalogue.procedures.values())))


def test_the_fee_is_the_one_at_the_counter():
    assert fee_for(("online", "Miễn phí"), ("in_person", "5,000 VNĐ")) == Fee("5.000 đồng", None)
    assert fee_for(("online", "Miễn phí")) == Fee("Miễn phí", None)
    assert fee_for(("in_person", None)) == UNKNOWN


def test_a_zero_at_the_counter_is_not_believed_where_another_way_names_a_fee():
    """1.013239: "Phí: 0 đồng" in person, a circular's fee for the same work by post."""
    by_rule = "Phí: theo Thông tư 64/2025/TT-BTC"
    assert fee_for(("in_person", "Phí: 0 đồng"), ("postal", by_rule)) == Fee(None, by_rule)
    assert fee_for(("in_person", "Miễn phí"), ("online", None), ("postal", "Miễn phí")) == Fee("Miễn phí", None)


@pytest.mark.parametrize(
    ("said", "note"),
    [
        (
            "Tại xã: 2.000 đồng/trang; từ trang thứ 3 thu 1.000 đồng/trang. Trang là …",
            "từ trang thứ 3 thu 1.000 đồng/trang",
        ),
        ("2.000 đồng/trang (một trang là một mặt giấy).", "một trang là một mặt giấy"),
        ("Tại sứ quán: 9.000 đồng/trang; bản gấp thu thêm.", None),
        ("Nộp trong giờ làm việc.", None),
        (None, None),
    ],
)
def test_what_the_note_of_a_way_adds_to_its_price_is_told_with_it(said, note):
    """2.000815: 2.000 đồng a page, but 1.000 from the third."""
    way = {"channel": "in_person", "fee": "2,000 VNĐ (/trang)", "note": said}
    catalogue = parse([{"code": "1.000001", "name": "Thử", "ways": [way]}])
    assert fee_of(next(iter(catalogue.procedures.values()))) == Fee("2.000 đồng/trang", note)


def test_a_price_that_the_province_sets_is_known_as_such():
    assert Fee("50.000 đồng", "Mức cụ thể do Hội đồng nhân dân tỉnh quyết định").is_set_by_province
    assert not Fee("50.000 đồng", None).is_set_by_province


def test_fees_that_differ_by_case_are_all_told():
    fee = fee_for(("in_person", "5,000 VNĐ"), ("in_person", "9,000 VNĐ (nhanh)"))
    assert fee == Fee(None, "5.000 đồng; 9.000 đồng – nhanh")


def test_dollars_are_for_missions_abroad():
    assert fee_for(("in_person", "2,000 VNĐ (/trang)"), ("in_person", "10 USD (/bản)")) == Fee("2.000 đồng/trang", None)
    assert fee_for(("in_person", "10 USD (/bản)")) == Fee("10 USD/bản", None)


def test_folding_makes_every_accent_and_d_equal():
    assert fold("Đăng Ký, Ổ ƯỚT") == "dang ky, o uot"
    assert folded_words("Hồ-sơ: 12/24") == ("ho", "so", "12", "24")


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert folded_words(fold(text)) == folded_words(text)


def test_cleaning_takes_invisible_signs_out_of_words():
    assert clean("đăng k\u200eý  \u00a0hộ\ntịch ") == "đăng ký hộ\ntịch"


def test_only_shouting_is_calmed():
    assert calm("Giấy CCCD") == "Giấy CCCD"
    assert calm("NHÀ NƯỚC") == "Nhà nước"


def test_a_procedure_knows_whether_it_can_be_handed_in_over_the_network_or_by_post():
    ways: tuple[list[dict[str, str]], ...] = (
        [{"channel": "in_person"}, {"channel": "online"}],
        [{"channel": "postal"}],
        [],
    )
    catalogue = parse([{"code": f"1.00000{at}", "name": "Thử", "ways": each} for at, each in enumerate(ways)])
    assert [item.online for item in catalogue.procedures.values()] == [True, False, False]
    assert [item.by_post for item in catalogue.procedures.values()] == [False, True, False]
