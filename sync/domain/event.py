"""The event and its envelope, version 1: frozen, stored, hashed and relayed as received.

An envelope is ``version (1 byte, 1) | header length (2) | body length (2) | header | body``, lengths big-endian.
An event whose body is gone travels as a stub: version 129, and H(body) in place of the body. Header and body are JSON
objects in UTF-8; what a reader does not know it keeps. The header names the event's place and ancestry, the body holds
what happened. Bytes are written once, by the machine on which the thing happened, and never
re-encoded: ``h = H(H(header) ‖ H(body))`` and ``chain = H(previous chain ‖ h)`` with SHA-256 bind each event to all
before it in its log. A staff event's body carries 128 random bits (``salt``), so that its hash tells nothing once the
body is erased.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256

from sync.domain.ids import EntityId, LogId

MAX_EVENT_BYTES = 16 * 1024
"""Largest envelope; anything larger is a blob (one event of 70 KB once stalled its log for ever)."""

GENESIS = bytes(32)
"""The chain before a log's first event."""

SCHEMA = 1
"""Version of the bodies that this program writes."""

UNREADABLE = ""
"""The kind of an event whose header cannot be read, or names another place than its own: kept, passed on, listed."""

_PREFIX_BYTES = 5
_VERSION = 1
_STUB = 129
_HASH_BYTES = 32
_SHORT_BYTES = 1024  # ours take 150 to 400; 4,096 read headers of 16 KiB, 900 references each, would fill 600 MB
_REF_CHAIN_HEX = 8
_REF_CHAIN = re.compile(rf"[0-9a-f]{{{_REF_CHAIN_HEX}}}")
_LATEST_MS = 2**47  # the year 6429: later times are none that Python can show
_DEEPEST = 32  # beyond, whether JSON can be read depends on how deep the reader's own stack is
_UNFIT = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")  # neither UTF-8 nor PostgreSQL hold them all


class NotAnEvent(ValueError):
    """Bytes that are no envelope of version 1."""


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """Names an event of an entity's past by log, sequence number and the first four bytes of its chain in hex."""

    log: LogId
    seq: int
    chain: str


@dataclass(frozen=True, slots=True)
class Header:
    """What every event says of itself.

    Attributes:
        entity: what the event is about; "" where ``after`` tells it.
        after: the entity's head events that the writer had applied; empty for an entity's first event.
        kind: "ticket.issued" and the like; unknown kinds are kept and skipped.
        at_ms: the writer's estimate of centre time; for people and statistics, it decides nothing.
        by: device or account that acted; never a person's name.
        schema: version of the body.
    """

    log: LogId
    seq: int
    entity: EntityId
    after: tuple[Ref, ...]
    kind: str
    at_ms: int
    by: str
    schema: int = SCHEMA


@dataclass(frozen=True, slots=True)
class Event:
    """An event as it is stored: its bytes, and its header read once.

    Attributes:
        body_bytes: b"" when the body is gone.
        body_hash: H(body) of a body that is gone; b"" while the body is here.
    """

    header: Header
    header_bytes: bytes
    body_bytes: bytes
    body_hash: bytes = b""

    @property
    def envelope(self) -> bytes:
        """Return the bytes that travel."""
        version, rest = (_STUB, self.body_hash) if self.body_hash else (_VERSION, self.body_bytes)
        lengths = len(self.header_bytes).to_bytes(2, "big") + len(rest).to_bytes(2, "big")
        return bytes((version,)) + lengths + self.header_bytes + rest

    @property
    def body(self) -> Mapping[str, object]:
        """Return what happened; an unreadable body gives {} (the fold then skips the event)."""
        try:
            return _object(self.body_bytes)
        except NotAnEvent:
            return {}

    @property
    def stub(self) -> "Event":
        """Return it without its body; digest and chain stay.

        Where the hash makes a stub larger than an event may be (a header of 16 KiB, which no program of ours writes,
        and a body of a few bytes), the event stays as it is: else it could not travel, and its log would end there.
        """
        bare = replace(self, body_bytes=b"", body_hash=self.body_hash or sha256(self.body_bytes).digest())
        return bare if len(bare.envelope) <= MAX_EVENT_BYTES else self

    @property
    def digest(self) -> bytes:
        """Return h, 32 bytes."""
        body_hash = self.body_hash or sha256(self.body_bytes).digest()
        return sha256(sha256(self.header_bytes).digest() + body_hash).digest()


def chain_after(previous: bytes, event: Event) -> bytes:
    """Return the 32-byte chain of a log whose chain was ``previous`` before this event."""
    return sha256(previous + event.digest).digest()


def ref_to(header: Header, chain: bytes) -> Ref:
    """Return how later events name this one."""
    return ref_at(header.log, header.seq, chain)


def ref_at(log: LogId, seq: int, chain: bytes) -> Ref:
    """Return how later events name the event of a log after which its chain was this."""
    return Ref(log, seq, chain.hex()[:_REF_CHAIN_HEX])


def write(header: Header, body: Mapping[str, object]) -> Event:
    """Return the event in its canonical bytes.

    Raises:
        NotAnEvent: no reader would take it: too large, a header out of bounds, lone surrogates, NaN, too deep.
    """
    said = _as_object(header)
    try:
        header_bytes, body_bytes = _json(said), _json(body)
    except (ValueError, RecursionError) as error:
        raise NotAnEvent("cannot be written as JSON") from error
    _object(body_bytes)
    _fits(header_bytes, body_bytes)
    return Event(_told(said), header_bytes, body_bytes)


def written(header: Header) -> bytes:
    """Return a header's canonical bytes, whether or not a reader takes them.

    Raises:
        ValueError: it holds what UTF-8 cannot say.
    """
    return _json(_as_object(header))


