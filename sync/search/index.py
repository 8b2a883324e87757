"""A search by meaning over some hundred procedures: by whole phrases of everyday speech, not by single words.

Each procedure has phrases: its citizen name, what people call it, its official name, its field. A phrase has marks: its
words, its neighbouring words (most Vietnamese words are written as two), and its meanings. It answers a question as far
as it explains the question, and as far as the question contains it: a few words are explained, a long letter contains.
Rare marks tell more (inverse document frequency), misspelt ones less.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest, nsmallest
from itertools import pairwise
from math import log

from sync.search.phrases import FILLER, Lexicon, Mark, Phrase, Spoken, pair
from sync.search.speech import Speech, Words
from sync.search.vocabulary import Vocabulary
from sync.search.why import Part, Quality, Question, Shares, Why, reason

EXPLAINED, CONTAINED, ANYWHERE = 0.35, 0.40, 0.35
"""What a score is made of: the question explained by one phrase, that phrase contained in the question, and the
question explained by all phrases of a procedure together. Chosen by leaving out one phrase after the other."""

UNKNOWN = 0.6
USUAL = 0.06  # among equals the one that many ask for comes first
_WHOLE = EXPLAINED + CONTAINED + ANYWHERE + USUAL
SHORT = 4.0  # a phrase that weighs less proves less by being contained
SAME = 0.8  # what was said in other words of the same meaning
USUAL_FROM = 300  # phrases
MOST_PHRASES = 300
LOOKED_AT = 60
MOST_WORDS = 60  # letters of 80 words repeat themselves


_RAW = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Hit:
    """An answer; ``score`` is how well it fits the question, 0 to 1."""

    key: str
    score: float


@dataclass(slots=True)
class _Common:
    """What a question and a phrase have in common, weighed as the question's and as the phrase's."""

    explained: float = 0.0
    contained: float = 0.0


@dataclass(frozen=True, slots=True)
class _Judged:
    """A question and the entries that meet any part of it.

    Attributes:
        total: what its parts weigh together.
        common: by phrase.
        anywhere: by entry, how much of the question all its phrases explain.
        best: by entry, the score of its best phrase, and that phrase.
        scores: by entry, as far as they go: to ``_WHOLE``.
    """

    parts: tuple[Part, ...]
    total: float
    common: Mapping[int, _Common]
    anywhere: Mapping[int, float]
    best: Mapping[int, tuple[float, int]]
    scores: Mapping[int, float]


class Index:
    """Phrases by their marks; never changed once made, so any thread may ask."""

    def __init__(self, entries: Iterable[Spoken], speech: Speech | None = None) -> None:
        """Fold and count everything; about 40 ms for 310 procedures with 2,500 phrases, 230 ms for all 3,297."""
        self._speech = speech or Speech()
        entries = tuple(entries)
        self._keys = tuple(entry.key for entry in entries)
        self._usual = tuple(entry.usual for entry in entries)
        self._lexicon = Lexicon(self._speech)
        self._phrases = self._lexicon.read(entries)
        self._rarity = self._lexicon.rarity
        with_mark: dict[Mark, list[int]] = {mark: [] for mark in self._rarity}
        for at, phrase in enumerate(self._phrases):
            for mark in phrase.marks:
                with_mark[mark].append(at)
        self._with_mark: Mapping[Mark, Sequence[int]] = with_mark
        self._vocabulary = Vocabulary(self._lexicon.words(with_mark.keys()))

    @property
    def words(self) -> frozenset[str]:
        """The folded words of all phrases."""
        return self._vocabulary.words

    def begins(self, word: str) -> bool:
        """Return whether any of its words begins so."""
        return self._vocabulary.begins(word)

    def find(self, text: str, limit: int = 20) -> tuple[Hit, ...]:
        """Return the best answers first; () for a text without words or when no word is known."""
        scores = self._judged(text).scores
        ranked = nsmallest(limit, scores.items(), key=lambda item: (-item[1], self._keys[item[0]]))
        return tuple(Hit(self._keys[entry], round(score / _WHOLE, 4)) for entry, score in ranked)

    def why(self, text: str, key: str) -> Why | None:
        """Return by what a text finds an entry, told from what ranks it; None where it does not."""
        judged = self._judged(text)
        entry = next((found for found in judged.scores if self._keys[found] == key), None)
        if entry is None:
            return None
        own = (phrase for phrase in self._phrases if phrase.entry == entry)
        best = self._phrases[judged.best[entry][1]]
        question = Question(self._said(text), judged.parts)
        return reason(question, best, own, self._shares(judged, entry), self._lexicon)

    def _said(self, text: str) -> tuple[tuple[str, Words], ...]:
        read = ((raw, self._speech.written_out(raw)) for raw in _RAW.findall(text))
        return tuple((raw, self._vocabulary.known(words)) for raw, words in read)

    def _judged(self, text: str) -> _Judged:
        words = self._vocabulary.known(self._speech.asked(text)[:MOST_WORDS])
        parts = tuple(self._asked(words))
        total = sum(part.weight for part in parts)
        common, anywhere = self._compare(parts)
        best = self._best_phrases(common, total, _best_of(parts))
        scores = {
            entry: ANYWHERE * share / total + best[entry][0] + USUAL * self._usual[entry]
            for entry, share in anywhere.items()
        }
        return _Judged(parts, total, common, anywhere, best, scores)

    def _shares(self, judged: _Judged, entry: int) -> Shares:
        """Return what the score of an entry is made of."""
        score, at = judged.best[entry]
        explained = self._phrases[at].share * EXPLAINED * judged.common[at].explained / judged.total
        anywhere = ANYWHERE * judged.anywhere[entry] / judged.total
        parts = (explained, score - explained, anywhere, USUAL * self._usual[entry])
        return Shares(*(part / _WHOLE for part in parts))

    def _compare(self, parts: Sequence[Part]) -> tuple[dict[int, _Common], dict[int, float]]:
        """Return by phrase what is in common with a question, and by entry how much of the question is explained.

        What stands in hundreds of phrases finds none by itself where something rarer does: it is looked for in those.
        """
        common: dict[int, _Common] = defaultdict(_Common)
        anywhere: dict[int, float] = defaultdict(float)
        rare = [self._rare_of(part.alike) for part in parts]
        if not any(rare):
            rare = [part.alike for part in parts]
        for part, alike in zip(parts, rare, strict=True):
            self._add(part.weight, self._best_by_phrase(alike), common, anywhere)
        foremost: Sequence[int] = ()
        for part, looked_for in zip(parts, rare, strict=True):
            if usual := {mark: quality for mark, quality in part.alike.items() if mark not in looked_for}:
                foremost = foremost or nlargest(MOST_PHRASES, common, key=lambda at: common[at].explained)
                self._add(part.weight, self._best_among(foremost, usual, looked_for), common, anywhere)
        return common, anywhere

    def _rare_of(self, alike: Quality) -> Quality:
        return {mark: quality for mark, quality in alike.items() if len(self._with_mark[mark]) <= USUAL_FROM}

    def _add(
        self,
        weight: float,
        best: Mapping[int, tuple[float, Mark]],
        common: dict[int, _Common],
        anywhere: dict[int, float],
    ) -> None:
        shares: dict[int, float] = {}
        for at, (quality, mark) in best.items():
            found, phrase = common[at], self._phrases[at]
            found.explained += quality * weight
            found.contained += quality * self._rarity[mark]
            share = quality * phrase.share
            if share > shares.get(phrase.entry, 0.0):
                shares[phrase.entry] = share
        for entry, share in shares.items():
            anywhere[entry] += share * weight

    def _best_by_phrase(self, alike: Quality) -> dict[int, tuple[float, Mark]]:
        """Return by phrase how well it meets a part of the question, and by which mark."""
        best: dict[int, tuple[float, Mark]] = {}
        for mark, quality in sorted(alike.items(), key=lambda item: item[1]):
            best.update(dict.fromkeys(self._with_mark[mark], (quality, mark)))
        return best

    def _best_among(self, phrases: Iterable[int], usual: Quality, looked_for: Quality) -> dict[int, tuple[float, Mark]]:
        """Return the same by usual marks, among phrases that do not meet this part of the question by a rarer one."""
        ranked = sorted(usual.items(), key=lambda item: -item[1])
        best: dict[int, tuple[float, Mark]] = {}
        for at in phrases:
            marks = self._phrases[at].marks
            met = next(((quality, mark) for mark, quality in ranked if mark in marks), None)
            if met and not any(mark in marks for mark in looked_for):
                best[at] = met
        return best

    def _asked(self, words: Words) -> Iterator[Part]:
        """Yield what a question is made of."""
        marks = {word: self._marks(word, begun=word == words[-1]) for word in dict.fromkeys(words)}
        for word, alike in marks.items():
            yield Part((word,), self._weight(word, alike), alike)
        for first, second in dict.fromkeys(pairwise(words)):
            if pairs := dict(self._pairs(marks[first], marks[second])):
                weight = max(self._rarity[pair] * quality for pair, quality in pairs.items())
                yield Part((first, second), weight, pairs)
        for meaning, phrase in self._lexicon.meanings(words).items():
            if meaning in self._rarity:
                yield Part(phrase, self._rarity[meaning], {meaning: 1.0})

    def _marks(self, word: str, *, begun: bool) -> Quality:
        alike = self._vocabulary.alike(word, begun=begun)
        return {self._lexicon.word(other): quality for other, quality in alike.items()}

    def _weight(self, word: str, alike: Quality) -> float:
        """Return what a word of the question weighs; an unknown one as what it may have been meant to be."""
        own = self._lexicon.word(word)
        if own in self._rarity:
            return self._rarity[own]
        meant = max((self._rarity[mark] * quality for mark, quality in alike.items()), default=0.0)
        weight = meant or UNKNOWN * log(1 + len(self._keys))
        return weight * FILLER if word in self._speech.fillers else weight

    def _pairs(self, first: Quality, second: Quality) -> Iterator[tuple[Mark, float]]:
        for one, sure in first.items():
            for two, as_sure in second.items():
                if (mark := pair(one, two)) in self._rarity:
                    yield mark, sure * as_sure

    def _best_phrases(
        self, common: Mapping[int, _Common], total: float, quality_of: Quality
    ) -> dict[int, tuple[float, int]]:
        """Return by entry the score of its best phrase, and that phrase."""
        rough = {
            at: self._score(self._phrases[at], found.explained, found.contained, total) for at, found in common.items()
        }
        for at in nlargest(LOOKED_AT, rough, key=rough.__getitem__):
            phrase = self._phrases[at]
            contained = sum(self._rarity[mark] * self._met(mark, phrase, quality_of) for mark in phrase.marks)
            rough[at] = self._score(phrase, common[at].explained, contained, total)
        best: dict[int, tuple[float, int]] = {}
        for at, score in rough.items():
            entry = self._phrases[at].entry
            if entry not in best or score > best[entry][0]:
                best[entry] = score, at
        return best

    @staticmethod
    def _met(mark: Mark, phrase: Phrase, quality_of: Quality) -> float:
        meant = SAME * quality_of.get(phrase.spoken_of[mark], 0.0) if mark in phrase.spoken_of else 0.0
        return max(quality_of.get(mark, 0.0), meant)

    def _score(self, phrase: Phrase, explained: float, contained: float, total: float) -> float:
        share = min(contained / phrase.weight, 1.0) * min(1.0, phrase.weight / SHORT)
        return phrase.share * (EXPLAINED * explained / total + CONTAINED * share)


def _best_of(parts: Iterable[Part]) -> dict[Mark, float]:
    """Return how well each mark is met by any part of a question."""
    best: dict[Mark, float] = {}
    for part in parts:
        for mark, quality in part.alike.items():
            best[mark] = max(quality, best.get(mark, 0.0))
    return best
