"""Leases of official dossier codes: a few numbers of one agency and day, for one run of one machine.

A counter asks, the province grants a range that it gives to nobody else, the counter's present run opens it, and the
witness (the centre's hub, else the province) says that it saw this opening and no other. Only then does the run draw.
A copy or a restored machine opens leases of its own: another run's lease is never used.

After each start the province calls the roll: its own memory may be that of a backup, so every counter tells how far
the numbers went that it knows of, before anything is granted for a day for which something may have been granted.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from sync.domain.body import Body, Unusable, count, day, items, mapping, text
from sync.domain.causal import Placed
from sync.domain.codes import LONGEST_CODE
from sync.domain.event import Event
from sync.domain.fold import Folded, fold
from sync.domain.ids import DeviceId, EntityId, LogId
from sync.domain.log import named

SIZE: Final = 10
"""Numbers of one lease; what a run leaves unused stays a gap in the day's numbers."""

AHEAD_DAYS: Final = 3
"""How far ahead counters ask, so that a line that is cut over a weekend does not matter."""

MOST_DAYS: Final = 60
"""Days of which a counter tells at a roll call."""


class LeaseKind(StrEnum):
    """What happens to a lease, in this order."""

    ASKED = "lease.asked"
    GRANTED = "lease.granted"
    OPENED = "lease.opened"
    WITNESSED = "lease.witnessed"


class RollKind(StrEnum):
    """What happens after a start of the province."""

    CALLED = "roll.called"
    ANSWERED = "roll.answered"


@dataclass(frozen=True, slots=True)
class Opening:
    """A run's word that it draws from now on; the digest tells two copies of one run apart."""

    log: LogId
    digest: str


@dataclass(frozen=True, slots=True)
class Witness:
    """What the witness saw when it took an opening: which one, and how far it held the device's logs of that day."""

    digest: str
    held: Mapping[LogId, int]


@dataclass(frozen=True, slots=True)
class Lease:
    """A lease as its events tell.

    Attributes:
        first: first number, 0 before it is granted; ``last`` is included.
        granter: the machine that granted it; whether it may, the centre's roster says.
        reserved: highest number that any grant of this lease named: nobody else is given numbers up to there.
        openings: more than one, and nobody draws from it.
    """

    id: EntityId
    agency: str
    day: date
    device: DeviceId
    witness: DeviceId
    granter: DeviceId
    first: int = 0
    last: int = 0
    reserved: int = 0
    openings: tuple[Opening, ...] = ()
    witnessed: tuple[Witness, ...] = ()

    @property
    def is_closed(self) -> bool:
        """Whether it waits, granted, for a run to open it."""
        return self.first > 0 and not self.openings

    @property
    def wants_witness(self) -> bool:
        """Whether it was opened once and nobody has witnessed it yet."""
        return self.first > 0 and len(self.openings) == 1 and not self.witnessed

    def serves(self, log: LogId, held: Mapping[LogId, int]) -> bool:
        """Return whether the run that writes this log may draw from it.

        Args:
            log: the staff log of the run.
            held: how far the logs of this device are held here; what the witness had and is not here may have used it.
        """
        if [opening.log for opening in self.openings] != [log] or len(self.witnessed) != 1:
            return False
        seen = self.witnessed[0]
        complete = all(held.get(name, 0) >= seq for name, seq in seen.held.items())
        return seen.digest == self.openings[0].digest and complete


@dataclass(frozen=True, slots=True)
class Roll:
    """The roll calls of a province, in one entity.

    Attributes:
        calls: those that no later start stands for, by digest, and who has answered each.
        known: the highest number that anybody knew of each day (YYYY-MM-DD).
    """

    id: EntityId
    calls: Mapping[str, frozenset[DeviceId]]
    known: Mapping[str, int]

    def unanswered(self, device: DeviceId) -> tuple[str, ...]:
        """Return the calls that a device has not answered."""
        return tuple(call for call, answered in self.calls.items() if device not in answered)


def fold_lease(entity: EntityId, events: Iterable[Placed]) -> Folded[Lease]:
    """Return the lease that an entity's events tell."""
    return fold(events, _precedence, lambda state, event: _apply(entity, state, event))


