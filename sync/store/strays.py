"""Events that a chain vouches for and that were taken from their person or robbed of what they said, all the same.

No chain binds the columns in which SQLite keeps what an event is about, and one without its body keeps the body's hash:
who can write into the file could give a call to another ticket, or empty a dossier, and every chain would still fit.
"""

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select

from sync.domain.erasure import realm_of
from sync.domain.event import Event, Ref, ref_at, stored_at
from sync.domain.ids import EntityId, LogId
from sync.store.prepared import Question
from sync.store.rows import ERASED, EVENT, WANTED

_HERE = Question(
    select(EVENT.c.chain, EVENT.c.header)
    .where(EVENT.c.log == bindparam("log"), EVENT.c.seq == bindparam("seq"))
    .order_by(EVENT.c.chain)
)


@dataclass(frozen=True, slots=True)
class Belonging:
    """An event as its row says.

    Attributes:
        ref: its name.
        entity: what it is about by the row; "" while the event that tells it is not here.
        first: the first of its past; None where its own header names the entity.
        is_stub: whether its body is not here.
    """

    ref: Ref
    entity: EntityId
    first: Ref | None
    is_stub: bool


def belonging(event: Event, log: LogId, chain: bytes, entity: str) -> Belonging:
    """Return what is to be looked at of an event that was just read from its row."""
    after = event.header.after
    first = after[0] if after and not event.header.entity else None
    return Belonging(ref_at(log, event.header.seq, chain), EntityId(entity), first, bool(event.body_hash))


class Origins:
    """Which entity an event belongs to by the first event of its past, whose header names it under its chain."""

    def __init__(self, connection: Connection) -> None:
        """Read through this connection; what was found is kept."""
        self._connection = connection
        self._known: dict[Ref, EntityId] = {}

    def moved(self, item: Belonging) -> bool:
        """Return whether an event hangs on another entity than its past; where that is not here nobody can say."""
        origin = self._origin(item.first) if item.first else ""
        return bool(origin) and origin != item.entity

    def _origin(self, ref: Ref | None) -> EntityId:
        passed: list[Ref] = []
        origin = EntityId("")
        while ref and ref not in self._known:
            passed.append(ref)
            origin, ref = self._named(ref)
        origin = self._known.get(ref, origin) if ref else origin
        self._known |= dict.fromkeys(passed, origin)
        return origin

    def _named(self, ref: Ref) -> tuple[EntityId, Ref | None]:
        """Return the entity that an event's header names, or else the first of its past."""
        rows = _HERE.rows(self._connection, {"log": ref.log, "seq": ref.seq})
        found = next((row.header for row in rows if ref_at(ref.log, ref.seq, row.chain) == ref), b"")
        header = stored_at(ref.log, ref.seq, found, b"").header
        return header.entity, None if header.entity or not header.after else header.after[0]


def unexplained(connection: Connection, log: LogId, stubs: list[Belonging]) -> set[int]:
    """Return at which numbers a log lacks a body that neither an erasure has taken nor this machine is asking for."""
    if not stubs:
        return set()
    centre, audience = realm_of(log)
    of_realm = select(ERASED.c.entity).where(ERASED.c.centre == centre, ERASED.c.audience == audience)
    erased = set(connection.scalars(of_realm))
    wanted = {(row.seq, row.chain) for row in connection.execute(select(WANTED).where(WANTED.c.log == log))}
    return {
        item.ref.seq for item in stubs if item.entity not in erased and (item.ref.seq, item.ref.chain) not in wanted
    }
