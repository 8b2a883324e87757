"""The one place that reads the machine's clocks; everything else takes time as an argument."""

import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

Clock = Callable[[], int]
"""Answers the time in milliseconds since 1970-01-01 UTC."""

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def wall_clock() -> int:
    """Return this machine's own time."""
    return time.time_ns() // 1_000_000


def demonstration_clock(start_ms: int, origin_ms: int, rate: float) -> Clock:
    """Return a clock that runs ``rate`` times as fast and showed ``start_ms`` at the real time ``origin_ms``.

    Machines of one demonstration are given the same origin, so they agree however late each of them started.
    """
    return lambda: start_ms + int((wall_clock() - origin_ms) * rate)


def local(at_ms: int) -> datetime:
    """Return the moment as people in the centre read it, aware, in Asia/Ho_Chi_Minh."""
    return datetime.fromtimestamp(at_ms / 1000, tz=UTC).astimezone(ZONE)


def business_day(at_ms: int) -> date:
    """Return the calendar day in the centre."""
    return local(at_ms).date()
