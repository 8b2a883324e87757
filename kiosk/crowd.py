"""How this kiosk is used, by whomever: numbers that come too fast (F-56), touches that nobody makes (F-50).

It outlives sessions and knows nobody: times, the business and places on the screen.
"""

from collections import deque
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication

from sync.domain import flood
from sync.domain.flood import Limits, Ruling, Touch, Wish

FLOOD: Final = "flood"
GHOST: Final = "ghost"
"""From where staff are told that they are called."""


class Crowd:
    """Keeps what the limits look back on; times are monotonic milliseconds."""

    def __init__(self, limits: Callable[[], Limits]) -> None:
        """Know nothing yet; the limits are asked for each time, because they are rules of a day."""
        self._limits = limits
        self._given: tuple[Wish, ...] = ()
        self._touches: deque[Touch] = deque(maxlen=500)
        self._rest_until_ms = self._haunted_until_ms = 0

    def judge(self, wish: Wish) -> Ruling:
        """Return what becomes of a wish; one that is given is counted, and a flood begins a rest."""
        limits = self._limits()
        self._given = flood.worth_keeping(self._given, wish.at_ms, limits)
        if wish.at_ms < self._rest_until_ms:
            return Ruling.FLOOD
        found = flood.ruling(wish, self._given, limits)
        if found is Ruling.FLOOD:
            self._rest_until_ms = wish.at_ms + limits.rest_ms
        elif found is Ruling.GIVE:
            self._given = (*self._given, wish)
        return found

    def feel(self, touch: Touch) -> bool:
        """Return whether with this touch the screen becomes one that touches itself."""
        limits = self._limits()
        self._touches.append(touch)
        if not flood.is_ghost(self._touches, limits):
            return False
        began = not self.is_haunted(touch.at_ms)
        self._haunted_until_ms = touch.at_ms + limits.calm_ms
        return began

    def is_haunted(self, now_ms: int) -> bool:
        """Return whether the touches are not believed now."""
        return now_ms < self._haunted_until_ms


def words(*, haunted: bool) -> str:
    """Return why people are sent to the help desk."""
    if haunted:
        return QCoreApplication.translate("Desk", "This screen needs a look by staff. They have been told.")
    return QCoreApplication.translate("Desk", "Many numbers came out one after the other. Staff have been told.")
