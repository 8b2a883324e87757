"""Whether the disk takes what is written, found out before a person has to (F-10)."""

from collections.abc import Callable
from itertools import count
from time import monotonic

from sync.errors import StoreUnavailable
from sync.store.store import Store

LOOK_EVERY_S = 5.0
_SHARE = 20
"""A look may take one part in so many of the disk's time: one that writes for 3 s is looked at once a minute (F-11)."""

_NOTE = "looked at"


class DiskWatch:
    """Commits one row that means nothing: what the system says of a disk is not what the disk does."""

    def __init__(self, store: Store, steady_s: Callable[[], float] = monotonic) -> None:
        """Watch the disk of a store; ``steady_s`` is a clock in seconds that never goes back."""
        self.on_news: Callable[[StoreUnavailable | None], None] = lambda _trouble: None
        self._store, self._steady_s = store, steady_s
        self._rest_until_s, self._touches = 0.0, count()

    def look(self) -> None:
        """Write, and tell what stands in the way, or None; to be done every ``LOOK_EVERY_S`` from a thread of its own.

        While the disk is slow most looks do nothing.
        """
        begun_s = self._steady_s()
        if begun_s < self._rest_until_s:
            return
        try:
            self.touch()
        except StoreUnavailable as trouble:
            self.on_news(trouble)
            return
        self._rest_until_s = begun_s + _SHARE * (self._steady_s() - begun_s)
        self.on_news(None)

    def touch(self) -> None:
        """Write something that means nothing, and come back when it is durable.

        Raises:
            StoreUnavailable: it is not.
        """
        with self._store.write() as tx:
            tx.note(_NOTE, f"{next(self._touches)}")  # never twice the same: SQLite writes no page that stays as it is
