"""Drafts of this machine: no events, so they never travel and no fold makes them anew."""

import json

from sqlalchemy import Connection, bindparam, delete, select

from sync.domain.draft import Draft, Kept, draft_body, draft_of
from sync.domain.ids import EntityId, OfficerId, TicketId
from sync.store.prepared import Change, Question, put
from sync.store.reader import Reader
from sync.store.rows import DRAFT

_PUT = put(DRAFT)
_DROP = Change(delete(DRAFT).where(DRAFT.c.officer == bindparam("of"), DRAFT.c.visit == bindparam("at")))
_OF = Question(select(DRAFT).where(DRAFT.c.officer == bindparam("of")).order_by(DRAFT.c.at_ms, DRAFT.c.visit))


_DROP_BEFORE = Change(delete(DRAFT).where(DRAFT.c.at_ms < bindparam("before_ms")))
_DROP_OF = Change(delete(DRAFT).where(DRAFT.c.officer == bindparam("of")))
_OFFICERS = Question(select(DRAFT.c.officer).distinct().order_by(DRAFT.c.officer))


def put_draft(connection: Connection, officer: OfficerId, visit: TicketId | None, draft: Draft, at_ms: int) -> None:
    """Keep a draft in place of the one before."""
    value = json.dumps(draft_body(draft), ensure_ascii=False)
    _PUT.do_each(connection, [{"officer": officer, "visit": visit or "", "at_ms": at_ms, "value": value}])


def drop_draft(connection: Connection, officer: OfficerId, visit: TicketId | None) -> None:
    """Forget a draft, if it is there."""
    _DROP.do_each(connection, [{"of": officer, "at": visit or ""}])


def drop_drafts_before(connection: Connection, before_ms: int) -> int:
    """Forget the drafts at which nobody has typed since a moment; return how many."""
    return _DROP_BEFORE.do(connection, {"before_ms": before_ms})


def drop_drafts_of(connection: Connection, officer: OfficerId) -> int:
    """Forget an officer's drafts; return how many."""
    return _DROP_OF.do(connection, {"of": officer})


def officers_with_drafts(view: Reader) -> tuple[OfficerId, ...]:
    """Return who has left something half done here, by name."""
    return tuple(OfficerId(name) for name in _OFFICERS.column(view.connection))


def drafts_of(view: Reader, officer: OfficerId) -> tuple[Kept, ...]:
    """Return an officer's drafts, the oldest first."""
    rows = _OF.rows(view.connection, {"of": officer})
    return tuple(
        Kept(TicketId(EntityId(row.visit)) if row.visit else None, draft_of(json.loads(row.value)), row.at_ms)
        for row in rows
    )
