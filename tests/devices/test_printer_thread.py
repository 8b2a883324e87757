"""A ticket never waits for paper, and every slip gets one answer (F-41, F-44, F-46)."""

from itertools import count
from pathlib import Path
from queue import Queue

from sync.devices.job import NotPrinted, Printed
from sync.devices.printer import WAITING_LIMIT, PrinterThread
from tests.devices.conftest import a_job
from tests.fakes_devices import FakePrinter

Results = Queue[Printed | NotPrinted]


def test_a_slip_is_printed_and_answered(thread: PrinterThread, results: Results, printer: FakePrinter) -> None:
    job = a_job()
    thread.print(job)
    assert results.get(timeout=5) == Printed(job.ticket)
    assert printer.printed == [job]


def test_slips_come_out_in_the_order_in_which_they_were_given(thread: PrinterThread, results: Results) -> None:
    jobs = [a_job(f"TICKET{number:010}") for number in range(10)]
    for job in jobs:
        thread.print(job)
    assert [results.get(timeout=5) for _ in jobs] == [Printed(job.ticket) for job in jobs]


def test_a_printer_without_paper_says_so_and_the_next_slip_comes_out(
    thread: PrinterThread, results: Results, printer: FakePrinter
) -> None:
    printer.out_of_paper = True
    thread.print(a_job())
    answer = results.get(timeout=5)
    assert isinstance(answer, NotPrinted)
    assert answer.reason.what == "Máy in hết giấy."
    printer.out_of_paper = False
    thread.print(a_job())
    assert isinstance(results.get(timeout=5), Printed)


def test_a_hanging_printer_answers_not_printed_for_its_slip_and_for_those_behind(
    thread: PrinterThread, results: Results, printer: FakePrinter
) -> None:
    printer.hang()
    first, second = a_job("FIRST00000000000"), a_job("SECOND0000000000")
    thread.print(first)
    thread.print(second)
    answers = [results.get(timeout=5), results.get(timeout=5)]
    assert [answer.ticket for answer in answers] == [first.ticket, second.ticket]
    assert all(isinstance(answer, NotPrinted) and answer.reason.what == "Máy in không trả lời." for answer in answers)


def test_a_printer_that_lets_go_prints_again(thread: PrinterThread, results: Results, printer: FakePrinter) -> None:
    printer.hang()
    thread.print(a_job("FIRST00000000000"))
    assert isinstance(results.get(timeout=5), NotPrinted)
    printer.lets_go.set()
    answers = (
        _answer_to_one_more(thread, results) for _ in range(100_000)
    )  # the first slip is being written meanwhile
    assert any(isinstance(answer, Printed) for answer in answers)


def _answer_to_one_more(thread: PrinterThread, results: Results) -> Printed | NotPrinted:
    thread.print(a_job("LATER00000000000"))
    return results.get(timeout=5)


def test_a_slip_of_two_minutes_ago_is_not_printed_any_more(printer: FakePrinter, results: Results) -> None:
    seconds = count(0, 121)
    thread = PrinterThread(printer, results.put, now_s=lambda: next(seconds))
    thread.print(a_job())
    answer = results.get(timeout=5)
    assert isinstance(answer, NotPrinted)
    assert printer.printed == []


def test_more_slips_than_fit_are_refused_at_once_and_none_is_forgotten(printer: FakePrinter, results: Results) -> None:
    thread = PrinterThread(printer, results.put, job_limit_s=30)
    printer.hang()
    thread.print(a_job("HELD000000000000"))
    assert printer.holds_a_job.wait(5)
    for number in range(WAITING_LIMIT + 3):
        thread.print(a_job(f"TICKET{number:010}"))
    assert results.qsize() == 3
    printer.lets_go.set()
    thread.stop()
    assert results.qsize() == WAITING_LIMIT + 4


def test_stopping_prints_what_waits(printer: FakePrinter, results: Results) -> None:
    thread = PrinterThread(printer, results.put)
    for number in range(5):
        thread.print(a_job(f"TICKET{number:010}"))
    thread.stop()
    assert [type(results.get_nowait()) for _ in range(5)] == [Printed] * 5


def test_stopping_with_a_dead_printer_answers_every_slip(tmp_path: Path, results: Results) -> None:
    printer = FakePrinter(tmp_path)
    printer.hang()
    thread = PrinterThread(printer, results.put, job_limit_s=0.3)
    for number in range(4):
        thread.print(a_job(f"TICKET{number:010}"))
    thread.stop(limit_s=0.05)
    answers = [results.get(timeout=5) for _ in range(4)]
    assert all(isinstance(answer, NotPrinted) for answer in answers)
    assert len({answer.ticket for answer in answers}) == 4
    printer.lets_go.set()


def test_a_slip_after_the_stop_is_refused(printer: FakePrinter, results: Results) -> None:
    thread = PrinterThread(printer, results.put)
    thread.stop()
    thread.print(a_job())
    assert isinstance(results.get_nowait(), NotPrinted)
