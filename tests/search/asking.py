"""Questions as people spoil them: without accents, mistyped, with the keystrokes of Telex left in."""

import csv
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random

from sync.domain.vietnamese import fold

QUERIES = Path(__file__).parents[1] / "data" / "queries.csv"
LETTERS = "abcdeghiklmnopqrstuvxy"
_KEYS = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j", "\u0306": "w", "\u031b": "w"}
"""The Telex key of each accent; a circumflex doubles its letter."""

Way = Callable[[str], str]


def questions() -> list[tuple[str, frozenset[str]]]:
    """Return the questions that came with the data, each with the codes that answer it."""
    with QUERIES.open(encoding="utf-8", newline="") as file:
        rows = [(row["query"], row["expected_code"].split("|")) for row in csv.DictReader(file)]
    return [(query, frozenset(codes) - {""}) for query, codes in rows]


def ways(seed: int) -> Mapping[str, Way]:
    """Return how the same question may come."""
    random = Random(seed)
    return {
        "as written": str,
        "without accents": fold,
        "misspelt": lambda query: misspelt(query, random),
        "Telex keys left in": telex,
    }


def misspelt(query: str, random: Random) -> str:
    """Return the query with a letter left out, added, replaced or changed over with the next."""
    at = random.choice([place for place, letter in enumerate(query) if letter.isalpha()])
    return random.choice(
        (
            query[:at] + query[at + 1 :],
            query[:at] + random.choice(LETTERS) + query[at:],
            query[:at] + random.choice(LETTERS) + query[at + 1 :],
            query[:at] + query[at + 1 : at + 2] + query[at] + query[at + 2 :],
        )
    )


def telex(query: str) -> str:
    """Return the keys that write a query, as they stand there when the keyboard was not in Vietnamese."""
    return " ".join(map(_typed, query.split()))


def _typed(word: str) -> str:
    """Return the keys of a word: letters with their own keys, the tone at the end."""
    keys, tone = "", ""
    for sign in unicodedata.normalize("NFD", word.replace("đ", "dd").replace("Đ", "Dd")):
        if sign == "\u0302":
            keys += keys[-1].lower()
        elif _KEYS.get(sign) == "w":
            keys += "w"
        elif sign in _KEYS:
            tone = _KEYS[sign]
        else:
            keys += sign
    end = len(keys.rstrip("?!.,:;")) if tone else len(keys)
    return keys[:end] + tone + keys[end:]
