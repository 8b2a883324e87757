"""The citizens' questions that came with the data, as they are, without accents, and with one typing error each (K-24).

They were seen while the search was made: they guard it, they do not measure it.
"""

from collections.abc import Sequence

import pytest

from sync.office.lookup import Lookup
from tests.search.asking import questions, telex, ways


def answerable(lookup: Lookup) -> Sequence[tuple[str, frozenset[str]]]:
    """Return those that name a procedure of the demonstration centre."""
    offered: frozenset[str] = frozenset(procedure.code for procedure in lookup.procedures)
    return [(query, codes & offered) for query, codes in questions() if codes & offered]


@pytest.mark.parametrize("way", ["as written", "without accents", "misspelt", "Telex keys left in"])
def test_the_first_three_answers_hold_what_was_asked_for(lookup, way):
    spoil = ways(seed=1)[way]
    asked = [(spoil(query), codes) for query, codes in answerable(lookup)]
    assert len(asked) >= 60
    ranks = [[found.procedure.code for found in lookup.search(query, 3)] for query, _ in asked]
    first = sum(found[:1] != [] and found[0] in codes for found, (_, codes) in zip(ranks, asked, strict=True))
    among = sum(bool(codes & set(found)) for found, (_, codes) in zip(ranks, asked, strict=True))
    assert first / len(asked) >= 0.85
    assert among / len(asked) >= 0.95


def test_telex_is_left_in_as_the_keys_were_pressed():
    assert telex("Được, sổ đỏ ở đâu?") == "Dduwowcj, soor ddor owr ddaau?"
