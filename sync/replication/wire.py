"""The one message both ways, and its bytes: ``MCX1``, length of the head, head (JSON), envelopes; zstd over all.

The envelopes travel as their author wrote them. The head sums up what the sender holds; where the two sides differ it
names heads of logs, and which runs of which logs follow. Bodies that the receiver has missed come last.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated

import zstandard
from pydantic import BaseModel, Field

from sync.domain.event import MAX_EVENT_BYTES, Ref
from sync.domain.ids import LogId
from sync.store.backed import Backed
from sync.store.bodies import MOST_WANTED, Found
from sync.store.logs import Digest, Point
from sync.store.writer import Section

CONTENT_TYPE = "application/vnd.motcua.exchange"
MAX_MESSAGE_BYTES = 4 * 1024 * 1024
"""Most that a message may unpack to."""

ROOM_BYTES = 63 * 1024
"""What a message carries; what does not fit goes into the next. Packed, it stays under 64 KiB."""

ENTRY_BYTES = 28
"""What a log costs in a table, packed (measured: 25 to 27)."""

LEAST_ROOM_BYTES = MAX_EVENT_BYTES
"""Envelopes that fit however long the tables are: at least one event."""

SECTION_EVENTS = 50
"""Most events in a section, which is taken whole or not at all: 500 in one commit raise a tap's p99 from 9 to 23 ms."""

MOST_SECTIONS = 1000
"""More than fit into a message's room, few enough to be looked at one by one."""

MOST_ENTRIES = 1500
"""Most logs named in a message that is composed here; more days follow in the next."""

MOST_DAYS = 4000
"""Most days told apart: eleven years."""

_MAGIC = b"MCX1"
_HEAD = len(_MAGIC) + 4
_PREFIX = 5
_MOST_READ = 20_000

Name = Annotated[str, Field(max_length=120)]
Count = Annotated[int, Field(ge=0, lt=2**53)]
Hex = Annotated[str, Field(pattern=r"^(?:[0-9a-f]{16})?$")]
Day = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
Signature = Annotated[str, Field(pattern=r"^(?:[0-9a-f]{128})?$")]
Run = tuple[Name, Count, Hex, Annotated[int, Field(ge=1, le=SECTION_EVENTS)], Count, Hex, Signature]
Certificates = Annotated[str, Field(max_length=8192, pattern=r"^[A-Za-z0-9+/=,]*$")]
Sums = tuple[Hex, Hex, Hex, Hex]
Standing = tuple[Count, Hex, Count]
Missed = tuple[Name, Count, Annotated[str, Field(pattern=r"^[0-9a-f]{8}$")]]


class NotAnExchange(ValueError):
    """Bytes that are no message: a portal's page, a proxy's error, a truncated answer. Nothing was changed."""


@dataclass(frozen=True, slots=True)
class Held:
    """A point of a log that the sender holds, and how far on the way to it the province is known to hold the log."""

    point: Point
    reached: int = 0


