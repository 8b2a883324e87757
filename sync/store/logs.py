"""Questions about logs: how far they are held, where they fork, what follows a point; answers are frozen values."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise

from sqlalchemy import Connection, func, select

from sync.domain.event import GENESIS, Event, chain_after, stored_at
from sync.domain.ids import CentreId, DeviceId, LogId
from sync.domain.log import Audience
from sync.domain.summary import total
from sync.store.log_statements import (
    AUTHOR_OF,
    AUTHORS,
    CHAINS_AT,
    EVENTS_BETWEEN,
    HEADS_OF,
    NOTICES_OF,
    NOTICES_STATE,
    OF_KEYS,
    OLDEST_DAY,
    OWN_HEADS,
    SAID,
    SIGNED_AFTER,
    UNSIGNED_OF,
    Shape,
    days_in,
    heads_in,
)
from sync.store.prepared import Row
from sync.store.rows import REPLICA

ENVELOPE_PREFIX_BYTES = 5
POINT_CHAIN_BYTES = 8
"""How much of a chain names a point of a log."""


SHORT_DIGEST_BYTES = 8

_AT_ONCE = 32
"""Events of a log that are read together: a message takes some, and the log behind them may be of any length."""


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """A point of a log as machines name it to each other: number and first bytes of the chain of an event."""

    seq: int
    chain: bytes


@dataclass(frozen=True, slots=True)
class Head:
    """The last event of a log, or of one of its branches, and how far the province is known to hold it.

    Attributes:
        day: business day of the log's first event.
    """

    log: LogId
    seq: int
    chain: bytes
    reached: int
    day: date

    @property
    def point(self) -> Point:
        """Return its short name."""
        return Point(self.seq, self.chain[:POINT_CHAIN_BYTES])


@dataclass(frozen=True, slots=True)
class Scope:
    """Which logs are meant: of these audiences, of one centre or (None) of all, begun between two days.

    Attributes:
        since: first day; None from the beginning.
        before: first day that is not meant any more; None for all to come.
    """

    audiences: frozenset[Audience]
    centre: CentreId | None = None
    since: date | None = None
    before: date | None = None

    @property
    def shape(self) -> Shape:
        """Return which limits there are; statements are kept by it."""
        return self.centre is not None, self.since is not None, self.before is not None

    @property
    def values(self) -> dict[str, object]:
        """Return the limits themselves."""
        limits = {"centre": self.centre, "since": self.since, "before": self.before}
        return {"audiences": sorted(self.audiences)} | {
            key: limit for key, limit in limits.items() if limit is not None
        }


@dataclass(frozen=True, slots=True)
class Digest:
    """What a machine holds of a scope, and what it knows the province to hold, each in 16 bytes."""

    held: bytes
    reached: bytes

    @property
    def short(self) -> "Digest":
        """Return it as it travels."""
        return Digest(self.held[:SHORT_DIGEST_BYTES], self.reached[:SHORT_DIGEST_BYTES])


@dataclass(frozen=True, slots=True)
class Signed:
    """A point of a log under which its author has put its signature."""

    seq: int
    chain: bytes
    signature: bytes


NoticesState = tuple[int, str, int, bytes]
"""How many there are, and log, number and chain of the one that came last."""


@dataclass(frozen=True, slots=True)
class LogAuthor:
    """Who wrote a log.

    Attributes:
        fingerprint: of its key.
        role: that its certificate says.
        certificates: that certificate and its issuer's, as they travel.
    """

    fingerprint: str
    role: str
    certificates: bytes


class LogReader:
    """One consistent view of the logs."""

    def __init__(self, connection: Connection) -> None:
        """Read through this connection until its transaction ends."""
        self.connection = connection

    def heads(self, scope: Scope) -> dict[LogId, tuple[Head, ...]]:
        """Return the heads of each log of a scope; more than one where machines wrote the same log."""
        return _by_log(heads_in(scope.shape).rows(self.connection, scope.values))

    def heads_of(self, logs: Collection[LogId]) -> dict[LogId, tuple[Head, ...]]:
        """Return the heads of these logs, as far as they are here."""
        return _by_log(HEADS_OF.rows(self.connection, {"logs": list(logs)})) if logs else {}

    def own_heads(self, device: DeviceId) -> tuple[Head, ...]:
        """Return the heads of the logs that this device wrote."""
        return tuple(_head(row) for row in OWN_HEADS.rows(self.connection, {"device": device}))

    def oldest_day(self, device: DeviceId) -> date | None:
        """Return the day of the oldest log that is this device's, or that the province is not known to hold whole."""
        days: list[date | None] = OLDEST_DAY.column(self.connection, {"device": device})
        return days[0]

    def digests(self, scope: Scope, day: date) -> tuple[Digest, Digest]:
        """Return one number over the heads of a scope from a day on, and one over those before it.

        The time it takes grows with the scope's days only.
        """
        rows = days_in(scope.shape).rows(self.connection, scope.values)
        later, earlier = [row for row in rows if row.day >= day], [row for row in rows if row.day < day]
        return _sum(later), _sum(earlier)

    def day_digests(self, scope: Scope) -> dict[date, Digest]:
        """Return what ``digest`` says, of each day apart."""
        rows = days_in(scope.shape).rows(self.connection, scope.values)
        days = {day: list(of_day) for day, of_day in groupby(rows, lambda row: row.day)}
        return {day: _sum(of_day) for day, of_day in days.items()}

    def holds(self, log: LogId, point: Point) -> bytes | None:
        """Return the whole chain at a point of a log, None when no such event is here."""
        if not point.seq:
            return GENESIS
        chains = CHAINS_AT.column(self.connection, {"log": log, "seq": point.seq})
        return next((chain for chain in chains if chain.startswith(point.chain)), None)

    def chain_at(self, head: Head, seq: int) -> bytes | None:
        """Return the chain of a head's branch after its event ``seq``, None when it does not reach so far."""
        return self._at(head, seq, b"")

    def leads_through(self, head: Head, point: Point) -> bool:
        """Return whether a point lies on a head's branch.

        One that is not here at all, of which a peer can name any number, is not looked for along a branch.
        """
        return self._at(head, point.seq, point.chain) is not None

    def _at(self, head: Head, seq: int, begun: bytes) -> bytes | None:
        if not 0 < seq < head.seq:
            chains = [{0: GENESIS, head.seq: head.chain}.get(seq, b"")]
        else:
            chains = CHAINS_AT.column(self.connection, {"log": head.log, "seq": seq})
        fitting = [chain for chain in chains if chain and chain.startswith(begun)]
        if fitting and len(chains) > 1:
            on_branch = next(chain for at, chain, _ in self._branch(head, seq - 1) if at == seq)
            return on_branch if on_branch in fitting else None
        return next(iter(fitting), None)

    def events_of(self, head: Head, after: int, room_bytes: int) -> list[tuple[bytes, Event]]:
        """Return (chain, event) of a head's branch in sequence after ``after``, as many envelopes as fit the room."""
        fitting = []
        for _, chain, event in self._branch(head, after):
            room_bytes -= ENVELOPE_PREFIX_BYTES + len(event.header_bytes) + len(event.body_bytes or event.body_hash)
            if room_bytes < 0:
                break
            fitting.append((chain, event))
        return fitting

    def signed(self, log: LogId, after: int) -> tuple[Signed, ...]:
        """Return where a log is signed beyond ``after``, in sequence."""
        rows = SIGNED_AFTER.rows(self.connection, {"log": log, "after": after})
        return tuple(Signed(row.seq, row.chain, row.signature) for row in rows)

    def unsigned(self, device: DeviceId) -> tuple[Head, ...]:
        """Return the heads of a device's logs under which no signature stands."""
        return tuple(_head(row) for row in UNSIGNED_OF.rows(self.connection, {"device": device}))

    def author(self, log: LogId) -> LogAuthor | None:
        """Return who wrote a log by the certificate that came with it; None where machines have none."""
        row = AUTHOR_OF.row(self.connection, {"log": log})
        return LogAuthor(row.fingerprint, row.role, row.chain) if row else None

    def logs_of(self, keys: Collection[str]) -> tuple[tuple[LogId, bytes, int | None], ...]:
        """Return the logs that these keys signed, each with its certificates and the last number that stands."""
        rows = OF_KEYS.rows(self.connection, {"keys": list(keys)}) if keys else []
        return tuple((LogId(row.log), row.chain, row.ended) for row in rows)

    def authors(self) -> tuple[bytes, ...]:
        """Return the certificates of all who wrote something, as they travel, who began a log last at the end."""
        return tuple(bytes(chain) for chain in AUTHORS.column(self.connection))

    def notices(self, kind: str) -> tuple[tuple[LogId, Event], ...]:
        """Return the events of a kind that is about the machines themselves, with their logs."""
        rows = NOTICES_OF.rows(self.connection, {"kind": kind})
        return tuple((LogId(row.log), _event(row)) for row in rows)

    def notices_state(self, kind: str) -> NoticesState:
        """Return what is another once there are other events of a kind that is about the machines themselves."""
        last = NOTICES_STATE.row(self.connection, {"kind": kind})
        return (last.count, last.log, last.seq, last.chain) if last else (0, "", 0, b"")

    def forked(self) -> tuple[LogId, ...]:
        """Return the logs that have more than one head."""
        chosen = select(REPLICA.c.log).group_by(REPLICA.c.log).having(func.count() > 1).order_by(REPLICA.c.log)
        return tuple(LogId(log) for log in self.connection.scalars(chosen))

    def said(self, key: str) -> str | None:
        """Return what the file says of itself under a key."""
        return next(iter(SAID.column(self.connection, {"key": key})), None)

    def _branch(self, head: Head, after: int) -> Iterator[tuple[int, bytes, Event]]:
        """Yield (seq, chain, event) of the branch that ends in this head, in sequence."""
        ends: dict[int, bytes] = {}
        for first in range(after, head.seq, _AT_ONCE):
            until = min(first + _AT_ONCE, head.seq)
            rows = self._between(head.log, first, until)
            if len(rows) == until - first:
                yield from ((row.seq, row.chain, _event(row)) for row in rows)
            else:  # where two histories stand side by side, numbers come twice
                ends = ends or self._ends_of_stretches(head, first)
                yield from _ending_in(ends[until], rows)

    def _ends_of_stretches(self, head: Head, after: int) -> dict[int, bytes]:
        """Return the chains of a head's branch, by number, at the end of each stretch behind a point."""
        ends, chain = {}, head.chain
        for first in reversed(range(after, head.seq, _AT_ONCE)):
            until = min(first + _AT_ONCE, head.seq)
            ends[until] = chain
            _, chain, event = _ending_in(chain, self._between(head.log, first, until))[0]
            before = CHAINS_AT.column(self.connection, {"log": head.log, "seq": first})
            chain = next((one for one in before if chain_after(one, event) == chain), GENESIS)
        return ends

    def _between(self, log: LogId, after: int, until: int) -> list[Row]:
        return EVENTS_BETWEEN.rows(self.connection, {"log": log, "after": after, "until": until})


def _ending_in(chain: bytes, rows: Sequence[Row]) -> list[tuple[int, bytes, Event]]:
    """Return the events that lead to a chain among those of all branches, whose sequence numbers they share."""
    levels = [list(level) for _, level in groupby(rows, lambda row: row.seq)]
    branch: list[tuple[int, bytes, Event]] = []
    wanted = {chain}
    for level, below in pairwise([*reversed(levels), []]):
        row = next(row for row in level if row.chain in wanted)
        event = _event(row)
        branch.append((row.seq, row.chain, event))
        wanted = {one.chain for one in below if chain_after(one.chain, event) == row.chain}
    return branch[::-1]


def _sum(days: Collection[Row]) -> Digest:
    return Digest(total(row.held for row in days), total(row.reached for row in days))


def _event(row: Row) -> Event:
    return stored_at(LogId(row.log), row.seq, row.header, row.body, row.body_hash)


def _head(row: Row) -> Head:
    return Head(LogId(row.log), row.seq, row.chain, row.reached, row.day)


def _by_log(rows: Iterable[Row]) -> dict[LogId, tuple[Head, ...]]:
    return {LogId(log): tuple(_head(row) for row in group) for log, group in groupby(rows, lambda row: row.log)}
