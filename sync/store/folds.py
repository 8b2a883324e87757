"""Folding an entity again from its events, in the same transaction that brought one of them."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from sync.domain.account_fold import fold_account
from sync.domain.amendment import fold_amendment, fold_posting
from sync.domain.appointment import fold_appointment
from sync.domain.causal import Placed, causal_order, heads, known
from sync.domain.dossier import fold_dossier
from sync.domain.event import UNREADABLE, Event, Header, Ref, ref_at, ref_to, stored_at
from sync.domain.fold import Folded, Skipped
from sync.domain.help import fold_help
from sync.domain.ids import EntityId, LogId
from sync.domain.lease import fold_lease, fold_roll
from sync.domain.log import Audience, may_begin
from sync.domain.printer import fold_printer
from sync.domain.remedy import fold_discard
from sync.domain.roles import Role
from sync.domain.seat import fold_seat
from sync.domain.session import fold_session
from sync.domain.ticket import Ticket
from sync.domain.ticket_fold import fold_ticket
from sync.domain.viewing import fold_viewing
from sync.store.account_rows import ACCOUNT, SESSION, save_accounts, save_sessions
from sync.store.amendment_rows import save_amendments, save_postings
from sync.store.appointment_rows import save_appointments
from sync.store.claims import CLAIM, save_claims
from sync.store.erasing import erase
from sync.store.hall_rows import save_help, save_seats
from sync.store.lease_rows import LEASE, ROLL, save_leases, save_rolls
from sync.store.prepared import Change, Question, Row, add_new
from sync.store.printer_rows import PRINTER, save_printers
from sync.store.rows import (
    AMENDMENT,
    APPOINTMENT,
    AUTHOR,
    DOSSIER,
    EVENT,
    HELP,
    NOTICE,
    POSTING,
    SEAT,
    SKIPPED,
    TICKET,
    save_dossiers,
    save_tickets,
)
from sync.store.viewing_rows import VIEWING, save_viewings
from sync.store.worklist_rows import DISCARD, save_discards

NOBODY = EntityId("")
_NOTICES = "device."


_OF_ENTITIES = Question(select(EVENT).where(EVENT.c.entity.in_(bindparam("entities", expanding=True))), "entities")
_WRITERS = Question(
    select(AUTHOR.c.log, AUTHOR.c.role, AUTHOR.c.ended).where(AUTHOR.c.log.in_(bindparam("logs", expanding=True))),
    "logs",
)
_DROP_SKIPPED = Change(delete(SKIPPED).where(SKIPPED.c.entity == bindparam("of")))
_OF_STAFFS = (DOSSIER, LEASE, ROLL, DISCARD, ACCOUNT, SESSION, AMENDMENT, VIEWING)
_UNFOLD = (
    *(
        Change(delete(table).where(table.c.id == bindparam("of")))
        for table in (TICKET, SEAT, HELP, APPOINTMENT, POSTING, PRINTER, *_OF_STAFFS)
    ),
    Change(delete(CLAIM).where(CLAIM.c.entity == bindparam("of"))),
)
# an author can give two events one name, which keeps neither out: the entry is for both
_ADD_SKIPPED, _ADD_NOTICE = add_new(SKIPPED), Change(insert(NOTICE))


@dataclass(frozen=True, slots=True)
class _Family:
    """Entities that the logs of one audience tell of: how they fold, where the result is kept.

    ``name`` begins the kinds of its events; the first family of an audience also takes what no other one does.
    """

    name: str
    audience: Audience
    fold: Callable[[EntityId, Iterable[Placed]], Folded[Any]]
    save: Callable[[Connection, Sequence[Any]], None]


# By audience, not by what a first event claims to be: a kiosk, which gets public logs only, folds a ticket from the
# same events as the machines that hold both.
_FAMILIES = (
    _Family("ticket", Audience.PUBLIC, fold_ticket, save_tickets),
    _Family("seat", Audience.PUBLIC, fold_seat, save_seats),
    _Family("help", Audience.PUBLIC, fold_help, save_help),
    _Family("appointment", Audience.PUBLIC, fold_appointment, save_appointments),
    _Family("posting", Audience.PUBLIC, fold_posting, save_postings),
    _Family("printer", Audience.PUBLIC, fold_printer, save_printers),
    _Family("dossier", Audience.STAFF, fold_dossier, save_dossiers),
    _Family("lease", Audience.STAFF, fold_lease, save_leases),
    _Family("roll", Audience.STAFF, fold_roll, save_rolls),
    _Family("worklist", Audience.STAFF, fold_discard, save_discards),
    _Family("account", Audience.STAFF, fold_account, save_accounts),
    _Family("session", Audience.STAFF, fold_session, save_sessions),
    _Family("amendment", Audience.STAFF, fold_amendment, save_amendments),
    _Family("viewing", Audience.STAFF, fold_viewing, save_viewings),
)
_OF_PUBLIC, _OF_STAFF = (
    tuple(family.name for family in _FAMILIES if family.audience is audience)
    for audience in (Audience.PUBLIC, Audience.STAFF)
)
_PUBLICS = f"/{Audience.PUBLIC}"


@dataclass(frozen=True, slots=True)
class _Writer:
    """Who wrote a log by its certificate, and the last number that stands where that was ended."""

    role: Role
    ended: int | None


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of an entity's events: states by the name of their family, from which events, rows of the work-list."""

    entity: EntityId
    used: list[Placed]
    states: Mapping[str, Any]
    skipped: list[dict[str, object]]


