"""The slip printer: what is printed, where it goes, and the thread that waits for it.

Nobody waits for paper: the ticket is committed before its slip is printed, and stays valid whatever the printer does.
"""

import queue
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from sync.devices.bounded import Bounded, Hangs
from sync.devices.cups import CupsPrinter
from sync.devices.escpos import USUAL_BAUD, EscPosPrinter
from sync.devices.file_printer import FilePrinter
from sync.devices.job import NotPrinted, Printed, PrintJob
from sync.devices.refusals import KEEP, NothingSent
from sync.devices.roll import RollCounter
from sync.domain.printer_state import PrinterState, Watched, counted, looked, refilled
from sync.errors import PrinterFault, Trouble
from sync.settings import PrinterSettings

STOP_LIMIT_S: Final = 8.0
STALE_S: Final = 120.0  # F-44: a slip of two minutes ago would come out in front of somebody else
WAITING_LIMIT: Final = 32
FRESH_MM: Final = 1_000  # of a roll: about seven slips
LOOK_LIMIT_S: Final = 8.0  # F-46
LOOK_EVERY_S: Final = 3.0  # between jobs: a roll that ran out is on the screen before the next person takes a number

Printer = FilePrinter | EscPosPrinter | CupsPrinter
"""What `open_printer` gives.

``print(job)`` returns when the paper is out or raises `Trouble`, `NothingSent` while the slip may still come out;
``look()`` returns how it stands; ``patience_s`` is what a slip may take; ``check()`` raises what ``print`` would.
"""


def open_printer(settings: PrinterSettings, folder: Path) -> Printer:
    """Return the printer that the settings name; nothing is opened before the first slip.

    Args:
        settings: a file printer without a target writes into ``folder``.
        folder: where slips go as pictures when no device is configured.
    """
    if settings.kind == "file":
        return FilePrinter(Path(settings.target) if settings.target else folder)
    if settings.kind in ("cups", "a4"):
        return CupsPrinter(settings.target, plain=settings.kind == "a4")
    if settings.kind == "serial":
        line, _, baud = settings.target.partition(":")
        return EscPosPrinter(line, baud=int(baud or USUAL_BAUD))
    return EscPosPrinter(settings.target)


@dataclass(frozen=True, slots=True)
class _Waiting:
    job: PrintJob
    since_s: float


OnResult = Callable[[Printed | NotPrinted], None]


@dataclass(frozen=True, slots=True)
class Looking:
    """Who is told, from the printer's thread, when the printer stands otherwise than before, and who counts paper."""

    tell: Callable[[Watched], None]
    every_s: float = LOOK_EVERY_S
    roll: RollCounter | None = None


