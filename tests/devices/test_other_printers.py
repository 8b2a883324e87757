"""Serial lines, CUPS queues, plain A4: each with what stands in for the hardware; and the paper that is counted."""

import os
import re
import threading
import zlib
from pathlib import Path

import pytest

from sync.devices.cups import CupsPrinter
from sync.devices.escpos import EscPosPrinter, encode
from sync.devices.page import pdf
from sync.devices.printer import open_printer
from sync.devices.refusals import NothingSent
from sync.devices.roll import RollCounter
from sync.domain.printer_state import PrinterState
from sync.errors import PrinterFault
from sync.settings import PrinterSettings
from tests.devices.conftest import a_job
from tests.fakes_devices import FakeCups


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeCups:
    """A queue whose commands come first on the path."""
    made = FakeCups(tmp_path)
    monkeypatch.setenv("PATH", str(made.folder), prepend=os.pathsep)
    return made


def test_a_serial_printer_gets_the_whole_slip_at_its_speed() -> None:
    master, slave = os.openpty()
    job, received = a_job(height_px=40), b""
    printer = EscPosPrinter(os.ttyname(slave), baud=115200, answer_limit_s=0.05)
    sender = threading.Thread(target=printer.print, args=(job,))
    sender.start()
    while encode(job) not in received:
        received += os.read(master, 4096)
    sender.join(5)
    os.close(master)
    os.close(slave)
    assert not sender.is_alive()


def test_what_is_no_serial_line_is_no_printer_there(tmp_path: Path) -> None:
    (tmp_path / "ttyUSB0").touch()
    printer = EscPosPrinter(str(tmp_path / "ttyUSB0"), baud=9600)
    assert printer.look() is PrinterState.OFF
    with pytest.raises(NothingSent, match="Không nối được với máy in"):
        printer.print(a_job())


def test_f46_a_serial_printer_that_takes_nothing_is_given_up() -> None:
    master, slave = os.openpty()
    job = a_job(height_px=800)  # a terminal holds a few KiB, and nobody reads
    with pytest.raises(PrinterFault, match="Máy in không nhận phiếu"):
        EscPosPrinter(os.ttyname(slave), send_limit_s=0.1, answer_limit_s=0.05, baud=4_000_000).print(job)
    os.close(master)
    os.close(slave)


def test_a_roll_printer_behind_cups_gets_its_own_language(cups: FakeCups) -> None:
    CupsPrinter("ki-ot", plain=False).print(a_job())
    assert cups.sent == encode(a_job())
    assert b"-o raw" in cups.asked


def test_an_office_printer_gets_a_page_with_the_same_dots(cups: FakeCups) -> None:
    job = a_job()
    CupsPrinter("van-phong", plain=True).print(job)
    assert cups.sent == pdf(job)
    picture = re.search(rb"/Decode.*?stream\n(.*?)\nendstream", cups.sent, re.DOTALL)
    assert picture is not None
    assert zlib.decompress(picture[1]) == job.rows


def test_every_object_of_the_page_stands_where_its_table_says() -> None:
    made = pdf(a_job())
    places = [int(place) for place in re.findall(rb"(\d{10}) 00000 n", made)]
    assert [made[at:].split(b" ")[0] for at in places] == [b"1", b"2", b"3", b"4", b"5"]
    start = int(re.findall(rb"startxref\n(\d+)", made)[0])
    assert made[start:].startswith(b"xref")


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("printer x is idle.  enabled since 09:42\n\tAlerts: none", PrinterState.WELL),
        ("printer x is idle.\n\tAlerts: media-low-report", PrinterState.NEAR),
        ("printer x now printing x-1.\n\tAlerts: media-empty-error media-low-warning", PrinterState.EMPTY),
        ("printer x is idle.\n\tAlerts: media-jam-error cover-open", PrinterState.JAM),
        ("printer x disabled since 09:42 -\n\treason unknown", PrinterState.OFF),
    ],
)
def test_what_a_queue_says_is_one_state(cups: FakeCups, words: str, state: PrinterState) -> None:
    cups.says(words)
    assert CupsPrinter("x", plain=True).look() is state


def test_a_page_that_never_leaves_the_queue_is_taken_back(cups: FakeCups) -> None:
    cups.hold()
    with pytest.raises(PrinterFault, match="Máy in không nhận phiếu"):
        CupsPrinter("x", plain=True, out_limit_s=0).print(a_job())
    assert b"cancel x-1" in cups.asked


def test_a_machine_without_cups_has_no_printer_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NothingSent, match="Không nối được với máy in"):
        CupsPrinter("x", plain=False).print(a_job())


def test_the_settings_name_every_kind(tmp_path: Path) -> None:
    assert isinstance(open_printer(PrinterSettings("cups", "x"), tmp_path), CupsPrinter)
    assert isinstance(open_printer(PrinterSettings("a4", "x"), tmp_path), CupsPrinter)
    serial = open_printer(PrinterSettings("serial", "/dev/ttyUSB0:9600"), tmp_path)
    assert serial.patience_s > 60


def test_f42_the_count_of_a_roll_goes_on_after_a_restart_and_begins_anew_with_another(tmp_path: Path) -> None:
    counter = RollCounter(tmp_path / "roll.json", 1000)
    assert counter.left_mm == 1000
    counter.add(a_job(height_px=800))
    assert RollCounter(tmp_path / "roll.json", 1000).left_mm == 1000 - 100 - 20
    for _ in range(10):
        counter.add(a_job(height_px=800))
    assert counter.left_mm == 0
    counter.begin(7)
    assert (counter.left_mm, counter.roll.filled_ms) == (1000, 7)
    counter.begin()
    assert counter.roll.filled_ms == 7
    (tmp_path / "roll.json").write_text("[]", encoding="utf-8")
    assert counter.left_mm == 1000
    assert RollCounter(tmp_path / "roll.json", 0).left_mm is None
