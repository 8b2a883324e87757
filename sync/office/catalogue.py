"""The desk that knows which catalogue is in force: the edition, the layers above it, and how old it is."""

from collections.abc import Iterable
from datetime import date

from sync.clock import Clock, local
from sync.domain.effective import effective
from sync.domain.freshness import Freshness, days_too_old
from sync.domain.overlay_file import Overlay, concerning
from sync.office.lookup import Lookup


class CatalogueDesk:
    """Keeps a centre's lookup by what is in force today."""

    def __init__(self, lookup: Lookup, overlays: Iterable[Overlay], freshness: Freshness, clock: Clock) -> None:
        """Take the layers that concern the centre of ``lookup``, and put them in force."""
        self._lookup, self._freshness, self._clock = lookup, freshness, clock
        centre = lookup.centre
        self._filed = concerning(overlays, centre.province, centre.id)
        self._standing = date.min, self._filed
        self.refresh()

    def refresh(self) -> bool:
        """Put in force what holds today; return whether that is another than before. Done at every change and day."""
        now = self.today(), self._filed
        if now == self._standing:
            return False
        groups = {group.id for group in self._lookup.centre.groups}
        self._lookup.take(effective(self._lookup.base, now[1], now[0], groups))
        self._standing = now
        return True

    def today(self) -> date:
        """Return the day in the centre."""
        return local(self._clock()).date()

    def days_too_old(self) -> int:
        """Return the edition's age in days once it is called old, else 0."""
        return days_too_old(self._lookup.base.as_of, self.today(), self._freshness)
