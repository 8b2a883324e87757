"""What to say to a peer, and what to do with what it says: the same for asking and answering, over any medium."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from sync.clock import Clock
from sync.domain.event import NotAnEvent
from sync.domain.ids import CentreId, DeviceId, LogId
from sync.domain.log import Audience, named
from sync.replication import backing
from sync.replication.compose import Composition
from sync.replication.head import SECTION_EVENTS
from sync.replication.mind import Mind, answered, entry, furthest, hear, on, points_of, summary_of
from sync.replication.trust import NOBODYS_SIGNATURE, Trust
from sync.replication.wire import Exchange, Line, Summary
from sync.store.bodies import fill, wanted
from sync.store.ledger import EPOCH
from sync.store.logs import Head, Scope
from sync.store.reader import Reader
from sync.store.store import Store
from sync.store.writer import Refused, Section, Writer


@dataclass(frozen=True, slots=True)
class Access:
    """Which logs a peer may read and write: those of these audiences, of one centre or (None) of all."""

    audiences: frozenset[Audience]
    centre: CentreId | None

    def covers(self, log: LogId) -> bool:
        """Return whether a log lies within."""
        try:
            name = named(log)
        except NotAnEvent:
            return False
        return name.audience in self.audiences and self.centre in (None, name.centre)

    def scope(self, since: date | None = None) -> Scope:
        """Return the logs meant, begun on this day or later."""
        return Scope(self.audiences, self.centre, since)


@dataclass(frozen=True, slots=True)
class Self:
    """Who speaks.

    Attributes:
        name: "centre/device".
        is_province: everything has arrived here by definition.
        keeps_today_only: a public machine; it is told of no earlier day.
        now_ms: answers the centre time as it tells it to others; 0 when it does not know it.
        trust: its papers once it is enrolled; machines on one computer do without.
    """

    name: str
    is_province: bool = False
    keeps_today_only: bool = False
    now_ms: Clock = lambda: 0
    trust: Trust = NOBODYS_SIGNATURE

    @property
    def device(self) -> DeviceId:
        """Return the name of the device alone."""
        return DeviceId(self.name.partition("/")[2])


@dataclass(frozen=True, slots=True)
class Speaker:
    """One side of a talk: a store, who it is, and which logs the talk is about."""

    store: Store
    me: Self
    access: Access

    def ask(self, mind: Mind, today: date, line: Line) -> Exchange:
        """Return what to say to a peer of which so much is known."""
        self.me.trust.sign_own(self.store)
        with self.store.read() as view:
            scope = self.access.scope(self._since(view, today))
            said = Composition(view, scope, on(mind, today), today, asks=True).exchange(self.me.name, line)
            return self._told(view, scope, replace(said, since=scope.since, heard=mind.summary))

    def take_in(self, mind: Mind, asked: Exchange, answer: Exchange) -> "Heard":
        """Keep what a peer up the line answered, and remember what it said of itself."""
        refused, grown = _absorbed(self.store, answer, self.access, self.me.trust)
        self._learn_what_reached(answer)
        backing.learn(self.store, self.access.scope(), answer)
        with self.store.read() as view:
            scope = self.access.scope(self._since(view, asked.today))
            heard = hear(view, scope, on(mind, asked.today), answer, refused)
            known = replace(answered(heard, asked), day=asked.today)
        return Heard(known, refused, learned=grown or _of_what_it_holds(known) != _of_what_it_holds(mind))

    def answer(self, asked: Exchange, refused: Collection[Refused], line: Line) -> Exchange:
        """Return what to say to a machine that asked, once its sections, but for the refused, are kept."""
        self._outlive(asked.epoch)
        self.me.trust.sign_own(self.store)
        with self.store.read() as view:
            scope = self.access.scope(asked.since)
            mind = hear(view, scope, Mind(), asked, refused)
            said = Composition(view, scope, mind, asked.today, asks=False).exchange(self.me.name, line)
            return self._told(view, scope, replace(said, backed=backing.told(view, scope)))

    def _outlive(self, epoch: str) -> None:
        if not self.me.is_province or Audience.STAFF not in self.access.audiences:
            return
        with self.store.read() as view:
            later = epoch > (view.said(EPOCH) or "")
        if later:
            with self.store.write() as tx:
                tx.outlive(epoch)

    def news_for(self, asked: Exchange, then: "Snapshot", line: Line) -> Exchange:
        """Return what has changed since a machine, which then knew of everything, began to wait."""
        self.me.trust.sign_own(self.store)
        with self.store.read() as view:
            scope = self.access.scope(asked.since)
            table = {log: points_of(heads) for log, heads in then.heads.items()}
            mind = Mind(then.summary, asked.today, table, frozenset({asked.today}), wanted=asked.wanted)
            said = Composition(view, scope, mind, asked.today, asks=False).exchange(self.me.name, line)
            now = view.heads_of(then.heads)
            moved = {log: tuple(map(entry, heads)) for log, heads in now.items() if _further(heads, then.heads[log])}
            said = replace(said, table=moved | dict(said.table), backed=backing.told(view, scope))
            return self._told(view, scope, said)

    def snapshot(self, asked: Exchange) -> "Snapshot":
        """Return what is held now of what a machine may read."""
        with self.store.read() as view:
            scope = self.access.scope(asked.since)
            recent = replace(scope, since=max(asked.today, scope.since or asked.today))
            return Snapshot(summary_of(view, scope, asked.today), view.heads(recent))

    def differs(self, mind: Mind, today: date) -> bool:
        """Return whether the two sides are not known to hold the same.

        What was said of another day says nothing: the answer itself may have led this machine's clock to this one.
        """
        mine, theirs = self._summary(today), mind.summary
        return (
            theirs is None
            or mind.day != today
            or (mine.today.held, mine.past.held) != (theirs.today.held, theirs.past.held)
        )

    def _told(self, view: Reader, scope: Scope, said: Exchange) -> Exchange:
        """Return a message with the time, and with what this machine misses of what the peer may read."""
        now_ms = self.me.now_ms()
        return replace(said, now_ms=now_ms, wanted=wanted(view, scope, now_ms))

    def _summary(self, today: date) -> Summary:
        with self.store.read() as view:
            return summary_of(view, self.access.scope(self._since(view, today)), today)

    def _since(self, view: Reader, today: date) -> date | None:
        """Return the first day that this machine keeps: today, or the oldest of which it might be the last to know.

        A province put back to an older state may want again what it held before: a machine's own logs are told until
        they are dropped here; others' until they are known to have arrived.
        """
        if not self.me.keeps_today_only:
            return None
        return min(today, view.oldest_day(self.me.device) or today)

    def _learn_what_reached(self, answer: Exchange) -> None:
        """Remember what a peer up the line says the province holds; nobody believes a machine down the line."""
        told = {log: helds for log, helds in answer.table.items() if self.access.covers(log)}
        few = {log: furthest({held.point for held in helds}) for log, helds in told.items()}
        with self.store.read() as view:
            heads, epoch = view.heads_of(told), view.said(EPOCH) or ""
        further = {
            log: {held.point: held.reached for held in told[log] if held.point in few[log]}
            for log, of_log in heads.items()
            if any(held.reached > head.reached for held in told[log] for head in of_log)
        }
        if answer.epoch > epoch or (further and answer.epoch == epoch):
            with self.store.write() as tx:
                tx.province_holds(answer.epoch, further)


@dataclass(frozen=True, slots=True)
class Heard:
    """What came of an answer: what is known of the peer, what was not taken, and whether anything is new."""

    mind: Mind
    refused: tuple[Refused, ...]
    learned: bool


def _of_what_it_holds(mind: Mind) -> Mind:
    return replace(mind, owed={}, doubtful=frozenset(), wanted=(), room_bytes=0)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was held at one moment: the sums, and the heads of the present days."""

    summary: Summary
    heads: Mapping[LogId, tuple[Head, ...]]


