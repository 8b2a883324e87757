"""What a machine's disk says of one entity, read as it lies there."""

from sqlalchemy import bindparam, select

from sync.domain.causal import Placed, causal_order
from sync.domain.event import Event, ref_to, stored_at
from sync.domain.ids import EntityId
from sync.simulation.disk import Key
from sync.simulation.machines import Machine
from sync.store.prepared import Question
from sync.store.rows import EVENT

_COLUMNS = EVENT.c.log, EVENT.c.seq, EVENT.c.chain, EVENT.c.header, EVENT.c.body
_EVENTS_OF = Question(select(*_COLUMNS).where(EVENT.c.entity == bindparam("entity")))


def events_of(machine: Machine, entity: EntityId) -> dict[Key, Event]:
    """Return all events of an entity on a machine's disk, also those that wait for one that has not come."""
    with machine.store.read() as view:
        rows = _EVENTS_OF.rows(view.connection, {"entity": entity})
    return {(row.log, row.seq, row.chain): stored_at(row.log, row.seq, row.header, row.body) for row in rows}


def read_of(machine: Machine, entity: EntityId) -> set[Key]:
    """Return the events of an entity whose whole past is on a machine's disk: what its folds are made of."""
    named = {ref_to(event.header, key[2]): (key, event) for key, event in events_of(machine, entity).items()}
    order = causal_order((Placed(ref, event) for ref, (_, event) in named.items()), lambda _kind: 0)
    return {named[placed.ref][0] for placed in order}
