"""The printer is looked at between jobs; what it could not take comes out by itself (F-41, F-44, K-31)."""

from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest

from sync.devices.escpos import EscPosPrinter
from sync.devices.file_printer import STATE_FILE, FilePrinter
from sync.devices.job import NotPrinted, Printed
from sync.devices.printer import Looking, PrinterThread
from sync.devices.roll import RollCounter
from sync.domain.printer_state import PrinterState, Watched
from tests.devices.conftest import a_job
from tests.fakes_devices import FakePrinter, FakeRawPort

Results = Queue[Printed | NotPrinted]
Looks = Queue[Watched]
EVERY_S = 0.01


@pytest.fixture
def looks() -> Looks:
    return Queue()


@pytest.fixture
def virtual(tmp_path: Path) -> FilePrinter:
    return FilePrinter(tmp_path / "slips")


@pytest.fixture
def watching(virtual: FilePrinter, results: Results, looks: Looks) -> Iterator[PrinterThread]:
    thread = PrinterThread(virtual, results.put, looking=Looking(looks.put, EVERY_S))
    yield thread
    thread.stop()


def seen(looks: Looks) -> PrinterState:
    return looks.get(timeout=5).state


@pytest.mark.usefixtures("watching")
def test_every_change_is_told_once_without_any_slip(virtual: FilePrinter, looks: Looks) -> None:
    assert seen(looks) is PrinterState.WELL
    for state in (PrinterState.NEAR, PrinterState.EMPTY, PrinterState.JAM, PrinterState.WELL):
        virtual.be(state)
        assert seen(looks) is state
    assert looks.empty()


def test_f44_a_slip_that_was_refused_comes_out_once_the_printer_can(
    watching: PrinterThread, virtual: FilePrinter, results: Results
) -> None:
    virtual.be(PrinterState.JAM)
    job = a_job()
    watching.print(job)
    refused = results.get(timeout=5)
    assert isinstance(refused, NotPrinted)
    assert (refused.held, refused.reason.what) == (True, "Máy in bị kẹt giấy.")
    virtual.be(PrinterState.WELL)
    assert results.get(timeout=5) == Printed(job.ticket)


def test_k31_a_refused_slip_whose_person_has_gone_never_comes_out(
    watching: PrinterThread, virtual: FilePrinter, results: Results, looks: Looks
) -> None:
    virtual.be(PrinterState.EMPTY)
    while seen(looks) is not PrinterState.EMPTY:
        pass
    watching.print(a_job())
    assert isinstance(results.get(timeout=5), NotPrinted)
    watching.forget()
    virtual.be(PrinterState.WELL)
    assert seen(looks) is PrinterState.WELL
    watching.stop()
    assert results.empty()


def test_f44_a_slip_that_was_refused_two_minutes_ago_stays_refused(
    virtual: FilePrinter, results: Results, looks: Looks
) -> None:
    now_s = [0.0]
    thread = PrinterThread(virtual, results.put, looking=Looking(looks.put, EVERY_S), now_s=lambda: now_s[0])
    virtual.be(PrinterState.EMPTY)
    thread.print(a_job())
    assert isinstance(results.get(timeout=5), NotPrinted)
    now_s[0] = 121.0
    virtual.be(PrinterState.WELL)
    again = results.get(timeout=5)
    thread.stop()
    assert isinstance(again, NotPrinted)
    assert not again.held


def test_f46_a_printer_that_hangs_when_it_is_looked_at_is_off(tmp_path: Path, results: Results, looks: Looks) -> None:
    printer = FakePrinter(tmp_path)
    printer.hang()
    thread = PrinterThread(printer, results.put, looking=Looking(looks.put, EVERY_S), job_limit_s=0.05)
    assert seen(looks) is PrinterState.OFF
    printer.lets_go.set()
    assert seen(looks) is PrinterState.WELL
    thread.stop()


def test_f42_the_paper_is_counted_and_a_word_of_the_staff_begins_a_new_roll(
    virtual: FilePrinter, results: Results, looks: Looks, tmp_path: Path
) -> None:
    roll = RollCounter(tmp_path / "roll.json", 4000)
    thread = PrinterThread(virtual, results.put, looking=Looking(looks.put, EVERY_S, roll))
    assert looks.get(timeout=5).left_mm == 4000
    for _ in range(20):
        thread.print(a_job(height_px=400))
        assert isinstance(results.get(timeout=5), Printed)
    while (told := looks.get(timeout=5)).left_mm != 2000:
        pass
    assert told.state is PrinterState.NEAR
    thread.refill(77)
    again = looks.get(timeout=5)
    thread.stop()
    assert (again.left_mm, again.state, again.renewed, roll.roll.filled_ms) == (4000, PrinterState.WELL, True, 77)


def test_whoever_speaks_of_the_roll_that_its_sensor_has_told_of_has_no_second_page_tried(
    virtual: FilePrinter, results: Results, looks: Looks, tmp_path: Path
) -> None:
    roll = RollCounter(tmp_path / "roll.json", 80_000)
    thread = PrinterThread(virtual, results.put, looking=Looking(looks.put, EVERY_S, roll))
    assert looks.get(timeout=5).state is PrinterState.WELL
    for state in (PrinterState.EMPTY, PrinterState.WELL):
        virtual.be(state)
        told = looks.get(timeout=5)
    assert told.renewed
    thread.trust()
    assert not looks.get(timeout=5).renewed
    thread.refill(77)
    virtual.be(PrinterState.NEAR)
    assert not looks.get(timeout=5).renewed
    thread.stop()
    assert roll.roll.filled_ms == 77


def test_a_printer_that_never_says_how_it_stands_is_told_of_once(results: Results, looks: Looks) -> None:
    port = FakeRawPort({})
    thread = PrinterThread(EscPosPrinter(port.target, answer_limit_s=0.01), results.put, looking=Looking(looks.put))
    assert looks.get(timeout=5) == Watched(PrinterState.SILENT)
    thread.stop()
    port.close()


def test_a_network_printer_tells_its_state_and_one_that_is_gone_is_off() -> None:
    port = FakeRawPort({2: 0x12, 3: 0x12, 4: 0x1E})
    printer = EscPosPrinter(port.target)
    assert printer.look() is PrinterState.NEAR
    port.close()
    assert printer.look() is PrinterState.OFF


def test_a_state_that_nobody_knows_is_no_state(tmp_path: Path) -> None:
    (tmp_path / STATE_FILE).write_text("sáng nay còn tốt\n", encoding="utf-8")
    assert FilePrinter(tmp_path).look() is PrinterState.WELL
