"""A message in the making: how much to tell a peer of which so much is known.

Each side sums up what it holds. Where the sums are equal nothing more is said. Where today's differ, who cannot explain
it tells its heads of today; where the past differs it is told day by day, then the heads of the days that differ. Who
knows what the other holds sends what it lacks.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate

from sync.domain.ids import LogId
from sync.replication.head import MOST_DAYS
from sync.replication.mind import MOST_POINTS, Mind, entry, points_of, stands, summary_of
from sync.replication.sections import lacking, sections_of
from sync.replication.wire import (
    ENTRY_BYTES,
    LEAST_ROOM_BYTES,
    MOST_ENTRIES,
    Exchange,
    Held,
    Line,
    Summary,
)
from sync.store.bodies import bodies
from sync.store.ledger import EPOCH
from sync.store.logs import Digest, Head, Point, Scope
from sync.store.reader import Reader
from sync.store.writer import Section

MOST_OF_A_DAY = 10_000
"""Most heads of one day's logs that are told: 600 kB plain.

Of a day with more, which somebody made, those of the other machines are, and what a peer lacks of them goes to it.
"""

_ONE_DAY = timedelta(days=1)

_NONE: frozenset[Point] = frozenset()

Heads = Mapping[LogId, tuple[Head, ...]]
HeadsByDay = Mapping[date, Heads]


@dataclass(frozen=True, slots=True)
class Composition:
    """What is to be said, from what is held of a scope and what is known of the peer.

    Attributes:
        today: where sums and tables divide; the asker's.
        asks: whether this side asks; only who answers tells what has reached the province.
    """

    view: Reader
    scope: Scope
    mind: Mind
    today: date
    asks: bool

    def exchange(self, sender: str, line: Line) -> Exchange:
        """Return the message."""
        mine = summary_of(self.view, self.scope, self.today)
        past = self._past(mine)
        unequal = self._unequal(mine, past)
        heads = {day: self._heads(day) for day in sorted(unequal | self.mind.whole)}
        known = {log: of_log for day in sorted(self.mind.whole, reverse=True) for log, of_log in heads[day].items()}
        crowded = {day: _of_the_calm(heads[day]) for day in heads if _count(heads[day]) > MOST_OF_A_DAY}
        for day in crowded.keys() & unequal - self.mind.whole:
            known |= crowded[day]
        wanted = lacking(self.view, known, self.mind.table)
        # a log with crowds of branches, which somebody made, holds up no other
        wanted.sort(key=lambda lack: (len(known[lack.head.log]) > MOST_POINTS, lack.head.log in self.mind.doubtful))
        to_tell = self._to_tell(mine, unequal, lacking=bool(wanted))
        whole = _bearable(heads, to_tell)
        told: list[Heads] = [*(heads[day] for day in whole), *(crowded[day] for day in to_tell & crowded.keys())]
        table = self._owed() | {log: _entries(of_log) for of_day in told for log, of_log in of_day.items()}
        idle = [lack for lack in wanted if lack.head.log not in self.mind.under_way]
        missed = bodies(self.view, self.scope, self.mind.wanted)
        room_bytes = self._room(len(table))
        room_bytes -= min(sum(len(item.envelope) for item in missed), max(room_bytes - LEAST_ROOM_BYTES, 0))
        sections, more = sections_of(self.view, idle, room_bytes)
        return Exchange(
            sender=sender,
            today=self.today,
            summary=mine,
            line=line,
            epoch=self.view.said(EPOCH) or "",
            days={} if self.mind.days or any(day < self.today for day in self.mind.whole) else past,
            table=table,
            whole=whole,
            sections=sections,
            authors=self._authors(sections),
            more=more,
            bodies=missed,
        )

    def _past(self, mine: Summary) -> Mapping[date, Digest]:
        """Return each past day's sum where the past differs, else nothing."""
        theirs = self.mind.summary
        if theirs is None or self._same(theirs.past, mine.past):
            return {}
        days = self.view.day_digests(replace(self.scope, before=self.today))
        return {day: days[day].short for day in sorted(days)[-MOST_DAYS:]}

    def _unequal(self, mine: Summary, past: Mapping[date, Digest]) -> set[date]:
        """Return the days on which the two sides are known to differ; ``today`` stands for all days from then on."""
        theirs, days = self.mind.summary, self.mind.days
        apart = {day for day in past.keys() | days.keys() if past.get(day) != days.get(day)} if days else set()
        today = theirs is not None and not self._same(theirs.today, mine.today)
        return {day for day in apart if day < self.today} | ({self.today} if today else set())

    def _same(self, theirs: Digest, mine: Digest) -> bool:
        """Return whether there is nothing to tell: who asks tells nobody what has reached the province."""
        return theirs.held == mine.held if self.asks else theirs == mine

    def _heads(self, day: date) -> dict[LogId, tuple[Head, ...]]:
        since = max(day, self.scope.since or day)
        return self.view.heads(replace(self.scope, since=since, before=None if day == self.today else day + _ONE_DAY))

    def _to_tell(self, mine: Summary, unequal: set[date], *, lacking: bool) -> set[date]:
        """Return the days of which the peer is to be told everything."""
        whole = self.mind.whole
        if self.asks:
            # a difference is explained while the peer lacks something and holds nothing but what is held here
            return unequal - whole if lacking and not self._behind() else unequal
        if self._behind():
            return unequal | whole
        theirs = self.mind.summary
        unheard = theirs is not None and theirs.today.held == mine.today.held and theirs.today != mine.today
        # who tells of a past day wants to hear of it; of today, who has not heard how far it has reached the province
        return (unequal | whole) - (set() if unheard else whole & {self.today})

    def _behind(self) -> bool:
        """Return whether the peer holds anything that is not here."""
        heads = self.view.heads_of(self.mind.table)
        ends = {log: points_of(of_log) for log, of_log in heads.items()}
        others = ((log, point) for log, points in self.mind.table.items() for point in points - ends.get(log, _NONE))
        return any(log not in ends or self.view.holds(log, point) is None for log, point in others)

    def _authors(self, sections: Iterable[Section]) -> dict[LogId, bytes]:
        """Return the certificates that the peer needs to believe a log's first section, or did not know before."""
        unknown = {item.log for item in sections if not item.base.seq or item.log in self.mind.doubtful}
        authors = ((log, self.view.author(log)) for log in sorted(unknown))
        return {log: author.certificates for log, author in authors if author}

    def _owed(self) -> dict[LogId, tuple[Held, ...]]:
        heads = self.view.heads_of(self.mind.owed)
        here = {log: point for log, point in self.mind.owed.items() if self.view.holds(log, point) is not None}
        return {log: (stands(heads[log], point),) for log, point in here.items()}

    def _room(self, entries: int) -> int:
        return max(LEAST_ROOM_BYTES, self.mind.room_bytes - ENTRY_BYTES * entries)


