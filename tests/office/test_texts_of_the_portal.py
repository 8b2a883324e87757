"""All records of communes as data: what editing left in them is mended, and nothing empty or false is told of them."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from sync.domain.catalogue import About
from sync.domain.fees import FREE, fee_of
from sync.domain.procedure import Procedure
from sync.office.shipped import load_catalogue

CATALOGUE = load_catalogue()
EVERY = tuple(CATALOGUE.procedures.values())
NAMED = {str(item.code): item for item in EVERY}
LEFT = re.compile(
    r"\d bản (?:chính|sao)[a-zđ]{1,2}\)|\.docx?$| [,;:.](?:\s|$)|;;|\.;|[^.]\.\.$|\b(tại|đến|và) \1\b|nhân nhân"
)
"""What is met in the published texts, by rule, and nowhere in what people read."""


def texts(procedure: Procedure) -> Iterator[str]:
    yield procedure.name
    yield from procedure.result
    yield from procedure.case_limits
    yield from procedure.legal_basis
    yield from (way.note for way in procedure.ways if way.note)
    yield from (way.fee for way in procedure.ways if way.fee)
    for part in procedure.components:
        yield from filter(None, (part.name, part.case))


def test_no_text_that_people_read_holds_what_editing_left():
    left = [(item.code, text) for item in EVERY for text in texts(item) if LEFT.search(text)]
    assert left == []


def test_how_many_records_each_rule_touched():
    told = Counter(fault.reason for fault in CATALOGUE.faults if fault.about is About.TEXT)
    assert dict(told) == {
        "Tách nhiều văn bản pháp luật ghi liền.": 102,
        "Bỏ dấu cách trước dấu câu.": 54,
        "Bỏ xuống dòng giữa câu.": 30,
        "Bỏ dấu câu lặp.": 17,
        "Tách giấy tờ dính vào tên trường hợp.": 12,
        "Tách hai câu dính nhau.": 10,
        "Tách nhiều giấy tờ ghi liền một dòng.": 7,
        "Bỏ tên tệp dính vào tên giấy tờ.": 6,
        "Sửa chữ gõ sai.": 3,
        "Bỏ từ lặp.": 2,
        "Không đếm riêng giấy tờ đã nằm trong “một trong các giấy tờ”, và lời ghi chú.": 2,
        "Bỏ mục chỉ có dấu.": 1,
    }


@pytest.mark.parametrize("code", ["1.009794", "1.013997", "1.014801"])
def test_no_papers_name_ends_in_a_files(code):
    procedure = NAMED[code]
    assert not any(".doc" in part.name or part.name.endswith("Mauso") for part in procedure.components)


def test_four_papers_that_stood_in_one_line_are_four():
    port = NAMED["1.004478"]
    assert [part.text[:20] for part in port.components] == [
        "Văn bản thể hiện quy",
        "Văn bản thành lập Tổ",
        "Đơn đề nghị công bố ",
        "Biên bản nghiệm thu ",
    ]


def test_no_paper_no_result_and_no_law_is_without_a_word():
    for item in EVERY:
        assert all(part.text for part in item.components)
        assert all(len(text) > 1 for text in (*item.result, *item.legal_basis))


def test_no_fee_is_free_where_a_note_leaves_it_to_the_province():
    for item in EVERY:
        fee = fee_of(item)
        assert not (fee.text == FREE and fee.note and "Hội đồng nhân dân" in fee.note)


def test_no_limit_is_promised_of_which_the_record_says_two_things():
    for code in ("2.000986", "1.013225", "3.000498", "1.013997"):
        assert {way.limit for way in NAMED[code].ways} == {None}
        assert NAMED[code].case_limits
