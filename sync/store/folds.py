"""Folding an entity again from its events, in the same transaction that brought one of them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from sync.domain.causal import Placed, causal_order, heads
from sync.domain.dossier import fold_dossier
from sync.domain.event import Ref, ref_to, stored
from sync.domain.fold import Folded, Skipped
from sync.domain.ids import EntityId
from sync.domain.log import Audience
from sync.domain.ticket import fold_ticket
from sync.store.rows import EVENT, SKIPPED, save_dossier, save_ticket


@dataclass(frozen=True, slots=True)
class _Family:
    """The entities of one kind: who may write to them, how they fold, where the result is kept."""

    audience: Audience
    fold: Callable[[EntityId, Iterable[Placed]], Folded[Any]]
    save: Callable[[Connection, Any], None]


_FAMILIES = {
    "ticket": _Family(Audience.PUBLIC, fold_ticket, save_ticket),
    "dossier": _Family(Audience.STAFF, fold_dossier, save_dossier),
}


def refold(connection: Connection, entity: EntityId) -> tuple[Ref, ...]:
    """Compute the entity's row from its events, list those that cannot be used.

    Return what its next event comes after.
    """
    placed = _events_of(connection, entity)
    family = next((_FAMILIES[name] for name in map(_family_name, placed) if name in _FAMILIES), None)
    folded = _folded(entity, placed, family) if family else _unknown(placed)
    if family and folded.state is not None:
        family.save(connection, folded.state)
    connection.execute(delete(SKIPPED).where(SKIPPED.c.entity == entity))
    if folded.skipped:
        connection.execute(insert(SKIPPED), [_row(entity, item) for item in folded.skipped])
    return folded.heads


def _folded(entity: EntityId, placed: list[Placed], family: _Family) -> Folded[Any]:
    # an entity has one audience: what another audience's log says of it is kept, and changes nothing
    strangers = [item for item in placed if not item.ref.log.endswith(f"/{family.audience}")]
    folded = family.fold(entity, (item for item in placed if item not in strangers))
    wrong = tuple(Skipped(item.ref, item.event.header.kind, "wrong audience") for item in strangers)
    return Folded(folded.state, folded.heads, (*folded.skipped, *wrong))


def _unknown(placed: list[Placed]) -> Folded[Any]:
    order = causal_order(placed, precedence=lambda _kind: 0)
    return Folded(
        None, heads(order), tuple(Skipped(item.ref, item.event.header.kind, "unknown kind") for item in order)
    )


def _family_name(placed: Placed) -> str:
    return placed.event.header.kind.partition(".")[0]


def _events_of(connection: Connection, entity: EntityId) -> list[Placed]:
    chosen = select(EVENT.c.chain, EVENT.c.header, EVENT.c.body).where(EVENT.c.entity == entity)
    events = ((row.chain, stored(row.header, row.body)) for row in connection.execute(chosen))
    return [Placed(ref_to(event.header, chain), event) for chain, event in events]


def _row(entity: EntityId, item: Skipped) -> dict[str, object]:
    return {
        "log": item.ref.log,
        "seq": item.ref.seq,
        "chain": item.ref.chain,
        "entity": entity,
        "kind": item.kind,
        "reason": item.reason,
    }
