"""Who certifies machines: the province's off-line root, and under it hubs and the province's servers."""

from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding

from sync.domain.ids import CentreId, DeviceId
from sync.domain.roles import Role
from sync.errors import IdentityFault
from sync.identity.certificates import Chain, Root, Subject, certify, ders_of, new_root, pem_of, root_of
from sync.identity.keys import device_key, load_key, pem, write_secret
from sync.identity.passport import ROOT, Passport, keep_passport

ROOT_KEY = "root.key.pem"
RECOVERY_KEY = "recovery.key.pem"


@dataclass(frozen=True, slots=True)
class Authority:
    """A key that certifies others, with what leads from it to the root: () for the root itself."""

    key: Ed25519PrivateKey
    chain: Chain
    root: Root

    @classmethod
    def of(cls, passport: Passport) -> "Authority":
        """Return a hub or a province's server as the authority that its certificate makes it."""
        return cls(passport.key, passport.chain, passport.root)

    def certify(self, subject: Subject, public_key: bytes) -> Chain:
        """Return the chain that a machine will show."""
        issuer = self.chain[0] if self.chain else self.root.der
        return (certify(self.key, issuer, subject, public_key), *self.chain)


def found(folder: Path, province: str, password: bytes | None) -> Authority:
    """Make a province's root and recovery key in an empty folder, which belongs on a stick in a safe.

    Raises:
        IdentityFault: there is a root already, or the folder cannot be written.
    """
    if (folder / ROOT).exists():
        raise IdentityFault(f"{folder} đã có chứng chỉ gốc.", "Chọn thư mục khác: gốc của tỉnh chỉ tạo một lần.")
    key, recovery = Ed25519PrivateKey.generate(), X25519PrivateKey.generate()
    root = root_of(new_root(key, recovery.public_key(), province))
    try:
        write_secret(folder / ROOT_KEY, lambda: pem(key, password))
        write_secret(folder / RECOVERY_KEY, lambda: pem(recovery, password))
        write_secret(folder / ROOT, lambda: pem_of((root.der,)))
    except OSError as error:
        raise IdentityFault(f"Không ghi được vào {folder}.", "Kiểm tra quyền và chỗ trống của thư mục.") from error
    return Authority(key, (), root)


def root_in(folder: Path, password: bytes | None) -> Authority:
    """Return the province's root from its folder.

    Raises:
        IdentityFault: it is not there, or the password is wrong.
    """
    try:
        key, certificate = (folder / ROOT_KEY).read_bytes(), (folder / ROOT).read_bytes()
    except OSError as error:
        raise IdentityFault(f"Không thấy khóa gốc trong {folder}.", "Cắm đúng ổ giữ khóa gốc của tỉnh.") from error
    try:
        opened = load_key(key, password)
    except IdentityFault as error:
        again = "Gõ lại; nếu chắc chắn đúng thì tệp khóa hỏng: dùng bản sao của ổ giữ khóa gốc."
        raise IdentityFault("Mật khẩu khóa gốc chưa đúng.", again) from error
    return Authority(opened, (), root_of(ders_of(certificate)[0]))


def enrol_here(folder: Path, machine_key: bytes, subject: Subject, authority: Authority) -> Passport:
    """Draw a machine's key in its data folder and certify it at once: for whoever holds both, as a demonstration does.

    Raises:
        IdentityFault: the folder cannot be written, or the authority may not certify that machine.
    """
    public_key = device_key(folder, machine_key).public_key().public_bytes_raw()
    return keep_passport(folder, machine_key, authority.certify(subject, public_key), authority.root)


def request(key: Ed25519PrivateKey, subject: Subject) -> bytes:
    """Return a machine's wish for a certificate, in PEM (PKCS #10), for the stick to the root."""
    return x509.CertificateSigningRequestBuilder(subject.name).sign(key, None).public_bytes(Encoding.PEM)


def wished(written: bytes) -> tuple[Subject, bytes]:
    """Return for whom such a wish asks, and the public key.

    Raises:
        IdentityFault: it is none, or not signed by its own key.
    """
    try:
        wish = x509.load_pem_x509_csr(written)
        key = wish.public_key()
        centre, role, device = (str(item.value) for item in wish.subject)
        subject = Subject(CentreId(centre), DeviceId(device), Role(role))
    except ValueError as error:
        raise IdentityFault("Tệp yêu cầu chứng chỉ không đọc được.", "Tạo lại: motcua authority request.") from error
    if not wish.is_signature_valid or not isinstance(key, Ed25519PublicKey):
        raise IdentityFault("Tệp yêu cầu chứng chỉ đã bị sửa.", "Tạo lại trên máy chủ: motcua authority request.")
    return subject, key.public_bytes_raw()
