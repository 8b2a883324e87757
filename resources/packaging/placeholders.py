"""Make placeholder clips for the hall's voice: ``python -m resources.packaging.placeholders [FOLDER]``.

Nobody speaks in them: each word is hummed with the tone that it has in Vietnamese, as long as a person would need for
it. They show that clips are found, checked, joined and played, and how long a call takes. No synthesiser with a
permissive licence speaks Vietnamese, and people do not understand those under the GPL; so a hall hears a person or the
chime alone, and placeholders only where the settings ask for them. Every run makes the same files.
"""

import math
import sys
import unicodedata
from array import array
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Final

from sync.devices.voice_folder import SHIPPED, write_clip, write_kind
from sync.domain.sound import Sound
from sync.domain.voice import Kind
from sync.domain.voice_script import script

RATE_HZ: Final = 16_000
OVERTONES: Final = (1.0, 0.45, 0.2)
LOUDEST: Final = 0.35
EDGE_S: Final = 0.03
LEVEL: Final = ((0.0, 205.0), (1.0, 200.0))
TONES: Final = {
    "\u0300": ((0.0, 185.0), (1.0, 145.0)),
    "\u0301": ((0.0, 205.0), (0.4, 210.0), (1.0, 285.0)),
    "\u0303": ((0.0, 205.0), (0.45, 180.0), (0.55, 235.0), (1.0, 290.0)),
    "\u0309": ((0.0, 190.0), (0.6, 145.0), (1.0, 185.0)),
    "\u0323": ((0.0, 180.0), (1.0, 120.0)),
}
"""Pitch in Hz over the share of the syllable: huyền, sắc, ngã, hỏi, nặng."""

LENGTH_S: Final = 0.34
HEAVY_S: Final = 0.22


def main() -> None:
    """Write all clips, and the file that calls them placeholders."""
    folder = Path(sys.argv[1]) if sys.argv[1:] else SHIPPED
    make(folder)
    print(f"{len(script())} placeholder clips (nobody speaks in them): {folder}")


def make(folder: Path) -> None:
    """Write the clips into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for line in script():
        values = array("h", (value for word in line.words.replace("-", " ").split() for value in hummed(word)))
        write_clip(folder / f"{line.clip}.wav", Sound(RATE_HZ, values.tobytes()))
    write_kind(folder, Kind.PLACEHOLDER)


def hummed(word: str) -> Iterator[int]:
    """Yield one syllable as signed 16-bit values."""
    mark = next((sign for sign in unicodedata.normalize("NFD", word) if sign in TONES), "")
    count, turns = round(RATE_HZ * (HEAVY_S if mark == "\u0323" else LENGTH_S)), 0.0
    for step in range(count):
        turns += _pitch_hz(TONES.get(mark, LEVEL), step / count) / RATE_HZ
        wave = sum(share * math.sin(math.tau * turns * times) for times, share in enumerate(OVERTONES, 1))
        edge = min(1.0, step / RATE_HZ / EDGE_S, (count - step) / RATE_HZ / EDGE_S)
        yield round(wave / sum(OVERTONES) * LOUDEST * edge * 32_767)


def _pitch_hz(contour: tuple[tuple[float, float], ...], share: float) -> float:
    for (since, low), (until, high) in pairwise(contour):
        if share <= until:
            return low + (high - low) * (share - since) / (until - since)
    return contour[-1][1]


if __name__ == "__main__":
    main()
