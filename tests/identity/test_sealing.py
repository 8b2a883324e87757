"""Sealing to the key that a certificate names: for that machine only, and for one purpose only."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from sync.errors import IdentityFault
from sync.identity.sealing import SUITE, NotForUs, open_sealed, seal_to

# libsodium, test/default/ed25519_convert.c: an Ed25519 seed, and the X25519 secret key that belongs to it
SEED = bytes.fromhex("421151a459faeade3d247115f94aedae42318124095afabe4d1451a559faedee")
SECRET = bytes.fromhex("8052030376d47112be7f73ed7a019293dd12ad910b654455798b4667d73de166")


def public(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes_raw()


def test_the_key_that_opens_belongs_to_the_one_that_signs_as_elsewhere():
    key = Ed25519PrivateKey.from_private_bytes(SEED)
    theirs = X25519PrivateKey.from_private_bytes(SECRET)
    assert SUITE.decrypt(seal_to(public(key), b"said", b"p"), theirs, info=b"p") == b"said"
    assert open_sealed(key, SUITE.encrypt(b"said", theirs.public_key(), info=b"p"), b"p") == b"said"


def test_every_drawn_key_opens_what_is_sealed_to_it():
    for _ in range(20):
        key = Ed25519PrivateKey.generate()
        assert open_sealed(key, seal_to(public(key), b"said", b"p"), b"p") == b"said"


def test_nobody_else_opens_it_nor_for_another_purpose_nor_once_it_was_changed():
    key = Ed25519PrivateKey.generate()
    sealed = seal_to(public(key), b"said", b"p")
    changed = sealed[:-1] + bytes([sealed[-1] ^ 1])
    for who, what, purpose in (
        (Ed25519PrivateKey.generate(), sealed, b"p"),
        (key, sealed, b"q"),
        (key, changed, b"p"),
        (key, sealed[:20], b"p"),
        (key, b"", b"p"),
    ):
        with pytest.raises(NotForUs):
            open_sealed(who, what, purpose)


@pytest.mark.parametrize("point", [bytes(32), (1).to_bytes(32, "little")])
def test_a_key_that_anybody_could_open_is_not_sealed_to(point):
    with pytest.raises(IdentityFault):
        seal_to(point, b"said", b"p")
