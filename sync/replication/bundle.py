"""A bundle: exchanges in a file, sealed to one machine, signed by another together with what kind of bundle it is.

Name and version; length and bytes of the header (JSON); parts, each with its length, each an exchange as on the wire,
sealed to the receiver; a length of zero; the sender's signature over all before it. The header is in the clear: it
names the receiver and a time, and brings the sender's certificates, so that who never met the sender can believe it
by the pinned root. Each part is sealed for its place under this header, and is of use nowhere else.

A file is read three times: for its signature, for whether every part can be opened and read, and only then for what
it says. What is held in memory is one part and 16 bytes for each; a stick that answers otherwise the next time is
noticed by these.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Annotated, BinaryIO

from pydantic import BaseModel, Field

from sync.domain.identity import Identity, bundle_statement
from sync.identity.certificates import chain_in, chain_text, key_shown, verified
from sync.identity.keys import is_signed
from sync.identity.passport import Passport
from sync.identity.sealing import NotForUs, open_sealed, seal_to
from sync.replication import bundle_faults as faults
from sync.replication.head import Certificates
from sync.replication.wire import Exchange, NotAnExchange, decode, encode
from sync.store.whole import move

Tell = Callable[[int, int], None]
"""Told how far long work is: how much is done, of how much."""

READINGS = 3
"""How often a file is read."""

MOST_PARTS = 20_000
MAX_PART_BYTES = 1024 * 1024
"""As a server takes a message."""

MAX_HEADER_BYTES = 16 * 1024

_NAME = b"MOTCUA BUNDLE "
_MAGIC = _NAME + b"1\n"
_LENGTH = 4
_YEAR_2100_MS = 4_102_444_800_000
_SIGNATURE_BYTES = 64
_MARK_BYTES = 16
_PURPOSE = b"motcua bundle part v1\0"


class Kind(StrEnum):
    """What a bundle is for: only an exchange is answered, and it is answered by an acknowledgement."""

    EXCHANGE = "exchange"
    ACKNOWLEDGEMENT = "acknowledgement"


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands on a bundle that is about to be written; ``at_ms`` is centre time, for people."""

    kind: Kind
    receiver: Identity
    at_ms: int


_Machine = Annotated[str, Field(pattern=r"^[a-z0-9.-]{1,40}/[a-z0-9-]{1,20}$")]


class _Header(BaseModel, strict=True):
    kind: Kind
    certificates: Certificates
    receiver: _Machine
    key: Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
    at_ms: Annotated[int, Field(ge=0, lt=_YEAR_2100_MS)]


