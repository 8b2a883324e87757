"""A printer behind CUPS, by its own commands: a roll printer that gets raw dots, or an office printer with plain A4."""

import os
import re
import subprocess
import time
from typing import Final

from sync.devices.escpos import encode
from sync.devices.job import PrintJob
from sync.devices.page import pdf
from sync.devices.refusals import KEEP, NO_LINE, NOT_TAKEN, NothingSent, refuse
from sync.domain.printer_state import PrinterState, reasons_of, state_of
from sync.errors import PrinterFault

ANSWER_LIMIT_S: Final = 3.0  # of each command; the queue's server is this very machine, or one beside it
OUT_LIMIT_S: Final = 25.0  # an office printer wakes up in 15
ASK_EVERY_S: Final = 0.3
_REQUEST = re.compile(rb"request id is (\w[\w.-]*)")
_OFF = ("disabled", "offline")


class CupsPrinter:
    """Hands a slip to a queue and waits until it has left it; what does not leave in time is taken back."""

    patience_s = OUT_LIMIT_S + 4 * ANSWER_LIMIT_S

    def __init__(self, queue: str, *, plain: bool, out_limit_s: float = OUT_LIMIT_S) -> None:
        """Remember the queue; ``plain`` sends an A4 page instead of a roll printer's own language."""
        self._queue, self._out_limit_s = queue, out_limit_s
        self._made = pdf if plain else encode
        self._option = "media=A4" if plain else "raw"

    def print(self, job: PrintJob) -> None:
        """Queue the slip, and return once it is printed as far as the queue knows."""
        refuse(self.look())
        said = _run("lp", "-d", self._queue, "-o", self._option, "-t", "phieu", content=self._made(job))
        request = _REQUEST.search(said)
        if request is None:
            raise NothingSent(NO_LINE, KEEP)
        try:
            self._wait_for(request[1].decode())
        except NothingSent as fault:  # something is on its way: it must not come out a second time by itself
            raise PrinterFault(fault.what, fault.do) from fault
        refuse(self.look(), sent=True)

    def look(self) -> PrinterState:
        """Return how the queue says that its printer stands; OFF when there is no such queue."""
        try:
            said = _run("lpstat", "-l", "-p", self._queue).decode(errors="replace").lower()
        except PrinterFault:
            return PrinterState.OFF
        if any(word in said for word in _OFF):
            return PrinterState.OFF
        return state_of(reasons_of(said))

    def check(self) -> None:
        """Raise `PrinterFault` when a slip could not come out."""
        refuse(self.look())

    def _wait_for(self, request: str) -> None:
        until_s = time.monotonic() + self._out_limit_s
        while self._holds(request):
            if time.monotonic() > until_s:
                _run("cancel", request)
                raise PrinterFault(NOT_TAKEN, KEEP)
            time.sleep(ASK_EVERY_S)

    def _holds(self, request: str) -> bool:
        waiting = _run("lpstat", "-W", "not-completed", "-o", self._queue)
        return any(line.split()[:1] == [request.encode()] for line in waiting.splitlines())


def _run(command: str, *words: str, content: bytes = b"") -> bytes:
    """Return what a command of CUPS says, in the words of no language.

    Raises:
        NothingSent: it is not there, refuses, or does not answer.
    """
    plain = os.environ | {"LC_ALL": "C"}
    try:
        done = subprocess.run(
            (command, *words), input=content, capture_output=True, timeout=ANSWER_LIMIT_S, check=True, env=plain
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise NothingSent(NO_LINE, KEEP) from error
    return done.stdout
