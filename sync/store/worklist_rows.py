"""Discards as rows, and what the work-list is made of: unusable events, contested dossiers, codes given twice."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import (
    Connection,
    ScalarSelect,
    String,
    Subquery,
    Table,
    and_,
    case,
    cast,
    func,
    or_,
    select,
)
from sqlmodel import Field, SQLModel

from sync.domain.codes import TEMPORARY
from sync.domain.dossier import Dossier
from sync.domain.event import Event, Ref, ref_at, stored_at
from sync.domain.fold import Skipped
from sync.domain.ids import EntityId, LogId, OfficerId
from sync.domain.remedy import Discard
from sync.store.logs import LogReader
from sync.store.prepared import put
from sync.store.rows import DOSSIER, EVENT, SKIPPED, dossier_of


class DiscardRow(SQLModel, table=True):
    """A folded discard: ``entry`` is taken off the work-list."""

    __tablename__ = "discard"
    id: str = Field(primary_key=True)
    entry: str = Field(index=True)
    by: str
    at_ms: int
    reason: str


DISCARD: Table = SQLModel.metadata.tables["discard"]
_PUT_DISCARD = put(DISCARD)

_ENTRY = SKIPPED.c.log + " " + cast(SKIPPED.c.seq, String) + " " + SKIPPED.c.chain
_DISCARDED = select(DISCARD.c.entry)
_OPEN = _ENTRY.not_in(_DISCARDED)
_BEHIND_MACHINE = case((SKIPPED.c.log.endswith("/public"), len(".00000000/public")), else_=len(".00000000/staff"))
_MACHINE = func.substr(SKIPPED.c.log, 1, func.length(SKIPPED.c.log) - _BEHIND_MACHINE)
_PLACE = func.row_number().over(partition_by=_MACHINE, order_by=(SKIPPED.c.log, SKIPPED.c.seq))
_PLACED = select(SKIPPED, _MACHINE.label("machine"), _PLACE.label("place")).where(_OPEN).subquery()
# codes in order by their index, grouped before anything is asked of them: of 6,000 dossiers hardly any share one
_SHARED = select(DOSSIER.c.code).group_by(DOSSIER.c.code).having(func.count() > 1).subquery()
_TWICE = select(_SHARED.c.code).where(
    ~_SHARED.c.code.startswith(TEMPORARY, autoescape=True), _SHARED.c.code.not_in(_DISCARDED)
)

IS_ON_WORKLIST = or_(
    DOSSIER.c.contested, DOSSIER.c.id.in_(select(SKIPPED.c.entity).where(_OPEN)), DOSSIER.c.code.in_(_TWICE)
)
"""Of a dossier's row: somebody has to decide something about it."""


@dataclass(frozen=True, slots=True)
class Unused:
    """An event that could not be used, with what it says; ``entity`` is "" where nobody can tell it."""

    skipped: Skipped
    entity: EntityId
    event: Event


def save_discards(connection: Connection, discards: Sequence[Discard]) -> None:
    """Put the discards' rows, at least one, in place of those before."""
    _PUT_DISCARD.do_each(connection, [asdict(discard) for discard in discards])


def discard_of(view: LogReader, entry: str) -> Discard | None:
    """Return who took an entry off the list and why; of several, the one with the smallest id."""
    chosen = select(DISCARD).where(DISCARD.c.entry == entry).order_by(DISCARD.c.id).limit(1)
    row = view.connection.execute(chosen).one_or_none()
    return Discard(EntityId(row.id), row.entry, OfficerId(row.by), row.at_ms, row.reason) if row else None


def unused(view: LogReader, most: int, machine: str) -> tuple[Unused, ...]:
    """Return events that could not be used and were not discarded, by log and number.

    Args:
        view: of the store.
        most: how many are returned. Where there are more, half of them are of one machine, if it has so many, and the
            rest in equal shares of all: whoever says thousands of such things hides nobody else's.
        machine: that one, as "centre/device".
    """
    is_first = and_(_PLACED.c.machine == machine, _PLACED.c.place <= most // 2)
    turn = case((is_first, 0), else_=_PLACED.c.place)
    return _with_events(view, select(_PLACED).order_by(turn, _PLACED.c.log).limit(most).subquery())


def unused_named(view: LogReader, entry: str) -> Unused | None:
    """Return the event of that name in the work-list, None when it is not there (any more)."""
    found = _with_events(view, select(SKIPPED).where(_OPEN, _ENTRY.in_([entry])).subquery())
    return found[0] if found else None


def _with_events(view: LogReader, chosen: Subquery) -> tuple[Unused, ...]:
    same = and_(EVENT.c.log == chosen.c.log, EVENT.c.seq == chosen.c.seq)
    columns = (EVENT.c.chain.label("whole"), EVENT.c.header, EVENT.c.body, EVENT.c.body_hash)
    rows = view.connection.execute(select(chosen, *columns).join(EVENT, same).order_by(chosen.c.log, chosen.c.seq))
    # of a log with two histories, both events of a number are met
    return tuple(_unused(row) for row in rows if ref_at(row.log, row.seq, row.whole).chain == row.chain)


def contested(view: LogReader) -> tuple[Dossier, ...]:
    """Return the dossiers with several values of one field, in the order of reception."""
    chosen = select(DOSSIER).where(DOSSIER.c.contested).order_by(DOSSIER.c.received_at_ms, DOSSIER.c.id)
    return tuple(dossier_of(row) for row in view.connection.execute(chosen))


def given_twice(view: LogReader) -> tuple[tuple[Dossier, ...], ...]:
    """Return the dossiers that share an official code, by code, those that were discarded left out."""
    chosen = select(DOSSIER).where(DOSSIER.c.code.in_(_TWICE)).order_by(DOSSIER.c.received_at_ms, DOSSIER.c.id)
    by_code: dict[str, list[Dossier]] = {}
    for row in view.connection.execute(chosen):
        by_code.setdefault(row.code, []).append(dossier_of(row))
    return tuple(tuple(by_code[code]) for code in sorted(by_code))


def count_of_worklist(view: LogReader) -> int:
    """Return how many entries these give, without reading them."""
    parts = (
        select(func.count()).select_from(SKIPPED).where(_OPEN),
        select(func.count()).select_from(DOSSIER).where(DOSSIER.c.contested),
        select(func.count()).select_from(_TWICE.subquery()),
    )
    sums: list[ScalarSelect[int]] = [part.scalar_subquery() for part in parts]
    return int(view.connection.scalar(select(sums[0] + sums[1] + sums[2])) or 0)


def _unused(row: Any) -> Unused:  # noqa: ANN401 - a row of two tables
    log = LogId(row.log)
    event = stored_at(log, row.seq, row.header, row.body, row.body_hash)
    return Unused(Skipped(Ref(log, row.seq, row.chain), row.kind, row.reason), EntityId(row.entity), event)
