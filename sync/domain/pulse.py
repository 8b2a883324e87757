"""Whether a program with a screen is alive: its window turns, and its writer answers (times are monotonic ms)."""

from dataclasses import dataclass, replace
from typing import Final

ASK_EVERY_MS: Final = 5_000
"""A round trip is a commit: more often it would only wear the disk."""

PATIENCE_MS: Final = 20_000
"""So long a round trip may take. A disk that keeps people waiting for 8 s has a page of its own (F-10), which a restart
would only take away; a writer that hangs for longer does not come back by itself."""


@dataclass(frozen=True, slots=True)
class Pulse:
    """What is known of the writer.

    Attributes:
        asked_ms: when it was asked last; None before the first time.
        waits: no answer has come since.
        answered: it has answered once, so that the program has started.
    """

    asked_ms: int | None = None
    waits: bool = False
    answered: bool = False


def is_due(pulse: Pulse, now_ms: int) -> bool:
    """Return whether the writer is to be asked now."""
    return pulse.asked_ms is None or (not pulse.waits and now_ms - pulse.asked_ms >= ASK_EVERY_MS)


def asked(pulse: Pulse, now_ms: int) -> Pulse:
    """Return the pulse of a program that has just asked."""
    return replace(pulse, asked_ms=now_ms, waits=True)


def heard(pulse: Pulse) -> Pulse:
    """Return the pulse of a program that was answered; that a full disk refused it is an answer too."""
    return replace(pulse, waits=False, answered=True)


def is_alive(pulse: Pulse, now_ms: int) -> bool:
    """Return whether the program may say of itself that it lives."""
    since_ms = now_ms - pulse.asked_ms if pulse.asked_ms is not None else 0
    return pulse.answered and (not pulse.waits or since_ms < PATIENCE_MS)