def absorb(store: Store, message: Exchange, access: Access, trust: Trust = NOBODYS_SIGNATURE) -> tuple[Refused, ...]:
    """Take the events that a peer sent, in commits of at most 50; return what was not taken and why."""
    return _absorbed(store, message, access, trust)[0]


def _absorbed(store: Store, message: Exchange, access: Access, trust: Trust) -> tuple[tuple[Refused, ...], bool]:
    """Take the events that a peer sent; return what was not taken, and whether any were new."""
    refused: list[Refused] = []
    grown = False
    # who was ended stands in public logs: it is to be known before a staff log erases anything
    for batch in _batches(sorted(message.sections, key=_is_staffs)):
        with store.write() as tx:
            for _, items in groupby(batch, key=_is_staffs):
                refused += _not_taken(tx, items, message, access, trust)
        grown = grown or tx.grown
    missed = [item for item in message.bodies if access.covers(item.log)]
    if missed:
        with store.write() as tx:
            grown = fill(tx, missed) or grown
            trust.end_noticed(tx)
    return tuple(refused), grown


def _not_taken(tx: Writer, items: Iterable[Section], message: Exchange, access: Access, trust: Trust) -> list[Refused]:
    """Take sections, and let those that were ended by one of them stand no further; return what was not taken."""
    refused = []
    for item in items:
        if not access.covers(item.log):
            refused.append(Refused(item.log, "not its log"))
        elif (no := trust.take(tx, item, message.authors)) is not None:
            refused.append(no)
    trust.end_noticed(tx)
    return refused


def _is_staffs(section: Section) -> bool:
    return section.log.endswith(f"/{Audience.STAFF}")


def _batches(sections: Collection[Section]) -> Iterator[list[Section]]:
    batch: list[Section] = []
    events = 0
    for section in sections:
        if batch and events + len(section.envelopes) > SECTION_EVENTS:
            yield batch
            batch, events = [], 0
        batch.append(section)
        events += len(section.envelopes)
    if batch:
        yield batch


def _further(heads: tuple[Head, ...], before: tuple[Head, ...]) -> bool:
    return sum(head.reached for head in heads) > sum(head.reached for head in before)
