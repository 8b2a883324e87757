"""Folding an entity again from its events, in the same transaction that brought one of them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select

from sync.domain.account_fold import fold_account
from sync.domain.causal import Placed, causal_order, heads
from sync.domain.dossier import fold_dossier
from sync.domain.event import UNREADABLE, Event, Header, Ref, ref_at, ref_to, stored_at
from sync.domain.fold import Folded, Skipped
from sync.domain.ids import EntityId, LogId
from sync.domain.lease import fold_lease, fold_roll
from sync.domain.log import Audience, may_begin
from sync.domain.roles import Role
from sync.domain.session import fold_session
from sync.domain.ticket import fold_ticket
from sync.store.account_rows import save_account, save_session
from sync.store.claims import save_claims
from sync.store.erasing import erase
from sync.store.lease_rows import save_lease, save_roll
from sync.store.rows import AUTHOR, EVENT, NOTICE, SKIPPED, save_dossier, save_ticket

NOBODY = EntityId("")
_NOTICES = "device."


_OF_ENTITY = select(EVENT).where(EVENT.c.entity == bindparam("entity"))
_ROLES = select(AUTHOR.c.log, AUTHOR.c.role).where(AUTHOR.c.log.in_(bindparam("logs", expanding=True)))
_DROP_SKIPPED = delete(SKIPPED).where(SKIPPED.c.entity == bindparam("of"))


@dataclass(frozen=True, slots=True)
class _Family:
    """Entities that the logs of one audience tell of: how they fold, where the result is kept.

    ``name`` begins the kinds of its events; the first family of an audience also takes what no other one does.
    """

    name: str
    audience: Audience
    fold: Callable[[EntityId, Iterable[Placed]], Folded[Any]]
    save: Callable[[Connection, Any], None]


# By audience, not by what a first event claims to be: a kiosk, which gets public logs only, folds a ticket from the
# same events as the machines that hold both.
_FAMILIES = (
    _Family("ticket", Audience.PUBLIC, fold_ticket, save_ticket),
    _Family("dossier", Audience.STAFF, fold_dossier, save_dossier),
    _Family("lease", Audience.STAFF, fold_lease, save_lease),
    _Family("roll", Audience.STAFF, fold_roll, save_roll),
    _Family("account", Audience.STAFF, fold_account, save_account),
    _Family("session", Audience.STAFF, fold_session, save_session),
)
_LATER = ("lease", "roll", "account", "session")


def refold(connection: Connection, entity: EntityId) -> None:
    """Compute the entity's row from its events, and list those that cannot be used."""
    events = [item for item in _events_of(connection, entity) if not item.event.header.kind.startswith(_NOTICES)]
    refused = {item.ref: item for item in _not_theirs(connection, entity, events)}
    connection.execute(_DROP_SKIPPED, {"of": entity})
    left = erase(connection, entity, events, [item for item in events if item.ref not in refused])
    # later events may name the refused as their past: they keep their place and say nothing
    _save(connection, entity, [_silenced(item) if item.ref in refused else item for item in left], refused)


def _silenced(placed: Placed) -> Placed:
    event = placed.event
    return Placed(placed.ref, replace(event, header=replace(event.header, kind=UNREADABLE)))


def _save(connection: Connection, entity: EntityId, placed: list[Placed], refused: Mapping[Ref, Skipped]) -> None:
    skipped: list[Skipped] = []
    for family in _FAMILIES:
        mine = [item for item in _of(family.audience, placed) if _takes(family, item.event.header.kind)]
        folded = family.fold(entity, mine)
        if folded.state is not None:
            family.save(connection, folded.state)
            save_claims(connection, entity, mine)
        skipped += [refused.get(item.ref, item) for item in _unused(folded.skipped, mine, family)]
    if skipped:
        connection.execute(insert(SKIPPED), [_row(entity, item) for item in skipped])


def fold_first(connection: Connection, entity: EntityId, event: Event, chain: bytes) -> None:
    """Make the row of an entity that this machine has just begun; nothing of it was here before."""
    if event.header.kind.startswith(_NOTICES):
        return
    placed = [Placed(ref_to(event.header, chain), event)]
    _save(connection, entity, placed, {})


