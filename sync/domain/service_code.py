"""The supervisor's one-time code for a kiosk's service page: the kiosk asks, a staff PC answers, neither needs a line.

The kiosk shows eight digits that it has just drawn; the staff PC turns them into eight others with a secret that only
these two machines share (`sync.identity.sealing.agreed`). So a code is good for one question of one kiosk, for ten
minutes by the kiosk's steady clock, and whoever has seen one knows nothing of the next. Times are monotonic ms.
"""

import hmac
from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

DIGITS: Final = 8
LIFE_MS: Final = 600_000
TRIES: Final = 5
"""For one question; a guess is right once in a hundred million for each staff PC of the centre."""

FIRST_REST_MS: Final = 15_000
LONGEST_REST_MS: Final = 3_600_000


@dataclass(frozen=True, slots=True)
class Door:
    """What the kiosk asks, and how often it was answered wrong.

    Attributes:
        question: the digits that are shown; "" before the first.
        asked_ms: since when.
        misses: wrong answers to this question.
        rests: how often all tries of a question were used up, one after the other.
        rest_until_ms: no answer is looked at before.
    """

    question: str = ""
    asked_ms: int = 0
    misses: int = 0
    rests: int = 0
    rest_until_ms: int = 0


def ask(door: Door, drawn: int, now_ms: int) -> Door:
    """Return the door with a new question, made from a number drawn by chance; a rest goes on."""
    return replace(door, question=f"{drawn % 10**DIGITS:0{DIGITS}d}", asked_ms=now_ms, misses=0)


def is_over(door: Door, now_ms: int) -> bool:
    """Return whether a new question is wanted: the old one is too old, or was guessed at often enough."""
    return not door.question or door.misses >= TRIES or now_ms - door.asked_ms >= LIFE_MS


def rests(door: Door, now_ms: int) -> bool:
    """Return whether no answer is looked at now."""
    return now_ms < door.rest_until_ms


def missed(door: Door, now_ms: int) -> Door:
    """Return the door after a wrong answer; after the last try it rests, each time twice as long."""
    if door.misses + 1 < TRIES:
        return replace(door, misses=door.misses + 1)
    rest_ms = min(FIRST_REST_MS << min(door.rests, 10), LONGEST_REST_MS)
    return replace(door, misses=TRIES, rests=door.rests + 1, rest_until_ms=now_ms + rest_ms)


def answer(key: bytes, question: str) -> str:
    """Return the code that answers a question under a secret of two machines."""
    digest = hmac.digest(key, question.encode(), sha256)
    return f"{int.from_bytes(digest, 'big') % 10**DIGITS:0{DIGITS}d}"


def fits(keys: Iterable[bytes], door: Door, typed: str, now_ms: int) -> bool:
    """Return whether somebody with one of the secrets has answered; how long that takes tells nothing."""
    if rests(door, now_ms) or is_over(door, now_ms):
        return False
    return any([hmac.compare_digest(answer(key, door.question), typed) for key in keys])  # noqa: C419  all, always


def spaced(digits: str) -> str:
    """Return digits as people read them out: "1234 5678"."""
    return f"{digits[: DIGITS // 2]} {digits[DIGITS // 2 :]}".strip()
