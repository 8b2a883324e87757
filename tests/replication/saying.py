"""Messages as tests say them, without a replicator."""

import random
import string
from collections.abc import Collection
from dataclasses import replace
from datetime import date

from sync.domain.log import Audience
from sync.replication.wire import Exchange, Summary
from sync.store.logs import Digest, Head, Point, Scope
from sync.store.store import Store
from sync.store.writer import Section

START = Point(0, b"")
TODAY = date(2026, 11, 23)
_NOTHING = Digest(bytes(8), bytes(8))
_EMPTY = Exchange("x", TODAY, Summary(_NOTHING, _NOTHING))


def says(sender: str = "x", **what: object) -> Exchange:
    """Return a message of a machine that holds nothing."""
    return replace(_EMPTY, sender=sender, **what)  # type: ignore[arg-type]


def wants_everything(sender: str) -> Exchange:
    """Return the message of a machine that holds nothing of today and says so."""
    return says(sender, whole=frozenset({TODAY}))


def everything_of(store: Store, audiences: Collection[Audience] = tuple(Audience)) -> tuple[Section, ...]:
    """Return all that a store holds, as sections from the first event on."""
    with store.read() as view:
        found = view.heads(Scope(frozenset(audiences)))
    return tuple(section_of(store, head) for of_log in found.values() for head in of_log)


def section_of(store: Store, head: Head) -> Section:
    """Return the whole branch that ends in a head."""
    with store.read() as view:
        events = view.events_of(head, 0, 1 << 24)
    return Section(head.log, START, tuple(event.envelope for _, event in events), head.point)


def noise(characters: int, seed: int) -> str:
    """Return characters that cannot be packed."""
    return "".join(random.Random(seed).choices(string.ascii_letters + string.digits, k=characters))
