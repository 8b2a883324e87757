"""The first plain search: folded words, beginnings, typing errors, everyday terms; fast enough for every keystroke."""

from time import perf_counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.catalogue import parse
from sync.office.lookup import Lookup
from sync.office.shipped import load_catalogue, load_centre, load_terms
from sync.search.index import Index, asked_words

FRAME_S = 0.016


@pytest.fixture(scope="module")
def lookup() -> Lookup:
    return Lookup(load_catalogue(), load_centre(), load_terms())


def first(lookup: Lookup, text: str) -> str:
    found = lookup.search(text, 1)
    return found[0].procedure.code if found else ""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("khai sinh", "1.001193"),
        ("KHAI SINH", "1.001193"),
        ("dang ky khai sinh", "1.001193"),
        ("đăng ký khai si", "1.001193"),
        ("khai xinh", "1.001193"),
        ("dk ket hon", "1.000894"),
        ("kết hôm", "1.000894"),
        ("tách hộ", "1.010038"),
        ("nhập hộ khẩu", "1.004222"),
        ("công chứng bản sao", "2.000815"),
        ("sổ đỏ lần đầu", "1.013978"),
        ("giấy báo tử", "1.000656"),
        ("mở quán", "1.001612"),
    ],
)
def test_people_find_it_as_they_say_it(lookup, text, code):
    assert first(lookup, text) == code


@pytest.mark.parametrize("text", ["", "   ", "?!", "🙂", "\u200b"])
def test_a_text_without_words_finds_nothing(lookup, text):
    assert lookup.search(text) == ()


def test_what_no_procedure_names_is_never_sure(lookup):
    for text in ("thời tiết hôm nay", "mua vé máy bay đi Hà Nội", "đặt lịch cắt tóc"):
        assert not any(found.sure for found in lookup.search(text))


def test_answers_come_best_first_and_no_more_than_asked(lookup):
    found = lookup.search("đăng ký khai sinh", 5)
    assert len(found) == 5
    assert [item.score for item in found] == sorted((item.score for item in found), reverse=True)
    assert found[0].sure


def test_a_keystroke_takes_less_than_a_frame(lookup):
    lookup.search("a")
    letter = "nhà em ở quê ba em mới mất tuần trước gia đình cần làm giấy gì với xã ạ " * 4
    for text in ("k", "khai sin", "xin xac nhan tinh trang hon nhan", letter):
        start = perf_counter()
        lookup.search(text)
        assert perf_counter() - start < FRAME_S * 3  # three frames leave room for a busy machine of tests


def test_an_index_without_procedures_answers():
    assert Index((), {}).find("khai sinh") == ()


@given(text=st.text())
def test_any_text_is_answered_with_scores_between_0_and_1(lookup: Any, text: str):
    assert all(0 <= found.score <= 1 for found in lookup.search(text))


def test_a_title_without_words_is_found_by_its_field():
    odd = parse([{"code": "1.000001", "name": "🙂", "field": "Hộ tịch"}]).procedures.values()
    assert [hit.code for hit in Index(odd, {}).find("ho tich")] == ["1.000001"]


def test_chat_words_are_written_out():
    assert asked_words("Dk CCCD") == ("dang", "ky", "can", "cuoc")
