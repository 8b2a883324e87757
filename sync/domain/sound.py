"""Recorded sound as numbers: how long, how loud, where it is silent; and pieces joined to one."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import mul
from typing import Final

FULL: Final = 32_768
WINDOW_MS: Final = 10
QUIETEST: Final = 0.004
"""Of full scale, -48 dB: what is softer is a room, not a voice."""

FAINT: Final = 0.03
"""Of the loudest moment: a voice's own end is louder, its echo softer."""


@dataclass(frozen=True, slots=True)
class Sound:
    """One channel of signed 16-bit values, the lower byte first, as they lie in a WAV file."""

    rate_hz: int
    frames: bytes

    @property
    def samples(self) -> Sequence[int]:
        """The values, -32,768 to 32,767."""
        return memoryview(self.frames).cast("h")

    @property
    def length_ms(self) -> int:
        """How long it lasts."""
        return len(self.frames) // 2 * 1000 // self.rate_hz

    @property
    def loudest(self) -> float:
        """The loudest moment, 0 to 1 (full scale)."""
        return _loudest(self.samples)


def silences_ms(sound: Sound) -> tuple[int, int]:
    """Return how long nothing sounds before and after the voice, exact to 10 ms; twice the length if nothing does."""
    size = sound.rate_hz * WINDOW_MS // 1000
    samples, floor = sound.samples, max(QUIETEST, sound.loudest * FAINT)
    loud = [_loudest(samples[at : at + size]) > floor for at in range(0, len(samples), size)]
    if True not in loud:
        return sound.length_ms, sound.length_ms
    return loud.index(True) * WINDOW_MS, loud[::-1].index(True) * WINDOW_MS


def part(sound: Sound, from_ms: int, to_ms: int) -> Sound:
    """Return what lies between two moments."""
    first, last = (2 * (sound.rate_hz * at_ms // 1000) for at_ms in (from_ms, to_ms))
    return Sound(sound.rate_hz, sound.frames[first:last])


def strength(sound: Sound) -> float:
    """Return how loud it is as a whole: the root of the mean square, 0 to 1; 0 for an empty one."""
    samples = sound.samples
    return math.sqrt(sum(map(mul, samples, samples)) / max(len(samples), 1)) / FULL


def pause(rate_hz: int, length_ms: int) -> bytes:
    """Return the frames of silence."""
    return bytes(2 * (rate_hz * length_ms // 1000))


def joined(rate_hz: int, pieces: Iterable[bytes]) -> Sound:
    """Return pieces of one rate as one sound."""
    return Sound(rate_hz, b"".join(pieces))


def _loudest(samples: Sequence[int]) -> float:
    return max(abs(max(samples)), abs(min(samples))) / FULL if len(samples) else 0.0
