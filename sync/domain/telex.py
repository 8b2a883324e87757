"""Vietnamese as it is typed on a keyboard without its letters: Telex keys become text.

aa â, aw ă, ee ê, oo ô, ow ơ, uw or w ư, dd đ; s f r x j for the five tones, z takes the tone away; the same key again
undoes what it did and the rest of the word is then taken as it is typed. Marks may come late ("nguoiwf", "tieengs").
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

TONES: Final = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_NONE, _HAT, _HOOK, _BAR = "", "^", "w", "-"
_MARKED: Final = {
    ("a", _HAT): "â", ("e", _HAT): "ê", ("o", _HAT): "ô", ("a", _HOOK): "ă", ("o", _HOOK): "ơ", ("u", _HOOK): "ư",
    ("w", _HOOK): "ư", ("d", _BAR): "đ",
}  # fmt: skip
_HOOKED: Final = {"uo": (0, 1), "ua": (0,), "oa": (1,), "uu": (0,)}
"""Which of two vowels the key w marks: uo ươ, ua ưa, oa oă, uu ưu."""

_BEFORE_PLAIN_U: Final = ("h", "th", "kh")
"""Beginnings after which "uow" at the end of a word is uơ: thuở, huơ."""

_TONE_ON_SECOND: Final = ("oa", "oe", "uy")
"""Of these pairs the newer spelling marks the second: hoà, khoẻ, thuý; the older one the first: hòa, khỏe, thúy."""

_THREE: Final = 3


@dataclass(frozen=True, slots=True)
class _Letter:
    """A letter as it was typed, and its mark."""

    base: str
    mark: str = _NONE

    @property
    def low(self) -> str:
        """The small letter beneath the mark; a w that stands for ư is a u."""
        return "u" if self.base.lower() == "w" and self.mark else self.base.lower()

    @property
    def is_vowel(self) -> bool:
        return self.low in "aeiouy"

    def written(self, tone: str = "") -> str:
        """Return the letter with its mark and a tone."""
        plain = _MARKED.get((self.base.lower(), self.mark), self.base.lower())
        letter = unicodedata.normalize("NFC", plain + tone)
        return letter.upper() if self.base.isupper() else letter


@dataclass(frozen=True, slots=True)
class _Word:
    """A word that is being typed; ``plain`` once a key was undone."""

    letters: tuple[_Letter, ...] = ()
    tone: str = ""
    plain: bool = False

    def with_key(self, key: str) -> "_Word":
        """Return the word with the key as a letter."""
        return replace(self, letters=(*self.letters, _Letter(key)))

    def with_mark(self, places: Iterable[int], mark: str) -> "_Word":
        """Return the word with a mark on some letters."""
        wanted = frozenset(places)
        marked = (replace(each, mark=mark) if at in wanted else each for at, each in enumerate(self.letters))
        return replace(self, letters=tuple(marked))


def telex(keys: str, *, new_tones: bool = False) -> str:
    """Return what the keys write, in NFC; whatever is no key of Telex stays as it is.

    Args:
        keys: as they were pressed, words and all between them.
        new_tones: hoà, thuý in place of hòa, thúy.
    """
    text, word = [], _Word()
    for key in keys:
        if key.isascii() and key.isalpha():
            word = _pressed(word, key)
        else:
            text += [_written(word, new_tones=new_tones), key]
            word = _Word()
    return unicodedata.normalize("NFC", "".join((*text, _written(word, new_tones=new_tones))))


def _pressed(word: _Word, key: str) -> _Word:
    low = key.lower()
    if word.plain:
        return word.with_key(key)
    if low in TONES or low == "z":
        return _toned(word, key)
    if low == "w":
        return _hooked(word, key)
    if low in "aeo":
        return _hatted(word, key)
    return _barred(word, key) if low == "d" else word.with_key(key)


def _toned(word: _Word, key: str) -> _Word:
    low = key.lower()
    if not any(letter.is_vowel for letter in word.letters) or (low == "z" and not word.tone):
        return word.with_key(key)
    if low == word.tone:
        return replace(word, tone="", plain=True).with_key(key)
    return replace(word, tone="" if low == "z" else low)


def _barred(word: _Word, key: str) -> _Word:
    """Return the word with its d barred, however late the second d comes: no Vietnamese word ends with one."""
    if not word.letters or word.letters[0].low != "d":
        return word.with_key(key)
    if word.letters[0].mark:
        return replace(word.with_mark((0,), _NONE), plain=True).with_key(key)
    return word.with_mark((0,), _BAR)


def _hatted(word: _Word, key: str) -> _Word:
    """Return the word with a hat on the same vowel, if nothing but consonants has come since."""
    last = next((at for at in reversed(range(len(word.letters))) if word.letters[at].is_vowel), None)
    if last is None or word.letters[last].low != key.lower():
        return word.with_key(key)
    if word.letters[last].mark == _HAT:
        return replace(word.with_mark((last,), _NONE), plain=True).with_key(key)
    return word.with_mark((last,), _HAT)


def _hooked(word: _Word, key: str) -> _Word:
    vowels = _vowels(word.letters)
    if not vowels:
        return replace(word, letters=(*word.letters, _Letter(key, _HOOK)))
    places = _to_hook(word.letters, vowels)
    if not places:
        return word.with_key(key)
    if any(word.letters[at].mark != _HOOK for at in places):
        return word.with_mark(places, _HOOK)
    undone = replace(word.with_mark(places, _NONE), plain=True)
    if word.letters[places[-1]].base.lower() != "w":
        return undone.with_key(key)
    # a w alone is no vowel any more: its tone is the letter that was pressed
    return undone if _vowels(undone.letters) or not word.tone else replace(undone, tone="").with_key(word.tone)


def _to_hook(letters: Sequence[_Letter], vowels: Sequence[int]) -> tuple[int, ...]:
    """Return which vowels w marks: of a pair as the pair is spelt, else the last that can be marked."""
    for one, two in pairwise(vowels):
        if chosen := _HOOKED.get(letters[one].low + letters[two].low):
            return tuple((one, two)[at] for at in chosen)
    return next(((at,) for at in reversed(vowels) if letters[at].low in "aou"), ())


def _vowels(letters: Sequence[_Letter]) -> tuple[int, ...]:
    """Return where the word's first vowels stand; the u of qu and the i of gi before another vowel are consonants."""
    first = next((at for at, letter in enumerate(letters) if letter.is_vowel), len(letters))
    end = next((at for at in range(first, len(letters)) if not letters[at].is_vowel), len(letters))
    glide = "".join(letter.low for letter in letters[: first + 1]) in ("qu", "gi") and end - first > 1
    return tuple(range(first + glide, end))


