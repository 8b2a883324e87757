"""What a page says of its source: the day of the data, a calm word where they are old, whose word differs."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from kiosk import procedure_view, provenance, values
from kiosk.languages import Languages
from sync.clock import ZONE
from sync.domain.effective import effective
from sync.domain.ids import ProcedureCode, ServiceCode
from sync.domain.overlay import Aspect, Change, Layer
from sync.office.lookup import Lookup
from sync.office.shipped import load_calendar, load_catalogue, load_centre

DAY = date(2026, 11, 23)
BIRTH = ProcedureCode(ServiceCode("1.001193"))
BASE = load_catalogue()


@pytest.fixture(autouse=True)
def vietnamese(qapp):  # noqa: ARG001  translators need an application
    languages = Languages()
    languages.speak("vi")
    return languages


def change(aspect: Aspect, value: str, layer: Layer = Layer.CENTRE, document: str = "") -> Change:
    return Change("x", layer, BIRTH, aspect, value, "Sai.", document=document, since=date(2026, 11, 1))


def shown(*changes: Change, old: int = 0) -> values.ProcedurePage:
    lookup = Lookup(BASE, load_centre())
    lookup.take(effective(BASE, changes, DAY, ()))
    now = datetime(2026, 11, 23, 9, 42, tzinfo=ZONE)
    desk = values.Desk(lookup, load_calendar(), "vi", now, old)
    procedure = lookup.procedure(BIRTH)
    assert procedure is not None
    return provenance.with_source(procedure_view.procedure_page(procedure, desk, 0), procedure, desk)


def test_every_page_ends_with_the_day_of_its_data():
    assert shown().rows[-1].detail == "Dữ liệu ngày 20/7/2026"


def test_old_data_are_said_calmly_with_what_to_do():
    last = shown(old=126).rows[-1].detail
    assert last == "Có thể đã thay đổi: mời bà con hỏi cán bộ trước khi chuẩn bị"


def test_a_fee_that_somebody_here_decided_says_who_by_which_document_since_when():
    page = shown(change(Aspect.FEE, "8.000 đồng", Layer.PROVINCE, "NQ 12/2026/NQ-HĐND"))
    words = [row.detail for row in page.rows]
    assert "Lệ phí – do tỉnh quy định · NQ 12/2026/NQ-HĐND · từ 1/11/2026" in words
    assert page.answers[0].value == "8.000 đồng"


def test_a_word_for_whoever_comes_stands_first_and_a_new_code_with_it():
    page = shown(
        change(Aspect.NOTICE, "Sáng thứ Năm không nhận."), change(Aspect.REPLACED_BY, "9.999999", Layer.NATIONAL)
    )
    assert (page.rows[0].kind, page.rows[0].title) == ("paper", "Sáng thứ Năm không nhận.")
    assert page.rows[1].detail == "Mã mới của thủ tục này: 9.999999"
    assert page.rows[2].detail == "Dữ liệu ở đây chưa có mã mới: trang này là của mã cũ"


def test_an_edition_without_a_day_claims_none():
    lookup = Lookup(replace(BASE, as_of=""), load_centre())
    desk = values.Desk(lookup, load_calendar(), "vi", datetime(2026, 11, 23, tzinfo=ZONE))
    procedure = lookup.procedures[0]
    page = procedure_view.procedure_page(procedure, desk, 0)
    assert provenance.with_source(page, procedure, desk) == page
