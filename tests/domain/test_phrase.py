"""Words that staff add: what people say, and nothing that tells of one person."""

import pytest

from sync.domain.phrase import LONGEST_PHRASE, fault_of_phrase


@pytest.mark.parametrize(
    "text",
    [
        "ba em mới mất",
        "Làm giấy cho con mới đẻ",
        "giấy phép xây nhà cấp 4",
        "mẫu 01",
        "đi Việt kiều về",
        "CCCD",
        "quy hoạch đô thị",
        "giay phep do thi",
        "lê dương trần",
        "thuê phan bón",
    ],
)
def test_what_people_say_can_be_added(text):
    assert fault_of_phrase(text) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Ghi bằng chữ"),
        ("?!", "Ghi bằng chữ"),
        ("123 45", "Ghi bằng chữ"),
        ("x" * (LONGEST_PHRASE + 1), "quá 60 ký tự"),
        ("gọi 0912 345 678", "số điện thoại"),
        ("căn cước 024098001234", "số điện thoại"),
        ("cháu sinh 12/03/2026", "ngày sinh"),
        ("hồ sơ H15.50-260123-0001", "mã hồ sơ"),
        ("thư a@b.vn", "đường dẫn"),
        ("khai\u202e sinh", "ký hiệu"),
        ("xem www.trang", "đường dẫn"),
        ("giấy của Nguyễn Văn A", "tên riêng"),
        ("con chị LÊ LAN", "tên riêng"),
        ("Nguyễn Văn An", "tên riêng"),
        ("khai sinh cho nguyễn văn an", "tên riêng"),
        ("giấy tờ của bà nguyen thi hoa", "tên riêng"),
        ("tìm hồ sơ trần thị.", "tên riêng"),
        ("báo tử ông \u0070h\u0061\u0323m văn ba", "tên riêng"),
    ],
)
def test_what_tells_of_one_person_or_is_no_word_is_refused_with_the_reason(text, said):
    assert said in (fault_of_phrase(text) or "")


def test_a_phrase_may_have_sixty_signs():
    assert fault_of_phrase("x" * LONGEST_PHRASE) is None
