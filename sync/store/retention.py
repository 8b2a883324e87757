"""What a public machine keeps no longer: whole logs of past days, once the province holds them (F-76)."""

from collections.abc import Mapping
from datetime import date, timedelta

from sqlalchemy import Table, delete, select

from sync.domain.ids import DeviceId, EntityId, LogId
from sync.domain.log import Audience, named
from sync.store.amendment_rows import drop_said_since
from sync.store.claims import CLAIM
from sync.store.heads import HeadTable
from sync.store.issued import remember
from sync.store.ledger import NOWHERE, Ledger
from sync.store.logs import Head, LogReader, Scope
from sync.store.printer_rows import PRINTER
from sync.store.rows import (
    APPOINTMENT,
    AUTHOR,
    DOSSIER,
    ERASED,
    EVENT,
    HELP,
    NOTICE,
    SEAT,
    SIGNED,
    SKIPPED,
    TICKET,
    WANTED,
)

MOST_DAYS_OF_OTHERS = 31
"""Their authors and the hub keep them; a province that is away for longer hears of them from those."""

_OF_LOG: tuple[Table, ...] = (EVENT, SIGNED, AUTHOR, NOTICE, SKIPPED, WANTED)
_OF_ENTITY = (
    (TICKET, TICKET.c.id),
    (SEAT, SEAT.c.id),
    (HELP, HELP.c.id),
    (PRINTER, PRINTER.c.id),
    (APPOINTMENT, APPOINTMENT.c.id),
    (CLAIM, CLAIM.c.entity),
    (DOSSIER, DOSSIER.c.id),
    (SKIPPED, SKIPPED.c.entity),
    (ERASED, ERASED.c.entity),
)


def forgettable(view: LogReader, day: date, device: DeviceId) -> Mapping[LogId, tuple[Head, ...]]:
    """Return the logs begun before a day that a public machine need not keep: all until one that it still tells of.

    Each with its heads: one that has grown since is not meant.

    A log is told of, and with it its day and all later ones, until the province is known to hold it to the end; of
    others' logs for MOST_DAYS_OF_OTHERS, since one that the province will never take must not keep the rest for ever.

    Args:
        view: of the store.
        day: the first that is kept.
        device: whose machine this is.
    """
    past = view.heads(Scope(frozenset(Audience), before=day))
    others_since = day - timedelta(days=MOST_DAYS_OF_OTHERS)
    lacking = [head for heads in past.values() for head in heads if head.reached < head.seq]
    told = [head.day for head in lacking if head.day >= others_since or named(head.log).device == device]
    kept_since = min(told, default=day)
    return {log: heads for log, heads in view.heads_of(past).items() if all(head.day < kept_since for head in heads)}


def forget(tx: Ledger, log: LogId) -> None:
    """Remove all that is here of a log, and what was folded from it, but for the last number of each series.

    What was posted of the catalogue stays as it was heard last: a kiosk that hears of nobody in the morning goes by it.
    """
    of_log = select(EVENT.c.entity).where(EVENT.c.log == log).distinct()
    entities = {EntityId(entity) for entity in tx.connection.scalars(of_log)} - {NOWHERE}
    remember(tx.connection, log)
    table = HeadTable(tx.connection)
    for head in tx.heads_of([log])[log]:
        table.end(head)
    for rows in _OF_LOG:
        tx.connection.execute(delete(rows).where(rows.c.log == log))
    for rows, entity in _OF_ENTITY:
        tx.connection.execute(delete(rows).where(entity.in_(entities)))
    drop_said_since(tx.connection, entities)
    tx.fold_again(entities)
