"""The slip as it leaves the printer (F-47): the picture, the code on it, and what may not be on it."""

from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from resources.qt import sheet
from resources.qt.sheet import WIDTH_PX, fitting_px
from resources.qt.slip import draw, render_slip, to_job
from resources.qt.slip_words import ENGLISH, Beside, Slip
from sync.devices.file_printer import png
from sync.domain.centre import Centre
from sync.office.lookup import Lookup
from tests.slip.conftest import TAKEN_AT_MS, a_ticket

GOLDEN = Path(__file__).parent / "golden"
BIRTH_EN = Slip(
    office="Trung tâm Phục vụ hành chính công",
    place="xã Hợp Thịnh, tỉnh Bắc Ninh",
    number="A045",
    counter="Quầy 3 – Hộ tịch",
    title="Đăng ký khai sinh",
    title_beside="Birth, marriage, death · Counter 3",
    taken_at="9 giờ 42",
    ahead="3 người",
    bring=("Tờ khai đăng ký khai sinh theo mẫu – 1 bản chính", "Giấy chứng sinh – 1 bản chính", "Căn cước – đưa xem"),
    more="Và 4 giấy tờ khác, tùy trường hợp: hỏi cán bộ.",
    facts="Lệ phí: Miễn phí\nThời hạn: 1 ngày làm việc",
    payload="MC1:0123456789AB9F2C",
    provisional=None,
    late=None,
    again=None,
    day="Thứ Hai 23/11/2026",
    station="Ki-ốt 1 · 9F2C",
    beside=ENGLISH,
)
PLAIN = replace(
    BIRTH_EN,
    number="A2-045",
    title=None,
    title_beside=None,
    bring=(),
    more=None,
    facts=None,
    beside=Beside(),
    ahead=None,
)
SLIPS = {
    "birth-en": BIRTH_EN,
    "second-kiosk": PLAIN,
    "provisional": replace(BIRTH_EN, provisional="Giờ tạm tính / Time not certain"),
    "again": replace(PLAIN, late="In lúc 9 giờ 50", again="BẢN IN LẠI lần 2"),
    "late": replace(
        BIRTH_EN, title_beside=None, beside=Beside(), late="In lúc 9 giờ 50", title="Nguyễn Ẩm ướt – Ỗ Ễ Ậ ỵ"
    ),
}
pytestmark = pytest.mark.usefixtures("fonts")


@pytest.mark.parametrize("name", SLIPS)
def test_the_slip_looks_as_it_was_approved(name: str, tmp_path: Path) -> None:
    drawn, golden = draw(SLIPS[name]), QImage(str(GOLDEN / f"{name}.png"))
    drawn.save(str(tmp_path / f"{name}.png"))
    renew = f"look at {tmp_path}; if that is how it shall be, copy it into {GOLDEN}"
    assert drawn.width() == golden.width() == WIDTH_PX
    assert abs(drawn.height() - golden.height()) <= 12, renew  # another font engine rounds lines differently
    assert _difference(drawn, golden) < 0.02, renew


@pytest.mark.parametrize("name", SLIPS)
def test_a_scanner_reads_the_ticket_from_the_slip(name: str) -> None:
    assert _scanned(_grey(draw(SLIPS[name]))) == "MC1:0123456789AB9F2C"


def test_the_code_survives_a_worn_head() -> None:
    pixels = _grey(draw(BIRTH_EN))
    for row in range(len(pixels.tolist())):
        for column in (90, 91, 92):
            pixels[row, column] = 255
    assert _scanned(pixels) == "MC1:0123456789AB9F2C"


def test_the_code_stands_in_four_modules_of_white() -> None:
    pixels = _grey(draw(PLAIN))
    (code,) = zxingcpp.read_barcodes(pixels)
    corner, far = code.position.top_left, code.position.bottom_right
    left, top, right, bottom = corner.x - 1, corner.y - 1, far.x + 1, far.y + 1
    around = [
        pixels[row, column]
        for row in range(top - 28, bottom + 28)
        for column in range(max(0, left - 28), right + 28)
        if not (top <= row <= bottom and left <= column <= right)
    ]
    assert set(around) == {255}


def test_modules_are_at_least_four_dots() -> None:
    assert sheet.QR_PX_AT_MOST // (17 + 4 * 9) >= 4  # version 9 holds 130 bytes, six times the payload


def test_the_printer_gets_the_dots_that_were_drawn() -> None:
    drawn = draw(PLAIN)
    printed = QImage.fromData(png(to_job(drawn, a_ticket().id)))
    grey = QImage.Format.Format_Grayscale8
    assert printed.convertToFormat(grey) == drawn.convertToFormat(grey)


def test_a_slip_is_black_and_white_with_clean_margins() -> None:
    image = draw(BIRTH_EN)
    assert image.format() == QImage.Format.Format_Mono
    pixels = _grey(image)
    assert {pixels[row, column] for row in range(0, image.height(), 3) for column in range(WIDTH_PX)} == {0, 255}
    assert all(pixels[row, column] == 255 for row in range(image.height()) for column in (*range(24), *range(556, 576)))


@pytest.mark.parametrize("number", ["A045", "A2-045", "A~KT-001", "B2-1000"])
def test_any_number_fits_the_paper(number: str) -> None:
    size_px = fitting_px(number, sheet.NUMBER_PX, sheet.EXTRA, sheet.INNER_PX)
    assert 80 <= size_px <= sheet.NUMBER_PX


def test_every_procedure_is_printed_within_25_centimetres(lookup: Lookup, centre: Centre) -> None:
    longest = max(lookup.procedures, key=lambda item: len("".join(part.name for part in lookup.to_bring(item))))
    for procedure in (*lookup.procedures[::12], longest):
        group = centre.group_of(procedure)
        ticket = a_ticket(group.id if group else "khac", procedure.code, language="en")
        image = render_slip(ticket, centre, lookup, TAKEN_AT_MS + 900, 3)
        assert image.height() < 2000, procedure.code


def _scanned(pixels: memoryview) -> str:
    (code,) = zxingcpp.read_barcodes(pixels)
    return str(code.text)


def _difference(one: QImage, other: QImage) -> float:
    """Return the mean difference of grey, 0 to 1, looked at from so far away that single dots blur."""
    size = QSize(144, 360)
    a, b = (
        _grey(
            image.convertToFormat(QImage.Format.Format_Grayscale8).scaled(
                size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        )
        for image in (one, other)
    )
    cells = [(row, column) for row in range(size.height()) for column in range(size.width())]
    return sum(abs(a[cell] - b[cell]) for cell in cells) / len(cells) / 255


def _grey(image: QImage) -> memoryview:
    """Return the picture as a writable table of grey values, rows first."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    content, step = bytes(grey.constBits()), grey.bytesPerLine()
    rows = b"".join(content[row * step : row * step + grey.width()] for row in range(grey.height()))
    return memoryview(bytearray(rows)).cast("B", (grey.height(), grey.width()))
