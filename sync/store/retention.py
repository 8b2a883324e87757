"""What a public machine keeps no longer: whole logs of past days, once the province holds them (F-76)."""

from datetime import date

from sqlalchemy import Table, delete, select

from sync.domain.ids import DeviceId, EntityId, LogId
from sync.domain.log import Audience, named
from sync.store.claims import CLAIM
from sync.store.heads import HeadTable
from sync.store.ledger import NOWHERE, Ledger
from sync.store.logs import Head, LogReader, Scope
from sync.store.reader import OWN_RUN
from sync.store.rows import AUTHOR, DOSSIER, ERASED, EVENT, META, NOTICE, SIGNED, SKIPPED, TICKET, WANTED

_OF_LOG: tuple[Table, ...] = (EVENT, SIGNED, AUTHOR, NOTICE, SKIPPED, WANTED)
_OF_ENTITY = (
    (TICKET, TICKET.c.id),
    (CLAIM, CLAIM.c.entity),
    (DOSSIER, DOSSIER.c.id),
    (SKIPPED, SKIPPED.c.entity),
    (ERASED, ERASED.c.entity),
)


def forgettable(view: LogReader, day: date, device: DeviceId) -> tuple[LogId, ...]:
    """Return the logs begun before a day that a public machine need not keep.

    Of its own, those that the province is known to hold to the end; while one has not arrived, that day and all later
    ones are still exchanged. Of others' also those of earlier days: no exchange would tell of them any more, and their
    authors keep them.

    Args:
        view: of the store.
        day: the first that is kept.
        device: whose machine this is.
    """
    exchanged = min([head.day for head in view.own_heads(device) if head.reached < head.seq], default=day)
    past = view.heads_of(list(view.heads(Scope(frozenset(Audience), before=day))))
    return tuple(
        log
        for log, heads in past.items()
        if all(head.day < day and (_arrived(head) or head.day < exchanged) for head in heads)
    )


def forget(tx: Ledger, log: LogId) -> None:
    """Remove all that is here of a log, and what was folded from it."""
    of_log = select(EVENT.c.entity).where(EVENT.c.log == log).distinct()
    entities = {EntityId(entity) for entity in tx.connection.scalars(of_log)} - {NOWHERE}
    table = HeadTable(tx.connection)
    for head in tx.heads_of([log])[log]:
        table.end(head)
    for rows in _OF_LOG:
        tx.connection.execute(delete(rows).where(rows.c.log == log))
    for rows, entity in _OF_ENTITY:
        tx.connection.execute(delete(rows).where(entity.in_(entities)))
    tx.connection.execute(delete(META).where(META.c.key == f"{OWN_RUN}{named(log).run}"))
    tx.fold_again(entities)


def _arrived(head: Head) -> bool:
    return head.reached == head.seq
