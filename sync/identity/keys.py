"""The machine's own key: Ed25519, drawn on first use, never leaves the machine.

``device.pem`` is PKCS #8 encrypted under the machine's database key, so that there is one secret to protect: where
that lies in the system's keyring, a stolen disk yields neither the data nor the identity; where it is a file beside
this one, both are as safe as the folder. A machine whose database key is lost starts anew in both.
"""

import os
import secrets
from collections.abc import Callable
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from sync.domain.identity import Identity, head_statement, successor_statement
from sync.domain.ids import LogId
from sync.errors import IdentityFault

DEVICE_KEY = "device.pem"
_PASSWORD_BYTES = 32


def device_password(machine_key: bytes) -> bytes:
    """Return what the device's key file is encrypted under."""
    derived = HKDF(SHA256(), _PASSWORD_BYTES, salt=None, info=b"motcua device key v1").derive(machine_key)
    return derived.hex().encode()  # OpenSSL takes a password for text that ends at a NUL


def device_key(folder: Path, machine_key: bytes) -> Ed25519PrivateKey:
    """Return the machine's key in its data folder, drawn on the first call.

    Raises:
        IdentityFault: the file cannot be made or read, or was encrypted under another machine key.
    """
    path, password = folder / DEVICE_KEY, device_password(machine_key)
    try:
        write_secret(path, lambda: pem(Ed25519PrivateKey.generate(), password))
        written = path.read_bytes()
    except OSError as error:
        raise _unreachable(path) from error
    return load_key(written, password)


def renew_device_key(folder: Path, machine_key: bytes, key: Ed25519PrivateKey) -> None:
    """Put another key in the place of the machine's own, whose certificate is of no use from then on.

    Raises:
        IdentityFault: the file cannot be written; the old key stays.
    """
    try:
        replace_secret(folder / DEVICE_KEY, pem(key, device_password(machine_key)))
    except OSError as error:
        raise _unreachable(folder / DEVICE_KEY) from error


def _unreachable(path: Path) -> IdentityFault:
    return IdentityFault(f"Không ghi hoặc đọc được khóa của máy ở {path}.", "Kiểm tra quyền và chỗ trống của thư mục.")


def load_key(written: bytes, password: bytes | None) -> Ed25519PrivateKey:
    """Return the key in a PEM file.

    Raises:
        IdentityFault: it is none, or the password is wrong.
    """
    try:
        key = load_pem_private_key(written, password)
    except (ValueError, TypeError) as error:
        raise IdentityFault("Không mở được khóa của máy.", "Ghép máy lại vào trung tâm: motcua enrol.") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise IdentityFault("Khóa của máy không đúng loại.", "Ghép máy lại vào trung tâm: motcua enrol.")
    return key


def pem(key: Ed25519PrivateKey | X25519PrivateKey, password: bytes | None) -> bytes:
    """Return the key as PKCS #8; None leaves it readable for whoever reads the file."""
    encryption = BestAvailableEncryption(password) if password else NoEncryption()
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, encryption)


def write_secret(path: Path, draw: Callable[[], bytes]) -> None:
    """Write what ``draw`` returns to a file of mode 0600, whole or not at all, unless the file is there already."""
    if path.exists():
        return
    drawn = _beside(path, draw())
    try:
        os.link(drawn, path)  # the first of two processes that start at once wins; the other reads its key
    except FileExistsError:
        pass
    finally:
        drawn.unlink(missing_ok=True)


def replace_secret(path: Path, content: bytes) -> None:
    """Write a file of mode 0600 in place of one that may be there, whole or not at all."""
    _beside(path, content).replace(path)


def _beside(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    drawn = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(drawn, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return drawn


def sign_head(key: Ed25519PrivateKey, log: LogId, seq: int, chain: bytes) -> bytes:
    """Return the author's signature of its log's head, 64 bytes."""
    return key.sign(head_statement(log, seq, chain))


def head_is_signed(author: Identity, log: LogId, seq: int, chain: bytes, signature: bytes) -> bool:
    """Return whether the author signed that head; whether it may write this log is ``may_write``'s to say."""
    return is_signed(author.public_key, head_statement(log, seq, chain), signature)


def announces_successor(announcer: bytes, old: Identity, new_key: bytes, signature: bytes) -> bool:
    """Return whether a new key takes a machine's place: its old key says so, or the root's.

    ``announcer`` is the public key that signed, 32 bytes: the caller passes the old one or the pinned root's.
    """
    return is_signed(announcer, successor_statement(old.fingerprint, new_key), signature)


def is_signed(public_key: bytes, statement: bytes, signature: bytes) -> bool:
    """Return whether the signature of a statement is good."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, statement)
    except (InvalidSignature, ValueError):
        return False
    return True
