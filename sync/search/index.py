"""A search by meaning over some hundred procedures: by whole phrases of everyday speech, not by single words.

Each procedure has phrases: its citizen name, what people call it, its official name, its field. A phrase has marks: its
words, its neighbouring words (most Vietnamese words are written as two), and its meanings. It answers a question as far
as it explains the question, and as far as the question contains it: a few words are explained, a long letter contains.
Rare marks tell more (inverse document frequency), misspelt ones less.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest, nsmallest
from itertools import pairwise
from math import log

from sync.domain.vietnamese import folded_words
from sync.search.speech import Meanings, Speech, Words
from sync.search.vocabulary import Met, Vocabulary

SAID, NAME, FIELD = 1.0, 0.75, 0.35
"""How much a phrase counts: what people say, the official name, the field."""

EXPLAINED, CONTAINED, ANYWHERE = 0.35, 0.40, 0.35
"""What a score is made of: the question explained by one phrase, that phrase contained in the question, and the
question explained by all phrases of a procedure together. Chosen by leaving out one phrase after the other."""

PAIR, MEANING = 0.5, 0.6
FILLER, UNKNOWN = 0.15, 0.6
USUAL = 0.06  # among equals the one that many ask for comes first
_WHOLE = EXPLAINED + CONTAINED + ANYWHERE + USUAL
SHORT = 4.0  # a phrase that weighs less proves less by being contained
SAME = 0.8  # what was said in other words of the same meaning
USUAL_FROM = 300  # phrases
MOST_PHRASES = 300
LOOKED_AT = 60
MOST_WORDS = 60  # letters of 80 words repeat themselves

Mark = str | tuple[str, str] | int
"""A word, two neighbouring words, or the number of a meaning."""

Quality = Mapping[Mark, float]
"""Marks that a part of a question may be met by, and how well, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An answer; ``score`` is how well it fits the question, 0 to 1."""

    key: str
    score: float


@dataclass(frozen=True, slots=True)
class Spoken:
    """What may be searched for: its key, and its phrases with how much each counts; ``usual`` when many ask for it."""

    key: str
    phrases: tuple[tuple[str, float], ...]
    usual: bool = False


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase of an entry, how much it counts, and what its marks weigh together."""

    entry: int
    share: float
    marks: frozenset[Mark]
    spoken_of: Mapping[Mark, Mark]
    weight: float


@dataclass(slots=True)
class _Common:
    """What a question and a phrase have in common, weighed as the question's and as the phrase's."""

    explained: float = 0.0
    contained: float = 0.0


_Read = tuple[int, float, frozenset[Mark], Mapping[Mark, Mark]]