def _written(word: _Word, *, new_tones: bool) -> str:
    vowels = _vowels(word.letters)
    letters = _spelt(word.letters, vowels)
    toned = _tone_place(letters, vowels, new_tones=new_tones) if word.tone else None
    return "".join(each.written(TONES[word.tone] if at == toned else "") for at, each in enumerate(letters))


def _spelt(letters: Sequence[_Letter], vowels: Sequence[int]) -> Sequence[_Letter]:
    """Return the letters with ưo as ươ, and uơ at the end of thuở."""
    pair = next((at for at in vowels if at + 1 in vowels and letters[at].low + letters[at + 1].low == "uo"), None)
    if pair is None or letters[pair].mark != _HOOK or letters[pair + 1].mark == _HAT:
        return letters
    beginning = "".join(letter.low for letter in letters[:pair])
    plain = beginning in _BEFORE_PLAIN_U and pair + 2 == len(letters)
    both = (replace(letters[pair], mark=_NONE if plain else _HOOK), replace(letters[pair + 1], mark=_HOOK))
    return (*letters[:pair], *both, *letters[pair + 2 :])


def _tone_place(letters: Sequence[_Letter], vowels: Sequence[int], *, new_tones: bool) -> int:
    """Return which vowel bears the tone: a marked one, the middle of three, of two the second before a consonant."""
    marked = [at for at in vowels if letters[at].mark]
    if marked:
        return marked[-1]
    if len(vowels) >= _THREE:
        return vowels[1]
    closed = vowels[-1] + 1 < len(letters)
    newer = new_tones and "".join(letters[at].low for at in vowels) in _TONE_ON_SECOND
    return vowels[-1] if closed or newer else vowels[0]
