"""Stand-ins that the tests of stores, desks and machines share: a clock turned by hand and bare machines without screens."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sync.clock import ZONE, Clock
from sync.domain.ids import CentreId, DeviceId
from sync.machine import Machine
from sync.settings import ClockSettings, Role, Settings
from sync.store.store import Store

CENTRE = CentreId("24.hop-thinh")
KEY = bytes(range(32))


class HandClock:
    """A clock that stands until it is turned; it begins on Monday, 2026-11-23, 10:00 in Hợp Thịnh."""

    def __init__(self) -> None:
        self.now_ms = moment(23, 10)

    def __call__(self) -> int:
        return self.now_ms

    def forward(self, *, hours: float = 0, minutes: float = 0, seconds: float = 0) -> None:
        """Turn on, or with negative values back."""
        self.now_ms += int(((hours * 60 + minutes) * 60 + seconds) * 1000)


def moment(day: int, hour: int, minute: int = 0) -> int:
    """Return a moment of November 2026 in Hợp Thịnh in ms."""
    return int(datetime(2026, 11, day, hour, minute, tzinfo=ZONE).timestamp() * 1000)


@dataclass(frozen=True, slots=True)
class TurnedByHand(ClockSettings):
    """Clock settings of a machine whose clock the test turns."""

    hand: Clock = HandClock()

    def clock(self) -> Clock:
        """Return the test's clock."""
        return self.hand


def new_store(folder: Path, device: str, clock: Clock) -> Store:
    """Return an empty store of a device of the demonstration centre."""
    return Store(folder / device / "motcua.db", KEY, CENTRE, DeviceId(device), clock)


def new_machine(
    folder: Path, device: str, role: Role, clock: Clock, peers: tuple[str, ...] = (), tag: str = ""
) -> Machine:
    """Return a machine of the demonstration centre with its own folder; it does not exchange before ``start``."""
    settings = Settings(
        CENTRE, DeviceId(device), role, folder / device, tag=tag, peers=peers, clock=TurnedByHand(hand=clock)
    )
    return Machine.open(settings)
