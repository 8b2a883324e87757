"""The event and its envelope, version 1: frozen, stored, hashed and relayed as received.

An envelope is ``version (1 byte, 1) | header length (2) | body length (2) | header | body``, lengths big-endian.
Header and body are JSON objects in UTF-8; what a reader does not know it keeps. The header names the event's place and
ancestry, the body holds what happened. Bytes are written once, by the machine on which the thing happened, and never
re-encoded: ``h = H(H(header) ‖ H(body))`` and ``chain = H(previous chain ‖ h)`` with SHA-256 bind each event to all
before it in its log. A staff event's body carries 128 random bits (``salt``), so that its hash tells nothing once the
body is erased.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from sync.domain.ids import EntityId, LogId

MAX_EVENT_BYTES = 16 * 1024
"""Largest envelope; anything larger is a blob (one event of 70 KB once stalled its log for ever)."""

GENESIS = bytes(32)
"""The chain before a log's first event."""

SCHEMA = 1
"""Version of the bodies that this program writes."""

_PREFIX_BYTES = 5
_VERSION = 1
_REF_CHAIN_HEX = 8


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
    """An event as it is stored: its bytes, and its header read once."""

    header: Header
    header_bytes: bytes
    body_bytes: bytes
    envelope: bytes = field(repr=False, compare=False, default=b"")

    @property
    def body(self) -> Mapping[str, object]:
        """Return what happened; an unreadable body gives {} (the fold then skips the event)."""
        try:
            parsed = json.loads(self.body_bytes)
        except (ValueError, RecursionError):
            return {}
        return parsed if isinstance(parsed, dict) else {}

    @property
    def digest(self) -> bytes:
        """Return h, 32 bytes."""
        return sha256(sha256(self.header_bytes).digest() + sha256(self.body_bytes).digest()).digest()


def chain_after(previous: bytes, event: Event) -> bytes:
    """Return the 32-byte chain of a log whose chain was ``previous`` before this event."""
    return sha256(previous + event.digest).digest()


def ref_to(header: Header, chain: bytes) -> Ref:
    """Return how later events name this one."""
    return Ref(header.log, header.seq, chain.hex()[:_REF_CHAIN_HEX])


def write(header: Header, body: Mapping[str, object]) -> Event:
    """Return the event in its canonical bytes.

    Raises:
        NotAnEvent: it would be larger than MAX_EVENT_BYTES.
    """
    return _assemble(header, _json(_as_object(header)), _json(body))


def read(envelope: bytes) -> Event:
    """Return the event in an envelope of version 1, its bytes untouched.

    Raises:
        NotAnEvent: wrong version, lengths that do not fit, too large, or a header that does not say what it must.
    """
    if len(envelope) > MAX_EVENT_BYTES:
        raise NotAnEvent("larger than 16 KiB")
    if len(envelope) < _PREFIX_BYTES or envelope[0] != _VERSION:
        raise NotAnEvent("not an envelope of version 1")
    header_end = _PREFIX_BYTES + int.from_bytes(envelope[1:3], "big")
    if len(envelope) != header_end + int.from_bytes(envelope[3:5], "big"):
        raise NotAnEvent("lengths do not fit")
    header_bytes = envelope[_PREFIX_BYTES:header_end]
    return Event(_header(header_bytes), header_bytes, envelope[header_end:], envelope)


def stored(header_bytes: bytes, body_bytes: bytes) -> Event:
    """Return the event whose parts a store kept.

    Raises:
        NotAnEvent: the header does not say what it must.
    """
    return _assemble(_header(header_bytes), header_bytes, body_bytes)


def _assemble(header: Header, header_bytes: bytes, body_bytes: bytes) -> Event:
    envelope = b"".join(
        (bytes((_VERSION,)), _two(header_bytes), _two(body_bytes), header_bytes, body_bytes),
    )
    if len(envelope) > MAX_EVENT_BYTES:
        raise NotAnEvent("larger than 16 KiB")
    return Event(header, header_bytes, body_bytes, envelope)


def _two(part: bytes) -> bytes:
    return min(len(part), 0xFFFF).to_bytes(2, "big")


def _json(value: Mapping[str, object]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


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


def _header(header_bytes: bytes) -> Header:
    try:
        fields = json.loads(header_bytes)
        header = Header(
            log=LogId(_text(fields["log"], 120)),
            seq=_count(fields["seq"]),
            entity=EntityId(_text(fields.get("entity", ""), 16)),
            after=tuple(_ref(item) for item in fields.get("after", [])),
            kind=_text(fields["kind"], 60),
            at_ms=_count(fields["at"]),
            by=_text(fields["by"], 60),
            schema=_count(fields["schema"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NotAnEvent("unreadable header") from error
    if not header.log or not header.kind or header.seq < 1 or not (header.entity or header.after):
        raise NotAnEvent("a header without log, kind, seq or entity")
    return header


def _ref(item: list[object]) -> Ref:
    log, seq, chain = item
    return Ref(LogId(_text(log, 120)), _count(seq), _text(chain, _REF_CHAIN_HEX))


def _text(value: object, longest: int) -> str:
    if not isinstance(value, str) or len(value) > longest:
        raise ValueError(value)
    value.encode()  # a lone surrogate is a ValueError too
    return value


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**53:
        raise ValueError(value)
    return value
