"""Doing what may never return, within a limit: a write that hangs cannot be taken back, only left behind (F-46)."""

import logging
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from sync.errors import Trouble

log = logging.getLogger(__name__)

T = TypeVar("T")


class Hangs(Exception):
    """The device holds this work, or still an earlier one."""


class Bounded(Generic[T]):
    """Gives each work a thread of its own, one at a time."""

    def __init__(self) -> None:
        """Hold nothing."""
        self._stuck: threading.Thread | None = None

    def do(self, work: Callable[[], T], limit_s: float) -> T | Trouble | None:
        """Return what the work answers, the `Trouble` that it met, or None for a fault of the program.

        Raises:
            Hangs: it took longer, or an earlier one has not let go yet.
        """
        if self._stuck is not None and self._stuck.is_alive():
            raise Hangs
        answers: list[T | Trouble] = []
        worker = threading.Thread(target=_put, args=(work, answers), name="printer-job", daemon=True)
        worker.start()
        worker.join(limit_s)
        self._stuck = worker if worker.is_alive() else None
        if self._stuck is not None:
            raise Hangs
        return answers[0] if answers else None


def _put(work: Callable[[], T], answers: "list[T | Trouble]") -> None:
    try:
        answers.append(work())
    except Trouble as trouble:
        answers.append(trouble)
    except Exception:
        log.exception("printer failed")
