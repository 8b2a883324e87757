"""The one place that reads the machine's clocks; everything else takes time as an argument."""

import json
import logging
import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sync.domain import centre_clock
from sync.domain.centre_clock import ClockAlarm, Rank, Reading, Reckoning, Saved, Told, Vouched

log = logging.getLogger(__name__)

Clock = Callable[[], int]
"""Answers the time in milliseconds since 1970-01-01 UTC; a steady one counts from any moment."""

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")

SAVE_EVERY_S = 60.0
"""How often the time is saved: after a power cut a dead clock begins at most so much too early."""

_STEADY = getattr(time, "CLOCK_BOOTTIME", None)
"""Goes on while a notebook sleeps over lunch, which Linux's CLOCK_MONOTONIC does not; Windows' monotonic clock does."""


def wall_clock() -> int:
    """Return this machine's own time."""
    return time.time_ns() // 1_000_000


def steady_ms() -> int:
    """Return a time that runs evenly and that nobody sets; only differences mean something."""
    return (time.monotonic_ns() if _STEADY is None else time.clock_gettime_ns(_STEADY)) // 1_000_000


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


@dataclass(frozen=True, slots=True)
class Source:
    """Where a machine's time comes from: a clock that people can set, and one that runs evenly."""

    wall: Clock = wall_clock
    steady: Clock = steady_ms

    def read(self) -> Reading:
        """Read both."""
        return Reading(self.wall(), self.steady())


class CentreClock:
    """Called, it answers the estimate of centre time; it may be asked and told from any thread."""

    def __init__(self, source: Source, file: Path | None = None, rank: Rank = Rank.OWN) -> None:
        """Begin at the source's clock, or where the file says that the last run ended.

        Args:
            source: this machine's clocks.
            file: where the time is saved; None for a clock that nobody can set, as a demonstration's.
            rank: what this machine is to others; only higher ones tell it the time, nobody the province.
        """
        self._source, self._file, self._rank = source, file, rank
        self._turn, self._stopped = threading.Lock(), threading.Event()
        self._known: Reckoning = centre_clock.begin(source.read(), read_saved(file) if file else None)

    def __call__(self) -> int:
        """Return the centre time."""
        return self._known.at(self._source.steady())

    @property
    def sure(self) -> bool:
        """Whether this machine knows the time; else its slips say that theirs is provisional (F-25)."""
        return self._known.sure

    @property
    def steady(self) -> Clock:
        """What exchanges are timed by, for ``hear``."""
        return self._source.steady

    def tell_ms(self) -> int:
        """Return the centre time for a peer, 0 when this machine does not know it."""
        return self() if self.sure else 0

    def hear(self, told: Told) -> None:
        """Take a peer's word into account, as far as it can be believed."""
        if told.rank <= self._rank:
            return
        with self._turn:
            self._known = centre_clock.hear(self._known, told, self._source.wall())

    def alarm(self) -> ClockAlarm | None:
        """Return what people should know of this machine's clock, None when all is well."""
        return centre_clock.alarm(self._known, self._source.read())

    def start(self, every_s: float = SAVE_EVERY_S) -> None:
        """Save the time now, and again and again, in a thread: a slow disk must not stop a screen."""
        threading.Thread(target=self._save_each, args=(every_s,), name="clock", daemon=True).start()

    def stop(self) -> None:
        """Save once more and end."""
        self._stopped.set()
        self.save()

    def save(self) -> None:
        """Look whether the machine's clock or a person put it right, and save the time.

        What cannot be saved is logged only.
        """
        with self._turn:
            now, said = self._source.read(), read_saved(self._file) if self._file else None
            known = centre_clock.begin(now, said) if said and said.by_person else self._known
            self._known = centre_clock.look(known, now, authority=self._rank is Rank.PROVINCE)
            saved = centre_clock.to_save(self._known, now)
        if self._file is None:
            return
        try:
            write_saved(self._file, saved)
        except OSError as error:
            # a full or read-only disk has its own alarm; the clock goes on
            log.warning("time not saved", extra={"reason": error.strerror})

    def _save_each(self, every_s: float) -> None:
        self.save()  # a lone kiosk that loses its power within a minute must not go back into the day before
        while not self._stopped.wait(every_s):
            self.save()


def read_saved(file: Path) -> Saved | None:
    """Return what the last run saved, None when there is nothing that can be used."""
    try:
        kept = json.loads(file.read_bytes())
        vouched = Vouched(Rank(kept["vouched"]["rank"]), int(kept["vouched"]["centre_ms"]))
        return Saved(int(kept["centre_ms"]), int(kept["offset_ms"]), vouched, kept["by_person"] is True)
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None


def _fields(value: Saved | Vouched) -> dict[str, object]:
    return {field.name: getattr(value, field.name) for field in fields(value)}


def write_saved(file: Path, saved: Saved) -> None:
    """Replace the file as a whole: after a power cut the old one or the new one is there, never half of one.

    A file of its own, not a row of the database: it is wanted before the database is opened, needs no key, and a backup
    that comes back must not bring an earlier time along.
    """
    fresh = file.with_suffix(".new")
    with fresh.open("w", encoding="ascii") as written:
        written.write(json.dumps(saved, default=_fields))  # in one piece: json.dump writes word by word
        written.flush()
        os.fsync(written.fileno())
    fresh.replace(file)
