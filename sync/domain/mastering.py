"""From what a person recorded to a clip: one channel, the silence at its ends cut, as loud as the others."""

from array import array
from typing import Final

from sync.domain.recording import Fault, faults
from sync.domain.sound import FULL, WINDOW_MS, Sound, part, silences_ms, strength

BEFORE_MS, AFTER_MS = 30, 60
"""What stays of the silence: the breath of a consonant and the end of a vowel are taken for it."""

FADE_MS: Final = 8
EVEN: Final = 0.12
"""Strength of every clip, -18 dB."""

HIGHEST: Final = 0.9
MOST_GAIN: Final = 8.0
"""What would have to be made louder still is more room than voice."""

_SPOILT: Final = frozenset({Fault.FORMAT, Fault.SILENT, Fault.CLIPPED, Fault.CUT})
"""What no cutting and no gain mends."""

_BYTE, _WORD, _LONG = 1, 2, 4


def one_channel(frames: bytes, channels: int, width: int) -> bytes:
    """Return the mean of channels of ``width`` bytes a value (1 to 4, as in WAV files) as signed 16-bit values."""
    words = _words(frames[: len(frames) // (channels * width) * channels * width], width)
    if channels == 1:
        return words.tobytes()
    apart = [words[channel::channels] for channel in range(channels)]
    return array("h", (sum(values) // channels for values in zip(*apart, strict=True))).tobytes()


def mastered(raw: Sound) -> Sound | tuple[Fault, ...]:
    """Return the clip of a recording, or what is wrong with it."""
    if spoilt := tuple(fault for fault in faults(raw) if fault in _SPOILT):
        return spoilt
    clip = _levelled(_faded(_trimmed(raw)))
    return faults(clip) or clip


def _words(frames: bytes, width: int) -> "array[int]":
    """Return the two upper bytes of each value; those of one byte have no sign and lie around 128."""
    words = array("h")
    if width == _BYTE:
        words.extend((value - 128) << 8 for value in frames)
        return words
    upper = bytearray(len(frames) // width * _WORD)
    upper[0::2], upper[1::2] = frames[width - 2 :: width], frames[width - 1 :: width]
    words.frombytes(upper)
    return words


def _trimmed(sound: Sound) -> Sound:
    before_ms, after_ms = silences_ms(sound)
    return part(sound, max(before_ms - BEFORE_MS, 0), sound.length_ms - max(after_ms - AFTER_MS, 0))


def _faded(sound: Sound) -> Sound:
    """Let it come and go softly, so that no click is heard where it was cut."""
    count = min(sound.rate_hz * FADE_MS // 1000, len(sound.samples) // 2)
    values = array("h", sound.samples)
    for at in range(count):
        values[at] = values[at] * at // count
        values[-1 - at] = values[-1 - at] * at // count
    return Sound(sound.rate_hz, values.tobytes())


def _levelled(sound: Sound) -> Sound:
    before_ms, after_ms = silences_ms(sound)
    voice = part(sound, before_ms, max(sound.length_ms - after_ms, before_ms + WINDOW_MS))
    gain = min(EVEN / max(strength(voice), 1 / FULL), HIGHEST / max(sound.loudest, 1 / FULL), MOST_GAIN)
    return Sound(sound.rate_hz, array("h", (round(value * gain) for value in sound.samples)).tobytes())