@dataclass(frozen=True, slots=True)
class Summary:
    """What a machine holds of the logs that another may read: those begun today or later, and those before."""

    today: Digest
    past: Digest


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
        today: where the summaries divide.
        since: first day of the logs that the asker keeps; None for all.
        summary: what the sender holds.
        heard: the receiver's summary as it last said it, word for word.
        line: of the sender; an asker repeats the one it last heard.
        epoch: of the province's database as far as the sender knows; "" when it does not.
        days: each past day apart, when the past differs.
        table: logs with points that the sender holds.
        whole: days of which the table names every log with its heads; ``today`` stands for all days from then on.
        sections: events that the receiver lacks, causes first within a log.
        authors: certificates of who wrote logs that the receiver may not know yet.
        more: the sender has more for the receiver than fitted.
        wanted: events of which the sender has no body, and should have one.
        bodies: events, whole, that the receiver wanted.
        now_ms: centre time by the sender when it wrote this; 0 when it does not know it, or is too old to tell it.
        backed: what a backup of the province holds of the receiver's centre; None where nothing is known.
    """

    sender: str
    today: date
    summary: Summary
    since: date | None = None
    heard: Summary | None = None
    line: Line = field(default_factory=Line)
    epoch: str = ""
    days: Mapping[date, Digest] = field(default_factory=dict)
    table: Mapping[LogId, tuple[Held, ...]] = field(default_factory=dict)
    whole: frozenset[date] = frozenset()
    sections: tuple[Section, ...] = ()
    authors: Mapping[LogId, bytes] = field(default_factory=dict)
    more: bool = False
    now_ms: int = 0
    wanted: tuple[Ref, ...] = ()
    bodies: tuple[Found, ...] = ()
    backed: Backed | None = None


class _Head(BaseModel, strict=True):
    sender: Name
    today: Day
    summary: Sums
    since: Day | None = None
    heard: Sums | None = None
    line: tuple[bool, Count]
    epoch: Annotated[str, Field(max_length=40, pattern=r"^[0-9a-z-]*$")] = ""
    days: Annotated[dict[Day, tuple[Hex, Hex]], Field(max_length=MOST_DAYS)] = {}
    table: Annotated[dict[Name, list[Standing]], Field(max_length=_MOST_READ)] = {}
    whole: Annotated[list[Day], Field(max_length=MOST_DAYS)] = []
    sections: Annotated[list[Run], Field(max_length=MOST_SECTIONS)] = []
    certificates: Annotated[list[Certificates], Field(max_length=MOST_SECTIONS)] = []
    authors: Annotated[dict[Name, Count], Field(max_length=MOST_SECTIONS)] = {}
    more: bool = False
    now_ms: Count = 0
    wanted: Annotated[list[Missed], Field(max_length=MOST_WANTED)] = []
    bodies: Annotated[list[tuple[Name, Count]], Field(max_length=MOST_WANTED)] = []
    backed: tuple[Day, Hex] | None = None


def encode(exchange: Exchange) -> bytes:
    """Return the message's bytes."""
    certificates = sorted(set(exchange.authors.values()))
    head = _Head(
        sender=exchange.sender,
        today=exchange.today.isoformat(),
        since=exchange.since.isoformat() if exchange.since else None,
        summary=_sums(exchange.summary),
        heard=_sums(exchange.heard) if exchange.heard else None,
        line=(exchange.line.up, exchange.line.since_ms),
        epoch=exchange.epoch,
        days={day.isoformat(): (one.held.hex(), one.reached.hex()) for day, one in exchange.days.items()},
        table={str(log): [_standing(held) for held in of_log] for log, of_log in exchange.table.items()},
        whole=sorted(day.isoformat() for day in exchange.whole),
        sections=[_run(section) for section in exchange.sections],
        certificates=[certificate.decode("ascii") for certificate in certificates],
        authors={str(log): certificates.index(shown) for log, shown in exchange.authors.items()},
        more=exchange.more,
        now_ms=exchange.now_ms,
        wanted=[(ref.log, ref.seq, ref.chain) for ref in exchange.wanted],
        bodies=[(item.log, item.seq) for item in exchange.bodies],
        backed=(exchange.backed.day.isoformat(), exchange.backed.held.hex()) if exchange.backed else None,
    )
    head_bytes = head.model_dump_json(exclude_defaults=True).encode()
    envelopes = b"".join(envelope for item in exchange.sections for envelope in item.envelopes)
    whole = b"".join(item.envelope for item in exchange.bodies)
    plain = b"".join((_MAGIC, len(head_bytes).to_bytes(4, "big"), head_bytes, envelopes, whole))
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
    for log, base_seq, base_chain, count, seq, chain, signature in head.sections:
        taken, offset = _take(envelopes, offset, count)
        base, end = _point(base_seq, base_chain), _point(seq, chain)
        sections.append(Section(LogId(log), base, taken, end, bytes.fromhex(signature)))
    whole, offset = _take(envelopes, offset, len(head.bodies))
    if offset != len(envelopes):
        raise NotAnExchange("more follows than was announced")
    return Exchange(
        sender=head.sender,
        today=_day(head.today),
        since=_day(head.since) if head.since else None,
        summary=_summary(head.summary),
        heard=_summary(head.heard) if head.heard else None,
        line=Line(*head.line),
        epoch=head.epoch,
        days={_day(day): _digest(*both) for day, both in head.days.items()},
        table={LogId(log): tuple(_held(*one) for one in of_log) for log, of_log in head.table.items()},
        whole=frozenset(_day(day) for day in head.whole),
        sections=tuple(sections),
        authors=_authors(head),
        more=head.more,
        now_ms=head.now_ms,
        wanted=tuple(Ref(LogId(log), seq, chain) for log, seq, chain in head.wanted),
        bodies=tuple(Found(LogId(log), seq, one) for (log, seq), one in zip(head.bodies, whole, strict=True)),
        backed=Backed(_day(head.backed[0]), bytes.fromhex(head.backed[1])) if head.backed else None,
    )


def _sums(summary: Summary) -> Sums:
    digests = (summary.today.held, summary.today.reached, summary.past.held, summary.past.reached)
    a, b, c, d = (digest.hex() for digest in digests)
    return a, b, c, d


def _summary(sums: Sums) -> Summary:
    return Summary(_digest(*sums[:2]), _digest(*sums[2:]))


def _digest(held: str, reached: str) -> Digest:
    return Digest(bytes.fromhex(held), bytes.fromhex(reached))


def _standing(held: Held) -> Standing:
    return held.point.seq, held.point.chain.hex(), held.reached


def _held(seq: int, chain: str, reached: int) -> Held:
    return Held(_point(seq, chain), reached)


def _run(section: Section) -> Run:
    base, head = section.base, section.head
    count, signature = len(section.envelopes), section.signature.hex()
    return section.log, base.seq, base.chain.hex(), count, head.seq, head.chain.hex(), signature


def _authors(head: _Head) -> dict[LogId, bytes]:
    shown = [certificate.encode("ascii") for certificate in head.certificates]
    if any(index >= len(shown) for index in head.authors.values()):
        raise NotAnExchange("an author without a certificate")
    return {LogId(log): shown[index] for log, index in head.authors.items()}


def _point(seq: int, chain: str) -> Point:
    return Point(seq, bytes.fromhex(chain))


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise NotAnExchange("not a day") from error


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
