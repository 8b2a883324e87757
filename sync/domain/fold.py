"""What every fold answers, and the loop they share: state is computed from the entity's events, never patched."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Generic, TypeVar

from sync.domain.body import Unusable
from sync.domain.causal import Placed, Precedence, causal_order, heads
from sync.domain.event import Event, Ref

FOLD_VERSION = 21
"""Raised when a fold changes its mind about old events; a store of another version folds everything again."""

State = TypeVar("State")


@dataclass(frozen=True, slots=True)
class Skipped:
    """An event that is kept but could not be used."""

    ref: Ref
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Folded(Generic[State]):
    """An entity as its events tell: None when no usable first event is here.

    ``heads`` is what comes before the next.
    """

    state: State | None
    heads: tuple[Ref, ...]
    skipped: tuple[Skipped, ...]


Apply = Callable[[State | None, Event], State | None]
"""Answers the state after an event; raises Unusable.

Returns the same state for an event that lost to a concurrent one.
"""


def fold(events: Iterable[Placed], precedence: Precedence, apply: Apply[State]) -> Folded[State]:
    """Return the state after all events whose past is here; the same for every order of arrival."""
    return fold_ordered(causal_order(events, precedence), lambda state, placed: apply(state, placed.event), {})


ApplyPlaced = Callable[[State | None, Placed], State | None]
"""As Apply, for who must know the event's name too."""


def fold_ordered(
    order: Sequence[Placed], apply: ApplyPlaced[State], instead: Mapping[Ref, Sequence[Placed]]
) -> Folded[State]:
    """Return the state after these events, causes first; where one cannot be used, the first that can be instead."""
    state: State | None = None
    skipped = []
    for placed in order:
        try:
            state = _first_usable(state, placed, apply, instead)
        except Unusable as reason:
            skipped.append(Skipped(placed.ref, placed.event.header.kind, str(reason)))
    return Folded(state, heads(order), tuple(skipped))


def _first_usable(
    state: State | None, placed: Placed, apply: ApplyPlaced[State], instead: Mapping[Ref, Sequence[Placed]]
) -> State | None:
    try:
        return apply(state, _whole(placed))
    except Unusable:
        for other in instead.get(placed.ref, ()):
            with suppress(Unusable):
                return apply(state, Placed(placed.ref, other.event))
        raise


def _whole(placed: Placed) -> Placed:
    # some events would pass for others with an empty body: a step of a dossier for one without its note
    if placed.event.body_hash:
        raise Unusable("its body is wanted")
    return placed
