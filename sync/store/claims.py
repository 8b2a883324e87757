"""Which claim called whom, on whatever day: looked up when a claim is asked again, be it months later.

Rows of a cache, folded from the *called* events that name the claim, one for each person that it called (two, where two
hubs answered it); they go with the ticket.
"""

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, delete, insert, select
from sqlmodel import SQLModel

import sync.store.tables  # noqa: F401 - fills the metadata
from sync.domain.causal import Placed
from sync.domain.ids import EntityId
from sync.domain.ticket import claim_of

CLAIM = SQLModel.metadata.tables["claim"]

_DROP, _ADD = delete(CLAIM).where(CLAIM.c.entity == bindparam("of")), insert(CLAIM)
_CALLED_FOR = select(CLAIM.c.entity).where(CLAIM.c.claim == bindparam("claim")).order_by(CLAIM.c.entity).limit(1)


def save_claims(connection: Connection, entity: EntityId, placed: Iterable[Placed]) -> None:
    """Put what a ticket's events say of claims in place of what was known of it before."""
    claims = {claim_of(item.event) for item in placed} - {""}
    if claims:  # they only become more, but for an event whose body went
        connection.execute(_DROP, {"of": entity})
        connection.execute(_ADD, [{"claim": claim, "entity": entity} for claim in sorted(claims)])


def called_for(connection: Connection, claim: str) -> EntityId | None:
    """Return who was called for a claim; None when nobody was, as far as the logs here tell."""
    entity: str | None = connection.scalar(_CALLED_FOR, {"claim": claim})
    return EntityId(entity) if entity else None
