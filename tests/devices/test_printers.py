"""What the printers write, and what they say when they cannot."""

import os
import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from sync.devices import escpos
from sync.devices.escpos import EscPosPrinter, encode
from sync.devices.file_printer import KEPT, FilePrinter, png
from sync.devices.job import LONGEST_PX, WIDEST_PX, PrintJob
from sync.devices.printer import open_printer
from sync.devices.refusals import NoAnswer
from sync.domain.ids import EntityId, TicketId
from sync.errors import PrinterFault
from sync.settings import PrinterSettings
from tests.devices.conftest import a_job
from tests.fakes_devices import FakeRawPort

READY = {2: 0x12, 3: 0x12, 4: 0x12}


def test_the_file_printer_writes_the_slip_as_a_picture(tmp_path: Path) -> None:
    job = a_job()
    FilePrinter(tmp_path / "slips").print(job)
    image = QImage(str(tmp_path / "slips" / f"{job.ticket}.png"))
    assert (image.width(), image.height()) == (576, 300)
    assert image.pixelColor(0, 0).lightness() == 255
    assert image.pixelColor(0, 1).lightness() == 0


def test_nothing_half_written_stays_in_the_folder(tmp_path: Path) -> None:
    FilePrinter(tmp_path).print(a_job())
    FilePrinter(tmp_path).print(a_job(height_px=10))
    assert [path.name for path in tmp_path.iterdir()] == ["0123456789ABCDEF.png"]


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(PrinterFault, match="Kiểm tra ổ đĩa"):
        FilePrinter(tmp_path / "file").print(a_job())


@given(st.integers(1, 80), st.integers(1, 300), st.binary(min_size=1, max_size=97))
def test_raster_bands_carry_every_row_once(row_bytes: int, height_px: int, pattern: bytes) -> None:
    size = row_bytes * height_px
    rows = (pattern * (size // len(pattern) + 1))[:size]
    job = PrintJob(TicketId(EntityId("0" * 16)), row_bytes * 8, height_px, rows)
    assert _decoded(encode(job)) == rows


def test_a_network_printer_receives_the_whole_slip() -> None:
    port = FakeRawPort(READY)
    job = a_job(height_px=1400)
    EscPosPrinter(port.target).print(job)
    assert _without_questions(port.close()) == encode(job)


def test_a_printer_that_never_answers_is_printed_to_all_the_same() -> None:
    port = FakeRawPort({})
    EscPosPrinter(port.target, answer_limit_s=0.01).print(a_job())
    assert _without_questions(port.close()) == encode(a_job())


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({2: 0x12, 3: 0x12, 4: 0x72}, "Máy in hết giấy."),
        ({2: 0x16, 3: 0x12, 4: 0x12}, "Nắp máy in đang mở."),
        ({2: 0x16, 3: 0x1A, 4: 0x72}, "Máy in bị kẹt giấy."),
    ],
    ids=["paper", "cover", "jam before all others"],
)
def test_the_gravest_trouble_is_told_and_nothing_is_sent(answers: dict[int, int], sentence: str) -> None:
    port = FakeRawPort(answers)
    with pytest.raises(PrinterFault) as fault:
        EscPosPrinter(port.target).print(a_job())
    assert fault.value.what == sentence
    assert _without_questions(port.close()) == b""


def test_paper_that_is_only_near_its_end_still_prints() -> None:
    port = FakeRawPort(READY | {4: 0x1E})
    EscPosPrinter(port.target).print(a_job())
    assert port.close()


def test_nobody_at_the_address_is_one_sentence() -> None:
    port = FakeRawPort(READY)
    target = port.target
    port.close()
    with pytest.raises(PrinterFault, match="Không nối được với máy in"):
        EscPosPrinter(target).print(a_job())


def test_a_printer_that_stops_reading_is_given_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "lp0")  # holds 64 KiB, and nobody reads
    longest = PrintJob(TicketId(EntityId("0" * 16)), WIDEST_PX, LONGEST_PX, bytes(WIDEST_PX // 8 * LONGEST_PX))
    with pytest.raises(PrinterFault, match="Máy in không nhận phiếu"):
        EscPosPrinter(str(tmp_path / "lp0"), send_limit_s=0.1, answer_limit_s=0.01).print(longest)


def test_a_printer_that_was_switched_off_under_the_slip_did_not_print_it() -> None:
    port = FakeRawPort(READY, questions=3)
    with pytest.raises(NoAnswer, match="Máy in không nhận phiếu"):
        EscPosPrinter(port.target, send_limit_s=0.2).print(a_job())
    port.close()


def test_a_raw_device_receives_the_whole_slip(tmp_path: Path) -> None:
    device = tmp_path / "lp0"
    device.touch()
    EscPosPrinter(str(device)).print(a_job())
    assert encode(a_job()) in device.read_bytes()


def test_an_unplugged_device_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(PrinterFault, match="Không nối được với máy in"):
        EscPosPrinter(str(tmp_path / "lp0")).print(a_job())


def test_without_a_device_slips_go_to_the_folder(tmp_path: Path) -> None:
    open_printer(PrinterSettings(), tmp_path / "slips").print(a_job())
    assert list((tmp_path / "slips").glob("*.png"))


def test_a_configured_folder_is_used_instead(tmp_path: Path) -> None:
    open_printer(PrinterSettings("file", str(tmp_path / "other")), tmp_path / "slips").print(a_job())
    assert list((tmp_path / "other").glob("*.png"))


def test_a_configured_device_is_a_thermal_printer(tmp_path: Path) -> None:
    (tmp_path / "lp0").touch()
    open_printer(PrinterSettings("device", str(tmp_path / "lp0")), tmp_path).print(a_job())
    assert (tmp_path / "lp0").read_bytes().startswith(escpos.ASK_PAPER)


@pytest.mark.parametrize(("width_px", "height_px", "size"), [(0, 1, 0), (576, 5000, 72 * 5000), (576, 2, 72)])
def test_a_picture_that_no_printer_takes_is_a_fault_of_the_program(width_px: int, height_px: int, size: int) -> None:
    with pytest.raises(ValueError, match=r"slip|bytes"):
        PrintJob(TicketId(EntityId("0" * 16)), width_px, height_px, bytes(size))


def test_the_picture_is_one_bit_a_dot() -> None:
    assert struct.unpack(">IIBB", png(a_job())[16:26]) == (576, 300, 1, 0)


def _without_questions(received: bytes) -> bytes:
    for question in (escpos.ASK_PAPER, escpos.ASK_ERROR_CAUSE, escpos.ASK_OFFLINE_CAUSE):
        received = received.replace(question, b"")
    return received


def _decoded(content: bytes) -> bytes:
    """Return the rows of all GS v 0 bands, as a printer reads them."""
    rows, at = b"", len(escpos.RESET)
    while content[at : at + 4] == b"\x1dv0\x00":
        row_bytes, height = struct.unpack("<HH", content[at + 4 : at + 8])
        rows += content[at + 8 : at + 8 + row_bytes * height]
        at += 8 + row_bytes * height
    assert content[at:] == escpos.FEED_AND_CUT
    return rows


def test_a_folder_keeps_the_newest_slips_only(tmp_path: Path) -> None:
    printer = FilePrinter(tmp_path)
    for number in range(KEPT + 5):
        printer.print(a_job(f"t{number:03d}"))
    assert sorted(slip.stem for slip in tmp_path.iterdir()) == [f"t{number:03d}" for number in range(5, KEPT + 5)]
