"""A hundred thousand random texts before the scanner: no crash, no wrong ticket, nobody made of rubbish (F-61)."""

from itertools import islice
from random import Random
from time import monotonic

import pytest

from sync.office.shipped import load_code_book
from tests.domain.scanned_texts import assert_read_well, some_tickets, texts
from tests.long.processes import say

pytestmark = [pytest.mark.long, pytest.mark.timeout(1800)]

TEXTS = 100_000


def test_f61_a_hundred_thousand_random_texts_are_read_or_refused():
    begun, dice = monotonic(), Random(100_000)
    tickets, book = some_tickets(dice), load_code_book(None)
    for text in islice(texts(dice, tickets), TEXTS):
        assert_read_well(text, tickets, book)
    say(f"{TEXTS} random texts read in {monotonic() - begun:.0f} s")
