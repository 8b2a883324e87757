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
MOST_BYTES = 64 * 1024 * 1024
"""Of a published file, packed or not: the whole national catalogue with details takes 30 MB."""

_LONGEST_SIGNATURE = 256  # signs; Ed25519 in base64 takes 88


class Seal(StrEnum):
    """What a machine knows of a file's signature."""

    GOOD = "good"
    MISSING = "missing"
    WRONG = "wrong"
    UNKNOWN = "unknown"


def sign_file(file: Path, authority: Authority) -> Path:
    """Sign a file; return where the signature lies.

    Raises:
        IdentityFault: the file cannot be read or is too large, or the signature cannot be written.
    """
    try:
        signature = authority.key.sign(_statement(_bounded(file, MOST_BYTES)))
        replace_secret(beside(file), b64encode(signature) + b"\n")
    except OSError as error:
        raise IdentityFault(f"Không đọc hoặc không ghi được cạnh {file}.", "Kiểm tra tên tệp và quyền ghi.") from error
    except _TooLarge as large:
        raise IdentityFault(f"Tệp {large} quá lớn để ký.", "Tệp danh mục chỉ được đến 64 MB.") from large
    return beside(file)


def seal_of(file: Path, data: Path) -> Seal:
    """Return whether a file was signed by the root that this machine pins; UNKNOWN while it pins none.

    Raises:
        IdentityFault: the pinned root or a file cannot be read, or is larger than one of its kind can be.
    """
    if not (data / ROOT).exists():
        return Seal.UNKNOWN
    if not beside(file).exists():
        return Seal.MISSING
    try:
        root = root_of(ders_of((data / ROOT).read_bytes())[0])
        signature = _signature(beside(file))
        content = _bounded(file, MOST_BYTES)
    except NotBase64:
        return Seal.WRONG
    except OSError as error:
        raise IdentityFault(f"Không đọc được {file} hoặc chữ ký của nó.", "Chép lại cả hai tệp từ nguồn.") from error
    except _TooLarge as large:
        raise IdentityFault(f"Tệp {large} quá lớn.", "Tệp danh mục chỉ được đến 64 MB.") from large
    return Seal.GOOD if is_signed(root.public_key, _statement(content), signature) else Seal.WRONG


def beside(file: Path) -> Path:
    """Return where a file's signature lies."""
    return file.with_name(file.name + SUFFIX)


class _TooLarge(Exception):
    """A file has more bytes than one of its kind can have; the text is its name."""


def _signature(file: Path) -> bytes:
    """Return the bytes of a signature; NotBase64 for what cannot be one, however large it is."""
    with file.open("rb") as stream:
        content = stream.read(_LONGEST_SIGNATURE + 1)
    if len(content) > _LONGEST_SIGNATURE:
        raise NotBase64
    return b64decode(content.strip(), validate=True)


def _bounded(file: Path, most: int) -> bytes:
    with file.open("rb") as stream:
        content = stream.read(most + 1)
    if len(content) > most:
        raise _TooLarge(file.name)
    return content


def _statement(content: bytes) -> bytes:
    # the words keep this signature from being taken for one of something else
    return b"motcua published file v1\n" + sha256(content).digest()
