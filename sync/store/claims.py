"""Which claim called whom, on whatever day: looked up when a claim is asked again, be it months later.

Rows of a cache, folded from the *called* events that name the claim, one for each person that it called (two, where two
hubs answered it); they go with the ticket.
"""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, bindparam, delete, insert, select
from sqlmodel import SQLModel

import sync.store.tables  # noqa: F401 - fills the metadata
from sync.domain.causal import Placed
from sync.domain.ids import EntityId
from sync.domain.ticket_fold import claim_of
from sync.store.prepared import Change, Question

CLAIM = SQLModel.metadata.tables["claim"]

_DROP, _ADD = Change(delete(CLAIM).where(CLAIM.c.entity == bindparam("of"))), Change(insert(CLAIM))
_CALLED_FOR = Question(
    select(CLAIM.c.entity).where(CLAIM.c.claim == bindparam("claim")).order_by(CLAIM.c.entity).limit(1)
)


def save_claims(connection: Connection, placed: Mapping[EntityId, Iterable[Placed]]) -> None:
    """Put what tickets' events say of claims in place of what was known of them before."""
    claims = {entity: {claim_of(item.event) for item in events} - {""} for entity, events in placed.items()}
    rows = [{"claim": claim, "entity": entity} for entity, of_one in claims.items() for claim in sorted(of_one)]
    if rows:  # they only become more, but for an event whose body went
        _DROP.do_each(connection, [{"of": entity} for entity, of_one in claims.items() if of_one])
        _ADD.do_each(connection, rows)


def called_for(connection: Connection, claim: str) -> EntityId | None:
    """Return who was called for a claim; None when nobody was, as far as the logs here tell."""
    return next(map(EntityId, _CALLED_FOR.column(connection, {"claim": claim})), None)
