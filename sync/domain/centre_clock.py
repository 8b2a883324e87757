"""What time it is in the centre: reckoned from steady (monotonic) time, begun at this machine's clock, mended by peers.

While the program runs, the wall clock moves nothing: a person or a program that sets it changes how far it is off, not
what is written. At the start it is believed within bounds, and a peer's word, by rank, stands above it. All times are
milliseconds; "wall" is what the machine's clock shows, "steady" runs evenly and is never set, "centre" is the estimate.
"""

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final

BUILT_MS: Final = 1_793_466_000_000
"""2026-11-01 in the centre, the month in which version 0.1 was made: nobody runs it earlier than that."""

SLACK_MS: Final = 120_000
"""Clocks that differ by less count as agreeing; more is shown to people (F-27)."""

NEAR_MS: Final = 3_600_000
"""A clock that is wrong by less is corrected silently after a start; one wrong by more is what a technician repairs."""

FAR_MS: Final = 31 * 24 * 3_600_000
"""How much later than all that is known a time may be and still be believed: a machine that was stored for a month."""

FRESH_MS: Final = 3_600_000
"""For so long after the word of one peer, that of another counts for nothing unless it is of a higher rank."""

DRIFT_PER_MILLION: Final = 100
"""How evenly a cheap quartz runs: 9 s a day."""


class Rank(IntEnum):
    """Whose word it is; a higher one is believed against a lower one."""

    OWN = 0
    HUB = 1
    PROVINCE = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """Both clocks of this machine at one moment."""

    wall_ms: int
    steady_ms: int


@dataclass(frozen=True, slots=True)
class Vouched:
    """The latest centre time for which somebody outside stood, and who; OWN while nobody has."""

    rank: Rank = Rank.OWN
    centre_ms: int = 0


@dataclass(frozen=True, slots=True)
class Saved:
    """What outlives the program.

    Attributes:
        centre_ms: the estimate when it was saved; no later start begins before it.
        offset_ms: centre minus wall, as a peer made it known; 0 when none did.
        vouched: whose word the estimate rested on.
        by_person: somebody has looked at the machine's clock and said that it is right: the only way back.
    """

    centre_ms: int
    offset_ms: int = 0
    vouched: Vouched = Vouched()
    by_person: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A peer's centre time, and between which steady times of this machine it was said."""

    peer: str
    rank: Rank
    centre_ms: int
    sent_ms: int
    received_ms: int

    @property
    def ahead_ms(self) -> int:
        """Centre minus steady, if asking took as long as answering."""
        return self.centre_ms - (self.sent_ms + self.received_ms) // 2

    @property
    def error_ms(self) -> int:
        """By how much ``ahead_ms`` can be wrong at most: half the round trip."""
        return (self.received_ms - self.sent_ms + 1) // 2


@dataclass(frozen=True, slots=True)
class Reckoning:
    """How the estimate is made now.

    Attributes:
        ahead_ms: centre minus steady.
        sure: False when the clock at the start could not be believed and nobody has told the time since (F-25).
        vouched: whose word it rests on; from before the start, too.
        offset_ms: centre minus wall that was believed at the start.
        best: the measurement in use.
        heard_ms: steady time at which the peer that gave it was last believed.
    """

    ahead_ms: int
    sure: bool
    vouched: Vouched
    offset_ms: int = 0
    best: Told | None = None
    heard_ms: int = 0

    def at(self, steady_ms: int) -> int:
        """Return the centre time at a steady time."""
        return self.ahead_ms + steady_ms


@dataclass(frozen=True, slots=True)
class ClockAlarm:
    """What people should know of this machine's clock.

    Attributes:
        wrong: nobody knows the time; slips say "giờ tạm tính" (F-25). Else the wall clock is off, the estimate is not.
        skew_ms: wall minus centre; positive when the machine's clock is fast.
    """

    wrong: bool
    skew_ms: int

    @property
    def minutes(self) -> int:
        """How far the wall clock is off, either way, in whole minutes."""
        return (abs(self.skew_ms) + 30_000) // 60_000

    @property
    def sentence(self) -> str:
        """Say it in Vietnamese, for commands and technicians."""
        if self.wrong:
            return "Đồng hồ máy sai. Vẫn lấy số; giờ trên phiếu có thể sai."
        way = "nhanh" if self.skew_ms > 0 else "chậm"
        return f"Đồng hồ máy này {way} {_span(self.minutes)} so với giờ của trung tâm."


