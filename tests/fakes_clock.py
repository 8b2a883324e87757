"""A machine's two clocks turned by hand: the one on the wall, which people set, and the steady one."""

from dataclasses import dataclass
from pathlib import Path

from sync.clock import CentreClock, Source
from sync.domain.centre_clock import Rank, Told
from sync.settings import ClockSettings
from tests.fakes import moment

MINUTE_MS = 60_000
HOUR_MS = 60 * MINUTE_MS
DAY_MS = 24 * HOUR_MS


class TwoClocks:
    """The wall clock shows Monday, 2026-11-23, 10:00 in Hợp Thịnh; the machine has been on for a minute."""

    def __init__(self, wall_ms: int | None = None) -> None:
        self.wall_ms = moment(23, 10) if wall_ms is None else wall_ms
        self.steady_ms = MINUTE_MS

    def pass_time(self, *, hours: float = 0, minutes: float = 0, seconds: float = 0) -> None:
        """Let time pass."""
        span_ms = int(((hours * 60 + minutes) * 60 + seconds) * 1000)
        self.wall_ms += span_ms
        self.steady_ms += span_ms

    def set_wall(self, *, days: float = 0, hours: float = 0, minutes: float = 0) -> None:
        """Set the wall clock on, or with negative values back."""
        self.wall_ms += int(((days * 24 + hours) * 60 + minutes) * MINUTE_MS)

    def restart(self) -> None:
        """Switch the machine off and on: the steady clock begins anew."""
        self.steady_ms = 0

    @property
    def source(self) -> Source:
        """Both, as a machine reads them."""
        return Source(lambda: self.wall_ms, lambda: self.steady_ms)

    def clock(self, file: Path | None = None, own: Rank = Rank.OWN) -> CentreClock:
        """Return a machine's clock over them."""
        return CentreClock(self.source, file, own)

    def told(self, centre_ms: int, rank: Rank = Rank.HUB, trip_ms: int = 40) -> Told:
        """Return what a peer said just now, the answer having taken so long."""
        return Told("peer", rank, centre_ms, self.steady_ms - trip_ms, self.steady_ms)


@dataclass(frozen=True, slots=True)
class SetByHand(ClockSettings):
    """Clock settings of a machine with such clocks."""

    hands: TwoClocks | None = None

    def source(self) -> Source:
        """Return both clocks."""
        return (self.hands or TwoClocks()).source
