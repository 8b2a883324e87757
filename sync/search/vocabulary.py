"""The words of an index, and what a misspelt, unfinished or regionally spelt word may have been meant to be."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

from sync.search.speech import Words, sound, untyped

SOUND, PREFIX, TYPO, TWO_TYPOS = 0.85, 0.75, 0.6, 0.42
SOUND_OF_KNOWN = 0.6  # a word that exists was seldom meant to be another one
MOST_ALIKE = 12
_TYPO_FROM, _TWO_FROM = 2, 7  # letters
_JOINED_FROM = 5

Met = Mapping[str, float]
"""Words of the index, and how sure it is that they were meant, 0 to 1."""


class Vocabulary:
    """Folded words; never changed once made."""

    def __init__(self, words: Iterable[str]) -> None:
        """Sort the words, and sort them by their sound."""
        self._words = sorted(words)
        self._known = frozenset(self._words)
        self._by_sound: dict[str, list[str]] = defaultdict(list)
        for word in self._words:
            self._by_sound[sound(word)].append(word)

    @property
    def words(self) -> frozenset[str]:
        """All of them."""
        return self._known

    def begins(self, word: str) -> bool:
        """Return whether any word begins so."""
        return next(self._beginning_with(word), None) is not None

    def known(self, words: Words) -> Words:
        """Return a question's words, Telex keystrokes taken out and joined words parted where that makes known ones."""
        return tuple(part for word in words for part in self._mended(word))

    def alike(self, word: str, *, begun: bool) -> Met:
        """Return what a word may have been meant to be; ``begun`` when it may not be written to its end yet."""
        is_known = word in self._known
        found = {word: 1.0} if is_known else {}
        for other in self._by_sound.get(sound(word), ()):
            found.setdefault(other, SOUND_OF_KNOWN if is_known else SOUND)
        for other in self._beginning_with(word) if begun and len(word) > 1 else ():
            found.setdefault(other, PREFIX)
        for other, quality in () if is_known else self._close_to(word):
            found.setdefault(other, quality)
        return found

    def _mended(self, word: str) -> Words:
        if word in self._known:
            return (word,)
        if (bare := untyped(word)) in self._known:
            return (bare,)
        if len(word) >= _JOINED_FROM and not any(self._close_to(word, most=1)):
            return next(self._parted(word), (word,))
        return (word,)

    def _parted(self, word: str) -> Iterator[Words]:
        for at in range(2, len(word) - 1):
            if word[:at] in self._known and word[at:] in self._known:
                yield word[:at], word[at:]

    def _beginning_with(self, word: str) -> Iterator[str]:
        for at in range(bisect_left(self._words, word), len(self._words)):
            if not self._words[at].startswith(word):
                return
            yield self._words[at]

    def _close_to(self, word: str, most: int = 2) -> Iterator[tuple[str, float]]:
        if len(word) < _TYPO_FROM:
            return
        allowed = min(most, 2 if len(word) >= _TWO_FROM else 1)
        near = process.extract(word, self._words, scorer=OSA.distance, score_cutoff=allowed, limit=MOST_ALIKE)
        yield from ((other, TYPO if distance <= 1 else TWO_TYPOS) for other, distance, _ in near)
