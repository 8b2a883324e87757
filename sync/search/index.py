"""A search by meaning over some hundred procedures: by whole phrases of everyday speech, not by single words.

Each procedure has phrases: its citizen name, what people call it, its official name, its field. A phrase has marks: its
words, its neighbouring words (most Vietnamese words are written as two), and its meanings. It answers a question as far
as it explains the question, and as far as the question contains it: a few words are explained, a long letter contains.
Rare marks tell more (inverse document frequency), misspelt ones less.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import nsmallest
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
    weight: float


@dataclass(slots=True)
class _Common:
    """What a question and a phrase have in common, weighed as the question's and as the phrase's."""

    explained: float = 0.0
    contained: float = 0.0


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
            _Phrase(entry, share, sum(self._rarity[mark] for mark in marks)) for entry, share, marks in read
        )
        self._with_mark: dict[Mark, list[int]] = defaultdict(list)
        for at, (_, _, marks) in enumerate(read):
            for mark in marks:
                self._with_mark[mark].append(at)
        self._vocabulary = Vocabulary(mark for mark in self._with_mark if isinstance(mark, str))

    def find(self, text: str, limit: int = 20) -> tuple[Hit, ...]:
        """Return the best answers first; () for a text without words or when no word is known."""
        words = self._vocabulary.known(self._speech.asked(text)[:MOST_WORDS])
        common: dict[int, _Common] = defaultdict(_Common)
        anywhere: dict[int, float] = defaultdict(float)
        total = 0.0
        for weight, alike in self._asked(words):
            total += weight
            for at, (explained, contained) in self._best_by_phrase(alike).items():
                common[at].explained += explained * weight
                common[at].contained += contained
            for entry, share in self._best_by_entry(alike).items():
                anywhere[entry] += share * weight
        scores = {entry: ANYWHERE * share / total for entry, share in anywhere.items()}
        for entry, score in self._best_phrases(common, total).items():
            scores[entry] += score + self._head_start[entry]
        ranked = nsmallest(limit, scores.items(), key=lambda item: (-item[1], self._keys[item[0]]))
        return tuple(Hit(self._keys[entry], round(score / _WHOLE, 4)) for entry, score in ranked)

    def _read(self, entries: Iterable[Spoken]) -> Iterator[tuple[int, float, frozenset[Mark]]]:
        for position, entry in enumerate(entries):
            seen: set[Words] = set()
            for text, share in entry.phrases:
                words = folded_words(text)
                if words and words not in seen:
                    seen.add(words)
                    yield position, share, frozenset((*words, *pairwise(words), *self._meanings.of(words)))

    def _rarities(self, read: Iterable[tuple[int, float, frozenset[Mark]]]) -> dict[Mark, float]:
        """Return how much each mark tells: more, the fewer entries it stands in."""
        entries: dict[Mark, set[int]] = defaultdict(set)
        for entry, _, marks in read:
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

    def _best_by_phrase(self, alike: Quality) -> dict[int, tuple[float, float]]:
        """Return by phrase how well it meets a part of the question, and what that weighs in the phrase."""
        best: dict[int, tuple[float, float]] = {}
        for mark, quality in sorted(alike.items(), key=lambda item: item[1]):
            best.update(dict.fromkeys(self._with_mark[mark], (quality, quality * self._rarity[mark])))
        return best

    def _best_by_entry(self, alike: Quality) -> dict[int, float]:
        best: dict[int, float] = {}
        for mark, quality in alike.items():
            for at in self._with_mark[mark]:
                phrase = self._phrases[at]
                if (share := quality * phrase.share) > best.get(phrase.entry, 0.0):
                    best[phrase.entry] = share
        return best

    def _best_phrases(self, common: Mapping[int, _Common], total: float) -> dict[int, float]:
        """Return the score of each entry's best phrase."""
        best: dict[int, float] = defaultdict(float)
        for at, found in common.items():
            phrase = self._phrases[at]
            contained = min(found.contained / phrase.weight, 1.0) * min(1.0, phrase.weight / SHORT)
            score = phrase.share * (EXPLAINED * found.explained / total + CONTAINED * contained)
            best[phrase.entry] = max(best[phrase.entry], score)
        return best
