"""The desk that knows which catalogue is in force: the edition, the layers above it, and how old it is."""

from datetime import date
from threading import Lock
from typing import Final

from sync.clock import Clock, local
from sync.domain.effective import effective
from sync.domain.freshness import Freshness, days_too_old
from sync.domain.overlay import Change
from sync.domain.overlay_file import Layers, concerning
from sync.office.layer_words import left_out_lines
from sync.office.lookup import Lookup
from sync.store.amendment_rows import amendments, are_of_the_catalogue, postings_since
from sync.store.reader import Reader
from sync.store.store import Store, Touched

HEARD_MS: Final = 7 * 86_400_000
"""How long a public machine goes by a correction of which it hears nothing more: staff machines post each one daily."""


class CatalogueDesk:
    """Keeps a centre's lookup by what is in force today."""

    def __init__(self, store: Store, lookup: Lookup, layers: Layers, freshness: Freshness, clock: Clock) -> None:
        """Take the layers that concern the centre of ``lookup``, and put them in force with what the store knows."""
        self._store, self._lookup, self._freshness, self._clock = store, lookup, freshness, clock
        centre = lookup.centre
        shown = centre.is_demonstration
        self.filed = concerning(layers.overlays, centre.province, centre.id, is_demonstration=shown)
        self._layers = layers
        self._standing: tuple[date, tuple[Change, ...]] = date.min, ()
        self._turn = Lock()  # two commits at once: the one that looked first must not speak last
        self.refresh()

    def refresh(self) -> bool:
        """Put in force what holds today; return whether that is another than before. From any thread.

        Raises:
            StoreUnavailable: what was in force stays.
        """
        with self._turn:
            with self._store.read() as view:
                now = self.today(), (*self.filed, *corrections(view, self._clock() - HEARD_MS))
            if now == self._standing:
                return False
            groups = {group.id for group in self._lookup.centre.groups}
            self._lookup.take(effective(self._lookup.base, now[1], now[0], groups, self._lookup.centre.offers))
            self._standing = now
            return True

    def hear(self, touched: Touched) -> bool:
        """Refresh where what was committed is about the catalogue; return whether that put another one in force.

        Raises:
            StoreUnavailable: what was in force stays.
        """
        with self._store.read() as view:
            concerns = are_of_the_catalogue(view, touched)
        return concerns and self.refresh()

    def left_out(self) -> tuple[str, ...]:
        """Return what of the layers' files is not in force, a Vietnamese line each, and why; nothing is in silence."""
        filed = {change.id for change in self.filed}
        unused = (each for each in self._lookup.effective.unused if each.change.id in filed)
        return tuple(left_out_lines(self._layers, unused))

    def today(self) -> date:
        """Return the day in the centre."""
        return local(self._clock()).date()

    def days_too_old(self) -> int:
        """Return the edition's age in days once it is called old, else 0."""
        return days_too_old(self._lookup.base.as_of, self.today(), self._freshness)


def corrections(view: Reader, since_ms: int) -> tuple[Change, ...]:
    """Return the corrections that stand, by their names: what staff logs tell, and what was posted from a moment on."""
    told, heard = amendments(view), postings_since(view, since_ms)
    ended = {each.change.id for each in told if each.withdrawal} | {p.change.id for p in heard if not p.is_standing}
    # of one that both tell of, staff's own word has the names
    found = {item.id: item for item in (*(each.change for each in heard), *(each.change for each in told))}
    return tuple(found[name] for name in sorted(found) if name not in ended)
