"""How this kiosk is used, by whomever: numbers that come too fast (F-56), touches that nobody makes (F-50).

It outlives sessions and knows nobody: times, the business and places on the screen.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk import views
from kiosk.values import Desk, SentPage
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
        self._touches: tuple[Touch, ...] = ()
        self._rest_until_ms = self._haunted_until_ms = 0

    def judge(self, wish: Wish) -> Ruling:
        """Return what becomes of a wish; a flood begins a rest."""
        limits = self._limits()
        if wish.at_ms < self._rest_until_ms:
            return Ruling.FLOOD
        found = flood.ruling(wish, self._given, limits)
        if found is Ruling.FLOOD:
            self._rest_until_ms = wish.at_ms + limits.rest_ms
        return found

    def count(self, wish: Wish) -> None:
        """Remember that a number was given."""
        self._given = (*flood.worth_keeping(self._given, wish.at_ms, self._limits()), wish)

    def feel(self, touch: Touch) -> bool:
        """Return whether with this touch the screen becomes one that touches itself."""
        limits = self._limits()
        self._touches = flood.lately((*self._touches, touch), limits)
        if not flood.is_ghost(self._touches, limits):
            return False
        began = not self.is_haunted(touch.at_ms)
        self._haunted_until_ms = touch.at_ms + limits.calm_ms
        return began

    def is_haunted(self, now_ms: int) -> bool:
        """Return whether the touches are not believed now."""
        return now_ms < self._haunted_until_ms


def page(desk: Desk, *, haunted: bool, told: bool) -> SentPage:
    """Return why people are sent to the help desk, and where that is.

    Args:
        desk: as pages are made now.
        haunted: the screen touches itself.
        told: staff are called and can hear it; nothing is promised that nobody hears.
    """
    translate = QCoreApplication.translate
    ghost = translate("Desk", "This screen needs a look by staff.")
    pause = translate("Desk", "Many numbers were given one after the other, so this machine pauses for a moment.")
    known = translate("Desk", "Staff have been told.")
    found = views.guidance(desk.lookup, desk.language)
    return SentPage(
        haunted=haunted,
        words=" ".join((ghost if haunted else pause, *([known] if told else []))),
        answers=(found,) if found else (),
    )