def begin(now: Reading, saved: Saved | None) -> Reckoning:
    """Return the reckoning at a start: the machine's clock within bounds, else from where the last run ended.

    A clock that is behind what was saved, or more than 31 days ahead of it, is not believed: time then goes on from
    what was saved, and somebody has to say what time it is: a peer, or a person who sets the clock.
    """
    floor_ms = max(BUILT_MS, saved.centre_ms if saved else 0)
    vouched = saved.vouched if saved else Vouched()
    for offset_ms in _offsets(saved):
        shown_ms = now.wall_ms + offset_ms
        if floor_ms - SLACK_MS <= shown_ms and (saved is None or shown_ms <= floor_ms + FAR_MS):
            return Reckoning(max(shown_ms, floor_ms) - now.steady_ms, True, vouched, offset_ms)  # noqa: FBT003
    return Reckoning(floor_ms - now.steady_ms, False, vouched)  # noqa: FBT003


def hear(known: Reckoning, told: Told, wall_ms: int) -> Reckoning:
    """Return the reckoning after a peer's word, which arrived when this machine's clock showed ``wall_ms``."""
    if not _believable(known, told, wall_ms) or _superfluous(known, told):
        return known
    best = told if known.best is None or _better(told, known.best) else known.best
    vouched = Vouched(told.rank, told.centre_ms)
    return replace(known, ahead_ms=best.ahead_ms, sure=True, vouched=vouched, best=best, heard_ms=told.received_ms)


def look(known: Reckoning, now: Reading, *, authority: bool) -> Reckoning:
    """Return the reckoning after a look at the wall clock, which counts in two cases only.

    A machine that is not sure takes a clock that was put right (F-25: the network time came after the start). The
    province has nobody above it but its own clock, and stands still while its virtual machine is moved.
    """
    ahead_by_ms = now.wall_ms - known.at(now.steady_ms)
    wanted = authority or not known.sure
    if not wanted or not -SLACK_MS <= ahead_by_ms <= FAR_MS:
        return known
    moved_ms = ahead_by_ms if authority else max(ahead_by_ms, 0)
    return replace(known, ahead_ms=known.ahead_ms + moved_ms, sure=True)


def to_save(known: Reckoning, now: Reading) -> Saved:
    """Return what the next start shall know."""
    centre_ms = known.at(now.steady_ms)
    offset_ms = known.offset_ms if known.best is None else centre_ms - now.wall_ms
    return Saved(centre_ms, offset_ms, known.vouched)


def alarm(known: Reckoning, now: Reading) -> ClockAlarm | None:
    """Return what people should know of the machine's clock, None when all is well."""
    skew_ms = now.wall_ms - known.at(now.steady_ms)
    off = not known.sure or abs(skew_ms) > SLACK_MS
    return ClockAlarm(not known.sure, skew_ms) if off else None


def _offsets(saved: Saved | None) -> tuple[int, ...]:
    return (saved.offset_ms, 0) if saved and abs(saved.offset_ms) <= NEAR_MS else (0,)


def _believable(known: Reckoning, told: Told, wall_ms: int) -> bool:
    """Return whether a peer's time can be.

    What contradicts all that is known, backwards or by a month forwards, wants a second witness, this machine's own
    clock, or a higher rank: a new hub whose clock is dead must not take the hall along. An answer that was under way
    for so long that it tells nothing, because a notebook slept meanwhile, is nobody's word.
    """
    if told.centre_ms < BUILT_MS or told.error_ms > SLACK_MS:
        return False
    if abs(wall_ms - told.centre_ms) <= NEAR_MS or told.rank > known.vouched.rank:
        return True
    back = told.centre_ms < known.vouched.centre_ms - SLACK_MS
    far = known.sure and told.centre_ms > known.at(told.received_ms) + FAR_MS
    return not (back or far)


def _superfluous(known: Reckoning, told: Told) -> bool:
    """Return whether a better or equal one has been heard of late: between two hubs minutes apart nobody swings."""
    best = known.best
    if best is None or told.rank > best.rank or (told.peer, told.rank) == (best.peer, best.rank):
        return False
    return told.received_ms - known.heard_ms <= FRESH_MS


def _better(told: Told, best: Told) -> bool:
    """Return whether a measurement replaces another: it is nearer, or the two cannot both be true any more."""
    grown_ms = best.error_ms + (told.received_ms - best.received_ms) * DRIFT_PER_MILLION // 1_000_000
    moved = abs(told.ahead_ms - best.ahead_ms) > told.error_ms + grown_ms
    return told.peer != best.peer or moved or told.error_ms <= grown_ms


def _span(minutes: int) -> str:
    if minutes >= 2 * 24 * 60:
        return f"{minutes // (24 * 60)} ngày"
    return f"{minutes // 60} giờ {minutes % 60} phút" if minutes >= 60 else f"{minutes} phút"  # noqa: PLR2004