def _not_theirs(connection: Connection, entity: EntityId, placed: Iterable[Placed]) -> list[Skipped]:
    """Return the events that their writers' certificates do not cover; without certificates everybody is believed."""
    logs = list({item.ref.log for item in placed})
    roles = {LogId(row.log): Role(row.role) for row in connection.execute(_ROLES, {"logs": logs})}
    answers = (
        (item, _why_not(roles[item.ref.log], item.event.header, entity)) for item in placed if item.ref.log in roles
    )
    return [Skipped(item.ref, item.event.header.kind, why) for item, why in answers if why]


def _why_not(role: Role, header: Header, entity: EntityId) -> str:
    if not role.may_say(header.kind):
        return "not for this machine to say"
    return "" if header.after or may_begin(header.log, entity) else "begun by another machine"


def list_unreadable(connection: Connection, log: LogId, events: Iterable[tuple[Event, bytes]]) -> None:
    """Put events whose headers cannot be read into the work-list; no entity will ever be folded from them."""
    unreadable = [ref_at(log, event.header.seq, chain) for event, chain in events if event.header.kind == UNREADABLE]
    if unreadable:
        rows = [_row(NOBODY, Skipped(ref, UNREADABLE, "unreadable header")) for ref in unreadable]
        connection.execute(insert(SKIPPED), rows)


def note_notices(connection: Connection, log: LogId, events: Iterable[tuple[Event, bytes]]) -> None:
    """Remember where events stand that are about the machines themselves."""
    rows = [
        {"log": log, "seq": event.header.seq, "chain": chain, "kind": event.header.kind}
        for event, chain in events
        if event.header.kind.startswith(_NOTICES)
    ]
    if rows:
        connection.execute(insert(NOTICE), rows)


def list_all_unreadable(connection: Connection) -> None:
    """Fill the work-list with what no entity's fold lists, after it was emptied."""
    rows = connection.execute(select(EVENT).where(EVENT.c.entity == NOBODY, EVENT.c.waits_for.is_(None)))
    for row in rows.all():
        list_unreadable(connection, LogId(row.log), [(_event(row), row.chain)])


def heads_of(connection: Connection, entity: EntityId, audience: Audience) -> tuple[Ref, ...]:
    """Return what the entity's next event in a log of this audience comes after; () when nothing of it is here."""
    return heads(causal_order(_of(audience, _events_of(connection, entity)), precedence=lambda _kind: 0))


def _of(audience: Audience, placed: list[Placed]) -> list[Placed]:
    return [item for item in placed if item.ref.log.endswith(f"/{audience}")]


def _takes(family: _Family, kind: str) -> bool:
    name = kind.partition(".")[0]
    return name == family.name if family.name in _LATER else family.audience is Audience.PUBLIC or name not in _LATER


def _unused(skipped: Iterable[Skipped], mine: Iterable[Placed], family: _Family) -> list[Skipped]:
    # what belongs into the other audience's logs may wait for events there for ever: it is listed all the same
    others = {other.name for other in _FAMILIES if other.audience is not family.audience}
    strangers = [item for item in mine if item.event.header.kind.partition(".")[0] in others]
    wrong = {item.ref: Skipped(item.ref, item.event.header.kind, "wrong audience") for item in strangers}
    return list(({item.ref: item for item in skipped} | wrong).values())


def _events_of(connection: Connection, entity: EntityId) -> list[Placed]:
    rows = connection.execute(_OF_ENTITY, {"entity": entity})
    return [Placed(ref_to((event := _event(row)).header, row.chain), event) for row in rows]


def _event(row: Row[Any]) -> Event:
    return stored_at(LogId(row.log), row.seq, row.header, row.body, row.body_hash)


def _row(entity: EntityId, item: Skipped) -> dict[str, object]:
    return {
        "log": item.ref.log,
        "seq": item.ref.seq,
        "chain": item.ref.chain,
        "entity": entity,
        "kind": item.kind,
        "reason": item.reason,
    }
