"""An ESC/POS printer over a raw device or a TCP port; raster only, so no code page can garble Vietnamese (F-47)."""

import os
import select
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from sync.devices.job import PrintJob
from sync.errors import PrinterFault

SEND_LIMIT_S: Final = 6.0  # less than the thread's 8 s, so that a slow printer is named before it is given up
CONNECT_LIMIT_S: Final = 2.0
ANSWER_LIMIT_S: Final = 0.5  # a printer that answers does so in 20 ms; many cheap ones never do
BAND_ROWS: Final = 128  # 9 KiB: small heads print while they receive, and overflow on a whole slip
RAW_PORT: Final = 9100

RESET: Final = b"\x1b@"
FEED_AND_CUT: Final = b"\x1bd\x04\x1dV\x42\x00"  # four lines, so that the last one is above the knife, then cut
ASK_OFFLINE_CAUSE: Final = b"\x10\x04\x02"  # DLE EOT 2
ASK_ERROR_CAUSE: Final = b"\x10\x04\x03"  # DLE EOT 3
ASK_PAPER: Final = b"\x10\x04\x04"  # DLE EOT 4

_COVER_OPEN, _JAM, _PAPER_END = 0x04, 0x28, 0x60  # bits of the answers to DLE EOT 2, 3 (cutter, unrecoverable), 4
_FIXED_BITS, _FIXED_VALUE = 0x93, 0x12  # every answer to DLE EOT has these; anything else is noise on the line
_KEEP = "Số của bà con vẫn có hiệu lực. Chụp ảnh hoặc ghi lại số."


class EscPosPrinter:
    """Opens the line anew for every slip: a printer that was unplugged or switched off is found again (F-45)."""

    def __init__(self, target: str, send_limit_s: float = SEND_LIMIT_S, answer_limit_s: float = ANSWER_LIMIT_S) -> None:
        """Remember where the printer is.

        Args:
            target: a device path ("/dev/usb/lp0") or an address ("192.0.2.7", "192.0.2.7:9100").
            send_limit_s: for the whole slip.
            answer_limit_s: for each question about its state.
        """
        self._target = target
        self._send_limit_s = send_limit_s
        self._answer_limit_s = answer_limit_s

    def print(self, job: PrintJob) -> None:
        """Send the slip; ask before and after, because paper that ends half way is reported only afterwards."""
        slip = encode(job)
        with _said_in_words(), _open(self._target) as descriptor:
            self._print_on(_Line(descriptor, self._send_limit_s), slip)

    def check(self) -> None:
        """Raise `PrinterFault` when the printer cannot be reached, or says that it has no paper or the like."""
        with _said_in_words(), _open(self._target) as descriptor:
            _refuse_trouble(_Line(descriptor, self._send_limit_s), self._answer_limit_s)

    def _print_on(self, line: "_Line", slip: bytes) -> None:
        answers = _refuse_trouble(line, self._answer_limit_s)
        line.send(slip)
        # The question queues behind the slip; who answered before and is silent now was switched off (F-42).
        if answers and not _refuse_trouble(line, self._send_limit_s):
            raise TimeoutError


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
        raise PrinterFault("Máy in không nhận phiếu.", _KEEP) from error
    except OSError as error:
        raise PrinterFault("Không nối được với máy in.", _KEEP) from error


@contextmanager
def _open(target: str) -> Iterator[int]:
    """Give a file descriptor that never blocks, so that every wait on it has an end."""
    if target.startswith("/"):
        device = os.open(target, os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY)
        try:
            yield device
        finally:
            os.close(device)
        return
    host, _, port = target.partition(":")
    with socket.create_connection((host, int(port or RAW_PORT)), CONNECT_LIMIT_S) as connection:
        connection.settimeout(0)
        yield connection.fileno()


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

    def ask(self, question: bytes, limit_s: float) -> int:
        """Return the status byte, or 0 when none comes in time."""
        self.send(question)
        ready, _, _ = select.select([self.descriptor], [], [], limit_s)
        answer = os.read(self.descriptor, 16) if ready else b""
        return answer[-1] if answer and answer[-1] & _FIXED_BITS == _FIXED_VALUE else 0


def _refuse_trouble(line: _Line, limit_s: float) -> bool:
    """Raise the gravest trouble: jam, then cover, then paper (the order of the UnifiedPOS printer states).

    Returns:
        Whether the printer answers at all; one that never does is printed to all the same, not refused for ever.
    """
    paper = line.ask(ASK_PAPER, limit_s)
    if paper == 0:
        return False
    if line.ask(ASK_ERROR_CAUSE, limit_s) & _JAM:
        raise PrinterFault("Máy in bị kẹt giấy.", _KEEP)
    if line.ask(ASK_OFFLINE_CAUSE, limit_s) & _COVER_OPEN:
        raise PrinterFault("Nắp máy in đang mở.", _KEEP)
    if paper & _PAPER_END == _PAPER_END:
        raise PrinterFault("Máy in hết giấy.", _KEEP)
    return True
