"""Bodies that go because their entity was erased, and the list of those that are wanted: nobody said why they went."""

from collections.abc import Collection, Iterable

from sqlalchemy import Connection, bindparam, delete, insert, select, update
from sqlmodel import SQLModel

from sync.domain.causal import Placed
from sync.domain.erasure import Realm, loses_body, outlives, realm_of, realms_erased, spent_codes
from sync.domain.event import Event, Ref, ref_at
from sync.domain.ids import CentreId, EntityId, LogId
from sync.domain.log import Audience
from sync.domain.roles import ERASED as ERASED_KIND
from sync.store.prepared import Change, Question, add_new
from sync.store.printer_rows import PRINTER
from sync.store.rows import AMENDMENT, APPOINTMENT, DOSSIER, ERASED, EVENT, HELP, POSTING, SEAT, TICKET, WANTED

RETIRED = SQLModel.metadata.tables["retired"]
_STAFFS = f"/{Audience.STAFF}"

_ERASED_AMONG = Question(
    select(ERASED.c.entity).where(
        ERASED.c.entity.in_(bindparam("entities", expanding=True)),
        ERASED.c.centre == bindparam("centre"),
        ERASED.c.audience == bindparam("audience"),
    ),
    "entities",
)
_RETIRED = Question(select(RETIRED.c.centre, RETIRED.c.audience).where(RETIRED.c.entity == bindparam("entity")))
_STRIP = (
    update(EVENT)
    .where(
        EVENT.c.log == bindparam("of_log"),
        EVENT.c.seq == bindparam("of_seq"),
        EVENT.c.header == bindparam("of_header"),
        EVENT.c.body == bindparam("of_body"),
    )
    .values(body=b"", body_hash=bindparam("gone"))
)
_WANT = add_new(WANTED)
_WANT_NO_MORE = delete(WANTED).where(
    WANTED.c.log == bindparam("of_log"), WANTED.c.seq == bindparam("of_seq"), WANTED.c.chain == bindparam("of_chain")
)
_STUBS = select(EVENT.c.log, EVENT.c.seq, EVENT.c.chain).where(EVENT.c.body_hash != b"")
_STUBS_OF = Question(_STUBS.where(EVENT.c.entity.in_(bindparam("entities", expanding=True))), "entities")
_UNERASE = Change(delete(ERASED).where(ERASED.c.entity == bindparam("of")))


def erase(
    connection: Connection, entity: EntityId, here: Collection[Placed], believed: Collection[Placed]
) -> list[Placed]:
    """Remove what an erased entity loses, if it is erased; return the events that are still to be folded.

    Args:
        connection: of the transaction.
        entity: whose events these are.
        here: all of them.
        believed: those that their writers were entitled to write.
    """
    realms = realms_erased(believed) | _retired(connection, entity, here)
    if not realms:
        return list(here)
    _note(connection, entity, realms, believed)
    erasures = {item.ref for item in believed if item.event.header.kind == ERASED_KIND}
    reached = [item for item in here if realm_of(item.ref.log) in realms and item.ref not in erasures]
    _strip(connection, [item for item in reached if loses_body(item.event.header.kind)])
    for rows in (TICKET, SEAT, HELP, APPOINTMENT, POSTING, PRINTER, DOSSIER, AMENDMENT):
        connection.execute(delete(rows).where(rows.c.id == entity))
    return [item for item in here if _still_counts(item, realms)]


def _retired(connection: Connection, entity: EntityId, here: Iterable[Placed]) -> frozenset[Realm]:
    """Return in which logs this machine keeps nothing of an entity any more; of tickets, at a tap, nobody need ask."""
    if not any(item.ref.log.endswith(_STAFFS) for item in here):
        return frozenset()
    rows = _RETIRED.rows(connection, {"entity": entity})
    return frozenset((CentreId(row.centre), Audience(row.audience)) for row in rows)


def erased_among(connection: Connection, log: LogId, entities: Collection[EntityId]) -> frozenset[EntityId]:
    """Return those of these entities whose bodies in this log are to go."""
    centre, audience = realm_of(log)
    rows = _ERASED_AMONG.column(connection, {"entities": list(entities), "centre": centre, "audience": audience})
    return frozenset(EntityId(entity) for entity in rows)


def fit_to_keep(event: Event, *, is_erased: bool) -> Event:
    """Return an event as it is stored: of an erased entity, without its body."""
    return event.stub if is_erased and loses_body(event.header.kind) and event.header.kind != ERASED_KIND else event


def want(connection: Connection, log: LogId, events: Iterable[tuple[Event, bytes]]) -> None:
    """List the events that came without their bodies; folding takes those off again that an erasure has reached."""
    _list(connection, [ref_at(log, event.header.seq, chain) for event, chain in events if event.body_hash])


def want_all(connection: Connection) -> None:
    """Fill the list after it was emptied, before everything is folded again."""
    _list(connection, [ref_at(LogId(row.log), row.seq, row.chain) for row in connection.execute(_STUBS)])


def unerase(connection: Connection, entities: Collection[EntityId]) -> None:
    """Let no erasure of these count and list all bodies they lack, before they are folded again from fewer events.

    What is erased all the same, folding notes again and takes off the list.
    """
    _UNERASE.do_each(connection, [{"of": entity} for entity in entities])
    stubs = _STUBS_OF.rows(connection, {"entities": list(entities)})
    _list(connection, [ref_at(LogId(row.log), row.seq, row.chain) for row in stubs])


def _list(connection: Connection, refs: Iterable[Ref]) -> None:
    rows = [
        {"log": ref.log, "seq": ref.seq, "chain": ref.chain, "centre": centre, "audience": audience}
        for ref, (centre, audience) in ((ref, realm_of(ref.log)) for ref in refs)
    ]
    if rows:
        _WANT.do_each(connection, rows)


def _still_counts(item: Placed, realms: Collection[Realm]) -> bool:
    return realm_of(item.ref.log) not in realms or outlives(item.event.header.kind)


def _note(connection: Connection, entity: EntityId, realms: Collection[Realm], believed: Iterable[Placed]) -> None:
    codes = ("", *spent_codes(believed))
    rows = [
        {"entity": entity, "centre": centre, "audience": audience, "code": code}
        for centre, audience in realms
        for code in codes
    ]
    connection.execute(delete(ERASED).where(ERASED.c.entity == entity))
    connection.execute(insert(ERASED), rows)


def _strip(connection: Connection, reached: Iterable[Placed]) -> None:
    for item in reached:
        event, stub = item.event, item.event.stub
        place = {"of_log": item.ref.log, "of_seq": item.ref.seq}
        if stub.body_hash and not event.body_hash:
            whole = {"of_header": event.header_bytes, "of_body": event.body_bytes}
            connection.execute(_STRIP, place | whole | {"gone": stub.body_hash})
        connection.execute(_WANT_NO_MORE, place | {"of_chain": item.ref.chain})
