"""A serial line as POSIX has it; elsewhere there is none, and a printer at one is not found."""

try:
    import termios
    import tty
except ImportError:  # Windows: the program starts all the same
    termios = tty = None  # type: ignore[assignment]


def become_serial(descriptor: int, baud: int) -> None:
    """Set a line to eight plain bits at a speed, with the printer's own wires holding back what it cannot take.

    Raises:
        OSError: no such line or speed.
    """
    if termios is None:
        raise OSError("no serial lines here")
    tty.setraw(descriptor)
    flags, speed = termios.tcgetattr(descriptor), getattr(termios, f"B{baud}")
    flags[2] |= termios.CLOCAL | termios.CREAD | termios.CRTSCTS
    flags[4] = flags[5] = speed
    termios.tcsetattr(descriptor, termios.TCSANOW, flags)


def drain(descriptor: int) -> None:
    """Wait until everything has left: closed at once, a serial line forgets what it has not sent yet."""
    termios.tcdrain(descriptor)
