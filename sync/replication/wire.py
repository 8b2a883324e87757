"""The one message both ways, and its bytes: ``MCX1``, length of the head, head (JSON), envelopes; zstd over all.

The envelopes travel as their author wrote them. The head says what the sender holds, what it knows the province to
hold, whether it reaches the province, and which runs of which logs follow.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

import zstandard
from pydantic import BaseModel, Field

from sync.domain.event import MAX_EVENT_BYTES
from sync.domain.ids import LogId
from sync.store.writer import Section

CONTENT_TYPE = "application/vnd.motcua.exchange"
MAX_MESSAGE_BYTES = 4 * 1024 * 1024
"""Most that a message may unpack to."""

ROOM_BYTES = 63 * 1024
"""What a message carries; what does not fit goes into the next. Packed, it stays under 64 KiB."""

ENTRY_BYTES = 28
"""What a log costs in the table of what is held, packed (measured: 25 to 27)."""

LEAST_ROOM_BYTES = MAX_EVENT_BYTES
"""Envelopes that fit however long that table is: at least one event."""

CHAIN_BYTES = 8
"""How much of a chain a message names."""

SECTION_EVENTS = 50
"""Most events in a section, which is taken whole or not at all: 500 in one commit raise a tap's p99 from 9 to 23 ms."""

MOST_SECTIONS = 1000
"""More than fit into a message's room, few enough to be looked at one by one."""

_MAGIC = b"MCX1"
_HEAD = len(_MAGIC) + 4
_PREFIX = 5

Name = Annotated[str, Field(max_length=120)]
Count = Annotated[int, Field(ge=0, lt=2**53)]
Hex = Annotated[str, Field(pattern=r"^(?:[0-9a-f]{16})?$")]
Run = tuple[Name, Count, Hex, Annotated[int, Field(ge=1, le=SECTION_EVENTS)], Hex]


class NotAnExchange(ValueError):
    """Bytes that are no message: a portal's page, a proxy's error, a truncated answer. Nothing was changed."""


@dataclass(frozen=True, slots=True)
class Held:
    """How far a log is held: number and first bytes of the chain of its last event."""

    seq: int
    chain: bytes


@dataclass(frozen=True, slots=True)
class Line:
    """Whether the sender reaches the province, and since when (its own clock, ms)."""

    up: bool = False
    since_ms: int = 0


@dataclass(frozen=True, slots=True)
class Exchange:
    """What one machine says to another.

    Attributes:
        sender: "centre/device".
        held: every log that the sender holds and the receiver may read.
        reached: by log, how far the sender knows the province to hold it.
        sections: events that the receiver lacks, causes first within a log.
        more: the sender has more for the receiver than fitted.
        now_ms: centre time by the sender when it wrote this; 0 when it does not know it, or is too old to tell it.
    """

    sender: str
    held: Mapping[LogId, Held] = field(default_factory=dict)
    reached: Mapping[LogId, int] = field(default_factory=dict)
    line: Line = field(default_factory=Line)
    sections: tuple[Section, ...] = ()
    more: bool = False
    now_ms: int = 0


class _Head(BaseModel, strict=True):
    """The head as JSON; bounds keep a hostile one small."""

    sender: Name
    held: dict[Name, tuple[Count, Hex]]
    reached: dict[Name, Count]
    line: tuple[bool, Count]
    sections: Annotated[list[Run], Field(max_length=MOST_SECTIONS)]
    more: bool
    now_ms: Count = 0


def encode(exchange: Exchange) -> bytes:
    """Return the message's bytes."""
    head = _Head(
        sender=exchange.sender,
        held={log: (held.seq, held.chain.hex()) for log, held in exchange.held.items()},
        reached={str(log): seq for log, seq in exchange.reached.items()},
        line=(exchange.line.up, exchange.line.since_ms),
        sections=[
            (item.log, item.base_seq, item.base_chain.hex(), len(item.envelopes), item.head_chain.hex())
            for item in exchange.sections
        ],
        more=exchange.more,
        now_ms=exchange.now_ms,
    )
    head_bytes = head.model_dump_json().encode()
    envelopes = b"".join(envelope for item in exchange.sections for envelope in item.envelopes)
    plain = b"".join((_MAGIC, len(head_bytes).to_bytes(4, "big"), head_bytes, envelopes))
    return zstandard.ZstdCompressor().compress(plain)


def decode(message: bytes) -> Exchange:
    """Return what a message says; its envelopes are not looked into.

    Raises:
        NotAnExchange: anything else than a whole message of a bearable size.
    """
    plain = _unpacked(message)
    head_end = _HEAD + int.from_bytes(plain[len(_MAGIC) : _HEAD], "big")
    if not plain.startswith(_MAGIC) or head_end > len(plain):
        raise NotAnExchange("not a message")
    try:
        head = _Head.model_validate_json(plain[_HEAD:head_end])
    except ValueError as error:
        raise NotAnExchange("unreadable head") from error
    return _exchange(head, plain[head_end:])


def _unpacked(message: bytes) -> bytes:
    try:
        size = zstandard.frame_content_size(message)
        if not 0 < size <= MAX_MESSAGE_BYTES:
            raise NotAnExchange("too large, or of unknown size")
        return zstandard.ZstdDecompressor().decompress(message, MAX_MESSAGE_BYTES, allow_extra_data=False)
    except zstandard.ZstdError as error:
        raise NotAnExchange("not packed as a message is") from error


def _exchange(head: _Head, envelopes: bytes) -> Exchange:
    sections, offset = [], 0
    for log, base_seq, base_chain, count, head_chain in head.sections:
        taken, offset = _take(envelopes, offset, count)
        sections.append(Section(LogId(log), base_seq, bytes.fromhex(base_chain), taken, bytes.fromhex(head_chain)))
    if offset != len(envelopes):
        raise NotAnExchange("more follows than was announced")
    return Exchange(
        sender=head.sender,
        held={LogId(log): Held(seq, bytes.fromhex(chain)) for log, (seq, chain) in head.held.items()},
        reached={LogId(log): seq for log, seq in head.reached.items()},
        line=Line(*head.line),
        sections=tuple(sections),
        more=head.more,
        now_ms=head.now_ms,
    )


def _take(envelopes: bytes, offset: int, count: int) -> tuple[tuple[bytes, ...], int]:
    taken = []
    for _ in range(count):
        lengths = envelopes[offset + 1 : offset + _PREFIX]
        end = offset + _PREFIX + int.from_bytes(lengths[:2], "big") + int.from_bytes(lengths[2:], "big")
        if len(lengths) < _PREFIX - 1 or end > len(envelopes) or end - offset > MAX_EVENT_BYTES:
            raise NotAnExchange("envelopes are cut off")
        taken.append(envelopes[offset:end])
        offset = end
    return tuple(taken), offset