def read(envelope: bytes) -> Event:
    """Return the event in an envelope, its bytes untouched.

    Raises:
        NotAnEvent: wrong version, lengths that do not fit, too large, or a header that does not say what it must.
    """
    header_bytes, body_bytes, body_hash = _parts(envelope)
    return Event(_header(header_bytes), header_bytes, body_bytes, body_hash)


def read_at(log: LogId, seq: int, envelope: bytes) -> Event:
    """Return the event that stands at this place of a log, whatever its header says.

    Raises:
        NotAnEvent: wrong version, lengths that do not fit, too large.
    """
    return stored_at(log, seq, *_parts(envelope))


def stored(header_bytes: bytes, body_bytes: bytes) -> Event:
    """Return the event of these parts.

    Raises:
        NotAnEvent: too large, or the header does not say what it must.
    """
    _fits(header_bytes, body_bytes)
    return Event(_header(header_bytes), header_bytes, body_bytes)


def _fits(header_bytes: bytes, body_bytes: bytes) -> None:
    if _PREFIX_BYTES + len(header_bytes) + len(body_bytes) > MAX_EVENT_BYTES:
        raise NotAnEvent("larger than 16 KiB")


def stored_at(log: LogId, seq: int, header_bytes: bytes, body_bytes: bytes, body_hash: bytes = b"") -> Event:
    """Return the event whose parts a store kept for this place; its header may be unreadable."""
    try:
        header = _header(header_bytes)
    except NotAnEvent:
        header = None
    if header is None or (header.log, header.seq) != (log, seq):
        header = Header(log, seq, EntityId(""), (), UNREADABLE, 0, "")
    return Event(header, header_bytes, body_bytes, body_hash)


def _parts(envelope: bytes) -> tuple[bytes, bytes, bytes]:
    """Return header, body (b"" when it is gone) and the hash of a body that is gone."""
    if len(envelope) > MAX_EVENT_BYTES:
        raise NotAnEvent("larger than 16 KiB")
    if len(envelope) < _PREFIX_BYTES or envelope[0] not in (_VERSION, _STUB):
        raise NotAnEvent("not an envelope of version 1")
    header_end = _PREFIX_BYTES + int.from_bytes(envelope[1:3], "big")
    rest = envelope[header_end:]
    if len(envelope) < header_end or len(rest) != int.from_bytes(envelope[3:5], "big"):
        raise NotAnEvent("lengths do not fit")
    header_bytes = envelope[_PREFIX_BYTES:header_end]
    if envelope[0] == _VERSION:
        return header_bytes, rest, b""
    if len(rest) != _HASH_BYTES:
        raise NotAnEvent("a stub without its hash")
    return header_bytes, b"", rest


def _json(value: Mapping[str, object]) -> bytes:
    return _ENCODER.encode(value).encode()


def _as_object(header: Header) -> dict[str, object]:
    full: dict[str, object] = {
        "log": header.log,
        "seq": header.seq,
        "entity": header.entity,
        "after": [[ref.log, ref.seq, ref.chain] for ref in header.after],
        "kind": header.kind,
        "at": header.at_ms,
        "by": header.by,
        "schema": header.schema,
    }
    return {key: value for key, value in full.items() if value not in ("", [])}


def _object(written: bytes) -> dict[str, object]:
    try:
        value = _DECODER.decode(written.decode())
    except (ValueError, RecursionError) as error:
        raise NotAnEvent("not JSON in UTF-8") from error
    if not isinstance(value, dict) or not _shallow(value, _DEEPEST):
        raise NotAnEvent("not an object of at most 32 levels")
    return value


def _shallow(value: object, levels: int) -> bool:
    within = list(value.values()) if isinstance(value, dict) else value
    return not isinstance(within, list) or (levels > 0 and all(_shallow(item, levels - 1) for item in within))


def _no_number(name: str) -> None:
    raise ValueError(name)


_DECODER = json.JSONDecoder(parse_constant=_no_number)
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _header(header_bytes: bytes) -> Header:
    return _short_header(header_bytes) if len(header_bytes) <= _SHORT_BYTES else _told(_object(header_bytes))


@lru_cache(maxsize=4096)  # an entity's events are read again with each that comes
def _short_header(header_bytes: bytes) -> Header:
    return _told(_object(header_bytes))


def _told(fields: Mapping[str, object]) -> Header:
    """Return the header that these fields tell, once each of them is what a reader takes."""
    try:
        header = Header(
            log=LogId(_text(fields["log"], 120)),
            seq=_count(fields["seq"]),
            entity=EntityId(_text(fields.get("entity", ""), 16)),
            after=tuple(_ref(item) for item in _list(fields.get("after", []))),
            kind=_text(fields["kind"], 60),
            at_ms=_count(fields["at"], _LATEST_MS),
            by=_text(fields["by"], 60),
            schema=_count(fields["schema"]),
        )
    except (ValueError, KeyError) as error:
        raise NotAnEvent("unreadable header") from error
    if not header.log or not header.kind or header.seq < 1 or not (header.entity or header.after):
        raise NotAnEvent("a header without log, kind, seq or entity")
    return header


def _ref(item: object) -> Ref:
    log, seq, chain = _list(item)
    name = _text(chain, _REF_CHAIN_HEX)
    if not _REF_CHAIN.fullmatch(name):
        raise ValueError(name)
    return Ref(LogId(_text(log, 120)), _count(seq), name)


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise ValueError(value)  # noqa: TRY004 - what came is wrong, not the program
    return value


def _text(value: object, longest: int) -> str:
    if not isinstance(value, str) or len(value) > longest or _UNFIT.search(value):
        raise ValueError(value)
    return value


def _count(value: object, beyond: int = 2**53) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < beyond:
        raise ValueError(value)
    return value
