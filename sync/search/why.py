"""Why an answer was found: which phrase a question met, by which of its words, and what the score is made of."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from sync.domain.vietnamese import fold, folded_words
from sync.search.phrases import Lexicon, Mark, Phrase, Source
from sync.search.speech import Words, sound

HALF = 0.5
"""Another phrase is told too when it meets at least this part of what the best one meets."""

Quality = Mapping[Mark, float]
"""Marks that a part of a question may be met by, and how well, 0 to 1."""

Said = Sequence[tuple[str, Words]]
"""The words of a question as they were typed, and what each was read as."""

_RAW = re.compile(r"\w+")


class How(StrEnum):
    """How a word of a question was understood."""

    WRITTEN = "written"
    BEGUN = "begun"
    SOUND = "sound"
    TYPO = "typo"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a question: one word, two neighbouring ones, or words of a meaning; what it weighs, what meets it."""

    words: Words
    weight: float
    alike: Quality

    @property
    def is_meaning(self) -> bool:
        """Whether it is met by meaning, not by how it is written."""
        return any(mark < 0 for mark in self.alike)


@dataclass(frozen=True, slots=True)
class Heard:
    """A word (of a meaning: a phrase) of the question and what it was taken for, as each is spelt where it stands."""

    asked: str
    meant: str
    how: How


@dataclass(frozen=True, slots=True)
class Told:
    """A phrase of a procedure, and where it comes from."""

    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class Shares:
    """What a score is made of, each from 0 on: together they are the score, 0 to 1.

    Attributes:
        explained: how much of the question the best phrase explains.
        contained: how much of that phrase the question contains.
        anywhere: how much of the question all phrases explain together.
        usual: the head start of what many people ask for.
    """

    explained: float
    contained: float
    anywhere: float
    usual: float

    @property
    def score(self) -> float:
        """All of it."""
        return self.explained + self.contained + self.anywhere + self.usual


@dataclass(frozen=True, slots=True)
class Why:
    """Why a question found a procedure.

    Attributes:
        quote: the words of the question that meet the best phrase, "…" for those between them that do not.
        best: that phrase.
        heard: how its words were understood, in the question's order.
        also: the best phrases from other sources, where they meet much of the question too.
    """

    quote: str
    best: Told
    heard: tuple[Heard, ...]
    also: tuple[Told, ...]
    shares: Shares

    @property
    def understood(self) -> tuple[Heard, ...]:
        """The words that do not stand there as they were typed."""
        return tuple(heard for heard in self.heard if heard.how is not How.WRITTEN)


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was typed, and as its parts are looked for."""

    said: Said
    parts: Sequence[Part]


def reason(question: Question, best: Phrase, own: Iterable[Phrase], shares: Shares, lexicon: Lexicon) -> Why:
    """Return why a question found an entry.

    Args:
        question: what was asked.
        best: the phrase that counted.
        own: all phrases of the entry.
        shares: what its score is made of.
        lexicon: of the marks.
    """
    heard = tuple(_heard(question, best, lexicon))
    met = {word for part in _alone(question) if _meets(part, best) for word in part.words}
    return Why(_quote(question.said, met), Told(best.text, best.source), heard, _also(question, best, own), shares)


def _alone(question: Question) -> Iterator[Part]:
    """Yield the parts that say something alone: words and meanings, not pairs."""
    return (part for part in question.parts if len(part.words) == 1 or part.is_meaning)


def _meets(part: Part, phrase: Phrase) -> float:
    return max((quality for mark, quality in part.alike.items() if mark in phrase.marks), default=0.0)


def _heard(question: Question, phrase: Phrase, lexicon: Lexicon) -> Iterator[Heard]:
    asked = {word: raw for raw, words in reversed(question.said) for word in words if len(words) == 1}
    in_phrase = {fold(raw): raw for raw in _RAW.findall(phrase.text)}
    meanings = lexicon.meanings(folded_words(phrase.text))
    for part in _alone(question):
        if _meets(part, phrase):
            mark = max(phrase.marks & part.alike.keys(), key=lambda each: (part.alike[each], each))
            meant = meanings.get(mark, ()) if part.is_meaning else (lexicon.spelt(mark),)
            how = How.SAME if part.is_meaning else how_heard(part.words[0], meant[0])
            if meant and (how is not How.SAME or part.words != meant):
                yield Heard(_spelt(part.words, asked), _spelt(meant, in_phrase), how)


def how_heard(asked: str, meant: str) -> How:
    """Return how a folded word of a question came to be taken for a word of a phrase."""
    if asked == meant:
        return How.WRITTEN
    if meant.startswith(asked):
        return How.BEGUN
    return How.SOUND if sound(asked) == sound(meant) else How.TYPO


def _spelt(words: Words, raw: Mapping[str, str]) -> str:
    return " ".join(raw.get(word, word) for word in words)


def _quote(said: Said, met: set[str]) -> str:
    stretches = [
        (is_met, " ".join(raw for raw, _ in stretch))
        for is_met, stretch in groupby(said, key=lambda each: not met.isdisjoint(each[1]))
    ]
    words = [text if is_met else "…" for is_met, text in stretches]
    return " ".join(words).strip("… ")


def _also(question: Question, best: Phrase, own: Iterable[Phrase]) -> tuple[Told, ...]:
    """Return the best phrases from other sources, in the order of the sources."""
    parts = tuple(_alone(question))

    def reach(phrase: Phrase) -> float:
        return sum(part.weight * _meets(part, phrase) for part in parts)

    least = HALF * reach(best)
    others = sorted((reach(phrase), at, phrase) for at, phrase in enumerate(own) if phrase.source is not best.source)
    foremost = {phrase.source: phrase for reached, _, phrase in others if reached >= least}
    return tuple(Told(foremost[source].text, source) for source in Source if source in foremost)