def _bearable(heads: HeadsByDay, days: set[date]) -> frozenset[date]:
    """Return as many of the days as a message bears, the latest first."""
    fitting: set[date] = set()
    entries = 0
    of_day = {day: _count(heads[day]) for day in days}
    for day in sorted((day for day in days if of_day[day] <= MOST_OF_A_DAY), reverse=True):
        entries += of_day[day]
        if fitting and entries > MOST_ENTRIES:
            break
        fitting.add(day)
    return frozenset(fitting)


def _count(heads: Heads) -> int:
    return sum(map(len, heads.values()))


def _of_the_calm(heads: Heads) -> Heads:
    """Return the heads of those machines that have fewest, as many as a message bears."""
    has = Counter[str]()
    for log, of_log in heads.items():
        has[_machine(log)] += len(of_log)
    fewest = sorted(has, key=lambda machine: has[machine])
    sums = list(accumulate(has[machine] for machine in fewest))
    calm = set(fewest[: bisect_right(sums, MOST_OF_A_DAY)])
    return {log: of_log for log, of_log in heads.items() if _machine(log) in calm}


def _machine(log: LogId) -> str:
    return log.rpartition(".")[0]


def _entries(heads: tuple[Head, ...]) -> tuple[Held, ...]:
    return tuple(entry(head) for head in heads)
