"""Make chime.wav: two soft strokes, G5 then C5, as a door chime; every run makes the same file, byte for byte."""

import math
import struct
import wave
from pathlib import Path
from typing import Final

RATE_HZ: Final = 22_050
STROKES: Final = ((783.99, 0.00), (523.25, 0.38))  # Hz, start in seconds
OVERTONES: Final = ((1, 1.0), (2, 0.28), (3.01, 0.10))  # multiple, share: a struck bar, slightly out of tune above
LENGTH_S: Final = 1.6
FADE_S: Final = 0.23
ATTACK_S: Final = 0.006  # without it the loudspeaker clicks
LOUDEST: Final = 0.7


def stroke(frequency_hz: float, since_s: float) -> float:
    """Return one stroke's value a moment after it was struck, 0 before."""
    if since_s < 0:
        return 0.0
    fall = min(1.0, since_s / ATTACK_S) * math.exp(-since_s / FADE_S)
    return fall * sum(share * math.sin(math.tau * frequency_hz * times * since_s) for times, share in OVERTONES)


def samples() -> list[int]:
    """Return the whole chime as signed 16-bit values."""
    moments = [step / RATE_HZ for step in range(round(RATE_HZ * LENGTH_S))]
    values = [sum(stroke(frequency, moment - start) for frequency, start in STROKES) for moment in moments]
    loudest = max(map(abs, values))
    return [round(value / loudest * LOUDEST * 32_767) for value in values]


def main() -> None:
    """Write chime.wav beside this file."""
    values = samples()
    with wave.open(str(Path(__file__).with_name("chime.wav")), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(struct.pack(f"<{len(values)}h", *values))


if __name__ == "__main__":
    main()
