"""What is done about events that a fold could not use: one stands in for another, or an entry is discarded.

An event stays in its log for ever. One that stands in for it is folded in its place, and only while it cannot be used
itself: after an upgrade that understands it, nothing happens twice. Only the machine that wrote an event may write one
that stands in for it. A discard takes an entry off the work-list of every machine; the event stays where it is.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from sync.domain.body import Body, Unusable, count, items, mapping, text
from sync.domain.causal import Placed
from sync.domain.event import Event, Ref
from sync.domain.fold import Folded, fold
from sync.domain.ids import EntityId, LogId, OfficerId
from sync.domain.log import named

LONGEST_ENTRY = 200
LONGEST_REASON = 200


class WorklistKind(StrEnum):
    """What can happen to an entry of the work-list that no event of its own entity can tell."""

    DISCARDED = "worklist.discarded"


@dataclass(frozen=True, slots=True)
class Discard:
    """Somebody's word that nothing is to be done about an entry.

    Attributes:
        entry: its name; ``entry_of`` for an event.
        reason: it stays for ever, so it names nobody.
    """

    id: EntityId
    entry: str
    by: OfficerId
    at_ms: int
    reason: str


def entry_of(ref: Ref) -> str:
    """Return the name of an event's entry in the work-list."""
    return f"{ref.log} {ref.seq} {ref.chain}"


def fold_discard(entity: EntityId, events: Iterable[Placed]) -> Folded[Discard]:
    """Return the discard that an entity's events tell; there is one, and nothing follows it."""
    return fold(events, lambda _kind: 0, lambda state, event: _discarded(entity, state, event))


def _discarded(entity: EntityId, discard: Discard | None, event: Event) -> Discard:
    header = event.header
    if header.kind != WorklistKind.DISCARDED:
        raise Unusable("unknown kind")
    if discard is not None:
        raise Unusable("discarded twice")
    entry, reason = text(event.body, "entry", LONGEST_ENTRY), text(event.body, "reason", LONGEST_REASON)
    return Discard(entity, entry, OfficerId(header.by), header.at_ms, reason)


def standing_in(ref: Ref, body: Body) -> dict[str, object]:
    """Return the body of an event that stands in, with this body, for the one that ``ref`` names."""
    return {"event": [ref.log, ref.seq, ref.chain], "body": dict(body)}


def stand_ins(order: Sequence[Placed], kind: str, resendable: Collection[str]) -> Mapping[Ref, Sequence[Placed]]:
    """Return what is folded instead of which event where that one cannot be used: the first that can be.

    Args:
        order: an entity's events, causes first.
        kind: of the events that stand in.
        resendable: kinds of events that another one may stand in for.

    Returns:
        By the event that cannot be used: the events that stand in, each named as itself, with what it stands for.
    """
    known = {placed.ref: placed.event for placed in order if placed.event.header.kind in resendable}
    found: defaultdict[Ref, list[Placed]] = defaultdict(list)
    for placed in order:
        if placed.event.header.kind == kind and (stood := _stood(placed, known)):
            found[stood[0]].append(Placed(placed.ref, stood[1]))
    return found


def _stood(placed: Placed, known: Mapping[Ref, Event]) -> tuple[Ref, Event] | None:
    try:
        ref, body = _reference(placed.event.body), mapping(placed.event.body.get("body"))
    except Unusable:
        return None
    if ref not in known or _machine(ref.log) != _machine(placed.ref.log):
        return None
    # escaped: a lone surrogate, which no reader takes, must not stop whoever folds
    return ref, replace(known[ref], body_bytes=json.dumps(body).encode(), body_hash=b"")


def _reference(body: Body) -> Ref:
    parts = dict(enumerate(items(body, "event")))
    named_by = {"log": parts.get(0), "seq": parts.get(1), "chain": parts.get(2)}
    return Ref(LogId(text(named_by, "log")), count(named_by, "seq"), text(named_by, "chain"))


def _machine(log: LogId) -> tuple[str, str]:
    name = named(log)
    return name.centre, name.device
