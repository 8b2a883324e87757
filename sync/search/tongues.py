"""Two indexes, Vietnamese and English, and which of them a question is for.

They are apart because folded Vietnamese and English share words ("the" is thẻ, "can" is căn, "to" is tờ): in one index
each would change what the other's words tell.
"""

from dataclasses import dataclass, field

from sync.domain.vietnamese import folded_words
from sync.search.index import Hit, Index
from sync.search.why import Why

BEGUN_FROM = 3  # letters of a word that is being typed, before it may be told for an English one


@dataclass(frozen=True)
class Tongues:
    """Answers in the language of the question."""

    vietnamese: Index
    english: Index
    _only_english: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Keep the words that no Vietnamese phrase has."""
        object.__setattr__(self, "_only_english", self.english.words - self.vietnamese.words)

    def find(self, text: str, limit: int = 20) -> tuple[Hit, ...]:
        """Return the best answers first; () for a text without words or when no word is known."""
        return self._index_for(text).find(text, limit)

    def why(self, text: str, key: str) -> Why | None:
        """Return by what a text finds an entry; None where it does not."""
        return self._index_for(text).why(text, key)

    def is_english(self, text: str) -> bool:
        """Return whether more of its words are English alone than Vietnamese alone; none with an accent is."""
        if not text.isascii():
            return False
        words = folded_words(text)
        english = sum(word in self._only_english for word in words) or sum(map(self._begun, words[-1:]))
        return english > sum(word in self.vietnamese.words and word not in self.english.words for word in words)

    def _index_for(self, text: str) -> Index:
        return self.english if self.is_english(text) else self.vietnamese

    def _begun(self, word: str) -> bool:
        if len(word) < BEGUN_FROM or self.vietnamese.begins(word):
            return False
        return self.english.begins(word)
