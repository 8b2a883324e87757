"""Finding one of many known things by a few typed words: numbers, codes, names, commands; accents are not needed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import dropwhile
from string import ascii_lowercase
from typing import Final

from sync.domain.vietnamese import folded_words

EQUAL: Final = 1.0
SAME_NUMBER: Final = 0.95  # "45" for A045
BEGINNING: Final = 0.8
INSIDE: Final = 0.5
FIRST: Final = 0.03
"""What a word gains that also begins the thing's own name: "goi" means "Gọi tiếp" before "Trả cuộc gọi"."""

LEAST_INSIDE: Final = 2
"""One letter is in almost every word."""

_PRINTS: Final = frozenset({"in", "print", "reprint"})
_SLIP: Final = frozenset({"lai", "phieu", "so", "again", "slip", "number"})

_LEAST_CODE: Final = 5
_LONGEST_NUMBER: Final = 5


class Sort(IntEnum):
    """What a thing is; of equal matches the lower number comes first."""

    TICKET = 1
    COMMAND = 2
    DOSSIER = 3
    PROCEDURE = 4
    AREA = 5
    SLIP = 6


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that can be found.

    Attributes:
        name: what identifies it among those of its sort.
        words: texts by which it is known, met by any part of them; the first is its own name.
        whole: numbers and codes that count only when they are typed whole: everybody's digits contain something.
        bonus: 0 to 1, added where the words alone do not tell, as for somebody who stands at the counter now.
    """

    sort: Sort
    name: str
    words: tuple[str, ...]
    whole: tuple[str, ...] = ()
    bonus: float = 0.0
    folded: tuple[str, ...] = field(init=False, compare=False)
    joined: str = field(init=False, compare=False)
    codes: frozenset[str] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Fold the words once: they are compared with every letter that is typed."""
        folded = tuple(word for text in self.words for word in folded_words(text))
        object.__setattr__(self, "folded", folded)
        object.__setattr__(self, "joined", "\n".join("".join(folded_words(text)) for text in self.words))
        object.__setattr__(self, "codes", frozenset("".join(folded_words(text)) for text in self.whole))


@dataclass(frozen=True, slots=True)
class Match:
    """A thing and how well it fits, 0 to a little over 1."""

    thing: Thing
    score: float


def find(asked: str, things: Iterable[Thing], most: int) -> tuple[Match, ...]:
    """Return the things in which every typed word is met, best first; () for a text without words."""
    words = folded_words(asked)
    if not words:
        return ()
    met = (Match(thing, round(score, 4)) for thing in things if (score := _score(words, thing)))
    return best(met, most)


def slip_asked(asked: str) -> str:
    """Return of which ticket a slip is asked for: "045" of "in lại phiếu 045"; "" where none is."""
    words = folded_words(asked)
    if not words or words[0] not in _PRINTS:
        return ""
    return " ".join(dropwhile(lambda word: word in _PRINTS or word in _SLIP, words))


def best(matches: Iterable[Match], most: int) -> tuple[Match, ...]:
    """Return the best of matches, found here or by another search, in an order that does not change between calls."""
    ranked = sorted(matches, key=lambda match: (-match.score, match.thing.sort, match.thing.words, match.thing.name))
    return tuple(ranked[:most])


def _score(asked: Sequence[str], thing: Thing) -> float:
    """Return the mean of how well the words are met; 0 when one is not."""
    shares = [_share(word, thing) for word in asked]
    return sum(shares) / len(shares) + thing.bonus if all(shares) else 0.0


def _share(word: str, thing: Thing) -> float:
    if word in thing.codes:
        return EQUAL
    number = int(word) if word.isdecimal() and len(word) <= _LONGEST_NUMBER else None
    if number is None and word not in thing.joined:
        return 0.0
    found = max((_likeness(word, number, other) for other in thing.folded), default=0.0)
    if not found and len(word) >= _LEAST_CODE and word in thing.joined:
        found = INSIDE  # a code without its signs: 2611230045 for 261123-0045
    return found + FIRST if found and thing.folded[0].startswith(word) else found


def _likeness(word: str, number: int | None, other: str) -> float:
    if word == other:
        return EQUAL
    if number is not None and number == _number(other):
        return SAME_NUMBER
    if other.startswith(word):
        return BEGINNING
    return INSIDE if len(word) >= LEAST_INSIDE and word in other else 0.0


def _number(word: str) -> int | None:
    """Return the number of a word like a045; None for one without a number, with several or with a long one."""
    digits = word.lstrip(ascii_lowercase)
    return int(digits) if digits.isdecimal() and len(digits) <= _LONGEST_NUMBER else None
