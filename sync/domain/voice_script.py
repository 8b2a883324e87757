"""What a person reads out for the hall's voice: each clip once, in the order of reading."""

import re
import unicodedata
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Final

from sync.domain.announcement import CLIPS, call
from sync.domain.numerals import USUAL, Wording

MOST_COUNTERS: Final = 99
_NUMBER: Final = re.compile(r"[0-9]{1,3}[ ._-]+")
_LETTERS: Final = {
    "a": "a", "b": "bê", "c": "xê", "d": "dê", "e": "e", "f": "ép-phờ", "g": "giê", "h": "hát", "i": "i", "j": "gi",
    "k": "ca", "l": "e-lờ", "m": "em-mờ", "n": "en-nờ", "o": "o", "p": "pê", "q": "quy", "r": "e-rờ", "s": "ét-sì",
    "t": "tê", "u": "u", "v": "vê", "w": "vê-kép", "x": "ích-xì", "y": "i-dài", "z": "dét",
}  # fmt: skip
_HINTS: Final = {
    "xin-moi-so": "giọng mời, cuối câu để ngỏ",
    "den-quay-so": "giọng mời, cuối câu để ngỏ",
    "10": "như trong: quầy số mười",
    "muoi": "như trong: quầy số hai mươi",
    "mot": "như trong: hai mươi mốt",
    "lam": "như trong: mười lăm",
    "tu": "như trong: hai mươi tư",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One clip to read.

    Attributes:
        clip: its name, the file's without ".wav".
        words: what is said.
        hint: how, "" when there is nothing to say about it.
        needed: whether a call of a slip needs it; the others are for numbers read as one, and for counters past 99.
    """

    clip: str
    words: str
    hint: str
    needed: bool


def script(wording: Wording = USUAL) -> tuple[Line, ...]:
    """Return all lines: those that calls in this wording need first."""
    wanted = needed(wording)
    said = {**{clip: words for words, clip in CLIPS.items()}, **_LETTERS}
    order = sorted(said, key=lambda clip: clip not in wanted)
    return tuple(Line(clip, said[clip], _HINTS.get(clip, ""), clip in wanted) for clip in order)


def clip_named(stem: str) -> str | None:
    """Return the clip that a file's name without ".wav" means: "bon" is none; "4", "05 4" and "bốn" are."""
    name = unicodedata.normalize("NFC", stem).strip().lower()
    name = _NUMBER.sub("", name) or name
    return next((line.clip for line in script() if name in (line.clip, line.words.lower())), None)


def needed(wording: Wording = USUAL) -> frozenset[str]:
    """Return the clips of every call of every letter to counters 1 to 99."""
    letters = (call(f"{letter}000", "1", wording) for letter in ascii_uppercase)
    digits = (call(f"A{digit}00", "1", wording) for digit in range(10))
    counters = (call("A000", str(counter), wording) for counter in range(1, MOST_COUNTERS + 1))
    return frozenset(clip for said in (*letters, *digits, *counters) if said for clip in said.clips)