class Index:
    """Phrases by their marks; never changed once made, so any thread may ask."""

    def __init__(self, entries: Iterable[Spoken], speech: Speech | None = None) -> None:
        """Fold and count everything; about 100 ms for 310 procedures with 2,500 phrases."""
        self._speech = speech or Speech()
        self._meanings = Meanings(self._speech.same)
        entries = tuple(entries)
        self._keys = tuple(entry.key for entry in entries)
        self._head_start = tuple(USUAL if entry.usual else 0.0 for entry in entries)
        read = tuple(self._read(entries))
        self._rarity = self._rarities(read)
        self._phrases = tuple(
            _Phrase(entry, share, marks, of, sum(self._rarity[mark] for mark in marks))
            for entry, share, marks, of in read
        )
        self._with_mark: dict[Mark, list[int]] = defaultdict(list)
        for at, phrase in enumerate(self._phrases):
            for mark in phrase.marks:
                self._with_mark[mark].append(at)
        self._vocabulary = Vocabulary(mark for mark in self._with_mark if isinstance(mark, str))

    @property
    def words(self) -> frozenset[str]:
        """The folded words of all phrases."""
        return self._vocabulary.words

    def begins(self, word: str) -> bool:
        """Return whether any of its words begins so."""
        return self._vocabulary.begins(word)

    def find(self, text: str, limit: int = 20) -> tuple[Hit, ...]:
        """Return the best answers first; () for a text without words or when no word is known."""
        words = self._vocabulary.known(self._speech.asked(text)[:MOST_WORDS])
        parts = tuple(self._asked(words))
        total = sum(weight for weight, _ in parts)
        common, anywhere = self._compare(parts)
        scores = {entry: ANYWHERE * share / total for entry, share in anywhere.items()}
        for entry, score in self._best_phrases(common, total, _best_of(parts)).items():
            scores[entry] += score + self._head_start[entry]
        ranked = nsmallest(limit, scores.items(), key=lambda item: (-item[1], self._keys[item[0]]))
        return tuple(Hit(self._keys[entry], round(score / _WHOLE, 4)) for entry, score in ranked)

    def _compare(self, parts: Sequence[tuple[float, Quality]]) -> tuple[dict[int, _Common], dict[int, float]]:
        """Return by phrase what is in common with a question, and by entry how much of the question is explained.

        What stands in hundreds of phrases finds none by itself where something rarer does: it is looked for in those.
        """
        common: dict[int, _Common] = defaultdict(_Common)
        anywhere: dict[int, float] = defaultdict(float)
        rare = [self._rare_of(alike) for _, alike in parts]
        if not any(rare):
            rare = [alike for _, alike in parts]
        for (weight, _), alike in zip(parts, rare, strict=True):
            self._add(weight, self._best_by_phrase(alike), common, anywhere)
        foremost = nlargest(MOST_PHRASES, common, key=lambda at: common[at].explained)
        for (weight, alike), looked_for in zip(parts, rare, strict=True):
            if usual := {mark: quality for mark, quality in alike.items() if mark not in looked_for}:
                self._add(weight, self._best_among(foremost, usual, looked_for), common, anywhere)
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

    def _read(self, entries: Iterable[Spoken]) -> Iterator[_Read]:
        for position, entry in enumerate(entries):
            seen: set[Words] = set()
            for text, share in entry.phrases:
                words = folded_words(text)
                if words and words not in seen:
                    seen.add(words)
                    of: dict[Mark, Mark] = dict(self._meanings.words_of(words))
                    yield position, share, frozenset((*words, *pairwise(words), *of.values())), of

    def _rarities(self, read: Iterable[_Read]) -> dict[Mark, float]:
        """Return how much each mark tells: more, the fewer entries it stands in."""
        entries: dict[Mark, set[int]] = defaultdict(set)
        for entry, _, marks, _ in read:
            for mark in marks:
                entries[mark].add(entry)
        return {mark: log(1 + len(self._keys) / len(within)) * self._worth(mark) for mark, within in entries.items()}

    def _worth(self, mark: Mark) -> float:
        if isinstance(mark, int):
            return MEANING
        if isinstance(mark, str):
            return FILLER if mark in self._speech.fillers else 1.0
        return PAIR * (FILLER if self._speech.fillers.issuperset(mark) else 1.0)

    def _asked(self, words: Words) -> Iterator[tuple[float, Quality]]:
        """Yield what a question is made of: what each part weighs, and by which marks it may be met how well."""
        met = {word: self._vocabulary.alike(word, begun=word == words[-1]) for word in dict.fromkeys(words)}
        for word, alike in met.items():
            known: dict[Mark, float] = dict(alike.items())
            yield self._weight(word, alike), known
        for first, second in dict.fromkeys(pairwise(words)):
            if pairs := dict(self._pairs(met[first], met[second])):
                yield max(self._rarity[pair] * quality for pair, quality in pairs.items()), pairs
        for meaning in self._meanings.of(words) & self._rarity.keys():
            yield self._rarity[meaning], {meaning: 1.0}

    def _weight(self, word: str, alike: Met) -> float:
        """Return what a word of the question weighs; an unknown one as what it may have been meant to be."""
        if word in self._rarity:
            return self._rarity[word]
        meant = max((self._rarity[other] * quality for other, quality in alike.items()), default=0.0)
        weight = meant or UNKNOWN * log(1 + len(self._keys))
        return weight * FILLER if word in self._speech.fillers else weight

    def _pairs(self, first: Met, second: Met) -> Iterator[tuple[Mark, float]]:
        for one, sure in first.items():
            for two, as_sure in second.items():
                if (one, two) in self._rarity:
                    yield (one, two), sure * as_sure

    def _best_phrases(self, common: Mapping[int, _Common], total: float, quality_of: Quality) -> dict[int, float]:
        """Return the score of each entry's best phrase."""
        rough = {
            at: self._score(self._phrases[at], found.explained, found.contained, total) for at, found in common.items()
        }
        for at in nlargest(LOOKED_AT, rough, key=rough.__getitem__):
            phrase = self._phrases[at]
            contained = sum(self._rarity[mark] * self._met(mark, phrase, quality_of) for mark in phrase.marks)
            rough[at] = self._score(phrase, common[at].explained, contained, total)
        best: dict[int, float] = defaultdict(float)
        for at, score in rough.items():
            entry = self._phrases[at].entry
            best[entry] = max(best[entry], score)
        return best

    @staticmethod
    def _met(mark: Mark, phrase: _Phrase, quality_of: Quality) -> float:
        meant = SAME * quality_of.get(phrase.spoken_of.get(mark, -1), 0.0)
        return max(quality_of.get(mark, 0.0), meant)

    def _score(self, phrase: _Phrase, explained: float, contained: float, total: float) -> float:
        share = min(contained / phrase.weight, 1.0) * min(1.0, phrase.weight / SHORT)
        return phrase.share * (EXPLAINED * explained / total + CONTAINED * share)


def _best_of(parts: Iterable[tuple[float, Quality]]) -> dict[Mark, float]:
    """Return how well each mark is met by any part of a question."""
    best: dict[Mark, float] = {}
    for _, alike in parts:
        for mark, quality in alike.items():
            best[mark] = max(quality, best.get(mark, 0.0))
    return best