def refold(connection: Connection, entities: Iterable[EntityId]) -> None:
    """Compute the rows of entities from their events, and list those that cannot be used.

    All in as many statements as one entity takes: most of a commit's time, for which a tap may wait, were statements.
    """
    wanted = list(entities)
    if not wanted:
        return
    found = _events_of(connection, wanted)
    writers = _writers_of(connection, {item.ref.log for placed in found.values() for item in placed})
    _DROP_SKIPPED.do_each(connection, [{"of": entity} for entity in wanted])
    _save(connection, [_refolded(connection, entity, found.get(entity, []), writers) for entity in wanted])


def unfold(connection: Connection, entities: Collection[EntityId]) -> None:
    """Take away what was folded from entities, before they are folded from fewer events than before."""
    for drop in _UNFOLD:
        drop.do_each(connection, [{"of": entity} for entity in entities])


def _refolded(
    connection: Connection, entity: EntityId, placed: Iterable[Placed], writers: Mapping[LogId, _Writer]
) -> _Outcome:
    events = [item for item in placed if not is_notice(item.event)]
    refused = {item.ref: item for item in _not_theirs(entity, events, writers)}
    left = erase(connection, entity, events, [item for item in events if item.ref not in refused])
    # later events may name the refused as their past: they keep their place and say nothing
    return _outcome(entity, [_silenced(item) if item.ref in refused else item for item in left], refused)


def _silenced(placed: Placed) -> Placed:
    event = placed.event
    return Placed(placed.ref, replace(event, header=replace(event.header, kind=UNREADABLE)))


def _outcome(entity: EntityId, placed: list[Placed], refused: Mapping[Ref, Skipped]) -> _Outcome:
    states: dict[str, Any] = {}
    skipped: list[Skipped] = []
    used: list[Placed] = []
    by_family: dict[str, list[Placed]] = {}
    for item in placed:
        by_family.setdefault(_family_of(item), []).append(item)
    for family in _FAMILIES:
        mine = by_family.get(family.name)
        if not mine:
            continue
        folded = family.fold(entity, mine)
        if folded.state is not None:
            states[family.name] = folded.state
            used += mine
        skipped += [refused.get(item.ref, item) for item in _unused(folded.skipped, mine, family)]
    return _Outcome(entity, used, states, [_row(entity, item) for item in skipped])


def _save(connection: Connection, outcomes: Iterable[_Outcome]) -> None:
    done = list(outcomes)
    for family in _FAMILIES:
        states = [one.states[family.name] for one in done if family.name in one.states]
        if states:
            family.save(connection, states)
    save_claims(connection, {one.entity: one.used for one in done})
    skipped = [row for one in done for row in one.skipped]
    if skipped:
        _ADD_SKIPPED.do_each(connection, skipped)


def fold_first(connection: Connection, entity: EntityId, event: Event, chain: bytes) -> Ticket | None:
    """Make the row of an entity that this machine has just begun; return the ticket if it is one.

    Nothing of it was here before.
    """
    if is_notice(event):
        return None
    outcome = _outcome(entity, [Placed(ref_to(event.header, chain), event)], {})
    _save(connection, [outcome])
    ticket: Ticket | None = outcome.states.get("ticket")
    return ticket


def _writers_of(connection: Connection, logs: Collection[LogId]) -> dict[LogId, _Writer]:
    """Return the logs' writers by their certificates."""
    rows = _WRITERS.rows(connection, {"logs": list(logs)})
    return {LogId(row.log): _Writer(Role(row.role), row.ended) for row in rows}


