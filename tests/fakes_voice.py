"""Recordings made up for tests: a tone between two silences."""

import math
import wave
from array import array
from functools import cache
from pathlib import Path

from sync.devices.voice_folder import write_clip, write_kind
from sync.domain.sound import Sound, joined, pause
from sync.domain.voice import Kind
from sync.domain.voice_script import script

RATE_HZ = 16_000
EDGES_PER_S = 100


@cache
def tone(length_ms: int = 300, level: float = 0.3, before_ms: int = 0, after_ms: int = 0, rate_hz: int = RATE_HZ):
    """Return 400 Hz that come and go softly, ``level`` of full scale at their loudest."""
    count = rate_hz * length_ms // 1000
    values = array("h", (round(level * 32_767 * _edge(at, count, rate_hz) * _wave(at, rate_hz)) for at in range(count)))
    return joined(rate_hz, (pause(rate_hz, before_ms), values.tobytes(), pause(rate_hz, after_ms)))


def _edge(at: int, count: int, rate_hz: int) -> float:
    return min(1.0, at * EDGES_PER_S / rate_hz, (count - at) * EDGES_PER_S / rate_hz)


def _wave(at: int, rate_hz: int) -> float:
    return math.sin(math.tau * 400 * at / rate_hz)


def record(folder: Path, kind: Kind | None = Kind.RECORDED, sound: Sound | None = None, without: str = "") -> Path:
    """Write a clip for every line of the script but those named, and what kind of voice it is."""
    folder.mkdir(parents=True, exist_ok=True)
    for line in script():
        if line.clip not in without.split():
            write_clip(folder / f"{line.clip}.wav", sound or tone())
    if kind:
        write_kind(folder, kind)
    return folder


def write_wav(file: Path, frames: bytes, channels: int = 1, width: int = 2, rate_hz: int = RATE_HZ) -> None:
    """Write a WAV file of any shape."""
    with wave.open(str(file), "wb") as stream:
        stream.setnchannels(channels)
        stream.setsampwidth(width)
        stream.setframerate(rate_hz)
        stream.writeframes(frames)
