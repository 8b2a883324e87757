"""A printer that leaves pictures in a folder: the default, and what the demonstration looks at.

It is the virtual printer too: what stands in its file `STATE_FILE` ("empty", "jam", …) it says of itself.
"""

import os
import struct
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sync.devices.job import PrintJob
from sync.devices.refusals import refuse
from sync.domain.printer_state import PrinterState
from sync.errors import PrinterFault

STATE_FILE = "printer-state"
KEPT = 50
"""Newest slips in the folder; older ones go, so that neither the disk nor the day's slip codes pile up."""

_INVERT = bytes(255 - byte for byte in range(256))


class FilePrinter:
    """Writes each slip as ``<ticket>.png``; printing again replaces it, and only the newest stay."""

    patience_s = 8.0

    def __init__(self, folder: Path) -> None:
        """Remember the folder; it is made with the first slip."""
        self._folder = folder

    def print(self, job: PrintJob) -> None:
        """Write the slip whole or not at all; it is on the disk when this returns."""
        refuse(self.look())
        with self._said_in_words():
            self._folder.mkdir(parents=True, exist_ok=True)
            _replace(self._folder / f"{job.ticket}.png", png(job))
            self._forget_old()

    def look(self) -> PrinterState:
        """Return the state that the folder's `STATE_FILE` names; well without such a file."""
        try:
            named = (self._folder / STATE_FILE).read_text(encoding="utf-8").strip()
        except OSError:
            return PrinterState.WELL
        return PrinterState(named) if named in set(PrinterState) else PrinterState.WELL

    def be(self, state: PrinterState) -> None:
        """Stand so from now on.

        Raises:
            PrinterFault: the folder cannot be written.
        """
        with self._said_in_words():
            self._folder.mkdir(parents=True, exist_ok=True)
            _replace(self._folder / STATE_FILE, state.encode())

    def check(self) -> None:
        """Raise `PrinterFault` when no slip could be written now."""
        refuse(self.look())
        with self._said_in_words():
            self._folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=self._folder):
                pass

    @contextmanager
    def _said_in_words(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise PrinterFault(
                what=f"Không ghi được phiếu vào thư mục {self._folder}.",
                do="Số vẫn có hiệu lực. Kiểm tra ổ đĩa và quyền ghi của thư mục.",
            ) from error

    def _forget_old(self) -> None:
        slips = sorted(self._folder.glob("*.png"), key=lambda slip: slip.stat().st_mtime_ns)
        for old in slips[:-KEPT]:
            old.unlink(missing_ok=True)


def png(job: PrintJob) -> bytes:
    """Return the slip as a PNG of one bit a dot."""
    header = struct.pack(">IIBBBBB", job.width_px, job.height_px, 1, 0, 0, 0, 0)
    dots = job.rows.translate(_INVERT)  # PNG: 0 is black
    lines = b"".join(b"\0" + dots[at : at + job.row_bytes] for at in range(0, len(dots), job.row_bytes))
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(lines)) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _replace(path: Path, content: bytes) -> None:
    half = path.with_name(f".{path.name}.half")
    with half.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    half.replace(path)
