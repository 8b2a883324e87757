"""What a machine knows of a peer: what it holds as far as it has said so, and what it is owed an answer for."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from heapq import nlargest

from sync.domain.event import Ref
from sync.domain.ids import LogId
from sync.replication.wire import LEAST_ROOM_BYTES, ROOM_BYTES, Exchange, Held, Summary
from sync.store.logs import Digest, Head, LogReader, Point, Scope
from sync.store.writer import Refused

MOST_POINTS = 16
"""Points of one log that are remembered of a peer, the furthest; a machine that was copied makes a few branches."""


@dataclass(frozen=True, slots=True)
class Mind:
    """What is known of a peer, from what it said; wrong knowledge costs a message, never an event.

    Attributes:
        summary: as it last said it; None before the first word.
        day: the day that it was asked for then: its sums are of that day and of those before.
        table: points that it is known to hold.
        whole: days of which the table names everything that it holds.
        days: its digest of each past day, where it told them.
        owed: points of the logs that it just sent, to be acknowledged.
        doubtful: logs of which it did not take what it was sent; the others go first.
        wanted: events of which it wants the bodies.
        under_way: logs of which another request just brings it events; nothing of them is sent beside it.
        room_bytes: envelopes that a message to it may carry, packed.
    """

    summary: Summary | None = None
    day: date | None = None
    table: Mapping[LogId, frozenset[Point]] = field(default_factory=dict)
    whole: frozenset[date] = frozenset()
    days: Mapping[date, Digest] = field(default_factory=dict)
    owed: Mapping[LogId, Point] = field(default_factory=dict)
    doubtful: frozenset[LogId] = frozenset()
    wanted: tuple[Ref, ...] = ()
    under_way: frozenset[LogId] = frozenset()
    room_bytes: int = ROOM_BYTES


def on(mind: Mind, today: date) -> Mind:
    """Return what is known of a peer on a day: which days were told whole counts on the day of the talk only.

    Yesterday's "today" would pass for a past day that the peer has told, and no other would be told to it.
    """
    return mind if mind.day == today else replace(mind, whole=frozenset(), days={})


def hear(view: LogReader, scope: Scope, mind: Mind, said: Exchange, refused: Collection[Refused] = ()) -> Mind:
    """Return what is known of a peer once it has said this and its sections, but for the refused, are taken in."""
    table = dict({} if said.whole else mind.table)
    for log, helds in said.table.items():
        table[log] = furthest(table.get(log, frozenset()) | {held.point for held in helds})
    for section in said.sections:
        table[section.log] = furthest(table.get(section.log, frozenset()) | {section.head})
    heard = replace(
        mind,
        summary=said.summary,
        table=table,
        whole=said.whole or mind.whole,
        days=said.days,
        owed=_owed(said, {item.log for item in refused}),
        wanted=said.wanted,
    )
    return _equal_today(view, scope, heard, said)


def summary_of(view: LogReader, scope: Scope, today: date) -> Summary:
    """Return the sum of what is held of a scope, divided at a day."""
    later, earlier = view.digests(scope, today)
    return Summary(later.short, earlier.short)


def _equal_today(view: LogReader, scope: Scope, mind: Mind, said: Exchange) -> Mind:
    """Equal sums of today say that the peer holds what is held here, without any table."""
    if summary_of(view, scope, said.today).today.held != said.summary.today.held:
        return mind
    of_today = replace(scope, since=max(said.today, scope.since or said.today))
    table = {log: points_of(heads) for log, heads in view.heads(of_today).items()}
    return replace(mind, table={**mind.table, **table}, whole=mind.whole | {said.today})


def _owed(said: Exchange, refused: Collection[LogId]) -> dict[LogId, Point]:
    return {section.log: section.head for section in said.sections if section.log not in refused}


def furthest(points: Collection[Point]) -> frozenset[Point]:
    """Return as many points of a log as are remembered: each is looked for here, and a message names 200,000."""
    return frozenset(points if len(points) <= MOST_POINTS else nlargest(MOST_POINTS, points))


def points_of(heads: Iterable[Head]) -> frozenset[Point]:
    """Return the short names of heads."""
    return frozenset(head.point for head in heads)


def entry(head: Head) -> Held:
    """Return how a table names a head."""
    return Held(head.point, head.reached)


def stands(heads: Iterable[Head], point: Point) -> Held:
    """Return how to name a point to a peer: with how far the province holds the log on the way there."""
    reached = max((min(head.reached, point.seq) for head in heads), default=0)
    return Held(point, reached)


def answered(mind: Mind, asked: Exchange) -> Mind:
    """Return the mind of an asker after an answer: what was not acknowledged is doubtful, the next may be larger."""
    # of each log the last section is acknowledged, and with it those before
    last = {item.log: item.head for item in asked.sections}
    doubtful = {log for log, head in last.items() if head not in mind.table.get(log, ())}
    others = mind.doubtful - last.keys()
    return replace(mind, doubtful=others | doubtful, room_bytes=min(2 * mind.room_bytes, ROOM_BYTES))


def less_at_once(mind: Mind, asked: Exchange, room_bytes: int) -> Mind:
    """Return the mind of an asker whose message was too large, or too long under way: the next has half the room.

    ``room_bytes`` is what it had: of two that one drop took along, the second does not make it a quarter.
    """
    room_bytes = min(mind.room_bytes, room_bytes // 2) if asked.sections else mind.room_bytes
    return replace(mind, room_bytes=max(room_bytes, LEAST_ROOM_BYTES))
