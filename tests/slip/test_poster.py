"""Wall posters: everything on one page, nothing cut, and a code that a telephone reads."""

from copy import copy
from dataclasses import replace
from datetime import date, timedelta

import pytest
import zxingcpp
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFontMetrics, QImage
from PySide6.QtPdf import QPdfDocument

from resources.qt import poster as drawing
from resources.qt.poster_words import ASK, OTHERS, Poster, ToBring, poster_of
from resources.qt.sheet import EXTRA, font
from resources.qt.theme import load_theme
from sync.domain.effective import effective, target_of
from sync.domain.fees import Fee
from sync.domain.ids import ServiceCode
from sync.domain.overlay import Aspect, Change, Layer
from sync.domain.time_limit import ASK as UNKNOWN
from sync.office.lookup import Lookup
from sync.office.shipped import load_everyday

BIRTH = ServiceCode("1.001193")
TODAY = date(2026, 11, 23)
SMALLEST_NOTE_DOTS = 28  # 2.8 mm on paper: read at arm's length without glasses by most
pytestmark = pytest.mark.usefixtures("fonts")


@pytest.fixture(scope="module")
def posters(lookup: Lookup) -> dict[str, Poster]:
    """Those of everything that people ask for most."""
    usual = load_everyday().usual
    return {item.code: poster_of(item, lookup, TODAY) for item in lookup.procedures if item.code in usual}


def test_a_poster_says_what_to_bring_what_it_costs_how_long_and_where(posters):
    poster = posters["2.000815"]
    assert (poster.title, poster.title_en) == ("Chứng thực bản sao (sao y bản chính)", "Certified copy of a document")
    assert [thing.amount for thing in poster.bring] == ["đưa xem"]
    assert [fact.value for fact in poster.facts] == ["2.000 đồng/trang", UNKNOWN[0], "Quầy 5 hoặc 7 – Chứng thực"]
    assert poster.remarks[-1] == "Còn 2 trường hợp khác: chạm vào ki-ốt hoặc hỏi cán bộ."
    assert poster.foot == "Dữ liệu ngày 20/07/2026 · Mã thủ tục 2.000815"


def test_cases_that_do_not_hold_yet_leave_the_portals_papers(lookup):
    birth = lookup.procedure(BIRTH)
    early = poster_of(birth, lookup, lookup.cases_of(BIRTH).effective_from - timedelta(days=1))
    assert early.case == ""
    assert early.bring == poster_of(birth, Lookup(lookup.base, lookup.centre), TODAY).bring
    assert early.bring != poster_of(birth, lookup, TODAY).bring


def test_a_poster_does_not_name_a_paper_that_a_correction_took_away(lookup):
    birth, corrected = lookup.procedure(BIRTH), copy(lookup)
    paper = target_of(birth.components[0])
    gone = Change("x", Layer.CENTRE, birth.code, Aspect.PAPER, "", "Không cần nữa.", target=paper)
    corrected.take(effective(lookup.base, [gone], TODAY, ()))
    assert poster_of(birth, lookup, TODAY).case
    assert poster_of(corrected.procedure(BIRTH), corrected, TODAY).case == ""


def test_where_the_portal_lists_no_papers_staff_are_named(lookup):
    bare = replace(lookup.procedures[0], components=(), notice="Mang theo bút.")
    poster = poster_of(bare, lookup, TODAY)
    assert poster.bring == ()
    assert poster.remarks == ("Mang theo bút.", "Cổng chưa công bố danh sách giấy tờ: hỏi cán bộ.")


@pytest.mark.parametrize(
    ("fee", "said"),
    [
        (Fee(None, "HĐND tỉnh quyết định"), (ASK, "")),
        (Fee("Miễn phí", None), ("Miễn phí", "")),
        (Fee("5.000 đồng", "mỗi bản"), ("5.000 đồng", "mỗi bản")),
        (Fee("50.000 đồng", "Có nhiều mức. " * 9), ("50.000 đồng", OTHERS)),
    ],
)
def test_a_price_never_stands_without_what_belongs_to_it(lookup, fee, said):
    class Priced(Lookup):
        def fee_of(self, _procedure, _language="vi"):
            return fee

    priced = Priced(lookup.base, lookup.centre)
    fact = poster_of(lookup.procedures[0], priced, TODAY).facts[0]
    assert (fact.value, fact.detail) == said


def test_every_poster_fits_its_page_and_can_be_read_from_it(posters):
    theme = load_theme()
    for poster in posters.values():
        title, size = drawing.fitting(poster, theme)
        assert drawing.height(poster, theme, title, size) <= drawing.facts_top(), poster.title
        assert size * 48 >= SMALLEST_NOTE_DOTS, poster.title


def test_no_word_of_a_title_is_wider_than_the_page(posters):
    theme = load_theme()
    for poster in posters.values():
        metrics = QFontMetrics(font(drawing.fitting(poster, theme)[0], EXTRA))
        assert max(map(metrics.horizontalAdvance, poster.title.split())) < drawing.INNER, poster.title


def test_a_list_that_is_too_long_for_any_size_is_still_drawn(posters):
    long = replace(posters["1.001193"], bring=(ToBring("Giấy tờ " * 30),) * 30)
    assert drawing.fitting(long, load_theme()) == (drawing._TITLE_SOFT, drawing.SMALLEST)  # noqa: SLF001


def test_margins_stay_white_and_a_telephone_reads_the_code(posters):
    poster = posters["2.001263"]
    page = drawing.picture(poster)
    edge = drawing.MARGIN - 12
    for side in (QRect(0, 0, edge, page.height()), QRect(page.width() - edge, 0, edge, page.height())):
        assert _is_white(page.copy(side))
    grey = page.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = memoryview(grey.constBits()).cast("B", (grey.height(), grey.bytesPerLine()))
    assert [code.text for code in zxingcpp.read_barcodes(pixels)] == [poster.portal]


def test_a_poster_is_one_page_of_text_that_can_be_searched(posters, tmp_path):
    file = tmp_path / "to" / "1.001193.pdf"
    drawing.save(posters["1.001193"], file)
    document = QPdfDocument()
    assert document.load(str(file)) is QPdfDocument.Error.None_
    assert document.pageCount() == 1
    words = " ".join(document.getAllText(0).text().split())
    assert all(text in words for text in ("Đăng ký khai sinh", "Register a birth", "Giấy chứng sinh", "Quầy 3"))


def test_a_picture_is_of_the_size_of_the_paper(posters, tmp_path):
    file = tmp_path / "khai-sinh.png"
    drawing.save(replace(posters["1.001193"], portal="", title_en="", case=""), file)
    page = QImage(str(file))
    assert (page.width(), page.height()) == (2100, 2970)


def test_a_folder_that_is_a_file_is_said(posters, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(drawing.PosterUnwritable, match="áp phích"):
        drawing.save(posters["1.001193"], tmp_path / "file" / "a.pdf")


def test_a_place_that_takes_no_picture_is_said(posters, tmp_path):
    (tmp_path / "khai-sinh.png").mkdir()
    with pytest.raises(drawing.PosterUnwritable, match="áp phích"):
        drawing.save(posters["1.001193"], tmp_path / "khai-sinh.png")


def _is_white(part: QImage) -> bool:
    small = part.convertToFormat(QImage.Format.Format_RGB32)
    white = QImage(small.size(), QImage.Format.Format_RGB32)
    white.fill(QColor("white"))
    return small == white
