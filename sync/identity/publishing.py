"""Files that a province publishes: signed by its off-line root, believed by every machine that pins that root.

The signature lies beside the file, under its name and ``SUFFIX``, and is of the file's bytes as they are.
"""

from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from sync.errors import IdentityFault
from sync.identity.authority import Authority
from sync.identity.certificates import ders_of, root_of
from sync.identity.keys import is_signed, replace_secret
from sync.identity.passport import ROOT

SUFFIX = ".ky"


class Seal(StrEnum):
    """What a machine knows of a file's signature."""

    GOOD = "good"
    MISSING = "missing"
    WRONG = "wrong"
    UNKNOWN = "unknown"


def sign_file(file: Path, authority: Authority) -> Path:
    """Sign a file; return where the signature lies.

    Raises:
        IdentityFault: the file cannot be read, or the signature not be written.
    """
    try:
        signature = authority.key.sign(_statement(file.read_bytes()))
        replace_secret(beside(file), b64encode(signature) + b"\n")
    except OSError as error:
        raise IdentityFault(f"Không đọc hoặc không ghi được cạnh {file}.", "Kiểm tra tên tệp và quyền ghi.") from error
    return beside(file)


def seal_of(file: Path, data: Path) -> Seal:
    """Return whether a file was signed by the root that this machine pins; UNKNOWN while it pins none.

    Raises:
        IdentityFault: the pinned root or the file cannot be read.
    """
    if not (data / ROOT).exists():
        return Seal.UNKNOWN
    if not beside(file).exists():
        return Seal.MISSING
    try:
        root = root_of(ders_of((data / ROOT).read_bytes())[0])
        signature, content = b64decode(beside(file).read_bytes().strip(), validate=True), file.read_bytes()
    except NotBase64:
        return Seal.WRONG
    except OSError as error:
        raise IdentityFault(f"Không đọc được {file} hoặc chữ ký của nó.", "Chép lại cả hai tệp từ nguồn.") from error
    return Seal.GOOD if is_signed(root.public_key, _statement(content), signature) else Seal.WRONG


def beside(file: Path) -> Path:
    """Return where a file's signature lies."""
    return file.with_name(file.name + SUFFIX)


def _statement(content: bytes) -> bytes:
    # the words keep this signature from being taken for one of something else
    return b"motcua published file v1\n" + sha256(content).digest()
