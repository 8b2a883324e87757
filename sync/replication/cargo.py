"""What a bundle carries: for a machine of which so much is known, everything else that it may read.

On a line two machines ask each other until they agree; a stick goes one way. So the sender tells everything that it
holds (its table), with the events that the receiver is not known to hold; whoever receives it knows what the sender
lacks. To know too little of a receiver costs room on the stick, and to think that it holds more than it does costs
another journey: it refuses what has nothing to follow, and its acknowledgement says what it holds.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice

from sync.domain.event import Ref
from sync.domain.identity import Identity
from sync.domain.ids import LogId
from sync.replication.exchange import Access, Speaker, absorb
from sync.replication.mind import Mind, entry, furthest
from sync.replication.sections import Lack, lacking, sections_of
from sync.replication.wire import MOST_ENTRIES, ROOM_BYTES, Exchange
from sync.store.bodies import bodies
from sync.store.logs import POINT_CHAIN_BYTES, Head, LogReader, Point, Scope
from sync.store.reader import Reader
from sync.store.writer import Refused, Section

MOST_LOADS = 8000
"""Messages with events in one bundle: half a gigabyte unpacked. What is left goes with the next."""

MOST_LOGS = 200_000
"""Logs that a machine is remembered to hold: a dozen years of a centre. Whoever tells more would fill the memory."""

Table = Mapping[LogId, frozenset[Point]]


@dataclass(frozen=True, slots=True)
class Known:
    """What a machine is known to hold and to miss.

    Attributes:
        table: points that it holds.
        wanted: events of which it wants the bodies.
        since: first day of the logs that it keeps; None for all.
        epoch: of the province's database as far as it knew.
    """

    table: Table = field(default_factory=dict)
    wanted: tuple[Ref, ...] = ()
    since: date | None = None
    epoch: str = ""


class Hearing:
    """Gathers what a machine says of itself in one message after the other."""

    def __init__(self, most_logs: int = MOST_LOGS) -> None:
        """Know nothing; remember so many logs at most."""
        self._most_logs = most_logs
        self._table: dict[LogId, frozenset[Point]] = {}
        self._last: Exchange | None = None

    def hear(self, said: Exchange) -> None:
        """Remember what a message tells."""
        self._last = said
        for log, helds in said.table.items():
            if log in self._table or len(self._table) < self._most_logs:
                points = self._table.get(log, frozenset()) | {held.point for held in helds}
                self._table[log] = furthest(points)

    @property
    def known(self) -> Known:
        """Return what was heard."""
        if self._last is None:
            return Known()
        return Known(self._table, self._last.wanted, self._last.since, self._last.epoch)


@dataclass(frozen=True, slots=True)
class Cargo:
    """What is there to carry, as one view shows it.

    Attributes:
        scope: what the receiver may read.
        heads: all that is held of it.
        lacks: what the receiver is not known to hold.
        wanted: events of which it wants the bodies.
    """

    view: Reader
    scope: Scope
    heads: Mapping[LogId, tuple[Head, ...]]
    lacks: Sequence[Lack]
    wanted: tuple[Ref, ...]

    @classmethod
    def of(cls, view: Reader, scope: Scope, known: Known) -> "Cargo":
        """Return what is there for a receiver of which so much is known."""
        heads = view.heads(scope)
        return cls(view, scope, heads, lacking(view, heads, known.table), known.wanted)

    @property
    def events(self) -> int:
        """Return how many events the receiver is not known to hold."""
        return sum(lack.head.seq - lack.base.seq for lack in self.lacks)

    def messages(self, frame: Exchange, most: int = MOST_LOADS) -> Iterator[Exchange]:
        """Yield the messages: first events, then bodies that were missed, then all that is held here.

        Args:
            frame: who speaks, what it keeps and misses, and no more.
            most: messages with events; beyond it the rest stays for the next time.
        """
        bare = replace(frame, wanted=())
        for sections in islice(self._loads(), most):
            yield replace(bare, sections=sections, authors=_authors(self.view, sections))
        for ref in self.wanted:
            if found := bodies(self.view, self.scope, (ref,)):
                yield replace(bare, bodies=found)
        logs = list(self.heads)
        for start in range(0, len(logs), MOST_ENTRIES):
            named = logs[start : start + MOST_ENTRIES]
            yield replace(bare, table={log: tuple(map(entry, self.heads[log])) for log in named})
        yield frame

    def _loads(self) -> Iterator[tuple[Section, ...]]:
        """Yield what is lacking, as much at a time as a message carries."""
        pending = list(self.lacks)
        while pending:
            sections, _ = sections_of(self.view, pending, ROOM_BYTES)
            if sections:
                yield sections
            # of a branch that its author has not signed to its end nothing can be cut: it waits for the next time
            pending = _rest(pending, sections) if sections else pending[1:]


def known_by_the_province(view: LogReader, scope: Scope) -> Table:
    """Return the points up to which the province is known to hold logs."""
    heads = (head for of_log in view.heads(scope).values() for head in of_log if head.reached)
    table: dict[LogId, frozenset[Point]] = {}
    for head in heads:
        if chain := view.chain_at(head, head.reached):
            point = Point(head.reached, chain[:POINT_CHAIN_BYTES])
            table[head.log] = table.get(head.log, frozenset()) | {point}
    return table


def common(mine: Access, other: Identity) -> Access | None:
    """Return what two machines may tell each other; None for one of another centre."""
    theirs = None if other.role.every_centre else other.centre
    if mine.centre and theirs and mine.centre != theirs:
        return None
    return Access(mine.audiences & other.role.audiences, mine.centre or theirs)


def taken(speaker: Speaker, sender: Identity, said: Exchange) -> tuple[Refused, ...]:
    """Take in what a machine carried here as if it had come on the line; return what was not taken, and why.

    Only a machine up the line is believed what has reached the province, and one that only shows brings nothing.
    """
    brought = said if sender.role.writes else replace(said, sections=())
    if sender.role.serves and not speaker.me.is_province:
        return speaker.take_in(Mind(), brought, brought).refused
    return absorb(speaker.store, brought, speaker.access, speaker.me.trust)


def _rest(pending: Sequence[Lack], sections: Iterable[Section]) -> list[Lack]:
    """Return what is still lacking behind these sections, which follow the order of what was pending."""
    done = 0
    base = None
    for section in sections:
        whole = section.head == pending[done].head.point
        done, base = (done + 1, None) if whole else (done, section.head)
    rest = list(pending[done:])
    if base is not None:
        rest[0] = replace(rest[0], base=base)
    return rest


def _authors(view: LogReader, sections: Iterable[Section]) -> dict[LogId, bytes]:
    """Return the certificates without which a log's first section is not believed."""
    authors = ((section.log, view.author(section.log)) for section in sections if not section.base.seq)
    return {log: author.certificates for log, author in authors if author}
