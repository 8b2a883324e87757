"""A province with its root, a hub and machines of one centre, as their papers lie in folders."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding

from sync.domain.identity import Identity
from sync.domain.ids import CentreId, DeviceId
from sync.domain.roles import Role
from sync.identity.authority import Authority, enrol_here, found
from sync.identity.certificates import Chain, Root, Subject, verified
from sync.identity.passport import Passport

HERE, ELSEWHERE = CentreId("24.hop-thinh"), CentreId("24.van-ban")
MACHINE_KEY = bytes(range(32))


def a(device: str, role: Role, centre: str = HERE) -> Subject:
    """Return for whom a certificate is."""
    return Subject(CentreId(centre), DeviceId(device), role)


def shown(chain: Chain, root: Root) -> Identity:
    """Return who shows a chain; it must tell."""
    identity = verified(chain, root)
    assert isinstance(identity, Identity), identity
    return identity


def dated(root: Authority, subject: Subject, year: int, key: Ed25519PrivateKey) -> bytes:
    """Return a certificate by the root for one day of a year, without any extension."""
    issuer = x509.load_der_x509_certificate(root.root.der).subject
    days = datetime(year, 1, 1, tzinfo=UTC), datetime(year, 1, 2, tzinfo=UTC)
    builder = x509.CertificateBuilder(issuer, subject.name, key.public_key(), x509.random_serial_number(), *days)
    return builder.sign(root.key, None).public_bytes(Encoding.DER)


@dataclass
class Land:
    """A province's root and who was certified under it so far."""

    folder: Path

    def __post_init__(self) -> None:
        self.root = found(self.folder / "root", "Lào Cai", None)
        self.hub = self.enrolled("hub", Role.HUB)

    def enrolled(self, device: str, role: Role, by: Authority | None = None, centre: CentreId = HERE) -> Passport:
        return enrol_here(self.folder / centre / device, MACHINE_KEY, a(device, role, centre), by or self.root)

    def machine(self, device: str, role: Role) -> Passport:
        return self.enrolled(device, role, Authority.of(self.hub))


@pytest.fixture
def land(tmp_path):
    return Land(tmp_path)
