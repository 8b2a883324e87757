"""Which runs of which logs a peer lacks, as far as it has said what it holds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from sync.domain.event import Event
from sync.domain.ids import LogId
from sync.replication.head import SECTION_EVENTS
from sync.replication.press import Weigher
from sync.replication.wire import SIGNATURE_BYTES
from sync.store.logs import POINT_CHAIN_BYTES, Head, LogReader, Point
from sync.store.writer import Section

MOST_EVENTS = 1000
"""With so many a message is full, and it takes no more of one log: the receiver keeps them before it answers."""

_UNPACKED = 8
"""So many times the room is read for what may fit, packed."""

_LIGHTEST = 16
"""So many bytes count as one at least, however well they pack: a message of 63 KiB unpacks to 1 MiB of events."""

_START = Point(0, b"")


@dataclass(frozen=True, slots=True)
class Lack:
    """A branch of a log that a peer lacks beyond a point that it holds."""

    head: Head
    base: Point


def lacking(
    view: LogReader, heads: Mapping[LogId, tuple[Head, ...]], table: Mapping[LogId, frozenset[Point]]
) -> list[Lack]:
    """Return what a peer that holds these points lacks of these logs."""
    found = []
    for log, of_log in heads.items():
        theirs = table.get(log, frozenset())
        missing = [head for head in of_log if head.point not in theirs]
        found += [Lack(head, base) for head in missing if (base := _base(view, head, theirs)) is not None]
    return found


def sections_of(view: LogReader, lacks: Sequence[Lack], room_bytes: int) -> tuple[tuple[Section, ...], bool]:
    """Return what is lacking as far as it fits, packed, and whether there is more."""
    sections: list[Section] = []
    scale = Weigher()
    for place, lack in enumerate(lacks, 1):
        pieces, taken_bytes = _fitting(view, lack, room_bytes, scale)
        sections += pieces
        room_bytes -= taken_bytes
        if not pieces or pieces[-1].head.seq < lack.head.seq:
            return tuple(sections), True
        full = room_bytes <= 0 or sum(len(piece.envelopes) for piece in sections) >= MOST_EVENTS
        if full and place < len(lacks):
            return tuple(sections), True
    return tuple(sections), False


def _fitting(view: LogReader, lack: Lack, room_bytes: int, scale: Weigher) -> tuple[list[Section], int]:
    """Return what is lacking of a branch as far as it fits, and what it takes: packed sections, else plain events."""
    events = view.events_of(lack.head, lack.base.seq, _UNPACKED * room_bytes)[:MOST_EVENTS]
    taken, taken_bytes = [], 0
    for piece in _pieces(view, lack, events):
        weight = _weight(piece, scale)
        if taken_bytes + weight > room_bytes:
            break
        taken.append(piece)
        taken_bytes += weight
    if taken:
        return taken, taken_bytes
    sizes = accumulate(len(event.envelope) for _, event in events)
    return list(_pieces(view, lack, events[: sum(size <= room_bytes for size in sizes)])), room_bytes


def _weight(piece: Section, scale: Weigher) -> int:
    """Return how many bytes a section adds to what came before it, or some more."""
    plain = b"".join(piece.envelopes)
    return max(scale.weigh(plain), len(plain) // _LIGHTEST) + SIGNATURE_BYTES


def _base(view: LogReader, head: Head, theirs: Iterable[Point]) -> Point | None:
    """Return the last point of a branch that a peer holds; None when it may be further on the same branch."""
    points = sorted(theirs, reverse=True)
    shared = (point for point in points if view.leads_through(head, point))
    if (base := next(shared, None)) is not None:
        return base
    further = points and all(point.seq > head.seq and view.holds(head.log, point) is None for point in points)
    return None if further else _START


def _pieces(view: LogReader, lack: Lack, events: Sequence[tuple[bytes, Event]]) -> Iterator[Section]:
    base = lack.base
    for count, signature in _cuts(view, lack, [chain for chain, _ in events]):
        start, end = base.seq - lack.base.seq, base.seq - lack.base.seq + count
        head = Point(base.seq + count, events[end - 1][0][:POINT_CHAIN_BYTES])
        yield Section(lack.head.log, base, tuple(event.envelope for _, event in events[start:end]), head, signature)
        base = head


def _cuts(view: LogReader, lack: Lack, chains: Sequence[bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield (events, signature) of one section after the other: each ends where the author has signed.

    The longest that may be are taken. A log without an author's certificate is cut anywhere.
    """
    signed = {item.chain: item.signature for item in view.signed(lack.head.log, lack.base.seq)}
    anywhere = view.author(lack.head.log) is None
    start = 0
    while start < len(chains):
        ends = range(min(start + SECTION_EVENTS, len(chains)), start, -1)
        end = next((end for end in ends if anywhere or chains[end - 1] in signed), None)
        if end is None:
            return
        yield end - start, signed.get(chains[end - 1], b"")
        start = end
