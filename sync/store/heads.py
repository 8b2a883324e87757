"""Keeping the replica table, and the sums over it, in step with what is appended."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection, delete, insert, update

from sync.domain.ids import LogId
from sync.domain.log import named
from sync.domain.summary import NOTHING, exchanged, head_digest, reach_digest
from sync.store.logs import Head
from sync.store.rows import DAY, REPLICA


@dataclass(frozen=True, slots=True)
class HeadTable:
    """The heads as rows; every change of one changes the sums of its day in the same transaction."""

    connection: Connection

    def begin(self, head: Head) -> None:
        """Add the head of a new log, or of a new branch of one."""
        row = _columns(head.log) | {"day": head.day, "seq": head.seq, "chain": head.chain, "reached": head.reached}
        self.connection.execute(insert(REPLICA).values(row))
        self._sum(head.log, head.day, (NOTHING, _held(head)), (NOTHING, _reached(head)))

    def move(self, old: Head, new: Head) -> None:
        """Put a head in place of the one before on the same branch."""
        values = {"seq": new.seq, "chain": new.chain, "reached": new.reached}
        chosen = (REPLICA.c.log == old.log, REPLICA.c.chain == old.chain)
        self.connection.execute(update(REPLICA).where(*chosen).values(values))
        self._sum(old.log, old.day, (_held(old), _held(new)), (_reached(old), _reached(new)))

    def forget_reached(self, heads: Mapping[LogId, tuple[Head, ...]]) -> None:
        """The province begins anew: nothing is known to have reached it."""
        for head in (head for of_log in heads.values() for head in of_log if head.reached):
            self.move(head, replace(head, reached=0))

    def _sum(self, log: LogId, day: date, held: tuple[bytes, bytes], reached: tuple[bytes, bytes]) -> None:
        name = named(log)
        key = (DAY.c.centre == name.centre, DAY.c.audience == name.audience, DAY.c.day == day)
        row = self.connection.execute(DAY.select().where(*key)).one_or_none()
        before = (row.held, row.reached) if row else (NOTHING, NOTHING)
        sums = {"held": exchanged(before[0], *held), "reached": exchanged(before[1], *reached)}
        self.connection.execute(delete(DAY).where(*key))
        columns = {"centre": name.centre, "audience": name.audience, "day": day}
        self.connection.execute(insert(DAY).values(columns | sums))


def _columns(log: LogId) -> dict[str, object]:
    name = named(log)
    return {"log": log, "centre": name.centre, "device": name.device, "audience": name.audience}


def _held(head: Head) -> bytes:
    return head_digest(head.log, head.seq, head.chain)


def _reached(head: Head) -> bytes:
    return reach_digest(head.log, head.reached, head.chain)
