"""Whether a recorded clip may be heard in the hall."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from sync.domain.sound import FULL, Sound, part, silences_ms, strength

RATES_HZ: Final = (16_000, 22_050, 24_000, 32_000, 44_100, 48_000)
SHORTEST_MS, LONGEST_MS = 120, 3_000
SILENT: Final = 0.01
WEAKEST: Final = 0.02
"""Strength, -34 dB: beside the chime such a clip is not heard."""

MOST_BEFORE_MS, MOST_AFTER_MS = 150, 250
"""Longer silences tear a call apart."""

CEILING: Final = 32_700
MOST_AT_CEILING: Final = 8
_EDGE_MS: Final = 5
_CUT: Final = 0.5
"""Of the loudest moment: a word that starts or ends at that strength was cut off."""


class Fault(StrEnum):
    """What is wrong with a clip."""

    MISSING = "missing"
    FORMAT = "format"
    OTHER_RATE = "other-rate"
    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    SILENT = "silent"
    WEAK = "weak"
    CLIPPED = "clipped"
    CUT = "cut"
    SILENCE_BEFORE = "silence-before"
    SILENCE_AFTER = "silence-after"


SENTENCES: Final = {
    Fault.MISSING: "chưa có",
    Fault.FORMAT: "không phải WAV một kênh, 16 bit, từ 16.000 đến 48.000 Hz",
    Fault.OTHER_RATE: "tần số lấy mẫu khác các tiếng còn lại",
    Fault.TOO_SHORT: "ngắn hơn 0,12 giây",
    Fault.TOO_LONG: "dài hơn 3 giây",
    Fault.SILENT: "không nghe thấy gì",
    Fault.WEAK: "quá nhỏ",
    Fault.CLIPPED: "quá to, bị vỡ tiếng",
    Fault.CUT: "bị cắt ngay giữa tiếng",
    Fault.SILENCE_BEFORE: "im lặng ở đầu quá 0,15 giây",
    Fault.SILENCE_AFTER: "im lặng ở cuối quá 0,25 giây",
}


def faults(sound: Sound) -> tuple[Fault, ...]:
    """Return what is wrong with a clip that could be read; () when it may be heard."""
    if sound.rate_hz not in RATES_HZ:
        return (Fault.FORMAT,)
    if sound.loudest < SILENT:
        return (Fault.SILENT,)
    return (*_of_length(sound), *_of_level(sound), *_of_ends(sound))


def _of_length(sound: Sound) -> Iterator[Fault]:
    if sound.length_ms < SHORTEST_MS:
        yield Fault.TOO_SHORT
    if sound.length_ms > LONGEST_MS:
        yield Fault.TOO_LONG


def _of_level(sound: Sound) -> Iterator[Fault]:
    before_ms, after_ms = silences_ms(sound)
    if strength(part(sound, before_ms, sound.length_ms - after_ms)) < WEAKEST:
        yield Fault.WEAK
    too_loud = sound.loudest * FULL >= CEILING
    if too_loud and sum(abs(value) >= CEILING for value in sound.samples) >= MOST_AT_CEILING:
        yield Fault.CLIPPED


def _of_ends(sound: Sound) -> Iterator[Fault]:
    ends = (part(sound, 0, _EDGE_MS), part(sound, sound.length_ms - _EDGE_MS, sound.length_ms))
    if max(end.loudest for end in ends) > _CUT * sound.loudest:
        yield Fault.CUT
    before_ms, after_ms = silences_ms(sound)
    if before_ms > MOST_BEFORE_MS:
        yield Fault.SILENCE_BEFORE
    if after_ms > MOST_AFTER_MS:
        yield Fault.SILENCE_AFTER
