"""Vietnamese numbers as people say them (domain.md 9)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.numerals import DIGITS, MOST, Wording, digit_by_digit, said

ONES = {**{word: value for value, word in enumerate(DIGITS)}, "lăm": 5, "tư": 4, "mốt": 1}
UNITS = {"nghìn": 10**3, "triệu": 10**6, "tỷ": 10**9}


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (4, "bốn"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (25, "hai mươi lăm"),
        (91, "chín mươi mốt"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh bốn"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (111, "một trăm mười một"),
        (115, "một trăm mười lăm"),
        (121, "một trăm hai mươi mốt"),
        (1000, "một nghìn"),
        (1001, "một nghìn không trăm linh một"),
        (1010, "một nghìn không trăm mười"),
        (2025, "hai nghìn không trăm hai mươi lăm"),
        (8000, "tám nghìn"),
        (50_000, "năm mươi nghìn"),
        (105_000, "một trăm linh năm nghìn"),
        (1_000_000, "một triệu"),
        (1_000_001, "một triệu không trăm linh một"),
        (1_005_000, "một triệu không trăm linh năm nghìn"),
        (1_250_000, "một triệu hai trăm năm mươi nghìn"),
        (2_000_000_000, "hai tỷ"),
        (3_000_000_000_000, "ba nghìn tỷ"),
    ],
)
def test_numbers_are_said_as_people_say_them(number, words):
    assert said(number) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (24, "hai mươi bốn"),
        (104, "một trăm lẻ bốn"),
        (105, "một trăm lẻ năm"),
        (1001, "một ngàn không trăm lẻ một"),
        (115, "một trăm mười lăm"),
    ],
)
def test_the_south_says_le_and_ngan(number, words):
    assert said(number, Wording("lẻ", "ngàn", "bốn")) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [("A045", "A không bốn năm"), ("A2-045", "A hai không bốn năm"), ("1022", "một không hai hai")],
)
def test_codes_are_said_digit_by_digit(text, words):
    assert digit_by_digit(text) == words


@given(st.integers(0, MOST))
def test_what_is_said_is_understood_as_the_same_number(number):
    assert understood(said(number).split()) == number


def understood(words):
    """Return the number that somebody hears: the largest unit parts what stands before it from what follows."""
    for unit in ("tỷ", "triệu", "nghìn"):
        if unit in words:
            at = len(words) - 1 - words[::-1].index(unit)
            return understood(words[:at]) * UNITS[unit] + (understood(words[at + 1 :]) if words[at + 1 :] else 0)
    total = 0
    for at, word in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else ""
        if word == "mười":
            total += 10
        elif word in ONES:
            total += ONES[word] * {"trăm": 100, "mươi": 10}.get(following, 1)
    return total