def write_bundle(path: Path, cover: Cover, passport: Passport, messages: Iterable[Exchange]) -> int:
    """Write a bundle in place of one that may be there, whole or not at all; return its size in bytes.

    Raises:
        BundleFault: the stick is full, gone or write-protected, or another file has this name.
    """
    half = path.parent / f"{path.name}.part"
    try:
        _leave_others_alone(path)
        half.unlink(missing_ok=True)
        with half.open("xb") as file:  # x: never through a link that lies on the stick
            _write(file, cover, passport, messages)
            file.flush()
            os.fsync(file.fileno())
            size = file.tell()
        move(half, path)
    except OSError as error:
        raise faults.not_written(error) from error
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)
    return size


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle that was found whole, signed by this sender, and sealed to this machine.

    Attributes:
        at_ms: centre time when it was written, as its sender knew it.
        size: of the file in bytes.
    """

    kind: Kind
    sender: Identity
    at_ms: int
    size: int
    _content: "_Content"

    def messages(self) -> Iterator[tuple[Exchange, int]]:
        """Yield each exchange, and how many bytes of the file have been read with it.

        Raises:
            BundleFault: the stick was pulled out, or changed; what was yielded stands.
        """
        return self._content.messages()


@contextmanager
def opened(path: Path, passport: Passport, tell: Tell) -> Iterator[Bundle]:
    """Give a bundle for this machine, read twice; whether its sender is still welcome is the caller's to say.

    Args:
        path: of the file.
        passport: this machine's.
        tell: told of each part, in bytes of all readings; the last reading is the caller's.

    Raises:
        BundleFault: it is none, is damaged, or is for another machine; nothing was changed.
    """
    with _file(path) as file:
        size = os.fstat(file.fileno()).st_size
        header, raw = _header(file)
        sender = verified(chain_in(header.certificates), passport.root)
        if not isinstance(sender, Identity):
            _marks(file, raw, key_shown(chain_in(header.certificates)), lambda _read: None)
            raise faults.foreign()  # it is whole, and its writer is none of ours
        marks = _marks(file, raw, sender.public_key, lambda read: tell(read, READINGS * size))
        if header.key != passport.identity.fingerprint:
            raise faults.for_another(header.receiver, passport.identity.name)
        content = _Content(file, len(raw), _purpose(raw), marks, passport, sender.name)
        for _, read in content.messages():  # nothing is kept of a bundle of which something cannot be read
            tell(size + read, READINGS * size)
        yield Bundle(header.kind, sender, header.at_ms, size, content)


@dataclass(frozen=True, slots=True)
class _Content:
    """The parts of a file whose signature was good; ``marks`` name them as they were then."""

    file: BinaryIO
    start: int
    purpose: bytes
    marks: tuple[bytes, ...]
    passport: Passport
    sender: str

    def messages(self) -> Iterator[tuple[Exchange, int]]:
        position = self.start
        self.file.seek(position)
        for place, part in enumerate(_parts(self.file)):
            position += _LENGTH + len(part)
            if self.marks[place : place + 1] != (_mark(part),):
                raise faults.changed()
            yield self._said(part, place), position

    def _said(self, part: bytes, place: int) -> Exchange:
        try:
            message = decode(open_sealed(self.passport.key, part, _for_place(self.purpose, place)))
        except (NotForUs, NotAnExchange) as error:
            raise faults.other_version() from error
        if message.sender != self.sender:
            raise faults.bad_signature()
        return message


def _write(file: BinaryIO, cover: Cover, passport: Passport, messages: Iterable[Exchange]) -> None:
    receiver = cover.receiver
    header = _Header(
        kind=cover.kind,
        certificates=chain_text(passport.chain),
        receiver=receiver.name,
        key=receiver.fingerprint,
        at_ms=cover.at_ms,
    )
    head = header.model_dump_json().encode()
    raw = _MAGIC + _length(head) + head
    total, purpose = sha256(raw), _purpose(raw)
    file.write(raw)
    for place, message in enumerate(messages):
        part = seal_to(receiver.public_key, encode(message), _for_place(purpose, place))
        total.update(_length(part) + part)
        file.write(_length(part) + part)
    total.update(_length(b""))
    file.write(_length(b"") + passport.key.sign(bundle_statement(total.digest())))


@contextmanager
def _file(path: Path) -> Iterator[BinaryIO]:
    try:
        if path.exists() and not path.is_file():
            raise faults.not_a_bundle()
        file = path.open("rb")
    except OSError as error:
        raise faults.unreadable() from error
    with file:
        yield file


def _header(file: BinaryIO) -> tuple[_Header, bytes]:
    """Return what stands in front, and its bytes."""
    magic = _read(file, len(_MAGIC))
    if magic != _MAGIC:
        raise faults.other_version() if magic.startswith(_NAME) else faults.not_a_bundle()
    length = _exactly(file, _LENGTH)
    size = int.from_bytes(length, "big")
    if size > MAX_HEADER_BYTES:
        raise faults.bad_signature()
    head = _exactly(file, size)
    try:
        return _Header.model_validate_json(head), magic + length + head
    except ValueError as error:
        raise faults.bad_signature() from error


def _marks(file: BinaryIO, raw: bytes, key: bytes, tell: Callable[[int], None]) -> tuple[bytes, ...]:
    """Return a mark of each part, once all has been read and the signature by this public key is good."""
    total, marks, read = sha256(raw), [], len(raw)
    for part in _parts(file):
        total.update(_length(part) + part)
        marks.append(_mark(part))
        read += _LENGTH + len(part)
        tell(read)
    total.update(_length(b""))
    signature = _exactly(file, _SIGNATURE_BYTES)
    if _read(file, 1) or not is_signed(key, bundle_statement(total.digest()), signature):
        raise faults.bad_signature()
    return tuple(marks)


def _parts(file: BinaryIO) -> Iterator[bytes]:
    for _ in range(MOST_PARTS + 1):
        size = int.from_bytes(_exactly(file, _LENGTH), "big")
        if not size:
            return
        if size > MAX_PART_BYTES:
            break
        yield _exactly(file, size)
    raise faults.bad_signature()


def _exactly(file: BinaryIO, size: int) -> bytes:
    found = _read(file, size)
    if len(found) < size:
        raise faults.cut_off()
    return found


def _read(file: BinaryIO, size: int) -> bytes:
    try:
        return file.read(size)
    except OSError as error:
        raise faults.unreadable() from error


def _length(part: bytes) -> bytes:
    return len(part).to_bytes(_LENGTH, "big")


def _mark(part: bytes) -> bytes:
    return sha256(part).digest()[:_MARK_BYTES]


def _purpose(raw: bytes) -> bytes:
    return _PURPOSE + sha256(raw).digest()


def _for_place(purpose: bytes, place: int) -> bytes:
    return purpose + place.to_bytes(_LENGTH, "big")


def _leave_others_alone(path: Path) -> None:
    if path.is_file():
        with path.open("rb") as file:
            if file.read(len(_NAME)) == _NAME:
                return
    if path.exists():
        raise faults.name_taken(path.name or str(path))
