"""How people write: chat short forms, words that say nothing, words that mean the same; and how they misspell."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sync.domain.vietnamese import folded_words

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Speech:
    """The reviewable words of resources/catalogue/speech.json, folded.

    Attributes:
        chat: a short form, and the words that it stands for.
        fillers: words of almost every question; they count little, but they count: some also stand in names.
        asides: phrases of almost every question ("cần giấy tờ gì"), left out unless nothing else is asked.
        same: groups of phrases that mean the same to people who ask here.
    """

    chat: Mapping[str, Words] = field(default_factory=dict)
    fillers: frozenset[str] = frozenset()
    asides: tuple[Words, ...] = ()
    same: tuple[tuple[Words, ...], ...] = ()

    def asked(self, text: str) -> Words:
        """Return the folded words of a question, short forms written out, without asides."""
        words = self.written_out(text)
        return self._without_asides(words) or words

    def written_out(self, text: str) -> Words:
        """Return folded words, short forms written out."""
        return tuple(word for short in folded_words(text) for word in self.chat.get(short, (short,)))

    def _without_asides(self, words: Words) -> Words:
        kept: list[str] = []
        at = 0
        while at < len(words):
            aside = next((aside for aside in self.asides if words[at : at + len(aside)] == aside), ())
            if not aside:
                kept.append(words[at])
            at += len(aside) or 1
        return tuple(kept)


def speech_of(chat: Mapping[str, str], fillers: str, asides: Iterable[str], same: Iterable[str]) -> Speech:
    """Return the words of a data file; phrases of a group are parted by commas."""
    groups = (tuple(folded_words(phrase) for phrase in group.split(",")) for group in same)
    return Speech(
        chat={"".join(folded_words(short)): folded_words(words) for short, words in chat.items()},
        fillers=frozenset(folded_words(fillers)),
        asides=tuple(sorted((folded_words(aside) for aside in asides), key=lambda aside: (-len(aside), aside))),
        same=tuple(tuple(phrase for phrase in group if phrase) for group in groups),
    )


_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^ngh", "ng"),
        (r"^gh", "g"),
        (r"^(?:gi|r|d|v|z|j)(?=[aeiouy])", "d"),
        (r"^f", "ph"),
        (r"^tr", "ch"),
        (r"^s", "x"),
        (r"^[kq]", "c"),
        (r"^n(?=[aeiouy])", "l"),
        (r"y", "i"),
        (r"n[gh]$", "n"),
        (r"ch?$", "t"),
    )
)


def sound(word: str) -> str:
    """Return what a folded word sounds like in all regions at once: "trứng" is "chứng", "xinh" is "sinh"."""
    for pattern, heard in _SOUNDS:
        word = pattern.sub(heard, word)
    return word


_DOUBLED = re.compile(r"aa|ee|oo|dd")
_HOOK = re.compile(r"(?<=[aou])w")
_TONE = re.compile(r"(?<=[aeiouy])[sfrxj](?=[acghimnoptuy])|(?<=[a-z])[sfrxj]$")


def untyped(word: str) -> str:
    """Return a word without the keystrokes that Telex left in it: "dduwowcj" was to be "được", folded "duoc"."""
    return _TONE.sub("", _HOOK.sub("", _DOUBLED.sub(lambda pair: pair[0][0], word)))
