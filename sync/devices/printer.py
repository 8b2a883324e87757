"""The slip printer: what is printed, where it goes, and the thread that waits for it.

Nobody waits for paper: the ticket is committed before its slip is printed, and stays valid whatever the printer does.
"""

import logging
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sync.devices.escpos import EscPosPrinter
from sync.devices.file_printer import FilePrinter
from sync.devices.job import NotPrinted, Printed, PrintJob
from sync.errors import PrinterFault, Trouble
from sync.settings import PrinterSettings

log = logging.getLogger(__name__)

JOB_LIMIT_S: Final = 8.0  # F-46: a slip takes under 3 s; after 8 the printer hangs and the person is told
STALE_S: Final = 120.0  # F-44: a slip of two minutes ago would come out in front of somebody else
WAITING_LIMIT: Final = 32

Printer = FilePrinter | EscPosPrinter
"""What `open_printer` gives.

``print(job)`` returns when the paper is out or raises `Trouble`; ``check()`` raises it when a slip could not come out.
"""


def open_printer(settings: PrinterSettings, folder: Path) -> Printer:
    """Return the printer that the settings name; nothing is opened before the first slip.

    Args:
        settings: a file printer without a target writes into ``folder``.
        folder: where slips go as pictures when no device is configured.
    """
    if settings.kind == "file":
        return FilePrinter(Path(settings.target) if settings.target else folder)
    return EscPosPrinter(settings.target)


@dataclass(frozen=True, slots=True)
class _Waiting:
    job: PrintJob
    since_s: float


class PrinterThread:
    """Prints one slip after another beside the screens.

    Every job that was handed over gets exactly one answer, `Printed` or `NotPrinted`. A printer that hangs costs its
    own job `job_limit_s` and those behind it nothing: they are refused at once until it lets go.
    """

    def __init__(
        self,
        printer: Printer,
        on_result: Callable[[Printed | NotPrinted], None],
        *,
        job_limit_s: float = JOB_LIMIT_S,
        stale_s: float = STALE_S,
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        """Start the thread.

        Args:
            printer: may block or raise `Trouble` in its ``print``.
            on_result: called from the printer's thread, or from the caller's when the queue is full.
            job_limit_s: after this the job is answered `NotPrinted`, even if the device still holds it.
            stale_s: a job that waited longer is answered `NotPrinted` instead of printed.
            now_s: monotonic seconds; the wall clock may jump (F-29).
        """
        self._printer = printer
        self._on_result = on_result
        self._job_limit_s = job_limit_s
        self._stale_s = stale_s
        self._now_s = now_s
        self._jobs: queue.Queue[_Waiting | None] = queue.Queue(WAITING_LIMIT)
        self._stuck: threading.Thread | None = None
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="printer", daemon=True)
        self._thread.start()

    def print(self, job: PrintJob) -> None:
        """Hand a slip over and return at once."""
        if self._stopping:
            self._on_result(NotPrinted(job.ticket, _STOPPED))
            return
        try:
            self._jobs.put_nowait(_Waiting(job, self._now_s()))
        except queue.Full:
            self._on_result(NotPrinted(job.ticket, _BUSY))

    def stop(self, limit_s: float = JOB_LIMIT_S) -> None:
        """Print what waits, for at most ``limit_s``; what is left is answered `NotPrinted`."""
        self._stopping = True
        until_s = self._now_s() + limit_s
        try:
            self._jobs.put(None, timeout=limit_s)
        except queue.Full:
            pass
        else:
            self._thread.join(max(0.0, until_s - self._now_s()))
        self._refuse_the_rest()

    def _refuse_the_rest(self) -> None:
        while True:
            try:
                waiting = self._jobs.get_nowait()
            except queue.Empty:
                return
            if waiting is not None:
                self._on_result(NotPrinted(waiting.job.ticket, _STOPPED))

    def _run(self) -> None:
        while (waiting := self._jobs.get()) is not None:
            self._on_result(self._result_of(waiting))

    def _result_of(self, waiting: _Waiting) -> Printed | NotPrinted:
        ticket = waiting.job.ticket
        if self._now_s() - waiting.since_s > self._stale_s:
            return NotPrinted(ticket, _TOO_LATE)
        if self._stuck is not None and self._stuck.is_alive():
            return NotPrinted(ticket, _HANGS)
        trouble = self._attempt(waiting.job)
        return NotPrinted(ticket, trouble) if trouble else Printed(ticket)

    def _attempt(self, job: PrintJob) -> Trouble | None:
        """Send in a thread of its own: a write that never returns cannot be taken back, only left behind."""
        troubles: list[Trouble] = []
        sender = threading.Thread(target=self._print_into, args=(job, troubles), name="printer-job", daemon=True)
        sender.start()
        sender.join(self._job_limit_s)
        self._stuck = sender if sender.is_alive() else None
        if self._stuck is not None:
            return _HANGS
        return troubles[0] if troubles else None

    def _print_into(self, job: PrintJob, troubles: list[Trouble]) -> None:
        try:
            self._printer.print(job)
        except Trouble as trouble:
            troubles.append(trouble)
        except Exception:
            log.exception("printer failed")
            troubles.append(_FAILS)


_KEEP_NUMBER = "Số của bà con vẫn có hiệu lực. Chụp ảnh hoặc ghi lại số."
_BUSY = PrinterFault("Máy in đang có quá nhiều phiếu chờ.", _KEEP_NUMBER)
_HANGS = PrinterFault("Máy in không trả lời.", _KEEP_NUMBER)
_FAILS = PrinterFault("Máy in gặp lỗi lạ, phiếu chưa in.", _KEEP_NUMBER)
_TOO_LATE = PrinterFault("Máy in bị dừng quá lâu, phiếu cũ không in nữa.", _KEEP_NUMBER)
_STOPPED = PrinterFault("Máy đang tắt, phiếu chưa in.", _KEEP_NUMBER)
