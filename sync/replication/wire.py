"""The one message both ways, and its bytes: ``MCX2``, length of the head, head (JSON), then what JSON would swell.

Behind the head lie signatures, certificates (DER) and packed events; zstd over all. An unpacked envelope is what its
author wrote, to the byte. The head sums up what the sender holds; where the two sides differ it names heads of logs,
and which runs of which logs follow. Bodies that the receiver has missed come last.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sync.domain.event import MAX_EVENT_BYTES, Ref
from sync.domain.ids import EntityId, LogId
from sync.identity.certificates import chain_in, chain_text
from sync.replication.head import MOST_EVENTS, Head, Like, Run, Standing, Sums
from sync.replication.packing import Cursor, Place, Shape, Words, number_bytes, pack, unpack
from sync.replication.press import pressed, unpressed
from sync.store.backed import Backed
from sync.store.bodies import Found
from sync.store.logs import Digest, Point
from sync.store.writer import Section

CONTENT_TYPE = "application/vnd.motcua.exchange"
MAX_MESSAGE_BYTES = 2 * 1024 * 1024
"""Most that a message may unpack to: 1 MiB of events (``sections_of``), tables, days and certificates."""

ROOM_BYTES = 63 * 1024
"""What a message carries, packed; what does not fit goes into the next. It stays under 64 KiB."""

ENTRY_BYTES = 28
"""What a log costs in a table, packed (measured: 25 to 27)."""

LEAST_ROOM_BYTES = MAX_EVENT_BYTES
"""Envelopes that fit however long the tables are: at least one event."""

MOST_ENTRIES = 1500
"""Most logs named in a message that is composed here; more days follow in the next."""

_FORMATS, _FORMAT = b"MCX", b"2"
SIGNATURE_BYTES = 64


class NotAnExchange(ValueError):
    """Bytes that are no message: a portal's page, a proxy's error, a truncated answer. Nothing was changed."""


class AnotherFormat(NotAnExchange):
    """A message of a program that writes another version of this format. Nothing was changed."""


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


def encode(exchange: Exchange) -> bytes:
    """Return the message's bytes."""
    chains = sorted({_certificates(shown) for shown in exchange.authors.values()})
    packed = pack(_runs(exchange))
    head = Head(
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
        certificates=[[len(one) for one in chain] for chain in chains],
        authors={str(log): chains.index(_certificates(shown)) for log, shown in exchange.authors.items()},
        shapes=list(map(_like, packed.words.shapes)),
        logs=[str(log) for log in packed.words.logs],
        entities=[str(entity) for entity in packed.words.entities],
        more=exchange.more,
        now_ms=exchange.now_ms,
        wanted=[(ref.log, ref.seq, ref.chain) for ref in exchange.wanted],
        bodies=[(item.log, item.seq) for item in exchange.bodies],
        backed=(exchange.backed.day.isoformat(), exchange.backed.held.hex()) if exchange.backed else None,
    )
    head_bytes = head.model_dump_json(exclude_defaults=True).encode()
    start = _FORMATS + _FORMAT + number_bytes(len(head_bytes)) + head_bytes
    proofs = b"".join(item.signature for item in exchange.sections) + b"".join(one for chain in chains for one in chain)
    return pressed((start, proofs, packed.numbers, packed.chains, packed.bodies))


def decode(message: bytes) -> Exchange:
    """Return what a message says; its envelopes are not looked into.

    Raises:
        AnotherFormat: a message of a program of another version.
        NotAnExchange: anything else than a whole message of a bearable size.
    """
    try:
        cursor = _begun(unpressed(message, MAX_MESSAGE_BYTES))
        return _exchange(Head.model_validate_json(cursor.take(cursor.number())), cursor)
    except NotAnExchange:
        raise
    except ValueError as error:
        raise NotAnExchange("unreadable") from error


def _begun(plain: bytes) -> Cursor:
    """Return a cursor behind the name of the format."""
    if not plain.startswith(_FORMATS):
        raise NotAnExchange("not a message")
    start = len(_FORMATS) + len(_FORMAT)
    if plain[len(_FORMATS) : start] != _FORMAT:
        raise AnotherFormat("a message in the format of another version")
    return Cursor(plain[start:])


def _runs(exchange: Exchange) -> list[tuple[Place, tuple[bytes, ...]]]:
    sections = [(Place(item.log, item.base.seq, len(item.envelopes)), item.envelopes) for item in exchange.sections]
    return sections + [(Place(item.log, item.seq - 1, 1), (item.envelope,)) for item in exchange.bodies]


def _exchange(head: Head, cursor: Cursor) -> Exchange:
    if sum(count for _, _, _, count, *_ in head.sections) > MOST_EVENTS:
        raise NotAnExchange("more events than a message bears")
    signatures = [cursor.take(SIGNATURE_BYTES if signed else 0) for *_, signed in head.sections]
    authors = _authors(head, cursor)
    places = [Place(LogId(log), base, count) for log, base, _, count, *_ in head.sections]
    places += [Place(LogId(log), seq - 1, 1) for log, seq in head.bodies]
    shapes = tuple(Shape(*shape) for shape in head.shapes)
    words = Words(shapes, tuple(map(LogId, head.logs)), tuple(map(EntityId, head.entities)))
    envelopes = unpack(cursor, words, places, MAX_MESSAGE_BYTES)
    if not cursor.at_end:
        raise NotAnExchange("more follows than was announced")
    whole = [item for (item,) in envelopes[len(head.sections) :]]
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
        sections=tuple(map(_section, head.sections, envelopes, signatures)),
        authors=authors,
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


def _like(shape: Shape) -> Like:
    return shape.version, shape.kind, shape.by, shape.schema, shape.refs, shape.named


def _standing(held: Held) -> Standing:
    return held.point.seq, held.point.chain.hex(), held.reached


def _held(seq: int, chain: str, reached: int) -> Held:
    return Held(_point(seq, chain), reached)


def _run(section: Section) -> Run:
    base, head = section.base, section.head
    count, signed = len(section.envelopes), bool(section.signature)
    return section.log, base.seq, base.chain.hex(), count, head.seq, head.chain.hex(), signed


def _section(run: Run, envelopes: tuple[bytes, ...], signature: bytes) -> Section:
    log, base_seq, base_chain, _, seq, chain, _ = run
    return Section(LogId(log), _point(base_seq, base_chain), envelopes, _point(seq, chain), signature)


def _certificates(shown: bytes) -> tuple[bytes, ...]:
    return chain_in(shown.decode("ascii", "replace"))


def _authors(head: Head, cursor: Cursor) -> dict[LogId, bytes]:
    shown = [chain_text(tuple(map(cursor.take, sizes))).encode("ascii") for sizes in head.certificates]
    if any(index >= len(shown) for index in head.authors.values()):
        raise NotAnExchange("an author without a certificate")
    return {LogId(log): shown[index] for log, index in head.authors.items()}


def _point(seq: int, chain: str) -> Point:
    return Point(seq, bytes.fromhex(chain))


def _day(written: str) -> date:
    try:
        day = date.fromisoformat(written)
    except ValueError as error:
        raise NotAnExchange("not a day") from error
    if day == date.max:  # whoever tells a day's heads looks for the next one
        raise NotAnExchange("not a day")
    return day
