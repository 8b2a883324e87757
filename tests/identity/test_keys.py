"""The machine's key: drawn once, kept to itself, bound to the machine's database key; what it signs."""

import stat
from concurrent.futures import ThreadPoolExecutor

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from sync.domain.identity import successor_statement
from sync.domain.ids import LogId
from sync.domain.roles import Role
from sync.errors import IdentityFault
from sync.identity.keys import (
    DEVICE_KEY,
    announces_successor,
    device_key,
    device_password,
    head_is_signed,
    is_signed,
    pem,
    sign_head,
)
from tests.identity.conftest import MACHINE_KEY

LOG, CHAIN = LogId("24.hop-thinh/k1.00000000/public"), bytes(range(32))


def test_a_key_is_drawn_once_and_only_its_owner_reads_the_file(tmp_path):
    first = device_key(tmp_path / "data", MACHINE_KEY).public_key()
    assert device_key(tmp_path / "data", MACHINE_KEY).public_key() == first
    (file,) = (tmp_path / "data").iterdir()
    assert file.name == DEVICE_KEY
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert b"ENCRYPTED" in file.read_bytes()


def test_two_programs_that_start_at_once_have_one_key(tmp_path):
    with ThreadPoolExecutor() as pool:
        keys = list(pool.map(lambda _: device_key(tmp_path, MACHINE_KEY).public_key(), range(8)))
    assert all(key == keys[0] for key in keys)


def test_a_key_of_another_machine_key_or_of_another_kind_is_not_used(tmp_path):
    device_key(tmp_path, MACHINE_KEY)
    with pytest.raises(IdentityFault):
        device_key(tmp_path, bytes(32))
    for content in (b"", b"garbage", pem(X25519PrivateKey.generate(), device_password(MACHINE_KEY))):
        (tmp_path / DEVICE_KEY).write_bytes(content)
        with pytest.raises(IdentityFault):
            device_key(tmp_path, MACHINE_KEY)


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(IdentityFault, match=r"device\.pem"):
        device_key(tmp_path / "file" / "data", MACHINE_KEY)


def test_a_signed_head_is_its_authors_and_of_that_log_number_and_chain_only(land):
    kiosk, other = land.machine("k1", Role.KIOSK), land.machine("k2", Role.KIOSK)
    signature = sign_head(kiosk.key, LOG, 7, CHAIN)
    assert len(signature) == 64
    assert head_is_signed(kiosk.identity, LOG, 7, CHAIN, signature)
    assert not head_is_signed(other.identity, LOG, 7, CHAIN, signature)
    for log, seq, chain in ((LogId(LOG.replace("public", "staff")), 7, CHAIN), (LOG, 8, CHAIN), (LOG, 7, bytes(32))):
        assert not head_is_signed(kiosk.identity, log, seq, chain, signature)
    assert not head_is_signed(kiosk.identity, LOG, 7, CHAIN, b"")
    assert not is_signed(b"short", b"", signature)


def test_a_successor_is_announced_under_the_old_key_or_the_root(land):
    old, new = land.machine("k1", Role.KIOSK), land.machine("k2", Role.KIOSK)
    new_key = new.identity.public_key
    statement = successor_statement(old.identity.fingerprint, new_key)
    by_root = land.root.key.sign(statement)
    assert announces_successor(land.root.root.public_key, old.identity, new_key, by_root)
    assert announces_successor(old.identity.public_key, old.identity, new_key, old.key.sign(statement))
    assert not announces_successor(old.identity.public_key, old.identity, new_key, new.key.sign(statement))
    assert not announces_successor(land.root.root.public_key, new.identity, new_key, by_root)
