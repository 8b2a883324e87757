"""When to ask a peer again: pauses double with every failure in a row, with full jitter, and never end."""

import random
from collections.abc import Callable
from dataclasses import dataclass

STEADY_S = 5.0
"""A peer that stays for less counts as flapping: the pause before the next try grows."""

FIRST_PAUSE_S = 0.25
LONGEST_PAUSE_S = 20.0
"""People notice a line that is back within half a minute; 3,321 centres then ask a dead province 330 times a second."""

LONGEST_NEAR_PAUSE_S = 2.0
"""A hub on the local network has a dozen machines to answer, and a queue that waits for it when it comes back."""

HASTY_PAUSE_S = 2.0
"""Between polls at a peer that answers at once, again and again: its sections are refused, or it does not wait."""

LONGEST_HASTY_PAUSE_S = 16.0
"""What it offers again and again is not asked for more often than four times a minute; a call may come by that late."""

_MOST_DOUBLINGS = 16
_chance: Callable[[], float] = random.SystemRandom().random


def pause_s(failures: int, chance: float, longest_s: float = LONGEST_PAUSE_S) -> float:
    """Return how long to wait after so many failures in a row; ``chance`` is of 0..1, full jitter (F-16)."""
    return chance * min(longest_s, FIRST_PAUSE_S * 2.0 ** min(failures, _MOST_DOUBLINGS))


def refused_pause_s(in_a_row: int) -> float:
    """Return how long to leave a peer in peace after so many answers of which nothing was taken, and some refused."""
    return min(HASTY_PAUSE_S * 2.0 ** min(in_a_row, _MOST_DOUBLINGS), LONGEST_HASTY_PAUSE_S)


@dataclass(slots=True)
class Pace:
    """The tries at one address, each of which may last from nothing to hours.

    Attributes:
        address: whom to ask.
        longest_s: no pause is longer.
        failures: tries in a row that did not end well.
        due_s: when it may be asked again, on the clock that ``ended`` is told of.
    """

    address: str
    longest_s: float = LONGEST_PAUSE_S
    failures: int = 0
    due_s: float = 0.0

    def ended(self, now_s: float, *, well: bool) -> float:
        """Take note of a try that ended now, well or not; return the pause after which the next is due."""
        self.failures = 0 if well else self.failures + 1
        pause = pause_s(self.failures, _chance(), self.longest_s)
        self.due_s = now_s + pause
        return pause


def paces(addresses: tuple[str, ...]) -> tuple[Pace, ...]:
    """Return the pace for each address; the first of several is the hub on the local network."""
    near = addresses[:1] if len(addresses) > 1 else ()
    return tuple(Pace(address, LONGEST_NEAR_PAUSE_S if address in near else LONGEST_PAUSE_S) for address in addresses)
