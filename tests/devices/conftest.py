"""Slips and printers."""

from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest

from sync.devices.job import NotPrinted, Printed, PrintJob
from sync.devices.printer import PrinterThread
from sync.domain.ids import EntityId, TicketId
from tests.fakes_devices import FakePrinter


def a_job(name: str = "0123456789ABCDEF", height_px: int = 300) -> PrintJob:
    """Return a slip of black and white stripes."""
    rows = b"".join((b"\xff" if row % 2 else b"\x00") * 72 for row in range(height_px))
    return PrintJob(TicketId(EntityId(name)), 576, height_px, rows)


@pytest.fixture
def results() -> "Queue[Printed | NotPrinted]":
    return Queue()


@pytest.fixture
def printer(tmp_path: Path) -> FakePrinter:
    return FakePrinter(tmp_path)


@pytest.fixture
def thread(printer: FakePrinter, results: "Queue[Printed | NotPrinted]") -> Iterator[PrinterThread]:
    thread = PrinterThread(printer, results.put, job_limit_s=0.1)
    yield thread
    printer.lets_go.set()
    thread.stop()
