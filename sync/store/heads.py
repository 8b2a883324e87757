"""Keeping the replica table, and the sums over it, in step with what is appended."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from sync.domain.ids import LogId
from sync.domain.log import named
from sync.domain.summary import NOTHING, exchanged, head_digest, reach_digest
from sync.store.logs import Head
from sync.store.prepared import Change, Question
from sync.store.rows import DAY, REPLICA

_COLUMNS = ("log", "chain", "centre", "device", "audience", "day", "seq", "reached", "own")
_ADD = Change(insert(REPLICA).values({name: bindparam(name) for name in _COLUMNS}))
_ADD_DAY = Change(insert(DAY))
_THIS = (REPLICA.c.log == bindparam("of_log"), REPLICA.c.chain == bindparam("of_chain"))
_DROP = Change(delete(REPLICA).where(*_THIS))
_ANY_OF_DAY = Question(
    select(REPLICA.c.seq)
    .where(
        REPLICA.c.centre == bindparam("of_centre"),
        REPLICA.c.audience == bindparam("of_audience"),
        REPLICA.c.day == bindparam("of_day"),
    )
    .limit(1)
)
_MOVE = Change(
    update(REPLICA)
    .where(*_THIS)
    .values({name: bindparam(name) for name in ("seq", "chain", "reached")})
    .values(own=func.max(REPLICA.c.own, bindparam("own")))
)
_OF_DAY = (
    DAY.c.centre == bindparam("of_centre"),
    DAY.c.audience == bindparam("of_audience"),
    DAY.c.day == bindparam("of_day"),
)
_DAY = Question(select(DAY.c.held, DAY.c.reached).where(*_OF_DAY))
_MOVE_DAY = Change(update(DAY).where(*_OF_DAY).values(held=bindparam("held"), reached=bindparam("reached")))
_DROP_DAY = Change(delete(DAY).where(*_OF_DAY))


@dataclass(frozen=True, slots=True)
class HeadTable:
    """The heads as rows; every change of one changes the sums of its day in the same transaction."""

    connection: Connection

    def begin(self, head: Head, own: int = 0) -> None:
        """Add the head of a new log, or of a new branch of one; ``own``: as far as this very file wrote it."""
        row = _columns(head.log) | {"day": head.day, "seq": head.seq, "chain": head.chain, "reached": head.reached}
        row["own"] = own
        _ADD.do(self.connection, row)
        self._sum(head.log, head.day, (NOTHING, _held(head)), (NOTHING, _reached(head)))

    def move(self, old: Head, new: Head, own: int = 0) -> None:
        """Put a head in place of the one before on the same branch; ``own``: as far as this very file wrote it."""
        values = {"seq": new.seq, "chain": new.chain, "reached": new.reached, "own": own}
        _MOVE.do(self.connection, {"of_log": old.log, "of_chain": old.chain} | values)
        self._sum(old.log, old.day, (_held(old), _held(new)), (_reached(old), _reached(new)))

    def end(self, head: Head) -> None:
        """Take a head away with its log; a day without any has no sums."""
        self._sum(head.log, head.day, (_held(head), NOTHING), (_reached(head), NOTHING))
        _DROP.do(self.connection, {"of_log": head.log, "of_chain": head.chain})
        name = named(head.log)
        key = {"of_centre": name.centre, "of_audience": name.audience, "of_day": head.day}
        if not _ANY_OF_DAY.rows(self.connection, key):
            _DROP_DAY.do(self.connection, key)

    def forget_reached(self, heads: Mapping[LogId, tuple[Head, ...]]) -> None:
        """The province begins anew: nothing is known to have reached it."""
        for head in (head for of_log in heads.values() for head in of_log if head.reached):
            self.move(head, replace(head, reached=0))

    def _sum(self, log: LogId, day: date, held: tuple[bytes, bytes], reached: tuple[bytes, bytes]) -> None:
        name = named(log)
        key = {"of_centre": name.centre, "of_audience": name.audience.value, "of_day": day.isoformat()}
        row = _DAY.row(self.connection, key)
        before = (row.held, row.reached) if row else (NOTHING, NOTHING)
        sums = {"held": exchanged(before[0], *held), "reached": exchanged(before[1], *reached)}
        if row:
            _MOVE_DAY.do(self.connection, key | sums)
            return
        columns = {"centre": name.centre, "audience": name.audience, "day": day}
        _ADD_DAY.do(self.connection, columns | sums)


def _columns(log: LogId) -> dict[str, object]:
    name = named(log)
    return {"log": log, "centre": name.centre, "device": name.device, "audience": name.audience}


def _held(head: Head) -> bytes:
    return head_digest(head.log, head.seq, head.chain)


def _reached(head: Head) -> bytes:
    return reach_digest(head.log, head.reached, head.chain)
