"""Dossier codes: every example of domain.md 2, the near misses, and what is written is recognised again."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.codes import DossierCode, NoCode, book_of, is_temporary, temporary_code, temporary_station
from sync.domain.datafile import DataFault
from sync.office.shipped import load_code_book

BOOK = load_code_book()
NO_SHAPE = NoCode("Đây không phải mã hồ sơ. Mã có dạng như H15.50-260123-0001.")
NO_TEMPORARY = NoCode("Mã tạm này chưa đúng. Ghi đủ như trên giấy hẹn, dạng TAM-37KQ2-261123-1.")
NO_DAY = NoCode("Phần ngày trong mã hồ sơ không có thật. Xem lại 6 hoặc 8 chữ số giữa mã.")


@pytest.mark.parametrize(
    ("text", "agency", "day", "sequence", "form"),
    [
        ("000.00.06.H56-231027-0361", "000.00.06.H56", date(2023, 10, 27), "0361", "2018"),
        ("000.17.22.H56-210531-0001", "000.17.22.H56", date(2021, 5, 31), "0001", "2018"),
        ("000.17.22.H56-260531-0001", "000.17.22.H56", date(2026, 5, 31), "0001", "2018"),
        ("G09.20-20260609-0092637", "G09.20", date(2026, 6, 9), "0092637", "ministry"),
        ("H15.50-260123-0001", "H15.50", date(2026, 1, 23), "0001", "2025"),
        ("H55.242-251231-12345", "H55.242", date(2025, 12, 31), "12345", "2025"),
        ("G12.18-260609-0042", "G12.18", date(2026, 6, 9), "0042", "2025"),
        ("H05.12.03-240101-0042", "H05.12.03", date(2024, 1, 1), "0042", "2025"),
        ("H15.50-260125-010001", "H15.50", date(2026, 1, 25), "010001", "central"),
        ("H15.50-260124-010001", "H15.50", date(2026, 1, 24), "010001", "2025"),
        ("T.G12.18.04-260401-0007", "G12.18.04", date(2026, 4, 1), "0007", "manual"),
        ("T.000.00.06.H56-231027-0361", "000.00.06.H56", date(2023, 10, 27), "0361", "manual"),
        ("TAM-37KQ2-261123-1", None, date(2026, 11, 23), "1", "temporary"),
        ("TAM-QUAY-3-261123-12", None, date(2026, 11, 23), "12", "temporary"),
        ("H15.50-240229-0001", "H15.50", date(2024, 2, 29), "0001", "2025"),
    ],
)
def test_a_code_is_read_and_kept_exactly_as_given(text, agency, day, sequence, form):
    assert BOOK.recognise(text) == DossierCode(text, agency, day, sequence, form)


@pytest.mark.parametrize("date_part", ["261399", "261301", "260229", "260431", "000000", "20261301", "00000101"])
def test_a_day_that_does_not_exist_is_said(date_part):
    assert BOOK.recognise(f"H15.50-{date_part}-0001") == NO_DAY


@pytest.mark.parametrize(
    "text",
    [
        "",
        "H15.50",
        "H15.50-260123",
        "H15.50-260123-001",
        "H15.50-260123-123456789",
        "H15.50-2601231-0001",
        "h15.50-260123-0001",
        "H15.50-260123-0001 ",
        "H15.50-260123-0001\n",
        "H15.1.2.3.4.5-260123-0001",
        "H15.1234-260123-0001",
        "000.00.06-231027-0361",
        "H15.50-26\u0967\u0967\u0967\u0967-0001",
        "X.H15.50-260123-0001",
        "1.001193",
        "2.000815.000.00.00.H55",
        "000.00.00.G09-KQ002269",
    ],
)
def test_what_only_looks_like_a_code_is_refused(text):
    assert BOOK.recognise(text) == NO_SHAPE


@pytest.mark.parametrize(
    "text", ["TAM-123", "tam-37kq2-261123-1", "TAM--261123-1", "TAM-3ABCD-261123-", "TAM-" + "A" * 60 + "-261123-1"]
)
def test_what_only_looks_like_a_temporary_code_is_told_how_one_looks(text):
    assert BOOK.recognise(text) == NO_TEMPORARY


def test_a_form_is_told_in_words_and_one_that_the_book_does_not_know_by_its_name():
    assert BOOK.words("central") == "dạng mã của hệ thống trung ương"
    assert BOOK.words("2040") == "2040"


@given(st.text(max_size=80))
def test_any_text_gets_an_answer(text):
    answer = BOOK.recognise(text)
    assert isinstance(answer, NoCode) or answer.text == text


def test_an_official_code_is_written_in_the_form_that_is_in_force_on_its_day():
    assert BOOK.write("H05.12", date(2026, 11, 23), 7) == "H05.12-261123-0007"
    assert BOOK.write("H05.12", date(2026, 11, 23), 12345) == "H05.12-261123-12345"
    assert BOOK.write("000.00.06.H56", date(2023, 10, 27), 361) == "000.00.06.H56-231027-0361"


@pytest.mark.parametrize(
    ("agency", "day"),
    [
        ("000.00.06.H56", date(2026, 11, 23)),
        ("H05.12", date(2024, 1, 1)),
        ("H05", date(2026, 11, 23)),
        ("TAM", date(2026, 11, 23)),
        ("H05.12", date(2018, 1, 1)),
    ],
)
def test_no_code_is_written_for_an_agency_in_a_form_that_is_not_in_force(agency, day):
    assert BOOK.write(agency, day, 1) == NoCode("Mã cơ quan không đúng dạng đang có hiệu lực.")


@given(st.dates(date(2025, 4, 14), date(2068, 12, 31)), st.integers(1, 99_999))
def test_what_is_written_is_recognised_again(day, number):
    code = BOOK.write("H05.12", day, number)
    assert isinstance(code, str)
    read = BOOK.recognise(code)
    assert isinstance(read, DossierCode)
    assert (read.agency, read.day, int(read.sequence), read.form) == ("H05.12", day, number, "2025")


def test_an_agency_is_known_by_the_ministry_or_province_above_it():
    assert BOOK.knows("H05.12")
    assert BOOK.knows("000.00.06.H56")
    assert not BOOK.knows("H99.12")
    assert not BOOK.knows("")


def test_a_temporary_code_says_that_it_is_one_and_whose():
    station = temporary_station("quầy 3", "7kq2abcd")
    code = temporary_code(station, date(2026, 1, 2), 7)
    assert code == "TAM-QUY37KQ2-260102-7"
    assert is_temporary(code)
    assert not is_temporary("H05.12-260102-0007")
    assert BOOK.recognise(code) == DossierCode(code, None, date(2026, 1, 2), "7", "temporary")


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"shape": "("}, "forms[0].shape"),
        ({"shape": "[0-9]+"}, "forms[0].shape"),
        ({"since": "soon"}, "forms[0].since"),
        ({"written": "["}, "forms[0].written"),
    ],
)
def test_a_grammar_that_cannot_be_used_is_refused_with_its_place(change, place):
    form = {"form": "x", "since": "2026-01-01", "shape": "(?P<date>[0-9]{6})-(?P<sequence>[0-9]+)"}
    with pytest.raises(DataFault, match=place.replace("[", r"\[")):
        book_of({"forms": [form | change]})


def test_a_grammar_without_forms_is_refused():
    with pytest.raises(DataFault, match="forms"):
        book_of({"forms": []})
