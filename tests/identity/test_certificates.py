"""A chain tells who shows it, or nothing: who certified whom, with what right, and nothing about dates."""

from datetime import UTC, datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.identity import fingerprint
from sync.domain.roles import PAIRED, Role
from sync.errors import IdentityFault
from sync.identity.authority import Authority, found
from sync.identity.certificates import NotTrusted, chain_in, chain_text, ders_of, pem_of, root_of, verified
from tests.identity.conftest import ELSEWHERE, HERE, a, dated, shown


def drawn() -> bytes:
    return Ed25519PrivateKey.generate().public_key().public_bytes_raw()


@pytest.mark.parametrize("role", sorted(PAIRED))
def test_a_machine_that_a_hub_enrolled_is_known_everywhere_under_the_root(land, role):
    key = drawn()
    chain = Authority.of(land.hub).certify(a("m1", role), key)
    known = shown(chain, land.root.root)
    assert (known.centre, known.device, known.role) == (HERE, "m1", role)
    assert (known.public_key, known.fingerprint) == (key, fingerprint(key))


def test_the_provinces_server_enrols_machines_of_every_centre(land):
    province = land.enrolled("tinh", Role.PROVINCE)
    chain = Authority.of(province).certify(a("k1", Role.KIOSK, ELSEWHERE), drawn())
    assert shown(chain, land.root.root).centre == ELSEWHERE


@pytest.mark.parametrize("role", [Role.HUB, Role.PROVINCE])
def test_a_hub_makes_no_servers(land, role):
    chain = Authority.of(land.hub).certify(a("hub2", role), drawn())
    assert verified(chain, land.root.root) is NotTrusted.NOT_ENTITLED


def test_a_hub_enrols_nobody_elsewhere(land):
    chain = Authority.of(land.hub).certify(a("k1", Role.KIOSK, ELSEWHERE), drawn())
    assert verified(chain, land.root.root) is NotTrusted.NOT_ENTITLED


@pytest.mark.parametrize("role", sorted(PAIRED))
def test_f73_a_stolen_machines_key_certifies_nobody(land, role):
    """Neither as the root enrolled it nor as a hub did: the chain is too long then."""
    stolen, by_hub = land.enrolled("m1", role), land.machine("m2", role)
    chain = Authority.of(stolen).certify(a("k2", Role.KIOSK), drawn())
    assert verified(chain, land.root.root) is NotTrusted.NOT_ENTITLED
    longer = Authority.of(by_hub).certify(a("k2", Role.KIOSK), drawn())
    assert verified(longer, land.root.root) is NotTrusted.TOO_LONG
    assert verified((longer[0], land.hub.chain[0]), land.root.root) in (NotTrusted.NOT_OURS, NotTrusted.UNREADABLE)


def test_a_certificate_under_another_provinces_root_of_the_same_name_is_not_trusted(land, tmp_path):
    other = found(tmp_path / "other", "Lào Cai", None)
    chain = other.certify(a("hub", Role.HUB), drawn())
    assert verified(chain, land.root.root) is NotTrusted.NOT_OURS
    assert verified((*chain, other.root.der), land.root.root) is NotTrusted.NOT_OURS


def test_no_chain_and_half_a_chain_tell_nothing(land):
    kiosk = land.machine("k1", Role.KIOSK)
    assert verified((), land.root.root) is NotTrusted.TOO_LONG
    for chain in ((kiosk.chain[0],), kiosk.chain[::-1], (land.root.root.der,), (b"",), (b"x" * 5000,)):
        assert not hasattr(verified(chain, land.root.root), "role")


def test_who_is_named_a_hub_but_is_no_authority_certifies_nobody(land):
    key = Ed25519PrivateKey.generate()
    plain = dated(land.root, a("hub2", Role.HUB), 2026, key)
    chain = Authority(key, (plain,), land.root.root).certify(a("k1", Role.KIOSK), drawn())
    assert shown((plain,), land.root.root).role is Role.HUB
    assert verified(chain, land.root.root) is NotTrusted.UNREADABLE


def test_f30_dates_are_not_looked_at(land):
    """A certificate that is not yet valid and one of long ago are as good as any: the clock may be what is wrong."""
    for year in (1971, 2090):
        der = dated(land.root, a("k1", Role.KIOSK), year, Ed25519PrivateKey.generate())
        assert shown((der,), land.root.root).device == "k1"


@pytest.mark.parametrize("subject", [
    a("k1", Role.KIOSK, "24.Hop-Thinh"), a("k1/x", Role.KIOSK), a("k" * 21, Role.KIOSK),
])  # fmt: skip
def test_a_subject_that_is_no_name_of_ours_tells_nothing(land, subject):
    assert verified(land.root.certify(subject, drawn()), land.root.root) is NotTrusted.UNREADABLE


def test_other_kinds_of_keys_and_limits_that_are_not_understood_tell_nothing(land):
    name = x509.load_der_x509_certificate(land.root.root.der).subject
    day = datetime(2026, 1, 1, tzinfo=UTC)
    subject = a("k1", Role.KIOSK).name
    other_key = generate_private_key(SECP256R1()).public_key()
    limited = x509.UnrecognizedExtension(x509.ObjectIdentifier("2.25.1"), b"x")
    for key, critical in ((other_key, False), (Ed25519PrivateKey.generate().public_key(), True)):
        builder = x509.CertificateBuilder(name, subject, key, x509.random_serial_number(), day, day)
        der = builder.add_extension(limited, critical=critical).sign(land.root.key, None).public_bytes(Encoding.DER)
        assert verified((der,), land.root.root) is NotTrusted.UNREADABLE


def test_a_root_must_be_self_signed_and_carry_the_recovery_key(land):
    assert root_of(land.root.root.der) == land.root.root
    for der in (land.hub.chain[0], b"", b"x"):
        with pytest.raises(IdentityFault):
            root_of(der)


def test_a_root_of_another_kind_of_key_is_refused():
    key = generate_private_key(SECP256R1())
    name, day = x509.Name([]), datetime(2026, 1, 1, tzinfo=UTC)
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, day, day)
    with pytest.raises(IdentityFault):
        root_of(builder.sign(key, SHA256()).public_bytes(Encoding.DER))


def test_chains_travel_as_text_and_lie_as_pem(land):
    chain = land.machine("k1", Role.KIOSK).chain
    assert chain_in(chain_text(chain)) == ders_of(pem_of(chain)) == chain
    assert len(chain_text(chain)) < 1000
    with pytest.raises(IdentityFault):
        ders_of(b"not a certificate")


@given(st.text() | st.binary().map(lambda raw: chain_text((raw, raw))))
def test_whatever_stands_in_the_header_it_is_a_chain_that_can_be_looked_at(text):
    assert all(isinstance(der, bytes) for der in chain_in(text))
