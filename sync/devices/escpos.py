"""An ESC/POS printer over a raw device or a TCP port; raster only, so no code page can garble Vietnamese (F-47)."""

import os
import select
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import FileIO
from typing import Final

from sync.devices.job import LONGEST_PX, WIDEST_PX, PrintJob
from sync.devices.refusals import KEEP, NO_LINE, NOT_TAKEN, NoAnswer, NothingSent, refuse
from sync.devices.serial_line import become_serial, drain
from sync.domain.printer_state import Answer, PrinterState, answer, signs, state_of
from sync.errors import PrinterFault

SEND_LIMIT_S: Final = 6.0  # F-46: a slip takes under 3 s
SPARE_S: Final = 2.0  # more than what is asked for takes, so that a slow printer is named before it is given up
CONNECT_LIMIT_S: Final = 2.0
ANSWER_LIMIT_S: Final = 0.5  # a printer that answers does so in 20 ms; many cheap ones never do
BAND_ROWS: Final = 128  # 9 KiB: small heads print while they receive, and overflow on a whole slip
RAW_PORT: Final = 9100
USUAL_BAUD: Final = 115_200  # a slip of 57 KB takes 5 s; at 9,600 a minute
BITS_A_BYTE: Final = 10  # on a serial line, with start and stop
LONGEST_BYTES: Final = WIDEST_PX // 8 * LONGEST_PX

RESET: Final = b"\x1b@"
FEED_AND_CUT: Final = b"\x1bd\x04\x1dV\x42\x00"  # four lines, so that the last one is above the knife, then cut
ASK_OFFLINE_CAUSE: Final = b"\x10\x04\x02"  # DLE EOT 2
ASK_ERROR_CAUSE: Final = b"\x10\x04\x03"  # DLE EOT 3
ASK_PAPER: Final = b"\x10\x04\x04"  # DLE EOT 4


class EscPosPrinter:
    """Opens the line anew for every slip: a printer that was unplugged or switched off is found again (F-45)."""

    def __init__(
        self, target: str, send_limit_s: float = SEND_LIMIT_S, answer_limit_s: float = ANSWER_LIMIT_S, baud: int = 0
    ) -> None:
        """Remember where the printer is.

        Args:
            target: a device path ("/dev/usb/lp0") or an address ("192.0.2.7", "192.0.2.7:9100").
            send_limit_s: for the whole slip and its printing; on a serial line besides what its speed takes.
            answer_limit_s: for each question about its state.
            baud: of a serial line; 0 for what is none.
        """
        self._target, self._baud = target, baud
        self._send_limit_s, self._answer_limit_s = send_limit_s, answer_limit_s
        self.patience_s = self._limit_s(LONGEST_BYTES) + SPARE_S

    def print(self, job: PrintJob) -> None:
        """Send the slip; ask before and after, because paper that ends half way is reported only afterwards."""
        slip = encode(job)
        with _said_in_words(), _open(self._target, self._baud) as descriptor:
            self._print_on(_Line(descriptor, self._limit_s(len(slip))), slip)

    def look(self) -> PrinterState:
        """Return how the printer stands; OFF when nothing can be reached there."""
        try:
            with _open(self._target, self._baud) as descriptor:
                return _Line(descriptor, self._answer_limit_s).state(self._answer_limit_s)
        except (OSError, NothingSent):
            return PrinterState.OFF

    def check(self) -> None:
        """Raise `PrinterFault` when the printer cannot be reached, or says that it has no paper or the like."""
        refuse(self.look())

    def _limit_s(self, count: int) -> float:
        """Return what so many bytes may take, with their printing."""
        return self._send_limit_s + (count * BITS_A_BYTE / self._baud if self._baud else 0)

    def _print_on(self, line: "_Line", slip: bytes) -> None:
        until_s = time.monotonic() + line.send_limit_s
        before = line.state(self._answer_limit_s)
        refuse(before)
        line.send(slip)
        if self._baud:
            drain(line.descriptor, until_s - time.monotonic())
        if before is PrinterState.SILENT:
            return
        # The question queues behind the slip; who answered before and is silent now was switched off (F-42).
        after = line.state(max(self._answer_limit_s, until_s - time.monotonic()))
        if after is PrinterState.SILENT:
            raise NoAnswer(NOT_TAKEN, KEEP)
        refuse(after, sent=True)


def encode(job: PrintJob) -> bytes:
    """Return the slip as GS v 0 bands, with feed and cut."""
    bands = (_band(job, top) for top in range(0, job.height_px, BAND_ROWS))
    return RESET + b"".join(bands) + FEED_AND_CUT


def _band(job: PrintJob, top: int) -> bytes:
    rows = min(BAND_ROWS, job.height_px - top)
    head = b"\x1dv0\x00" + job.row_bytes.to_bytes(2, "little") + rows.to_bytes(2, "little")
    return head + job.rows[top * job.row_bytes : (top + rows) * job.row_bytes]


@contextmanager
def _said_in_words() -> Iterator[None]:
    try:
        yield
    except TimeoutError as error:
        raise PrinterFault(NOT_TAKEN, KEEP) from error
    except OSError as error:
        raise PrinterFault(NO_LINE, KEEP) from error


@contextmanager
def _open(target: str, baud: int) -> Iterator[int]:
    """Give a file descriptor that never blocks, so that every wait on it has an end."""
    try:
        line = _device(target, baud) if target.startswith("/") else _connection(target)
    except OSError as error:
        raise NothingSent(NO_LINE, KEEP) from error
    with line:
        yield line.fileno()


def _device(target: str, baud: int) -> FileIO:
    device = FileIO(os.open(target, os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY), "r+")
    try:
        if baud:
            become_serial(device.fileno(), baud)
    except OSError:
        device.close()
        raise
    return device


def _connection(target: str) -> socket.socket:
    host, _, port = target.partition(":")
    connection = socket.create_connection((host, int(port or RAW_PORT)), CONNECT_LIMIT_S)
    connection.settimeout(0)
    return connection


@dataclass(frozen=True, slots=True)
class _Line:
    descriptor: int
    send_limit_s: float

    def send(self, content: bytes) -> None:
        """Write everything, or raise TimeoutError when the printer does not take it in time."""
        until_s = time.monotonic() + self.send_limit_s
        left = memoryview(content)
        while left:
            _, ready, _ = select.select([], [self.descriptor], [], max(0.0, until_s - time.monotonic()))
            if not ready:
                raise TimeoutError
            left = left[self._write(left) :]

    def _write(self, left: memoryview) -> int:
        try:
            return os.write(self.descriptor, left)
        except BlockingIOError:
            return 0

    def state(self, limit_s: float) -> PrinterState:
        """Return how the printer says that it stands, SILENT when it says nothing in time."""
        paper = self._ask(ASK_PAPER, limit_s)
        if not paper.byte and paper.told is None:
            return PrinterState.SILENT
        answers = (self._ask(ASK_OFFLINE_CAUSE, limit_s), self._ask(ASK_ERROR_CAUSE, limit_s), paper)
        seen = signs(*(each.byte for each in answers))
        for each in answers:
            seen |= each.told or seen
        return state_of(seen)

    def _ask(self, question: bytes, limit_s: float) -> Answer:
        self.send(question)
        ready, _, _ = select.select([self.descriptor], [], [], limit_s)
        return answer(os.read(self.descriptor, 64) if ready else b"")