class PrinterThread:
    """Prints one slip after another beside the screens, and looks at the printer between them.

    Every job that was handed over gets one answer, `Printed` or `NotPrinted`; one that the printer could not take, and
    took later by itself, gets `Printed` after its `NotPrinted` (F-44). A printer that hangs costs its own job
    `job_limit_s` and those behind it nothing: they are refused at once until it lets go.
    """

    def __init__(
        self,
        printer: Printer,
        on_result: OnResult,
        *,
        looking: Looking | None = None,
        job_limit_s: float | None = None,
        stale_s: float = STALE_S,
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        """Start the thread.

        Args:
            printer: may block or raise `Trouble` in its ``print``.
            on_result: called from the printer's thread, or from the caller's when the queue is full.
            looking: without, nobody looks between jobs, and no slip is kept for later.
            job_limit_s: after this the job is answered `NotPrinted`, even if the device still holds it; None for what
                its kind takes.
            stale_s: a job that waited longer is answered `NotPrinted` instead of printed.
            now_s: monotonic seconds; the wall clock may jump (F-29).
        """
        self._printer = printer
        self._on_result, self._looking = on_result, looking
        self._job_limit_s, self._stale_s = job_limit_s or printer.patience_s, stale_s
        self._now_s = now_s
        self._jobs: queue.Queue[_Waiting | None] = queue.Queue(WAITING_LIMIT)
        self._held: tuple[_Waiting, ...] = ()
        self._watched = Watched()
        self._told: Watched | None = None
        self._filled_ms = 0
        self._prints, self._looks = Bounded[Printed](), Bounded[PrinterState]()
        self._stopping = self._trusted = False
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

    def forget(self) -> None:
        """Give up the slips that the printer could not take: their person has gone (K-31)."""
        self._held = ()

    def trust(self) -> None:
        """Take the roll that is in for one on which letters were seen (F-43)."""
        self._trusted = True

    def refill(self, filled_ms: int) -> None:
        """Take somebody's word, of a time, that a new roll is in; the same word counts once, also after a restart."""
        self._filled_ms = filled_ms

    def stop(self, limit_s: float = STOP_LIMIT_S) -> None:
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
        with suppress(queue.Empty):
            while True:
                if (waiting := self._jobs.get_nowait()) is not None:
                    self._on_result(NotPrinted(waiting.job.ticket, _STOPPED))

    def _run(self) -> None:
        wait_s = None if self._looking is None else 0.0
        while True:
            try:
                waiting = self._jobs.get(timeout=wait_s)
            except queue.Empty:
                self._look()
            else:
                if waiting is None:
                    return
                self._on_result(self._result_of(waiting))
            wait_s = None if self._looking is None else self._looking.every_s

    def _look(self) -> None:
        """See how the printer stands, tell what is new, and print what it could not take before."""
        try:
            seen = self._looks.do(self._printer.look, min(self._job_limit_s, LOOK_LIMIT_S))
        except Hangs:
            seen = PrinterState.OFF
        before = self._watched
        if self._trusted:
            self._trusted, before = False, replace(before, renewed=False)
        self._watched = looked(before, seen if isinstance(seen, PrinterState) else PrinterState.OFF)
        if self._looking is not None:
            self._tell(self._looking, new_roll=self._watched.renewed and not before.renewed)
        if self._held and not self._watched.stops:
            held, self._held = self._held, ()
            for waiting in held:
                self._on_result(self._result_of(waiting))

    def _tell(self, looking: Looking, *, new_roll: bool) -> None:
        told = self._watched
        if looking.roll is not None:
            self._count(looking.roll, new_roll=new_roll)
            told = counted(self._watched, looking.roll.left_mm)
        if told != self._told:
            self._told = told
            looking.tell(told)

    def _count(self, roll: RollCounter, *, new_roll: bool) -> None:
        before = roll.roll
        if self._filled_ms > before.filled_ms:
            roll.begin(self._filled_ms)
            if before.printed_mm > FRESH_MM:  # else they speak of the roll that its sensor has told of
                self._watched = refilled(self._watched)
        elif new_roll:
            roll.begin()

    def _result_of(self, waiting: _Waiting) -> Printed | NotPrinted:
        ticket = waiting.job.ticket
        if self._now_s() - waiting.since_s > self._stale_s:
            return NotPrinted(ticket, _TOO_LATE)
        try:
            answer = self._prints.do(partial(self._print_now, waiting.job), self._job_limit_s)
        except Hangs:
            return NotPrinted(ticket, _HANGS)
        if isinstance(answer, Trouble):
            return NotPrinted(ticket, answer, held=self._keep(waiting, answer))
        return answer or NotPrinted(ticket, _FAILS)

    def _print_now(self, job: PrintJob) -> Printed:
        self._printer.print(job)
        if self._looking is not None and self._looking.roll is not None:
            self._looking.roll.add(job)
        return Printed(job.ticket)

    def _keep(self, waiting: _Waiting, trouble: Trouble) -> bool:
        """Return whether the slip is kept until the printer can take it."""
        if self._looking is None or not isinstance(trouble, NothingSent):
            return False
        self._held = (*self._held, waiting)[-WAITING_LIMIT:]
        return True


_BUSY = PrinterFault("Máy in đang có quá nhiều phiếu chờ.", KEEP)
_HANGS = PrinterFault("Máy in không trả lời.", KEEP)
_FAILS = PrinterFault("Máy in gặp lỗi lạ, phiếu chưa in.", KEEP)
_TOO_LATE = PrinterFault("Máy in bị dừng quá lâu, phiếu cũ không in nữa.", KEEP)
_STOPPED = PrinterFault("Máy đang tắt, phiếu chưa in.", KEEP)
