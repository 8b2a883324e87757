"""The outermost handler of each thread: trouble becomes a banner, a bug becomes an id to quote."""

import logging
import secrets
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from sync.errors import Trouble

log = logging.getLogger("counter_client")


class Outermost(QObject):
    """Catches what nobody below could answer; ``met`` reaches the GUI thread from any thread."""

    met = Signal(str, str)
    """What happened, and what to do now."""

    def install(self) -> None:
        """Become the hook of the main thread and of all others."""
        sys.excepthook = self._hook
        threading.excepthook = lambda args: self._hook(args.exc_type, args.exc_value, args.exc_traceback)

    def _hook(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if isinstance(error, Trouble):
            log.warning("trouble", extra={"kind": kind.__name__})
            self.met.emit(error.what, error.do)
            return
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error if error is not None else kind(), trace)
            return
        self._report(kind, trace)

    def _report(self, kind: type[BaseException], trace: TracebackType | None) -> None:
        """Log where it happened, never the message: it may hold a citizen's name."""
        number = secrets.token_hex(3).upper()
        places = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
        log.error("bug", extra={"id": number, "kind": kind.__name__, "places": places})
        sys.stderr.write(f"bug {number} {kind.__name__}\n  " + "\n  ".join(places) + "\n")
        what = self.tr("Something went wrong in the program; what was typed is still here.")
        do = self.tr("Go on working. If it happens again, tell the technician this number: %1.").replace("%1", number)
        self.met.emit(what, do)
