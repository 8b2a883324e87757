"""What one request is just bringing to a peer, so that the other, in flight beside it, brings something else."""

import threading
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sync.domain.ids import LogId

AT_ONCE_S = 0.5
"""Two requests that begin within so long of each other would end together, and leave the line idle until answered."""


@dataclass(frozen=True, slots=True)
class _Load:
    logs: frozenset[LogId]
    begun_s: float


class UnderWay:
    """Which logs are being brought to which peer; for any thread.

    Two requests that carry the same would halve the line; two that carry one log after the other may overtake.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._guard = threading.Lock()
        self._loads: dict[str, tuple[_Load, ...]] = {}

    def logs(self, address: str) -> frozenset[LogId]:
        """Return the logs of which events are on their way to a peer."""
        return frozenset().union(*(load.logs for load in self._loads.get(address, ())))

    def room_bytes(self, address: str, room_bytes: int, now_s: float) -> int:
        """Return the room of the next message: half while another has only just begun, so that they end apart."""
        at_once = any(now_s - load.begun_s < AT_ONCE_S for load in self._loads.get(address, ()))
        return room_bytes // 2 if at_once else room_bytes

    @contextmanager
    def bringing(self, address: str, logs: Collection[LogId], now_s: float) -> Iterator[None]:
        """Count logs as under way to a peer, until what became of them is known."""
        load = _Load(frozenset(logs), now_s)
        with self._guard:
            self._loads[address] = (*self._loads.get(address, ()), load)
        try:
            yield
        finally:
            with self._guard:
                self._loads[address] = tuple(other for other in self._loads[address] if other is not load)
