"""A counter that is manned: from the moment an officer opens it until he or she leaves, with its pauses.

Public: kiosk and board say which counters are open. Every opening is an entity of its own, so that two machines at one
counter show as what they are.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NewType

from sync.domain.body import Unusable, day, text
from sync.domain.causal import Placed
from sync.domain.event import Event
from sync.domain.fold import Folded, fold
from sync.domain.ids import CounterId, DeviceId, EntityId, OfficerId
from sync.domain.log import named

SeatId = NewType("SeatId", EntityId)


class SeatState(StrEnum):
    """Whether somebody serves there."""

    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


class SeatKind(StrEnum):
    """What can happen to it; among concurrent events the later line has the last word."""

    OPENED = "seat.opened"
    PAUSED = "seat.paused"
    RESUMED = "seat.resumed"
    CLOSED = "seat.closed"


@dataclass(frozen=True, slots=True)
class Seat:
    """Who sits at a counter; ``reason`` (call_rules.Reason) says why it is paused, ``since_ms`` since when.

    ``device`` is the machine at which it was opened: two of them at one counter are two seats.
    """

    id: SeatId
    counter: CounterId
    officer: OfficerId
    device: DeviceId
    day: date
    opened_at_ms: int
    since_ms: int
    state: SeatState = SeatState.OPEN
    reason: str = ""


def fold_seat(entity: EntityId, events: Iterable[Placed]) -> Folded[Seat]:
    """Return the seat that an entity's events tell."""
    return fold(events, precedence, lambda state, event: _apply(SeatId(entity), state, event))


def precedence(kind: str) -> int:
    """Return how late a kind is folded among concurrent events."""
    return _PRECEDENCE.get(kind, len(_PRECEDENCE))


_PRECEDENCE: dict[str, int] = {kind: place for place, kind in enumerate(SeatKind)}


def _apply(entity: SeatId, seat: Seat | None, event: Event) -> Seat:
    kind, at_ms = event.header.kind, event.header.at_ms
    if kind not in _PRECEDENCE:
        raise Unusable("unknown kind")
    if kind == SeatKind.OPENED:
        return _opened(entity, seat, event)
    if seat is None:
        raise Unusable("no usable first event")
    if seat.state is SeatState.CLOSED:
        return seat
    if kind == SeatKind.CLOSED:
        return replace(seat, state=SeatState.CLOSED, reason="", since_ms=at_ms)
    if kind == SeatKind.PAUSED:
        return replace(seat, state=SeatState.PAUSED, reason=text(event.body, "reason", 40), since_ms=at_ms)
    return replace(seat, state=SeatState.OPEN, reason="", since_ms=at_ms)


def _opened(entity: SeatId, seat: Seat | None, event: Event) -> Seat:
    if seat is not None:
        raise Unusable("opened twice")
    return Seat(
        id=entity,
        counter=CounterId(text(event.body, "counter", 10)),
        officer=OfficerId(text(event.body, "officer", 40)),
        device=named(event.header.log).device,
        day=day(event.body, "day"),
        opened_at_ms=event.header.at_ms,
        since_ms=event.header.at_ms,
    )
