"""Whatever is held before a scanner is read as what it is, or refused (F-61); the long lane reads more."""

from itertools import islice
from random import Random

from sync.office.shipped import load_code_book
from tests.domain.scanned_texts import assert_read_well, some_tickets, texts

TEXTS = 2000


def test_f61_random_texts_are_read_or_refused():
    dice = Random(61)
    tickets, book = some_tickets(dice), load_code_book(None)
    for text in islice(texts(dice, tickets), TEXTS):
        assert_read_well(text, tickets, book)
