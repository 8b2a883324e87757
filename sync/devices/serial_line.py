"""A serial line as POSIX has it; elsewhere there is none, and a printer at one is not found."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

try:
    import fcntl
    import termios
    import tty
except ImportError:  # Windows: the program starts all the same
    fcntl = termios = tty = None  # type: ignore[assignment]

_ASK_EVERY_S: Final = 0.02


def become_serial(descriptor: int, baud: int) -> None:
    """Set a line to eight plain bits at a speed, with the printer's own wires holding back what it cannot take.

    Raises:
        OSError: it is no serial line, or is gone.
    """
    if termios is None:
        raise OSError("no serial lines here")
    with _line_errors():
        tty.setraw(descriptor)
        flags, speed = termios.tcgetattr(descriptor), getattr(termios, f"B{baud}")
        flags[2] |= termios.CLOCAL | termios.CREAD | termios.CRTSCTS
        flags[4] = flags[5] = speed
        termios.tcsetattr(descriptor, termios.TCSANOW, flags)


def drain(descriptor: int, limit_s: float) -> None:
    """Wait until everything has left: closed at once, a serial line forgets what it has not sent yet.

    Raises:
        TimeoutError: the printer held the rest back for so long; it is thrown away.
        OSError: the line is gone.
    """
    until_s = time.monotonic() + limit_s
    with _line_errors():
        while _waiting_bytes(descriptor):
            if time.monotonic() > until_s:
                termios.tcflush(descriptor, termios.TCOFLUSH)
                raise TimeoutError
            time.sleep(_ASK_EVERY_S)


def _waiting_bytes(descriptor: int) -> int:
    return int.from_bytes(fcntl.ioctl(descriptor, termios.TIOCOUTQ, bytes(4)), sys.byteorder)


@contextmanager
def _line_errors() -> Iterator[None]:
    """Give errors of the line their common name: ``termios.error`` is no OSError."""
    try:
        yield
    except termios.error as error:
        raise OSError(*error.args) from error
