"""What is written on the kiosk's pages, as it is said (K-33; domain.md 9)."""

import pytest

from sync.domain.aloud import Reader, Sentence, reader_of
from sync.domain.datafile import DataFault, section
from sync.domain.numerals import Wording
from sync.office.shipped import load_reader

READER = load_reader(None, Wording())


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Mang theo 3 thứ", "Mang theo ba thứ"),
        ("50.000 đồng", "năm mươi nghìn đồng"),
        ("8.000đ/bản", "tám nghìn đồng, bản"),
        ("0 đồng", "không đồng"),
        ("1.250.000,5 đồng", "một triệu hai trăm năm mươi nghìn phẩy năm đồng"),
        ("1,05", "một phẩy không năm"),
        ("0,1% giá trị", "không phẩy một phần trăm giá trị"),
        ("14 giờ 30", "mười bốn giờ ba mươi"),
        ("9 giờ 05", "chín giờ năm phút"),
        ("9 giờ 00", "chín giờ"),
        ("7h30", "bảy giờ ba mươi"),
        ("8 giờ làm việc", "tám giờ làm việc"),
        ("Thứ Tư 25/11", "Thứ Tư ngày hai mươi lăm tháng mười một"),
        ("ngày 01/04/2026", "ngày một tháng tư năm hai nghìn không trăm hai mươi sáu"),
        ("A045", "A không bốn năm"),
        ("A2-045", "A hai không bốn năm"),
        ("A~KT-001", "A K T không không một"),
        ("Tờ khai CT01", "Tờ khai C T không một"),
        ("khổ A4", "khổ A bốn"),
        ("1.001193", "một chấm không không một một chín ba"),
        ("0912345678", "không chín một hai ba bốn năm sáu bảy tám"),
        ("19001009", "một chín không không một không không chín"),
        ("01 bản sao; 02 bản chính", "một bản sao, hai bản chính"),
        ("15–25 phút", "mười lăm đến hai mươi lăm phút"),
        ("Quầy 5, 7 – Chứng thực", "Quầy năm, bảy, Chứng thực"),
        ("1 bản chính · có mẫu để điền", "một bản chính, có mẫu để điền"),
        ("Nghị định 23/2015/NĐ-CP", "Nghị định hai mươi ba năm hai nghìn không trăm mười lăm"),
        ("(Thông tư số 53/2025/TT-BCA).", "Thông tư số năm mươi ba năm hai nghìn không trăm hai mươi lăm."),
        ("tỷ lệ 1/5.000", "tỷ lệ một, năm nghìn"),
        ("Mẫu 15 - Phụ lục III", "Mẫu mười lăm, Phụ lục ba"),
        ("UBND xã (nếu có)…", "Ủy ban nhân dân xã, nếu có"),
        ("300m2, mở 24/7", "ba trăm mét vuông, mở suốt ngày đêm"),
        ("ông COVID-19", "ông COVID- mười chín"),
    ],
)
def test_numbers_and_signs_are_said_as_people_say_them(written, said):
    assert READER.sentences([written], "vi") == (Sentence(said, "vi"),)


def test_the_region_decides_how_numbers_are_said():
    south = load_reader(None, Wording("lẻ", "ngàn", "bốn"))
    assert south.sentences(["105.024 đồng"], "vi") == (
        Sentence("một trăm lẻ năm ngàn không trăm hai mươi bốn đồng", "vi"),
    )


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Counter 5 or 7", "Counter 5 or 7"),
        ("50.000 đồng", "50,000 dong"),
        ("about 15–25 minutes", "about 15 to 25 minutes"),
        ("Handed in now: Wednesday 25/11", "Handed in now: Wednesday 25 November"),
        ("since 25/11/2026", "since 25 November 2026"),
        ("Your number: A2-045", "Your number: A 2 0 4 5"),
        ("dichvucong.gov.vn", "the national public service portal"),
        ("Where · when", "Where, when"),
    ],
)
def test_an_english_voice_is_given_english(written, said):
    assert READER.sentences([written], "en") == (Sentence(said, "en"),)


def test_what_stayed_vietnamese_on_an_english_page_is_for_a_vietnamese_voice():
    texts = ["Bring 3 things", "Tờ khai đăng ký khai sinh, 2 bản"]
    assert READER.sentences(texts, "en") == (
        Sentence("Bring 3 things", "en"),
        Sentence("Tờ khai đăng ký khai sinh, hai bản", "vi"),
    )


def test_silence_is_no_sentence():
    assert Reader().sentences(["", " – ", "…"], "vi") == ()


def test_a_file_that_is_no_reading_is_refused():
    with pytest.raises(DataFault, match="vi"):
        reader_of(section({"vi": {"UBND": 1}}), Wording())
