"""Mending what editing has left in the portal's texts: signs, blanks and lines that no author meant.

Every rule is general and was met in the data of 2026-07 (3,297 procedures); none knows a procedure by its code. Words
are never rewritten but where they are no Vietnamese (``_MISSPELT``). The records on the disk stay as published, and
``motcua catalogue check`` tells which rule touched which record.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from sync.domain.vietnamese import clean


class Mend(StrEnum):
    """What was mended, in the order in which it is done."""

    LINE = "line"
    BLANK = "blank"
    SIGNS = "signs"
    RUN_ON = "run_on"
    TWICE = "twice"
    WORD = "word"
    NOTHING = "nothing"
    FILE = "file"
    PAPERS = "papers"
    HEADING = "heading"
    ALTERNATIVE = "alternative"
    LAWS = "laws"


_LETTERS = [chr(code) for code in (*range(0x41, 0x180), 0x1A0, 0x1A1, 0x1AF, 0x1B0, *range(0x1EA0, 0x1EFA))]
LOWER: Final = "".join(letter for letter in _LETTERS if letter.islower())
UPPER: Final = "".join(letter for letter in _LETTERS if letter.isupper())
"""The Vietnamese letters for use within a set of a regular expression, which knows no classes for them."""

_BROKEN_LINE = re.compile(rf"(?<=[{LOWER},]) ?\n ?(?=[{LOWER}](?![.)]))")  # "a) …" begins a line of a list
_BLANK_BEFORE = re.compile(rf" (?=[,;:.](?:\s|$|[{UPPER}][{LOWER}]))")
_TWO_DOTS = re.compile(r"(?<!\.)\.\.(?!\.)")  # three and more are for filling in
_SEVERAL = re.compile(r"(?<!v\.v)[.,;](?:\s*;)+|,\s*,|;\s*\.(?=\s|$)")
_RUN_ON = re.compile(rf"([.;:,)])(?=[{UPPER}][{LOWER}])(?:(?<=[{LOWER})][.;:,])|(?<=\)))")
_SMALL_WORDS = ("các", "cho", "của", "được", "đến", "hoặc", "những", "tại", "theo", "trong", "và", "với")
"""Words that never stand twice on end; of others some do ("năm năm", "trường hợp hợp tác xã", "Luật Luật sư")."""

_TWICE = re.compile(rf"(?<= )({'|'.join(_SMALL_WORDS)}) \1\b")
_MISSPELT: Final[Mapping[str, str]] = MappingProxyType(
    {
        # residence procedures, edition of 2026-07-20; Luật Cư trú 68/2020/QH14 writes "Quân đội nhân dân"
        "Quân đội nhân nhân nhân": "Quân đội nhân dân",
        "Quân đội nhân nhân": "Quân đội nhân dân",
    }
)
_TWO_SIGNS = re.compile(r"[.,;]\s*[.,;]")
_SHORT = 20  # signs; longer texts without a letter do not occur
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


def _spelt(text: str) -> str:
    for wrong, right in _MISSPELT.items():
        text = text.replace(wrong, right)
    return text


_MENDS: tuple[tuple[Mend, Callable[[str], object], Callable[[str], str]], ...] = (
    (Mend.LINE, lambda text: "\n" in text, lambda text: _BROKEN_LINE.sub(" ", text)),
    (Mend.BLANK, _BLANK_BEFORE.search, lambda text: _BLANK_BEFORE.sub("", text)),
    (
        Mend.SIGNS,
        _TWO_SIGNS.search,
        lambda text: _SEVERAL.sub(lambda found: found[0][-1], _TWO_DOTS.sub(".", text)),
    ),
    (Mend.RUN_ON, _RUN_ON.search, lambda text: _RUN_ON.sub(r"\1 ", text)),
    (Mend.TWICE, _TWICE.search, lambda text: _TWICE.sub(r"\1", text)),
    (Mend.WORD, lambda text: "nhân nhân" in text, _spelt),
    (Mend.NOTHING, lambda text: len(text) < _SHORT, lambda text: text if _LETTER_OR_DIGIT.search(text) else ""),
)
"""Each with a cheap look at whether it may touch a text at all: nine of ten texts are tidy."""


@dataclass(slots=True)
class Tidier:
    """Tidies the texts of one edition; the same text, of which the portal has four of each, is looked at once."""

    known: dict[str, tuple[str, frozenset[Mend]]] = field(default_factory=dict)
    laws: dict[tuple[str | None, str | None], tuple[str, ...]] = field(default_factory=dict)

    def tidied(self, text: str) -> tuple[str, frozenset[Mend]]:
        """Return the text without invisible signs and slips of editing, and what was mended; "" for signs only."""
        if text not in self.known:
            self.known[text] = _tidied(clean(text))
        return self.known[text]


def _tidied(text: str) -> tuple[str, frozenset[Mend]]:
    done: set[Mend] = set()
    for mend, may_touch, rule in _MENDS if text else ():
        if may_touch(text) and (mended := rule(text)) != text:
            done.add(mend)
            text = mended
    return text, frozenset(done)
