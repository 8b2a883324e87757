"""Small chores beside a machine's work."""

import logging
import threading
from collections.abc import Callable

from sync.errors import Trouble

Stop = threading.Event
"""Set, it ends a chore."""

log = logging.getLogger(__name__)


def every(seconds: float, chore: Callable[[], object]) -> Stop:
    """Do a chore again and again on a thread of its own until the returned event is set; what fails is tried again."""
    stop = Stop()

    def work() -> None:
        while not stop.wait(seconds):
            try:
                chore()
            except Trouble as trouble:
                log.warning("chore put off", extra={"reason": trouble.what})
            except Exception as error:  # noqa: BLE001 - a thread's outermost handler; a bug must not end the chore
                log.error("bug", extra={"kind": type(error).__name__})  # noqa: TRY400 - the message may name a citizen

    threading.Thread(target=work, name="chore", daemon=True).start()
    return stop
