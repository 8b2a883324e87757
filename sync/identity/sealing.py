"""What only one machine may read: sealed to the key that its certificate names, with no second key to hand round.

HPKE (RFC 9180: X25519, HKDF-SHA256, ChaCha20-Poly1305). The Ed25519 key of a certificate and the X25519 key that seals
lie on one curve, so the one follows from the other by the map of RFC 7748, section 4.1, as age does with SSH keys and
libsodium in ``crypto_sign_ed25519_pk_to_curve25519``. That one key may sign and open is proven for this very pair
(Thormarker, ePrint 2021/509); signed statements here begin with a line of their own besides.
"""

from hashlib import sha512

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync.errors import IdentityFault

SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
_FIELD = 2**255 - 19
_Y_BITS = 255
_KEY_BYTES = 32


class NotForUs(ValueError):
    """Sealed to another key or for another purpose, or changed on the way."""


def seal_to(public_key: bytes, plain: bytes, purpose: bytes) -> bytes:
    """Return what only the machine with this key, as its certificate says it, can open, and only for this purpose.

    Raises:
        IdentityFault: what the certificate says is no key: a point of low order, which a machine may have shown.
    """
    try:
        return SUITE.encrypt(plain, X25519PublicKey.from_public_bytes(_agreement_key(public_key)), info=purpose)
    except ValueError as error:
        raise IdentityFault("Khóa của máy nhận không dùng được.", "Ghép lại máy nhận: motcua enrol.") from error


def open_sealed(key: Ed25519PrivateKey, sealed: bytes, purpose: bytes) -> bytes:
    """Return what was sealed to this machine.

    Raises:
        NotForUs: it cannot be opened; there is no telling why.
    """
    try:
        return SUITE.decrypt(sealed, _own_agreement_key(key), info=purpose)
    except InvalidTag as error:
        raise NotForUs from error


def agreed(key: Ed25519PrivateKey, public_key: bytes, purpose: bytes) -> bytes:
    """Return 32 secret bytes that only the two machines with these keys can come to, each without asking the other.

    Raises:
        IdentityFault: what the other's certificate says is no key.
    """
    try:
        shared = _own_agreement_key(key).exchange(X25519PublicKey.from_public_bytes(_agreement_key(public_key)))
    except ValueError as error:
        raise IdentityFault("Khóa của máy kia không dùng được.", "Ghép lại máy kia: motcua enrol.") from error
    return HKDF(SHA256(), _KEY_BYTES, salt=None, info=purpose).derive(shared)


def _own_agreement_key(key: Ed25519PrivateKey) -> X25519PrivateKey:
    scalar = sha512(key.private_bytes_raw()).digest()[:_KEY_BYTES]  # RFC 8032 5.1.5; X25519 prunes it the same way
    return X25519PrivateKey.from_private_bytes(scalar)


def _agreement_key(public_key: bytes) -> bytes:
    """Return the X25519 key (the u of its point) that belongs to an Ed25519 key (its y, and a sign)."""
    y = int.from_bytes(public_key, "little") % (1 << _Y_BITS)
    u = (1 + y) * pow(1 - y, _FIELD - 2, _FIELD) % _FIELD
    return u.to_bytes(_KEY_BYTES, "little")
