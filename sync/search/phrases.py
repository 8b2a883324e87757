"""What may be searched for, read into marks: words, neighbouring words, meanings, each of them a whole number.

Numbers instead of words and pairs: an index of all 3,297 procedures is made in half the time.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, groupby, pairwise
from math import log
from operator import itemgetter
from types import MappingProxyType
from typing import NamedTuple

from sync.domain.vietnamese import folded_words
from sync.search.speech import Speech, Words

FILLER = 0.15
_PAIR, _MEANING = 0.5, 0.6
_PAIRS = 1 << 20  # more than there are words

Mark = int
"""A word by its number, from 1; two neighbouring words, from _PAIRS on; a meaning, below 0."""

Row = tuple[Mark, ...]
"""Words in their order."""


class Source(StrEnum):
    """Where a phrase comes from."""

    TITLE = "title"
    EVERYDAY = "everyday"
    OWN = "own"
    NAME = "name"
    FIELD = "field"


_SHARES = {Source.TITLE: 1.0, Source.EVERYDAY: 1.0, Source.OWN: 1.0, Source.NAME: 0.75, Source.FIELD: 0.35}
"""How much a phrase counts: what people say, the official name, the field."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What may be searched for: its key and its phrases with where they come from; ``usual`` when many ask for it."""

    key: str
    phrases: tuple[tuple[str, Source], ...]
    usual: bool = False


class Phrase(NamedTuple):
    """A phrase of an entry; ten thousand are made at a start, a dataclass takes three times as long.

    Attributes:
        entry: the place of its entry.
        share: how much it counts.
        marks: what it is met by.
        spoken_of: the meanings that its words and pairs of words speak of.
        weight: of all its marks together.
    """

    entry: int
    text: str
    source: Source
    share: float
    marks: frozenset[Mark]
    spoken_of: Mapping[Mark, Mark]
    weight: float


class Lexicon:
    """The numbers of words, pairs and meanings, and how much each tells; never changed once it is made."""

    def __init__(self, speech: Speech) -> None:
        """Know no words but those of the meanings."""
        self._numbers, self._folded = _Numbers(), _Folded()
        self._fillers = frozenset(self._numbers[word] for word in speech.fillers)
        self._by_first: dict[Mark, list[_Same]] = defaultdict(list)
        for group, phrases in enumerate(speech.same):
            for row in map(self._row, phrases):
                self._by_first[row[0]].append(_Same(row, ~group, dict.fromkeys((*row, *_pairs(row)), ~group)))
        self._spelt: tuple[str, ...] = ()
        self.rarity: Mapping[Mark, float] = {}

    def read(self, entries: Sequence[Spoken]) -> tuple[Phrase, ...]:
        """Return the phrases of entries by their marks, those of an entry together; called once."""
        read = tuple(self._read(entries))
        self.rarity, self._spelt = self._rarities(read, len(entries)), ("", *self._numbers)
        worth = self.rarity.__getitem__
        return tuple(
            Phrase(entry, text, source, _SHARES[source], marks, of, sum(map(worth, marks)))
            for entry, text, source, marks, of in read
        )

    def words(self, marks: Collection[Mark]) -> Iterator[str]:
        """Yield those words that are among some marks."""
        return (word for word, number in self._numbers.items() if number in marks)

    def word(self, word: str) -> Mark:
        """Return the mark of a word; 0 of one that is nowhere."""
        return self._numbers.get(word, 0)

    def spelt(self, mark: Mark) -> str:
        """Return the folded word of a mark; "" of one that is no word."""
        return self._spelt[mark] if 0 <= mark < len(self._spelt) else ""

    def meanings(self, words: Words) -> dict[Mark, Words]:
        """Return the meanings that a row of words speaks of, each with the phrase that does."""
        row = tuple(map(self.word, words))
        return {same.meaning: tuple(map(self.spelt, same.row)) for same in self._speaking(row)}

    def _row(self, words: Iterable[str]) -> Row:
        return tuple(map(self._numbers.__getitem__, words))

    def _read(self, entries: Iterable[Spoken]) -> Iterator["_Read"]:
        marked: dict[str, tuple[Row, frozenset[Mark], Mapping[Mark, Mark]]] = {}  # names are titles, fields come again
        for position, entry in enumerate(entries):
            seen: set[Row] = set()
            for text, source in entry.phrases:
                typed = text.lower()
                row, marks, of = marked.get(typed) or marked.setdefault(typed, self._marked(typed))
                if row and row not in seen:
                    seen.add(row)
                    yield position, text, source, marks, of

    def _marked(self, typed: str) -> tuple[Row, frozenset[Mark], Mapping[Mark, Mark]]:
        row = self._row(chain.from_iterable(map(self._folded.__getitem__, _TOKEN.findall(typed))))
        of = self._spoken_of(row)
        return row, frozenset((*row, *_pairs(row), *of.values())), of

    def _spoken_of(self, row: Row) -> Mapping[Mark, Mark]:
        of: dict[Mark, Mark] = {}
        for same in self._speaking(row):
            of.update(same.marks)
        return of or _NONE

    def _speaking(self, row: Row) -> list["_Same"]:
        """Return the phrases in a row that speak of a meaning."""
        by_first = self._by_first
        return [
            same
            for at, word in enumerate(row)
            if word in by_first
            for same in by_first[word]
            if row[at : at + len(same.row)] == same.row
        ]

    def _rarities(self, read: Iterable["_Read"], entries: int) -> dict[Mark, float]:
        """Return how much each mark tells: more, the fewer entries it stands in."""
        within: Counter[Mark] = Counter()
        for _, phrases in groupby(read, key=itemgetter(0)):
            within.update(set().union(*(marks for _, _, _, marks, _ in phrases)))
        tells = {number: log(1 + entries / number) for number in set(within.values())}
        return {mark: tells[number] * self._worth(mark) for mark, number in within.items()}

    def _worth(self, mark: Mark) -> float:
        if mark < 0:
            return _MEANING
        if mark < _PAIRS:
            return FILLER if mark in self._fillers else 1.0
        return _PAIR * (FILLER if self._fillers.issuperset(divmod(mark, _PAIRS)) else 1.0)


def pair(one: Mark, two: Mark) -> Mark:
    """Return the mark of two neighbouring words."""
    return one * _PAIRS + two


def _pairs(row: Row) -> list[Mark]:
    return [one * _PAIRS + two for one, two in pairwise(row)]


class _Same(NamedTuple):
    """Words that mean what others mean; their marks, each with that meaning."""

    row: Row
    meaning: Mark
    marks: Mapping[Mark, Mark]


_Read = tuple[int, str, Source, frozenset[Mark], Mapping[Mark, Mark]]
_NONE: Mapping[Mark, Mark] = MappingProxyType({})
_TOKEN = re.compile(r"[\w\u0300-\u036f]+")
"""A word as it is written, with those accents that stand alone."""


class _Numbers(dict[str, Mark]):
    """Gives each new word the next number, from 1."""

    def __missing__(self, word: str) -> Mark:
        self[word] = number = len(self) + 1
        return number


class _Folded(dict[str, Words]):
    """Folds each way of writing a word once."""

    def __missing__(self, token: str) -> Words:
        self[token] = words = folded_words(token)
        return words
