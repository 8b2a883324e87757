"""What a machine shows of itself: its key, its certificates and the root it pins, as they lie in its data folder."""

from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.domain.identity import Identity
from sync.domain.roles import Role
from sync.errors import IdentityFault
from sync.identity.certificates import Chain, Root, ders_of, pem_of, root_of, verified
from sync.identity.keys import DEVICE_KEY, device_key, device_password, replace_secret

CERTIFICATE = "certificate.pem"
ROOT = "root.pem"


@dataclass(frozen=True, slots=True)
class Passport:
    """An enrolled machine's own papers.

    Attributes:
        chain: its certificate and, unless the root gave it, its issuer's.
        folder: where key and certificates lie, for OpenSSL, which reads files.
        password: what the key file is encrypted under.
    """

    identity: Identity
    key: Ed25519PrivateKey
    chain: Chain
    root: Root
    folder: Path
    password: bytes = field(repr=False)


def without_papers(role: Role) -> IdentityFault:
    """Return what a machine that has no certificate is told: servers get theirs from the root, others by pairing."""
    if role.serves:
        do = "Chạy motcua authority request, đưa tệp đến khóa gốc của tỉnh (sign), rồi authority install."
        return IdentityFault("Máy chủ này chưa có chứng chỉ của tỉnh.", do)
    return IdentityFault("Máy này chưa được ghép vào trung tâm.", "Chạy motcua enrol với mã ghép của máy chủ.")


def is_enrolled(folder: Path) -> bool:
    """Return whether a machine has papers in its data folder."""
    return (folder / CERTIFICATE).exists()


def passport_in(folder: Path, machine_key: bytes) -> Passport | None:
    """Return the papers in a machine's data folder, None while it is not enrolled.

    Raises:
        IdentityFault: they are there but cannot be used.
    """
    return passport_of(folder, machine_key) if is_enrolled(folder) else None


def passport_of(folder: Path, machine_key: bytes) -> Passport:
    """Return the papers of a machine that was enrolled.

    Raises:
        IdentityFault: they cannot be used.
    """
    try:
        chain, roots = ders_of((folder / CERTIFICATE).read_bytes()), ders_of((folder / ROOT).read_bytes())
    except OSError as error:
        raise IdentityFault(f"Không đọc được chứng chỉ trong {folder}.", "Ghép lại máy: motcua enrol.") from error
    return _passport(folder, machine_key, chain, root_of(roots[0]))


def keep_passport(folder: Path, machine_key: bytes, chain: Chain, root: Root) -> Passport:
    """Return the papers just received, once they are on the disk.

    Raises:
        IdentityFault: they are not this machine's, or cannot be written; nothing was replaced.
    """
    passport = _passport(folder, machine_key, chain, root)
    try:
        replace_secret(folder / ROOT, pem_of((root.der,)))
        replace_secret(folder / CERTIFICATE, pem_of(chain))  # last: it says that the machine is enrolled
    except OSError as error:
        raise IdentityFault(f"Không ghi được chứng chỉ vào {folder}.", "Kiểm tra quyền và chỗ trống.") from error
    return passport


def _passport(folder: Path, machine_key: bytes, chain: Chain, root: Root) -> Passport:
    identity, key = verified(chain, root), device_key(folder, machine_key)
    if not isinstance(identity, Identity):
        raise IdentityFault(f"Chứng chỉ của máy không dùng được ({identity}).", "Ghép lại máy: motcua enrol.")
    if identity.public_key != key.public_key().public_bytes_raw():
        raise IdentityFault(f"Chứng chỉ không thuộc khóa {DEVICE_KEY} của máy này.", "Ghép lại máy: motcua enrol.")
    return Passport(identity, key, chain, root, folder, device_password(machine_key))
