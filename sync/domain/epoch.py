"""The name of one life of the province's database: a time of 15 digits in ms, and 8 hex digits at random.

Names sort by their times. Nothing is forgotten of a later name that was once believed, so that a false one would make
all that the province really says count as old.
"""

import re

AHEAD_MS = 86_400_000
"""How far a name may lie in the future: clocks of machines differ."""

LEAST_MS = 3_600_000
"""A life that has lasted so long may be followed by another because of what somebody says."""

_NAME = re.compile(r"([0-9]{15})-[0-9a-f]{8}")


def epoch_name(now_ms: int, before: str, random_hex: str) -> str:
    """Return the name of a life that begins now, later than the one before ("" for none), whatever the clock says."""
    return f"{max(now_ms, _begun_ms(before) + 1):015d}-{random_hex}"


def is_credible(name: str, now_ms: int) -> bool:
    """Return whether a life of this name can have begun by now."""
    return 0 <= _begun_ms(name) <= now_ms + AHEAD_MS


def may_outlive(own: str, believed: str, now_ms: int) -> bool:
    """Return whether the province is to begin a life after one that somebody believes.

    Only where that lies not further ahead than half of what other machines believe, since their clocks differ, and
    where its own has lasted for an hour: else one machine that lies could have everybody begin anew with each message.
    """
    return believed > own and is_credible(believed, now_ms - AHEAD_MS // 2) and _begun_ms(own) <= now_ms - LEAST_MS


def _begun_ms(name: str) -> int:
    found = _NAME.fullmatch(name)
    return int(found[1]) if found else -1
