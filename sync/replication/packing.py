"""Events as they lie in a message: what headers have in common once, numbers as differences, each kind of thing apart.

Pure. An envelope whose header is not exactly what this program would write for its fields at its place travels as it
is, and so do bytes that are no envelope at all: what is unpacked is always what was packed, to the byte.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sync.domain.event import MAX_EVENT_BYTES, Header, NotAnEvent, Ref, read, written
from sync.domain.ids import EntityId, LogId

MOST_REFS = 1000
"""Events that one header may come after: more than 16 KiB hold."""

_PREFIX_BYTES = 5
_LENGTH_BYTES = 2
_REF_BYTES = 4
_LEAST_REF_BYTES = 18
"""What a reference takes in a header: ``["x",1,"01234567"]``."""

_LONGEST_NUMBER = 10
_MORE, _SEVEN_BITS = 0x80, 0x7F


class NotPacked(ValueError):
    """Bytes or lists that ``pack`` did not make."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where events stand: so many of a log, in sequence after number ``base``."""

    log: LogId
    base: int
    count: int


@dataclass(frozen=True, slots=True)
class Shape:
    """What many headers have in common.

    Attributes:
        version: first byte of the envelope.
        refs: how many events it comes after.
        named: whether it names its entity.
    """

    version: int
    kind: str
    by: str
    schema: int
    refs: int
    named: bool


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of events in words.

    Attributes:
        shapes: each once.
        logs: that events come after, other than their own, each once.
        entities: in the order of the events that name one.
    """

    shapes: tuple[Shape, ...] = ()
    logs: tuple[LogId, ...] = ()
    entities: tuple[EntityId, ...] = ()


@dataclass(frozen=True, slots=True)
class Packed:
    """Packed events.

    Attributes:
        numbers: of all events, 7 bits a byte: shape (0 for an envelope that travels as it is, else from 1 on); length
            of the body; ms since the event before; for each reference log (0 its own, else from 1 on) and number.
        chains: four bytes for each reference.
        bodies: and envelopes that travel as they are.
    """

    words: Words
    numbers: bytes
    chains: bytes
    bodies: bytes


class Cursor:
    """Reads bytes from the first to the last; NotPacked where they end too early."""

    def __init__(self, data: bytes) -> None:
        """Begin at the first."""
        self._data, self._at = data, 0

    @property
    def at_end(self) -> bool:
        """Whether all is read."""
        return self._at == len(self._data)

    def take(self, size: int) -> bytes:
        """Return the next bytes."""
        end = self._at + size
        if end > len(self._data):
            raise NotPacked("cut off")
        taken, self._at = self._data[self._at : end], end
        return taken

    def number(self) -> int:
        """Return the next number, not below 0."""
        value = 0
        for place in range(min(_LONGEST_NUMBER, len(self._data) - self._at)):
            byte = self._data[self._at + place]
            value |= (byte & _SEVEN_BITS) << 7 * place
            if not byte & _MORE:
                self._at += place + 1
                return value
        raise NotPacked("cut off in a number, or no number of ours")

    def numbers(self, count: int) -> list[int]:
        """Return the next numbers."""
        return [self.number() for _ in range(count)]


def number_bytes(value: int) -> bytes:
    """Return how a number from 0 on is written: 7 bits a byte, the lowest first."""
    written = bytearray()
    while value > _SEVEN_BITS:
        written.append(value & _SEVEN_BITS | _MORE)
        value >>= 7
    return bytes((*written, value))


def pack(runs: Iterable[tuple[Place, Iterable[bytes]]]) -> Packed:
    """Return envelopes packed, each with the place at which it is expected to stand."""
    packer = _Packer()
    for place, envelopes in runs:
        for seq, envelope in enumerate(envelopes, place.base + 1):
            packer.add(place.log, seq, envelope)
    return packer.packed()


def unpack(cursor: Cursor, words: Words, places: Sequence[Place], most_bytes: int) -> list[tuple[bytes, ...]]:
    """Return the envelopes at each place; the cursor stands before the numbers, and is left behind the bodies.

    Raises:
        NotPacked: they are not what ``pack`` makes, or more than so many bytes.
    """
    count = sum(place.count for place in places)
    shapes, sizes = [_shape(words, number) for number in cursor.numbers(count)], cursor.numbers(count)
    refs = sum(shape.refs for shape in shapes if shape)
    if sum(sizes) + _LEAST_REF_BYTES * refs > most_bytes:
        raise NotPacked("more than a message bears")
    times, of_refs = cursor.numbers(sum(shape is not None for shape in shapes)), cursor.numbers(2 * refs)
    source = _Source(words, iter(words.entities), iter(times), iter(of_refs), Cursor(cursor.take(_REF_BYTES * refs)))
    envelopes, laid = [], iter(zip(shapes, sizes, strict=True))
    for place in places:
        prefixes = [source.before_body(place.log, place.base + 1 + at, *next(laid)) for at in range(place.count)]
        envelopes.append(prefixes)
        most_bytes -= sum(len(prefix) for prefix, _ in prefixes)
        if most_bytes < 0:
            raise NotPacked("more than a message bears")
    return [tuple(prefix + cursor.take(size) for prefix, size in prefixes) for prefixes in envelopes]


@dataclass
class _Past:
    """What both sides have seen so far, from which the next numbers are told as differences."""

    at_ms: int = 0
    _next: dict[LogId, int] = field(default_factory=dict)

    def expected(self, log: LogId, seq: int, of: LogId) -> int:
        """Return the number that an event probably comes after: the last of its own log, the next of another."""
        return seq - 1 if of == log else self._next.get(of, 0)

    def saw(self, ref: Ref) -> None:
        self._next[ref.log] = ref.seq + 1


@dataclass
class _Packer:
    _past: _Past = field(default_factory=_Past)
    _shapes: dict[Shape, int] = field(default_factory=dict)
    _logs: dict[LogId, int] = field(default_factory=dict)
    _entities: list[EntityId] = field(default_factory=list)
    _tags: list[int] = field(default_factory=list)
    _sizes: list[int] = field(default_factory=list)
    _times: list[int] = field(default_factory=list)
    _refs: list[int] = field(default_factory=list)
    _chains: list[bytes] = field(default_factory=list)
    _bodies: list[bytes] = field(default_factory=list)

    def add(self, log: LogId, seq: int, envelope: bytes) -> None:
        header = _canonical(log, seq, envelope)
        tag, rest = (self._header(envelope[0], header), _rest(envelope)) if header else (0, envelope)
        self._tags.append(tag)
        self._sizes.append(len(rest))
        self._bodies.append(rest)

    def packed(self) -> Packed:
        numbers = b"".join(map(number_bytes, (*self._tags, *self._sizes, *self._times, *self._refs)))
        words = Words(tuple(self._shapes), tuple(self._logs), tuple(self._entities))
        return Packed(words, numbers, b"".join(self._chains), b"".join(self._bodies))

    def _header(self, version: int, header: Header) -> int:
        """Put down what a header says beyond its shape; return the shape's number."""
        named = bool(header.entity)
        shape = Shape(version, header.kind, header.by, header.schema, len(header.after), named)
        self._entities += [header.entity] if named else []
        self._times.append(_folded(header.at_ms - self._past.at_ms))
        self._past.at_ms = header.at_ms
        for ref in header.after:
            self._ref(header, ref)
        return self._shapes.setdefault(shape, len(self._shapes) + 1)

    def _ref(self, header: Header, ref: Ref) -> None:
        which = 0 if ref.log == header.log else self._logs.setdefault(ref.log, len(self._logs) + 1)
        self._refs += [which, _folded(ref.seq - self._past.expected(header.log, header.seq, ref.log))]
        self._past.saw(ref)
        self._chains.append(bytes.fromhex(ref.chain))


