"""The order in which an entity's events are folded: causes first, ties by precedence, then by log and number.

The order depends only on which events are here, never on when they came: that makes every fold below converge.
"""

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sync.domain.event import Event, Ref


@dataclass(frozen=True, slots=True)
class Placed:
    """An event with the name by which later events refer to it."""

    ref: Ref
    event: Event


Precedence = Callable[[str], int]
"""Answers how late among concurrent events a kind is folded: what is folded last has the last word."""


def causal_order(events: Iterable[Placed], precedence: Precedence) -> list[Placed]:
    """Return the events whose whole past is here, in folding order; the others wait and are left out."""
    known = _by_name(events)
    if len(known) == 1:  # a tap's: nothing to put in order
        return [only for only in known.values() if not only.event.header.after]
    children: defaultdict[Ref, list[Placed]] = defaultdict(list)
    missing = {ref: len(set(placed.event.header.after)) for ref, placed in known.items()}
    for placed in known.values():
        for parent in set(placed.event.header.after):
            children[parent].append(placed)
    ready = [_key(placed, precedence) for ref, placed in known.items() if not missing[ref]]
    heapq.heapify(ready)
    order = []
    while ready:
        ref = heapq.heappop(ready)[1]
        order.append(known[ref])
        for child in children[ref]:
            missing[child.ref] -= 1
            if not missing[child.ref]:
                heapq.heappush(ready, _key(child, precedence))
    return order


def _by_name(events: Iterable[Placed]) -> dict[Ref, Placed]:
    """Return the events by their names; of two that an author has given one name, the same one wherever they meet."""
    known: dict[Ref, Placed] = {}
    for placed in events:
        other = known.setdefault(placed.ref, placed)
        if other is not placed:
            known[placed.ref] = min(other, placed, key=lambda one: one.event.digest)
    return known


def heads(order: Iterable[Placed]) -> tuple[Ref, ...]:
    """Return the events that no other event of the order names as its past: what the next event comes after."""
    placed = list(order)
    past = {ref for item in placed for ref in item.event.header.after}
    return tuple(sorted(item.ref for item in placed if item.ref not in past))


def known(order: Sequence[Placed]) -> list[Placed]:
    """Return those events of an order, causes first, that a writer knows, and may name as the past of the next.

    What came without its body is known only by somebody who read it and wrote after it: else a correction would pass
    for one of a value that nobody here has seen. Where nothing at all can be read, names are all there is.
    """
    read: set[Ref] = set()
    for placed in reversed(order):
        if placed.ref in read or not placed.event.body_hash:
            read.update((placed.ref, *placed.event.header.after))
    return [placed for placed in order if placed.ref in read] or list(order)


def _key(placed: Placed, precedence: Precedence) -> tuple[int, Ref]:
    return precedence(placed.event.header.kind), placed.ref
