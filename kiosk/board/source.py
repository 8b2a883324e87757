"""What a board reads, and what makes it heard."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import SignalInstance

from sync.clock import Clock, steady_ms
from sync.domain.centre import Centre
from sync.domain.numerals import USUAL, Wording
from sync.domain.opening import ANYHOW, Opening
from sync.domain.queue import BoardView
from sync.machine import Link


class Bell(Protocol):
    """What makes itself heard: `resources.qt.loudspeaker.Loudspeaker`, or a fake."""

    @property
    def changed(self) -> SignalInstance:
        """Emitted when ``audible`` changes."""

    @property
    def audible(self) -> bool:
        """Whether anybody can hear it."""

    def call(self, clips: tuple[str, ...]) -> int:
        """Sound once, and say the clips where it can; return after how many ms the next call cuts nothing off."""


@dataclass(frozen=True, slots=True)
class Source:
    """What a board reads; a machine's, or a picture's.

    Attributes:
        clock: what is shown.
        steady: what calls are aged by: people hear in real time, also when a demonstration's clock runs faster.
        wording: how numbers are said in this region.
    """

    board: Callable[[], BoardView]
    link: Callable[[], Link]
    clock: Clock
    centre: Centre
    steady: Clock = steady_ms
    wording: Wording = USUAL
    opening: Callable[[], Opening] = lambda: ANYHOW