@dataclass
class _Source:
    """What headers are made of again."""

    words: Words
    entities: Iterator[EntityId]
    times: Iterator[int]
    refs: Iterator[int]
    chains: Cursor
    _past: _Past = field(default_factory=_Past)

    def before_body(self, log: LogId, seq: int, shape: Shape | None, size: int) -> tuple[bytes, int]:
        """Return the bytes before an event's body, and the size of the body; of an event as it is, all is body."""
        header = self._header(log, seq, shape) if shape else b""
        if len(header) + size + (_PREFIX_BYTES if shape else 0) > MAX_EVENT_BYTES:
            raise NotPacked("larger than an event")
        if shape is None:
            return b"", size
        lengths = len(header).to_bytes(_LENGTH_BYTES, "big") + size.to_bytes(_LENGTH_BYTES, "big")
        return bytes((shape.version,)) + lengths + header, size

    def _header(self, log: LogId, seq: int, shape: Shape) -> bytes:
        entity = next(self.entities, None) if shape.named else EntityId("")
        if entity is None:
            raise NotPacked("an event without its entity")
        self._past.at_ms += _unfolded(next(self.times))
        after = tuple(self._ref(log, seq) for _ in range(shape.refs))
        return written(Header(log, seq, entity, after, shape.kind, self._past.at_ms, shape.by, shape.schema))

    def _ref(self, log: LogId, seq: int) -> Ref:
        which, off = next(self.refs), _unfolded(next(self.refs))
        if which > len(self.words.logs):
            raise NotPacked("a log without a name")
        of = self.words.logs[which - 1] if which else log
        ref = Ref(of, self._past.expected(log, seq, of) + off, self.chains.take(_REF_BYTES).hex())
        self._past.saw(ref)
        return ref


def _canonical(log: LogId, seq: int, envelope: bytes) -> Header | None:
    """Return the header of an event that stands at this place and is written as this program writes; else None."""
    try:
        event = read(envelope)
    except NotAnEvent:
        return None
    header = event.header
    fits = (header.log, header.seq) == (log, seq) and len(header.after) <= MOST_REFS
    return header if fits and written(header) == event.header_bytes else None


def _rest(envelope: bytes) -> bytes:
    return envelope[_PREFIX_BYTES + int.from_bytes(envelope[1 : 1 + _LENGTH_BYTES], "big") :]


def _shape(words: Words, number: int) -> Shape | None:
    if number > len(words.shapes):
        raise NotPacked("an event of no shape")
    return words.shapes[number - 1] if number else None


def _folded(difference: int) -> int:
    """Return a difference as a number from 0 on: 0, -1, 1, -2, ..."""
    return 2 * difference if difference >= 0 else -2 * difference - 1


def _unfolded(number: int) -> int:
    return number // 2 if number % 2 == 0 else -(number + 1) // 2
