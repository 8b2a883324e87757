"""Certificates: X.509 with Ed25519, whose subject says centre (O), device (CN) and role (OU).

The root is the province's and stays off-line; it certifies the province's servers and the hubs, which certify kiosks,
boards and counters: two certificates at most, whatever a basic constraint may claim. What is looked at: the chain to
the pinned root, who may certify whom, the kind of key. What is not: dates. A machine whose clock battery is dead must
not be locked out of its centre (F-30); what ends a certificate is a revocation.
"""

from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtensionOID, NameOID

from sync.domain.identity import Identity, fingerprint, may_enrol
from sync.domain.ids import CentreId, DeviceId, Fingerprint
from sync.domain.roles import Role
from sync.errors import IdentityFault
from sync.settings import CENTRE, DEVICE

Chain = tuple[bytes, ...]
"""DER, the machine's own first, then who certified it unless that was the root; the root is never in it."""

LONGEST_CHAIN = 2
MOST_BYTES = 2048
"""Of one certificate; ours take 350 to 420."""

RECOVERY = x509.ObjectIdentifier("2.25.283427910843917561")
"""The root carries the recovery key, so that who pins the one has the other: 32 bytes, X25519."""

# no clock is asked when a certificate is made or read; RFC 5280 4.1.2.5 gives the last date that meaning
_FROM = datetime(2020, 1, 1, tzinfo=UTC)
_FOREVER = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
_UNDERSTOOD = frozenset({ExtensionOID.BASIC_CONSTRAINTS, ExtensionOID.KEY_USAGE, RECOVERY})


# what the library raises for bytes that anybody may send, and for another issuer's name or kind of key
_UNREADABLE = (
    ValueError,
    TypeError,
    UnsupportedAlgorithm,
    x509.DuplicateExtension,
    x509.ExtensionNotFound,
    x509.InvalidVersion,
    x509.UnsupportedGeneralNameType,
)


class NotTrusted(StrEnum):
    """Why a chain tells nothing about who shows it."""

    UNREADABLE = "no certificate"
    TOO_LONG = "too many certificates"
    NOT_OURS = "not certified under this root"
    NOT_ENTITLED = "certified by a machine that may not"


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a certificate is for."""

    centre: CentreId
    device: DeviceId
    role: Role

    @property
    def name(self) -> x509.Name:
        """Return how it is written in a certificate."""
        return x509.Name(
            [
                x509.NameAttribute(NameOID.ORGANIZATION_NAME, self.centre),
                x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, self.role),
                x509.NameAttribute(NameOID.COMMON_NAME, self.device),
            ]
        )


@dataclass(frozen=True, slots=True)
class Root:
    """The province's root, as machines pin it.

    Attributes:
        recovery_key: the public key, 32 bytes, to which every machine seals its database key.
    """

    der: bytes
    public_key: bytes
    recovery_key: bytes

    @property
    def fingerprint(self) -> Fingerprint:
        """Return its name, which pairing codes carry."""
        return fingerprint(self.public_key)


def new_root(key: Ed25519PrivateKey, recovery_key: X25519PublicKey, province: str) -> bytes:
    """Return the province's root certificate, in DER."""
    name = x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, province)])
    builder = _unsigned(name, name, key.public_key(), path_length=1)
    carried = x509.UnrecognizedExtension(RECOVERY, recovery_key.public_bytes_raw())
    return _signed(builder.add_extension(carried, critical=False), key)


def certify(key: Ed25519PrivateKey, issuer: bytes, subject: Subject, public_key: bytes) -> bytes:
    """Return a certificate in DER; whether the issuer may give it is looked at by whoever reads it.

    ``key`` and ``issuer`` (its own certificate, in DER) are the issuer's.
    """
    of_issuer = x509.load_der_x509_certificate(issuer).subject
    certified = Ed25519PublicKey.from_public_bytes(public_key)
    return _signed(_unsigned(subject.name, of_issuer, certified, path_length=0 if subject.role.serves else None), key)


def root_of(der: bytes) -> Root:
    """Return the root in a certificate.

    Raises:
        IdentityFault: it is none of ours.
    """
    try:
        certificate = _certificate(der)
        certificate.verify_directly_issued_by(certificate)
        carried = certificate.extensions.get_extension_for_oid(RECOVERY).value.public_bytes()
        return Root(der, _key_of(certificate), X25519PublicKey.from_public_bytes(carried).public_bytes_raw())
    except (*_UNREADABLE, InvalidSignature) as error:
        raise IdentityFault("Chứng chỉ gốc của tỉnh không đọc được.", "Lấy lại tệp root.pem từ tỉnh.") from error


