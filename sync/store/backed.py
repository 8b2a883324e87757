"""What a verified off-machine backup of the province holds, and how a centre knows it of its own logs.

The province keeps one sum a centre and audience: over the heads of all logs begun before the day of the backup. Told to
a centre it is 8 bytes and a day. Where a machine's own sum up to that day is the same, the backup holds all that the
machine holds of those days, whichever logs these are; where it is not (a log came late), the next backup will.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import bindparam, delete, insert, select
from sqlmodel import SQLModel

import sync.store.tables  # noqa: F401 - fills the metadata
from sync.domain.ids import CentreId
from sync.domain.log import Audience
from sync.domain.summary import total
from sync.store.ledger import EPOCH, Ledger
from sync.store.logs import SHORT_DIGEST_BYTES, LogReader, Scope
from sync.store.prepared import Question
from sync.store.whole import connected

BACKED = SQLModel.metadata.tables["backed"]

_NOTE = "backed up"
_SUMS = "SELECT centre, audience, held FROM day WHERE day < ? AND centre NOT IN (SELECT centre FROM wanted)"
_OF_CENTRE = Question(select(BACKED.c.day, BACKED.c.held).where(BACKED.c.centre == bindparam("centre")))


@dataclass(frozen=True, slots=True)
class Backed:
    """The sum over the heads of a centre's logs begun before a day, as the province's backup holds them."""

    day: date
    held: bytes


@dataclass(frozen=True, slots=True)
class SumOf:
    """The same of one audience, at full length, as it lies in the backup."""

    centre: CentreId
    audience: Audience
    held: bytes


def sums_in(backup: Path, key: bytes, day: date) -> tuple[SumOf, ...]:
    """Return what a backup that was found whole holds of the days before one, by centre and audience.

    Sums name heads: of a centre of whose events the province misses a body, nothing is said until that has come.
    """
    sums: dict[tuple[str, str], list[bytes]] = defaultdict(list)
    with connected(backup, key) as copy:
        for centre, audience, held in copy.execute(_SUMS, (day.isoformat(),)):
            sums[centre, audience].append(held)
    return tuple(SumOf(CentreId(centre), Audience(kind), total(held)) for (centre, kind), held in sums.items())


def note_backup(tx: Ledger, day: date, sums: Iterable[SumOf]) -> None:
    """Let the province remember what its latest backup holds."""
    tx.connection.execute(delete(BACKED))
    rows = [{"centre": one.centre, "audience": one.audience, "day": day, "held": one.held} for one in sums]
    if rows:
        tx.connection.execute(insert(BACKED), rows)


def backed(view: LogReader, centre: CentreId) -> Backed | None:
    """Return what the province's backup holds of a centre: by its own record, else as it was last told here."""
    rows = _OF_CENTRE.rows(view.connection, {"centre": centre})
    if rows:
        return Backed(rows[0].day, total(row.held for row in rows)[:SHORT_DIGEST_BYTES])
    epoch, _, told = (view.said(_NOTE) or "").partition(" ")
    if not told or epoch != view.said(EPOCH):
        return None  # what was said of a database that a restore has replaced since counts no more
    day, _, held = told.partition(" ")
    return Backed(date.fromisoformat(day), bytes.fromhex(held))


def learn_backed(tx: Ledger, epoch: str, told: Backed) -> None:
    """Remember what the province says of its backup, in this life of its database."""
    tx.note(_NOTE, f"{epoch} {told.day} {told.held.hex()}")


def backed_until(view: LogReader, centre: CentreId) -> date | None:
    """Return the first day of which a centre's logs may not be in the backup; None when it may lack an earlier one."""
    told = backed(view, centre)
    if told is None:
        return None
    mine = view.digests(Scope(frozenset(Audience), centre), told.day)[1].short.held
    return told.day if mine == told.held else None
