"""What is read from the QR of an identity card, and what is not one (F-48, F-61, F-62)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.card import HALF_READ, NOT_A_CARD, Card, NoCard, Sex, read_card

PLAIN = "001098012345||NGUYỄN VĂN A|15081998|Nam|Hà Nội|25052021"
READ = Card("001098012345", None, "NGUYỄN VĂN A", date(1998, 8, 15), Sex.MAN, "Hà Nội", date(2021, 5, 25))
WOMAN = "024196001234|123456789|Nguyễn Thị Huyền|12031996|Nữ|Thôn Đồng Đạo, xã Hợp Thịnh|01022022"


def with_field(place: int, value: str) -> str:
    fields = PLAIN.split("|")
    fields[place] = value
    return "|".join(fields)


def warnings(text: str) -> tuple[str, ...]:
    card = read_card(text)
    assert isinstance(card, Card)
    return card.warnings


def test_a_citizens_card_is_read_whole():
    assert read_card(PLAIN) == READ


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n", "\t", "  "])
def test_whatever_the_scanner_ends_with_is_no_part_of_it(end):
    assert read_card(PLAIN + end) == READ


def test_a_card_of_2024_says_the_same_and_what_follows_is_dropped():
    assert read_card(PLAIN + "|NGUYỄN VĂN B|x|") == READ
    assert read_card(PLAIN + "|" * 12) == READ


def test_letters_and_marks_written_apart_are_put_together():
    apart = with_field(2, "NGUYE\N{COMBINING CIRCUMFLEX ACCENT}\N{COMBINING TILDE}N  VĂN A")
    assert read_card(apart) == READ


def test_an_old_number_is_read():
    card = read_card(WOMAN)
    assert isinstance(card, Card)
    assert (card.old_number, card.sex, card.warnings) == ("123456789", Sex.WOMAN, ())


@pytest.mark.parametrize(("place", "attribute"), [(5, "address"), (6, "issued"), (4, "sex")])
def test_what_a_card_leaves_out_is_none(place, attribute):
    assert getattr(read_card(with_field(place, "")), attribute) is None


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        (with_field(4, ""), "Mã không ghi giới tính."),
        (with_field(4, "Khác"), "Mã không ghi giới tính."),
        (with_field(4, "NỮ"), "Số định danh và giới tính không khớp nhau."),
        (with_field(3, "15081997"), "Số định danh và năm sinh không khớp nhau."),
        (with_field(0, "001298012345"), "Số định danh và năm sinh không khớp nhau."),
        (with_field(2, "NGUY\N{REPLACEMENT CHARACTER}N VĂN A"), "Có chữ máy quét đọc sai. So lại với thẻ."),
    ],
)
def test_what_does_not_agree_is_a_warning_and_hinders_nobody(text, warning):
    assert warnings(text) == (warning,)


def test_a_number_of_this_century_agrees_with_its_year():
    assert warnings("001304012345||LÊ THỊ B|29022004|Nữ||") == ()


@pytest.mark.parametrize(
    ("place", "value", "part"),
    [(3, "31021998", "Ngày sinh"), (3, "", "Ngày sinh"), (3, "1998", "Ngày sinh"), (6, "31022021", "Ngày cấp"),
     (6, "mai", "Ngày cấp"), (2, "", "họ tên"), (2, "...", "họ tên"), (2, "A" * 101, "họ tên")],
)  # fmt: skip
def test_a_day_that_is_not_in_the_calendar_is_refused_and_not_rolled_on(place, value, part):
    answer = read_card(with_field(place, value))
    assert isinstance(answer, NoCard)
    assert part in answer.reason


@pytest.mark.parametrize("text", [PLAIN[:40], "0010980", "001098012345", "001098012345|"])
def test_f48_half_a_card_says_how_to_hold_it(text):
    assert read_card(text) == HALF_READ


HOSTILE = {
    "nothing": "",
    "20 kB": "1" * 20_000,
    "a long card": PLAIN + "|" * 5 + "x" * 1024,
    "a long name": with_field(2, "Ạ" * 600),
    "SQL": '"; DROP TABLE ticket; --',
    "SQL as a name": with_field(2, '"; DROP TABLE ticket; --'),
    "a URL": "https://example.vn/a|b|c|d|e|f|g",
    "a path": "../../etc/passwd",
    "a path as an address": with_field(5, "..\\..\\x"),
    "turned round": with_field(2, "NGUYỄN \N{RIGHT-TO-LEFT OVERRIDE}A NĂV"),
    "no width": with_field(2, "NGUYỄN\N{ZERO WIDTH SPACE}VĂN A"),
    "a control character": with_field(5, "Hà\x1bNội"),
    "a line in between": with_field(5, "Hà\nNội"),
    "half a character": with_field(5, "Hà\ud800Nội"),
    "emoji": with_field(5, "Hà Nội \N{GRINNING FACE}"),
    "emoji as a name": with_field(2, "\N{GRINNING FACE}"),
    "eight fields": PLAIN + "|",
    "nine fields": PLAIN + "||",
    "a short number": with_field(0, "00109801234"),
    "digits of elsewhere": with_field(0, "٠٠١٠٩٨٠١٢٣٤٥"),
    "an old number of five digits": with_field(1, "12345"),
    "a long address": with_field(5, "a" * 301),
    "a slip": "MC1:0123456789ABCDEF",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_f61_what_is_no_card_is_refused_with_a_sentence(text):
    answer = read_card(text)
    assert isinstance(answer, NoCard)
    assert answer.reason.endswith(".")


def test_f61_what_is_too_long_is_called_no_card():
    assert read_card(HOSTILE["20 kB"]) == NOT_A_CARD


@given(st.text(max_size=1200))
def test_f61_any_text_is_answered(text):
    assert isinstance(read_card(text), Card | NoCard)


@given(st.lists(st.text(alphabet="0123456789ABẠ;\"'|. ", max_size=14), min_size=5, max_size=12))
def test_f61_what_is_read_fits_the_grammar(fields):
    card = read_card("|".join(fields))
    if isinstance(card, Card):
        assert card.number.isdecimal()
        assert len(card.number) == 12
        assert not set(card.name) & set(';"|')
