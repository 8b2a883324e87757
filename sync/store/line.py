"""Writers of one process in line: who comes first writes first."""

import threading
from collections import deque
from types import TracebackType


class Line:
    """A lock that is given in the order in which it is wanted, and at once to the thread that has it already.

    Python's own goes to whoever runs when it is free: a thread that takes in one section after the other gets it again
    and again, before somebody's tap that has waited since the first.
    """

    def __init__(self) -> None:
        """Begin with nobody in line."""
        self._changed = threading.Condition()
        self._waiting: deque[int] = deque()
        self._owner, self._depth = 0, 0  # no thread is called 0

    def __enter__(self) -> None:
        """Wait until all who came before are through."""
        me = threading.get_ident()
        with self._changed:
            if self._owner != me:
                self._wait(me)
                self._owner = me
            self._depth += 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the next one through."""
        with self._changed:
            self._depth -= 1
            if not self._depth:
                self._owner = 0
                self._changed.notify_all()

    def _wait(self, me: int) -> None:
        self._waiting.append(me)
        try:
            self._changed.wait_for(lambda: not self._owner and self._waiting[0] == me)
        finally:  # who is interrupted while waiting holds nobody up
            self._waiting.remove(me)
            self._changed.notify_all()
