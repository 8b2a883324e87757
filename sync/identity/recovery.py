"""The database key, sealed to the province's recovery key: who loses a machine's own copy asks the province.

HPKE (RFC 9180: X25519, HKDF-SHA256, ChaCha20-Poly1305). The sealed file lies beside the database and goes into every
backup; the private key lies with the root, off-line.
"""

from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from sync.errors import IdentityFault
from sync.identity.authority import RECOVERY_KEY
from sync.identity.certificates import Root
from sync.identity.keys import replace_secret
from sync.identity.sealing import SUITE

SEALED = "recovery.sealed"
_MAGIC = b"motcua recovery v1\0"


def seal(folder: Path, machine_key: bytes, root: Root) -> None:
    """Write the machine's database key beside the database, for the province's eyes only.

    Raises:
        IdentityFault: the file cannot be written.
    """
    recovery_key = X25519PublicKey.from_public_bytes(root.recovery_key)
    try:
        replace_secret(folder / SEALED, _MAGIC + SUITE.encrypt(machine_key, recovery_key, info=_MAGIC))
    except OSError as error:
        raise IdentityFault(f"Không ghi được {SEALED} trong {folder}.", "Kiểm tra quyền và chỗ trống.") from error


def unseal(sealed: bytes, recovery_pem: bytes, password: bytes | None) -> bytes:
    """Return the database key in a sealed file.

    Raises:
        IdentityFault: not such a file, or not the province's recovery key.
    """
    try:
        key = load_pem_private_key(recovery_pem, password)
    except (ValueError, TypeError) as error:
        raise IdentityFault("Không mở được khóa khôi phục.", "Kiểm tra tệp khóa và mật khẩu.") from error
    if not isinstance(key, X25519PrivateKey) or not sealed.startswith(_MAGIC):
        raise IdentityFault("Không phải khóa khôi phục hoặc tệp niêm phong.", f"Cần {RECOVERY_KEY} và {SEALED}.")
    try:
        return SUITE.decrypt(sealed[len(_MAGIC) :], key, info=_MAGIC)
    except InvalidTag as error:
        raise IdentityFault(
            f"Khóa khôi phục này không mở được {SEALED}.", "Tìm khóa khôi phục của đúng tỉnh."
        ) from error
