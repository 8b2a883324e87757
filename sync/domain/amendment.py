"""A centre's correction of the catalogue, and the posting of it for public machines.

An amendment is staff's: who decided, why. It never changes once it is made; it can only be withdrawn, for good. What a
kiosk needs of it is posted in public logs without anybody's name or reason, anew on every day, because kiosks keep the
day only. Postings of one amendment by several machines say the same; one that says it was withdrawn has the last word.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from sync.domain.body import Body, Unusable, count, day, text
from sync.domain.causal import Placed
from sync.domain.event import Event
from sync.domain.fold import Folded, fold
from sync.domain.ids import EntityId, OfficerId, ProcedureCode, ServiceCode
from sync.domain.overlay import LONGEST_DOCUMENT, LONGEST_TARGET, LONGEST_VALUE, LONGEST_WHY, Aspect, Change, Layer

LONGEST_CODE = 40
_NAME = 16


class AmendmentKind(StrEnum):
    """What can happen to it; among concurrent events the later line has the last word."""

    MADE = "amendment.made"
    WITHDRAWN = "amendment.withdrawn"


class PostingKind(StrEnum):
    """What public logs say of it."""

    POSTED = "posting.posted"


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Who took an amendment back, when and why."""

    by: OfficerId
    at_ms: int
    why: str


@dataclass(frozen=True, slots=True)
class Amendment:
    """A correction as its events tell; ``change.id`` is its own name, ``change.by`` who made it."""

    id: EntityId
    change: Change
    made_at_ms: int
    withdrawal: Withdrawal | None = None


@dataclass(frozen=True, slots=True)
class Posting:
    """What a staff machine posted of an amendment on a day; ``is_standing`` until it is withdrawn."""

    id: EntityId
    change: Change
    is_standing: bool
    at_ms: int


def fold_amendment(entity: EntityId, events: Iterable[Placed]) -> Folded[Amendment]:
    """Return the amendment that an entity's events tell."""
    return fold(events, precedence, lambda state, event: _apply(entity, state, event))


def fold_posting(entity: EntityId, events: Iterable[Placed]) -> Folded[Posting]:
    """Return the posting that an entity's event tells; nothing follows it."""
    return fold(events, lambda _kind: 0, lambda state, event: _posted(entity, state, event))


def precedence(kind: str) -> int:
    """Return how late a kind is folded among concurrent events."""
    return _PRECEDENCE.get(kind, len(_PRECEDENCE))


_PRECEDENCE: dict[str, int] = {kind: place for place, kind in enumerate(AmendmentKind)}


def said(change: Change) -> dict[str, object]:
    """Return what events say of a change, without who and why."""
    days = {name: each.isoformat() for name, each in (("since", change.since), ("until", change.until)) if each}
    counts = {"originals": change.originals, "copies": change.copies}
    return {
        "code": change.code,
        "aspect": change.aspect.value,
        "value": change.value,
        "document": change.document,
        "rank": change.rank,
        "target": change.target,
        **days,
        **{name: number for name, number in counts.items() if number is not None},
    }


def posted(change: Change, *, is_standing: bool) -> dict[str, object]:
    """Return the body of a posting."""
    return {"of": change.id, "standing": int(is_standing), **said(change)}


def _apply(entity: EntityId, amendment: Amendment | None, event: Event) -> Amendment:
    header = event.header
    if header.kind not in _PRECEDENCE:
        raise Unusable("unknown kind")
    if header.kind == AmendmentKind.MADE:
        if amendment is not None:
            raise Unusable("made twice")
        why = text(event.body, "why", LONGEST_WHY)
        return Amendment(entity, _change(event.body, entity, why, header.by), header.at_ms)
    if amendment is None:
        raise Unusable("no usable first event")
    if amendment.withdrawal:
        return amendment
    withdrawal = Withdrawal(OfficerId(header.by), header.at_ms, text(event.body, "why", LONGEST_WHY))
    return replace(amendment, withdrawal=withdrawal)


def _posted(entity: EntityId, posting: Posting | None, event: Event) -> Posting:
    header = event.header
    if header.kind != PostingKind.POSTED:
        raise Unusable("unknown kind")
    if posting is not None:
        raise Unusable("posted twice")
    change = _change(event.body, text(event.body, "of", _NAME), "", "")
    return Posting(entity, change, bool(count(event.body, "standing")), header.at_ms)


def _change(body: Body, name: str, why: str, by: str) -> Change:
    return Change(
        id=name,
        layer=Layer.CENTRE,
        code=ProcedureCode(ServiceCode(text(body, "code", LONGEST_CODE))),
        aspect=_aspect(body),
        value=text(body, "value", LONGEST_VALUE),
        why=why,
        by=by,
        document=text(body, "document", LONGEST_DOCUMENT, default=""),
        since=_day(body, "since"),
        until=_day(body, "until"),
        rank=count(body, "rank", default=0),
        target=text(body, "target", LONGEST_TARGET, default=""),
        originals=_number(body, "originals"),
        copies=_number(body, "copies"),
    )


def _aspect(body: Mapping[str, object]) -> Aspect:
    written = text(body, "aspect", LONGEST_CODE)
    if written not in _ASPECTS:
        raise Unusable("aspect: of a later program")
    return Aspect(written)


_ASPECTS = frozenset(Aspect)


def _day(body: Body, key: str) -> date | None:
    return day(body, key) if key in body else None


def _number(body: Body, key: str) -> int | None:
    return count(body, key) if key in body else None
