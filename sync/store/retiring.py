"""Dossiers that are over: this machine drops the bodies of their events, once a backup elsewhere holds them.

Nothing is said to others, and headers stay: what is exchanged does not change. What comes later of such a dossier is
kept without its body, too, and what an erasure spares is spared.
"""

from datetime import date

from sqlalchemy import bindparam, func, insert, select

from sync.domain.dossier import DossierStatus
from sync.domain.ids import CentreId, EntityId
from sync.domain.log import Audience
from sync.domain.retention import has_ended
from sync.store.backed import backed_until
from sync.store.erasing import RETIRED
from sync.store.ledger import Ledger
from sync.store.reader import Reader
from sync.store.rows import DOSSIER, EVENT, REPLICA, dossier_of
from sync.store.worklist_rows import IS_ON_WORKLIST

_ENDED = select(DOSSIER).where(
    DOSSIER.c.status == int(DossierStatus.RETURNED),
    DOSSIER.c.received_at_ms < bindparam("before"),
    ~IS_ON_WORKLIST,
)
_DAYS_OF = (
    select(REPLICA.c.centre, func.max(REPLICA.c.day).label("day"))
    .join(EVENT, EVENT.c.log == REPLICA.c.log)
    .where(EVENT.c.entity == bindparam("entity"))
    .group_by(REPLICA.c.centre)
)


def retirable(view: Reader, before_ms: int) -> tuple[EntityId, ...]:
    """Return the dossiers handed back before a time of which a backup of the province is known to hold everything.

    Those of which the work-list still wants a decision are spared: with the contents the entry would go, unseen.
    """
    dossiers = (dossier_of(row) for row in view.connection.execute(_ENDED, {"before": before_ms}).all())
    ended = [dossier.id for dossier in dossiers if has_ended(dossier, before_ms)]
    days = {entity: _days_of(view, entity) for entity in ended}
    until = {centre: backed_until(view, centre) for centre in {centre for of_one in days.values() for centre in of_one}}
    return tuple(
        entity
        for entity in ended
        if all((end := until[centre]) is not None and day < end for centre, day in days[entity].items())
    )


def retire(tx: Ledger, entity: EntityId) -> None:
    """Drop a dossier's contents here, for good; its headers stay."""
    rows = [{"entity": entity, "centre": centre, "audience": Audience.STAFF} for centre in _days_of(tx, entity)]
    tx.connection.execute(insert(RETIRED), rows)
    tx.fold_again({entity})


def _days_of(view: Reader, entity: EntityId) -> dict[CentreId, date]:
    """Return by centre the last day on which a log begins that tells of an entity."""
    rows = view.connection.execute(_DAYS_OF, {"entity": entity})
    return {CentreId(row.centre): row.day for row in rows}
