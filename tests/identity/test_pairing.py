"""Pairing codes: what a person carries and reads aloud; proofs; the words on both screens."""

import unicodedata
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sync.domain.identity import fingerprint
from sync.domain.roles import Role
from sync.identity.pairing import WORD_COUNT, WORDS, PairingCode, is_proof, proof, words
from tests.identity.conftest import a

ROOT = fingerprint(b"the province's root")
KIOSK = a("k1", Role.KIOSK)


@given(st.binary(min_size=10, max_size=10))
def test_a_code_is_read_back_however_it_is_typed(secret):
    code = replace(PairingCode.new(ROOT), secret=secret)
    for typed in (code.text, code.text.lower(), code.text.replace("-", ""), code.text.replace("-", " ")):
        assert PairingCode.read(typed) == code
    assert PairingCode.read(code.text.replace("0", "O").replace("1", "l")) == code
    assert code.fits(ROOT)
    assert not code.fits(fingerprint(b"another"))


def test_a_code_is_40_characters_in_groups_of_four_and_none_is_like_another():
    text = PairingCode.new(ROOT).text
    assert [len(group) for group in text.split("-")] == [4] * 10
    assert not set(text) & set("OILU")
    assert PairingCode.new(ROOT) != PairingCode.new(ROOT)


@given(st.integers(0, 39), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_a_wrong_character_is_noticed_before_the_server_is_asked(place, sign):
    plain = PairingCode.new(ROOT).text.replace("-", "")
    if plain[place] != sign:
        # 16 bits check it: one slip in 65,536 passes, and costs one of three tries
        read = PairingCode.read(plain[:place] + sign + plain[place + 1 :])
        assert read is None or read.text.replace("-", "") != plain


@given(st.text(max_size=60))
def test_whatever_is_typed_is_a_code_or_none(text):
    code = PairingCode.read(text)
    assert code is None or PairingCode.read(code.text) == code


def test_the_secret_is_in_no_record_of_a_code():
    code = PairingCode.new(ROOT)
    assert code.secret.hex() not in repr(code)
    assert repr(code.secret) not in repr(code)


def test_a_proof_is_of_one_secret_one_key_and_one_machine():
    secret, key = bytes(10), bytes(32)
    shown = proof(secret, KIOSK, key)
    assert is_proof(shown, secret, KIOSK, key)
    assert not is_proof(shown, bytes(9) + b"x", KIOSK, key)
    assert not is_proof(shown, secret, a("k1", Role.COUNTER), key)
    assert not is_proof(shown, secret, a("k2", Role.KIOSK), key)
    assert not is_proof(shown, secret, KIOSK, bytes(31) + b"x")
    assert not is_proof("", secret, KIOSK, key)


def test_f75_four_words_tell_keys_apart():
    secret = bytes(10)
    assert words(secret, KIOSK, bytes(32)) == words(secret, KIOSK, bytes(32))
    seen = {words(secret, KIOSK, bytes([n]) * 32) for n in range(256)}
    assert len(seen) == 256
    assert all(len(four) == 4 for four in seen)


def test_the_words_differ_even_without_their_accents():
    listed = WORDS.read_text(encoding="utf-8").split()
    lines = WORDS.read_text(encoding="utf-8").splitlines()
    assert len(lines) == WORD_COUNT
    assert len(listed) == 2 * WORD_COUNT
    assert len({bare(line) for line in lines}) == WORD_COUNT
    assert all(unicodedata.is_normalized("NFC", line) for line in lines)


def bare(word: str) -> str:
    parts = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(sign for sign in parts if not unicodedata.combining(sign))
