"""The citizens' questions that came with the data, as they are, without accents, and with one typing error each.

They were seen while the search was made: they guard it, they do not measure it.
"""

import csv
from pathlib import Path
from random import Random
from typing import Any

import pytest

from sync.domain.vietnamese import fold
from sync.office.lookup import Lookup
from sync.office.shipped import load_catalogue, load_centre, load_everyday

QUERIES = Path(__file__).parents[1] / "data" / "queries.csv"
LETTERS = "abcdeghiklmnopqrstuvxy"


@pytest.fixture(scope="module")
def lookup() -> Lookup:
    return Lookup(load_catalogue(), load_centre(), load_everyday())


def questions(lookup: Lookup) -> list[tuple[str, set[str]]]:
    """Those that name a procedure of the demonstration centre."""
    offered: set[str] = {procedure.code for procedure in lookup.procedures}
    with QUERIES.open(encoding="utf-8", newline="") as file:
        rows = [(row["query"], offered & set(row["expected_code"].split("|"))) for row in csv.DictReader(file)]
    return [(query, codes) for query, codes in rows if codes]


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


@pytest.mark.parametrize("way", ["as written", "without accents", "misspelt"])
def test_the_first_three_answers_hold_what_was_asked_for(lookup, way):
    random = Random(1)
    ways: dict[str, Any] = {
        "as written": str,
        "without accents": fold,
        "misspelt": lambda query: misspelt(query, random),
    }
    asked = [(ways[way](query), codes) for query, codes in questions(lookup)]
    assert len(asked) >= 60
    ranks = [[found.procedure.code for found in lookup.search(query, 3)] for query, _ in asked]
    first = sum(found[:1] != [] and found[0] in codes for found, (_, codes) in zip(ranks, asked, strict=True))
    among = sum(bool(codes & set(found)) for found, (_, codes) in zip(ranks, asked, strict=True))
    assert first / len(asked) >= 0.85
    assert among / len(asked) >= 0.95
