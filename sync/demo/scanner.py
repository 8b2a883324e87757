"""A scanner in serial mode that is not there: a pseudo terminal, which can be pulled out and plugged in again."""

import os
import sys
from contextlib import suppress

if sys.platform == "linux":
    import pty

_MOST_TRIES = 64


class UnpluggableScanner:
    """Keeps the near end of the line; ``port`` is where a counter finds it."""

    def __init__(self) -> None:
        """Plug it in."""
        self._ends = pty.openpty()
        self.port = os.ttyname(self._ends[1])

    def unplug(self) -> None:
        """Let the port vanish."""
        ends, self._ends = self._ends, (-1, -1)
        for end in ends:
            with suppress(OSError):  # was unplugged before
                os.close(end)

    def plug(self) -> None:
        """Let the port be there again, under the name that it had.

        Raises:
            OSError: another program has taken the name meanwhile.
        """
        if self._ends[0] >= 0:
            return
        others = []
        try:
            for _ in range(_MOST_TRIES):
                ends = pty.openpty()
                if os.ttyname(ends[1]) == self.port:
                    self._ends = ends
                    return
                others.append(ends)
        finally:
            for end in (end for ends in others for end in ends):
                os.close(end)
        raise OSError(f"{self.port} is taken")