def fold_roll(entity: EntityId, events: Iterable[Placed]) -> Folded[Roll]:
    """Return the roll call that an entity's events tell."""
    return fold(events, _precedence, lambda state, event: _told(entity, state, event))


def may_grant(asked_for: date, started: date, answered: AbstractSet[DeviceId], counters: Collection[DeviceId]) -> bool:
    """Return whether the province may give numbers of a day: nothing that a lost memory may have given already.

    Args:
        asked_for: the day of the numbers.
        started: the day on which this process called the roll.
        answered: who has answered that call.
        counters: all that may hold leases.
    """
    return asked_for > date.fromordinal(started.toordinal() + AHEAD_DAYS) or answered >= set(counters)


_ORDER = [*LeaseKind, *RollKind]
_LONGEST_NAME = 120


def _precedence(kind: str) -> int:
    return _ORDER.index(LeaseKind(kind)) if kind in set(LeaseKind) else len(_ORDER)


def _apply(entity: EntityId, lease: Lease | None, event: Event) -> Lease:
    kind = event.header.kind
    if kind == LeaseKind.ASKED:
        return _asked(entity, lease, event)
    if lease is None:
        raise Unusable("no usable first event")
    if kind not in _NEXT:
        raise Unusable("unknown kind")
    return _NEXT[LeaseKind(kind)](lease, event, named(event.header.log).device)


def _asked(entity: EntityId, lease: Lease | None, event: Event) -> Lease:
    if lease is not None:
        raise Unusable("asked twice")
    body, device = event.body, named(event.header.log).device
    agency, witness = text(body, "agency", LONGEST_CODE), DeviceId(text(body, "witness", 20))
    return Lease(entity, agency, day(body, "day"), device, witness, DeviceId(""))


def _granted(lease: Lease, event: Event, device: DeviceId) -> Lease:
    first, last = count(event.body, "first"), count(event.body, "last")
    if not 1 <= first <= last < first + 10 * SIZE:
        raise Unusable("not a range of a lease")
    reserved = max(lease.reserved, last)
    if lease.first:  # a province that forgot its grant granted again: the first one stands, both stay reserved
        return replace(lease, reserved=reserved)
    return replace(lease, first=first, last=last, reserved=reserved, granter=device)


def _opened(lease: Lease, event: Event, device: DeviceId) -> Lease:
    if device != lease.device or not lease.first:
        raise Unusable("not this machine's to open")
    return replace(lease, openings=(*lease.openings, Opening(event.header.log, event.digest.hex())))


def _witnessed(lease: Lease, event: Event, device: DeviceId) -> Lease:
    if device != lease.witness:
        raise Unusable("not the witness")
    held = mapping(event.body.get("held"))
    logs = {LogId(name[:_LONGEST_NAME]): count(held, name) for name in held}
    return replace(lease, witnessed=(*lease.witnessed, Witness(text(event.body, "opening", 64), logs)))


_NEXT: dict[LeaseKind, Callable[[Lease, Event, DeviceId], Lease]] = {
    LeaseKind.GRANTED: _granted,
    LeaseKind.OPENED: _opened,
    LeaseKind.WITNESSED: _witnessed,
}


def _told(entity: EntityId, roll: Roll | None, event: Event) -> Roll:
    kind, body = event.header.kind, event.body
    if kind == RollKind.CALLED:
        before = roll or Roll(entity, {}, {})
        calls = {call: answered for call, answered in before.calls.items() if call not in items(body, "instead_of")}
        return replace(before, calls=calls | {event.digest.hex(): frozenset()})
    if kind != RollKind.ANSWERED or roll is None:
        raise Unusable("no answer to a roll call")
    known, named_calls = _known(mapping(body.get("known"))), items(body, "calls")
    highest = {at: max(known.get(at, 0), roll.known.get(at, 0)) for at in {*known, *roll.known}}
    device = frozenset({named(event.header.log).device})
    calls = {call: who | device if call in named_calls else who for call, who in roll.calls.items()}
    return replace(roll, calls=calls, known=highest)


def _known(body: Body) -> dict[str, int]:
    return {day({"day": at}, "day").isoformat(): count(body, at) for at in body}