def verified(chain: Chain, root: Root) -> Identity | NotTrusted:
    """Return who shows this chain, or why it tells nothing; no clock is asked."""
    if not 0 < len(chain) <= LONGEST_CHAIN:
        return NotTrusted.TOO_LONG
    issuer, above = x509.load_der_x509_certificate(root.der), None
    try:
        for certificate in map(_certificate, reversed(chain)):
            certificate.verify_directly_issued_by(issuer)
            identity = _identity(certificate, above)
            if above and not (may_enrol(above, identity.centre, identity.role) and _is_authority(issuer)):
                return NotTrusted.NOT_ENTITLED
            issuer, above = certificate, identity
    except InvalidSignature:
        return NotTrusted.NOT_OURS
    except _UNREADABLE:
        return NotTrusted.UNREADABLE
    return above or NotTrusted.UNREADABLE


def chain_text(chain: Chain) -> str:
    """Return a chain as it travels in a header: base 64, comma between."""
    return ",".join(b64encode(der).decode() for der in chain)


def chain_in(text: str) -> Chain:
    """Return the chain in such a text, () when there is none; nothing is checked."""
    try:
        return tuple(b64decode(part, validate=True) for part in text.split(",")) if text else ()
    except ValueError:
        return ()


def key_shown(chain: Chain) -> bytes:
    """Return the public key that a chain claims, b"" when it cannot be read; it proves nothing of who holds it."""
    try:
        return _key_of(_certificate(chain[0]))
    except (*_UNREADABLE, IndexError):
        return b""


def pem_of(ders: Iterable[bytes]) -> bytes:
    """Return certificates as OpenSSL and people's tools read them."""
    return b"".join(x509.load_der_x509_certificate(der).public_bytes(Encoding.PEM) for der in ders)


def ders_of(pem: bytes) -> Chain:
    """Return the certificates in a PEM file.

    Raises:
        IdentityFault: there are none.
    """
    try:
        return tuple(item.public_bytes(Encoding.DER) for item in x509.load_pem_x509_certificates(pem))
    except ValueError as error:
        raise IdentityFault("Tệp chứng chỉ của máy không đọc được.", "Ghép lại máy: motcua enrol.") from error


def _unsigned(
    subject: x509.Name, issuer: x509.Name, key: Ed25519PublicKey, path_length: int | None
) -> x509.CertificateBuilder:
    issues = path_length is not None
    builder = x509.CertificateBuilder(issuer, subject, key, x509.random_serial_number(), _FROM, _FOREVER)
    return builder.add_extension(x509.BasicConstraints(issues, path_length), critical=True).add_extension(
        _usage(issues=issues), critical=True
    )


def _usage(*, issues: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        key_cert_sign=issues,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def _signed(builder: x509.CertificateBuilder, key: Ed25519PrivateKey) -> bytes:
    return builder.sign(key, None).public_bytes(Encoding.DER)


def _certificate(der: bytes) -> x509.Certificate:
    if len(der) > MOST_BYTES:
        raise ValueError("larger than any of ours")
    certificate = x509.load_der_x509_certificate(der)
    if any(item.critical and item.oid not in _UNDERSTOOD for item in certificate.extensions):
        raise ValueError("limited in a way that is not understood")
    return certificate


def _is_authority(certificate: x509.Certificate) -> bool:
    return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca


def _identity(certificate: x509.Certificate, issuer: Identity | None) -> Identity:
    centre, role = _said(certificate, NameOID.ORGANIZATION_NAME), _said(certificate, NameOID.ORGANIZATIONAL_UNIT_NAME)
    device = _said(certificate, NameOID.COMMON_NAME)
    if not CENTRE.fullmatch(centre) or not DEVICE.fullmatch(device):
        raise ValueError("no name of ours")
    public_key = _key_of(certificate)
    return Identity(CentreId(centre), DeviceId(device), Role(role), public_key, fingerprint(public_key), issuer)


def _said(certificate: x509.Certificate, oid: x509.ObjectIdentifier) -> str:
    values = certificate.subject.get_attributes_for_oid(oid)
    if len(values) != 1 or not isinstance(values[0].value, str):
        raise ValueError("a subject says each thing once")
    return values[0].value


def _key_of(certificate: x509.Certificate) -> bytes:
    key = certificate.public_key()
    if not isinstance(key, Ed25519PublicKey):
        raise ValueError("not our kind of key")  # noqa: TRY004 - what came is wrong, not the program
    return key.public_bytes_raw()
