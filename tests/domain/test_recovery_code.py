"""Recovery codes as they are printed and typed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.recovery_code import RANDOM_BYTES, read_code, recovery_code


def test_a_code_is_twenty_characters_in_four_groups_without_look_alikes():
    assert recovery_code(bytes(RANDOM_BYTES)) == "00000-00000-00000-00000"
    assert recovery_code(b"\xff" * RANDOM_BYTES) == "ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ"


@given(st.binary(min_size=RANDOM_BYTES, max_size=RANDOM_BYTES))
def test_a_printed_code_is_read_back_however_it_is_typed(random_bytes):
    code = recovery_code(random_bytes)
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}", code)
    as_typed = code.replace("-", " ").lower().replace("0", "o").replace("1", "l")
    assert read_code(as_typed) == read_code(code) == code.replace("-", "")


def test_every_bit_of_a_hundred_counts():
    codes = {recovery_code((1 << bit).to_bytes(RANDOM_BYTES, "big")) for bit in range(100)}
    assert len(codes) == 100


def test_a_code_takes_thirteen_random_bytes():
    with pytest.raises(ValueError, match="13 bytes"):
        recovery_code(b"")
