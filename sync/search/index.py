"""A small index in memory over some hundred procedures: words by prefix, rare words count more, typing errors less."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from rapidfuzz import process
from rapidfuzz.distance import OSA

from sync.domain.ids import ProcedureCode
from sync.domain.procedure import Procedure
from sync.domain.vietnamese import fold, folded_words

SURE = 0.5  # share of the query's weight that the best answer must explain before it is offered as the answer
PREFIX, TYPO = 0.75, 0.6
TITLE, TERM, NAME, FIELD = 1.0, 1.0, 0.7, 0.4
PHRASE, WHOLE = 0.2, 0.35
MOST_WORDS = 40  # letters of 80 words repeat themselves; 40 keep a keystroke within a frame
_TYPOS_BY_LENGTH = ((7, 2), (4, 1), (0, 0))

_FILLER_TEXT = """
a anh ba bac bao bay bi biet bn bo boi ca cac cach can cha chau chi cho chong chu chua co con cua cung da dang dau
de den di dung duoc em gi giay gio gium giup ha ho hoi hong j khi khong ko la lam ma may me mik minh mot mua muon
nao nay nen neu nha nhieu nhu nhung o ong phai phi qua ra roi sao sap se t tai tao the thi thu tien to toi tren tu
tuc tui va vay ve vo voi vua xin z
"""
_FILLERS = frozenset(_FILLER_TEXT.split())
"""Words of almost every question; they count little, but they count: "giấy tờ", "tự", "con" also stand in names."""
FILLER = 0.15

_CHAT = {
    "dk": "dang ky",
    "dky": "dang ky",
    "gks": "giay khai sinh",
    "cccd": "can cuoc",
    "cmnd": "can cuoc",
    "hk": "ho khau",
}


@dataclass(frozen=True, slots=True)
class Hit:
    """An answer; ``score`` is 0 to about 1, the share of the question that it explains."""

    code: ProcedureCode
    score: float


@dataclass(frozen=True, slots=True)
class _Entry:
    """A procedure in the index; ``pairs`` are neighbouring words of its title and terms."""

    code: ProcedureCode
    title: frozenset[str]
    pairs: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question: its words, and its neighbouring words that tell something."""

    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]


class Index:
    """Words of titles, everyday terms, official names and fields of some procedures."""

    def __init__(self, procedures: Iterable[Procedure], terms: Mapping[ProcedureCode, Sequence[str]]) -> None:
        """Fold and count all words; about 20 ms for 310 procedures."""
        self._entries: list[_Entry] = []
        self._postings: dict[str, dict[int, float]] = defaultdict(dict)
        for procedure in procedures:
            self._add(procedure, terms.get(procedure.code, ()))
        self._words = sorted(self._postings)
        self._weights = {word: self._weight(word, len(entries)) for word, entries in self._postings.items()}
        self._title_weights = [self._sum(entry.title) or 1.0 for entry in self._entries]

    def find(self, text: str, limit: int = 20) -> tuple[Hit, ...]:
        """Return the best answers first; () for a text without words or when no word is known."""
        words = asked_words(text)
        if not words:
            return ()
        matches = {word: self._matches(word) for word in words}
        weights = {word: self._weights.get(word) or self._weight(word, len(met)) for word, met in matches.items()}
        total = sum(weights.values())
        scores: dict[int, float] = defaultdict(float)
        for word, met in matches.items():
            for entry, share in met.items():
                scores[entry] += share * weights[word] / total
        asked = _Asked(frozenset(words), frozenset(_telling_pairs(words)))
        ranked = sorted(
            ((self._score(entry, share, asked), entry) for entry, share in scores.items()),
            key=lambda item: (-item[0], self._entries[item[1]].code),
        )
        return tuple(Hit(self._entries[entry].code, round(min(score, 1.0), 4)) for score, entry in ranked[:limit])

    def _add(self, procedure: Procedure, terms: Sequence[str]) -> None:
        position = len(self._entries)
        title = folded_words(procedure.title)
        spoken = tuple(folded_words(term) for term in terms)
        for share, words in (
            (FIELD, folded_words(procedure.field)),
            (NAME, folded_words(procedure.name)),
            (TITLE, title),
            (TERM, tuple(word for phrase in spoken for word in phrase)),
        ):
            for word in words:
                self._postings[word][position] = share
        pairs = frozenset(pair for phrase in (title, *spoken) for pair in pairwise(phrase))
        self._entries.append(_Entry(procedure.code, frozenset(title), pairs))

    def _weight(self, word: str, entries: int) -> float:
        rarity = log(1 + len(self._entries) / max(entries, 1))
        return rarity * FILLER if word in _FILLERS else rarity

    def _sum(self, words: Iterable[str]) -> float:
        return sum(self._weights[word] for word in words)

    def _matches(self, word: str) -> dict[int, float]:
        """Return by entry how well the word is met there: exactly, as a beginning, or with a typing error."""
        found = dict(self._postings.get(word, {}))
        for longer in self._beginning_with(word):
            _keep_best(found, self._postings[longer], PREFIX)
        if not found:
            for close in self._close_to(word):
                _keep_best(found, self._postings[close], TYPO)
        return found

    def _beginning_with(self, word: str) -> Iterable[str]:
        first = bisect_left(self._words, word)
        last = bisect_left(self._words, word + "\uffff")
        return (other for other in self._words[first:last] if other != word and len(word) > 1)

    def _close_to(self, word: str) -> Iterable[str]:
        allowed = next(errors for length, errors in _TYPOS_BY_LENGTH if len(word) >= length)
        if not allowed:
            return ()
        near = process.extract(word, self._words, scorer=OSA.distance, score_cutoff=allowed, limit=5)
        return tuple(other for other, _, _ in near)

    def _score(self, entry: int, share: float, asked: _Asked) -> float:
        """Return the share of the question that is met, lifted by neighbouring words and by a title met whole."""
        met = self._entries[entry]
        together = len(asked.pairs & met.pairs) / len(asked.pairs) if asked.pairs else share
        whole = self._sum(met.title & asked.words) / self._title_weights[entry]
        return share * (1 - PHRASE - WHOLE) + PHRASE * together * share + WHOLE * whole


def asked_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a question, chat abbreviations written out, at most MOST_WORDS."""
    spelled = " ".join(_CHAT.get(word, word) for word in folded_words(text))
    return tuple(fold(spelled).split())[:MOST_WORDS]


def _telling_pairs(words: Sequence[str]) -> Iterable[tuple[str, str]]:
    return (pair for pair in pairwise(words) if not _FILLERS.issuperset(pair))


def _keep_best(found: dict[int, float], posting: Mapping[int, float], factor: float) -> None:
    for entry, share in posting.items():
        found[entry] = max(found.get(entry, 0.0), share * factor)