def _not_theirs(entity: EntityId, placed: Iterable[Placed], writers: Mapping[LogId, _Writer]) -> list[Skipped]:
    """Return the events that their writers' certificates do not cover; without certificates everybody is believed."""
    answers = (
        (item, _why_not(writers[item.ref.log], item.event.header, entity)) for item in placed if item.ref.log in writers
    )
    return [Skipped(item.ref, item.event.header.kind, why) for item, why in answers if why]


def _why_not(writer: _Writer, header: Header, entity: EntityId) -> str:
    if writer.ended is not None and header.seq > writer.ended:
        return "written after its machine's end"
    if not writer.role.may_say(header.kind):
        return "not for this machine to say"
    if writer.role.only_of_its_own(header.kind) and not may_begin(header.log, entity):
        return "begun by another machine"
    return "" if header.after or may_begin(header.log, entity) else "begun by another machine"


def list_unreadable(connection: Connection, log: LogId, events: Iterable[tuple[Event, bytes]]) -> None:
    """Put events whose headers cannot be read into the work-list; no entity will ever be folded from them."""
    unreadable = [ref_at(log, event.header.seq, chain) for event, chain in events if event.header.kind == UNREADABLE]
    if unreadable:
        rows = [_row(NOBODY, Skipped(ref, UNREADABLE, "unreadable header")) for ref in unreadable]
        _ADD_SKIPPED.do_each(connection, rows)


def note_notices(connection: Connection, log: LogId, events: Collection[tuple[Event, bytes]]) -> set[tuple[LogId, int]]:
    """Remember where events stand that are about the machines themselves; return their logs and numbers.

    Of a machine whose word on others never counts nothing is remembered: what stands here is read again and again.
    """
    rows = [
        {"log": log, "seq": event.header.seq, "chain": chain, "kind": event.header.kind}
        for event, chain in events
        if is_notice(event)
    ]
    if not rows or not all(writer.role.serves for writer in _writers_of(connection, {log}).values()):
        return set()
    _ADD_NOTICE.do_each(connection, rows)
    return {(log, event.header.seq) for event, _ in events if is_notice(event)}


def is_notice(event: Event) -> bool:
    """Return whether an event is about the machines themselves."""
    return event.header.kind.startswith(_NOTICES)


def list_all_unreadable(connection: Connection) -> None:
    """Fill the work-list with what no entity's fold lists, after it was emptied."""
    rows = connection.execute(select(EVENT).where(EVENT.c.entity == NOBODY, EVENT.c.waits_for.is_(None)))
    for row in rows.all():
        list_unreadable(connection, LogId(row.log), [(_event(row), row.chain)])


def heads_of(connection: Connection, entity: EntityId, audience: Audience) -> tuple[Ref, ...]:
    """Return what the entity's next event in a log of this audience comes after; () when nothing of it is here."""
    placed = _events_of(connection, [entity]).get(entity, [])
    return heads(known(causal_order(_of(audience, placed), precedence=lambda _kind: 0)))


def _of(audience: Audience, placed: list[Placed]) -> list[Placed]:
    return [item for item in placed if item.ref.log.endswith(f"/{audience}")]


def _family_of(item: Placed) -> str:
    """Return the name of the family that takes an event: the first of its log's audience unless it is a later one's."""
    name = item.event.header.kind.partition(".")[0]
    families = _OF_PUBLIC if item.ref.log.endswith(_PUBLICS) else _OF_STAFF
    return name if name in families else families[0]


def _unused(skipped: Iterable[Skipped], mine: Iterable[Placed], family: _Family) -> list[Skipped]:
    # what belongs into the other audience's logs may wait for events there for ever: it is listed all the same
    others = {other.name for other in _FAMILIES if other.audience is not family.audience}
    strangers = [item for item in mine if item.event.header.kind.partition(".")[0] in others]
    wrong = {item.ref: Skipped(item.ref, item.event.header.kind, "wrong audience") for item in strangers}
    return list(({item.ref: item for item in skipped} | wrong).values())


def _events_of(connection: Connection, entities: Collection[EntityId]) -> dict[EntityId, list[Placed]]:
    found: dict[EntityId, list[Placed]] = {}
    for row in _OF_ENTITIES.rows(connection, {"entities": list(entities)}):
        event = _event(row)
        found.setdefault(EntityId(row.entity), []).append(Placed(ref_to(event.header, row.chain), event))
    return found


def _event(row: Row) -> Event:
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
